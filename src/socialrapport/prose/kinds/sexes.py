"""Women against men, or girls against boys."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import fact, of_people, year_of
from socialrapport.prose.figures import Values
from socialrapport.prose.message import About, Manner, Message, Sex, Slot, Term
from socialrapport.vocabulary import degrees

KIND, ORDER, OF_THE_FIGURE = FindingKind.SEX_GAP, 60, True

HIGHER = {
    "sv": "{subject} | var | {way} bland {most} ({high}) än bland {least} ({low}) {when}",
    "en": "{subject} | was | {way} among {most} ({high}) than among {least} ({low}) {when}",
}
SAME = {
    "sv": "{subject} | var | {way} bland {most} som bland {least} ({high}) {when}",
    "en": "{subject} | was | {way} among {most} as among {least} ({high}) {when}",
}
ALIKE = {
    "sv": "{subject} | var | {way} bland {most} ({high}) som bland {least} ({low}) {when}",
    "en": "{subject} | was | {way} among {most} ({high}) as among {least} ({low}) {when}",
}
BY_CHANCE = {
    "sv": "{subject} | var | {high} bland {most} och {low} bland {least} {when}, {way}",
    "en": "{subject} | was | {high} among {most} and {low} among {least} {when}, {way}",
}
UNKNOWN = {
    "sv": "{subject} | var | {high} bland {most} och {low} bland {least} {when}",
    "en": "{subject} | was | {high} among {most} and {low} among {least} {when}",
}
OF_THEM = {"sv": "av dem var {high} {most} och {low} {least}", "en": "of them, {high} were {most} and {low} {least}"}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Andelen var högre bland kvinnor (4,1 procent) än bland män (3,2 procent).*"
    women, men = fact(finding, "women"), fact(finding, "men")
    value, kind = Values(cube), cube.measure(women.measure).kind
    most, least = (women, men) if value.must(women) >= value.must(men) else (men, women)
    more, less = value.must(most), value.must(least)
    year = year_of(women)
    whole = cube.ref(women.measure, year)
    if (
        finding.sure
        and kind.is_count
        and of_people(cube)
        and more != less
        and manner.has_just_told(whole)
        and manner.turn % 3
    ):
        return Message(finding, OF_THEM, places=of_them(cube, most, least))
    way: Slot
    if more == less:
        wording, way = SAME, Term("lika", (claims.comparison("", "lika", women, men),))
    elif degrees.degree(less, more, kind) is degrees.ALMOST:
        wording, way = ALIKE, Term("ungefär lika", (claims.comparison("", "ungefär lika", least, most),))
    elif finding.verdict is Verdict.UNKNOWN:
        wording, way = UNKNOWN, ""
    elif not finding.sure:
        wording, way = BY_CHANCE, Term("utan säkerställd skillnad", claims.chance(finding))
    else:
        wording, way = HIGHER, Term("högre", (claims.comparison("", "högre", most, least),))
    last = manner.turn % 2 == 1 and not manner.opening
    when, (high, low) = manner.when(year), (figures.level(cube, ref) for ref in (most, least))
    places = named(cube, most, least) | {"way": way, "high": high, "low": low, "when": when if last else ""}
    return Message(finding, wording, About(women.measure, short=manner.short), places, "" if last else when)


def of_them(cube: SafeCube, most: CellRef, least: CellRef) -> dict[str, Slot]:
    high, low = figures.alike(cube, most, least)
    none = Term("inga", low.claims) if not low.value else low
    return named(cube, most, least) | {"high": high, "low": none}


def named(cube: SafeCube, most: CellRef, least: CellRef) -> dict[str, Slot]:
    at = [axis.id for axis in cube.axes].index("kon")
    return {"most": Sex(most.at[at]), "least": Sex(least.at[at])}
