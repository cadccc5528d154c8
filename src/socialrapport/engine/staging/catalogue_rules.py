"""Runs the catalogue's own rules over the sound rows of a register: conditions of single rows in one scan."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Any

from socialrapport.engine.counting.fiscal import in_fiscal_years
from socialrapport.engine.counting.protocol import Engine
from socialrapport.engine.staging.hits import FileHit, case_column, gathered, where
from socialrapport.engine.staging.register_rules import set_aside
from socialrapport.model.rule import At, Rule
from socialrapport.model.table import DISTRICT, Register

BROKEN, ONE = "_brutna", "_bruten"
PLACE = ("_fil", "_rad")


def row_hits(engine: Engine, register: Register, rules: Sequence[Rule], at: At, cap: int) -> list[list[FileHit]]:
    "What each rule with a condition (`row`) finds, in the order of *rules*; the register is read once."
    if not rules:
        return []
    rows = engine.table(register.id)
    flags = {f"_b{n}": row_of(rule, rows, at).fill_null(False) for n, rule in enumerate(rules) if rule.row}
    broken = rows.mutate(**flags)
    kept = broken.filter(reduce(or_, (broken[flag] for flag in flags)))
    engine.create(BROKEN, kept.select(*kept_columns(register), *flags))
    found = [gathered(engine, f"SELECT {where(register)} FROM {BROKEN} WHERE {flag}", cap) for flag in flags]
    engine.drop(BROKEN)
    return found


def row_of(rule: Rule, rows: Any, at: At) -> Any:
    "The condition on one row, with years as the register has them."
    assert rule.row is not None
    return in_fiscal_years(rule.row(rows, at), at.register.fiscal)


def among_hits(engine: Engine, register: Register, rule: Rule, at: At, cap: int) -> list[FileHit]:
    "What a rule that looks at rows together (`among`) finds."
    assert rule.among is not None
    found = rule.among(engine.table(register.id), *(engine.table(n) for n in rule.needs), at)
    rows = in_fiscal_years(found, register.fiscal)
    engine.create(BROKEN, rows.select(*kept_columns(register)).distinct())
    found = gathered(engine, f"SELECT {where(register)} FROM {BROKEN}", cap)
    engine.drop(BROKEN)
    return found


def told(engine: Engine, register: Register, rule: Rule, at: At) -> list[str]:
    "What a rule about the whole (`told`) says, in order."
    assert rule.told is not None
    details = in_fiscal_years(rule.told(engine.table(register.id), at), register.fiscal)
    return [str(text) for (text,) in engine.rows(details.select("detalj").order_by("detalj"))]


def put_aside(engine: Engine, register: Register, rule: Rule, at: At, cap: int) -> list[FileHit]:
    "As `row_hits` of one rule, and the rows are taken out of the register."
    rows = engine.table(register.id)
    engine.create(ONE, rows.filter(row_of(rule, rows, at).fill_null(False)).select(*PLACE))
    found = set_aside(engine, register, f"SELECT _fil, _rad FROM {ONE}", cap)
    engine.drop(ONE)
    return found


def kept_columns(register: Register) -> tuple[str, ...]:
    "What `where` needs of a row."
    names = {c.name for c in register.columns}
    return (*PLACE, *(c for c in (DISTRICT, case_column(register)) if c in names))
