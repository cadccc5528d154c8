"""A small published edition on disk, as `verify` reads it: tables drawn as {year: value}."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Series = Mapping[int, float | None]


@dataclass(frozen=True)
class Drawn:
    """A table: `values` by measure and year for the whole, `groups` by (axis, code) and then the same.

    `measures` maps a measure's id to (kind, unit, decimals).
    """

    id: str
    phrase: str
    unit: str
    values: Mapping[str, Series]
    measures: Mapping[str, tuple[str, str, int]] = field(default_factory=lambda: {"antal": ("count", "antal", 0)})
    groups: Mapping[tuple[str, str], Mapping[str, Series]] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    breaks: tuple[tuple[int, str | None, str], ...] = ()
    survey: bool = False
    headline: bool = True
    title: str = ""
    area: str = ""
    period: str = ""
    definition: str = ""
    also: tuple[str, ...] = ()


def edition(
    folder: Path, *tables: Drawn, year: int = 2024, place: str = "Stockholm", called: Mapping[str, Any] | None = None
) -> Path:
    "Writes the edition and returns its folder; `called` is what it says that it and its parts are called."
    (folder / "data").mkdir(parents=True)
    about = {"profil": "prov", "namn": place, "ar": year} | ({"benamningar": called} if called else {})
    (folder / "edition.json").write_text(json.dumps(about, ensure_ascii=False), "utf-8")
    listing = {"tabeller": [_described(t) for t in tables]}
    (folder / "data" / "tabeller.json").write_text(json.dumps(listing, ensure_ascii=False), "utf-8")
    for table in tables:
        _write(folder / "data" / f"{table.id.replace('.', '_')}.csv", table)
    return folder


def _described(table: Drawn) -> dict[str, Any]:
    years = sorted({str(y) for series in table.values.values() for y in series})
    axes = [{"id": a, "titel": a, "koder": {"Total": "Samtliga", **codes}} for a, codes in table.labels.items()]
    return {
        "id": table.id, "titel": table.title or table.phrase.capitalize(), "fras": table.phrase,
        "kallas": list(table.also),
        "omrade": table.area, "enhet": table.unit, "period": table.period,
        "definition": table.definition,
        "huvudtal": table.headline, "kartlaggning": table.survey, "ar": years,
        "dimensioner": [{"id": "ar", "titel": "År", "koder": {}}, *axes],
        "matt": [
            {"id": m, "titel": m, "enhet": u, "slag": k, "decimaler": d} for m, (k, u, d) in table.measures.items()
        ],
        "brott": [{"ar": y, "datum": d, "text": t} for y, d, t in table.breaks],
        "filer": [f"{table.id.replace('.', '_')}.csv"],
    }  # fmt: skip


def _write(path: Path, table: Drawn) -> None:
    axes = list(table.labels)
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["ar", *axes, "matt", "varde", "status"])
        cells = {None: table.values, **table.groups}
        for at, measures in cells.items():
            codes = ["Total" if at is None or at[0] != a else at[1] for a in axes]
            for measure, series in measures.items():
                for year, value in series.items():
                    shown = [value, ""] if value is not None else ["", ".."]
                    rows.writerow([year, *codes, measure, *shown])
