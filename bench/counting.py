"""`./do bench --counting`: reading, clean tables, counting and protection of made-up people, on each engine asked for.

Beside the counting stand the same counts made otherwise of the same clean tables: `bare` is a distinct count written by
hand for each crossing of each indicator, in the embedded engine; our questions alone are what the counting asks about
the indicators, without what is asked about which counts are some of others; `pandas` what an analyst would write, and
`polars` the same there (where it is installed: nothing else of ours wants it). The three others leave out marks that
disclosure control needs, who sums are made of, and who is in several districts. CPU seconds, of this process and of a
Java machine below it; a PostgreSQL server is its own, so its row has wall seconds only.

What a stage takes beside `bare` in the same run is held against what was kept (`KEPT`): machines differ, that does not.
"""

from __future__ import annotations

import csv
import resource
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psutil

from socialrapport import catalogue, compute, disclosure, engine, intake, profiles, synthetic, world
from socialrapport.compute.evaluate import Asked, asked_of, delivered_years
from socialrapport.engine.counting.questions import counts
from socialrapport.engine.counting.sql import code_of, condition, of_row, quoted
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.indicator import Breakdown, Count, Share, Tally
from socialrapport.model.profile import Profile

HEAD = f"{'':<34}{'CPU s':>8}{'vägg s':>8}{'rader/s':>12}{'MB':>8}"
YEAR = 2024
KEPT, SLOWER = Path(__file__).with_name("matt.csv"), 1.3
"What was measured before, and how much more than that is told of."
LARGEST_IN_MEMORY = 2_000_000
"Persons: pandas is asked of no more."


def table(folder: Path, sizes: Sequence[int], kinds: Sequence[str], name: str, keep: bool) -> Iterator[str]:
    "The lines of the table, as they are measured; *sizes* in persons, 0 for the whole profile *name*."
    yield HEAD
    profile = profiles.load(name)
    definitions = catalogue.adjusted(catalogue.load(), profile)
    found: dict[tuple[str, ...], float] = {}
    for persons in sizes:
        extracts = folder / f"uttag-{persons}"
        extracts.mkdir()
        made, _ = clocked(partial(synthetic.generate, profile, extracts, persons or None, seed=1, form="parquet"))
        yield line(f"{persons or 'hela'}: generera", made, 0)
        for kind in kinds:
            work = folder / f"{kind}-{persons}"
            work.mkdir()
            stages: dict[str, tuple[float, float]] = {}
            for stage, took, of in of_engine(profile, definitions, extracts, work, kind, persons):
                stages[stage] = took
                yield line(f"{kind} {persons or 'hela'}: {stage}", took, of)
            left = sum(file.stat().st_size for file in work.rglob("*") if file.is_file())
            yield f"{kind} {persons or 'hela'}: {left / 1e6:.0f} MB kvar i arbetsmappen"
            bare = stages.get("för hand", (0.0, 0.0))[0]
            found |= {(name, kind, str(persons), s): t[0] / bare for s, t in stages.items() if bare}
    yield from slower(found)
    if keep:
        kept(found)


def of_engine(
    profile: Profile, definitions: Catalogue, extracts: Path, work: Path, kind: str, persons: int
) -> Iterator[tuple[str, tuple[float, float], int]]:
    "Each stage with what it took, and of how many rows or cells."
    with engine.open(work, kind, memory=world.memory_limit()) as store:
        read, (delivery, _) = clocked(lambda: intake.receive(extracts, profile, definitions, YEAR, store, bytes(32)))
        rows = sum(receipt.rows for receipt in delivery.receipts)
        yield "läsa, pröva", read, rows
        made, _ = clocked(lambda: compute.build_tables(definitions, delivery, profile, YEAR, store))
        yield "rena tabeller", made, rows
        counted, cubes = clocked(lambda: compute.evaluate_all(definitions, profile, YEAR, store))
        yield "räkna", counted, rows
        if kind == "duckdb":
            asked = questions_of(definitions, profile, store)
            alone, _ = clocked(lambda: store.ask([q for ask in asked for each in ask.all for q in each]))
            yield "frågorna för sig", alone, rows
            bare, _ = clocked(lambda: [store.ask(by_hand(ask)) for ask in asked])
            yield "för hand", bare, rows
            if (persons or 0) <= LARGEST_IN_MEMORY:
                frames = {id: store.door.arrow(id).to_pandas() for id in {ask.indicator.table.id for ask in asked}}
                analyst, _ = clocked(lambda: [in_pandas(ask, frames[ask.indicator.table.id]) for ask in asked])
                yield "pandas", analyst, rows
                if find_spec("polars"):
                    lazy, _ = clocked(lambda: in_polars(asked, store))
                    yield "polars", lazy, rows
    kept_hidden, (safe, _, _) = clocked(
        lambda: disclosure.protect(cubes, profile.disclosure, (), profile.districts, world.kept_key())
    )
    yield "skydda, angripa", kept_hidden, sum(len(cube.cells) for cube in safe)


