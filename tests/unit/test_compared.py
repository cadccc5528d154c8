"""Two editions held against each other: what is another is told, and nothing that either hides."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from socialrapport import compared, publish, world
from socialrapport.compared import claims_of_cells, things_matched
from socialrapport.model.issue import Refusal
from socialrapport.model.periods import PREFIX
from socialrapport.model.safe import SafeCube
from socialrapport.opened import things
from socialrapport.opened.things import Sort, Thing
from support import cubes
from support.editions import run_here

THEN = """
    antal 2022 Total Total | 14200
    antal 2023 06    Total | 611
    antal 2023 08    Total | ..
    antal 2023 04    Total | 700
"""
NOW = """
    antal 2022 Total Total | 14210
    antal 2024 Total Total | 14651
    antal 2023 06    Total | ..
    antal 2023 08    Total | 5757
    antal 2023 04    Total | 700
"""


def written(folder: Path, drawn: str, id: str = "eb.hushall", code: str = "0180", **definition: str) -> Path:
    "An edition with one table."
    made = cubes.cube(id, drawn)
    return saved(folder, replace(made, indicator=replace(made.indicator, **definition)), code)


def saved(folder: Path, made: SafeCube, code: str = "0180") -> Path:
    edition = cubes.edition(cubes=(made,))
    writers = (publish.data, publish.document_data, publish.manifest)
    files = {name: body for writer in writers for name, body in writer.write(edition).items()}
    about = publish.manifest.edition_json(edition, files).replace(b'"0180"', f'"{code}"'.encode())
    world.save(folder, {**files, "edition.json": about})
    return folder


@pytest.fixture
def then(tmp_path: Path) -> Path:
    return written(tmp_path / "then", THEN)


def difference(then: Path, now: Path) -> compared.Difference:
    return compared.compare(compared.read(then), compared.read(now))


def test_cells_that_both_show_are_told_before_and_now(then: Path, tmp_path: Path) -> None:
    found = difference(then, written(tmp_path / "now", NOW)).cells
    assert [(str(c.cell), c.was, c.is_now) for c in found.changed] == [
        ("eb.hushall/antal/2022/Total/Total", 14200, 14210)
    ]
    assert [*map(str, found.new)] == ["eb.hushall/antal/2024/Total/Total"]
    assert found.same == 1


def test_what_either_hides_has_no_number_and_no_address(then: Path, tmp_path: Path) -> None:
    found = difference(then, written(tmp_path / "now", NOW))
    data, said = compared.as_json(found), compared.tell(found)
    assert (data["cells"]["hidden_now"], data["cells"]["shown_now"]) == ({"eb.hushall": 1}, {"eb.hushall": 1})
    told = json.dumps(data) + said
    assert not any(secret in told for secret in ("611", "5757", "2023/06", "2023/08"))


def test_a_measure_in_another_unit_is_not_the_same_cell(then: Path, tmp_path: Path) -> None:
    made = cubes.cube("eb.hushall", NOW)
    other = replace(made, measures=tuple(replace(m, unit="tusental") for m in made.measures))
    found = difference(then, saved(tmp_path / "now", other))
    assert found.cells.changed == ()
    assert ("eb.hushall", "antal") in {(one.indicator, one.term) for one in found.definitions.changed}


def test_a_definition_with_other_words_is_told(then: Path, tmp_path: Path) -> None:
    found = difference(then, written(tmp_path / "now", THEN, definition="Antal hushåll som fick bistånd."))
    [one] = found.definitions.changed
    assert (one.term, one.now) == ("definition", "Antal hushåll som fick bistånd.")


def test_a_table_that_is_new_and_one_that_is_gone_are_named(then: Path, tmp_path: Path) -> None:
    found = difference(then, written(tmp_path / "now", "antal 2024 Total Total Total | 25228", "eb.bistandstagare"))
    assert [id for id, _ in found.definitions.new] == ["eb.bistandstagare"]
    assert [id for id, _ in found.definitions.gone] == ["eb.hushall"]


def test_a_table_of_several_years_together_is_compared_as_others_are(tmp_path: Path) -> None:
    made = cubes.cube("eb.hushall", THEN)
    longer = replace(made, indicator=replace(made.indicator, id=f"{PREFIX}eb.hushall"))
    found = difference(saved(tmp_path / "then", longer), saved(tmp_path / "now", longer)).cells
    assert (found.incomparable, found.same) == ((), 4)


def test_an_edition_is_no_other_than_itself(then: Path) -> None:
    found = difference(then, then)
    assert (found.cells.changed, found.claims.changed, found.definitions.changed) == ((), (), ())
    assert (found.texts.redlines, found.causes) == ((), frozenset())


def test_editions_of_two_municipalities_are_not_compared(then: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="olika kommuner"):
        difference(then, written(tmp_path / "now", THEN, code="9999"))


def claim(stated: float | str, *cells: str, kind: str = "värde") -> dict[str, object]:
    return {"document": "rapport", "place": "bistand", "kind": kind, "cells": [*cells], "stated": stated}


def test_a_claim_that_says_something_else_of_the_same_cells_is_told() -> None:
    was, now = claim("upp", "a/antal/2023", "a/antal/2024"), claim("ned", "a/antal/2023", "a/antal/2024")
    [one] = claims_of_cells.compare([was], [now], frozenset()).changed
    assert (one.was, one.is_now) == ("upp", "ned")


def test_a_claim_on_a_cell_that_either_hides_is_only_counted() -> None:
    found = claims_of_cells.compare([claim(3, "a/antal/2023")], [claim(4, "a/antal/2023")], frozenset({"a/antal/2023"}))
    assert (found.changed, found.withheld) == ((), 1)


def sentence(text: str, *cells: str, subject: str = "s") -> Thing:
    return Thing(Sort.SENTENCE, f"rapport/k/{subject}", text, text, "rapport/k", cells)


def test_a_sentence_is_told_before_and_now() -> None:
    [line] = things_matched.compare([sentence("Det var 3.")], [sentence("Det var 4.")], frozenset()).redlines
    assert line.texts == ("Det var 3.", "Det var 4.")


def test_a_sentence_that_has_moved_is_the_same() -> None:
    a, b = sentence("A."), sentence("B.")
    assert things_matched.compare([a, b], [b, a], frozenset()) == things_matched.Texts((), 2)


def test_what_is_left_is_paired_in_the_order_that_it_stands() -> None:
    found = things_matched.compare([sentence("A."), sentence("B.")], [sentence("C."), sentence("B.")], frozenset())
    assert [line.texts for line in found.redlines] == [("A.", "C.")]


@pytest.mark.parametrize("cell", ["a/antal/2023", "tidigare.a/antal/2023"])
def test_a_sentence_on_a_cell_that_either_hides_is_not_told(cell: str) -> None:
    then, now = [sentence("Det var 3.", cell)], [sentence("Det var 4.")]
    [line] = things_matched.compare(then, now, frozenset({"a/antal/2023"})).redlines
    assert line.texts == (things_matched.WITHHELD, things_matched.WITHHELD)


def test_things_have_an_address_that_lasts_to_the_next_year() -> None:
    def said(year: int, number: int) -> things.Thing:
        cell = {"cube": "eb.hushall", "measure": "antal", "at": [str(year), "Total"]}
        span = {"slag": "Sentence", "text": f"Det var {number}.", "claims": [{"kind": "värde", "cells": [cell]}]}
        heading = {"slag": "Heading", "level": 1, "text": "Bistånd", "id": "bistand"}
        blocks = [heading, {"slag": "Paragraph", "text": [span]}]
        return [*things.of("rapport", {"title": "R", "year": year, "blocks": blocks})][-1]

    before, after = said(2023, 251), said(2024, 262)
    assert before.address == after.address
    assert before.says != after.says


def test_a_heading_and_a_key_figure_are_no_sentences_though_they_have_addresses_as_those() -> None:
    cell = {"cube": "eb.hushall", "measure": "antal", "at": ["2024", "Total"]}
    figure = {"label": "Hushåll", "value": "251", "change": "+3 %", "cell": cell}
    heading = {"slag": "Heading", "level": 1, "text": "Bistånd", "id": "bistand"}
    blocks = [heading, {"slag": "KeyFigures", "figures": [figure]}]
    [_, *found] = things.of("rapport", {"title": "R", "year": 2024, "blocks": blocks})
    assert [one.sort.value for one in found] == ["rubrik", "nyckeltal"]
    assert all("/mening/" in one.address for one in found)


def test_a_chapter_says_what_stands_in_it(then: Path) -> None:
    found = things.read(then)
    chapter = next(one for one in found if one.sort is Sort.CHAPTER and one.address.startswith("rapport/"))
    inside = [one for one in found if one.chapter == chapter.address and one.sort is not Sort.CHAPTER]
    assert inside
    assert {one.sort for one in found} == {*Sort}


def test_the_command_prints_json(then: Path, tmp_path: Path) -> None:
    said = run_here("diff", then, written(tmp_path / "now", NOW), "--json").stdout
    assert {"cells", "claims", "definitions", "text", "causes"} <= json.loads(said).keys()


def severity(then: Path, now: Path) -> str:
    return compared.impact(difference(then, now)).severity


def test_a_small_revision_is_slight_and_a_large_one_is_notable(then: Path, tmp_path: Path) -> None:
    assert severity(then, then) == "ingen"
    assert severity(then, written(tmp_path / "a", THEN.replace("14200", "14210"))) == "ringa"
    assert severity(then, written(tmp_path / "b", THEN.replace("14200", "19200"))) == "påtaglig"


def test_a_number_that_is_shown_and_was_not_is_a_slight_change(then: Path, tmp_path: Path) -> None:
    shown = written(tmp_path / "a", THEN.replace("| ..", "| 5757"))
    assert severity(then, shown) == "ringa"


def test_a_revision_tells_which_districts_it_touches(then: Path, tmp_path: Path) -> None:
    found = compared.impact(difference(then, written(tmp_path / "a", THEN.replace("| 700", "| 703"))))
    assert (found.cells, found.districts) == (1, {"04": 1})


@pytest.mark.parametrize(
    ("was", "now", "document", "grave"),
    [
        ("upp", "ned", "rapport", "allvarlig"),
        (3.0, 4.0, "tjansteutlatande", "allvarlig"),
        (3.0, 4.0, "rapport", "påtaglig"),
    ],
)
def test_a_claim_that_turns_is_grave_and_so_is_a_number_that_people_act_on(
    then: Path, was: str | float, now: str | float, document: str, grave: str
) -> None:
    both = [[claim(stated, "a/antal/2023") | {"document": document}] for stated in (was, now)]
    found = replace(difference(then, then), claims=claims_of_cells.compare(*both, frozenset()))
    assert compared.impact(found).severity == grave


def test_the_manual_has_the_rules() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "andrat.md").read_text("utf-8")
    assert all(f"| {name} | {rule} |" in manual for name, rule in compared.RULES.items())


@pytest.mark.parametrize("name", ["claims.json", "dokument/rapport.json"])
def test_a_file_that_is_not_as_it_was_built_is_refused(then: Path, name: str) -> None:
    path = then / name
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(Refusal, match=name):
        compared.read(then)
