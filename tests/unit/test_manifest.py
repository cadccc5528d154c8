"""The edition's account of itself is whole, and tells nothing that was to be hidden."""

from __future__ import annotations

import dataclasses
import hashlib
import json

import pytest

from socialrapport.model.issue import Issue, Severity
from socialrapport.publish import manifest
from support import cubes

FILES = {"site/index.html": b"start", "rapport.pdf": b"%PDF", "data/a.csv": b"a\n"}


def test_the_edition_lists_every_other_file_in_order_with_its_sha256() -> None:
    outputs = json.loads(manifest.edition_json(cubes.edition(), FILES))["utdata"]
    assert [o["fil"] for o in outputs] == sorted(FILES)
    assert all(o["sha256"] == hashlib.sha256(FILES[o["fil"]]).hexdigest() for o in outputs)


@pytest.mark.parametrize("name", ["claims.json", "disclosure.json", "quality.json"])
@pytest.mark.parametrize("synthetic", [True, False])
def test_each_says_whether_people_are_made_up(name: str, synthetic: bool) -> None:
    content = json.loads(manifest.write(cubes.edition(synthetic))[name])
    assert content["syntetisk"] is synthetic
    assert content["fingeravtryck"] == "ab" * 32


def test_a_claim_tells_where_it_stands_and_what_its_cells_say() -> None:
    (claim,) = json.loads(manifest.write(cubes.edition())["claims.json"])["claims"]
    assert claim["cells"] == ["eb.hushall/antal/2024/Total/Total"]
    assert (claim["stated"], claim["values"], claim["verdict"]) == (14651.0, [14651], "bekräftad")
    assert (claim["document"], claim["place"]) == ("rapport", "kapitel-1")


def test_disclosure_tells_counts_and_never_which_cells() -> None:
    told = json.loads(manifest.write(cubes.edition())["disclosure.json"])
    assert told["celler"] == told["visade"] + told["skyddade"] + told["ej_tillampliga"]
    assert set(told["tabeller"][0]) == {"tabell", "visade", "skyddade"}
    assert told["angrepp"]["aterskapade"] == 0


def test_quality_does_not_count_the_few_nor_repeat_what_may_hold_small_counts() -> None:
    few = Issue("avvikande_distrikt", Severity.WARNING, "lvm", "lvm.csv", "Bromma, 20 rader 2023 och 3 rader 2024.",
                "", "", count=3, publicly="Antalet rader i ett distrikt halverades.")  # fmt: skip
    made = cubes.edition()
    made = dataclasses.replace(made, quality=dataclasses.replace(made.quality, issues=(few,)))
    (issue,) = json.loads(manifest.write(made)["quality.json"])["iakttagelser"]
    assert (issue["antal"], issue["vad"]) == ("1–4", "Antalet rader i ett distrikt halverades.")


def test_quality_tells_how_many_rows_and_not_which() -> None:
    (issue,) = json.loads(manifest.write(cubes.edition())["quality.json"])["iakttagelser"]
    assert (issue["allvar"], issue["antal"], issue["regel"]) == ("fel", "1–4", "dubblett")
    assert "17" not in json.dumps(issue)