def slower(found: Mapping[tuple[str, ...], float]) -> Iterator[str]:
    "What takes more beside the bare questions than it did when it was kept."
    before = measured()
    for key, times in found.items():
        *_, was, day = before.get(key, [times, ""])
        if times > SLOWER * float(was):
            yield f"VARNING: {' '.join(key)} tar {times:.1f} gånger de bara frågorna; {day} var det {float(was):.1f}"


def kept(found: Mapping[tuple[str, ...], float]) -> None:
    "Put what was measured in the place of what was."
    today = time.strftime("%Y-%m-%d")
    before = measured() | {key: [*key, f"{times:.2f}", today] for key, times in found.items()}
    with KEPT.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(before[key] for key in sorted(before))


def measured() -> dict[tuple[str, ...], list[Any]]:
    "What was kept: profile, engine, size and stage, how many times the bare questions, and the day; by the first four."
    if not KEPT.exists():
        return {}
    with KEPT.open(encoding="utf-8", newline="") as stream:
        return {tuple(row[:4]): row for row in csv.reader(stream)}


def clocked(work: Callable[[], Any]) -> tuple[tuple[float, float], Any]:
    "CPU and wall seconds, and what came of it."
    cpu, wall = cpu_seconds(), time.perf_counter()
    found = work()
    return (cpu_seconds() - cpu, time.perf_counter() - wall), found


def cpu_seconds() -> float:
    below = psutil.Process().children(recursive=True)
    times = [process.cpu_times() for process in (psutil.Process(), *below) if process.is_running()]
    return sum(t.user + t.system for t in times)


def line(what: str, took: tuple[float, float], rows: int) -> str:
    cpu, wall = took
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{what:<34}{cpu:>8.1f}{wall:>8.1f}{rows / max(wall, 0.01):>12,.0f}{peak:>8}"


def questions_of(definitions: Catalogue, profile: Profile, store: engine.Engine) -> list[Asked]:
    there = [i for i in definitions.indicators.values() if store.has(i.table.id)]
    delivered = delivered_years({i.table.id for i in there}, store)
    asked = (asked_of(i, profile, YEAR, delivered[i.table.id]) for i in there)
    return [ask for ask in asked if ask is not None]


def by_hand(ask: Asked) -> list[str]:
    "A distinct count for each crossing, as somebody would write it who wants just that."
    own, measure = ask.indicator, ask.indicator.measure
    by = {b.id: b for b in own.by}
    tally = isinstance(measure, Tally)
    counted = [f"sum({of_row(measure.column)})" if tally else f"count(DISTINCT {of_row(measure.key)})"]
    if isinstance(measure, Share):
        counted.append(f"count(DISTINCT CASE WHEN {condition(measure.part)} THEN {of_row(measure.key)} END)")
    elif not isinstance(measure, Count | Tally):
        counted.append(f"sum({of_row(measure.column)})")
    return [
        f"SELECT {', '.join(['r.ar', *(code_of(by[id]) for id in crossing), *counted])} FROM {quoted(own.table.id)} r "
        f"WHERE {counts(own, ask.years)} GROUP BY {', '.join(str(n + 1) for n in range(len(crossing) + 1))}"
        for crossing in ask.crossed
    ]


def in_pandas(ask: Asked, frame: Any) -> list[Any]:
    "The same in pandas, of a table that is in memory already."
    import pandas as pd

    own, measure = ask.indicator, ask.indicator.measure
    chosen = frame[frame["ar"].isin(ask.years) & (holds(own.where, frame) if own.where is not None else True)]
    chosen = chosen.assign(**{f"_{b.id}": codes(b, chosen, pd) for b in own.by})
    found = []
    for crossing in ask.crossed:
        groups = chosen.groupby(["ar", *(f"_{id}" for id in crossing)])
        if isinstance(measure, Tally):
            found.append(groups[measure.column].sum())
            continue
        found.append(groups[measure.key].nunique())
        if isinstance(measure, Share):
            part = chosen[holds(measure.part, chosen)]
            found.append(part.groupby(["ar", *(f"_{id}" for id in crossing)])[measure.key].nunique())
        elif not isinstance(measure, Count):
            found.append(groups[measure.column].sum())
    return found


