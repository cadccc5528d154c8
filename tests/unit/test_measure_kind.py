"""What follows of the kind of figure that a measure is."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import socialrapport
from socialrapport.model.measure_kind import MeasureKind

ANSWERS = {
    #         is_count, in_percent, is_ratio, has_own_unit
    "count": (True, False, False, False),
    "amount": (False, False, False, True),
    "share": (False, True, True, False),
    "rate": (False, False, True, False),
    "mean": (False, False, True, True),
    "median": (False, False, True, True),
    "spread": (False, False, False, False),
    "part of change": (False, False, False, False),
    "population": (False, False, False, False),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_what_is_asked_of_a_kind(name: str):
    kind = MeasureKind(name)
    assert (kind.is_count, kind.in_percent, kind.is_ratio, kind.has_own_unit) == ANSWERS[name]


def test_every_kind_has_its_answers():
    assert set(ANSWERS) == {str(kind) for kind in MeasureKind}


def test_no_kind_is_compared_with_a_word():
    """A word that is misspelled would never be equal; mypy knows the members."""
    source = Path(socialrapport.__file__).parent
    assert [
        f"{p.name}:{n.lineno}" for p in source.rglob("*.py") for n in compared(ast.parse(p.read_text("utf-8")))
    ] == []


def compared(tree: ast.AST) -> list[ast.Compare]:
    "Comparisons of something's `kind` with a kind of measure as text."
    found = [n for n in ast.walk(tree) if isinstance(n, ast.Compare) and ast.unparse(n.left).split(".")[-1] == "kind"]
    return [n for n in found if any(isinstance(c, ast.Constant) and c.value in ANSWERS for c in ast.walk(n))]
