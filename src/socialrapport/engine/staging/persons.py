"""The door for person numbers: a keyed pseudonym, a birth year and a sex come out, nothing else.

The pseudonym is HMAC-SHA256 (RFC 2104) computed inside the engine, while the row is read: no table, sort or join, and
so no row that is put on disk when memory is short, ever holds a person number. A change here is surgery.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from socialrapport.engine.counting.fiscal import year_of
from socialrapport.engine.counting.sql import quoted
from socialrapport.model.fiscal_year import CALENDAR, FiscalYear

BLOCK = 64
OLDEST, AHEAD = 150, 10
"""A year of birth so far from the report's is a mistyped century. Ahead there are children, of later deliveries."""
SEPARATORS = r"[-+\s\x{00a0}\x{2007}\x{202f}\x{2010}-\x{2015}\x{2212}]"
"""Hyphens and spaces of every kind that programs put in."""
GIVEN = "_angiven"
"""Ends the name of the column that says whether there was any person number at all."""


def hmac_sql(message: str, key: bytes) -> str:
    "HMAC-SHA256 of the text expression *message* as hexadecimal digits."
    padded = (key if len(key) <= BLOCK else hashlib.sha256(key).digest()).ljust(BLOCK, b"\0")
    inner = bytes(b ^ 0x36 for b in padded).hex()
    outer = bytes(b ^ 0x5C for b in padded).hex()
    return f"sha256(unhex('{outer}') || unhex(sha256(unhex('{inner}') || encode({message}))))"


def guard(
    columns: Sequence[str], key: bytes, year: int, own: bool = False, fiscal: FiscalYear = CALENDAR
) -> Callable[[str], str]:
    """How rows are let in: the SELECT that puts pseudonym, birth year and sex in the place of each of *columns*.

    A number that does not hold becomes nothing; `_angiven` tells that there was one. Every step is worked out row by
    row: grouping, joining or sorting by a number would put it where it can be spilled to disk, as a `WITH` would.
    The birth year is the one of the *fiscal* years that the day belongs to: taken from a later year it gives the age on
    that year's last day.
    What is said to be an *own* id, and no Swedish number, is a pseudonym in the same way, and tells nothing else.
    """

    def guarded(rows: str) -> str:
        for column in columns:
            rows = hidden_id(rows, column, key) if own else hidden(rows, column, key, year, fiscal)
        return rows

    return guarded


def hidden(rows: str, column: str, key: bytes, year: int, fiscal: FiscalYear) -> str:
    "The SELECT of *rows* with one column of person numbers made pseudonyms."
    name = quoted(column)
    read = f"SELECT *, {twelve(name, year)} AS _p FROM ({rows})"
    dated = f"SELECT *, {birth_date('_p')} AS _f FROM ({read})"
    judged = f"SELECT *, {holds('_p', '_f', year)} AS _h FROM ({dated})"
    pseudonym = f"CASE WHEN _h THEN substr({hmac_sql('_p', key)}, 1, 16) END"
    return (
        f"SELECT * EXCLUDE (_p, _f, _h) REPLACE ({pseudonym} AS {name}), "
        f"CASE WHEN _h THEN {year_of('_f', fiscal)} END AS {quoted(column + '_fodelsear')}, "
        f"CASE WHEN _h THEN {sex('_p')} END AS {quoted(column + '_kon')}, "
        f"coalesce(trim({name}), '') <> '' AS {quoted(column + GIVEN)} FROM ({judged})"
    )


def hidden_id(rows: str, column: str, key: bytes) -> str:
    "The same of a column of own ids, whatever they look like; capitals and spaces at the ends do not matter."
    name = quoted(column)
    read = f"SELECT *, upper(trim({name})) AS _p FROM ({rows})"
    hashed = hmac_sql("'id ' || _p", key)  # No id is the same text as a person number.
    pseudonym = f"CASE WHEN _p <> '' THEN substr({hashed}, 1, 16) END"
    return (
        f"SELECT * EXCLUDE (_p) REPLACE ({pseudonym} AS {name}), NULL::BIGINT AS {quoted(column + '_fodelsear')}, "
        f"NULL::VARCHAR AS {quoted(column + '_kon')}, coalesce(_p, '') <> '' AS {quoted(column + GIVEN)} FROM ({read})"
    )


def birth_date(p: str) -> str:
    """The date in twelve characters; of a coordination number, which has 60 added to the day, as much as is known.

    Its month may be 00 and its day 60: then January and the first stand in the place.
    """
    month, day = f"substr({p}, 5, 2)", f"TRY_CAST(substr({p}, 7, 2) AS INTEGER)"
    known = f"CASE WHEN {day} >= 60 AND {month} = '00' THEN '01' ELSE {month} END"
    bare = f"lpad(CAST(CASE WHEN {day} = 60 THEN 1 WHEN {day} > 60 THEN {day} - 60 ELSE {day} END AS VARCHAR), 2, '0')"
    return f"TRY_CAST(substr({p}, 1, 4) || '-' || {known} || '-' || {bare} AS DATE)"


def holds(p: str, born: str, year: int) -> str:
    """Whether number, date and check digit hold, for somebody who lives or has lived about *year*.

    A temporary id is a birth date and four characters with a letter among them; it has no check digit.
    """
    temporary = f"(regexp_full_match({p}, '[0-9]{{8}}[0-9A-Z]{{4}}') AND regexp_matches(substr({p}, 9), '[A-Z]'))"
    alive = f"year({born}) BETWEEN {year - OLDEST} AND {year + AHEAD}"
    return f"coalesce({alive} AND ({temporary} OR ({digits(p)} AND {luhn(p)})), false)"


def sex(p: str) -> str:
    "The sex that the last digit but one tells; a temporary id tells none."
    odd = f"TRY_CAST(substr({p}, 11, 1) AS INTEGER) % 2 = 1"
    return f"CASE WHEN {digits(p)} THEN CASE WHEN {odd} THEN 'M' ELSE 'K' END END"


def digits(p: str) -> str:
    return f"regexp_full_match({p}, '[0-9]{{12}}')"


def twelve(x: str, year: int) -> str:
    """The number as twelve characters without separators; ten get their century, as a temporary id's do.

    With `+` the person is a hundred or more; otherwise the year of birth is the latest possible.
    """
    bare = f"upper(regexp_replace({x}, '{SEPARATORS}', '', 'g'))"
    of_year, now = f"TRY_CAST(substr({bare}, 1, 2) AS INTEGER)", year // 100
    born = f"CASE WHEN {of_year} <= {year % 100} THEN {now} ELSE {now - 1} END"
    return (
        f"CASE WHEN regexp_full_match({bare}, '[0-9]{{6}}[0-9A-Z]{{4}}') THEN "
        f"CAST(({born}) - CASE WHEN contains({x}, '+') THEN 1 ELSE 0 END AS VARCHAR) || {bare} ELSE {bare} END"
    )


def luhn(p: str) -> str:
    "Whether the check digit of the last ten of twelve digits holds."
    digits = [f"TRY_CAST(substr({p}, {i}, 1) AS INTEGER)" for i in range(3, 13)]
    doubled = [f"(2 * {d} - CASE WHEN {d} > 4 THEN 9 ELSE 0 END)" for d in digits[0::2]]
    return f"({' + '.join(doubled + digits[1::2])}) % 10 = 0"
