"""Kronor in the prices of the report year: of published cells, hidden where they are, told beside kronor as paid."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.ledger import check
from socialrapport.model.cube import Axis
from socialrapport.model.finding import FindingKind, Verdict
from socialrapport.model.issue import Refusal
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import PriceIndex
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.prose import English, say

NBSP = "\u00a0"
INDEX = PriceIndex("prisindex", "en källa", {2019: 100.0, 2022: 110.0, 2023: 120.0, 2024: 125.0})
HERE = replace(profiles.load("stockholm"), prices=INDEX)


def paid(**years) -> SafeCube:
    "Assistance paid in thousands of kronor: `paid(y2023=860_000)`; `..` is hidden."
    found = catalogue.load().indicators["eb.utbetalt"]
    cells = {
        ("summa", (name[1:],)): SafeCell(None, Status.HIDDEN) if v == ".." else SafeCell(v, Status.SHOWN)
        for name, v in years.items()
    }
    return SafeCube(found, (Axis("ar", "År", tuple(n[1:] for n in years), {}),), measures_of(found), cells)


def test_each_figure_in_kronor_has_one_in_the_prices_of_the_year():
    (cube,) = analysis.in_fixed_prices((paid(y2018=700, y2019=1000, y2023="..", y2024=1250),), HERE, 2024)
    assert [m.title for m in cube.measures][:2] == ["Summa, tkr", "Summa, tkr i 2024 års priser"]
    told = {at[0]: (cell.value, cell.status) for (id, at), cell in cube.cells.items() if id == "summa_fasta_priser"}
    assert told == {"2019": (1250.0, Status.SHOWN), "2023": (None, Status.HIDDEN), "2024": (1250.0, Status.SHOWN)}
    assert cube.notes[-1] == "Kronor i 2024 års priser är omräknade med prisindex (källa: en källa)."


def test_the_long_view_is_in_fixed_prices_and_the_last_year_in_current():
    (cube,) = analysis.in_fixed_prices((paid(y2019=1000, y2022=1100, y2023=1150, y2024=1000),), HERE, 2024)
    seen = [replace(f, verdict=Verdict.SURE) for f in analysis.seen((cube,), 2024)]
    told = {f.kind: say(f, cube, HERE, turn=0) for f in seen}
    assert told[FindingKind.LONG_CHANGE].text == (
        "Sedan 2019 har det utbetalda ekonomiska biståndet i 2024 års priser minskat tydligt, med 20 procent."
    )
    assert "i löpande priser" in told[FindingKind.CHANGE].text
    assert all(check(c, {cube.id: cube})[1] == "bekräftad" for said in told.values() for c in said.claims)
    (long,) = [f for f in seen if f.kind == FindingKind.LONG_CHANGE]
    assert "social assistance paid in 2024 prices has fallen" in say(long, cube, HERE, turn=0, language=English).text


def test_an_index_without_the_report_year_is_refused():
    with pytest.raises(Refusal, match="prisindex har inget tal för 2025"):
        analysis.in_fixed_prices((paid(y2024=1),), HERE, 2025)


def test_without_an_index_nothing_is_added():
    cubes = (paid(y2024=1),)
    assert analysis.in_fixed_prices(cubes, replace(HERE, prices=None), 2024) == cubes


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("{2023: 403.7, 2024: 41.5}", r"2024 är 0\.10 gånger 2023: är något av talen felskrivet"),
        ("{2023: 403.7, 2024: hej}", "prisindex, tal, 2024"),
        ("{2023: true, 2024: 415}", "ja och nej är inga tal"),
        ("{2023: .nan, 2024: 415}", "prisindex, tal, 2023"),
        ("{2023: 1e-300, 2024: 415}", "prisindex, tal, 2023"),
    ],
)
def test_an_unlikely_index_is_refused_by_its_year(written, says, tmp_path):
    folder = tmp_path / "kommun"
    shutil.copytree(Path(profiles.__file__).parent / "exempelkommun", folder)
    path = folder / "profile.yaml"
    index = f"prisindex: {{namn: KPI, kalla: SCB, tal: {written}}}\n"
    path.write_text(path.read_text(encoding="utf-8") + index, encoding="utf-8")
    with pytest.raises(Refusal, match=says):
        profiles.load(str(folder))
