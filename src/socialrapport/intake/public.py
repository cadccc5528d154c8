"""Reads tables that their owner has already published, as the profile describes them.

A description says for each row and each column which indicator, measure, year and group it is; a
cell is what its table, row and column say together. `..` stays a suppressed cell.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from socialrapport.engine import Engine
from socialrapport.intake import files
from socialrapport.intake.files import Found
from socialrapport.intake.says import Says
from socialrapport.model.delivery import PublicFigure, Receipt
from socialrapport.model.indicator import TOTAL
from socialrapport.model.issue import Issue
from socialrapport.model.profile import Profile

SUPPRESSED, NOT_APPLICABLE = "..", "."
OWN = frozenset({"indikator", "matt", "ar", "decimaler", "monster", "hoppa"})
"""What a description says of a cell besides the groups that it is of."""


@dataclass(frozen=True)
class Tables:
    """What was read of published tables."""

    figures: tuple[PublicFigure, ...]
    receipts: list[Receipt]


@dataclass(frozen=True)
class Sheet:
    """A table as text: the header, then for each row its line number and fields."""

    header: list[str]
    rows: list[tuple[int, list[str]]]


def read_tables(unknown: list[Found], profile: Profile, catalogue: Any, issues: list[Issue], says: Says) -> Tables:
    "Read the files that are of no register as published tables; those not described are told of."
    figures: list[PublicFigure] = []
    receipts: list[Receipt] = []
    for file in unknown:
        described = [t for t in profile.aggregates if re.fullmatch(str(t["fil"]), file.path.stem, re.IGNORECASE)]
        sheet = read_sheet(file)
        if not described or sheet is None:
            says.note("okand_tabell", None, file.name, file.path.stem)
            continue
        found = [f for table in described for f in figures_of(sheet, table, file, profile, catalogue, says)]
        figures += found
        receipts.append(receipt(file, sheet, found))
    return Tables(one_truth(figures, says), receipts)


def read_sheet(file: Found) -> Sheet | None:
    "The file as rows of fields; None where it is not a table."
    encoding = files.encoding_of(file.path)
    if encoding is None or file.suffix in (".xlsx", ".parquet"):
        return None
    text = file.path.read_text(encoding=encoding, errors="replace")
    lines = text.splitlines()
    reader = csv.reader(lines, delimiter=files.delimiter_of(lines))
    rows = [(reader.line_num, [c.strip() for c in row]) for row in reader]
    rows = [(n, row) for n, row in rows if any(row)]
    return Sheet(rows[0][1], rows[1:]) if len(rows) > 1 else None


def receipt(file: Found, sheet: Sheet, figures: list[PublicFigure]) -> Receipt:
    return Receipt(
        register="aggregat",
        file=file.name,
        sha256=files.sha256(file.path),
        bytes=file.path.stat().st_size,
        rows=len(sheet.rows),
        set_aside=0,
        encoding=files.encoding_of(file.path) or "",
        years=tuple(sorted({f.year for f in figures})),
    )


def figures_of(
    sheet: Sheet, table: Mapping[str, Any], file: Found, profile: Profile, catalogue: Any, says: Says
) -> list[PublicFigure]:
    "Every cell of one table that its description covers."
    columns = [(i, said) for i, name in enumerate(sheet.header) if (said := column_said(name, table)) is not None]
    found: list[PublicFigure] = []
    for line, row in sheet.rows:
        said = row_said(row[0], table, profile)
        if said is None:
            rule = "okant_omrade" if table.get("omraden") else "okand_tabell"
            says.note(rule, None, file.name, row[0], rows=(line,))
        elif not said.get("hoppa"):
            for index, of_column in columns:
                cell = row[index] if index < len(row) else ""
                whole = defaults(table) | said | of_column
                figure = cell_figure(cell, whole, str(table["kalla"]), catalogue)
                if figure is None and cell:
                    says.note("olasligt_tal", None, file.name, column=sheet.header[index], rows=(line,))
                elif figure is not None:
                    found.append(figure)
    check_sums(sheet, table, file, says)
    check_ratios(sheet, table, file, says)
    return found


def defaults(table: Mapping[str, Any]) -> dict[str, Any]:
    return {k: table[k] for k in ("indikator", "matt", "ar", "decimaler") if k in table}


def column_said(name: str, table: Mapping[str, Any]) -> dict[str, Any] | None:
    "What a column's name says, by the first pattern that matches; None where none does."
    for column in table["kolumner"]:
        match = re.fullmatch(str(column["monster"]), name, re.IGNORECASE)
        if match:
            fixed = {k: v for k, v in column.items() if k not in ("monster", "koder")}
            codes = column.get("koder", {})
            named = {k: codes.get(v, v) for k, v in match.groupdict().items() if v is not None}
            return fixed | named
    return None


def row_said(label: str, table: Mapping[str, Any], profile: Profile) -> dict[str, Any] | None:
    "What a row's label says: a district by name, or what the description has for it."
    if not table.get("omraden"):
        rows: Mapping[str, Any] = table.get("rader", {})
        said = rows.get(label)
        return dict(said) if isinstance(said, Mapping) else ({"hoppa": True} if label in rows else None)
    if label == profile.whole:
        return {"stadsdel": TOTAL}
    if label in table.get("hoppa", ()):
        return {"hoppa": True}
    return next(({"stadsdel": d.code} for d in profile.districts if d.name == label), None)


def cell_figure(text: str, said: Mapping[str, Any], source: str, catalogue: Any) -> PublicFigure | None:
    "One cell, or None where it is empty, unreadable or of no indicator."
    if "indikator" not in said or "ar" not in said or said["indikator"] not in catalogue.indicators:
        return None
    status, value = "", None
    if text in (SUPPRESSED, NOT_APPLICABLE):
        status = text
    else:
        value = number(text)
        if value is None:
            return None
    at = tuple(sorted((k, str(v)) for k, v in said.items() if k not in OWN and str(v) != TOTAL))
    return PublicFigure(
        indicator=str(said["indikator"]),
        measure=str(said.get("matt", "antal")),
        year=int(said["ar"]),
        at=at,
        value=value,
        status=status,
        source=source,
        decimals=int(said.get("decimaler", 0)),
    )


def number(text: str) -> float | None:
    "A printed number: decimal comma or point, thousands apart by any space."
    bare = re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", ".").replace("\u2212", "-")
    return float(bare) if re.fullmatch(r"-?\d+(\.\d+)?", bare) else None


def one_truth(figures: list[PublicFigure], says: Says) -> tuple[PublicFigure, ...]:
    "One figure for each cell: the first told; a later one that differs is reported."
    kept: dict[tuple[Any, ...], PublicFigure] = {}
    for figure in figures:
        address = (figure.indicator, figure.measure, figure.year, figure.at)
        first = kept.setdefault(address, figure)
        if first.value is not None and figure.value is not None and first.value != figure.value:
            where = " ".join((figure.indicator, figure.measure, str(figure.year), *(v for _, v in figure.at)))
            detail = f"{where}: {first.value:g} i {first.source} och {figure.value:g} i {figure.source}"
            says.note("tva_tabeller", None, figure.source, detail)
    return tuple(kept.values())


def check_sums(sheet: Sheet, table: Mapping[str, Any], file: Found, says: Says) -> None:
    "In a table of areas, the districts that follow a region must sum to it."
    if not table.get("omraden") or not table.get("hoppa"):
        return
    for index, name in enumerate(sheet.header):
        said = column_said(name, table)
        if said is None or int(said.get("decimaler", 0)) > 0:
            continue
        for region, whole, parts in regions(sheet, table, index):
            if None not in (whole, *parts) and parts and sum(p for p in parts if p is not None) != whole:
                says.note("delsummor", None, file.name, f"{region}, {name}")


def regions(sheet: Sheet, table: Mapping[str, Any], index: int) -> list[tuple[str, float | None, list[float | None]]]:
    "(region, its figure, the figures of the districts below it)"
    found: list[tuple[str, float | None, list[float | None]]] = []
    for _, row in sheet.rows:
        value = number(row[index]) if index < len(row) else None
        if row[0] in table["hoppa"]:
            found.append((row[0], value, []))
        elif found and row[1:2] != ["stad"]:
            found[-1][2].append(value)
    return found


def check_ratios(sheet: Sheet, table: Mapping[str, Any], file: Found, says: Says) -> None:
    "Rows that are the ratio of two others must follow from them."
    rows = {row[0]: row for _, row in sheet.rows}
    for ratio in table.get("kvoter", ()):
        names = (ratio["kvot"], ratio["taljare"], ratio["namnare"])
        if not all(n in rows for n in names):
            continue
        for index in range(1, len(sheet.header)):
            said, above, below = (number(rows[n][index]) if index < len(rows[n]) else None for n in names)
            if said is None or above is None or not below:
                continue
            decimals = int(ratio.get("decimaler", 0))
            right = above / below * float(ratio.get("skala", 1))
            if abs(right - said) > 0.5 * 10**-decimals + 1e-9:
                detail = f"{ratio['kvot']} {sheet.header[index]} är {said:g} men delarna ger {right:.{decimals}f}"
                says.note("kvot_mot_delar", None, file.name, detail)


def figures_of_register(engine: Engine, profile: Profile, catalogue: Any, says: Says) -> tuple[PublicFigure, ...]:
    "The cells of the register `aggregat`, where it was delivered."
    if not engine.has("aggregat"):
        return ()
    sexes = {"1": "M", "2": "K"}
    rows = engine.run(
        "SELECT kalla, ar, indikator, matt, distrikt, kon, alder, varde, status, _rad FROM aggregat ORDER BY _fil, _rad"
    )
    figures = []
    for source, year, indicator, measure, district, sex, age, value, status, line in rows:
        if indicator not in catalogue.indicators:
            says.note(
                "okand_tabell",
                None,
                "aggregat",
                f"indikatorn {indicator} finns inte i katalogen",
                rows=(line,),
            )
            continue
        named = {"stadsdel": district, "kon": sexes.get(sex, sex), "alder": age}
        at = tuple(sorted((k, v) for k, v in named.items() if v))
        decimals = 0 if value is None or float(value).is_integer() else 1
        figures.append(PublicFigure(indicator, measure, year, at, value, status or "", source, decimals))
    return one_truth(figures, says)
