"""An indicator's questions as Ibis expressions: which years, how many units at each level, where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import ibis

from socialrapport.engine.counting.conditions import boolean
from socialrapport.engine.counting.duckdb import Engine
from socialrapport.model.cube import Codes
from socialrapport.model.indicator import Breakdown, Count, Indicator, Mean, Share, Sum, Tally
from socialrapport.model.table import DISTRICT


def years(engine: Engine, table: str, zeros: str = "") -> tuple[int, ...]:
    "The years that *table* has rows of, and those in which *zeros* says that there was nothing, ascending."
    t = engine.table(table)
    found = {y for (y,) in engine.rows(t.select("ar").distinct()) if y is not None}
    if zeros:
        empty = engine.table(zeros)
        found |= {y for (y,) in engine.rows(empty.filter(empty.tabell == table).select("ar"))}
    return tuple(sorted(found))


def deduplicated(
    engine: Engine,
    indicator: Indicator,
    kept: Sequence[Breakdown],
    level: tuple[str, ...],
    of: tuple[int, ...],
) -> list[dict[str, Any]]:
    """Counts by year and the *kept* breakdowns, each unit once for each value of those in *level*.

    Rows hold `ar`, one code for each kept breakdown (None where missing) and `_measure` for each
    base measure.
    """
    expression = counts(engine, indicator, kept, level, of)
    return [dict(zip(expression.columns, row, strict=True)) for row in engine.rows(expression)]


def counts(
    engine: Engine,
    indicator: Indicator,
    kept: Sequence[Breakdown],
    level: tuple[str, ...],
    of: tuple[int, ...],
) -> Any:
    "The expression behind `deduplicated`: what `socialrapport indicator` prints as SQL."
    chosen = choose(engine.table(indicator.table.id), indicator, kept, of)
    by = ["ar", *(b.id for b in kept)]
    if isinstance(indicator.measure, Tally):
        return chosen.group_by(by).aggregate(_antal=chosen["_value"].sum()).order_by(by)
    unit = ["ar", "_key", *level]
    single = {b.id: chosen[b.id].min() for b in kept if b.id not in level}
    extra = {
        name: chosen[name].max() if name == "_part" else chosen[name].sum()
        for name in ("_part", "_value")
        if name in chosen.columns
    }
    units = chosen.group_by(unit).aggregate(**single, **extra)
    return units.group_by(by).aggregate(**aggregates(indicator, units)).order_by(by)


def choose(table: Any, indicator: Indicator, kept: Iterable[Breakdown], of: tuple[int, ...]) -> Any:
    "The rows that count, with their year, key, breakdown codes and what the measure needs."
    rows = table.filter(conditions(table, indicator, of))
    columns = {"ar": rows.ar} | {b.id: code_of(b, rows) for b in kept}
    match indicator.measure:
        case Count(key=key):
            columns |= {"_key": rows[key]}
        case Share(key=key, part=part):
            columns |= {"_key": rows[key], "_part": boolean(part, rows).fill_null(False).cast("int64")}
        case Sum(key=key, column=column) | Mean(key=key, column=column):
            columns |= {"_key": rows[key], "_value": rows[column].fill_null(0)}
        case Tally(column=column):
            columns |= {"_value": rows[column].fill_null(0)}
    return rows.select(**columns)


def conditions(table: Any, indicator: Indicator, of: Sequence[int]) -> list[Any]:
    "What a row must be to count: of the years, as the indicator says, and with a unit where units are counted."
    found = [table.ar.isin(of)]
    if indicator.where is not None:
        found.append(boolean(indicator.where, table))
    if not isinstance(indicator.measure, Tally):
        found.append(table[indicator.measure.key].notnull())
    return found


def code_of(breakdown: Breakdown, rows: Any) -> Any:
    "The breakdown's code for each row: the column itself, or the group that its number lies in."
    column = rows[breakdown.column]
    if not breakdown.groups:
        return column.cast("string")
    branches = [(column.between(low, high), code) for code, low, high in breakdown.groups]
    return ibis.cases(*branches, else_=None)


def aggregates(indicator: Indicator, units: Any) -> dict[str, Any]:
    """Each base measure over deduplicated units.

    Sums stand in the column's own unit; `Sum.per` divides once, when all is added up, so that whole
    numbers stay whole until then.
    """
    match indicator.measure:
        case Share():
            part = units["_part"]
            return {"_antal": part.sum(), "_bas": units.count(), **marks(units, antal=part, bas=None)}
        case Sum() | Mean():
            return {"_summa": units["_value"].sum(), "_antal": units.count(), **marks(units, antal=None)}
        case _:
            return {"_antal": units.count(), **marks(units, antal=None)}


def marks(units: Any, **weights: Any) -> dict[str, Any]:
    """For each count, the sum of its units' hashes as `_mark_antal`, and their least as `_low_antal_0` and on.

    A mark adds up as its count does, so counts that hang together by definition, unit by unit, have marks
    that hang together too; other counts do so with odds of one in 2 ** MARK_BITS. Of a part of a count the
    least is never less than of the whole; for that the hash is another each year and in each of LOWS drawings.
    """
    key = units["_key"].cast("string")
    mark = key.hash() % (1 << MARK_BITS)
    found = {}
    for measure, weight in weights.items():
        found[f"_mark_{measure}"] = (mark if weight is None else mark * weight).sum()
        for n in range(LOWS):
            low = (key + "|" + units["ar"].cast("string") + f"|{n}").hash()
            found[f"_low_{measure}_{n}"] = low.min() if weight is None else low.min(where=weight == 1)
    return found


LOWS = 2
MARK_BITS = 40
"So many that the sum of the marks of two million units fits in 64 bits."


Question = tuple[Indicator, str, Codes]
"An indicator, a measure of it, and the codes that it is asked at."


def in_common(
    engine: Engine, counts: Sequence[Question], pairs: Sequence[tuple[int, int]], of: Sequence[int]
) -> dict[tuple[int, int, int], int]:
    """How many units each pair of the *counts*, by their places, have in common: by the places and the year.

    The units are put in one table for the question, which is then dropped.
    """
    if not pairs:
        return {}
    found = [units(engine, indicator, measure, at, of) for indicator, measure, at in together(counts)]
    engine.create("_enheter", *found)
    engine.create_from_rows("_par", {"_of": "int64", "_med": "int64"}, pairs)
    one, other = engine.table("_enheter"), engine.table("_enheter").view().rename(_med="_of")
    both = one.join(engine.table("_par"), "_of").join(other, ["ar", "_key", "_med"])
    rows = engine.rows(both.group_by(["_of", "_med", "ar"]).aggregate(n=both.count()))
    for name in ("_enheter", "_par"):
        engine.drop(name)
    return {(a, b, year): n for a, b, year, n in rows}


def agreeing(engine: Engine, indicator: Indicator, column: str, of: Sequence[int]) -> tuple[int, int, int]:
    "The units of a sum, over the years *of*; those whose sum is their number in *column*; the largest number there."
    assert isinstance(indicator.measure, Sum | Mean)
    table = engine.table(indicator.table.id)
    rows = table.filter(conditions(table, indicator, of))
    each = rows.group_by(["ar", indicator.measure.key]).aggregate(
        given=rows[indicator.measure.column].sum(), told=rows[column].max()
    )
    same = (each.given == each.told).fill_null(False).cast("int64").sum()
    ((units, alike, most),) = engine.rows(each.aggregate(units=each.count(), alike=same, most=each.told.max()))
    return units, alike or 0, round(most or 0)


def together(counts: Sequence[Question]) -> Iterator[tuple[Indicator, str, dict[Codes, int]]]:
    "The counts, numbered, that are of one measure and of codes of the same breakdowns: one question for them all."
    found: dict[tuple[str, str, tuple[str, ...]], tuple[Indicator, str, dict[Codes, int]]] = {}
    for n, (indicator, measure, codes) in enumerate(counts):
        key = indicator.id, measure, tuple(id for id, _ in codes)
        found.setdefault(key, (indicator, measure, {}))[2][codes] = n
    return iter(found.values())


def units(engine: Engine, indicator: Indicator, measure: str, places: Mapping[Codes, int], of: Sequence[int]) -> Any:
    """The units behind a measure by year: columns `ar`, `_key`, which is a hash of the unit's own, and `_of`, the
    number of the place they are at. All *places* have codes of the same breakdowns."""
    wanted = {id for codes in places for id, _ in codes}
    kept = [b for b in indicator.by if b.id in wanted]
    chosen = choose(engine.table(indicator.table.id), indicator, kept, tuple(of))
    if measure == "antal" and "_part" in chosen.columns:
        chosen = chosen.filter(chosen["_part"] == 1)
    key = chosen["_key"].cast("string").hash()
    at = chosen.select("ar", _key=key, _of=number_of(chosen, places))
    return (at.filter(at["_of"].notnull()) if wanted else at).distinct()


def number_of(chosen: Any, places: Mapping[Codes, int]) -> Any:
    "For each row the number of the codes that it is at."
    branches = [(all_of(chosen, codes), ibis.literal(n, "int64")) for codes, n in places.items() if codes]
    return ibis.cases(*branches, else_=None) if branches else ibis.literal(places[()], "int64")


def all_of(chosen: Any, codes: Codes) -> Any:
    "Whether a row is at all of the *codes*."
    return ibis.and_(*(chosen[id] == code for id, code in codes))


def places(engine: Engine, indicator: Indicator, of: tuple[int, ...]) -> dict[int, tuple[int, int]]:
    "By year: units in more than one district, units in none."
    chosen = choose(engine.table(indicator.table.id), indicator, (PLACE,), of)
    if "_part" in chosen.columns:
        chosen = chosen.filter(chosen["_part"] == 1)
    units = chosen.group_by(["ar", "_key"]).aggregate(n=chosen[PLACE.id].nunique())
    result = units.group_by("ar").aggregate(
        several=(units.n > 1).cast("int64").sum(), outside=(units.n == 0).cast("int64").sum()
    )
    return {year: (several, outside) for year, several, outside in engine.rows(result)}


PLACE = Breakdown(id="stadsdel", title="", column=DISTRICT, single=False)


def sums(engine: Engine, rows: Any, by: Sequence[Breakdown], column: str) -> list[tuple[Any, ...]]:
    "The year, a code for each of *by*, and the sum of *column* over *rows*; in order."
    chosen = rows.select(ar=rows.ar, _value=rows[column], **{b.id: code_of(b, rows) for b in by})
    keys = ["ar", *(b.id for b in by)]
    return engine.rows(chosen.group_by(keys).aggregate(_sum=chosen["_value"].sum()).order_by(keys))
