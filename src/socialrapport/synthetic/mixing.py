"""One delivery in many formats: population as it is published, sheets as people make them, text in any dialect.

What is written reads back as the same rows. What a file of another kind has for columns is said in `filer.yaml`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import xlsxwriter

from socialrapport.model.profile import Profile
from socialrapport.model.table import Register
from socialrapport.synthetic.file_writers import FORMATS, Dialect, Write, parquet, text, xlsx

OWN, MIXED = "egna", "blandat"
SEXES = (("1", "män"), ("2", "kvinnor"))
Values = tuple[tuple[str, str], ...]


def _in(dialect: Dialect) -> Write:
    return lambda path, table: text(path, table, dialect)


ALIKE: Mapping[str, Write] = {"csv": _in(Dialect()), "xlsx": xlsx, "parquet": parquet}
"""Every register in the same format."""
OTHER: Mapping[str, Write] = {
    "person": parquet,
    "bistandsandamal": xlsx,
    "avslutat_bistand": _in(Dialect("\t", "utf-8-sig", "\r\n", suffix="txt")),
    "orosanmalan": parquet,
    "utredning": _in(Dialect("|", "utf-8")),
    "insats": _in(Dialect(";", "utf-16", "\r\n")),
    "placering": xlsx,
    "lvm": xlsx,
    "familjeratt": _in(Dialect("\t", "utf-16", "\r\n", suffix="tsv")),
    "ungdomsmal": _in(Dialect(",", "cp1252", "\r\n", compact_dates=True)),
    "hemloshet": xlsx,
    "skuldradgivning": parquet,
}
"""Registers that the mixed delivery has in another format than their own."""


@dataclass(frozen=True)
class Published:
    """A population table of one year: dimensions with codes and labels, and a figure for each combination."""

    dimensions: tuple[tuple[str, Values], ...]
    figures: tuple[int, ...]


def write(form: str, path: Path, register: Register, table: pa.Table, profile: Profile) -> str:
    "Write the rows to *path*, its ending not said; returns what `filer.yaml` must say of the files."
    if form in ALIKE:
        ALIKE[form](path, table)
    elif form == MIXED and register.id == "befolkning":
        population(path, table, profile)
    elif form == MIXED and register.id == "avhysning":
        return evictions(path, register, table)
    elif form == MIXED and register.id == "lss":
        return titled(path, register, table)
    else:
        (OTHER if form == MIXED and register.id in OTHER else FORMATS)[register.id](path, table)
    return ""


def population(path: Path, table: pa.Table, profile: Profile) -> None:
    """A file for each year, in one after the other of the formats that statistics are published in.

    A year with holes, which these have no way to leave out, is rows of the register's own.
    """
    kinds = list(PUBLISHED.values())
    for number, year in enumerate(sorted(set(table.column("ar").to_pylist()))):
        rows = table.filter(pc.equal(table.column("ar"), year))
        made = published(rows, year, profile)
        if len(rows) < len(made.figures):
            text(path.with_name(f"{path.name}_{year}"), rows, Dialect())
            continue
        ending, written = kinds[number % len(kinds)]
        path.with_name(f"{path.name}_{year}.{ending}").write_bytes(written(made))


def published(table: pa.Table, year: int, profile: Profile) -> Published:
    "The year's rows as a table; what there is no row for is 0."
    rows = {(r["distrikt"] or "", r["alder"], r["kon"]): r["antal"] for r in table.to_pylist()}
    names = {"": profile.place} | {d.code: d.name for d in profile.districts}
    places = tuple((code or profile.code, names[code]) for code in sorted({p for p, _, _ in rows}))
    ages = tuple((str(a), f"{a} år") for a in sorted({a for _, a, _ in rows}))
    own = {code or profile.code: code for code, _, _ in rows}
    keys = product(places, ages, SEXES)
    figures = tuple(rows.get((own[place], int(age), sex), 0) for (place, _), (age, _), (sex, _) in keys)
    return Published((("region", places), ("ålder", ages), ("kön", SEXES), ("år", ((str(year), str(year)),))), figures)


def px(table: Published) -> bytes:
    "A PX file with sex and year as its heading."
    names = [name for name, _ in table.dimensions]
    lines = ['CHARSET="ANSI";', 'AXIS-VERSION="2013";', 'CODEPAGE="utf-8";', 'CONTENTS="Folkmängd";', 'SOURCE="SCB";']
    lines += ['NOTE="Syntetiska uppgifter";', f"STUB={_quoted(names[:2])};", f"HEADING={_quoted(names[2:])};"]
    for name, values in table.dimensions:
        lines.append(f'VALUES("{name}")={_quoted([label for _, label in values])};')
        lines.append(f'CODES("{name}")={_quoted([code for code, _ in values])};')
    pairs = zip(table.figures[::2], table.figures[1::2], strict=True)
    return ("\r\n".join([*lines, "DATA=", *(f"{men} {women}" for men, women in pairs)]) + ";\r\n").encode()


def _quoted(names: list[str]) -> str:
    return ",".join(f'"{n}"' for n in names)


def jsonstat(table: Published) -> bytes:
    "JSON-stat, version 2."
    names = [name for name, _ in table.dimensions]
    about = {"version": "2.0", "class": "dataset", "label": "Folkmängd", "source": "SCB (syntetiska uppgifter)"}
    return _json({**about, "id": names, "size": _sizes(table), "dimension": _dimension(table), "value": table.figures})


def jsonstat_old(table: Published) -> bytes:
    "JSON-stat, version 1."
    about = {"label": "Folkmängd", "source": "SCB (syntetiska uppgifter)", "value": table.figures}
    dimension = {**_dimension(table), "id": [name for name, _ in table.dimensions], "size": _sizes(table)}
    return _json({"dataset": {**about, "dimension": dimension}})


def _sizes(table: Published) -> list[int]:
    return [len(values) for _, values in table.dimensions]


def _dimension(table: Published) -> dict[str, Any]:
    return {
        name: {"label": name, "category": {"index": {c: i for i, (c, _) in enumerate(v)}, "label": dict(v)}}
        for name, v in table.dimensions
    }


def pxweb(table: Published) -> bytes:
    "The older API's own JSON, which has codes and no names."
    columns = [{"code": n, "text": n, "type": "t" if n == "år" else "d"} for n, _ in table.dimensions]
    columns.append({"code": "BE0101N1", "text": "Folkmängd", "type": "c"})
    keys = product(*([code for code, _ in values] for _, values in table.dimensions))
    data = [{"key": list(k), "values": [str(f)]} for k, f in zip(keys, table.figures, strict=True)]
    return _json({"columns": columns, "comments": [], "data": data})


def _json(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()


def scb_csv(table: Published) -> bytes:
    "A column of figures for the year, as the statistics database saves it."
    *rest, (_, years) = table.dimensions
    lines = [";".join(f'"{n}"' for n in (*(n for n, _ in rest), *(f"Folkmängd {label}" for _, label in years)))]
    for where, figure in zip(product(*(values for _, values in rest)), table.figures, strict=True):
        (code, place), (_, age), (_, sex) = where
        lines.append(f'"{code} {place}";"{age}";"{sex}";{figure}')
    return ("\r\n".join(lines) + "\r\n").encode("cp1252")


PUBLISHED: Mapping[str, tuple[str, Callable[[Published], bytes]]] = {
    "px": ("px", px),
    "jsonstat": ("json", jsonstat),
    "scb_csv": ("csv", scb_csv),
    "pxweb": ("json", pxweb),
    "jsonstat_old": ("json", jsonstat_old),
}


def evictions(path: Path, register: Register, table: pa.Table) -> str:
    "A sheet with a title, merged headings in two rows, a mark at a figure and the note that it points at."
    book = _book(path)
    sheet = book.add_worksheet("Avhysningar")
    sheet.write(0, 0, "Verkställda avhysningar (syntetiska uppgifter)")
    for column, heading in enumerate(("År", "Kommun")):
        sheet.merge_range(2, column, 3, column, heading)
    counted = [name for name in table.column_names if name not in ("ar", "kommun")]
    names = {name: "Avhysningar" if name == "avhysningar" else register.column(name).title for name in counted}
    sheet.merge_range(2, 2, 2, 1 + len(counted), "Verkställda")
    sheet.write_row(3, 2, list(names.values()))
    rows = table.to_pylist()
    for number, row in enumerate(rows):
        last = number == len(rows) - 1
        values = [f"1) {row[n]}" if last and n == "avhysningar" else row[n] for n in counted]
        sheet.write_row(4 + number, 0, [row["ar"], row["kommun"], *values])
    sheet.write(5 + len(rows), 0, "1) Preliminär uppgift")
    book.close()
    columns = "".join(f"    Verkställda {title}: {name}\n" for name, title in names.items())
    return (
        f'- fil: "{_stem(path)}.xlsx"\n  register: avhysning\n  blad: Avhysningar\n  rubrikrad: [3, 4]\n'
        f"  kolumner:\n    År: ar\n    Kommun: kommun\n{columns}"
    )


def titled(path: Path, register: Register, table: pa.Table) -> str:
    "A sheet with a title and the columns' own titles as headings."
    book = _book(path)
    sheet = book.add_worksheet("Underlag")
    sheet.write(0, 0, f"{register.title} (syntetiska uppgifter)")
    names = {c: register.column(c).title for c in table.column_names}
    sheet.write_row(2, 0, list(names.values()))
    for column, name in enumerate(table.column_names):
        for row, value in enumerate(table.column(name).to_pylist(), start=3):
            sheet.write(row, column, value)
    book.close()
    columns = "".join(f"    {json.dumps(title, ensure_ascii=False)}: {name}\n" for name, title in names.items())
    head = f'- fil: "{_stem(path)}.xlsx"\n  register: {register.id}\n  blad: Underlag\n  rubrikrad: 3\n'
    return f"{head}  fotnoter: []\n  kolumner:\n{columns}"


def _book(path: Path) -> xlsxwriter.Workbook:
    book = xlsxwriter.Workbook(str(path.with_suffix(".xlsx")))
    book.set_properties({"created": dt.datetime(2025, 1, 1), "comments": "Syntetiska uppgifter"})
    return book


def _stem(path: Path) -> str:
    "The name as a description knows it: without the mark of synthetic data."
    return path.name.casefold().removeprefix("syntetisk_")
