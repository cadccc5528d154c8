"""The door for person numbers: a keyed pseudonym, a birth year and a sex come out, nothing else.

The pseudonym is a one-step key derivation with SHA-256 (NIST SP 800-56C Rev. 2, section 4.1) computed inside the
engine, while the row is read: no table, sort or join, and so no row that is put on disk when memory is short, ever
holds a person number. A change here is surgery.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from socialrapport.engine.counting import fiscal as fiscal_years
from socialrapport.engine.counting.sql import quoted
from socialrapport.model.fiscal_year import CALENDAR, FiscalYear

COUNTER = (1).to_bytes(4, "big")
LONGEST_KEY = 32
"Bytes: with a person number it is one block of the hash."
OLDEST, AHEAD = 150, 10
"""A year of birth so far from the report's is a mistyped century. Ahead there are children, of later deliveries."""
SEPARATORS = r"[-+\s\x{00a0}\x{2007}\x{202f}\x{2010}-\x{2015}\x{2212}]"
"""Hyphens and spaces of every kind that programs put in."""
DIGITS, TEMPORARY = 1, 2
"What a number is written with."
GIVEN = "_angiven"
"""Ends the name of the column that says whether there was any person number at all."""


def pseudonym(number: str, key: bytes) -> str:
    """The pseudonym of the text expression *number*: sixteen hexadecimal digits.

    SHA-256 of the counter 1, the key and the number, cut to a quarter: so nobody can go on from what is shown of it,
    which is what a second round as in HMAC is for, at three times the time.
    """
    secret = COUNTER + (key if len(key) <= LONGEST_KEY else hashlib.sha256(key).digest())
    return f"left(sha256(unhex('{secret.hex()}') || encode({number})), 16)"


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
    """The SELECT of *rows* with one column of person numbers made pseudonyms.

    In steps, so that each is worked out once: the twelve characters, what they are written with, and then the digits
    as whole numbers, which take a tenth of the time that dates and pieces of text do. Where there is no number, as in
    most columns of children, no step is worked out.
    """
    name = quoted(column)
    read = f"SELECT *, CASE WHEN {name} IS NOT NULL THEN {twelve(name, year)} END AS _p FROM ({rows})"
    shaped = f"SELECT *, CASE WHEN _p IS NOT NULL THEN {shape('_p')} END AS _s FROM ({read})"
    born = "CASE WHEN _s IS NOT NULL THEN CAST(left(_p, 8) AS INTEGER) END"
    last = f"CASE WHEN _s = {DIGITS} THEN CAST(substr(_p, 3) AS BIGINT) END"
    counted = f"SELECT *, {born} AS _f, {last} AS _t FROM ({shaped})"
    judged = f"SELECT *, CASE WHEN _s IS NOT NULL THEN {holds('_s', '_f', '_t', year)} END AS _h FROM ({counted})"
    return (
        f"SELECT * EXCLUDE (_p, _s, _f, _t, _h) REPLACE (CASE WHEN _h THEN {pseudonym('_p', key)} END AS {name}), "
        f"CASE WHEN _h THEN CAST({year_born('_f', fiscal)} AS BIGINT) END AS {quoted(column + '_fodelsear')}, "
        f"CASE WHEN _h THEN {sex('_s', '_p')} END AS {quoted(column + '_kon')}, "
        f"coalesce(trim({name}), '') <> '' AS {quoted(column + GIVEN)} FROM ({judged})"
    )


def hidden_id(rows: str, column: str, key: bytes) -> str:
    "The same of a column of own ids, whatever they look like; capitals and spaces at the ends do not matter."
    name = quoted(column)
    read = f"SELECT *, upper(trim({name})) AS _p FROM ({rows})"
    hashed = pseudonym("'id ' || _p", key)  # No id is the same text as a person number.
    return (
        f"SELECT * EXCLUDE (_p) REPLACE (CASE WHEN _p <> '' THEN {hashed} END AS {name}), "
        f"NULL::BIGINT AS {quoted(column + '_fodelsear')}, "
        f"NULL::VARCHAR AS {quoted(column + '_kon')}, coalesce(_p, '') <> '' AS {quoted(column + GIVEN)} FROM ({read})"
    )


