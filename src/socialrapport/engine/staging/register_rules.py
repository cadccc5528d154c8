"""Checks that need all rows of a register, or two registers: keys, references, completeness."""

from __future__ import annotations

from collections.abc import Sequence

from socialrapport.engine.counting.duckdb import Engine
from socialrapport.engine.staging.hits import FileHit, gathered, where
from socialrapport.engine.staging.row_rules import NO_DISTRICT, listed
from socialrapport.engine.staging.text_files import literal, quoted
from socialrapport.model.table import DISTRICT, ColumnType, Reference, Register

WRONG = "_fel_rader"


def set_aside_duplicates(engine: Engine, register: Register, cap: int) -> list[FileHit]:
    "Keep the first row of each key in order of file and line; the others go."
    key = ", ".join(f"coalesce(CAST({quoted(k)} AS VARCHAR), '')" for k in register.key)
    table = quoted(register.id)
    engine.run(
        f"CREATE OR REPLACE TEMP TABLE {WRONG} AS WITH tva AS (SELECT hash({key}) AS h FROM {table} "
        f"GROUP BY h HAVING count(*) > 1) "
        f"SELECT r FROM (SELECT rowid AS r, row_number() OVER (PARTITION BY {key} ORDER BY _fil, _rad) AS n "
        f"FROM {table} WHERE hash({key}) IN (SELECT h FROM tva)) WHERE n > 1"
    )
    return _set_aside(engine, register, cap)


def set_aside_broken(engine: Engine, register: Register, reference: Reference, cap: int) -> list[FileHit]:
    """Set aside rows whose reference leads nowhere. A row that was itself set aside is still there to
    be referred to, so that one fault does not become many."""
    column, table = quoted(reference.column), quoted(register.id)
    engine.run("CREATE TABLE IF NOT EXISTS _asidan (register VARCHAR, nyckel VARCHAR)")
    engine.run(
        f"CREATE OR REPLACE TEMP TABLE {WRONG} AS SELECT rowid AS r FROM {table} WHERE {column} IS NOT NULL "
        f"AND {column} NOT IN (SELECT {quoted(reference.key)} FROM {quoted(reference.register)} "
        f"WHERE {quoted(reference.key)} IS NOT NULL UNION ALL "
        f"SELECT nyckel FROM _asidan WHERE register = {literal(reference.register)})"
    )
    return _set_aside(engine, register, cap)


def drop_later(engine: Engine, register: Register, year: int) -> int:
    "Remove rows of years after *year*; returns how many."
    told = year_sql(register)
    if told is None:
        return 0
    table = quoted(register.id)
    return int(engine.run(f"DELETE FROM {table} WHERE {told} > {year}")[0][0])


def year_sql(register: Register) -> str | None:
    "The year that a row is of."
    if register.yearly is None:
        return None
    dated = register.column(register.yearly).type is ColumnType.DATE
    return f"year({quoted(register.yearly)})" if dated else quoted(register.yearly)


def years(engine: Engine, register: Register) -> list[tuple[str, int, int]]:
    "(file, year, rows), by file and year."
    told = year_sql(register)
    if told is None:
        return []
    return [
        (file, int(year), int(n))
        for file, year, n in engine.run(
            f"SELECT _fil, {told} AS y, count(*) FROM {quoted(register.id)} WHERE y IS NOT NULL "
            "GROUP BY 1, 2 ORDER BY 1, 2"
        )
    ]


def clumps(engine: Engine, register: Register) -> dict[int, tuple[int, int]]:
    """By year: rows, and the sum of squares of how many rows each person has.

    Without a column of persons, what the key begins with (but for the year) takes their place.
    """
    told = year_sql(register)
    if told is None:
        return {}
    people = [c.name for c in register.columns if c.type is ColumnType.PERSON]
    texts = [k for k in register.key if register.column(k).type is ColumnType.TEXT]
    whose = quoted((people + texts)[0]) if people or texts else "rowid"
    return {
        int(year): (int(rows), int(squares))
        for year, rows, squares in engine.run(
            f"SELECT y, sum(n), sum(n * n) FROM (SELECT {told} AS y, count(*) AS n FROM {quoted(register.id)} "
            f"WHERE y IS NOT NULL GROUP BY y, {whose}) GROUP BY y ORDER BY y"
        )
    }


