"""The same synthetic rows in other formats are the same rows when they are read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from socialrapport import catalogue, engine, intake, profiles, synthetic
from socialrapport.intake import formats
from socialrapport.intake.formats import printed_numbers

OF_THE_FORMAT = {("fotnotstecken", "avhysning"), ("hoppar_over", "avhysning")}
"""A footnote in the sheet of evictions: the format itself is told of."""


def received(profile_id: str, folder: Path, form: str, persons: int | None) -> tuple[Any, Any, Any]:
    "What the engine's tables hold, and what is told of by rule and register, and the receipts' formats."
    profile = profiles.load(profile_id)
    uttag, work = folder / form, folder / f"{form}.arbete"
    uttag.mkdir(parents=True)
    work.mkdir()
    synthetic.generate(profile, uttag, persons, (2021, 2024), 1, faults=(), form=form)
    with engine.open(work, threads=2) as store:
        delivery, issues = intake.receive(uttag, profile, catalogue.load(), 2024, store, b"nyckel")
        rows = {
            r: store.run(
                f'SELECT count(*), sum(hash(t)) FROM (SELECT * EXCLUDE (_fil, _rad) FROM "{r}" ORDER BY ALL) t'
            )
            for r in sorted(delivery.registers)
            if store.has(r)
        }
    told: Counter[tuple[str, str]] = Counter()
    for issue in issues:
        told[issue.rule, issue.register] += max(issue.count, 1)
    return rows, told, {r.encoding for r in delivery.receipts}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Any, Any]:
    return received("stockholm", tmp_path_factory.mktemp("egna"), "egna", 1500)


def test_a_mixed_delivery_is_read_as_the_plain_one(plain: tuple[Any, Any, Any], tmp_path: Path) -> None:
    rows, told, written = received("stockholm", tmp_path, "blandat", 1500)
    assert rows == plain[0]
    assert {k: n for k, n in told.items() if k not in OF_THE_FORMAT} == dict(plain[1])
    assert {k for k in told if k not in plain[1]} == OF_THE_FORMAT
    published = {f.title for name, f in formats.FORMATS.items() if name != "kolada"}
    assert published | {"UTF-16", "UTF-8 med BOM", "XLSX", "Parquet"} <= written


def test_every_format_for_all_has_every_register(tmp_path: Path) -> None:
    profile = profiles.load("exempelkommun")
    names = {}
    for form in ("csv", "xlsx", "parquet"):
        (tmp_path / form).mkdir()
        synthetic.generate(profile, tmp_path / form, 1000, (2015, 2024), 1, faults=(), form=form)
        files = [p for p in (tmp_path / form).iterdir() if p.name != "leverans.json"]
        assert {p.suffix for p in files} == {f".{form}"}
        names[form] = {p.stem for p in files}
    assert names["csv"] == names["xlsx"] == names["parquet"]


def test_a_parenthesis_of_the_heading_is_no_footnote() -> None:
    assert printed_numbers.without_mark("Boende för vuxna (9 § 9)") == ("Boende för vuxna (9 § 9)", False)
    assert printed_numbers.without_mark("Antal (st) 1)") == ("Antal (st)", True)


def test_a_year_with_holes_is_rows_of_the_registers_own(tmp_path: Path) -> None:
    profile = profiles.load("exempelkommun")
    synthetic.generate(profile, tmp_path, 1000, (2015, 2024), 1, faults=("folkmangd_ett_kon",), form="blandat")
    assert (tmp_path / "SYNTETISK_befolkning_2013.csv").read_text("utf-8").startswith("ar;distrikt;kon;alder;antal\n")
    assert len(list(tmp_path.glob("SYNTETISK_befolkning_20*"))) == 11
