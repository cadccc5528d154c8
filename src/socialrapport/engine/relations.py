"""Checks that need the whole register or several: keys, references, months, years."""

from __future__ import annotations

from typing import Any

from socialrapport.engine.checks import Hit
from socialrapport.engine.duckdb import Engine
from socialrapport.engine.reading import literal, quoted
from socialrapport.model.table import ColumnType, Reference, Register


def take_out(engine: Engine, table: str, doomed: str, rule: str, column: str | None, cap: int) -> dict[str, Hit]:
    "Remove the rows that *doomed* (a SELECT of rowids) names; hits by file."
    t = quoted(table)
    engine.run("DROP TABLE IF EXISTS _bort")
    engine.run(f"CREATE TABLE _bort AS {doomed}")
    rows = engine.run(
        f"SELECT _fil, count(*), list_sort(min(_rad, {cap})) FROM {t} WHERE rowid IN (SELECT * FROM _bort) "
        "GROUP BY _fil ORDER BY _fil"
    )
    if rows:
        engine.run(f"DELETE FROM {t} WHERE rowid IN (SELECT * FROM _bort)")
    engine.run("DROP TABLE _bort")
    return {file: Hit(rule, column, count, tuple(lines), ()) for file, count, lines in rows}


def duplicates(engine: Engine, register: Register, cap: int) -> dict[str, Hit]:
    "Rows whose key an earlier row has (by file and line); they are removed."
    key = ", ".join(quoted(c) for c in register.key)
    doomed = (
        f"SELECT id FROM (SELECT rowid AS id, row_number() OVER (PARTITION BY {key} ORDER BY _fil, _rad) AS n "
        f"FROM {quoted(register.id)}) WHERE n > 1"
    )
    return take_out(engine, register.id, doomed, "dubblett", ", ".join(register.key), cap)


def broken(engine: Engine, register: Register, reference: Reference, cap: int) -> dict[str, Hit]:
    "Rows whose reference leads nowhere; they are removed."
    column = quoted(reference.column)
    doomed = (
        f"SELECT t.rowid FROM {quoted(register.id)} t ANTI JOIN {quoted(reference.register)} o "
        f"ON t.{column} = o.{quoted(reference.key)} WHERE t.{column} IS NOT NULL"
    )
    return take_out(engine, register.id, doomed, "bruten_hanvisning", reference.column, cap)


def year_sql(register: Register) -> str:
    "The year of a row, as SQL over the register's table."
    assert register.yearly is not None
    column = register.column(register.yearly)
    return f"year({quoted(column.name)})" if column.type is ColumnType.DATE else quoted(column.name)


def years(engine: Engine, register: Register) -> dict[int, int]:
    "Rows by year."
    year = year_sql(register)
    sql = f"SELECT {year}, count(*) FROM {quoted(register.id)} WHERE {year} IS NOT NULL GROUP BY 1 ORDER BY 1"
    return {y: n for y, n in engine.run(sql)}


def years_of_file(engine: Engine, register: Register, file: str) -> tuple[int, ...]:
    "The years that one file has rows of."
    year = year_sql(register)
    sql = f"SELECT DISTINCT {year} FROM {quoted(register.id)} WHERE _fil = {literal(file)} AND {year} IS NOT NULL ORDER BY 1"
    return tuple(y for (y,) in engine.run(sql))


def drop_after(engine: Engine, register: Register, year: int) -> int:
    "Remove rows of later years; how many there were."
    where = f"{year_sql(register)} > {year}"
    (count,) = engine.run(f"SELECT count(*) FROM {quoted(register.id)} WHERE {where}")[0]
    if count:
        engine.run(f"DELETE FROM {quoted(register.id)} WHERE {where}")
    return int(count)


def months(engine: Engine, register: Register) -> set[tuple[int, str | None, int]]:
    "(year, district, month) that there are rows of."
    return set(
        engine.run(
            f"SELECT DISTINCT {year_sql(register)}, distrikt, {quoted(str(register.monthly))} FROM {quoted(register.id)}"
        )
    )


def by_district(engine: Engine, register: Register) -> list[tuple[Any, ...]]:
    "(year, district, rows), where the register has districts."
    sql = f"SELECT {year_sql(register)}, distrikt, count(*) FROM {quoted(register.id)} WHERE distrikt IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2"
    return engine.run(sql)


def contradicted_sex(engine: Engine, register: Register, cap: int) -> list[tuple[str, str, int, tuple[int, ...]]]:
    "(column, file, count, rows) where a sex column says another sex than the person number."
    pairs = [
        (sex.name, person.name)
        for sex in register.columns
        for person in register.columns
        if person.type is ColumnType.PERSON
        and (sex.name, person.name) in {("kon", "personnummer"), ("kon1", "personnr1"), ("kon2", "personnr2")}
    ]
    found = []
    for sex, person in pairs:
        said = f"CASE {quoted(sex)} WHEN '1' THEN 'M' WHEN '2' THEN 'K' END"
        for file, count, lines in engine.run(
            f"SELECT _fil, count(*), list_sort(min(_rad, {cap})) FROM {quoted(register.id)} "
            f"WHERE {said} <> {quoted(person + '_kon')} GROUP BY 1 ORDER BY 1"
        ):
            found.append((sex, file, count, tuple(lines)))
    return found
