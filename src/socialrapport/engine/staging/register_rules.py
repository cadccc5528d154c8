"""Checks that need all rows of a register, or two registers: keys, references, completeness.

All of it is set work, asked in the words that the engines share.
"""

from __future__ import annotations

from collections.abc import Sequence

from socialrapport.engine.counting.fiscal import year_of
from socialrapport.engine.counting.protocol import Engine, Judging
from socialrapport.engine.counting.questions import KEY
from socialrapport.engine.counting.sql import listed, literal, quoted
from socialrapport.engine.staging.hits import FileHit, gathered, where
from socialrapport.engine.staging.row_rules import NO_DISTRICT
from socialrapport.model.table import DISTRICT, ColumnType, Reference, Register

WRONG = "_fel_rader"
ASIDE = "_asidan"
"The keys of rows that were set aside while they were read: `register` and `nyckel`."


def add_aside(door: Judging, keys: Sequence[tuple[str, str]]) -> None:
    "Keys of rows that were set aside elsewhere than at the door."
    if keys:
        values = ", ".join(f"({literal(register)}, {literal(key)})" for register, key in keys)
        door.run(f"INSERT INTO {ASIDE} VALUES {values}")


def set_aside_duplicates(engine: Engine, register: Register, cap: int) -> list[FileHit]:
    "Keep the first row of each key in order of file and line; the others go."
    texts = [f"coalesce(CAST({quoted(k)} AS VARCHAR), '')" for k in register.key]
    table, by, together = quoted(register.id), ", ".join(texts), " || '|' || ".join(texts)
    hashed, keys = f"{KEY}({together})", ", ".join(map(quoted, register.key))
    twice = f"SELECT {hashed} AS h FROM (SELECT {keys} FROM {table} GROUP BY {keys} HAVING count(*) > 1) k"
    ranked = (
        f"SELECT _fil, _rad, row_number() OVER (PARTITION BY {by} ORDER BY _fil, _rad) AS n FROM {table} "
        f"WHERE {hashed} IN ({twice})"
    )
    return set_aside(engine, register, f"SELECT _fil, _rad FROM ({ranked}) d WHERE n > 1", cap)


def set_aside_broken(engine: Engine, register: Register, reference: Reference, cap: int) -> list[FileHit]:
    """Set aside rows whose reference leads nowhere. A row that was itself set aside is still there to
    be referred to, so that one fault does not become many."""
    column = quoted(reference.column)
    there = (
        f"SELECT {quoted(reference.key)} AS k FROM {quoted(reference.register)} UNION ALL "
        f"SELECT nyckel FROM {ASIDE} WHERE register = {literal(reference.register)}"
    )
    chosen = (
        f"SELECT _fil, _rad FROM {quoted(register.id)} r WHERE {column} IS NOT NULL "
        f"AND NOT EXISTS (SELECT 1 FROM ({there}) o WHERE o.k = r.{column})"
    )
    return set_aside(engine, register, chosen, cap)


def drop_later(engine: Engine, register: Register, year: int) -> int:
    "Remove rows of years after *year*; returns how many."
    told = year_sql(register)
    if told is None:
        return 0
    chosen = f"SELECT _fil, _rad FROM {quoted(register.id)} WHERE {told} > {year}"
    later = _number(engine, f"SELECT count(*) AS n FROM ({chosen}) s")
    if later:
        engine.remove(register.id, chosen)
    return later


def year_sql(register: Register) -> str | None:
    "The year that a row is of."
    if register.yearly is None:
        return None
    dated = register.column(register.yearly).type is ColumnType.DATE
    return f"CAST({year_of(quoted(register.yearly), register.fiscal)} AS BIGINT)" if dated else quoted(register.yearly)


def _dated(register: Register, *columns: str) -> str:
    "The rows that have a year, which is `y`, with *columns*."
    chosen = ", ".join((f"{year_sql(register)} AS y", *columns))
    return f"(SELECT {chosen} FROM {quoted(register.id)} WHERE {year_sql(register)} IS NOT NULL) a"


def has_rows(engine: Engine, register: str) -> bool:
    return bool(engine.ask([f"SELECT _rad FROM {quoted(register)} LIMIT 1"])[0])


def years(engine: Engine, register: Register) -> list[tuple[str, int, int]]:
    "(file, year, rows), by file and year."
    if year_sql(register) is None:
        return []
    (rows,) = engine.ask([f"SELECT _fil, y, count(*) AS n FROM {_dated(register, '_fil')} GROUP BY _fil, y"])
    return sorted((row["_fil"], int(row["y"]), int(row["n"])) for row in rows)


