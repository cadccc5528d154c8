"""One scan of a delivered file: values as their types, and for each row the rules that it breaks."""

from __future__ import annotations

from collections.abc import Sequence

from socialrapport.engine.counting.protocol import Judging
from socialrapport.engine.counting.sql import listed, literal, quoted
from socialrapport.engine.staging import shapes
from socialrapport.engine.staging.hits import FileHit, gathered, where
from socialrapport.engine.staging.persons import GIVEN
from socialrapport.engine.staging.text_files import Raw, clear
from socialrapport.model import delivered
from socialrapport.model.profile import Profile
from socialrapport.model.table import DISTRICT, Column, ColumnType, Register

STAGED, BROKEN, UNREAD = "_prov", "_prov_brutna", "_prov_olasta"
FILE = Raw()
SQL_TYPES = {
    ColumnType.INTEGER: "BIGINT",
    ColumnType.YEAR: "BIGINT",
    ColumnType.MONTH: "BIGINT",
    ColumnType.DECIMAL: "DOUBLE",
    ColumnType.DATE: "DATE",
    ColumnType.BOOLEAN: "BOOLEAN",
}
TRUE, FALSE = ("1", "ja", "j", "true", "sant"), ("0", "nej", "n", "false", "falskt")
NOT_OF_TYPE, UNKNOWN = "fel_typ", f"okant_distrikt:{DISTRICT}"
VALUE, MEANT = "_varde", "_distrikt_menat"
"""What follows a column's name where its value stands beside its text, and the column of what districts mean."""
NO_DISTRICT = ("", "EJ")
"""Codes for a case that no district may be named for."""


def text(column: str) -> str:
    "The trimmed text of a column; empty is null."
    return f"r.{quoted(column)}"


def district(codes: Sequence[str]) -> str:
    "The district's code as the profile has it; another's in upper case."
    raw = f"upper({text(DISTRICT)})"
    return f"coalesce({text(MEANT)}, {raw})" if codes else raw


def district_meant(codes: Sequence[str]) -> str:
    """The code that the district's text means, null where it means none.

    Looked up as a value of an enumeration, which is found by its hash: hundreds of codes tried one by one for each row
    would take longer than all the other rules together.
    """
    meant = {code: code for code in NO_DISTRICT} | {code.upper(): code for code in codes} | spellings(codes)
    found = f"TRY_CAST(upper({text(DISTRICT)}) AS ENUM({', '.join(map(literal, meant))}))"
    return f"[{', '.join(map(literal, meant.values()))}][enum_code({found}) + 1]"


def spellings(codes: Sequence[str]) -> dict[str, str]:
    """What else than itself means a code, in upper case: the code in another case, or without the zeros in front of a
    number, which a spreadsheet takes away. What would be two codes, or is one of its own, means none."""
    own = {code.upper(): code for code in codes}
    bare = [code.upper().lstrip("0") for code in codes if code.isdigit()]
    short = {code.upper().lstrip("0"): code for code in codes if code.isdigit()}
    short = {written: code for written, code in short.items() if written not in own and bare.count(written) == 1}
    return {written: code for written, code in {**short, **own}.items() if written != code}


def typed(column: Column) -> str:
    "The column's value as its type, null where it cannot be read."
    return f"r.{quoted(column.name + VALUE)}" if column.type in SQL_TYPES else text(column.name)


def once_read(register: Register, present: frozenset[str], profile: Profile, raw: Raw) -> str:
    """The file's rows with each text trimmed and each value read. Rules look at them there, by name: a question that
    spelled out the reading in every rule would take the database longer to plan than a small file to answer."""
    columns = [c for c in register.columns if c.name in present and c.type is not ColumnType.PERSON]
    texts = [quoted(c.name) for c in columns if c.name not in raw.whole]
    trimmed = ", ".join(f"nullif(trim({name}), '') AS {name}" for name in texts)
    values = [
        f"{within(c) if c.name in raw.whole else reading(c)} AS {quoted(c.name + VALUE)}"
        for c in columns
        if c.type in SQL_TYPES
    ]
    if DISTRICT in present and profile.area_codes:
        values.append(f"{district_meant(profile.area_codes)} AS {quoted(MEANT)}")
    rows = f"(SELECT *{f' REPLACE ({trimmed})' if trimmed else ''} FROM {raw.rows})"
    return f"(SELECT {', '.join(['*', *values])} FROM {rows} r)"


def may_be_whole(register: Register) -> frozenset[str]:
    "The columns that need no text where a file has whole numbers."
    kinds = (ColumnType.INTEGER, ColumnType.YEAR, ColumnType.MONTH)
    return frozenset(c.name for c in register.columns if c.type in kinds and c.codes is None)


