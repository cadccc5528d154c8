"""Runs the catalogue's own rules over the sound rows of a register: conditions of single rows in one scan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import Any

from socialrapport.engine.counting.fiscal import in_fiscal_years
from socialrapport.engine.counting.protocol import Engine
from socialrapport.engine.staging.hits import FileHit, case_column, gathered, gathered_of_each, where
from socialrapport.engine.staging.register_rules import set_aside
from socialrapport.model.rule import At, Rule
from socialrapport.model.table import DISTRICT, Register

BROKEN, ONE = "_brutna", "_bruten"
PLACE = ("_fil", "_rad")
Condition = Callable[..., Any]
Tables = tuple[Any, ...]
"""As operations of Ibis, which are alike where their names and columns are."""


def row_hits(engine: Engine, register: Register, rules: Sequence[Rule], at: At, cap: int) -> list[list[FileHit]]:
    "What each rule with a condition (`row`) finds, in the order of *rules*; the register is read once."
    if not rules:
        return []
    conditions = tuple(rule.row for rule in rules if rule.row)
    engine.create(BROKEN, breaking_any(conditions, engine.table(register.id).op(), at))
    asked = [f"SELECT {where(register)} FROM {BROKEN} WHERE {flag(n)}" for n in range(len(conditions))]
    found = gathered_of_each(engine, asked, cap)
    engine.drop(BROKEN)
    return found


def among_hits(engine: Engine, register: Register, rule: Rule, at: At, cap: int) -> list[FileHit]:
    "What a rule that looks at rows together (`among`) finds."
    assert rule.among is not None
    engine.create(BROKEN, breaking_among(rule.among, tables(engine, register.id, *rule.needs), at))
    found = gathered(engine, f"SELECT {where(register)} FROM {BROKEN}", cap)
    engine.drop(BROKEN)
    return found


def told(engine: Engine, register: Register, rule: Rule, at: At) -> list[str]:
    "What a rule about the whole (`told`) says, in order."
    assert rule.told is not None
    return [str(text) for (text,) in engine.rows(details(rule.told, tables(engine, register.id), at))]


def put_aside(engine: Engine, register: Register, rule: Rule, at: At, cap: int) -> list[FileHit]:
    "As `row_hits` of one rule, and the rows are taken out of the register."
    assert rule.row is not None
    engine.create(ONE, breaking(rule.row, engine.table(register.id).op(), at))
    found = set_aside(engine, register, f"SELECT _fil, _rad FROM {ONE}", cap)
    engine.drop(ONE)
    return found


def tables(engine: Engine, *names: str) -> Tables:
    return tuple(engine.table(name).op() for name in names)


def flag(number: int) -> str:
    return f"_b{number}"


# Ibis takes long over an expression, so what is asked again of the same columns is not made again.
remembered = lru_cache(maxsize=1024)


@remembered
def breaking_any(conditions: tuple[Condition, ...], table: Any, at: At) -> Any:
    "The rows that break any of the conditions, and which of them."
    rows = table.to_expr()
    flags = {flag(n): of_row(condition, rows, at) for n, condition in enumerate(conditions)}
    broken = rows.mutate(**flags)
    kept = broken.filter(reduce(or_, (broken[name] for name in flags)))
    return kept.select(*kept_columns(at.register), *flags)


@remembered
def breaking(condition: Condition, table: Any, at: At) -> Any:
    "Where the rows are that break the condition."
    rows = table.to_expr()
    return rows.filter(of_row(condition, rows, at)).select(*PLACE)


@remembered
def breaking_among(look: Condition, of: Tables, at: At) -> Any:
    "Where the rows are that break a rule among the others, each once."
    return made(look, of, at).select(*kept_columns(at.register)).distinct()


@remembered
def details(look: Condition, of: Tables, at: At) -> Any:
    "What is said of the whole, in order."
    return made(look, of, at).select("detalj").order_by("detalj")


def of_row(condition: Condition, rows: Any, at: At) -> Any:
    "The condition on one row, with years as the register has them."
    return in_fiscal_years(condition(rows, at), at.register.fiscal).fill_null(False)


def made(look: Condition, of: Tables, at: At) -> Any:
    "What a rule makes of whole tables, with years as the register has them."
    return in_fiscal_years(look(*(table.to_expr() for table in of), at), at.register.fiscal)


def kept_columns(register: Register) -> tuple[str, ...]:
    "What `where` needs of a row."
    names = {c.name for c in register.columns}
    return (*PLACE, *(c for c in (DISTRICT, case_column(register)) if c in names))
