"""Rows that break a rule, gathered by file: how many, in which districts, and where each of the first is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from socialrapport.engine.counting.protocol import Asking
from socialrapport.engine.counting.sql import literal, quoted
from socialrapport.model.issue import Place
from socialrapport.model.table import DISTRICT, ColumnType, Register

LIKE_A_PERSON = (
    "[0-9]{6}[-+ ]?[0-9A-Z]{4}",
    # With signs anywhere in it: what is left when they are gone is a day and four more.
    "[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01]|[6-8][0-9]|9[01])[0-9A-Z]{4}",
)

WORD = "[A-Za-zÀ-ÖØ-öø-ÿ]{5,}"
"""A case's number has letters, but no word: that could be a name or a street."""


@dataclass(frozen=True)
class FileHit:
    """Rows of one file that break one rule; `places` are the first of them, in order."""

    file: str
    count: int
    places: tuple[Place, ...]
    districts: tuple[tuple[str, int], ...]


def where(register: Register) -> str:
    """The SELECT items that `gathered` wants of a register's table: file, row, district and case.

    A case number that could be a person number is left out, and one without a figure or with a word, which could
    be a name or an address.
    """
    district = DISTRICT if any(c.name == DISTRICT for c in register.columns) else "CAST(NULL AS VARCHAR)"
    number = case_column(register)
    if number is None:
        return f"_fil, _rad, {district} AS d, CAST(NULL AS VARCHAR) AS c"
    case = quoted(number)
    bare = f"regexp_replace(upper({case}), '[^0-9A-Z]', '', 'g')"
    person = " OR ".join(f"regexp_matches({x}, '{p}')" for x, p in zip((case, bare), LIKE_A_PERSON, strict=True))
    hidden = f"{person} OR regexp_matches({case}, {literal(WORD)})"
    shown = f"CASE WHEN regexp_matches({case}, '[0-9]') AND NOT ({hidden}) THEN {case} END"
    return f"_fil, _rad, {district} AS d, {shown} AS c"


def case_column(register: Register) -> str | None:
    "The column with the case's own number, if the register has one."
    own = (register.column(k) for k in register.key)
    return next((c.name for c in own if c.type is ColumnType.TEXT and c.name.endswith("_id")), None)


def gathered(engine: Asking, chosen: str, cap: int) -> list[FileHit]:
    "The rows of the question *chosen* (as `where` gives them), by file in order; *cap* places of each."
    (found,) = gathered_of_each(engine, [chosen], cap)
    return found


def gathered_of_each(engine: Asking, several: Sequence[str], cap: int) -> list[list[FileHit]]:
    "As `gathered` of each question, asked all at once: a question by itself takes long in some engines."
    found: list[list[FileHit]] = [[] for _ in several]
    counted = engine.ask([f"SELECT _fil, d, count(*) AS n FROM ({chosen}) h GROUP BY _fil, d" for chosen in several])
    hit = [n for n, counts in enumerate(counted) if counts]
    ranked = [
        f"SELECT h.*, row_number() OVER (PARTITION BY _fil ORDER BY _rad) AS n FROM ({several[n]}) h" for n in hit
    ]
    first = engine.ask([f"SELECT _fil, _rad, d, c FROM ({rows}) p WHERE n <= {cap}" for rows in ranked])
    for n, places in zip(hit, first, strict=True):
        found[n] = by_file(counted[n], sorted(places, key=lambda row: int(row["_rad"])))
    return found


def by_file(counts: Sequence[Mapping[str, Any]], places: Sequence[Mapping[str, Any]]) -> list[FileHit]:
    "Rows counted by file and district, and the places of the first in order, as one hit for each file."
    return [
        FileHit(
            file,
            sum(int(row["n"]) for row in counts if row["_fil"] == file),
            tuple(Place(int(row["_rad"]), row["d"], row["c"]) for row in places if row["_fil"] == file),
            tuple(sorted((r["d"], int(r["n"])) for r in counts if r["_fil"] == file and r["d"] is not None)),
        )
        for file in sorted({row["_fil"] for row in counts})
    ]