def within(column: Column) -> str:
    "A whole number that is not longer than one may be; see `delivered`."
    most = 10**delivered.DIGITS - 1
    return f"CASE WHEN {text(column.name)} BETWEEN -{most} AND {most} THEN {text(column.name)} END"


def reading(column: Column) -> str:
    "How the column's text is read as its type."
    raw = text(column.name)
    match column.type:
        case ColumnType.INTEGER | ColumnType.YEAR | ColumnType.MONTH:
            whole = f"regexp_full_match({raw}, '[^.,]*([.,]0+)?') AND NOT {fits(raw, delivered.THOUSANDS)}"
            slow = f"CASE WHEN {whole} THEN CAST({number(raw)} AS BIGINT) END"
            return (
                f"CASE WHEN {raw} IS NULL THEN NULL WHEN {plain_digits(raw)} THEN CAST({raw} AS BIGINT) ELSE {slow} END"
            )
        case ColumnType.DECIMAL:
            return number(raw)
        case ColumnType.DATE:
            day = f"left({raw}, 10)"
            return (
                f"CASE WHEN regexp_full_match({raw}, '[0-9]{{8}}') THEN TRY_CAST(substr({raw}, 1, 4) || '-' || "
                f"substr({raw}, 5, 2) || '-' || substr({raw}, 7, 2) AS DATE) "
                f"WHEN regexp_full_match({raw}, '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{shapes.HOUR}') "
                f"THEN TRY_CAST({day} AS DATE) END"
            )
        case ColumnType.BOOLEAN:
            low = f"lower({raw})"
            return f"CASE WHEN {low} IN {listed(TRUE)} THEN true WHEN {low} IN {listed(FALSE)} THEN false END"
        case _:
            return raw


def number(raw: str) -> str:
    "The number that a text is, null if it is none; `delivered` says what a number is."
    bare = f"replace(regexp_replace(regexp_replace({raw}, '[{delivered.SPACES}]', '', 'g'), '^[−–]', '-'), ',', '.')"
    told = f"{fits(raw, delivered.NUMBER)} AND NOT {fits(raw, delivered.POINTED)}"
    return f"CASE WHEN {told} THEN TRY_CAST({bare} AS DOUBLE) END"


def fits(raw: str, pattern: str) -> str:
    return f"regexp_full_match({raw}, {literal(pattern)})"


def plain_digits(raw: str) -> str:
    "Whether a text is up to fifteen digits and nothing else, as nearly all whole numbers are, and cheap to read."
    return f"(length({raw}) <= 15 AND regexp_full_match({raw}, '[0-9]+'))"


def faults(register: Register, present: frozenset[str], profile: Profile) -> list[tuple[str, str]]:
    "(`rule:column`, SQL condition) for every row rule of the register."
    found: list[tuple[str, str]] = []
    for column in register.columns:
        if column.name in present:
            found += column_faults(column)
    found += district_faults(register, present, profile)
    own = register.municipality
    if own is not None and own in present:
        found.append((f"annan_kommun:{own}", f"{text(own)} <> {literal(profile.code)}"))
    if register.period is not None and present.issuperset(register.period):
        start, end = (typed(register.column(c)) for c in register.period)
        found.append((f"slut_fore_start:{register.period[1]}", f"{end} < {start}"))
    for total, parts in register.parts.items():
        if present.issuperset((total, *parts)):
            found.append((f"delar_mot_summa:{total}", differs(register, total, parts)))
    return found


def differs(register: Register, total: str, parts: Sequence[str]) -> str:
    "Whether any of the parts is given and they are not the total together."
    given = " OR ".join(f"{text(c)} IS NOT NULL" for c in parts)
    together = " + ".join(f"coalesce({typed(register.column(c))}, 0)" for c in parts)
    return f"({given}) AND {together} <> {typed(register.column(total))}"


def column_faults(column: Column) -> list[tuple[str, str]]:
    "The rules that a column's own declaration makes."
    name, raw = column.name, text(column.name)
    if column.type is ColumnType.PERSON:
        return person_faults(column)
    found = [(f"saknat_varde:{name}", f"{raw} IS NULL")] if column.required else []
    value = typed(column)
    if column.type in SQL_TYPES:
        found.append((f"{NOT_OF_TYPE}:{name}", f"{raw} IS NOT NULL AND ({value}) IS NULL"))
    if column.codes is not None:
        found.append((f"okand_kod:{name}", f"{raw} NOT IN {listed(tuple(column.codes))}"))
    low, high = bounds(column)
    if low is not None:
        found.append((f"utanfor_gransen:{name}", f"({value}) < {low}"))
    if high is not None:
        found.append((f"utanfor_gransen:{name}", f"({value}) > {high}"))
    if column.type is ColumnType.DATE:
        found.append((f"utanfor_gransen:{name}", f"({value}) < CAST({literal(FIRST_DAY)} AS DATE)"))
    return found


