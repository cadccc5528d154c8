"""The city's own published tables, read as they lie; skipped where they are not at hand."""

from __future__ import annotations

import pytest

from socialrapport import catalogue, engine, intake, profiles
from socialrapport.model.delivery import PublicFigure
from socialrapport.model.issue import Issue
from socialrapport.model.measures import measures_of
from support.beside import PUBLISHED as TABLES
from support.beside import needs

pytestmark = needs(TABLES)
Cell = tuple[str, str, int, tuple[tuple[str, str], ...]]
Read = tuple[dict[Cell, PublicFigure], tuple[Issue, ...]]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    with engine.open(tmp_path_factory.mktemp("arbete"), threads=1) as store:
        delivery, issues = intake.receive(TABLES, profiles.load("stockholm"), catalogue.load(), 2017, store, b"x")
    return {(f.indicator, f.measure, f.year, f.at): f for f in delivery.public}, issues


@pytest.mark.parametrize(
    ("indicator", "measure", "year", "at", "value"),
    [
        ("eb.bistandstagare", "antal", 2017, (), 25228),
        ("eb.bistandstagare", "antal", 2015, (("stadsdel", "01"),), 4137),
        ("eb.bistandstagare", "antal", 2017, (("alder", "18-24"), ("stadsdel", "24")), 221),
        ("eb.hushall", "antal", 1990, (("hushallstyp", "par_barn"),), 3092),
        ("fn.lss", "antal", 2016, (("insats", "daglig_verksamhet"),), 2617),
        ("mb.insatser", "antal", 2017, (("insats", "OPPENVARD"), ("kon", "K")), 206),
        ("fn.lss_personer", "per_10000", 2016, (), 56),
        ("de.folkmangd", "antal", 2017, (("kon", "M"),), 469497),
    ],
)
def test_a_printed_figure(
    read: Read, indicator: str, measure: str, year: int, at: tuple[tuple[str, str], ...], value: float
) -> None:
    assert read[0][(indicator, measure, year, at)].value == value


def test_a_suppressed_cell_stays_suppressed(read: Read) -> None:
    cell = read[0][("eb.hushall", "antal", 1990, (("hushallstyp", "dodsbo"),))]
    assert (cell.value, cell.status) == (None, "..")


def test_the_household_size_of_2017_is_found_wrong(read: Read) -> None:
    told = [i.says for i in read[1] if i.rule == "kvot_mot_delar"]
    assert len(told) == 1
    assert "1,73" in told[0]


def test_two_tables_that_differ_are_named(read: Read) -> None:
    (told,) = (i.says for i in read[1] if i.rule == "tva_tabeller")
    assert "b021_" in told
    assert "b163_" in told


def test_every_figure_is_of_an_indicator_and_a_measure_that_exist(read: Read) -> None:
    indicators = catalogue.load().indicators
    assert {i: m for i, m, *_ in read[0] if m not in {x.id for x in measures_of(indicators[i])}} == {}
