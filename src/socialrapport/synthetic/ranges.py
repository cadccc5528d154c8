"""What each place in syntetisk.yaml takes: one number or one a year, from what to what; and what must be there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from socialrapport.model.written_file import WrittenFile


@dataclass(frozen=True)
class Range:
    "From what to what a number may be. One that is not `yearly` is the same for all years."

    low: float
    high: float
    yearly: bool = True


MANY = 50_000_000
"""More people than so, or crowns, are a slip of the pen."""
PART, PERCENT = Range(0, 1, yearly=False), Range(0, 100)
RANGES: Mapping[str, Range] = {
    "befolkning.folkmangd": Range(1000, MANY),
    "personer.barnpool": Range(1, MANY, yearly=False),
    "personer.vuxenpool": Range(1, MANY, yearly=False),
    "personer.*": PART,
    "ekonomiskt_bistand.hushall": Range(1, MANY),
    "ekonomiskt_bistand.andel_46_90": PERCENT,
    "ekonomiskt_bistand.utrikes_fodda": PART,
    "ekonomiskt_bistand.utanfor.*": PART,
    "ekonomiskt_bistand.arbetsmarknad.andel": PART,
    "ekonomiskt_bistand.hyra": Range(1, 100_000, yearly=False),
    "orosanmalningar.antal": Range(1, MANY),
    "orosanmalningar.andel_utredning": PERCENT,
    "orosanmalningar.andel_digitala": PERCENT,
    "orosanmalningar.per_barn": Range(1, 100, yearly=False),
    "orosanmalningar.ny_utredning": PART,
    "barn_och_unga.andel_ensamkommande": Range(0, 1),
    "hemloshet.personer": Range(1, MANY),
    "hemloshet.dubbelt": PART,
    "hemloshet.nattlogi.personer": Range(1, MANY),
    "socialpsykiatri.arenden": Range(1, 1000),
    "socialpsykiatri.kvar.*": PART,
    "funktionsnedsattning.arenden": Range(1, 1000),
    "brukarenkat.svar": Range(1, MANY),
    "brukarenkat.nojda": PERCENT,
    "brukarenkat.svarsfrekvens": Range(1, 100),
    "brukarenkat.avvikelse.*": Range(-100, 100, yearly=False),
    "funktionshinderenkat.svar": Range(1, MANY),
    "funktionshinderenkat.ja.*": Range(0, 100, yearly=False),
}
"""By place; `*` is any name. Every other number is from nought to MANY."""
YEAR_BY_YEAR = (
    "ekonomiskt_bistand.hushall",
    "ekonomiskt_bistand.andel_46_90",
    "barn_och_unga.andel_ensamkommande",
    "vald.polisanmalda_brott.*",
    "hemloshet.personer",
    "hemloshet.nattlogi.personer",
    "brukarenkat.svar",
    "brukarenkat.nojda",
    "brukarenkat.svarsfrekvens",
    "funktionshinderenkat.svar",
)
"""Where what is made is looked up by its year: one number there stands for each of the years."""
TARGETS_INSIDE = ("hemloshet.nattlogi", "vald.polisanmalda_brott")
"""Parts of a part whose targets, too, may be one number or one for each year."""
WITHIN = {
    "brukarenkat.nojda": "brukarenkat.svar",
    "brukarenkat.svarsfrekvens": "brukarenkat.svar",
    "hemloshet.nattlogi.personer": "",
    "ekonomiskt_bistand.hushall": "",
    "ekonomiskt_bistand.andel_46_90": "",
}
"""What must have a number for each year that the other has; for each year that is made where none is named."""
SHARED_OUT = (
    "ekonomiskt_bistand.hushallstyper",
    "ekonomiskt_bistand.alder",
    "ekonomiskt_bistand.hinder",
    "ekonomiskt_bistand.avslutsorsak",
    "ekonomiskt_bistand.arbetsmarknad.slag",
    "orosanmalningar.anmalare",
    "orosanmalningar.digitala_anmalare",
    "orosanmalningar.orsak",
    "barn_och_unga.placeringsformer",
    "hemloshet.boendesituation",
    "funktionsnedsattning.sol_insatser",
    "brukarenkat.grupper",
    "funktionshinderenkat.verksamheter",
)
"""Lists that something is shared out over: some of it must be more than nought."""
WHOLE = (
    "personer",
    "socialpsykiatri.kvar",
    "ekonomiskt_bistand.avslutsorsak",
    "ekonomiskt_bistand.arbetsmarknad",
    "ekonomiskt_bistand.arbetsmarknad.slag",
    "hemloshet.boendesituation",
    "hemloshet.nattlogi",
    "brukarenkat",
    "funktionshinderenkat",
    "funktionshinderenkat.ja",
)
"""Parts that, where they stand, must have every name that the files which come with the program have."""
NEEDED = {
    "befolkning": ("alder",),
    "ekonomiskt_bistand": (
        "hushall", "andel_46_90", "langder", "hushallstyper", "alder", "hinder", "utrikes_fodda", "hyra",
    ),
    "orosanmalningar": ("per_barn", "ny_utredning", "anmalare", "orsak", "digitala_anmalare"),
    "barn_och_unga": ("placeringsformer",),
    "hemloshet": ("personer", "boendesituation", "rapportorer", "dubbelt"),
    "socialpsykiatri": ("kvar",),
    "funktionsnedsattning": ("sol_insatser", "boendekommuner"),
}  # fmt: skip
"""What else a part must have."""
SPAN = re.compile(r"(\d{1,3})-(\d{1,3})")
ADULT, OLDEST = 18, 105
YEARS = (1950, 2100)


def range_of(place: str) -> Range:
    return RANGES.get(place) or RANGES.get(f"{place.rpartition('.')[0]}.*") or Range(0, MANY)


def of_number(place: str, given: Any) -> str:
    "What is wrong with a number, or one for each year, at the place; empty where nothing is."
    allowed = range_of(place)
    if isinstance(given, Mapping) and not allowed.yearly:
        return "ska vara ett tal, detsamma för alla år."
    values = given.values() if isinstance(given, Mapping) else [given]
    if all(allowed.low <= value <= allowed.high for value in values):
        return ""
    return f"ska vara från {allowed.low:g} till {int(allowed.high)}."


def of_parts(content: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    "(The way there, what is wrong) of what hangs together: shares of something, ages, spells, names that are missing."
    for place in SHARED_OUT:
        if isinstance(given := at(content, place), Mapping) and not any(more_than_none(v) for v in given.values()):
            yield tuple(place.split(".")), "ska ha något värde som är större än 0."
    yield from missing(content, known)
    yield from of_aid(content.get("ekonomiskt_bistand"))


def more_than_none(value: Any) -> bool:
    return any(
        n > 0 for n in (value.values() if isinstance(value, Mapping) else [value]) if isinstance(n, (int, float))
    )


def missing(content: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    needed = {place: tuple(map(str, at(known, place) or ())) for place in WHOLE} | NEEDED
    for place, names in needed.items():
        given = at(content, place)
        if isinstance(given, Mapping):
            for name in (name for name in names if name not in map(str, given)):
                yield tuple(place.split(".")), f"saknar {name}. Lägg till det."


def of_aid(section: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    "Ages and spells of those with financial aid."
    section = section if isinstance(section, Mapping) else {}
    for name in section["alder"] if isinstance(section.get("alder"), Mapping) else ():
        found = SPAN.fullmatch(str(name))
        if not found or not ADULT <= int(found[1]) <= int(found[2]) <= OLDEST:
            yield ("ekonomiskt_bistand", "alder", str(name)), "ska vara åldrar, som 18-24."
    spells = section.get("langder")
    rows = [row for row in spells if isinstance(row, list) and len(row) == 3] if isinstance(spells, list) else []
    if rows and not any(row[0] for row in rows if isinstance(row[0], (int, float))):
        yield ("ekonomiskt_bistand", "langder"), "ska ha någon andel som är större än 0."
    if any(not whole(row[1:]) or not 1 <= row[1] <= row[2] <= 90 for row in rows):
        yield ("ekonomiskt_bistand", "langder"), "ska ha kortaste och längsta tid i hela månader, från 1 till 90."


def whole(numbers: list[Any]) -> bool:
    return all(type(n) is int for n in numbers)


def of_years(content: Mapping[str, Any], years: range) -> Iterator[tuple[tuple[str, ...], str]]:
    "Numbers that are missing for a year that is made."
    for place, other in WITHIN.items():
        given, beside = at(content, place), at(content, other) if other else None
        wanted = [y for y in years if y in beside] if isinstance(beside, Mapping) else list(years)
        if isinstance(given, Mapping) and (gone := [y for y in wanted if y not in given]):
            yield (
                tuple(place.split(".")),
                f": det finns inget mål för år {', '.join(map(str, gone))}. Ange det eller begär andra år med --years.",
            )


def year_by_year(file: WrittenFile, years: range) -> WrittenFile:
    "The file with one number that stands for all years as one for each of them, where years are looked up."
    content = file.content
    for place in YEAR_BY_YEAR:
        beside = [at(content, other) for other, needs in WITHIN.items() if needs == place]
        there = [year for year in years if all(year in one for one in beside if isinstance(one, Mapping))]
        content = spread(content, place.split("."), there)
    return replace(file, content=content)


def spread(part: Any, way: list[str], years: Sequence[int]) -> Any:
    if not way:
        return dict.fromkeys(years, part) if isinstance(part, (int, float)) else part
    if not isinstance(part, Mapping):
        return part
    return {name: spread(one, way[1:], years) if way[0] in (name, "*") else one for name, one in part.items()}


def at(content: Any, place: str) -> Any:
    for name in place.split("."):
        content = content.get(name) if isinstance(content, Mapping) else None
    return content
