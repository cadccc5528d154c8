"""Editions are protected together: what one has shown, the next takes for known."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from socialrapport import pipeline, profiles
from socialrapport.disclosure import earlier
from socialrapport.model.issue import Refusal
from support.editions import Built, run

TABLE = "sp_aktuella.csv"


def rewritten(folder: Path, old: Path) -> tuple[str, ...]:
    "A copy of an edition in which one hidden count of this table was shown; the codes of that cell."
    shutil.copytree(old, folder)
    path = folder / "data" / TABLE
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    measure = rows[0].index("matt")
    row = next(r for r in rows[1:] if r[-1] == ".." and r[measure] == "antal")
    row[-2:] = ["6", ""]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    return tuple(row[:measure])


def test_an_edition_that_showed_more_is_no_cover_for_the_next(small: Built, tmp_path: Path) -> None:
    at = rewritten(tmp_path / "tidigare", small.folder)
    assert earlier.read(tmp_path / "tidigare", "exempelkommun").cells["sp.aktuella"]["antal", at] == 6
    work = tmp_path / "arbete"
    work.mkdir()
    profile, before_it = profiles.load("exempelkommun"), (tmp_path / "tidigare",)
    refused = ""
    try:
        edition = pipeline.make_edition(profile, small.extracts, 2024, work, earlier=before_it)
    except Refusal as refusal:
        refused = str(refusal)
    if refused:
        # Where what was shown leaves nothing else to hide, there is no edition at all.
        assert "Röjandekontrollen kan inte skydda" in refused
        return
    assert edition.protection.recovered == 0
    before = {key for key, (_, status) in small.cells("sp.aktuella").items() if status == ".."}
    cube = next(c for c in edition.cubes if c.id == "sp.aktuella")
    now = {(*key[1], key[0]) for key, cell in cube.cells.items() if cell.status.value == ".."}
    assert now != before


def test_a_folder_that_is_no_edition_is_refused(small: Built, tmp_path: Path) -> None:
    words = ("build", "--profile", "exempelkommun", "--extracts", small.extracts, "--year", "2024")
    done = run(*map(str, words), "--out", str(tmp_path / "ut"), "--earlier", str(tmp_path))
    assert done.returncode == 2
    assert "ingen färdig utgåva" in done.stderr
    assert not (tmp_path / "ut").exists()


def test_an_edition_of_another_municipality_is_refused(small: Built) -> None:
    with pytest.raises(Refusal, match="samma kommun"):
        earlier.read(small.folder, "stockholm")
