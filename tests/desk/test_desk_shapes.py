"""A candidate that the desk cannot read is refused when it is handed in, by file and by place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from review.core.store import Store
from socialrapport.model.issue import Refusal
from support import desk

DEEP = b"[" * 200_000


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return desk.edition(tmp_path / "utgava", "Det var tre hushåll.")


def refusal(made: Path) -> str:
    "Why the folder is not taken in."
    with pytest.raises(Refusal) as refused:
        Store(made.parent / "lager").take_in(made)
    return " ".join(refused.value.reasons)


def as_bytes(content: Any) -> bytes:
    return json.dumps(content).encode()


def of_report(**fields: Any) -> bytes:
    return as_bytes({"dokument": {"title": "R", "year": 2024, "blocks": [], **fields}})


HEADING = {"slag": "Heading", "level": 1, "text": "A", "id": "a"}
TABLE = {"slag": "TableBlock", "id": "t", "caption": "T", "header": [1], "rows": []}
CLAIM = {"document": "rapport", "place": "a", "kind": "värde", "cells": [], "stated": 1}


@pytest.mark.parametrize(
    ("name", "body", "says"),
    [
        ("claims.json", DEEP, "claims.json, rad 1, tecken"),
        ("claims.json", b'{"claims": [], "annat": ' + b"[" * 900 + b"]" * 900 + b"}", "claims.json, rad 1, tecken"),
        ("claims.json", b"\xff\xfe", "claims.json"),
        ("claims.json", as_bytes([1]), "claims.json: ska bestå av fält med värden"),
        ("claims.json", as_bytes({"claims": None}), "claims.json, claims: ska vara en lista"),
        ("claims.json", as_bytes({"claims": [CLAIM, 5]}), "claims.json, claims, post 2: ska bestå av fält"),
        ("claims.json", as_bytes({"claims": [], "judged": {"unsaid": 5}}), "judged, unsaid: ska vara en lista"),
        ("claims.json", as_bytes({"claims": [], "numerals": {"rapport": {"free": "x"}}}), "rapport, free: ska vara"),
        ("quality.json", as_bytes({"iakttagelser": [{"allvar": 1}]}), "quality.json, iakttagelser, post 1, allvar"),
        ("quality.json", as_bytes({"iakttagelser": [], "egna_texter": 1}), "egna_texter: ska vara en lista"),
        ("quality.json", as_bytes({}), "quality.json, iakttagelser: saknas"),
        ("disclosure.json", as_bytes({}), "disclosure.json, angrepp: saknas"),
        ("disclosure.json", as_bytes({"angrepp": {"resultat": "", "aterskapade": 2}}), "aterskapade: är ett för"),
        ("disclosure.json", as_bytes({"redan_kanda": "x"}), "disclosure.json, redan_kanda: ska vara ett heltal"),
        ("dokument/rapport.json", DEEP, "dokument/rapport.json, rad 1, tecken"),
        ("dokument/rapport.json", of_report(), "dokument/rapport.json: dokumentet har inga kapitel"),
        ("dokument/rapport.json", of_report(year=1e308), "dokument/rapport.json, dokument, year: ska vara ett heltal"),
        ("dokument/rapport.json", of_report(blocks=[HEADING, None]), "dokument/rapport.json, dokument, blocks, post 2"),
        ("dokument/rapport.json", of_report(blocks=[TABLE]),
         "dokument/rapport.json: går inte att visa"),
        ("dokument/mer.json", of_report(), "dokument/mer.json: dokumentet har inga kapitel"),
        ("data/tabeller.json", as_bytes({"tabeller": []}), "data/eb_hushall.csv"),
        ("data/eb_hushall.csv", b"\xff\xfe\0", "data/eb_hushall.csv, rad 2: går inte att läsa som en tabell"),
        ("data/eb_hushall.csv", b"ar,matt,varde,status\n2023,antal,1,\n2024,antal,nan,\n", "eb_hushall.csv, rad 3"),
        ("data/eb_hushall.csv", b"ar,matt,varde,status\n2023,antal,1,okand\n", "data/eb_hushall.csv, rad 2"),
        ("data/eb_hushall.csv", b"matt,varde,status\nantal,1,\n", "data/eb_hushall.csv, rad 2"),
    ],
    ids=str,
)  # fmt: skip
def test_a_file_that_a_page_could_not_read_is_refused_by_name_and_place(
    made: Path, name: str, body: bytes, says: str
) -> None:
    assert says in refusal(desk.crafted(made, name, body))


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"ar": -5}, "edition.json, ar: är ett för litet tal"),
        ({"ar": 1e308}, "edition.json, ar: ska vara ett heltal"),
        ({"namn": 5}, "edition.json, namn: ska vara en text"),
        ({"namn": "A\x00"}, "edition.json, namn: är inte av rätt slag"),
        ({"profil": None}, "edition.json, profil: ska vara en text"),
        ({"tidigare": {"ar": "x", "fingeravtryck": "a", "ersatts": True}}, "tidigare, ar: ska vara ett heltal"),
        ({"tidigare": {"ar": 2024, "fingeravtryck": 5, "ersatts": True}}, "tidigare, fingeravtryck: ska vara en text"),
        ({"rattelse": [1]}, "edition.json, rattelse: ska bestå av fält med värden"),
        ({"benamningar": {"delar": 5}}, "edition.json, benamningar, delar: ska vara en lista"),
    ],
    ids=str,
)  # fmt: skip
def test_an_account_of_itself_that_says_what_cannot_be_is_refused(
    made: Path, fields: dict[str, Any], says: str
) -> None:
    about = json.loads((made / "edition.json").read_bytes())
    assert says in refusal(desk.sealed(made, about | fields))


@pytest.mark.parametrize(
    ("listed", "says"),
    [
        ([{"fil": 7, "sha256": "0"}], "edition.json säger inte vilka filer utgåvan har"),
        ([{"fil": "claims.json", "sha256": None}], "edition.json säger inte vilka filer utgåvan har"),
        ([{"fil": "claims.json", "sha256": "0"}] * 2, "edition.json: claims.json står två gånger"),
        ({"claims.json": "0"}, "edition.json säger inte vilka filer utgåvan har"),
    ],
    ids=str,
)
def test_the_list_of_files_has_each_once_by_its_name(made: Path, listed: Any, says: str) -> None:
    about = json.loads((made / "edition.json").read_bytes())
    (made / "edition.json").write_bytes(as_bytes(about | {"utdata": listed}))
    assert says in refusal(made)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("eb.hushall,2024,flera_distrikt,personnummer,", "går inte att läsa som en tabell"),
        ("eb.hushall,2024,person,1,", "rad 2: säger något annat"),
        ("sp.annat,2024,flera_distrikt,1,", "rad 2: säger något annat"),
        ("eb.hushall,2024,flera_distrikt,1,Kim Ek", "rad 2: säger något annat"),
    ],
)
def test_those_in_several_districts_are_told_by_table_and_year_and_nothing_else_is(
    made: Path, row: str, says: str
) -> None:
    assert f"data/overlapp.csv{', ' if says.startswith('rad') else ': '}{says}" in refusal(overlaps(made, row))


def test_those_in_several_districts_may_be_told(made: Path) -> None:
    Store(made.parent / "lager").take_in(overlaps(made, "eb.hushall,2024,utanfor_distrikten,12,"))


def overlaps(made: Path, row: str) -> Path:
    return desk.crafted(made, "data/overlapp.csv", f"tabell,ar,matt,varde,status\n{row}\n".encode())


def away(table: dict[str, Any]) -> None:
    table["filer"] = ["../../../../etc/passwd"]


def none(table: dict[str, Any]) -> None:
    table["filer"] = ["finns_inte.csv"]


def doubled(table: dict[str, Any]) -> None:
    table["filer"] = ["eb_hushall.csv", "personer.csv"]


def worded(table: dict[str, Any]) -> None:
    table["definition"] = 5


def undated(table: dict[str, Any]) -> None:
    table["brott"] = [{"ar": 2024, "text": "Ny lag.", "datum": "i maj"}]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (away, "data/tabeller.json säger att en tabell ligger i '../../../../etc/passwd'"),
        (none, "data/finns_inte.csv: saknas"),
        (doubled, "data/tabeller.json, eb.hushall, filer: ska vara en CSV-fil först"),
        (worded, "data/tabeller.json, definition: ska vara en text"),
        (undated, "data/tabeller.json, tabeller, post 1, brott, post 1, datum"),
    ],
)
def test_a_table_is_a_file_of_the_edition_and_described_in_words(
    made: Path, change: Callable[[dict[str, Any]], None], says: str
) -> None:
    listing = json.loads((made / "data" / "tabeller.json").read_bytes())
    change(listing["tabeller"][0])
    assert says in refusal(desk.crafted(made, "data/tabeller.json", as_bytes(listing)))


@pytest.mark.parametrize("name", ["dokument/rapport.json", "claims.json", "quality.json", "disclosure.json"])
def test_a_file_that_is_not_there_is_named(made: Path, name: str) -> None:
    desk.crafted(made, name, b"{}")
    (made / name).unlink()
    assert name in refusal(desk.sealed(made, json.loads((made / "edition.json").read_bytes())))


def test_nothing_is_kept_of_what_is_refused(made: Path) -> None:
    store = Store(made.parent / "lager")
    with pytest.raises(Refusal):
        store.take_in(desk.crafted(made, "claims.json", DEEP))
    assert [*store.editions.iterdir()] == [*store.lists.iterdir()] == []
