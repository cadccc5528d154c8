"""Women against men, or girls against boys."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.model.swedish_nouns import SVAR
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import fact, of_people, year_of
from socialrapport.prose.figures import Values
from socialrapport.prose.message import About, Counted, Manner, Message, Sex, Slot, Term
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
AMONG = {
    "higher": {
        "sv": "bland {most} | {subject} | var | {way} ({high}) än bland {least} ({low}) {when}",
        "en": HIGHER["en"],
    },
    "same": {"sv": "bland {most} | {subject} | var | {way} som bland {least} ({high}) {when}", "en": SAME["en"]},
    "alike": {
        "sv": "bland {most} | {subject} | var | {way} ({high}) som bland {least} ({low}) {when}",
        "en": ALIKE["en"],
    },
    "chance": {
        "sv": "bland {most} | {subject} | var | {high} och bland {least} {low} {when}, {way}",
        "en": BY_CHANCE["en"],
    },
    "unknown": {
        "sv": "bland {most} | {subject} | var | {high} och bland {least} {low} {when}",
        "en": UNKNOWN["en"],
    },
}
"""The same with the sexes first, where the sentence before has named what is told of."""
PLAINLY = {"higher": HIGHER, "same": SAME, "alike": ALIKE, "chance": BY_CHANCE, "unknown": UNKNOWN}
NAMED_FIRST = (MeasureKind.RATE, MeasureKind.MEAN)
"""Measures that have a name to begin with all the same: *per 1 000 barn*."""
MORE_AMONG = {
    "sv": "bland {all} | {most:the} | var | {way:many} ({high}) än {least:the} ({low}) {when}",
    "en": "there were {way:many} {most} ({high}) than {least} ({low}) among {all} {when}",
}
"""Of people who have not been told of: *the number was larger among* says it less plainly."""
MORE_CONCERN = {
    "sv": "{way:many} {all} | gällde | {most} ({high}) än {least} ({low}) {when}",
    "en": "{way:many} {all} | concerned | {most} ({high}) than {least} ({low}) {when}",
}
MORE_OF_THEM_CONCERN = {
    "sv": "{way:many} | gällde | {most} ({high}) än {least} ({low}) {when}",
    "en": "{way:many} | concerned | {most} ({high}) than {least} ({low}) {when}",
}
MORE_OF_THEM = {
    "sv": "{most:the} var {way:many} ({high}) än {least:the} ({low}) {when}",
    "en": "there were {way:many} {most} ({high}) than {least} ({low}) {when}",
}
OF_PEOPLE = {
    "same": {"sv": "{most:the} | var | {way:many} som {least:the} ({high}) {when}", "en": SAME["en"]},
    "alike": {"sv": "{most:the} | var | {way:many} ({high}) som {least:the} ({low}) {when}", "en": ALIKE["en"]},
    "unknown": {"sv": "{most:the} | var | {high} och {least:the} {low} {when}", "en": UNKNOWN["en"]},
}
"""Of people who have been told of, with other figures since: *bland kvinnor var antalet* says it less plainly."""
OF_CASES = {
    "same": {"sv": "{way:many} | gällde | {most} som {least} ({high}) {when}", "en": SAME["en"]},
    "alike": {"sv": "{way:many} | gällde | {most} ({high}) som {least} ({low}) {when}", "en": ALIKE["en"]},
}
"""The same of what concerns people."""
OF_THEM = {
    "sv": "av dem {were} {high} {most} och {low} {least}",
    "en": "of them, {high} were {most} and {low} {least}",
}
ALL_OF_THEM = {"sv": "{low:all} {high} {were} {most}", "en": "{low:all} {high} were {most}"}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Andelen var högre bland kvinnor (4,1 procent) än bland män (3,2 procent)*, *av dem var 70 män och 43 kvinnor*."
    women, men = fact(finding, "women"), fact(finding, "men")
    value = Values(cube)
    most, least = (women, men) if value.must(women) >= value.must(men) else (men, women)
    if cube.measure(women.measure).kind.is_count and manner.has_lately_told(cube.ref(women.measure, year_of(women))):
        many = finding.sure and of_people(cube) and value.must(most) != value.must(least) and value.must(least)
        if many and manner.turn % 3 == 0 and manner.has_just_told(cube.ref(women.measure, year_of(women))):
            return Message(
                finding,
                MORE_OF_THEM,
                places=compared(finding, cube, manner, most, least) | {"when": when(manner, women)},
            )
        return of_them(finding, cube, manner, most, least)
    return in_figures(finding, cube, manner, most, least)


def in_figures(finding: Finding, cube: SafeCube, manner: Manner, most: CellRef, least: CellRef) -> Message:
    "The figure of each sex; the sexes first where the figure has just been named."
    way = way_of(finding, cube, most, least)
    if way == "higher" and cube.measure(most.measure).kind.is_count:
        more = compared(finding, cube, manner, most, least) | {"all": Counted(), "when": when(manner, most)}
        short, whole = (MORE_OF_THEM, MORE_AMONG) if are_people(cube) else (MORE_OF_THEM_CONCERN, MORE_CONCERN)
        return Message(finding, short if manner.short else whole, places=more)
    plainly = OF_PEOPLE if are_people(cube) else OF_CASES
    counted = cube.measure(most.measure).kind.is_count and Values(cube).must(least)
    if way in plainly and manner.short and counted:
        places = compared(finding, cube, manner, most, least) | {"when": when(manner, most)}
        return Message(finding, plainly[way], About(most.measure, short=True), places)
    among = manner.short and not manner.opening and cube.measure(most.measure).kind not in NAMED_FIRST
    last = among or (manner.turn % 2 == 1 and not manner.opening)
    places = compared(finding, cube, manner, most, least) | {"when": when(manner, most) if last else ""}
    wording = (AMONG if among else PLAINLY)[way]
    about = About(most.measure, short=manner.short)
    return Message(finding, wording, about, places, "" if last else when(manner, most))


def when(manner: Manner, ref: CellRef) -> Slot:
    return manner.when(year_of(ref))


def way_of(finding: Finding, cube: SafeCube, most: CellRef, least: CellRef) -> str:
    """Which of the wordings: a count of nobody is told beside the other, and is not *smaller* than it.

    So many there are of each, where nothing sure is said of the one against the other.
    """
    more, less, kind = Values(cube).must(most), Values(cube).must(least), cube.measure(most.measure).kind
    if more == less:
        return "same"
    if degrees.degree(less, more, kind) is degrees.ALMOST:
        return "alike"
    if finding.verdict is Verdict.UNKNOWN or (kind.is_count and not (less and finding.sure)):
        return "unknown"
    return "higher" if finding.sure else "chance"


def compared(finding: Finding, cube: SafeCube, manner: Manner, most: CellRef, least: CellRef) -> dict[str, Slot]:
    "Both figures, and how the one stands to the other."
    way = way_of(finding, cube, most, least)
    high, low = figures.level(cube, most), figures.level(cube, least)
    nobody = way == "unknown" and not low.value and cube.measure(most.measure).kind.is_count
    ways: dict[str, Slot] = {
        "same": Term("lika", (claims.comparison("", "lika", most, least),)),
        "alike": Term("ungefär lika", (claims.comparison("", "ungefär lika", least, most),)),
        "chance": by_chance(finding, manner),
        "higher": Term("högre", (claims.comparison("", "högre", most, least),)),
        "unknown": "",
    }
    return named(cube, most, least) | {
        "way": ways[way],
        "high": high,
        "low": Term("noll", low.claims) if nobody else low,
    }


def by_chance(finding: Finding, manner: Manner) -> Term:
    "In one of two ways, and not in the words that the paragraph has just used."
    told = any("slumpen" in sentence.text for sentence in manner.before)
    way = "en skillnad som kan bero på slumpen" if manner.turn % 2 and not told else "utan säkerställd skillnad"
    return Term(way, claims.chance(finding))


def of_them(finding: Finding, cube: SafeCube, manner: Manner, most: CellRef, least: CellRef) -> Message:
    """*Av dem var nio män och inga kvinnor*, *av dem gällde 315 pojkar och 287 flickor*.

    So many they were: nothing is said of the one against the other, so chance has no part in it.
    """
    high, low = figures.alike(cube, most, least)
    places: dict[str, Slot] = {**named(cube, most, least), "were": "var" if are_people(cube) else "gällde"}
    if not low.value and Values(cube)(cube.ref(most.measure, year_of(most))) == high.value:
        return Message(finding, ALL_OF_THEM, places=places | {"high": high, "low": Term("samtliga", low.claims)})
    return Message(
        finding, OF_THEM, places=places | {"high": high, "low": low if low.value else Term("inga", low.claims)}
    )


def are_people(cube: SafeCube) -> bool:
    "Whether what is counted has a sex itself, and does not only concern who has; answers are told of as who answered."
    return of_people(cube) or cube.indicator.unit is SVAR


def named(cube: SafeCube, most: CellRef, least: CellRef) -> dict[str, Slot]:
    at = [axis.id for axis in cube.axes].index("kon")
    return {"most": Sex(most.at[at]), "least": Sex(least.at[at])}
