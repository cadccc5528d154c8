"""Every numeral of a document is bound to a cell or declared; one that is neither is found."""

from __future__ import annotations

import pytest

from socialrapport.ledger import account, account_for
from socialrapport.model.document import (
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Plain,
    TableBlock,
    TableCell,
)
from socialrapport.model.finding import Claim, ClaimKind, Sentence
from socialrapport.model.issue import Refusal
from support.cubes import HOUSEHOLDS, LONG, TOTAL, draft

CUBES = (HOUSEHOLDS, LONG)
SAID = Sentence("Under 2024 var det 14\u00a0651 hushåll.", (Claim(ClaimKind.VALUE, "14\u00a0651", 14651.0, (TOTAL,)),))


def document(*blocks: object) -> Document:
    return Document("Titel 2024", "", blocks, "Staden", "24 april 2025", 2024, True)  # type: ignore[arg-type]


def free(*blocks: object) -> list[str]:
    return [f.numeral for f in account(document(*blocks), CUBES).free]


def test_a_claim_binds_its_number_and_gives_its_years() -> None:
    found = account(document(Paragraph((SAID,))), CUBES)
    assert (found.bound, found.free, dict(found.declared)) == (2, (), {"ar": 2})


@pytest.mark.parametrize(
    ("text", "numerals"),
    [
        ("Det var 4 711 personer.", ["4", "711"]),
        ("Andelen var 12,5 procent.", ["12,5"]),
        ("Det var tre hushåll färre.", ["tre"]),
        ("Sedan 1987 har det ökat.", ["1987"]),
        ("Rapporten gäller 2024 och kom 2025.", []),
    ],
)
def test_a_number_that_nobody_answers_for_is_found(text: str, numerals: list[str]) -> None:
    assert free(Paragraph((Plain(text),))) == numerals


def test_the_kind_of_a_declared_number_is_told() -> None:
    found = account(document(Paragraph((Plain("Enligt lagen (1993:387).", "lag"),))), CUBES)
    assert (dict(found.declared), found.free) == ({"ar": 1, "lag": 2}, ())


def test_a_kind_that_does_not_exist_declares_nothing() -> None:
    assert free(Paragraph((Plain("Det var 17.", "hittepå"),))) == ["17"]


def test_a_number_beside_a_claim_is_not_covered_by_it() -> None:
    more = Sentence("Av 14\u00a0651 hushåll var 17 nya.", SAID.claims)
    assert free(Paragraph((more,))) == ["17"]


def test_a_claim_covers_whole_numbers_only() -> None:
    claim = Claim(ClaimKind.VALUE, "651", 651.0, (TOTAL,))
    assert free(Paragraph((Sentence("Det var 1651 hushåll och 651 till.", (claim,)),))) == ["1651"]


def test_a_table_cell_must_print_its_own_cell() -> None:
    def table(text: str) -> TableBlock:
        return TableBlock("t", "Hushåll, 2024", ("", "2024"), ((TableCell("Alla"), TableCell(text, TOTAL, True)),), "")

    assert free(table("14\u00a0651")) == []
    assert free(table("14\u00a0652")) == ["14", "652"]


def test_a_key_figure_must_print_its_cell_and_claim_its_change() -> None:
    assert free(KeyFigures((KeyFigure("14\u00a0651", "Hushåll", "+2,2\u00a0% sedan 2023", TOTAL),))) == ["2,2", "2023"]


def test_a_heading_may_hold_only_names() -> None:
    assert free(Heading(1, "Hushåll med ekonomiskt bistånd", "a"), Heading(1, "Över 9000", "b")) == ["9000"]


def test_names_of_places_and_figures_may_stand_anywhere() -> None:
    blocks = (Paragraph((Plain("Distrikt 17 har hushåll med ekonomiskt bistånd, 17 fler."),)),)
    found = account(document(*blocks), CUBES, ["Distrikt 17"])
    assert [f.numeral for f in found.free] == ["17"]
    assert found.declared["katalog"] == 1


def test_the_build_stops_and_tells_where() -> None:
    with pytest.raises(Refusal) as refused:
        account_for(draft(rapport=document(Heading(1, "Hushåll", "eb"), Paragraph((Plain("Det var 17."),)))))
    assert "rapport, avsnitt eb: talet 17 i ”Det var 17.”" in str(refused.value)
