"""No one who is alone in a cell works out another, and the search for what prevents it comes to an end."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from socialrapport.disclosure.linked_tables.linked import Linked, linked
from socialrapport.disclosure.suppression import pattern
from socialrapport.disclosure.suppression.margins import MOST_ALONE, Reach, one_move
from socialrapport.disclosure.suppression.pattern import INSIDERS, Demand

FEW, ALONE, OTHER, FIRST = 0, 1, 2, 3
"Of a total that is shown: three, one person, and a large count, which is the first of a row of singles and a rest."
ROW = MOST_ALONE + 6


def flags(cells: int, *these: int) -> np.ndarray:
    return np.isin(np.arange(cells), these)


def noted(*moves: tuple[int, ...]) -> Reach:
    "What is known of moves through these cells; all but the first and third are alone."
    found, cells = Reach.none(FIRST + ROW), FIRST + ROW
    room = np.full(cells, 1)
    for move in moves:
        found.note(one_move(np.array(move), np.ones(len(move), dtype=np.int64)), room, room, ~flags(cells, FEW, OTHER))
    return found


SHORT, LONG = (FEW, ALONE), (FEW, OTHER, *range(FIRST, FIRST + ROW))


@pytest.mark.parametrize(("moves", "stoppers"), [((SHORT,), 1), ((SHORT, LONG), 0), ((LONG,), -1), ((LONG, SHORT), 1)])
def test_a_move_through_many_who_are_alone_still_passes_by_the_others(
    moves: tuple[tuple[int, ...], ...], stoppers: int
) -> None:
    assert noted(*moves).stoppers[FEW] == stoppers


def asked(primary: np.ndarray, usable: np.ndarray, still: int = -1) -> tuple[Linked, Demand]:
    """The total is shown, and what is beside the row; each of the row is as many as the next. *still* has no room."""
    singles = range(FIRST, FIRST + ROW)
    count = np.array([3, 1, 50] + [1] * ROW + [49, 54])
    rest, total = FIRST + ROW, FIRST + ROW + 1
    row = [(b, a) for a, b in pairwise(singles)]
    tables = linked(len(count), [(total, FEW, ALONE, OTHER), (OTHER, FIRST, rest), *row])
    below = np.where(flags(len(count), still), 0, count)
    above = np.where(flags(len(count), still), 0, 100)
    return tables, Demand(primary, usable, count, below, above, count == 1, flags(len(count)), guarantee=INSIDERS)


CELLS = FIRST + ROW + 2
SINGLES = range(FIRST, FIRST + ROW)


def test_the_search_ends_where_the_only_way_past_one_person_is_through_many(monkeypatch: pytest.MonkeyPatch) -> None:
    tries, certified = [], pattern.certified

    def counted(*about):  # type: ignore[no-untyped-def]
        tries.append(1)
        assert len(tries) < 10
        return certified(*about)

    monkeypatch.setattr(pattern, "certified", counted)
    found = pattern.suppress(*asked(flags(CELLS, FEW, ALONE, *SINGLES), flags(CELLS, OTHER)))
    assert np.flatnonzero(found.hidden).tolist() == [FEW, ALONE, OTHER, *SINGLES]
    assert found.from_inside.tolist() == []


def test_a_count_that_moves_with_many_who_are_alone_is_told_to_be_known_to_them() -> None:
    """What could move in their place has no room to."""
    found = pattern.suppress(*asked(flags(CELLS, FEW, *SINGLES), flags(CELLS, ALONE, OTHER), still=ALONE))
    assert found.from_inside.tolist() == [FEW]
