"""Reads two editions, and holds them against each other part by part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from socialrapport.compared import cells, claims_of_cells, definitions, things_matched
from socialrapport.compared.cells import Cells
from socialrapport.compared.claims_of_cells import Claims
from socialrapport.compared.definitions import Definitions
from socialrapport.compared.things_matched import Redline, Texts
from socialrapport.model.issue import Refusal
from socialrapport.model.since import Before, as_now
from socialrapport.opened import before, counts, documents, folder, things
from socialrapport.opened.things import Sort, Thing

INPUT, DEFINITION, TEXT, PROGRAM = "underlag", "definition", "text", "program"
"""What may be why something is another."""


@dataclass(frozen=True)
class Opened:
    "An edition as it is compared: its own account, tables and cells, claims and things."

    about: Mapping[str, Any]
    tables: Before
    claims: tuple[Mapping[str, Any], ...]
    things: tuple[Thing, ...]

    @property
    def name(self) -> str:
        return f"{self.about.get('namn') or self.about['profil']} {self.about['ar']}"


@dataclass(frozen=True)
class Difference:
    then: Opened
    now: Opened
    cells: Cells
    claims: Claims
    definitions: Definitions
    texts: Texts
    causes: frozenset[str]
    """What of the editions themselves is another: `INPUT`, `DEFINITION`, `PROGRAM`."""

    def why(self, line: Redline) -> str:
        "The nearest of what has changed that bears on a thing."
        tables = {as_now(table) for one in (line.was, line.is_now) if one for table in one.tables}
        if tables & {one.indicator for one in self.definitions.changed}:
            return DEFINITION
        if tables & {one.cell.cube for one in self.cells.changed}:
            return INPUT if INPUT in self.causes else PROGRAM
        if line.either.sort is Sort.DEFINITION and DEFINITION in self.causes:
            return DEFINITION
        if INPUT in self.causes and tables:
            return INPUT
        return PROGRAM if PROGRAM in self.causes else TEXT


def read(path: Path) -> Opened:
    """The edition in a folder.

    Raises Refusal where it is none, or something in it cannot be read.
    """
    there = folder.opened(path)
    tables = before.whole(there, counts.read(path, there.code))
    texts = sorted(one.relative_to(path).as_posix() for one in (path / documents.FOLDER).rglob("*.json"))
    if wrong := folder.unlike(there, ("claims.json", "disclosure.json", *texts)):
        raise Refusal(
            f"{path}: {wrong[0]} är inte den fil som utgåvan byggdes med, så det går inte att säga vad som har "
            "ändrats. Ange utgåvan som den byggdes.",
            exit_code=2,
        )
    try:
        claimed = tuple(folder.json_in(path / "claims.json")["claims"])
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise Refusal(f"{path}: claims.json går inte att läsa. Ange en hel utgåva.") from fault
    return Opened(there.about, tables, claimed, things.read(path))


def compare(then: Opened, now: Opened) -> Difference:
    """How *now* differs from *then*.

    Raises Refusal where they are not of one municipality.
    """
    codes = [str(one.about.get("kommunkod", "")) for one in (then, now)]
    if codes[0] != codes[1]:
        raise Refusal(
            f"Utgåvorna gäller olika kommuner ({codes[0]} och {codes[1]}). Ange två utgåvor av samma kommun.",
            exit_code=2,
        )
    hidden = cells.hidden(then.tables) | cells.hidden(now.tables)
    return Difference(
        then=then,
        now=now,
        cells=cells.compare(then.tables, now.tables),
        claims=claims_of_cells.compare(then.claims, now.claims, hidden),
        definitions=definitions.compare(then.tables, now.tables),
        texts=things_matched.compare(then.things, now.things, hidden),
        causes=causes(then.about, now.about),
    )


def causes(then: Mapping[str, Any], now: Mapping[str, Any]) -> frozenset[str]:
    was, is_now = made_of(then), made_of(now)
    return frozenset(name for name in was if was[name] != is_now[name])


def made_of(about: Mapping[str, Any]) -> dict[str, Any]:
    versions = about.get("versioner", {})
    return {
        INPUT: about.get("underlagens_sha256"),
        DEFINITION: versions.get("katalog"),
        PROGRAM: versions.get("program"),
    }