def levels(engine: Engine, register: Register, columns: Sequence[str]) -> list[tuple[str, str, int, int]]:
    "(column, code, year, rows) for the register as a whole (column and code empty) and for each code of *columns*."
    told = year_sql(register)
    if told is None:
        return []
    table, found = quoted(register.id), []
    for column, value in (("", "''"), *((c, quoted(c)) for c in columns)):
        found += [
            (column, str(code), int(year), int(n))
            for code, year, n in engine.run(
                f"SELECT {value} AS c, {told} AS y, count(*) FROM {table} WHERE y IS NOT NULL AND c IS NOT NULL "
                "GROUP BY 1, 2 ORDER BY 1, 2"
            )
        ]
    return found


def district_years(engine: Engine, register: Register, year: int) -> list[tuple[str, int, int]]:
    "(district, rows in the year before, rows in the year), for districts named then."
    told = year_sql(register)
    if told is None or not any(c.name == DISTRICT for c in register.columns):
        return []
    return [
        (str(d), int(before), int(now))
        for d, before, now in engine.run(
            f"SELECT {DISTRICT}, count(*) FILTER ({told} = {year - 1}), count(*) FILTER ({told} = {year}) "
            f"FROM {quoted(register.id)} WHERE {DISTRICT} NOT IN {listed(NO_DISTRICT)} GROUP BY 1 ORDER BY 1"
        )
    ]


def district_months(engine: Engine, register: Register, year: int) -> set[tuple[str, int]]:
    "The (district, month) of the year that have rows."
    assert register.monthly is not None
    rows = engine.run(
        f"SELECT DISTINCT {DISTRICT}, {quoted(register.monthly)} FROM {quoted(register.id)} "
        f"WHERE {year_sql(register)} = {year} AND {DISTRICT} IS NOT NULL"
    )
    return {(str(d), int(m)) for d, m in rows if m is not None}


def rows_of(engine: Engine, register: Register) -> list[dict[str, object]]:
    "All rows of a small public register with file and line, in the order of its files."
    names = [*(c.name for c in register.columns), "_fil", "_rad"]
    chosen = ", ".join(quoted(n) for n in names)
    rows = engine.run(f"SELECT {chosen} FROM {quoted(register.id)} ORDER BY _fil, _rad")
    return [dict(zip(names, row, strict=True)) for row in rows]


def contradicted_sex(engine: Engine, register: Register, person: str, sex: str, cap: int) -> list[FileHit]:
    "Rows whose sex column says another sex than the person number."
    return _listed(
        engine,
        register,
        f"(SELECT rowid AS r FROM {quoted(register.id)} WHERE {quoted(sex)} IN ('1', '2') AND "
        f"{quoted(person + '_kon')} <> CASE {quoted(sex)} WHEN '1' THEN 'M' ELSE 'K' END)",
        cap,
    )


def set_aside(engine: Engine, register: Register, chosen: str, cap: int) -> list[FileHit]:
    "Take the rows out whose `rowid` the statement *chosen* gives as `r`."
    engine.run(f"CREATE OR REPLACE TEMP TABLE {WRONG} AS {chosen}")
    return _set_aside(engine, register, cap)


def _set_aside(engine: Engine, register: Register, cap: int) -> list[FileHit]:
    found = _listed(engine, register, WRONG, cap)
    if found:
        engine.run(f"DELETE FROM {quoted(register.id)} WHERE rowid IN (SELECT r FROM {WRONG})")
    engine.run(f"DROP TABLE {WRONG}")
    return found


def _listed(engine: Engine, register: Register, chosen: str, cap: int) -> list[FileHit]:
    rows = f"SELECT {where(register)} FROM {quoted(register.id)} WHERE rowid IN (SELECT r FROM {chosen})"
    return gathered(engine, rows, cap)
