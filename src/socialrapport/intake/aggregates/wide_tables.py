"""A wide table's cells as figures: what the row means joined with what the column means."""

from __future__ import annotations

import csv
import difflib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from socialrapport.intake import decoding
from socialrapport.model import delivered
from socialrapport.model.delivery import PublicFigure
from socialrapport.model.measures import COUNTS
from socialrapport.model.profile import Profile
from socialrapport.model.rule import WhileRead

STATUSES = ("..", ".")
DETAILS: Mapping[WhileRead, str] = {"utanfor_gransen": "minst 0"}
Meaning = Mapping[str, Any]


@dataclass(frozen=True)
class Sheet:
    """A table as text: its header, and for each row its line number and fields by column."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, Mapping[str, str]], ...]
    short: tuple[int, ...] = ()
    """Lines with another number of fields than the header."""

    def label(self, row: Mapping[str, str]) -> str:
        return row[self.header[0]]

    def called(self, column: str, how: Meaning) -> str:
        "What a column may be called: its name where the description knows all of it, otherwise where it stands."
        return column if is_known(column, how) else f"kolumn {self.header.index(column) + 1}"


@dataclass(frozen=True)
class Fault:
    rule: WhileRead
    column: str | None
    detail: str
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Reading:
    figures: tuple[PublicFigure, ...]
    faults: tuple[Fault, ...]
    set_aside: int


def sheet_of(path: Path, codec: str, name: str) -> Sheet:
    "Read a delimited table; blank lines are passed over but counted."
    delimiter = decoding.delimiter_of(decoding.first_line(path, codec))
    with path.open(encoding=codec, newline="") as stream:
        reader = csv.reader((unicodedata.normalize("NFC", line) for line in stream), delimiter=delimiter)
        lines = [(reader.line_num, [f.strip() for f in fields]) for fields in reader if any(fields)]
    if not lines:
        return Sheet(name, (), ())
    header = tuple(lines[0][1])
    whole = tuple((n, dict(zip(header, f, strict=True))) for n, f in lines[1:] if len(f) == len(header))
    return Sheet(name, header, whole, tuple(n for n, f in lines[1:] if len(f) != len(header)))


def read(sheet: Sheet, how: Meaning, profile: Profile) -> Reading:
    "The figures of a table described by *how*, and what in it could not be read."
    figures: list[PublicFigure] = []
    faults: list[Fault] = []
    unread: dict[tuple[WhileRead, str, str], list[int]] = {}
    columns = {c: column_meanings(c, how) for c in sheet.header[1:]}
    aside = set(sheet.short)
    if not any(columns.values()):
        faults.append(Fault("okand_tabell", None, "ingen kolumn känns igen", ()))
    if sheet.short:
        faults.append(Fault("antal_falt", None, "", sheet.short))
    for line, row in sheet.rows:
        meanings = row_meanings(sheet.label(row), row, how, profile)
        if meanings is None:
            faults.append(Fault("okant_omrade", None, meant(sheet.label(row), how, profile), (line,)))
            aside.add(line)
            continue
        for column, theirs in columns.items():
            for meaning in (joined(how, m, c) for m in meanings for c in theirs):
                value, status = number(row[column])
                if wrong := fault_of(value, status, meaning):
                    unread.setdefault((wrong, column, DETAILS.get(wrong, "")), []).append(line)
                elif complete(meaning):
                    figures.append(figure(meaning, value, status, how))
    faults += [
        Fault(rule, sheet.called(c, how), detail, tuple(sorted(set(rows))))
        for (rule, c, detail), rows in unread.items()
    ]
    return Reading(tuple(figures), tuple(faults), len(aside))


def row_meanings(label: str, row: Mapping[str, str], how: Meaning, profile: Profile) -> list[Meaning] | None:
    "What the row's label says; empty if the row is left out, None if it is not known."
    rows = how["rader"]
    if rows.get("axel") == "stadsdel":
        if row.get("nivå") == "region":
            return []
        if row.get("nivå") == "stad" or label == profile.whole:
            return [{}]
        code = next((d.code for d in profile.districts if d.name.casefold() == label.casefold()), None)
        return None if code is None else [{"axlar": {"stadsdel": code}}]
    known = rows.get("betydelser", {})
    if label not in known:
        return None
    return as_list(known[label])


def meant(label: str, how: Meaning, profile: Profile) -> str:
    "The area or row that an unknown label may be meant to be, in parentheses."
    known = [d.name for d in profile.districts]
    known = known if how["rader"].get("axel") == "stadsdel" else list(how["rader"].get("betydelser", {}))
    near = difflib.get_close_matches(label, known, n=1, cutoff=0.7)
    return f" (menas {near[0]}?)" if near else ""


def is_known(column: str, how: Meaning) -> bool:
    "Whether the description names the column: what a pattern leaves open is a year or one of its codes."
    for entry in how["kolumner"]:
        if (fits := re.fullmatch(str(entry["monster"]), column)) is not None:
            codes = entry.get("koder", {})
            parts = {axis: part for axis, part in fits.groupdict().items() if part is not None}
            if all(part in codes.get(axis, {}) or re.fullmatch(r"[0-9]{4}", part) for axis, part in parts.items()):
                return True
    return False


def column_meanings(column: str, how: Meaning) -> list[Meaning]:
    "What the column's name says: every pattern that fits whole gives a meaning."
    found: list[Meaning] = []
    for entry in how["kolumner"]:
        fits = re.fullmatch(str(entry["monster"]), column)
        if fits is None:
            continue
        parts = {k: v for k, v in fits.groupdict().items() if v is not None}
        year = parts.pop("ar", None)
        codes = entry.get("koder", {})
        axes = {axis: codes.get(axis, {}).get(part, part) for axis, part in parts.items()}
        given = {k: v for k, v in entry.items() if k not in ("monster", "koder")}
        given["axlar"] = {**entry.get("axlar", {}), **{a: c for a, c in axes.items() if c != "Total"}}
        found.append({**given, **({"ar": int(year)} if year else {})})
    return found


def joined(how: Meaning, row: Meaning, column: Meaning) -> Meaning:
    "The table's, the row's and the column's meaning as one."
    axes = {**how.get("axlar", {}), **row.get("axlar", {}), **column.get("axlar", {})}
    common = {k: how[k] for k in ("indikator", "matt", "ar", "skala", "decimaler", "not") if k in how}
    return {**common, **column, **row, "axlar": axes}


def complete(meaning: Meaning) -> bool:
    return all(meaning.get(k) for k in ("indikator", "matt", "ar"))


def figure(meaning: Meaning, value: float | None, status: str, how: Meaning) -> PublicFigure:
    decimals = int(meaning.get("decimaler", 0))
    note = f" ({meaning['not']})" if meaning.get("not") else ""
    scaled = None if value is None else round(value * float(meaning.get("skala", 1)), decimals)
    axes = tuple((str(a), str(c)) for a, c in sorted(meaning["axlar"].items()))
    return PublicFigure(
        indicator=str(meaning["indikator"]),
        measure=str(meaning["matt"]),
        year=int(meaning["ar"]),
        at=axes,
        value=scaled,
        status=status,
        source=f"{how['kalla']}{note}",
        decimals=decimals,
    )


def number(text: str) -> tuple[float | None, str]:
    "A printed number, or the status that stands in its place; (None, '') if it is neither."
    if text in STATUSES:
        return None, text
    return delivered.value(text), ""


def fault_of(value: float | None, status: str, meaning: Meaning) -> WhileRead | None:
    "The rule that the figure breaks, if any."
    if value is None:
        return None if status else "olasligt_tal"
    if value < 0:
        return "utanfor_gransen"
    counted = complete(meaning) and meaning["matt"] in COUNTS and "skala" not in meaning
    return "antal_med_decimaler" if counted and not value.is_integer() else None


def as_list(value: Any) -> list[Meaning]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]