def clumps(engine: Engine, register: Register) -> dict[int, tuple[int, int]]:
    """By year: rows, and the sum of squares of how many rows each person has.

    Without a column of persons, what the key begins with (but for the year) takes their place.
    """
    if year_sql(register) is None:
        return {}
    people = [c.name for c in register.columns if c.type is ColumnType.PERSON]
    texts = [k for k in register.key if register.column(k).type is ColumnType.TEXT]
    whose = [quoted((people + texts)[0])] if people or texts else ["_fil", "_rad"]
    each = f"SELECT y, count(*) AS n FROM {_dated(register, *whose)} GROUP BY {', '.join(['y', *whose])}"
    (rows,) = engine.ask([f"SELECT y, sum(n) AS r, sum(n * n) AS q FROM ({each}) e GROUP BY y ORDER BY y"])
    return {int(row["y"]): (int(row["r"]), int(row["q"])) for row in rows}


def levels(engine: Engine, register: Register, columns: Sequence[str]) -> list[tuple[str, str, int, int]]:
    "(column, code, year, rows) for the register as a whole (column and code empty) and for each code of *columns*."
    if year_sql(register) is None:
        return []
    values = {"": "''", **{c: quoted(c) for c in columns}}
    asked = [
        f"SELECT c, y, count(*) AS n FROM {_dated(register, f'CAST({value} AS VARCHAR) AS c')} "
        "WHERE c IS NOT NULL GROUP BY c, y"
        for value in values.values()
    ]
    return [
        (column, code, year, n)
        for column, rows in zip(values, engine.ask(asked), strict=True)
        for code, year, n in sorted((str(row["c"]), int(row["y"]), int(row["n"])) for row in rows)
    ]


def district_years(engine: Engine, register: Register, year: int) -> list[tuple[str, int, int]]:
    "(district, rows in the year before, rows in the year), for districts named then."
    if year_sql(register) is None or not any(c.name == DISTRICT for c in register.columns):
        return []
    before, now = (f"sum(CASE WHEN y = {y} THEN 1 ELSE 0 END)" for y in (year - 1, year))
    named = f"SELECT {DISTRICT} AS d, {year_sql(register)} AS y FROM {quoted(register.id)}"
    (rows,) = engine.ask(
        [f"SELECT d, {before} AS b, {now} AS n FROM ({named}) a WHERE d NOT IN {listed(NO_DISTRICT)} GROUP BY d"]
    )
    return sorted((str(row["d"]), int(row["b"]), int(row["n"])) for row in rows)


def district_months(engine: Engine, register: Register, year: int) -> set[tuple[str, int]]:
    "The (district, month) of the year that have rows."
    assert register.monthly is not None
    (rows,) = engine.ask(
        [
            f"SELECT DISTINCT {DISTRICT} AS d, {quoted(register.monthly)} AS m FROM {quoted(register.id)} "
            f"WHERE {year_sql(register)} = {year} AND {DISTRICT} IS NOT NULL"
        ]
    )
    return {(str(row["d"]), int(row["m"])) for row in rows if row["m"] is not None}


def rows_of(engine: Engine, register: Register) -> list[dict[str, object]]:
    "All rows of a small public register with file and line, in the order of its files."
    chosen = ", ".join(quoted(n) for n in (*(c.name for c in register.columns), "_fil", "_rad"))
    (rows,) = engine.ask([f"SELECT {chosen} FROM {quoted(register.id)} ORDER BY _fil, _rad"])
    return list(rows)


def contradicted_sex(engine: Engine, register: Register, person: str, sex: str, cap: int) -> list[FileHit]:
    "Rows whose sex column says another sex than the person number."
    told = f"CASE {quoted(sex)} WHEN '1' THEN 'M' ELSE 'K' END"
    wrong = f"{quoted(sex)} IN ('1', '2') AND {quoted(person + '_kon')} <> {told}"
    return gathered(engine, f"SELECT {where(register)} FROM {quoted(register.id)} WHERE {wrong}", cap)


def set_aside(engine: Engine, register: Register, chosen: str, cap: int) -> list[FileHit]:
    "Take the rows out that the question *chosen* gives the `_fil` and `_rad` of."
    engine.keep(WRONG, [chosen])
    found: list[FileHit] = []
    if _number(engine, f"SELECT count(*) AS n FROM {WRONG}"):
        own = f"SELECT r.* FROM {quoted(register.id)} r JOIN {WRONG} w ON r._fil = w._fil AND r._rad = w._rad"
        found = gathered(engine, f"SELECT {where(register)} FROM ({own}) o", cap)
        engine.remove(register.id, f"SELECT _fil, _rad FROM {WRONG}")
    engine.drop(WRONG)
    return found


def _number(engine: Engine, question: str) -> int:
    ((row,),) = engine.ask([question])
    return int(row["n"])
