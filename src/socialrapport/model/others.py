"""What others have published of themselves: the country and other municipalities, to stand beside ours."""

from __future__ import annotations

from dataclasses import dataclass

COUNTRY = "0000"
"""The country, among municipality codes, as Kolada has it."""
PREFIX = "jmf."
"""Stands before our indicator's id in the id of the table of others' figures."""


def is_of_others(table: str) -> bool:
    "Whether a table holds others' figures and none of ours."
    return table.startswith(PREFIX)


@dataclass(frozen=True)
class OthersFigure:
    """One figure: whose (*place* is a municipality code), of which year and sex, by which of the source's key figures.

    `value` None with a status is one that the source does not show. `indicator` is ours of the same thing.
    """

    indicator: str
    source: str
    key: str
    place: str
    year: int
    sex: str
    value: float | None
    status: str
