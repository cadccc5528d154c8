"""How like each table is what a sentence says: the likeliest, and those that are nearly as like."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.published import Drawn, edition

from socialrapport.opened import tables as published
from socialrapport.verifying.linking.clauses import clauses
from socialrapport.verifying.linking.likeness_of_tables import scored
from socialrapport.verifying.linking.table_names import Names

FIGURES = {"antal": {2023: 280, 2024: 299}}
TABLES = (
    Drawn("hushall", "hushåll med ekonomiskt bistånd", "hushåll", FIGURES),
    Drawn("barn", "barn i hushåll med skulder", "barn", FIGURES, headline=False),
    Drawn("anmalningar", "orosanmälningar om barn och unga", "orosanmälningar", FIGURES),
    Drawn("digitala", "orosanmälningar gjorda digitalt", "orosanmälningar", FIGURES, headline=False),
)


def likely(folder: Path, sentence: str, topic: str = "") -> dict[str, float]:
    tables = published.read(edition(folder / "e", *TABLES)).tables
    before = next((t for t in tables if t.id == topic), None)
    found = scored(Names(tables), frozenset(), before, sentence, clauses(sentence)[0], None)
    return {table.id: score for table, score in found}


@pytest.mark.parametrize(
    ("sentence", "least"),
    [
        ("Antalet var högre bland hushåll.", 0.75),
        ("Antalet var högre bland barn.", 0.75),
        ("Sett till barn var det fler.", 1.0),
    ],
)
def test_a_sentence_that_goes_on_is_about_what_was_spoken_of(tmp_path: Path, sentence: str, least: float) -> None:
    assert likely(tmp_path, sentence, "hushall") == {"hushall": least}


@pytest.mark.parametrize(
    ("sentence", "tables"),
    [
        ("Antalet var högre bland hushåll.", []),
        ("Orosanmälningarna blev fler.", ["anmalningar"]),
        ("Orosanmälningarna gjordes digitalt.", ["digitala"]),
        ("Orosanmälningar om barn gjordes digitalt.", ["digitala", "anmalningar"]),
        ("Hushåll med bistånd och barn med skulder.", ["barn"]),
    ],
)
def test_the_likeliest_tables_and_none_that_is_much_less_so(tmp_path: Path, sentence: str, tables: list[str]) -> None:
    assert list(likely(tmp_path, sentence)) == tables
