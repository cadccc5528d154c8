"""A number that is told beside that of another place: the comparison has a verdict of its own."""

from __future__ import annotations

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict

BEGUN = Drawn("bu.inledda", "inledda utredningar om barn och unga", "utredningar", {"antal": {2024: 512}},
              groups={("stadsdel", code): {"antal": {2024: many}} for code, many in
                      {"C": 263, "N": 139, "Ö": None}.items()},
              labels={"stadsdel": {"C": "Centrum", "N": "Norrby", "Ö": "Östanå"}})  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    return tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", BEGUN, place="Åsbro"))


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("fler än i Norrby", Verdict.CONFIRMED),
        ("färre än i Norrby", Verdict.CONTRADICTED),
        ("fler än i Östanå", Verdict.NOT_FOUND),
        ("fler än i Malmö", Verdict.NOT_FOUND),
    ],
)
def test_a_number_beside_another_place(said: str, verdict: Verdict, published: tables.Published) -> None:
    "139 in Norrby; that of Östanå is hidden, and Malmö is none of ours."
    found = verifying.verify(f"I Centrum inleddes 263 utredningar, vilket är {said}.", published).claims
    assert [c.verdict for c in found if c.raw.startswith(said.split()[0])] == [verdict]


AIDED = Drawn("eb.barn", "barn i hushåll med ekonomiskt bistånd", "barn", {"andel": {2024: 3.9}},
              {"andel": ("share", "procent", 1)}, groups={("stadsdel", "C"): {"andel": {2024: 4.7}}},
              labels={"stadsdel": {"C": "Centrum"}})  # fmt: skip
IN_ALL = Drawn("bu.orosanmalningar", "orosanmälningar som rör barn och unga", "orosanmälningar",
               {"antal": {2024: 42757}}, groups={("stadsdel", "C"): {"antal": {2024: 5868}}},
               labels={"stadsdel": {"C": "Centrum"}})  # fmt: skip


@pytest.fixture(scope="module")
def shares(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    return tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", AIDED, IN_ALL))


@pytest.mark.parametrize(
    ("said", "verdicts"),
    [
        ("alltså högre än för staden som helhet", {Verdict.CONFIRMED}),
        ("alltså lägre än för staden som helhet", {Verdict.CONFIRMED, Verdict.CONTRADICTED}),
        ("lägre än stadens 3,9 procent", {Verdict.CONFIRMED, Verdict.CONTRADICTED}),
    ],
)
def test_a_share_of_a_place_beside_that_of_all(said: str, verdicts: set[Verdict], shares: tables.Published) -> None:
    text = f"4,7 procent av barnen i Centrum bodde i hushåll med ekonomiskt bistånd 2024, {said}."
    assert {c.verdict for c in verifying.verify(text, shares).claims} == verdicts


def test_what_is_told_of_all_after_a_place_is_of_all(shares: tables.Published) -> None:
    text = "Orosanmälningarna om barn och unga var 5 868 i Centrum 2024, och staden i sin helhet 42 757."
    assert {c.verdict for c in verifying.verify(text, shares).claims} == {Verdict.CONFIRMED}


def test_a_sum_of_places_that_are_not_named_is_no_figure_of_all(shares: tables.Published) -> None:
    text = "De båda områdena fick tillsammans in 15 338 orosanmälningar som rör barn och unga 2024."
    assert Verdict.CONTRADICTED not in {c.verdict for c in verifying.verify(text, shares).claims}
