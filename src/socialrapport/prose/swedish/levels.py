"""Levels, peaks and lows, and figures that cannot be shown."""

from __future__ import annotations

from socialrapport.model.finding import Claim, ClaimKind, Finding, Sentence
from socialrapport.model.indicator import Period
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims
from socialrapport.prose.manner import Clause, Manner, sentence
from socialrapport.prose.swedish import amounts, words
from socialrapport.prose.swedish.amounts import Said, Values
from socialrapport.vocabulary import swedish_figures

STEADY_POINTS = 1.5
"""A share that has moved within so many percentage units is *stadigt*."""
STEADY_YEARS = 4


def level(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*Under 2024 var antalet … 42 757.* A share that stays put *ligger stadigt runt 59 procent*."
    now = fact(finding, "now")
    group = words.group_words(cube, finding.group, profile)
    subject = words.subject(cube, cube.measure(now.measure), profile, group, manner.short)
    steady = steady_years(cube, now) if manner.rough else ()
    when = words.in_year(cube.indicator, words.year_of(now))
    if steady:
        said, claimed = around(cube, now, steady)
        made = Clause(subject.text, "har", f"legat stadigt {said} sedan {words.year_of(steady[0])}", claimed)
        return sentence(made.main(manner.opening), made.claims, finding)
    said, claimed = amounts.rough(cube, now) if manner.rough else amounts.exact(cube, now)
    made = Clause(subject.text, "var", said, claimed)
    if manner.opening or manner.turn % 2:
        return sentence(f"{made.main(manner.opening)} {when}", made.claims, finding)
    return sentence(made.main(when), made.claims, finding)


def steady_years(cube: SafeCube, now: CellRef) -> tuple[CellRef, ...]:
    "The last years' cells of a share, if there are enough and they lie close together; else nothing."
    if not cube.measure(now.measure).kind.in_percent:
        return ()
    years = [y for y in cube.years if y <= now.at[0]][-STEADY_YEARS:]
    refs = tuple(CellRef(cube.id, now.measure, (y, *now.at[1:])) for y in years)
    values = [Values(cube)(ref) for ref in refs]
    shown = [v for v in values if v is not None]
    if len(shown) < STEADY_YEARS or max(shown) - min(shown) > STEADY_POINTS:
        return ()
    return () if words.breaks_between(cube, years[0], years[-1]) else refs


def around(cube: SafeCube, now: CellRef, steady: tuple[CellRef, ...]) -> Said:
    "*runt 59 procent*, claimed as a value and as a series that does not stray."
    whole = float(swedish_figures.rounded(Values(cube).must(now)))
    text = f"runt {swedish_figures.of_each(whole, 0, 'procent')}"
    return text, (claims.about(text, whole, now, 1, 1), claims.steady("stadigt", STEADY_POINTS, steady))


def series(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*Antalet … var 2024 det högsta sedan 2015.* Else when in the period it was highest or lowest."
    now, extreme, start = fact(finding, "now"), fact(finding, "extreme"), fact(finding, "start")
    group = words.group_words(cube, finding.group, profile)
    subject = words.subject(cube, cube.measure(now.measure), profile, group, manner.short)
    others = other_years(cube, extreme, start, now)
    way = which_end(cube, extreme, others)
    period = swedish_figures.span(words.year_of(start), words.year_of(now))
    said, claimed = amounts.exact(cube, extreme)
    if way is None:
        made = Clause(subject.text, "var", f"{said} {words.in_year(cube.indicator, words.year_of(extreme))}", claimed)
        return sentence(made.main(manner.opening), made.claims, finding)
    ranked = claims.rank(f"{way}a" if extreme == now else way, way, extreme, others)
    if extreme == now:
        rest = f"{words.year_of(now)} på den {way}a nivån under perioden {period} ({said})"
        made = Clause(subject.text, "låg", rest, (*claimed, ranked))
        return sentence(made.main(manner.opening), made.claims, finding)
    made = Clause(subject.text, "var", f"som {way} {words.year_of(extreme)} ({said})", (*claimed, ranked))
    return sentence(made.main(manner.opening or f"under perioden {period}"), made.claims, finding)


def other_years(cube: SafeCube, extreme: CellRef, start: CellRef, now: CellRef) -> tuple[CellRef, ...]:
    "The shown cells of the same series in the period, but for the extreme one."
    refs = (
        CellRef(cube.id, extreme.measure, (y, *extreme.at[1:])) for y in cube.years if start.at[0] <= y <= now.at[0]
    )
    return tuple(r for r in refs if r != extreme and Values(cube)(r) is not None)


def which_end(cube: SafeCube, extreme: CellRef, others: tuple[CellRef, ...]) -> str | None:
    values = Values(cube)
    peak, rest = values.must(extreme), [values.must(r) for r in others]
    if rest and all(peak > v for v in rest):
        return "högst"
    return "lägst" if rest and all(peak < v for v in rest) else None


def hidden(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "Says that the figure is protected, and nothing else."
    now = fact(finding, "now")
    subject = words.subject(cube, cube.measure(now.measure), profile, words.group_words(cube, finding.group, profile))
    claim = Claim(ClaimKind.VALUE, "redovisas inte", "..", (now,))
    when = f"för {words.year_of(now)}"
    if cube.indicator.period.kind is Period.SURVEY:
        when = f"för {words.survey_word(cube.indicator)}en {words.year_of(now)}"
    made = Clause(subject.text, "redovisas", f"inte {when} eftersom enskilda personer annars kan röjas", (claim,))
    return sentence(made.main(manner.opening), made.claims, finding)


def fact(finding: Finding, name: str) -> CellRef:
    found = finding.fact(name)
    if found is None:
        raise ValueError(f"{finding.indicator}: iakttagelsen {finding.kind.value} saknar {name}.")
    return found
