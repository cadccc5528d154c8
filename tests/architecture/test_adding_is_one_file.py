"""An indicator, chapter, rule, register or clean table is one new file, a kind of finding two; nothing else knows."""

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
LOOKED_FOR = """
from socialrapport.analysis.weighing import finding
from socialrapport.model.finding import FindingKind


def found(cube, year):
    yield finding(cube, FindingKind("runt tal"), cube.main, [("now", cube.ref(cube.main.id, year))], 1.0)
"""
SAID = """
from socialrapport.model.finding import FindingKind
from socialrapport.prose import figures
from socialrapport.prose.message import About, Message

KIND, ORDER, OF_THE_FIGURE = FindingKind("runt tal"), 25, True
ROUND = {"sv": "{subject} | var | jämnt {amount}", "en": "{subject} | was | exactly {amount}"}


def message(finding, cube, manner):
    now = finding.fact("now")
    return Message(finding, ROUND, About(now.measure), {"amount": figures.exact(cube, now)})
"""
ADDED = {
    "catalogue/chapters/skuldradgivning.py": WORKED["chapter"],
    "catalogue/indicators/skuldradgivning/boendestod_aldre.py": WORKED["indicator"]
    .replace('area="socialpsykiatri"', 'area="skuldradgivning"')
    .replace('id="sp.', 'id="sk.'),
    "analysis/kinds/round_number.py": LOOKED_FOR,
    "prose/kinds/round_number.py": SAID,
    "catalogue/indicators/socialpsykiatri/boendestod_aldre.py": WORKED["indicator"],
    "catalogue/rules/vard_nyarsdag.py": WORKED["rule"],
    "catalogue/registers/tolkning.py": WORKED["register"],
    "catalogue/tables/tolkningar.py": TABLE,
}


ASKED = """
import json, tempfile
from dataclasses import replace
from pathlib import Path
from socialrapport import analysis, catalogue, engine, profiles, prose
from socialrapport.catalogue import translations
from socialrapport.compose import annex
from socialrapport.compose.report import report
from socialrapport.compose import Material
from socialrapport.disclosure import told_of
from socialrapport.model.edition import Protection
from socialrapport.compute import examples
from socialrapport.model.axes import axes_of
from socialrapport.model.document import Definition, Heading
from socialrapport.model.finding import Judged
from socialrapport.model.indicator import English
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.synthetic import ordered

whole, here = catalogue.load(), profiles.load("exempelkommun")
one, table = whole.indicators["sp.boendestod_aldre"], whole.tables["tolkningar"]
silent = replace(whole, indicators={one.id: replace(one, english=English())})
cube = SafeCube(one, axes_of(one, here, 2024, (2024,)), measures_of(one), {})
counted = replace(cube, cells={("antal", cube.at(2024)): SafeCell(300, Status.SHOWN)})
told = [f for f in analysis.find((counted,), 2024) if f.kind.value == "runt tal"]
ninth = whole.indicators["sk.boendestod_aldre"]
advice = SafeCube(ninth, axes_of(ninth, here, 2024, (2024,)), measures_of(ninth), {})
advice = replace(advice, cells={("antal", advice.at(2024)): SafeCell(300, Status.SHOWN)})
nothing = Protection("", 1, 4, 0, 0, 0, (), "", 0)
stuff = Material(here, 2024, whole, {one.id: cube}, Judged(), told_of((), ()), nothing, True, analysis.Asked(Judged()))
debts = replace(stuff, cubes={one.id: counted, ninth.id: advice})
with tempfile.TemporaryDirectory() as work, engine.open(Path(work)) as store:
    rows = examples.table_example(store, here, whole, table, table.examples[0])
print(json.dumps({
    "area": [i.id for i in whole.in_area(one.area)],
    "chapters": [b.text for b in report(debts).blocks if isinstance(b, Heading) and b.level == 1 and b.numbered],
    "owed": list(translations.untranslated(whole)),
    "owing": [file for file, _ in translations.untranslated(silent)],
    "annex": [block.id for block in annex.method(stuff) if isinstance(block, Definition)],
    "faults": ordered.listing(whole.rules),
    "register": "tolkning" in whole.registers,
    "rows": rows,
    "said": [prose.say(f, counted, here, language=one).text for f in told for one in (prose.Swedish, prose.English)],
}))
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    "What the program answers with a new file of each kind."
    place = tmp_path_factory.mktemp("program")
    shutil.copytree(SOURCE, place / "socialrapport")
    for name, text in ADDED.items():
        path = place / "socialrapport" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(place)}
    run = subprocess.run([sys.executable, "-c", ASKED], env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_an_indicator_stands_where_it_says_in_its_area(answers: dict[str, Any]) -> None:
    assert "sp.hvb sp.boendestod_aldre sp.sarskilt_boende" in " ".join(answers["area"])


def test_a_chapter_stands_where_it_says_in_the_report(answers: dict[str, Any]) -> None:
    assert answers["chapters"] == ["Skuldrådgivning", "Socialpsykiatri"]


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


def test_a_kind_of_finding_is_looked_for_in_one_file_and_said_in_another(answers: dict[str, Any]) -> None:
    swedish, english = answers["said"]
    assert (swedish[:7], swedish[-15:]) == ("Antalet", " var jämnt 300.")
    assert (english[:10], english[-17:]) == ("The number", " was exactly 300.")