def person_faults(column: Column) -> list[tuple[str, str]]:
    "The rules of a column of person numbers, which are pseudonyms already."
    given = f"r.{quoted(column.name + GIVEN)}"
    found = [(f"saknat_varde:{column.name}", f"NOT {given}")] if column.required else []
    return [*found, (f"personnummer:{column.name}", f"{given} AND r.{quoted(column.name)} IS NULL")]


FIRST_DAY = "1900-01-01"
"""No date that a case system has is before this day; one of year 24 is of 2024, mistyped."""


def bounds(column: Column) -> tuple[float | None, float | None]:
    "The range a column's numbers must lie in."
    if column.type is ColumnType.MONTH:
        return 1, 12
    if column.type is ColumnType.YEAR:
        return 1950, 2100
    return column.low, column.high


def district_faults(register: Register, present: frozenset[str], profile: Profile) -> list[tuple[str, str]]:
    "A district must be one of the profile's, a unit outside them, or none."
    if DISTRICT not in present or not profile.area_codes:
        return []
    return [(UNKNOWN, f"{text(DISTRICT)} IS NOT NULL AND {text(MEANT)} IS NULL")]


def stage(
    engine: Judging, register: Register, file: str, present: frozenset[str], profile: Profile, raw: Raw = FILE
) -> None:
    """Add the rows of *raw* to the register's table: values, pseudonyms, file and line, and `_fel`, the rules broken.

    The list is made for the few rows that break any: that is most of what the scan costs. `_prov` looks at
    the rows of this file, until `keep_sound` takes away those that are not sound and the column with them.
    """
    columns = [expression for c in register.columns for expression in selected(c, present, profile)]
    conditions = faults(register, present, profile)
    named = ", ".join(
        f"CASE WHEN {condition} THEN {name_of(name, register, raw)} END" for name, condition in conditions
    )
    broken = f"list_distinct(list_filter([{named or 'NULL'}]::VARCHAR[], x -> x IS NOT NULL))"
    any_broken = " OR ".join(f"({condition})" for _, condition in conditions) or "false"
    rows = (
        f"SELECT {', '.join(columns)}, {literal(file)} AS _fil, r._rad AS _rad, "
        f"CASE WHEN {any_broken} THEN {broken} ELSE []::VARCHAR[] END AS _fel "
        f"FROM {once_read(register, present, profile, raw)} r"
    )
    table, earlier = quoted(register.id), 0
    engine.run(f"DROP VIEW IF EXISTS {STAGED}")
    if engine.has(register.id):
        earlier = int(engine.run(f"SELECT coalesce(max(rowid) + 1, 0) FROM {table}")[0][0])
        engine.run(f"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS _fel VARCHAR[]")
        engine.run(f"INSERT INTO {table} {rows}")
    else:
        engine.run(f"CREATE TABLE {table} AS {rows}")
    engine.run(f"CREATE VIEW {STAGED} AS SELECT * FROM {table} WHERE rowid >= {earlier}")


def name_of(rule: str, register: Register, raw: Raw) -> str:
    "`rule:column`, and for a value that is not of its type and looks like nothing in particular `:` and that."
    column = unread(rule, register)
    return literal(rule if column is None or shaped(column, raw) else f"{rule}:{shapes.OTHER}")


def unread(rule: str, register: Register) -> Column | None:
    "The column whose values are not of its type, where that is what the rule says."
    what, *of = rule.split(":")
    return register.column(of[0]) if what == NOT_OF_TYPE and len(of) == 1 else None


def shaped(column: Column, raw: Raw) -> bool:
    "Whether a value of the column that is not of its type is a text that may look like something."
    return column.type in shapes.SHAPES and column.name not in raw.whole


def selected(column: Column, present: frozenset[str], profile: Profile) -> list[str]:
    "The SELECT items of one column."
    name = quoted(column.name)
    if column.type is ColumnType.PERSON:
        extra = (column.name, f"{column.name}_fodelsear", f"{column.name}_kon")
        made = tuple(f"r.{quoted(n)}" for n in extra)
        if column.name not in present:
            made = ("NULL::VARCHAR", "NULL::BIGINT", "NULL::VARCHAR")
        return [f"{value} AS {quoted(alias)}" for value, alias in zip(made, extra, strict=True)]
    kind = SQL_TYPES.get(column.type, "VARCHAR")
    value = district(profile.area_codes) if column.name == DISTRICT else typed(column)
    value = value if column.name in present else "NULL"
    return [f"CAST({value} AS {kind}) AS {name}"]


