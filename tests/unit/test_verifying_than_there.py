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
