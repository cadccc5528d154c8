"""Workbooks of several sheets or with missing parts, and tables that are too coarse or too fine: one fact in each."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from socialrapport import catalogue, intake, profiles
from socialrapport.engine import Engine
from socialrapport.model.delivery import Delivery
from socialrapport.model.issue import Issue, Severity
from support import tables
from support.beside import CASES, needs
from support.tables import Drawn

HEADER = ["ar", "kommun", "avhysningar", "barn"]
EVICTIONS = "ar;kommun;avhysningar;barn\n2024;0180;1;0\n"
OWN_NAMES = "- fil: avhysning*\n  kolumner: {ar: ar, kommun: kommun, avhysningar: avhysningar, barn: barn}\n"
NAMES = "- fil: avhysning*\n  kolumner: {År: ar, Kommun: kommun, Antal: avhysningar, Barn: barn}\n"


@pytest.fixture
def store(fresh: Callable[[], Engine]) -> Engine:
    return fresh()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "uttag").mkdir()
    return tmp_path / "uttag"


def receive(folder: Path, store: Engine) -> tuple[Delivery, dict[str, Issue]]:
    delivery, issues = intake.receive(folder, profiles.load("stockholm"), catalogue.load(), 2024, store, b"nyckel")
    return delivery, {i.rule: i for i in issues}


def book(*sheets: tuple[str, Sequence[Sequence[object]]], hidden: str = "") -> bytes:
    made, out = openpyxl.Workbook(), io.BytesIO()
    made.remove(made.active)
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        sheet.sheet_state = "hidden" if name == hidden else "visible"
        for row in rows:
            sheet.append(row)
    made.save(out)
    return out.getvalue()


def years(store: Engine) -> list[tuple[str, int, int]]:
    return store.run("SELECT _fil, ar, _rad FROM avhysning ORDER BY ar")


NEW, OLD = [HEADER, [2024, "0180", 5, 1]], [HEADER, [2023, "0180", 4, 1]]


def test_every_sheet_with_the_header_is_read_and_named(folder: Path, store: Engine) -> None:
    (folder / "avhysning.xlsx").write_bytes(book(("2024", NEW), ("2023", OLD)))
    receive(folder, store)
    assert years(store) == [("avhysning.xlsx, blad 2", 2023, 2), ("avhysning.xlsx, blad 1", 2024, 2)]


@pytest.mark.parametrize(
    ("name", "rows", "hidden"),
    [("Läs mig", [["Om uttaget"]], ""), ("Mall", [HEADER], ""), ("Gammalt", OLD, "Gammalt")],
)
def test_a_sheet_that_is_not_read_is_told(
    folder: Path, store: Engine, name: str, rows: Sequence[Sequence[object]], hidden: str
) -> None:
    (folder / "avhysning.xlsx").write_bytes(book((name, rows), ("Uppgifter", NEW), hidden=hidden))
    _, issues = receive(folder, store)
    assert "blad 1." in issues["hoppar_over"].says
    assert name not in issues["hoppar_over"].says
    assert years(store) == [("avhysning.xlsx", 2024, 2)]


def test_a_sheet_that_says_that_it_is_smaller_than_it_is(folder: Path, store: Engine) -> None:
    (folder / "avhysning.xlsx").write_bytes(changed(book(("Uppgifter", NEW)), b'ref="A1:D2"', b'ref="A1"'))
    receive(folder, store)
    assert years(store) == [("avhysning.xlsx", 2024, 2)]


def changed(content: bytes, old: bytes, new: bytes, without: str = "") -> bytes:
    "A workbook with something else in its parts, and without those whose names begin so."
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            if not without or not name.startswith(without):
                after.writestr(name, before.read(name).replace(old, new))
    return out.getvalue()


DAMAGE = {
    "cut short": (b"</sheetData>", b""),
    "no number": (b"<v>2024</v>", b"<v>tjugo</v>"),
    "a text there is none of": (b't="n"><v>2024</v>', b't="s"><v>99</v>'),
    "a cell nowhere": (b'r="A2"', b'r="2A"'),
    "a style there is none of": (b'r="A2"', b'r="A2" s="x"'),
    "sheets there are none of": (b"<sheets>", b"<blad>"),
}


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize(("filer", "rule"), [("", "olasbar_teckenkodning"), (OWN_NAMES, "olaslig_tabell")])
def test_a_damaged_workbook_is_refused_however_it_is_read(
    folder: Path, store: Engine, damage: str, filer: str, rule: str
) -> None:
    (folder / "avhysning.xlsx").write_bytes(changed(book(("Uppgifter", NEW)), *DAMAGE[damage]))
    if filer:
        (folder / "filer.yaml").write_text(filer)
    told = receive(folder, store)[1][rule]
    assert (told.file, told.severity) == ("avhysning.xlsx", Severity.FATAL)
    assert "är inte ett kalkylark (XLSX), eller är skadad" in told.says


def test_a_formula_that_was_never_worked_out_is_a_fault_where_it_stands(folder: Path, store: Engine) -> None:
    """Where it was, the number is read, and nobody cares how it came to be."""
    sheet = [["År", "Kommun", "Antal", "Barn"], [2024, "0180", "=2+3", 1], [2023, "0180", "=2+2", 1]]
    worked = changed(book(("Uppgifter", sheet)), b"<f>2+2</f><v></v>", b"<f>2+2</f><v>4</v>")
    (folder / "avhysning.xlsx").write_bytes(worked)
    (folder / "filer.yaml").write_text(NAMES)
    told = [i.says for i in receive(folder, store)[1].values() if "formel" in i.says]
    assert len(told) == 1
    assert "cell C2" in told[0]
    assert store.run("SELECT ar, avhysningar FROM avhysning") == [(2023, 4)]


KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{KINDS}/{{0}}" Target="../{{0}}s/{{0}}1.xml"/></Relationships>'
)
POINTS_AT = ("drawing", "vmlDrawing", "comments", "table", "pivotTable", "printerSettings", "hyperlink")


@pytest.mark.parametrize("part", POINTS_AT)
@pytest.mark.parametrize("described", [False, True])
def test_a_part_that_is_not_there_is_not_needed(folder: Path, store: Engine, part: str, described: bool) -> None:
    """R's openxlsx writes that there is a drawing, and none."""
    rows = [["År", "Kommun", "Antal", "Barn"], *NEW[1:]] if described else NEW
    elements = {
        "drawing": '<drawing r:id="rId1"/>',
        "vmlDrawing": '<legacyDrawing r:id="rId1"/>',
        "table": '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        "hyperlink": '<hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks>',
    }
    namespace = f'xmlns:r="{KINDS}" '
    content = changed(book(("Blad1", rows)), b"</worksheet>", elements.get(part, "").encode() + b"</worksheet>")
    content = changed(content, b"<worksheet ", f"<worksheet {namespace}".encode())
    out = io.BytesIO(content)
    with ZipFile(out, "a") as archive:
        archive.writestr("xl/worksheets/_rels/sheet1.xml.rels", RELATIONS.format(part))
    (folder / "avhysning.xlsx").write_bytes(out.getvalue())
    if described:
        (folder / "filer.yaml").write_text(NAMES)
    receive(folder, store)
    assert store.run("SELECT ar, avhysningar FROM avhysning") == [(2024, 5)]