def shape(p: str) -> str:
    """Whether twelve characters are `DIGITS`, or a `TEMPORARY` id: a birth date and four characters with a letter among
    them; null if they are neither."""
    return (
        f"CASE WHEN regexp_full_match({p}, '[0-9]{{12}}') THEN {DIGITS} "
        f"WHEN regexp_full_match({p}, '[0-9]{{8}}[0-9A-Z]{{4}}') THEN {TEMPORARY} END"
    )


def year_of(born: str) -> str:
    "The calendar year of a date as eight digits."
    return f"({born} // 10000)"


def month_of(born: str) -> str:
    "The month of a date as eight digits; of a coordination number without one it is January."
    month = f"({born} // 100 % 100)"
    return f"(CASE WHEN {born} % 100 >= 60 AND {month} = 0 THEN 1 ELSE {month} END)"


def year_born(born: str, fiscal: FiscalYear) -> str:
    "The year that a date as eight digits belongs to."
    if fiscal.is_calendar:
        return year_of(born)
    return fiscal_years.year_of(f"make_date({year_of(born)}, {month_of(born)}, 1)", fiscal)


def is_date(born: str) -> str:
    """Whether eight digits are a date; of a coordination number, which has 60 added to the day, as much as is known.

    Its month may be 00 and its day 60: then January and the first stand in the place.
    """
    written, known = f"({born} % 100)", month_of(born)
    day = f"(CASE WHEN {written} > 60 THEN {written} - 60 WHEN {written} = 60 THEN 1 ELSE {written} END)"
    year = year_of(born)
    leap = f"({year} % 4 = 0 AND ({year} % 100 <> 0 OR {year} % 400 = 0))"
    february = f"CASE WHEN {leap} THEN 29 ELSE 28 END"
    last = f"(CASE WHEN {known} = 2 THEN {february} WHEN {known} IN (4, 6, 9, 11) THEN 30 ELSE 31 END)"
    return f"({known} BETWEEN 1 AND 12 AND {day} BETWEEN 1 AND {last})"


def holds(shape: str, born: str, ten: str, year: int) -> str:
    """Whether number, date and check digit hold, for somebody who lives or has lived about *year*.

    A temporary id has no check digit.
    """
    alive = f"{year_of(born)} BETWEEN {year - OLDEST} AND {year + AHEAD} AND {is_date(born)}"
    return f"coalesce({alive} AND ({shape} = {TEMPORARY} OR {luhn(ten)}), false)"


def sex(shape: str, p: str) -> str:
    "The sex that the last digit but one tells; a temporary id tells none."
    odd = f"substr({p}, 11, 1) IN ('1', '3', '5', '7', '9')"
    return f"CASE WHEN {shape} = {DIGITS} THEN CASE WHEN {odd} THEN 'M' ELSE 'K' END END"


def twelve(x: str, year: int) -> str:
    """The number as twelve characters without separators; ten get their century, as a temporary id's do.

    With `+` the person is a hundred or more; otherwise the year of birth is the latest possible.
    """
    bare = f"upper(regexp_replace({x}, '{SEPARATORS}', '', 'g'))"
    of_year, now = f"TRY_CAST(substr({bare}, 1, 2) AS INTEGER)", year // 100
    born = f"CASE WHEN {of_year} <= {year % 100} THEN {now} ELSE {now - 1} END"
    return (
        f"CASE WHEN regexp_full_match({x}, '[0-9]{{12}}') THEN {x} "
        f"WHEN regexp_full_match({bare}, '[0-9]{{6}}[0-9A-Z]{{4}}') THEN "
        f"CAST(({born}) - CASE WHEN contains({x}, '+') THEN 1 ELSE 0 END AS VARCHAR) || {bare} ELSE {bare} END"
    )


def luhn(ten: str) -> str:
    "Whether the check digit of ten digits, as a whole number, holds: the last has the weight 1, the next 2, and so on."
    digits = [f"({ten} // {10**place} % 10)" for place in range(10)]
    doubled = [f"(2 * {d} - CASE WHEN {d} > 4 THEN 9 ELSE 0 END)" for d in digits[1::2]]
    return f"(({' + '.join(digits[0::2] + doubled)}) % 10 = 0)"
