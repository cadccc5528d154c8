"""The package for the archive: what the specification wants, and all that is needed when the server is gone."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from review.core import archiving, stamping
from support import eark
from support.desk_pages import Bord

# isort: split
from review.web import places, work


@pytest.fixture
def package(bord: Bord) -> Path:
    bord.to("rättad")
    work.all_due()
    first, second = sorted(places.archive().iterdir(), key=lambda path: int(path.name.rpartition("-")[2]))
    assert archiving.faults(first) == ()
    return second


def test_the_validator_passes_it(package: Path) -> None:
    """By every rule of the package that all others are (CSIP). Declared as a SIP, as it is delivered, by all but SIP14:
    it is the specification's of the archival creator, and the validator's of every creator, the software too, whose
    note has to be of another type by CSIP16."""
    pytest.importorskip(
        "eark_validator", reason="prövas med eark-validator, som inte hör till det som installeras för testerna"
    )
    found = eark.report(package)
    assert found["structure"]["status"] == "WellFormed"
    assert [one for one in found["structure"]["messages"] if one["severity"] != "Info"] == []
    assert found["metadata"]["schema_results"] == {"status": "VALID", "messages": []}
    assert worse_than_info(found) == ["SIP14"]
    mets = package / "METS.xml"
    mets.write_text(mets.read_text().replace('OAISPACKAGETYPE="SIP"', 'OAISPACKAGETYPE="AIP"'))
    found = eark.report(package)
    assert found["metadata"]["schematron_results"]["status"] == "VALID"
    assert worse_than_info(found) == []


def test_it_says_who_made_the_archive_and_who_hands_it_over(package: Path) -> None:
    root = ElementTree.parse(package / "METS.xml").getroot()
    roles = [(one.get("ROLE"), one.get("OTHERROLE"), one.get("TYPE")) for one in root[0]]
    assert roles == [
        ("CREATOR", None, "OTHER"), ("ARCHIVIST", None, "ORGANIZATION"), ("OTHER", "SUBMITTER", "ORGANIZATION"),
    ]  # fmt: skip


def worse_than_info(found: dict[str, Any]) -> list[str]:
    messages = found["metadata"]["schematron_results"]["messages"]
    return [one["rule_id"] for one in messages if one["severity"] != "Info"]


def test_it_has_the_edition_the_decision_the_log_and_the_signatures(package: Path, bord: Bord) -> None:
    edition, records = (package / "representations" / name / "data" for name in ("utgava", "handlingar"))
    public = (places.public() / "aktuell" / "rapport.pdf").read_bytes()
    assert (edition / "rapport.pdf").read_bytes() == stamping.unstamped(public) != public
    decided = json.loads((records / "beslut.json").read_text())
    assert [one["vad"] for one in decided] == ["bered", "besluta", "schemalägg", "publicera", "rätta"]
    assert len([*(records / "signaturer").iterdir()]) == 2
    assert (
        len((records / "logg.jsonl").read_text().splitlines())
        == json.loads((records / "logg.jsonl").read_text().splitlines()[-1])["rad"]
    )


def test_it_is_tried_without_the_server(package: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "review.core.archiving", str(package)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "Paketet är som det gjordes: varje fil, varje signatur och loggen.\n")


def test_it_keeps_whose_the_accounts_were_of_those_who_decided(package: Path) -> None:
    """The desk forgets it some years after they have left; the archive does not."""
    kept = json.loads((package / RECORDS / "personer.json").read_text())
    assert kept == {
        "greta": "Greta Godkännare", "gustav": "Gustav Godkännare", "hanna": "Hanna Handläggare",
        "rakel": "Rakel Registrator",
    }  # fmt: skip
    assert "Greta Godkännare" in (package / "metadata" / "preservation" / "premis.xml").read_text("utf-8")


def harm(package: Path, name: str) -> tuple[str, ...]:
    path = package / name
    match path.suffix:
        case ".jsonl":
            path.write_text("".join(path.read_text().splitlines(keepends=True)[:-2]))
        case ".html":
            path.unlink()
        case _:
            path.write_bytes(path.read_bytes() + b" ")
    return archiving.faults(package)


UNSIGNED = "Utgåvan har inte två giltiga signaturer."
EDITION, RECORDS = "representations/utgava/data", "representations/handlingar/data"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        (f"{EDITION}/rapport.pdf", (f"{EDITION}/rapport.pdf har ändrats.", UNSIGNED)),
        (
            f"{EDITION}/site/index.html",
            (f"{EDITION}/site/index.html finns inte.", "Utgåvan har inte två giltiga signaturer."),
        ),
        (f"{RECORDS}/logg.jsonl", (f"{RECORDS}/logg.jsonl har ändrats.",)),
        ("documentation/LAS.txt", ("documentation/LAS.txt har ändrats.",)),
    ],
)
def test_what_has_been_changed_is_named(package: Path, name: str, says: tuple[str, ...]) -> None:
    assert harm(package, name) == says


def test_a_file_too_many_is_named_and_a_folder_that_is_no_package_is_refused(package: Path, tmp_path: Path) -> None:
    (package / "extra.txt").write_text("x")
    assert archiving.faults(package) == ("extra.txt hör inte till paketet.",)
    with pytest.raises(archiving.Refusal, match="inget arkivpaket"):
        archiving.faults(tmp_path)


def test_of_other_releases_there_is_only_what_the_chain_takes(bord: Bord) -> None:
    from review.core.log import Row

    row = Row(1, {"vad": "kommentera", "vem": "a"}, "0" * 64, "1" * 64)
    assert archiving.line_of(row, whole=False) == {"rad": 1, "fore": "0" * 64, "hash": "1" * 64}


def test_the_same_package_again_is_left_as_it_is(package: Path) -> None:
    before = (package / "METS.xml").stat().st_mtime_ns
    shutil.rmtree(package.parent / "nothing", ignore_errors=True)
    assert archiving.saved(archiving.Package(package.name, {}), package.parent) == package.name
    assert (package / "METS.xml").stat().st_mtime_ns == before
