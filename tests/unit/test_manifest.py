"""The edition's account of itself is whole, and tells nothing that was to be hidden."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest

from socialrapport.model.edition import KnownRelation, Protection, Risk
from socialrapport.model.profile import Amounts, Disclosure
from socialrapport.profiles import DisclosureForm
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


def test_what_the_second_reader_doubts_is_told_with_why() -> None:
    (doubt,) = json.loads(manifest.write(cubes.edition())["claims.json"])["doubts"]
    assert doubt == {"document": "rapport", "sentence": "Det var 14 561 hushåll.", "why": "Antalet var 14 651."}


def test_disclosure_tells_counts_and_never_which_cells() -> None:
    told = json.loads(manifest.write(cubes.edition())["disclosure.json"])
    assert told["celler"] == told["visade"] + told["skyddade"] + told["ej_tillampliga"]
    assert set(told["tabeller"][0]) == {"tabell", "visade", "skyddade"}
    assert told["angrepp"]["aterskapade"] == 0


ALL = Protection(
    method="Antal från 1 till 4 visas inte.", low=1, high=4, cells=100, shown=70, hidden=25,
    tables=(("eb.hushall", 40, 10), ("hl.barn_avhysning", 5, 0), ("eb.mycket_langvarigt", 25, 15)),
    attack="Ingen dold cell kunde räknas fram.", recovered=2, groups=(("eb.hushall", 3),), loosened=4,
    relations=(KnownRelation("summa", ("a/antal",), ("b/antal", "c/antal"), 2020, 2024, 12, 9),), unsaid=5,
    kept=(("eb.hushall", "2023", 2022),), held=(("eb.mycket_langvarigt", "2022"),),
    risk=Risk(small=8, spread=((1, 6), (3, 2)), entropy=2.345, from_inside=(("eb.hushall", 1),)),
    known_before=("Hushåll 2021", "Hushåll 2022"), decision="e" * 64,
)  # fmt: skip
EVICTED = cubes.cube("hl.barn_avhysning", "antal 2024 | 2")
TOLD = {
    "metod": "Antal från 1 till 4 visas inte.",
    "gemensamt_beslut": "e" * 64,
    "celler": 100,
    "visade": 70,
    "skyddade": 25,
    "ej_tillampliga": 5,
    "omraden": [
        {"omrade": "ekonomiskt_bistand", "visade": 65, "skyddade": 25},
        {"omrade": "hemloshet", "visade": 5, "skyddade": 0},
    ],
    "tabeller": [
        {"tabell": "eb.hushall", "visade": 40, "skyddade": 10},
        {"tabell": "hl.barn_avhysning", "visade": 5, "skyddade": 0},
        {"tabell": "eb.mycket_langvarigt", "visade": 25, "skyddade": 15},
    ],
    "redan_publicerade": ["hl.barn_avhysning"],
    "grupprojande": {"regel": "godtas", "tabeller": [{"tabell": "eb.hushall", "celler": 3}]},
    "slappta_antaganden": 4,
    "samband": [
        {"slag": "summa", "vanster": ("a/antal",), "hoger": ("b/antal", "c/antal"), "ar": [2020, 2024], "celler": 12}
    ],
    "samband_som_inte_sags": 5,
    "som_tidigare": [{"tabell": "eb.hushall", "ar": "2023", "utgava": 2022}],
    "ingar_inte": [{"tabell": "eb.mycket_langvarigt", "ar": "2022", "skal": manifest.HELD_BACK}],
    "redan_kanda": 2,
    "risk": {
        "direkt_rojande": 8,
        "direkt_rojande_procent": 8.0,
        "minsta_bredd": [{"fran": 1, "antal": 6}, {"fran": 3, "antal": 2}],
        "entropi_bitar": 2.35,
        "kanda_av_ensamma": [{"tabell": "eb.hushall", "celler": 1}],
    },
    "angrepp": {"resultat": "Ingen dold cell kunde räknas fram.", "aterskapade": 2},
}


def test_all_that_disclosure_control_did_is_told_and_nothing_else() -> None:
    made = replace(cubes.edition(cubes=(cubes.HOUSEHOLDS, EVICTED, cubes.LONG)), protection=ALL)
    told = manifest.disclosure(made)
    assert told.pop("regler") == manifest.rules(made.profile.disclosure)
    assert told == TOLD


def test_that_whole_groups_are_seen_is_accepted_for_a_reason_that_stands_beside() -> None:
    told = json.loads(manifest.write(cubes.edition())["disclosure.json"])
    assert told["grupprojande"]["regel"] == "godtas"
    assert told["regler"]["grupper_godtas"].startswith("Nollor visas")


def test_the_rules_are_written_as_a_profile_has_them() -> None:
    "So the same cells can be hidden again from the record alone."
    area = {"vald": (1, 9)}
    given = Disclosure(2, 5, area, 2, 3, "undertryckning", Amounts(4, 12, 70), 12, "Beslut 2024-11-01.")
    assert DisclosureForm.model_validate(manifest.rules(given)).disclosure() == given


def test_no_file_says_exactly_how_many_rows_there_were() -> None:
    "1 234 rows could be the hidden total of a table, and the bytes of a file with even rows tell its rows."
    made = cubes.edition()
    told = [manifest.edition_json(made, {}), manifest.write(made)["quality.json"]]
    assert [json.loads(told[0])["underlag"], json.loads(told[1])["filer"]] == [
        [{"register": "insats", "fil": "insats.csv", **ROUGHLY}],
        [{"register": "insats", "fil": "insats.csv", **ROUGHLY}],
    ]
    assert not any(b"1234" in content for content in told)


ROUGHLY = {"rader": {"minst": 1000, "hogst": 1999}, "at_sidan": {"minst": 1, "hogst": 99}}


def test_quality_tells_how_many_rows_and_not_which() -> None:
    (found,) = json.loads(manifest.write(cubes.edition())["quality.json"])["iakttagelser"]
    assert (found["allvar"], found["regel"], found["antal"]) == ("fel", "dubblett", {"minst": 1, "hogst": 99})
    assert "17" not in json.dumps(found)


def test_each_thing_of_a_list_stands_on_a_line_and_its_keys_in_order() -> None:
    listed = {"b": [{"y": 1, "x": "å"}, {"x": 2}], "a": {"c": [], 1: None}}
    assert manifest.in_lines(listed).split("\n") == [
        "{", ' "a": {', '  "1": null,', '  "c": []', " },", ' "b": [', '  {"x": "å", "y": 1},', '  {"x": 2}', " ]", "}",
    ]  # fmt: skip