@pytest.mark.parametrize(
    ("rule", "header"),
    [
        ("ingen_rubrik", ["Utsökning", "Ort", "Antal", "Varav"]),
        ("okand_kolumn", [*HEADER, "anteckning"]),
        ("saknad_kolumn", HEADER[:3]),
    ],
)
def test_a_refused_sheet_names_the_remedy(folder: Path, store: Engine, rule: str, header: list[str]) -> None:
    (folder / "avhysning.xlsx").write_bytes(book(("Blad1", [header, [2024, "0180", 5, 1][: len(header)]])))
    _, issues = receive(folder, store)
    assert "filer.yaml" in issues[rule].remedy


AGES = (
    '- fil: "befolkning*"\n  kolumner: {Ålder: alder, Antal: antal}\n  konstanter: {ar: 2024, distrikt: "06", kon: 1}\n'
)


@pytest.mark.parametrize("text", ["100+", "100 år och äldre", "100+ år", "100 eller äldre", "100 år+", "100 år"])
def test_the_open_age_class_of_a_sheet(folder: Path, store: Engine, text: str) -> None:
    (folder / "befolkning.xlsx").write_bytes(book(("Blad1", [["Ålder", "Antal"], [99, 5], [text, 7]])))
    (folder / "filer.yaml").write_text(AGES)
    receive(folder, store)
    assert store.run("SELECT alder, antal FROM befolkning ORDER BY 1") == [(99, 5), (100, 7)]


def test_a_younger_open_class_ends_the_table_or_is_none(folder: Path, store: Engine) -> None:
    (folder / "befolkning.xlsx").write_bytes(book(("Blad1", [["Ålder", "Antal"], [84, 5], ["85+", 7], ["95+", 9]])))
    (folder / "filer.yaml").write_text(AGES)
    _, issues = receive(folder, store)
    assert store.run("SELECT alder FROM befolkning ORDER BY 1") == [(84,), (85,)]
    assert issues["fel_typ"].rows == (4,)


