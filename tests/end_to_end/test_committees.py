"""Two committees with chapters of their own: one report with a memo each, and an edition of one of them alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from socialrapport import pipeline, profiles, publish, synthetic
from socialrapport.model.document import Document
from socialrapport.model.edition import Edition

DELIVERED = ("befolkning", "lss", "insats_", "funktionshinderenkat", "ekonomiskt_bistand", "leverans")
COMMITTEES = """
namnd:
  - kod: social
    namn: socialnämnden
    kapitel: [demografi, ekonomiskt_bistand, vuxna]
  - kod: omsorg
    namn: omsorgsnämnden
    kapitel: [omsorg, brukarundersokning]
    forvaltning: Omsorgskontoret
    engelska: the care committee
kapitel:
  - {kod: demografi, titel: Invånarna}
  - {kod: ekonomiskt_bistand, titel: Försörjningsstöd}
  - kod: vuxna
    titel: Vuxna och barn
    engelska: Adults and children
    omraden: [missbruk, hemloshet, vald, barn_och_unga, familjeratt]
  - {kod: omsorg, titel: Omsorg, engelska: Care, omraden: [funktionsnedsattning, socialpsykiatri]}
  - {kod: brukarundersokning, titel: Brukarna}
"""
MEMOS = """
2024:
  social: {dnr: SN 1, datum: 2025-04-28, sammantrade: 2025-05-22, avdelning: enheten}
  omsorg: {dnr: ON 1, datum: 2025-04-29, sammantrade: 2025-05-23, avdelning: enheten}
"""
OF_THE_OTHER = ("socialnämnd", "hela socialtjänsten", "försörjningsstöd", "hushåll med", "vuxna och barn", "missbruk")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    "The small example with two committees, and extracts for both."
    folder = tmp_path_factory.mktemp("namnder")
    shutil.copytree(profiles.HERE / "exempelkommun", folder / "profil")
    written = folder / "profil" / "profile.yaml"
    text = written.read_text(encoding="utf-8").replace("namnd: socialnämnden\n", COMMITTEES)
    written.write_text(text, encoding="utf-8")
    (folder / "profil" / "memo.yaml").write_text(MEMOS, encoding="utf-8")
    (folder / "underlag").mkdir()
    synthetic.generate(profiles.load("exempelkommun"), folder / "underlag", persons=6000, years=(2021, 2024))
    for path in (folder / "underlag").iterdir():
        if not path.name.removeprefix("SYNTETISK_").startswith(DELIVERED):
            path.unlink()
    return folder


def edition(folder: Path, committee: str = "") -> Edition:
    work = folder / f"arbete{committee}"
    work.mkdir()
    profile = profiles.load(str(folder / "profil"))
    return pipeline.make_edition(profile, folder / "underlag", 2024, work, committee=committee)


@pytest.fixture(scope="module")
def whole(folder: Path) -> Edition:
    return edition(folder)


@pytest.fixture(scope="module")
def alone(folder: Path) -> Edition:
    return edition(folder, "omsorg")


def words(document: Document) -> str:
    return repr(document).lower()


def test_each_committee_has_a_memo_of_its_chapters(whole: Edition) -> None:
    social, omsorg = whole.documents["tjansteutlatande-social"], whole.documents["tjansteutlatande-omsorg"]
    assert [memo.head.to for memo in (social, omsorg) if memo.head] == ["Socialnämnden", "Omsorgsnämnden"]
    assert "hushåll med ekonomiskt bistånd" in words(social)
    assert "hushåll med ekonomiskt bistånd" not in words(omsorg)
    assert "lss" not in words(social)
    assert "omsorgsnämnden godkänner socialtjänstrapport 2024 i de delar som nämnden ansvarar för" in words(omsorg)
    assert "omsorgskontoret" in words(omsorg)
    assert "tjansteutlatande" not in whole.documents


def test_the_report_has_the_municipalitys_chapters(whole: Edition) -> None:
    titles = [b.text for b in whole.report.blocks if getattr(b, "numbered", False) and getattr(b, "level", 0) == 1]
    assert titles == ["Invånarna", "Försörjningsstöd", "Omsorg", "Brukarna"]


def test_one_committees_edition_has_the_same_cells(whole: Edition, alone: Edition) -> None:
    """So that two editions together give nothing away: what is hidden in one is hidden in the other."""
    assert alone.protection.decision == whole.protection.decision
    together = {cube.id: cube for cube in whole.cubes}
    assert {cube.indicator.told_in for cube in alone.cubes} == {"omsorg", "brukarundersokning"}
    assert all(cube.cells == together[cube.id].cells for cube in alone.cubes)
    assert any(not cell.shown for cube in alone.cubes for cell in cube.cells.values())


def test_one_committees_edition_has_the_same_verdicts(whole: Edition, alone: Edition) -> None:
    mine = {cube.id for cube in alone.cubes}
    assert alone.draft.judged.findings == tuple(f for f in whole.draft.judged.findings if f.indicator in mine)


def readable(edition: Edition) -> Iterator[tuple[str, str]]:
    "Every file that is text."
    for name, content in publish.write(edition).items():
        if name.endswith((".json", ".html", ".csv")):
            yield name, content.decode().lower()


def test_one_committees_edition_knows_of_no_other(alone: Edition) -> None:
    files = dict(readable(alone))
    assert [(name, word) for name, text in files.items() for word in OF_THE_OTHER if word in text] == []
    assert '"namnd": "omsorg"' in files["edition.json"]
    assert "ekonomiskt_bistand" not in files["edition.json"]
    assert "en beskrivning av omsorgsnämndens verksamhet i exempelkommun" in files["site/index.html"]
