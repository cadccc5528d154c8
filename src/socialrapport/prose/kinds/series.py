"""That the year told is the highest or the lowest of a series."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.figures import Values
from socialrapport.prose.message import About, Manner, Message, Slot, Term
from socialrapport.vocabulary.swedish_figures import span

KIND, ORDER, OF_THE_FIGURE = FindingKind.SERIES, 50, True

AT_AN_END = {
    "sv": "{subject} | låg | {year} på den {end:definite} nivån under perioden {period} ({amount})",
    "en": "in {year} | {subject} | was | at its {end} in the period {period} ({amount})",
}
IT_IS_AT_AN_END = {
    "sv": "det är den {end:definite} nivån under perioden {period}",
    "en": "this is the {end} level in the period {period}",
}
END_OF = {
    "sv": ", vilket är den {end:definite} nivån under perioden {period}",
    "en": ", which is the {end} level in the period {period}",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    """*Antalet … låg 2024 på den högsta nivån under perioden 2015–2024 (42 757).*

    *Det är den högsta nivån …* where the sentence before has just told how many.
    """
    now = fact(finding, "now")
    places: dict[str, Slot] = {"end": end(finding, cube), "period": period(finding)}
    if manner.has_just_told(now):
        return Message(finding, IT_IS_AT_AN_END, places=places)
    places |= {"year": year_of(now), "amount": figures.exact(cube, now)}
    return Message(finding, AT_AN_END, About(now.measure, finding.group, manner.short), places)


def period(finding: Finding) -> str:
    "From the series' first year to the one told."
    return span(year_of(fact(finding, "start")), year_of(fact(finding, "now")))


def end(finding: Finding, cube: SafeCube) -> Term:
    "Which end of the series the year is at, which it must be alone at."
    now, start = fact(finding, "now"), fact(finding, "start")
    value, others = Values(cube), other_years(cube, start, now)
    rest = [value.must(ref) for ref in others]
    way = "högst" if value.must(now) > max(rest) else "lägst"
    return Term(way, (claims.rank("", way, now, others),))


def other_years(cube: SafeCube, start: CellRef, now: CellRef) -> tuple[CellRef, ...]:
    "The shown cells of the same series from *start* and before *now*."
    years = (year for year in cube.years if start.at[0] <= year < now.at[0])
    refs = (CellRef(cube.id, now.measure, (year, *now.at[1:])) for year in years)
    return tuple(ref for ref in refs if Values(cube)(ref) is not None)