def hits(engine: Judging, register: Register, cap: int, raw: Raw = FILE) -> list[tuple[str, str | None, str, FileHit]]:
    "What `_prov`'s rows, made of *raw*, break: rule, column, what the value looks like and rows, by rule."
    broken = f"SELECT unnest(_fel) AS fel, {where(register)} FROM {STAGED} WHERE len(_fel) > 0"
    engine.run(f"CREATE OR REPLACE TEMP TABLE {BROKEN} AS {broken}")
    table, found = BROKEN, names(engine, BROKEN)
    seen = [c for name in found if (c := unread(name, register)) and shaped(c, raw)]
    if seen:
        engine.run(f"CREATE OR REPLACE TEMP TABLE {UNREAD} AS {looked_at(seen, raw)}")
        table, found = UNREAD, names(engine, UNREAD)
    return [
        (*parts_of(name), hit)
        for name in found
        for hit in gathered(engine, f"SELECT * FROM {table} WHERE fel = {literal(name)}", cap)
    ]


def names(engine: Judging, table: str) -> list[str]:
    "What the rows of *table* break."
    return [name for (name,) in engine.run(f"SELECT DISTINCT fel FROM {table} ORDER BY fel")]


def looked_at(columns: Sequence[Column], raw: Raw) -> str:
    """`_prov_brutna`, saying of each of the *columns* what its texts look like: asked of the rows that were not read,
    for a scan that could say it of every row would take longer to plan than a small file to read."""
    texts = ", ".join(f"nullif(trim({quoted(c.name)}), '') AS {quoted(c.name)}" for c in columns)
    rules = {f"{NOT_OF_TYPE}:{c.name}": shapes.shape(text(c.name), c.type) for c in columns}
    shown = " ".join(f"WHEN {literal(rule)} THEN {literal(rule + ':')} || {seen}" for rule, seen in rules.items())
    return (
        f"SELECT CASE b.fel {shown} ELSE b.fel END AS fel, b._fil, b._rad, b.d, b.c FROM {BROKEN} b "
        f"LEFT JOIN (SELECT _rad, {texts} FROM {raw.rows}) r ON r._rad = b._rad"
    )


def parts_of(name: str) -> tuple[str, str | None, str]:
    "Rule, column and what the value looks like."
    rule, column, shape = (*name.split(":"), "", "")[:3]
    return rule, column or None, shape


def keep_sound(engine: Judging, register: Register, errors: frozenset[str]) -> int:
    "Take away `_prov`'s rows that break one of *errors* from the register's table; returns how many they were."
    table = quoted(register.id)
    grave = f"len(list_filter(_fel, x -> split_part(x, ':', 1) IN {listed(tuple(sorted(errors)))})) > 0"
    wrong = f"(CASE WHEN len(_fel) = 0 THEN false ELSE {grave} END)"
    if len(register.key) == 1:
        key = quoted(register.key[0])
        engine.run(
            f"INSERT INTO _asidan SELECT {literal(register.id)}, {key} FROM {STAGED} "
            f"WHERE {wrong} AND {key} IS NOT NULL"
        )
    (aside,) = engine.run(f"SELECT count(*) FROM {STAGED} WHERE {wrong}")[0]
    if aside:
        engine.run(f"DELETE FROM {table} WHERE rowid IN (SELECT rowid FROM {table} WHERE _fel IS NOT NULL AND {wrong})")
    engine.run(f"DROP VIEW {STAGED}; ALTER TABLE {table} DROP COLUMN _fel")
    return int(aside)


def rows_read(engine: Judging, raw: Raw = FILE) -> int:
    "How many rows were read."
    return int(engine.run(f"SELECT count(*) FROM {raw.counted}")[0][0])


def has_any(engine: Judging, register: Register, columns: Sequence[str], signs: Sequence[str]) -> bool:
    "Whether any of *signs* stands in any of the raw *columns*, but for those of person numbers."
    texts = [c for c in columns if register.column(c).type is not ColumnType.PERSON]
    within = " OR ".join(f"regexp_matches({quoted(c)}, {literal('|'.join(signs))})" for c in texts)
    return bool(texts and engine.run(f"SELECT 1 AS n FROM {FILE.rows} WHERE {within} LIMIT 1"))


def only_unknown_districts(engine: Judging, register: Register) -> bool:
    "Whether some rows name a district and none of these districts is known."
    if not any(c.name == DISTRICT for c in register.columns):
        return False
    named, unknown = engine.run(
        f"SELECT count(*), count(*) FILTER (list_contains(_fel, {literal(UNKNOWN)})) FROM {STAGED} "
        f"WHERE upper({DISTRICT}) NOT IN {listed(NO_DISTRICT)}"
    )[0]
    return bool(named) and named == unknown


def forget(engine: Judging) -> None:
    "Let go of the file that was read last."
    clear(engine)
    engine.run(f"DROP VIEW IF EXISTS {STAGED}")
