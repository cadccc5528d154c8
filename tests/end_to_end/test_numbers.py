"""A number is the same wherever it stands, and one that is hidden stands nowhere."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

import openpyxl
import pyarrow.parquet as pq

from socialrapport import catalogue, profiles
from socialrapport.model.axes import DISTRICT
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measures import measures_of
from socialrapport.model.periods import PREFIX
from socialrapport.model.safe import Status
from support.editions import Built, Cells
from support.pages import Page


def as_number(text: str) -> float | None:
    return float(text) if text else None


def parquet(built: Built, id: str) -> dict[tuple[str, ...], tuple[float | None, str]]:
    rows = pq.read_table(built.folder / "data" / f"{id.replace('.', '_')}.parquet").to_pylist()
    return {
        tuple(v for k, v in row.items() if k not in ("varde", "status", "underlag")): (row["varde"], row["status"])
        for row in rows
    }


def workbook(built: Built, table: dict[str, object]) -> dict[tuple[str, ...], object]:
    "Labels to what stands in the cell."
    name = str(table["id"]).replace(".", "_")
    sheet = openpyxl.load_workbook(built.folder / "data" / f"{name}.xlsx", read_only=True)["Tabell"]
    return {tuple(str(v) for v in row[:-1]): row[-1] for row in sheet.iter_rows(min_row=5, values_only=True)}


def numbers(cells: Cells) -> dict[tuple[str, ...], tuple[float | None, str]]:
    return {key: (as_number(value), status) for key, (value, status) in cells.items()}


def test_csv_and_parquet_agree_in_every_cell(synthetic: Built) -> None:
    assert [t["id"] for t in synthetic.tables if numbers(synthetic.cells(t["id"])) != parquet(synthetic, t["id"])] == []


def test_every_cell_that_a_claim_rests_on_stands_in_a_data_file(synthetic: Built) -> None:
    tables = [table["id"] for table in synthetic.tables]
    there = {"/".join((id, key[-1], *key[:-1])) for id in tables for key in synthetic.cells(id)}
    if (synthetic.folder / "data" / "overlapp.csv").exists():  # Where there are districts.
        there |= {f"{row['tabell']}/{row['matt']}/{row['ar']}" for row in synthetic.rows("overlapp")}
    claims = synthetic.json("claims.json")["claims"]
    assert {cell for claim in claims for cell in claim["cells"]} - there == set()


def test_csv_and_workbook_agree_in_every_cell(small: Built) -> None:
    differing = []
    for table in small.tables:
        labels = [d["koder"] for d in table["dimensioner"]] + [{m["id"]: m["titel"] for m in table["matt"]}]
        expected = {
            tuple(names[code] for names, code in zip(labels, key, strict=True)): value if status == "" else status
            for key, (value, status) in numbers(small.cells(table["id"])).items()
        }
        if workbook(small, dict(table)) != expected:
            differing.append(table["id"])
    assert differing == []


def on_page(text: str) -> tuple[float | None, str]:
    "A printed number as a value; `..` and `.` as their status."
    if text in ("..", "."):
        return None, text
    return float(text.replace("\u00a0", "").replace("\u202f", "").replace(",", ".").replace("−", "-")), ""


def placed(page: Page) -> Iterator[tuple[tuple[str, ...], str]]:
    "The cells of a table page: (measure, year, codes…) to what is printed."
    for id, text in page.cells.items():
        yield tuple(id.split(".")), text


def test_the_table_pages_print_the_open_data(synthetic: Built) -> None:
    differing, seen = [], 0
    for table in synthetic.tables:
        name = table["id"].replace(".", "_")
        cells = numbers(synthetic.cells(table["id"]))
        decimals = {m["id"]: m["decimaler"] for m in table["matt"]}
        page = Page.read(synthetic.folder / "site" / "tabeller" / f"{name}.html")
        for (measure, *at), text in placed(page):
            value, status = cells[(*at, measure)]
            seen += 1
            if on_page(text) != (None if value is None else round(value, decimals[measure]), status):
                differing.append((table["id"], measure, *at))
    assert differing == []
    assert seen > 1000


def test_only_known_statuses_are_used(synthetic: Built) -> None:
    used = {row["status"] for t in synthetic.tables for row in synthetic.rows(t["id"])}
    assert used <= {s.value for s in Status}


def test_a_cell_has_a_value_exactly_when_its_status_is_empty(synthetic: Built) -> None:
    rows = (row for t in synthetic.tables for row in synthetic.rows(t["id"]))
    assert [row for row in rows if (row["varde"] == "") != (row["status"] != "")] == []


def counts(built: Built) -> Iterator[tuple[str, str]]:
    "(table, value) of every shown count of units that is not public in itself."
    definitions = catalogue.load()
    for table in built.tables:
        indicator = definitions.indicators[table["id"].removeprefix(PREFIX)]
        units = {m.id for m in measures_of(indicator) if m.kind == "count" and not indicator.public}
        yield from ((table["id"], r["varde"]) for r in built.rows(table["id"]) if r["matt"] in units and r["varde"])


def test_no_small_count_is_shown(synthetic: Built) -> None:
    limits = profiles.load("stockholm").disclosure
    small = [(t, v) for t, v in counts(synthetic) if limits.low <= float(v) <= limits.high]
    assert small == []


def test_there_are_counts_to_hide(synthetic: Built) -> None:
    assert synthetic.json("disclosure.json")["skyddade"] > 0


def test_no_sentence_is_other_than_confirmed(synthetic: Built) -> None:
    claims = synthetic.json("claims.json")["claims"]
    assert {c["verdict"] for c in claims} == {"bekräftad"}


def whole_and_parts(built: Built, id: str) -> dict[str, tuple[int, int]]:
    "Year to (the city, the sum of its districts), where all of them are shown."
    whole: dict[str, int] = {}
    parts: dict[str, list[str]] = {}
    for row in built.rows(id):
        axes = {k: v for k, v in row.items() if k not in ("ar", "matt", "underlag", "varde", "status")}
        others = {v for k, v in axes.items() if k != DISTRICT}
        if row["matt"] == "antal" and others <= {TOTAL}:
            if axes[DISTRICT] == TOTAL:
                whole[row["ar"]] = int(row["varde"])
            else:
                parts.setdefault(row["ar"], []).append(row["varde"])
    return {y: (whole[y], sum(map(int, p))) for y, p in parts.items() if all(p)}


def test_the_city_counts_persons_once_though_districts_share_them(city: Built) -> None:
    shared = whole_and_parts(city, "eb.bistandstagare")
    assert shared
    assert any(districts > whole for whole, districts in shared.values())


def test_the_municipality_counts_distinct_persons(small: Built) -> None:
    with (small.extracts / "SYNTETISK_lss_2024.csv").open(encoding="utf-8-sig", newline="") as file:
        numbers = {row["personnummer"] for row in csv.DictReader(file, delimiter=";")}
    persons = [n for n in numbers if 2024 - int(n[:4]) <= 64]
    assert small.value("fn.lss_personer", "antal", 2024) == len(persons)


def test_a_municipality_without_districts_never_speaks_of_them(small: Built) -> None:
    word = re.compile(r"stadsdel", re.IGNORECASE)
    texts = [*small.folder.rglob("*.html"), *small.folder.rglob("*.csv"), *small.folder.rglob("*.json")]
    assert [str(p.relative_to(small.folder)) for p in texts if word.search(p.read_text(encoding="utf-8"))] == []