def drawn(ages: Sequence[str] = ("0 år", "1 år"), times: Sequence[str] = ("2024",)) -> Drawn:
    table = tables.population(years=(2024,), ages=2)
    dimensions = (
        table.dimensions[0],
        ("ålder", tuple((a, a) for a in ages)),
        table.dimensions[2],
        ("år", tuple((t, t) for t in times)),
    )
    return dataclasses.replace(table, dimensions=dimensions, figures=("1",) * (len(ages) * 2 * len(times)))


WRITTEN = {
    "px": ("befolkning.px", tables.px),
    "json-stat": ("befolkning.json", tables.jsonstat),
    "pxweb": ("befolkning.json", tables.pxweb),
    "csv": ("befolkning.csv", tables.scb_csv),
}


def said(folder: Path, store: Engine, written: str, table: Drawn) -> str:
    name, write = WRITTEN[written]
    (folder / name).write_bytes(write(table))
    (folder / "avhysning.csv").write_text(EVICTIONS)
    return receive(folder, store)[1]["olaslig_tabell"].says


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize(
    "ages", [("0-4 år", "5-9 år", "100+ år"), ("0–4", "5–9"), ("0-4 years", "5-9 years"), ("0 år", "1–4 år")]
)
def test_classes_of_ages_say_what_to_fetch(folder: Path, store: Engine, written: str, ages: Sequence[str]) -> None:
    assert "ålder i ettårsklasser" in said(folder, store, written, drawn(ages=ages))


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("times", [("2024M01", "2024M02"), ("2024K1",), ("2024Q4",), ("2024M12",)])
def test_months_and_quarters_say_what_to_fetch(folder: Path, store: Engine, written: str, times: Sequence[str]) -> None:
    told = said(folder, store, written, drawn(times=times))
    assert "hämta tabellen med årstal" in told
    assert "{2024M12: 2024}" in told


def test_a_month_that_is_the_years_is_read_where_that_is_said(folder: Path, store: Engine) -> None:
    (folder / "befolkning.json").write_bytes(tables.jsonstat(drawn(times=("2024M11", "2024M12"))))
    (folder / "filer.yaml").write_text(
        '- fil: "befolkning*"\n  oversatt: {ar: {2024M12: "2024"}}\n  hoppa_over: [2024M11]\n'
    )
    receive(folder, store)
    assert store.run("SELECT DISTINCT ar FROM befolkning") == [(2024,)]


def test_classes_of_ages_in_a_sheet_say_what_to_fetch(folder: Path, store: Engine) -> None:
    (folder / "befolkning.xlsx").write_bytes(book(("Blad1", [["Ålder", "Antal"], ["0-4", 5], ["5-9", 7]])))
    (folder / "avhysning.csv").write_text(EVICTIONS)
    (folder / "filer.yaml").write_text(AGES)
    assert "ålder i ettårsklasser" in receive(folder, store)[1]["olaslig_tabell"].says


@needs(CASES)
@pytest.mark.parametrize(("case", "rows"), [("tva_ar", 6), ("info_forst", 1)])
def test_the_cases_of_several_sheets(store: Engine, case: str, rows: int) -> None:
    delivery, _ = receive(CASES / "A18_blad" / case, store)
    assert sum(r.rows for r in delivery.receipts) == rows


@needs(CASES)
def test_the_case_of_an_open_age_class(store: Engine) -> None:
    receive(CASES / "A17_tre_rubrikrader", store)
    assert store.run("SELECT max(alder), count(*) FROM befolkning WHERE kon = '1' AND ar = 2024") == [(100, 101)]


def of_sheet(sheet: str) -> str:
    return OWN_NAMES.replace("\n", f"\n  blad: {sheet}\n", 1)


def test_each_described_sheet_of_a_workbook_is_read(folder: Path, store: Engine) -> None:
    rows = [[HEADER, [year, "0180", 1, 0]] for year in (2022, 2023, 2024)]
    made = book(*((f"År {2022 + n}", sheet) for n, sheet in enumerate(rows)))
    (folder / "avhysning.xlsx").write_bytes(made)
    (folder / "filer.yaml").write_text("".join(of_sheet(f"År {year}") for year in (2022, 2023, 2024)), "utf-8")
    delivery, issues = receive(folder, store)
    assert years(store) == [(f"avhysning.xlsx, blad År {year}", year, 2) for year in (2022, 2023, 2024)]
    assert [r.rows for r in delivery.receipts] == [1, 1, 1]
    assert "hoppar_over" not in issues


def test_a_sheet_that_no_description_is_of_is_told_by_its_number(folder: Path, store: Engine) -> None:
    made = book(*((f"År {year}", [HEADER, [year, "0180", 1, 0]]) for year in (2023, 2024)))
    (folder / "avhysning.xlsx").write_bytes(made)
    (folder / "filer.yaml").write_text(of_sheet("År 2024"), "utf-8")
    _, issues = receive(folder, store)
    assert "blad 1." in issues["hoppar_over"].says
