"""The lists of codes in syntetisk.yaml, held against the registers that they are written to."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from socialrapport import catalogue
from socialrapport.model.written_file import WrittenFile

LISTS: Mapping[str, tuple[str, str]] = {
    "ekonomiskt_bistand.hinder": ("ekonomiskt_bistand", "hinder1"),
    "ekonomiskt_bistand.avslutsorsak": ("avslutat_bistand", "orsak"),
    "ekonomiskt_bistand.arbetsmarknad.slag": ("arbetsmarknadsinsats", "slag"),
    "orosanmalningar.anmalare": ("orosanmalan", "anmalare"),
    "orosanmalningar.digitala_anmalare": ("orosanmalan", "anmalare"),
    "orosanmalningar.orsak": ("orosanmalan", "orsak"),
    "barn_och_unga.placeringsformer": ("placering", "form"),
    "vald.polisanmalda_brott": ("polisanmalda_brott", "brott"),
    "hemloshet.boendesituation": ("hemloshet", "boendesituation"),
    "funktionsnedsattning.sol_insatser": ("insats", "typ"),
    "brukarenkat.grupper": ("brukarenkat", "grupp"),
    "brukarenkat.avvikelse": ("brukarenkat", "fraga"),
    "funktionshinderenkat.verksamheter": ("funktionshinderenkat", "verksamhet"),
    "funktionshinderenkat.ja": ("funktionshinderenkat", "fraga"),
}
"""Where in the file a list stands, and the register and column whose codes its keys are."""


def unknown_codes(file: WrittenFile) -> Iterator[str]:
    "A Swedish reason for each code that the register's column does not have."
    registers = catalogue.load().registers
    for place, (register, column) in LISTS.items():
        given = at(file.content, place)
        codes = registers[register].column(column).codes or {}
        for code in (str(c) for c in given if str(c) not in codes):
            near = difflib.get_close_matches(code, codes, 1)
            meant = f" Menas {near[0]}?" if near else ""
            way = place.split(".")
            yield (
                f"{file.at(*way, code)}: {', '.join(way)}: koden {code} finns inte i registret {register}, "
                f"kolumnen {column}, så raderna skulle läggas åt sidan.{meant} Koderna är {', '.join(codes)}."
            )


def at(data: Mapping[str, Any], place: str) -> Mapping[str, Any]:
    "What stands at the place, where it is a list of codes; empty otherwise."
    found: Any = data
    for name in place.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}
