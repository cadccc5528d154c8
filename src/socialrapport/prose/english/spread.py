"""In how many districts a figure went the same way, in English."""

from __future__ import annotations

from socialrapport.model.finding import Claim, Finding, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose import claims
from socialrapport.prose.english import words
from socialrapport.prose.english.clause import Clause
from socialrapport.prose.english.gaps import named
from socialrapport.prose.manner import Manner, sentence
from socialrapport.prose.swedish.levels import fact
from socialrapport.prose.swedish.spread import Spread, labelled, read
from socialrapport.prose.swedish.words import year_of
from socialrapport.vocabulary import english_figures


def spread(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*Between 2023 and 2024, the number rose in all city districts except Farsta.*"
    told = read(finding, cube)
    now, before = fact(finding, "now"), fact(finding, "before")
    subject = words.subject(cube, cube.measure(now.measure), short=manner.short)
    since = words.since(cube.indicator, year_of(before), year_of(now))
    where, said = places(told, cube, profile.english.districts)
    made = Clause(subject.text, "rose" if told.up else "fell", f"in {where}", (*said, *labelled(told, where)))
    return sentence(made.main(manner.opening or since), made.claims, finding)


def places(told: Spread, cube: SafeCube, plural: str) -> tuple[str, tuple[Claim, ...]]:
    "*all eleven city districts*, *all city districts except Farsta*, *nine of the eleven city districts*"
    total, went = english_figures.in_words(told.total), english_figures.in_words(len(told.went))
    everything = claims.count(total, (*told.went, *told.not_so))
    shown = "" if told.whole else " whose figures are shown"
    if not told.not_so:
        return f"all {total} {plural}{shown}", (everything,)
    if told.few_exceptions:
        return f"all {plural}{shown} except {named(cube, list(told.not_so))}", ()
    return f"{went} of the {total} {plural}{shown}", (claims.count(went, told.went), everything)
