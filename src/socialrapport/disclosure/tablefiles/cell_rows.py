"""The text of a file of cells, and its rows, each once and with its line."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from socialrapport.disclosure.tablefiles.specification import (
    COUNT,
    Spec,
)
from socialrapport.model.issue import Refusal

MOST_TOLD = 10


def text_of(path: Path) -> str:
    try:
        return unicodedata.normalize("NFC", path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise Refusal(f"{path}: filen finns inte. Kontrollera sökvägen.", exit_code=2) from None
    except IsADirectoryError:
        raise Refusal(f"{path} är en mapp. Ange en fil.", exit_code=2) from None
    except UnicodeDecodeError:
        raise Refusal(f"{path.name}: filen är inte text i UTF-8. Spara den som UTF-8 och kör igen.") from None


def rows_of(text: str, spec: Spec, name: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...], list[int]]:
    "Header, rows and the line number of each row."
    if "\x00" in text:
        raise Refusal(f"{name}: filen är inte text. Spara tabellen som CSV och kör igen.")
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in first and "," not in first else ",")
    try:
        header = tuple(h.strip() for h in next(reader, ()))
        if not header:
            raise Refusal(f"{name}: filen är tom. Den ska ha en rubrikrad och en rad för varje cell.")
        twice_named = sorted({h for h in header if header.count(h) > 1})
        if twice_named:
            raise Refusal(f"{name}, rad 1: kolumnen ”{twice_named[0]}” finns två gånger.")
        missing = [c for c in (*spec.dims, COUNT) if c not in header]
        if missing:
            which = f"kolumnen ”{missing[0]}”" if len(missing) == 1 else f"kolumnerna {', '.join(missing)}"
            raise Refusal(
                f"{name}, rad 1: {which} saknas. Filen har {', '.join(header)}; åtskiljaren är kommatecken eller "
                "semikolon."
            )
        rows: list[tuple[str, ...]] = []
        numbers: list[int] = []
        for row in reader:
            if not row:
                continue
            if len(row) != len(header):
                raise Refusal(f"{name}, rad {reader.line_num}: raden har {len(row)} fält, rubriken har {len(header)}.")
            rows.append(tuple(row))
            numbers.append(reader.line_num)
    except csv.Error:
        raise Refusal(f"{name}, rad {reader.line_num}: raden kan inte läsas som CSV.") from None
    if not rows:
        raise Refusal(f"{name}: filen har en rubrik men inga celler.")
    return header, tuple(rows), numbers


def each_once(
    rows: Sequence[tuple[str, ...]], numbers: Sequence[int], name: str
) -> tuple[tuple[tuple[str, ...], ...], list[int], list[str]]:
    "The rows without those that repeat another word for word, their numbers, and a note on what was left out."
    first: dict[tuple[str, ...], int] = {}
    kept = []
    for place, row in enumerate(rows):
        if first.setdefault(tuple(field.strip() for field in row), place) == place:
            kept.append(place)
    left = [numbers[i] for i in sorted(set(range(len(rows))) - set(kept))]
    told = ", ".join(str(n) for n in left[:MOST_TOLD]) + (" med flera" if len(left) > MOST_TOLD else "")
    note = [f"{name}: {len(left)} rader är likadana som en tidigare rad och räknas en gång (rad {told})."]
    return tuple(rows[i] for i in kept), [numbers[i] for i in kept], note if left else []