def in_polars(asked: Sequence[Asked], store: engine.Engine) -> list[Any]:
    "The same in polars: lazily, all crossings of a table in one go, of tables that are in memory already."
    import polars as pl

    found = []
    for id in sorted({ask.indicator.table.id for ask in asked}):
        frame = pl.DataFrame(pl.from_arrow(store.door.arrow(id)))
        found += pl.collect_all(
            [q for ask in asked if ask.indicator.table.id == id for q in lazily(ask, frame.lazy(), pl)]
        )
    return found


def lazily(ask: Asked, frame: Any, pl: Any) -> list[Any]:
    "A question for each crossing."
    own, measure = ask.indicator, ask.indicator.measure
    chosen = frame.filter(pl.col("ar").is_in(list(ask.years)))
    if own.where is not None:
        chosen = chosen.filter(true_of(own.where, pl))
    chosen = chosen.with_columns(**{f"_{b.id}": coded(b, pl) for b in own.by})
    if isinstance(measure, Tally):
        counted = [pl.col(measure.column).sum().alias("_n")]
    else:
        counted = [pl.col(measure.key).n_unique().alias("_n")]
        if isinstance(measure, Share):
            counted.append(pl.col(measure.key).filter(true_of(measure.part, pl)).n_unique().alias("_del"))
        elif not isinstance(measure, Count):
            counted.append(pl.col(measure.column).sum().alias("_summa"))
    return [chosen.group_by(["ar", *(f"_{id}" for id in crossing)]).agg(counted) for crossing in ask.crossed]


def coded(breakdown: Breakdown, pl: Any) -> Any:
    column = pl.col(breakdown.column)
    if not breakdown.groups:
        return column
    found = pl.lit(None)
    for code, low, high in breakdown.groups:
        found = pl.when(column.is_between(low, high)).then(pl.lit(code)).otherwise(found)
    return found


def true_of(of: Any, pl: Any) -> Any:
    "A condition as polars has it; what is unknown is unknown there too, and so left out."
    from socialrapport.model.expression import And, Compare, In, Missing, Not, Or

    match of:
        case Compare(operator=operator, field=field, value=value):
            column = pl.col(field.name)
            by = {"==": column.eq, "!=": column.ne, "<": column.lt, "<=": column.le, ">": column.gt, ">=": column.ge}
            return by[operator](value)
        case In(field=field, values=values):
            return pl.col(field.name).is_in(list(values))
        case Missing(field=field):
            return pl.col(field.name).is_null()
        case And(left=left, right=right):
            return true_of(left, pl) & true_of(right, pl)
        case Or(left=left, right=right):
            return true_of(left, pl) | true_of(right, pl)
        case Not(inner=inner):
            return ~true_of(inner, pl)
    raise TypeError(of)


def codes(breakdown: Breakdown, frame: Any, pd: Any) -> Any:
    column = frame[breakdown.column]
    if not breakdown.groups:
        return column
    bounds = pd.IntervalIndex.from_tuples([(low, high) for _, low, high in breakdown.groups], closed="both")
    return pd.cut(column, bounds)


def holds(of: Any, frame: Any) -> Any:
    "A condition on a frame's rows, where what is unknown does not hold."
    from socialrapport.model.expression import And, Compare, In, Missing, Not, Or

    match of:
        case Compare(operator=operator, field=field, value=value):
            column = frame[field.name]
            by = {"==": column.eq, "!=": column.ne, "<": column.lt, "<=": column.le, ">": column.gt, ">=": column.ge}
            return by[operator](value).fillna(False) & column.notna()
        case In(field=field, values=values):
            return frame[field.name].isin(values)
        case Missing(field=field):
            return frame[field.name].isna()
        case And(left=left, right=right):
            return holds(left, frame) & holds(right, frame)
        case Or(left=left, right=right):
            return holds(left, frame) | holds(right, frame)
        case Not(inner=inner):
            return ~holds(inner, frame)
    raise TypeError(of)
