"""What is read out of real sentences that somebody else has labelled; skipped where they are not at hand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest

from socialrapport import reading
from socialrapport.reading import Read
from support.beside import LABELLED, needs

pytestmark = needs(LABELLED)


@pytest.fixture(scope="module")
def labelled() -> list[tuple[dict[str, Any], list[Read]]]:
    lines = [json.loads(line) for line in LABELLED.read_text("utf-8").splitlines()]
    return [(line, reading.read_text(line["sentence"])) for line in lines]


def both(value: object, unit: str | None) -> tuple[object, str | None]:
    return (tuple(value) if isinstance(value, list | tuple) else round(float(str(value)), 3)), unit


def told(line: dict[str, Any]) -> Counter[object]:
    return Counter(both(number["value"], number["unit"]) for number in line["numbers"])


def found(reads: Iterable[Read]) -> Counter[object]:
    return Counter(both(number.value, number.unit) for read in reads for number in read.numbers)


def test_numbers_with_their_units(labelled: list[tuple[dict[str, Any], list[Read]]]) -> None:
    right = sum((told(line) & found(reads)).total() for line, reads in labelled)
    assert right / sum(found(reads).total() for _, reads in labelled) >= 0.965, "precision"
    assert right / sum(told(line).total() for line, _ in labelled) >= 0.965, "recall"


def test_directions(labelled: list[tuple[dict[str, Any], list[Read]]]) -> None:
    right = sum(line["direction"] in {read.direction for read in reads} for line, reads in labelled)
    assert right / len(labelled) >= 0.97


def test_each_is_one_sentence(labelled: list[tuple[dict[str, Any], list[Read]]]) -> None:
    assert [line["sentence"] for line, reads in labelled if len(reads) != 1] == []


def test_a_number_stands_in_the_text_as_it_is_told(labelled: list[tuple[dict[str, Any], list[Read]]]) -> None:
    for line, reads in labelled:
        raws = {number.raw for read in reads for number in read.numbers}
        assert all(raw in line["sentence"] for raw in raws)
