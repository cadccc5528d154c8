"""The page on files does what it says: its files are delivered, and what it tells comes out."""

import re
from pathlib import Path

import pytest

from socialrapport import catalogue, engine, intake, profiles
from socialrapport.intake.formats import FORMATS
from socialrapport.intake.formats.filer_yaml import Description
from socialrapport.model.issue import Severity
from support import tables

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "filer.md").read_text("utf-8")
FILES = dict(re.findall(r"```\w+ file=(\S+)\n(.*?)```", TEXT, re.DOTALL))


def cell(text: str) -> object:
    "A drawn cell as a spreadsheet holds it: whole numbers are numbers."
    text = text.strip()
    return int(text) if text.isdigit() else text or None


def sheet(drawn: str) -> bytes:
    rows = [[] if line == "-" else [cell(c) for c in line.split("|")] for line in drawn.splitlines()]
    return tables.workbook(rows, name="Underlag")


@pytest.fixture(scope="module")
def received(tmp_path_factory):
    "What becomes of the page's files, and of one for each of its other descriptions."
    folder, work = tmp_path_factory.mktemp("underlag"), tmp_path_factory.mktemp("arbete")
    for name, text in FILES.items():
        (folder / name).write_bytes(sheet(text) if name.endswith(".xlsx") else text.encode())
    bistand = tables.Drawn(
        (("Distriktsområde", (("06", "Bromma"), ("18", "Farsta"))), ("År", (("2024", "2024"),))), ("70", ".."), "Antal"
    )
    (folder / "bistand_scb.json").write_bytes(tables.jsonstat(bistand))
    (folder / "kolada_2024.json").write_bytes(tables.kolada([tables.entry("N31807", T=2.1)]))
    (folder / "avhysningar_kommun.csv").write_text("År;Kommun;Verkställda;Barn\n2024;Stockholm;90;-\n", "utf-8")
    with engine.open(work, threads=1) as store:
        loaded = catalogue.load()
        delivery, issues = intake.receive(folder, profiles.load("stockholm"), loaded, 2024, store, b"nyckel")
        yield delivery, {(i.file, i.rule): i for i in issues}, store


def test_the_population_and_the_sheet_become_rows(received):
    _, _, store = received
    assert store.run("SELECT distrikt, kon, alder, antal FROM befolkning ORDER BY ALL") == [
        ("04", "1", 0, 410), ("04", "1", 1, 402), ("04", "2", 0, 395), ("04", "2", 1, 4011),
        ("06", "1", 0, 540), ("06", "1", 1, 550), ("06", "2", 0, 510), ("06", "2", 1, 520),
    ]  # fmt: skip


def test_the_cells_that_the_page_names_are_told(received):
    _, issues, _ = received
    name = "folkmangd_hasselby_2024.xlsx"
    assert "cell C5" in issues[name, "fotnotstecken"].says
    assert "cell C7" in issues[name, "tvetydig_cell"].says
    assert issues["befolkning_2024.px", "hoppar_over"].count == 8
    assert not [i for i in issues.values() if i.severity is Severity.FATAL]


def test_the_other_descriptions_are_followed(received):
    delivery, _, store = received
    assert {(f.indicator, f.at, f.value) for f in delivery.public} == {
        ("eb.bistandstagare", (("stadsdel", "06"),), 70.0),
        ("eb.bistandstagare", (("stadsdel", "18"),), None),
        ("eb.bistandstagare", (), 2.1),
    }
    assert store.run("SELECT kommun, avhysningar, barn FROM avhysning") == [("0180", 90, 0)]


def test_every_field_of_a_description_is_told():
    fields = {f.alias or name for name, f in Description.model_fields.items()}
    assert {f for f in fields if f"`{f}`" not in TEXT} == set()


def test_every_format_is_told():
    titles = {f.title.partition(" ")[0] for f in FORMATS.values()}
    assert {t for t in titles if t.casefold() not in TEXT.casefold()} == set()
