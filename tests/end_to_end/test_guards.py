"""No edition without its guards: each one, and each limit of disclosure control, stops a fault that is planted."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from socialrapport import compose, disclosure, pipeline, profiles
from socialrapport.disclosure.doors import protect as protecting
from socialrapport.model.document import Document, Paragraph, Plain
from socialrapport.model.edition import ClaimsHeld, Edition, NothingLeaks, NumeralsHeld, ReadBack
from socialrapport.model.finding import Sentence
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Disclosure
from socialrapport.model.safe import SafeCell, SafeCube, Status
from support.editions import Built
from support.workshop import few_extracts

GUARDS = {"claims": ClaimsHeld, "numbers": NumeralsHeld, "read_back": ReadBack, "leaks": NothingLeaks}
Documents = Mapping[str, Document]


def parts(edition: Edition) -> dict[str, Any]:
    return {f.name: getattr(edition, f.name) for f in fields(edition)}


@pytest.mark.parametrize("guard", GUARDS)
def test_an_edition_that_a_guard_has_not_seen_cannot_be_made(exempelkommun: Edition, guard: str) -> None:
    made = parts(exempelkommun)
    assert inspect.signature(Edition).parameters[guard].default is inspect.Parameter.empty
    with pytest.raises(ValueError, match="another draft"):
        Edition(**made | {guard: replace(made[guard], draft=replace(exempelkommun.draft))})


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return few_extracts(tmp_path_factory.mktemp("fa") / "underlag", seed=1)


@pytest.fixture
def built(few: Path, tmp_path: Path) -> Callable[[], Edition]:
    def build() -> Edition:
        return pipeline.build(profiles.load("exempelkommun"), few, 2024, tmp_path / "ut")

    return build


def written(monkeypatch: pytest.MonkeyPatch, name: str, change: Callable[[Document], Document]) -> None:
    "Changes a document before the guards see it."
    honest = compose.documents

    def dishonest(*about: Any) -> Documents:
        made = honest(*about)
        return {**made, name: change(made[name])}

    monkeypatch.setattr(pipeline.compose, "documents", dishonest)


def also(*spans: Plain | Sentence) -> Callable[[Document], Document]:
    return lambda document: replace(document, blocks=(*document.blocks, Paragraph(spans)))


def with_a_false_claim(document: Document) -> Document:
    said = next(said for _, said in document.sentences() if said.claims)
    wrong = replace(said.claims[0], stated=float(said.claims[0].stated) + 7)
    return also(replace(said, claims=(wrong,)))(document)


def refused(built: Callable[[], Edition], tmp_path: Path, *says: str) -> None:
    with pytest.raises(Refusal) as refusal:
        built()
    for words in says:
        assert words in str(refusal.value)
    assert not (tmp_path / "ut").exists()


def test_a_false_claim_stops_it(built: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(monkeypatch, "sammanfattning", with_a_false_claim)
    refused(built, tmp_path, "sammanfattning, avsnitt", "stämmer inte")


def test_a_number_with_nothing_behind_it_stops_it(built: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(monkeypatch, "rapport", also(Plain("Det var 4711 fler.")))
    refused(built, tmp_path, "talet 4711", "har ingen cell")


def test_a_text_that_is_read_as_wrong_stops_it(built: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = Plain("Antalet ärenden ökade med 15 procent, från 126 till 141.", "egen")
    written(monkeypatch, "rapport", also(wrong))
    refused(built, tmp_path, "126 till 141 är 11,9 procent")


def test_a_hidden_count_that_is_shown_stops_it(built: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = disclosure.join

    def dishonest(*given: Any) -> tuple[SafeCube, ...]:
        cubes = honest(*given)
        one, key = next((c, k) for c in cubes for k, cell in c.cells.items() if cell.status is Status.HIDDEN)
        shown = replace(one, cells={**one.cells, key: SafeCell(7, Status.SHOWN)})
        return tuple(shown if cube is one else cube for cube in cubes)

    monkeypatch.setattr(pipeline.disclosure, "join", dishonest)
    refused(built, tmp_path, "Angreppet på den färdiga utgåvan")


LIMIT = Disclosure(areas={"barn_och_unga": (1, 9)})


def test_a_count_under_its_areas_own_limit_stops_it(
    built: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest, profile = protecting.small, replace(profiles.load("exempelkommun"), disclosure=LIMIT)
    monkeypatch.setattr(profiles, "load", lambda name: profile)
    monkeypatch.setattr(protecting, "small", lambda tables, cubes, rules: honest(tables, cubes, Disclosure()))
    refused(built, tmp_path, "är så litet att det ska döljas")


def rows(edition: Built) -> Iterator[tuple[Mapping[str, Any], dict[str, str]]]:
    "Every cell of every table as anyone reads it, with what the list of tables says of its table."
    return ((table, row) for table in edition.tables for row in edition.rows(table["id"]))


def test_no_small_count_is_shown_in_a_finished_edition(norrsund: Built) -> None:
    "Violence has its own limit in Norrsund's profile: 1 to 9, all else 1 to 4; what is public already has none."
    seen, shown = set[str](), []
    public = {*norrsund.json("disclosure.json")["redan_publicerade"]}
    for table, row in rows(norrsund):
        kind = {m["id"]: m["slag"] for m in table["matt"]}[row["matt"]]
        if table["id"] not in public and kind == "count" and row["varde"] and float(row["varde"]):
            limit = 9 if table["omrade"] == "vald" else 4
            seen.add(table["omrade"])
            shown += [(table["id"], row)] if float(row["varde"]) <= limit else []
    assert shown == []
    assert "vald" in seen


def test_no_figure_is_shown_beside_a_hidden_count_that_it_rests_on(synthetic: Built) -> None:
    hidden, figures = set[tuple[str, ...]](), list[tuple[str, ...]]()
    for table, row in rows(synthetic):
        kind = {m["id"]: m["slag"] for m in table["matt"]}[row["matt"]]
        at = (table["id"], *(v for k, v in row.items() if k not in ("matt", "varde", "status")))
        if row["matt"] == "antal" and row["status"] == "..":
            hidden.add(at)
        elif kind != "count" and row["varde"]:
            figures.append(at)
    assert hidden
    assert len(figures) > 1000
    assert [at for at in figures if at in hidden] == []


def doubts(edition: Built) -> list[str]:
    found = edition.json("claims.json")["doubts"]
    return [f"{one['document']}: {one['sentence']} {one['why']}" for one in found]


def test_the_second_reader_doubts_nothing_that_we_write(synthetic: Built) -> None:
    assert doubts(synthetic) == []


def test_nor_what_we_write_of_another_municipality(norrsund: Built) -> None:
    assert doubts(norrsund) == []
