"""The target figures of a profile, scaled to the size that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Profile
from socialrapport.model.written_file import WrittenFile
from socialrapport.synthetic import ranges, target_shapes
from socialrapport.synthetic.code_lists import unknown_codes

DISTRICT_FIGURES = ("folk", "barn", "unga", "aldre", "bistand", "anmalan", "vuxna")
"""What a district may have a figure for: how many live there, how many of them are children, young adults and old,
and how often its households, children and adults are met."""


OLDEST, LATEST = ranges.YEARS


@dataclass(frozen=True)
class Targets:
    """`file` is syntetisk.yaml as it stands; `scale` is the size asked for over the full size."""

    file: WrittenFile
    years: tuple[int, int]
    scale: float
    seed: int

    @property
    def data(self) -> Mapping[str, Any]:
        return self.file.content or {}

    @property
    def span(self) -> range:
        return range(self.years[0], self.years[1] + 1)

    def section(self, name: str) -> Mapping[str, Any]:
        "A named part of the file; a Refusal where it is missing."
        part = self.data.get(name)
        if not isinstance(part, Mapping):
            raise Refusal(f"Profilens syntetisk.yaml saknar avsnittet {name}. Lägg till det.")
        return part

    def scaled(self, number: float) -> int:
        "The number in this size, at least 1 where the full size has any."
        return max(int(number * self.scale + 0.5), 1 if number > 0 else 0)

    def yearly(self, section: str, name: str) -> tuple[int, ...]:
        "A count for each year, scaled."
        return tuple(self.scaled(number) for number in self.shares(section, name))

    def shares(self, section: str, name: str) -> tuple[float, ...]:
        "A number for each year as it stands: a share, a mean."
        part = self.section(section)
        if name not in part:
            near = get_close_matches(name, [str(key) for key in part], 1, 0.7)
            meant = f" Menas {near[0]} med det?" if near else ""
            where = self.file.at(section)
            raise Refusal(f"{where}: {section}: målet {name} saknas. Lägg till det.{meant}", exit_code=2)
        values = part[name]
        return tuple(self._year(values, year, section, name) for year in self.span)

    def _year(self, values: Any, year: int, section: str, name: str) -> float:
        where = f"{self.file.at(section, name, str(year))}: {section}.{name}"
        if isinstance(values, Mapping) and year not in values:
            raise Refusal(f"{where}: det finns inget mål för år {year}. Ange året eller begär andra år med --years.")
        value = values[year] if isinstance(values, Mapping) else values
        if not isinstance(value, (int, float)):
            raise Refusal(f"{where}: värdet ska vara ett tal, eller ett tal för varje år.", exit_code=2)
        return float(value)


def read(profile: Profile, persons: int | None, years: tuple[int, int], seed: int, scaled: bool = True) -> Targets:
    "The profile's targets; a Refusal where it has none."
    file = profile.synthetic
    if not file.content:
        raise Refusal(
            f"Profilen {profile.id} har inga mål för syntetiska uppgifter. Skapa filen syntetisk.yaml "
            "i profilens mapp, till exempel efter exempelkommun."
        )
    if persons is not None and persons < 1000:
        raise Refusal("--persons måste vara minst 1 000 för att uppgifterna ska hänga ihop.")
    refuse_unknown(profile, file)
    if not scaled:
        return Targets(file, years, 1.0, seed)
    span = range(years[0], years[1] + 1)
    file = ranges.year_by_year(file, span)
    if gone := [f"{file.at(*way)}: {'.'.join(way)}{says}" for way, says in ranges.of_years(file.content, span)]:
        raise Refusal(*gone, exit_code=2)
    whole = Targets(file, years, 1.0, seed)
    full = whole.shares("befolkning", "folkmangd")[-1]
    return Targets(file, years, 1.0 if persons is None else persons / full, seed)


AID = "ekonomiskt_bistand"


def unknown_units(profile: Profile, file: WrittenFile) -> Iterator[str]:
    "Units outside the districts that take cases in the file and that the profile does not have."
    units = [unit.code for unit in profile.outside]
    there = f"De som kan anges är {', '.join(units)}." if units else "Profilen har inga enheter utanför distrikten."
    for code in map(str, (file.content.get(AID) or {}).get("utanfor") or {}):
        if code not in units:
            yield (
                f"{file.at(AID, 'utanfor', code)}: {AID}, utanfor: enheten {code} finns inte i profile.yaml. "
                f"{there} Ange den i utanfor där, eller ta bort den här."
            )


def without_people(districts: Sequence[str], file: WrittenFile) -> Iterator[str]:
    "Districts that have no part of the people, where others have: they would be next to empty, and nobody be told."
    given = file.content.get("distrikt") or {}
    there = [code for code in districts if "folk" in (given.get(code) or {})]
    if there:
        yield from (
            f"{file.at('distrikt', code)}: distrikt, {code}: folk saknas, som de andra har. "
            "Ange hur stor del av folkmängden som bor där."
            for code in districts
            if code not in there
        )


def refuse_unknown(profile: Profile, file: WrittenFile) -> None:
    "Refuse years that are no span, districts that the profile does not have, and codes that no register has."
    reasons = list(target_shapes.faults(file))
    if reasons:
        # A name that is spelled wrong is missing too, and which one it is says more.
        raise Refusal(*(list(unknown_codes(file)) or reasons), exit_code=2)
    match file.content.get("ar"):
        case [first, last] if type(first) is type(last) is int and OLDEST <= first <= last <= LATEST:
            pass
        case _:
            reasons.append(f"{file.at('ar')}: ar: ange första och sista år, som [2015, 2024].")
    grown = {d.successor for d in profile.districts}
    first_ones = [d.code for d in profile.districts if d.code not in grown]
    for code in file.content.get("distrikt") or {}:
        where = f"{file.at('distrikt', str(code))}: distrikt, {code}"
        if code in grown:
            reasons.append(f"{where}: distriktet har bildats av andra. Ange dem som det bildades av.")
        elif code not in first_ones:
            reasons.append(
                f"{where}: finns inte i profile.yaml, som har {', '.join(first_ones) or 'inga distrikt'}. "
                "Rätta koden eller ta bort raden."
            )
        strange = [kind for kind in file.content["distrikt"][code] or {} if kind not in DISTRICT_FIGURES]
        reasons += [f"{where}: {kind} används inte. Ange {', '.join(DISTRICT_FIGURES)}." for kind in strange]
    reasons += without_people(first_ones, file)
    reasons += unknown_units(profile, file)
    reasons += unknown_codes(file)
    if reasons:
        raise Refusal(*reasons, exit_code=2)
