"""In how many districts a figure went the same way: all of them, all but one or two, or most."""

from __future__ import annotations

from dataclasses import dataclass, replace

from socialrapport.model.finding import Claim, Finding, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims
from socialrapport.prose.manner import Clause, Manner, sentence
from socialrapport.prose.swedish import words
from socialrapport.prose.swedish.gaps import named
from socialrapport.prose.swedish.levels import fact
from socialrapport.vocabulary import swedish_figures

EXCEPTIONS = 2
"""So many exceptions at most are named, and then they are the fewer by far: one in four."""


@dataclass(frozen=True)
class Spread:
    """The districts by the way they went. `went` are those of the way told, `not_so` all others that are shown.

    `whole` is True where every district's figure is shown in both years.
    """

    up: bool
    went: tuple[CellRef, ...]
    not_so: tuple[CellRef, ...]
    claims: tuple[Claim, ...]
    whole: bool

    @property
    def total(self) -> int:
        return len(self.went) + len(self.not_so)

    @property
    def few_exceptions(self) -> bool:
        return len(self.not_so) <= EXCEPTIONS and 4 * len(self.not_so) <= self.total


def read(finding: Finding, cube: SafeCube) -> Spread:
    "What the finding says of each district, each bound to its cells of both years."
    before = words.year_of(fact(finding, "before"))
    ways = {way: tuple(ref for name, ref in finding.facts if name == way) for way in ("up", "down", "same")}
    up = len(ways["up"]) >= len(ways["down"])
    stated = {"up": "upp", "down": "ned", "same": "oförändrat"}
    said = tuple(
        claims.direction("", stated[way], replace(ref, at=(before, *ref.at[1:])), ref)
        for way, refs in ways.items()
        for ref in refs
    )
    went = ways["up" if up else "down"]
    axis = cube.axis("stadsdel")
    not_so = tuple(ref for refs in ways.values() for ref in refs if ref not in went)
    return Spread(up, went, not_so, said, axis is not None and len(axis.codes) == len(went) + len(not_so))


def spread(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*Mellan 2023 och 2024 ökade antalet i alla stadsdelar utom Farsta*, *… i nio av de tio stadsdelar som redovisas.*"
    told = read(finding, cube)
    now, before = fact(finding, "now"), fact(finding, "before")
    subject = words.subject(cube, cube.measure(now.measure), profile, short=manner.short)
    since = words.since(cube.indicator, words.year_of(before), words.year_of(now))
    where, said = places(told, cube, profile.part.many)
    made = Clause(subject.text, "ökade" if told.up else "minskade", f"i {where}", (*said, *labelled(told, where)))
    return sentence(made.main(manner.opening or since), made.claims, finding)


def labelled(told: Spread, where: str) -> tuple[Claim, ...]:
    "The districts' own claims, which the same words make."
    return tuple(replace(claim, text=where) for claim in told.claims)


def places(told: Spread, cube: SafeCube, plural: str) -> tuple[str, tuple[Claim, ...]]:
    "*alla elva stadsdelar*, *alla stadsdelar utom Farsta*, *nio av de tio stadsdelar som redovisas*"
    total, went = swedish_figures.in_words(told.total), swedish_figures.in_words(len(told.went))
    everything = claims.count(total, (*told.went, *told.not_so))
    shown = "" if told.whole else " som redovisas"
    if not told.not_so:
        the = "alla" if told.whole else "alla de"
        return f"{the} {total} {plural}{shown}", (everything,)
    if told.few_exceptions:
        the = "alla" if told.whole else "alla de"
        return f"{the} {plural}{shown} utom {named(cube, list(told.not_so))}", ()
    of = total if told.whole else f"de {total}"
    return f"{went} av {of} {plural}{shown}", (claims.count(went, told.went), everything)
