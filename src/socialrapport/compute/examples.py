"""Runs the examples that stand in the catalogue: on the engine, and on the judge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from socialrapport.compute.clean_tables import build_table, create_helpers
from socialrapport.compute.evaluate import evaluate
from socialrapport.engine import Engine
from socialrapport.engine.judge import drawn as drawing
from socialrapport.engine.judge import plain_counting
from socialrapport.engine.judge.drawn import create_drawn, drawn, kinds_of_register, value
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.cube import Coordinate
from socialrapport.model.indicator import TOTAL, Example, Indicator
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Profile
from socialrapport.model.table import ColumnType, Table, TableExample

HELPERS = {
    "distriktsnyckel": {"kod": "string", "distrikt": "string"},
    "skyddade_personer": {"person": "string"},
}


def rows_of(indicator: Indicator, example: Example) -> list[dict[str, Any]]:
    "The example's rows as values, with sound defaults for what is not drawn."
    header, rows = drawn(example.rows)
    kinds = drawing.kinds(indicator.table.columns)
    unknown = set(header) - set(kinds)
    if unknown:
        raise ValueError(
            f"{indicator.id}: tabellen {indicator.table.id} har ingen kolumn {', '.join(sorted(unknown))}."
        )
    return [
        default(indicator.table, example, number) | {c: value(v, kinds[c]) for c, v in zip(header, row, strict=True)}
        for number, row in enumerate(rows, start=1)
    ]


def default(table: Table, example: Example, number: int) -> dict[str, Any]:
    "A row in which nothing is special: this year, an adult, a unit of its own."
    names = [c.name for c in table.columns]
    units = {c.name: f"{c.name}{number}" for c in table.columns if c.type is ColumnType.UNIT}
    return dict.fromkeys(names) | {"ar": example.year} | ({"alder": 30} if "alder" in names else {}) | units


def on_engine(engine: Engine, profile: Profile, indicator: Indicator, example: Example) -> float | None:
    "What DuckDB makes of the example."
    kinds = drawing.kinds(indicator.table.columns)
    rows = rows_of(indicator, example)
    engine.create_from_rows(indicator.table.id, kinds, [[r[c] for c in kinds] for r in rows])
    cube = evaluate(indicator, profile, example.year, engine)
    if cube is None:
        return None
    at = coordinate(tuple(a.id for a in cube.axes), example)
    return measured(indicator, example, cube.values, at)


def on_reference(profile: Profile, indicator: Indicator, example: Example) -> float | None:
    "What the judge makes of the example."
    axes, values = plain_counting.evaluate(indicator, rows_of(indicator, example), profile, example.year)
    return measured(indicator, example, values, coordinate(axes, example))


def coordinate(axes: tuple[str, ...], example: Example) -> Coordinate:
    named = dict(example.at)
    return (str(example.year), *(named.get(axis, TOTAL) for axis in axes[1:]))


def measured(
    indicator: Indicator, example: Example, values: Mapping[str, Mapping[Coordinate, float]], at: Coordinate
) -> float | None:
    "The value of the example's measure at *at*: counted, or derived from what is counted."
    wanted = example.measure or measures_of(indicator)[0].id
    measure = next(m for m in measures_of(indicator) if m.id == wanted)
    if measure.numerator is None or measure.denominator is None:
        return values.get(wanted, {}).get(at)
    above, below = (values.get(m, {}).get(at) for m in (measure.numerator, measure.denominator))
    return round(above / below * measure.scale, measure.decimals) if above is not None and below else None


def table_example(
    engine: Engine, profile: Profile, catalogue: Catalogue, table: Table, example: TableExample, year: int = 2024
) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    "(expected, made) rows of a clean table's example, sorted, in the drawn columns."
    create_helpers(engine, profile, year)
    for name in table.needs:
        if name == "rapport":
            continue
        kinds = HELPERS.get(name) or (
            kinds_of_register(catalogue.registers[name])
            if name in catalogue.registers
            else drawing.kinds(catalogue.tables[name].columns)
        )
        create_drawn(engine, name, kinds, example.given.get(name, ""))
    build_table(table, engine)
    header, rows = drawn(example.gives)
    kinds = drawing.kinds(table.columns)
    expected = [tuple(value(v, kinds[c]) for c, v in zip(header, row, strict=True)) for row in rows]
    made = engine.rows(engine.table(table.id).select(*header))
    return sorted(expected, key=repr), sorted(made, key=repr)
