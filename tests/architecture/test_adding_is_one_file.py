"""An indicator, a rule, a register or a clean table is one new file, and nothing else has to know of it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import socialrapport

ROOT = Path(__file__).parents[2]
SOURCE = Path(socialrapport.__file__).parent
WORKED = dict(re.findall(r"```\w+ file=(\S+)\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.DOTALL))
TABLE = '''
"""Tolkning, en rad för varje beställning."""

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def build(tolkning):
    return tolkning.select("bestallning", ar=tolkning.datum.year())


table = Table(
    id="tolkningar",
    title="Tolkningar",
    one_row_per="beställning",
    columns=(Column("bestallning", ColumnType.TEXT, "Beställningens nummer"), Column("ar", ColumnType.INTEGER, "År")),
    needs=("tolkning",),
    build=build,
    examples=(
        TableExample(
            "Året är beställningens.",
            {"tolkning": "bestallning | datum\\n1 | 2024-02-01"},
            "bestallning | ar\\n1 | 2024",
        ),
    ),
)
'''
ADDED = {
    "indicators/socialpsykiatri/boendestod_aldre.py": WORKED["indicator"],
    "rules/vard_nyarsdag.py": WORKED["rule"],
    "registers/tolkning.py": WORKED["register"],
    "tables/tolkningar.py": TABLE,
}


ASKED = """
import json, tempfile
from dataclasses import replace
from pathlib import Path
from socialrapport import catalogue, engine, profiles
from socialrapport.catalogue import translations
from socialrapport.compose import annex
from socialrapport.compose import Material
from socialrapport.disclosure import told_of
from socialrapport.model.edition import Protection
from socialrapport.compute import examples
from socialrapport.model.axes import axes_of
from socialrapport.model.document import Definition
from socialrapport.model.indicator import English
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCube
from socialrapport.synthetic import ordered

whole, here = catalogue.load(), profiles.load("exempelkommun")
one, table = whole.indicators["sp.boendestod_aldre"], whole.tables["tolkningar"]
silent = replace(whole, indicators={one.id: replace(one, english=English())})
cube = SafeCube(one, axes_of(one, here, 2024, (2024,)), measures_of(one), {})
nothing = Protection("", 1, 4, 0, 0, 0, (), "", 0)
stuff = Material(here, 2024, whole, {one.id: cube}, (), {}, told_of((), ()), nothing, True)
with tempfile.TemporaryDirectory() as work, engine.open(Path(work)) as store:
    rows = examples.table_example(store, here, whole, table, table.examples[0])
print(json.dumps({
    "area": [i.id for i in whole.in_area(one.area)],
    "owed": list(translations.untranslated(whole)),
    "owing": [file for file, _ in translations.untranslated(silent)],
    "annex": [block.id for block in annex.method(stuff) if isinstance(block, Definition)],
    "faults": ordered.listing(whole.rules),
    "register": "tolkning" in whole.registers,
    "rows": rows,
}))
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    "What the program answers with a new file of each kind."
    place = tmp_path_factory.mktemp("program")
    shutil.copytree(SOURCE, place / "socialrapport")
    for name, text in ADDED.items():
        (place / "socialrapport" / "catalogue" / name).write_text(text, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(place)}
    run = subprocess.run([sys.executable, "-c", ASKED], env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_an_indicator_stands_where_it_says_in_its_area(answers: dict[str, Any]) -> None:
    assert "sp.hvb sp.boendestod_aldre sp.sarskilt_boende" in " ".join(answers["area"])


def test_an_indicator_is_asked_for_its_english_by_its_file(answers: dict[str, Any]) -> None:
    assert answers["owed"] == []
    assert set(answers["owing"]) == {"indicators/socialpsykiatri/boendestod_aldre.py"}


def test_an_indicator_has_its_definition_in_the_annex(answers: dict[str, Any]) -> None:
    assert answers["annex"] == ["sp.boendestod_aldre"]


def test_a_rule_comes_with_its_fault(answers: dict[str, Any]) -> None:
    assert "vard_nyarsdag" in answers["faults"]


def test_a_clean_table_is_made_of_a_new_register(answers: dict[str, Any]) -> None:
    assert answers["register"]
    assert answers["rows"] == [[["1", 2024]], [["1", 2024]]]
