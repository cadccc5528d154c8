"""Open data: each safe cube as CSV, Parquet and XLSX, and a list of the tables."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from socialrapport.model.axes import PLACES
from socialrapport.model.cube import Axis
from socialrapport.model.edition import Edition
from socialrapport.model.english import in_english
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import OUTSIDE, OVERLAPS, SEVERAL, SafeCell, SafeCube
from socialrapport.model.since import facts_of
from socialrapport.publish.opendata import workbook

SYNTHETIC_COLUMN, SYNTHETIC = "underlag", "syntetiskt"
"""A dimension with one code: nothing made of synthetic people can be taken for real."""


def write(edition: Edition) -> dict[str, bytes]:
    "`data/<table>.csv`, `.parquet` and `.xlsx` for each cube, `data/overlapp.csv` and `data/tabeller.json`."
    files: dict[str, bytes] = {}
    for cube in edition.cubes:
        name = f"data/{table_name(cube)}"
        files[f"{name}.csv"] = as_csv(cube, edition.synthetic)
        files[f"{name}.parquet"] = as_parquet(cube, edition)
        files[f"{name}.xlsx"] = workbook.as_xlsx(cube, edition, list(rows_of(cube)))
    if any(cube.overlap for cube in edition.cubes):
        files[OVERLAPS] = overlap_as_csv(edition)
    listing = {"syntetisk": edition.synthetic, "tabeller": [described(c, edition) for c in edition.cubes]}
    files["data/tabeller.json"] = (json.dumps(listing, ensure_ascii=False, indent=1) + "\n").encode()
    return files


def overlap_as_csv(edition: Edition) -> bytes:
    "By table and year the units that are in several districts and in none: why districts do not add up."
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    extra = [SYNTHETIC] if edition.synthetic else []
    writer.writerow(["tabell", "ar", "matt", *([SYNTHETIC_COLUMN] if extra else []), "varde", "status"])
    for cube in edition.cubes:
        for year, told in sorted(cube.overlap.items()):
            for measure, cell in ((SEVERAL, told.several), (OUTSIDE, told.outside)):
                writer.writerow([cube.id, year, measure, *extra, text_of(cell), cell.status.value])
    return out.getvalue().encode()


def table_name(cube: SafeCube) -> str:
    "The table's file name: the indicator's id with `_` for `.`."
    return cube.id.replace(".", "_")


def header(cube: SafeCube, synthetic: bool) -> list[str]:
    "Dimensions, then `varde` and `status`."
    extra = [SYNTHETIC_COLUMN] if synthetic else []
    return [*(a.id for a in cube.axes), "matt", *extra, "varde", "status"]


def rows_of(cube: SafeCube) -> Iterator[tuple[tuple[str, ...], str, SafeCell]]:
    "(codes by axis, measure, cell) in the order of the axes, totals first, then of the measures."
    orders = [{code: i for i, code in enumerate((TOTAL, *a.codes))} for a in cube.axes]
    measures = {m.id: i for i, m in enumerate(cube.measures)}
    keys = sorted(
        cube.cells, key=lambda k: (*(order[c] for order, c in zip(orders, k[1], strict=True)), measures[k[0]])
    )
    for measure, at in keys:
        yield at, measure, cube.cells[measure, at]


def text_of(cell: SafeCell) -> str:
    "The value as plain text, decimal point and no thousands separator; empty where it is not shown."
    return "" if cell.value is None else str(cell.value)


def as_csv(cube: SafeCube, synthetic: bool) -> bytes:
    "UTF-8, comma, header, codes; a true zero is `0`, a protected cell is empty with status `..`."
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header(cube, synthetic))
    extra = [SYNTHETIC] if synthetic else []
    for at, measure, cell in rows_of(cube):
        writer.writerow([*at, measure, *extra, text_of(cell), cell.status.value])
    return out.getvalue().encode()


def as_parquet(cube: SafeCube, edition: Edition) -> bytes:
    "The same columns, typed; title, definition and source as metadata."
    rows = list(rows_of(cube))
    columns: dict[str, Any] = {
        a.id: pa.array([at[i] for at, _, _ in rows], pa.string()) for i, a in enumerate(cube.axes)
    }
    columns["matt"] = pa.array([m for _, m, _ in rows], pa.string())
    if edition.synthetic:
        columns[SYNTHETIC_COLUMN] = pa.array([SYNTHETIC] * len(rows), pa.string())
    columns["varde"] = pa.array([None if c.value is None else float(c.value) for _, _, c in rows], pa.float64())
    columns["status"] = pa.array([c.status.value for _, _, c in rows], pa.string())
    about = {
        "titel": cube.indicator.title,
        "definition": " ".join(cube.indicator.definition.split()),
        "kalla": cube.source,
        "syntetisk": "ja" if edition.synthetic else "nej",
    }
    out = io.BytesIO()
    pq.write_table(pa.table(columns).replace_schema_metadata(about), out, compression="zstd")
    return out.getvalue()


def described(cube: SafeCube, edition: Edition) -> dict[str, Any]:
    "A table in the list: what it is, how it is divided, where its files are, and its names in English."
    indicator, profile = cube.indicator, edition.profile
    doing = indicator.doing
    return {
        "id": cube.id,
        "titel": indicator.title,
        "omrade": indicator.area,
        "fras": indicator.phrase,
        "kallas": list(indicator.also),
        "skeende": {"vilka": doing.who, "gjorde": doing.did, "vad": doing.what} if doing else None,
        "huvudtal": indicator.headline,
        "kartlaggning": indicator.period.every > 1,
        **named(cube),
        **facts_of(indicator, bool(profile.districts_of(edition.year))),
        "ar": list(cube.years),
        "filer": [f"{table_name(cube)}.{kind}" for kind in ("csv", "parquet", "xlsx")],
        "en": {"fras": indicator.english.phrase, **named(in_english(cube, profile))},
    }


def is_sum(cube: SafeCube, axis: Axis) -> bool:
    """Whether the parts of an axis are the whole together, in every place where all that is shown says so: those whose
    sex or age is not known are in the whole alone."""
    n = [a.id for a in cube.axes].index(axis.id)
    for measure in cube.measures if axis.additive else ():
        for at, whole in ((at, cell.value) for (m, at), cell in cube.cells.items() if m == measure.id):
            if whole is not None and measure.kind is MeasureKind.COUNT and at[n] == TOTAL:
                parts = [cube.cells.get((measure.id, (*at[:n], code, *at[n + 1 :]))) for code in axis.codes]
                shown = [cell.value for cell in parts if cell is not None and cell.value is not None]
                if len(shown) == len(axis.codes) and sum(shown) != whole:
                    return False
    return axis.additive


def named(cube: SafeCube) -> dict[str, Any]:
    "All that has a name in a language: the table, its dimensions and codes, its measures, breaks and notes."
    indicator = cube.indicator
    return {
        "titel": indicator.title,
        "definition": " ".join(indicator.definition.split()),
        "enhet": indicator.unit.plural,
        "kalla": cube.source,
        "dimensioner": [
            {
                "id": a.id,
                "titel": a.title,
                "koder": {c: a.labels.get(c, c) for c in ((TOTAL,) if a.has_total else ()) + a.codes},
                **({"i_text": dict(a.nouns)} if a.nouns else {}),
                **({"summerar": False} if a.has_total and a.id not in PLACES and not is_sum(cube, a) else {}),
            }
            for a in cube.axes
        ],
        "matt": [
            {"id": m.id, "titel": m.title, "enhet": m.unit, "slag": m.kind, "decimaler": m.decimals}
            for m in cube.measures
        ],
        "brott": [
            {
                "ar": b.year,
                "datum": b.date.isoformat() if b.date else None,
                "text": b.says,
                **({"distrikt": b.district} if b.district else {}),
            }
            for b in indicator.breaks
        ],
        "noter": list(cube.notes),
    }
