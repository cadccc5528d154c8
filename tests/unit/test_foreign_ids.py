"""Registers that were not made for Swedish person numbers and years: said in filer.yaml, and then as any other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from socialrapport import catalogue, compute, engine, intake, profiles

TOWN, CATALOGUE = profiles.load("exempelkommun"), catalogue.load()
ENDED = """- fil: "exits*"
  register: avslutat_bistand
  personid: eget
  datum: DD/MM/ÅÅÅÅ
  kolumner: {Claimant: personnr1, Ended: ar, Reason: orsak}
  konstanter: {manad: "6"}
  oversatt: {orsak: {Work: ANNAN, Moved: FLYTT}}
"""
CARE = """handelse_id;personnummer;handelse;datum
1;AB-1;VARD;2024-02-01
2; ab-1;VARD;2024-05-01
3;AB-11;VARD;2024-05-01
"""
PEOPLE = "personnummer;kon;skyddad\nAB-1;1;0\nAB-11;2;0\n"
OWN = '- {fil: "lvm*", personid: eget}\n- {fil: "person*", personid: eget}\n'


def received(folder: Path, files: dict[str, str], year: int = 2024, key: bytes = b"nyckel") -> tuple[Any, Any, Any]:
    "The findings, the persons in care as they stand in the engine, and how many there were each year."
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    with engine.open(folder, threads=1) as store:
        delivery, issues = intake.receive(folder, TOWN, CATALOGUE, year, store, key)
        compute.build_tables(CATALOGUE, delivery, TOWN, year, store)
        cube = compute.evaluate(CATALOGUE.indicators["mb.lvm_vardade"], TOWN, year, store)
        kept = (
            store.run("SELECT personnummer, personnummer_kon FROM lvm ORDER BY handelse_id") if store.has("lvm") else []
        )
    counts = {at[0]: n for at, n in cube.values["antal"].items() if set(at[1:]) == {"Total"}} if cube else {}
    return issues, kept, counts


def test_an_id_of_ones_own_is_a_pseudonym_like_any_other(tmp_path: Path) -> None:
    files = {"lvm.csv": CARE, "person.csv": PEOPLE, "filer.yaml": OWN}
    issues, kept, counts = received(tmp_path / "ett", files)
    assert not {i.rule for i in issues} & {"personnummer", "bruten_hanvisning"}
    assert counts == {"2024": 2}
    assert kept[0] == kept[1] != kept[2]
    assert all(len(id) == 16 and "AB" not in id and sex is None for id, sex in kept)
    assert received(tmp_path / "tva", files, key=b"en annan nyckel")[1] != kept
    assert "AB-1" not in repr(issues).upper()


def test_what_is_not_said_to_be_an_id_must_be_a_person_number(tmp_path: Path) -> None:
    issues, kept, _ = received(tmp_path / "uttag", {"lvm.csv": CARE, "person.csv": PEOPLE})
    assert "personnummer" in {i.rule for i in issues}
    assert kept == []


@pytest.mark.parametrize("year", [2020, 2021])
def test_what_is_delivered_a_year_later_is_counted_in_the_year_that_it_happened(tmp_path: Path, year: int) -> None:
    folder = tmp_path / "uttag"
    folder.mkdir()
    rows = "A1;31/12/2020;Work;2021\nA2;05/03/2020;Moved;2020\nA3;01/01/2021;Work;2021\nA4;31/02/2020;Work;2020\n"
    (folder / "exits.csv").write_text(f"Claimant;Ended;Reason;Return\n{rows}", encoding="utf-8")
    (folder / "filer.yaml").write_text(ENDED, encoding="utf-8")
    with engine.open(folder, threads=1) as store:
        _, issues = intake.receive(folder, TOWN, CATALOGUE, year, store, b"nyckel")
        there = store.run("SELECT ar, count(*) FROM avslutat_bistand GROUP BY ar ORDER BY ar")
    assert there == [(2020, 2), (2021, 1)][: year - 2019]
    assert [i.rows for i in issues if i.rule == "fel_typ"] == [(5,)]
