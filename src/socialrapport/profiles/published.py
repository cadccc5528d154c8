"""What a description of published tables (`aggregat.yaml`) lacks of what the tables are read by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from socialrapport.model.written_file import WrittenFile
from socialrapport.profiles.field_faults import FAULTS

NEEDED = ("fil", "kalla", "rader", "kolumner")
"""Of a table that is left out (`utelamnas`) only the first."""


def faults(found: WrittenFile) -> Iterator[str]:
    "Each with its line."
    for number, entry in enumerate(found.content):
        post = f"post {number + 1}"
        if not isinstance(entry, Mapping):
            yield f"{found.at(number)}: {post}: {FAULTS['model_type']}"
            continue
        needed = NEEDED[:1] if entry.get("utelamnas") else NEEDED
        yield from (f"{found.at(number)}: {post}, {n}: {FAULTS['missing']}" for n in needed if entry.get(n) is None)
        yield from (f"{found.at(number, *way)}: {post}, {said}" for way, said in misshapen(entry))


def misshapen(entry: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    "Rows and columns that are not described as such, and where in the entry."
    if "rader" in entry and not isinstance(entry["rader"], Mapping):
        yield ("rader",), f"rader: {FAULTS['dict_type']}"
    columns = entry.get("kolumner")
    if columns is not None and not isinstance(columns, list):
        yield ("kolumner",), f"kolumner: {FAULTS['tuple_type']}"
        return
    for place, column in enumerate(columns or ()):
        if not isinstance(column, Mapping) or not is_pattern(column.get("monster")):
            said = "monster: mönstret saknas eller går inte att läsa. Skriv ett reguljärt uttryck inom citattecken."
            yield ("kolumner", place, "monster"), f"kolumner, post {place + 1}, {said}"


def is_pattern(text: object) -> bool:
    try:
        re.compile(str(text))
    except re.error:
        return False
    return text is not None
