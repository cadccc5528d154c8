"""Writes one small table in each of the formats that statistics come in, as their own programs do."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import openpyxl


@dataclass(frozen=True)
class Drawn:
    """A table: for each dimension its name and (code, label) pairs, and a figure for each combination."""

    dimensions: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    figures: tuple[str, ...]
    content: str = "Folkmängd"

    def labelled(self) -> list[tuple[tuple[str, ...], str]]:
        "(labels, figure), the last dimension quickest."
        places = product(*([label for _, label in values] for _, values in self.dimensions))
        return list(zip(places, self.figures, strict=True))


def population(years: Sequence[int] = (2023, 2024), ages: int = 3, place: str = "0180 Stockholm") -> Drawn:
    "Both sexes in each age of one place."
    code, _, name = place.partition(" ")
    return Drawn(
        (
            ("region", ((code, name),)),
            ("ålder", tuple((str(a), f"{a} år") for a in range(ages))),
            ("kön", (("1", "män"), ("2", "kvinnor"))),
            ("år", tuple((str(y), str(y)) for y in years)),
        ),
        tuple(str(100 + n) for n in range(ages * 2 * len(years))),
    )


def px(table: Drawn, encoding: str = "utf-8", charset: bool = True) -> bytes:
    "With the last dimension as heading and the others as stub."
    names = [name for name, _ in table.dimensions]
    lines = ['CHARSET="ANSI";', 'AXIS-VERSION="2013";', f'CODEPAGE="{encoding}";'] if charset else []
    lines += [f'CONTENTS="{table.content}";', 'SOURCE="SCB";', 'NOTE="Två rader;"', '"av en lång text.";']
    lines += [f"STUB={quoted(names[:-1])};"] if names[:-1] else []
    lines += [f"HEADING={quoted(names[-1:])};"]
    for name, values in table.dimensions:
        lines.append(f'VALUES("{name}")={quoted([label for _, label in values])};')
        lines.append(f'CODES("{name}")={quoted([code for code, _ in values])};')
    width = len(table.dimensions[-1][1])
    figures = [f if f.lstrip("-").replace(".", "", 1).isdigit() else f'"{f}"' for f in table.figures]
    lines += ["DATA="]
    lines += [" ".join(figures[at : at + width]) for at in range(0, len(figures), width)]
    return ("\r\n".join(lines) + ";\r\n").encode(encoding)


def quoted(names: Sequence[str]) -> str:
    return ",\n".join(f'"{n}"' for n in names)


def jsonstat(table: Drawn, version: int = 2, sparse: bool = False) -> bytes:
    "Version 2, or the older with the table inside `dataset`."
    names = [name for name, _ in table.dimensions]
    sizes = [len(values) for _, values in table.dimensions]
    values = [number(f) for f in table.figures]
    dimension: dict[str, Any] = {
        name: {
            "label": name,
            "category": {
                "index": {code: i for i, (code, _) in enumerate(values)},
                "label": dict(values),
            },
        }
        for name, values in table.dimensions
    }
    data: dict[str, Any] = {"label": table.content, "source": "SCB", "dimension": dimension}
    data["value"] = {str(i): v for i, v in enumerate(values) if v is not None} if sparse else values
    data["status"] = {str(i): f for i, f in enumerate(table.figures) if number(f) is None and f}
    if version == 2:
        return json.dumps({"version": "2.0", "class": "dataset", "id": names, "size": sizes, **data}).encode()
    dimension |= {"id": names, "size": sizes}
    return json.dumps({"dataset": data}).encode()


def number(figure: str) -> float | None:
    try:
        return float(figure)
    except ValueError:
        return None


def pxweb(table: Drawn) -> bytes:
    "The older API's own JSON, with codes as keys."
    columns = [{"code": n, "text": n, "type": "t" if n == "år" else "d"} for n, _ in table.dimensions]
    columns.append({"code": "BE0101N1", "text": table.content, "type": "c"})
    keys = product(*([code for code, _ in values] for _, values in table.dimensions))
    data = [{"key": list(k), "values": [f]} for k, f in zip(keys, table.figures, strict=True)]
    return json.dumps({"columns": columns, "comments": [], "data": data}).encode()


def scb_csv(table: Drawn, title: str = "", content: str = "", encoding: str = "cp1252", delimiter: str = ";") -> bytes:
    "A column for each value of the last dimension."
    names = [name for name, _ in table.dimensions][:-1]
    years = [f"{content} {label}".strip() for _, label in table.dimensions[-1][1]]
    lines = [title, ""] if title else []
    lines.append(delimiter.join(f'"{n}"' for n in (*names, *years)))
    rows: dict[tuple[str, ...], list[str]] = {}
    coded = {
        label: f"{code} {label}" if len(code) == 4 else label for _, v in table.dimensions[:-1] for code, label in v
    }
    for labels, figure in table.labelled():
        rows.setdefault(labels[:-1], []).append(figure)
    lines += [delimiter.join((*(f'"{coded[n]}"' for n in k), *v)) for k, v in rows.items()]
    return ("\r\n".join(lines) + "\r\n").encode(encoding)


def plain_csv(table: Drawn) -> bytes:
    "The population register's own columns, the whole municipality."
    lines = ["ar;distrikt;kon;alder;antal"]
    sexes = {"män": "1", "kvinnor": "2"}
    lines += [f"{y};;{sexes[s]};{a.removesuffix(' år')};{f}" for (_, a, s, y), f in table.labelled()]
    return ("\n".join(lines) + "\n").encode()


def kolada(entries: Sequence[Mapping[str, Any]], more: str | None = None) -> bytes:
    return json.dumps({"count": len(entries), "next_page": more, "values": list(entries)}).encode()


def entry(kpi: str, place: str = "0180", period: int = 2024, **figures: float | None) -> dict[str, Any]:
    "One key figure's values by sex: `entry('N1', T=2.1)`."
    values = [
        {"gender": g, "value": v, "count": 1, "status": "" if v is not None else "Private"} for g, v in figures.items()
    ]
    return {"kpi": kpi, "municipality": place, "period": period, "values": values}


def workbook(
    rows: Sequence[Sequence[Any]], merged: Sequence[str] = (), name: str = "Blad1", more: Sequence[str] = ()
) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    for r, row in enumerate(rows, start=1):
        for c, value in enumerate(row, start=1):
            if value is not None:
                sheet.cell(r, c, value)
    for area in merged:
        sheet.merge_cells(area)
    for other in more:
        book.create_sheet(other)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
