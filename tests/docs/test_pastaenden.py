"""The page on claims shows what the reader does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from socialrapport import reading
from socialrapport.reading import Number

PAGE = (Path(__file__).parents[2] / "docs" / "pastaenden.md").read_text("utf-8")
TABLE = PAGE.split("| Meningen | läses som |")[1].split("\n\n")[0]
ROWS = re.findall(r"^\| ([^|]+[.]) \| ([^|]+) \|$", TABLE, re.MULTILINE)


def told(number: Number) -> str:
    value = "–".join(f"{v:.10g}" for v in (number.value if isinstance(number.value, tuple) else (number.value,)))
    return f"{value} {number.unit}"


@pytest.mark.parametrize(("sentence", "says"), ROWS)
def test_the_sentence_is_read_as_the_page_says(sentence: str, says: str) -> None:
    [read] = reading.read_text(sentence)
    assert "; ".join(told(number) for number in read.numbers) == says


def test_every_row_of_the_table_is_tried() -> None:
    assert len(ROWS) == TABLE.count("\n| ")


def test_the_answer_is_as_the_page_shows_it() -> None:
    shown = json.loads(PAGE.split("```json")[1].split("```")[0])
    [read] = reading.read_text(shown["sentence"])
    assert reading.as_json(read) == shown
