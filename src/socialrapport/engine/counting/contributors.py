"""Who sums are made of: how many units give anything, and how much the two give that give most.

What the dominance and p-percent rules judge by. A question of its own, so that the counting stays short to read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import ibis

from socialrapport.engine.counting.duckdb import Engine
from socialrapport.engine.counting.questions import choose
from socialrapport.model.indicator import Breakdown, Indicator


def contributors(
    engine: Engine, indicator: Indicator, kept: Sequence[Breakdown], level: tuple[str, ...], of: tuple[int, ...]
) -> list[dict[str, Any]]:
    """By year and the *kept* breakdowns, each unit once for each value of those in *level*: `_count` of the units that
    give anything, `_largest` and `_second` of what they give. What is given back counts as given."""
    chosen = choose(engine.table(indicator.table.id), indicator, kept, of)
    by = ["ar", *(b.id for b in kept)]
    single = {b.id: chosen[b.id].min() for b in kept if b.id not in level}
    units = chosen.group_by(["ar", "_key", *level]).aggregate(**single, _given=chosen["_value"].sum().abs())
    order = ibis.row_number().over(ibis.window(group_by=by, order_by=units["_given"].desc()))
    ranked = units.mutate(_place=order)
    given = ranked["_given"]
    expression = (
        ranked.group_by(by)
        .aggregate(
            _count=(given > 0).sum(),
            _largest=given.max(),
            _second=given.max(where=ranked["_place"] == 1).fill_null(0),
        )
        .order_by(by)
    )
    return [dict(zip(expression.columns, row, strict=True)) for row in engine.rows(expression)]
