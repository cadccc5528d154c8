"""Levels, peaks and lows in English, and figures that cannot be shown."""

from __future__ import annotations

from socialrapport.model.finding import Claim, ClaimKind, Finding, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims
from socialrapport.prose.english import amounts, words
from socialrapport.prose.english.clause import Clause
from socialrapport.prose.manner import Manner, sentence
from socialrapport.prose.swedish.amounts import Said, Values
from socialrapport.prose.swedish.levels import STEADY_POINTS, fact, other_years, steady_years, which_end
from socialrapport.prose.swedish.words import is_survey, year_of
from socialrapport.vocabulary import english_figures
from socialrapport.vocabulary.swedish_figures import rounded, span

ENDS = {"högst": "highest", "lägst": "lowest"}


def level(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*In 2024, the number of … was 42,757.* A share that stays put *has remained steady at around 59 per cent*."
    now = fact(finding, "now")
    subject = words.about(finding, cube, cube.measure(now.measure), profile, manner.short)
    steady = steady_years(cube, now) if manner.rough else ()
    if steady:
        said, claimed = around(cube, now, steady)
        made = Clause(subject.text, "has", f"remained {said} since {year_of(steady[0])}", claimed)
        return sentence(made.main(manner.opening), made.claims, finding)
    said, claimed = amounts.rough(cube, now) if manner.rough else amounts.exact(cube, now)
    when = words.in_year(cube.indicator, year_of(now))
    made = Clause(subject.text, "was", said, claimed)
    if manner.opening:
        return sentence(f"{made.main(manner.opening)} {when}", made.claims, finding)
    return sentence(made.main(when), made.claims, finding)


def around(cube: SafeCube, now: CellRef, steady: tuple[CellRef, ...]) -> Said:
    "*steady at around 59 per cent*, claimed as a value and as a series that does not stray."
    whole = float(rounded(Values(cube).must(now)))
    text = f"around {english_figures.of_each(whole, 0, amounts.PER_CENT)}"
    return f"steady at {text}", (
        claims.about(text, whole, now, 1, 1),
        claims.steady("steady", STEADY_POINTS, steady),
    )


def series(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*In 2024, the number of … was at its highest in the period 2015–2024 (42,757).* Else when it was."
    now, extreme, start = fact(finding, "now"), fact(finding, "extreme"), fact(finding, "start")
    subject = words.about(finding, cube, cube.measure(now.measure), profile, manner.short)
    others = other_years(cube, extreme, start, now)
    way = which_end(cube, extreme, others)
    period = f"in the period {span(year_of(start), year_of(now))}"
    said, claimed = amounts.exact(cube, extreme)
    if way is None:
        made = Clause(subject.text, "was", f"{said} {words.in_year(cube.indicator, year_of(extreme))}", claimed)
        return sentence(made.main(manner.opening), made.claims, finding)
    ranked = claims.rank(ENDS[way], way, extreme, others)
    if extreme == now:
        made = Clause(subject.text, "was", f"at its {ENDS[way]} {period} ({said})", (*claimed, ranked))
        return sentence(made.main(manner.opening or f"in {year_of(now)}"), made.claims, finding)
    made = Clause(subject.text, "was", f"{ENDS[way]} in {year_of(extreme)} ({said})", (*claimed, ranked))
    return sentence(made.main(manner.opening or period), made.claims, finding)


def hidden(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "Says that the figure is protected, and nothing else."
    now = fact(finding, "now")
    subject = words.about(finding, cube, cube.measure(now.measure), profile, short=False)
    claim = Claim(ClaimKind.VALUE, "not shown", "..", (now,))
    when = f"for the {year_of(now)} survey" if is_survey(cube.indicator) else f"for {year_of(now)}"
    rest = f"not shown {when}, since individuals could otherwise be identified"
    made = Clause(subject.text, "is", rest, (claim,))
    return sentence(made.main(manner.opening), made.claims, finding)
