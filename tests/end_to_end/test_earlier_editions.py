"""Editions are protected together: what one has shown, the next takes for known."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
from pathlib import Path

import pytest

from socialrapport import pipeline, profiles, publish, world
from socialrapport.model.edition import Edition
from socialrapport.model.issue import Refusal
from socialrapport.opened import counts as earlier
from support.editions import Built, run_here
from support.workshop import few_extracts

TABLE = "bu_barn_med_anmalan.csv"


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
    sealed_anew(folder, path)
    return tuple(row[:measure])


def sealed_anew(folder: Path, path: Path) -> None:
    "As if the edition had been published with the file as it now is."
    about = json.loads((folder / "edition.json").read_text(encoding="utf-8"))
    (one,) = (one for one in about["utdata"] if one["fil"] == f"data/{path.name}")
    one["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / "edition.json").write_text(json.dumps(about), encoding="utf-8")


def made(extracts: Path, year: int, work: Path, *earlier: Path) -> Edition:
    work.mkdir()
    return pipeline.make_edition(profiles.load("exempelkommun"), extracts, year, work, earlier=earlier)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Exempelkommun 2023, of people whose decisions of that year are in part carried out the year after, and of the
    registers that these tests look at."""
    top = tmp_path_factory.mktemp("forra")
    extracts = few_extracts(top / "underlag", 3, "beslut_lss")
    edition = made(extracts, 2023, top / "arbete")
    files = publish.data.write(edition)
    world.save(top / "2023", files | {"edition.json": publish.manifest.edition_json(edition, files)})
    return Built(top / "2023", extracts)


def test_an_edition_that_showed_more_is_no_cover_for_the_next(first: Built, tmp_path: Path) -> None:
    at = rewritten(tmp_path / "tidigare", first.folder)
    assert earlier.read(tmp_path / "tidigare", "9999").cells["bu.barn_med_anmalan"]["antal", at] == 6
    edition = made(first.extracts, 2023, tmp_path / "arbete", tmp_path / "tidigare")
    assert edition.protection.recovered == 0
    before = {key for key, (_, status) in first.cells("bu.barn_med_anmalan").items() if status == ".."}
    cube = next((c for c in edition.cubes if c.id == "bu.barn_med_anmalan"), None)
    now = {(*key[1], key[0]) for key, cell in cube.cells.items() if cell.status.value == ".."} if cube else set()
    assert now != before


def test_next_year_keeps_what_a_change_would_unmask(first: Built, tmp_path: Path) -> None:
    """More decisions of 2023 were carried out in time by the end of 2024: the year stands as it was published."""
    edition = made(first.extracts, 2024, tmp_path / "arbete", first.folder, first.folder)
    assert ("fn.lss_i_tid", "2023", 2023) in edition.protection.kept
    assert not edition.protection.held
    cube = next(c for c in edition.cubes if c.id == "fn.lss_i_tid")
    kept = {(*at, m): cell for (m, at), cell in cube.cells.items() if at[0] == "2023"}
    then = {key: cell for key, cell in first.cells("fn.lss_i_tid").items() if key[0] == "2023"}
    assert {key: (publish.data.text_of(cell), cell.status.value) for key, cell in kept.items()} == then
    assert any("utgåvan för 2023" in note for note in cube.notes)
    since = edition.draft.since
    assert since is not None
    assert since.year == 2023
    assert all((one.now.cube, one.now.at[0]) != ("fn.lss_i_tid", "2023") for one in since.revisions)
    told = publish.manifest.disclosure(edition)
    assert {"tabell": "fn.lss_i_tid", "ar": "2023", "utgava": 2023} in told["som_tidigare"]


def test_a_corrected_edition_is_made(first: Built, tmp_path: Path) -> None:
    """One row fewer in an extract, the same year once more."""
    extracts = tmp_path / "underlag"
    shutil.copytree(first.extracts, extracts)
    path = next(extracts.glob("*orosanmalan.csv"))
    rows = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(row for n, row in enumerate(rows) if n != 1000))
    (extracts / "rattelse.yaml").write_text("ar: 2023\nsv: En anmälan räknades två gånger.\nen: One report too many.\n")
    edition = made(extracts, 2023, tmp_path / "arbete", first.folder)
    assert edition.protection.recovered == 0
    assert not edition.protection.held
    assert dict(edition.documents["rapport"].facts)["Rättelse"] == "En anmälan räknades två gånger."
    assert "One report too many." in str(edition.documents["summary"].blocks)
    said = json.loads(publish.manifest.edition_json(edition, {}))
    assert said["rattelse"] == {"sv": "En anmälan räknades två gånger.", "en": "One report too many."}


def test_a_folder_that_is_no_edition_is_refused(small: Built, tmp_path: Path) -> None:
    words = ("build", "--profile", "exempelkommun", "--extracts", small.extracts, "--year", "2024")
    done = run_here(*words, "--out", tmp_path / "ut", "--earlier", tmp_path)
    assert done.returncode == 2
    assert "ingen färdig utgåva" in done.stderr
    assert not (tmp_path / "ut").exists()


@pytest.mark.parametrize("harm", ["cut", "gone", "unlisted"])
def test_a_folder_that_is_not_as_it_was_published_is_refused(small: Built, tmp_path: Path, harm: str) -> None:
    shutil.copytree(small.folder, folder := tmp_path / "tidigare")
    path, listing = folder / "data" / TABLE, folder / "data" / "tabeller.json"
    if harm == "cut":
        path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    elif harm == "gone":
        path.unlink()
    else:
        listing.write_text('{"tabeller": []}', encoding="utf-8")
        sealed_anew(folder, listing)
    with pytest.raises(Refusal) as found:
        earlier.read(folder, "9999")
    assert TABLE in str(found.value) or harm == "unlisted"
    assert found.value.exit_code == 2


def test_an_edition_of_another_municipality_is_refused(small: Built) -> None:
    with pytest.raises(Refusal, match="samma kommun"):
        earlier.read(small.folder, "stockholm")
