"""Runs the catalogue's own rules over the sound rows of a register: conditions of single rows in one scan."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from socialrapport.engine.across import FileHit, set_aside
from socialrapport.engine.duckdb import Engine
from socialrapport.engine.reading import quoted
from socialrapport.model.rule import At, Rule
from socialrapport.model.table import Register

BROKEN, ONE = "_brutna", "_bruten"
PLACE = ("_fil", "_rad")


def row_hits(engine: Engine, register: Register, rules: Sequence[Rule], at: At, cap: int) -> list[list[FileHit]]:
    "What each rule with a condition (`row`) finds, in the order of *rules*; the register is read once."
    if not rules:
        return []
    rows = engine.table(register.id)
    flags = {f"_b{n}": rule.row(rows, at).fill_null(False) for n, rule in enumerate(rules) if rule.row}
    broken = rows.mutate(**flags)
    kept = broken.filter(reduce(or_, (broken[flag] for flag in flags)))
    engine.create(BROKEN, kept.select(*PLACE, *placed(register), *flags))
    found = [listed(engine, register, f"SELECT * FROM {BROKEN} WHERE {flag}", cap) for flag in flags]
    engine.drop(BROKEN)
    return found


def among_hits(engine: Engine, register: Register, rule: Rule, at: At, cap: int) -> list[FileHit]:
    "What a rule that looks at rows together (`among`) finds."
    assert rule.among is not None
    rows = rule.among(engine.table(register.id), *(engine.table(n) for n in rule.needs), at)
    engine.create(BROKEN, rows.select(*PLACE, *placed(register)).distinct())
    found = listed(engine, register, f"SELECT * FROM {BROKEN}", cap)
    engine.drop(BROKEN)
    return found


def told(engine: Engine, register: Register, rule: Rule, at: At) -> list[str]:
    "What a rule about the whole (`told`) says, in order."
    assert rule.told is not None
    details = rule.told(engine.table(register.id), at)
    return [str(text) for (text,) in engine.rows(details.select("detalj").order_by("detalj"))]


def put_aside(engine: Engine, register: Register, rule: Rule, at: At, cap: int) -> list[FileHit]:
    "As `row_hits` of one rule, and the rows are taken out of the register."
    assert rule.row is not None
    rows = engine.table(register.id)
    engine.create(ONE, rows.filter(rule.row(rows, at).fill_null(False)).select(*PLACE))
    found = set_aside(
        engine,
        register,
        f"SELECT r.rowid AS r FROM {quoted(register.id)} r JOIN {ONE} b ON r._fil = b._fil AND r._rad = b._rad",
        cap,
    )
    engine.drop(ONE)
    return found


def placed(register: Register) -> tuple[str, ...]:
    return ("distrikt",) if any(c.name == "distrikt" for c in register.columns) else ()


def listed(engine: Engine, register: Register, chosen: str, cap: int) -> list[FileHit]:
    "Rows by file, with their numbers and how many each district has."
    district = "distrikt" if placed(register) else "NULL::VARCHAR"
    rows = engine.run(
        f"SELECT _fil, {district} AS d, count(*), min(_rad, {cap}) FROM ({chosen}) GROUP BY 1, 2 ORDER BY 1, 2"
    )
    hits = []
    for file in sorted({row[0] for row in rows}):
        own = [row for row in rows if row[0] == file]
        numbers = sorted(number for row in own for number in row[3])[:cap]
        districts = tuple((row[1], int(row[2])) for row in own if row[1] is not None)
        hits.append(FileHit(file, sum(int(row[2]) for row in own), tuple(numbers), districts))
    return hits
