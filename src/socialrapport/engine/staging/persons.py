"""The door for person numbers: a keyed pseudonym, a birth year and a sex come out, nothing else.

The pseudonym is a one-step key derivation with SHA-256 (NIST SP 800-56C Rev. 2, section 4.1) computed inside the
engine, while the row is read: no table, sort or join, and so no row that is put on disk when memory is short, ever
holds a person number. A change here is surgery.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from socialrapport.engine.counting import fiscal as fiscal_years
from socialrapport.engine.counting.sql import PAIRS_HELD, quoted
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
STEPS = "vdpstfh"
"""What a column's steps are called: the number as it stands, whether it is so written, its twelve characters, what they
are written with, the digits as a whole number, the day of birth, and whether it holds."""
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
        if not own:
            return hidden(rows, columns, key, year, fiscal)
        for column in columns:
            rows = hidden_id(rows, column, key)
        return rows

    return guarded


def hidden(rows: str, columns: Sequence[str], key: bytes, year: int, fiscal: FiscalYear) -> str:
    """The SELECT of *rows* with the columns of person numbers made pseudonyms.

    In steps (`worked_out`), each of all columns together, so that each is worked out once.
    """
    if not columns:
        return rows
    for step in zip(*(worked_out(quoted(column), n, year) for n, column in enumerate(columns)), strict=True):
        rows = f"SELECT *, {', '.join(step)} FROM ({rows})"
    pseudonyms, told = [], []
    for n, column in enumerate(columns):
        name = quoted(column)
        pseudonyms.append(f"CASE WHEN _h{n} THEN {pseudonym(f'_p{n}', key)} END AS {name}")
        told += [
            f"CASE WHEN _h{n} THEN {year_born(f'_f{n}', fiscal)} END AS {quoted(column + '_fodelsear')}",
            f"CASE WHEN _h{n} THEN {sex(f'_t{n}')} END AS {quoted(column + '_kon')}",
            f"CASE WHEN {name} IS NULL THEN false WHEN _h{n} THEN true ELSE trim({name}) <> '' END "
            f"AS {quoted(column + GIVEN)}",
        ]
    steps = (f"_{step}{n}" for n in range(len(columns)) for step in STEPS)
    return f"SELECT * EXCLUDE ({', '.join(steps)}) REPLACE ({', '.join(pseudonyms)}), {', '.join(told)} FROM ({rows})"


def worked_out(x: str, n: int, year: int) -> tuple[str, ...]:
    """What is worked out of *x*, the *n*th column of person numbers, each with the name that the next knows it by.

    Most numbers are twelve digits and nothing else, which are read as a whole number at once: that takes a tenth of the
    time that dates and pieces of text do. What is empty stays empty from step to step, which the database passes over
    faster than it asks about it; only what holds is worked out where there is something, as it is a long way.
    """
    v, d, p, s, t, f, h = (f"_{step}{n}" for step in STEPS)
    return (
        f"CASE WHEN strlen({x}) = 12 THEN TRY_CAST({x} AS BIGINT) END AS {v}",
        f"CAST({v} AS VARCHAR) = {x} AS {d}",  # What else can be read as a number is not written so.
        f"CASE WHEN {d} THEN {x} WHEN {x} IS NOT NULL THEN {twelve(x, year)} END AS {p}",
        f"CASE WHEN {d} THEN {DIGITS} WHEN {p} IS NOT NULL THEN {shape(p)} END AS {s}",
        f"CASE WHEN {d} THEN {v} WHEN {s} = {DIGITS} THEN CAST({p} AS BIGINT) END AS {t}",
        f"coalesce({t} // 10000, CASE WHEN {s} = {TEMPORARY} THEN CAST(left({p}, 8) AS BIGINT) END) AS {f}",
        f"CASE WHEN {s} IS NOT NULL THEN {holds(s, f, t, year)} END AS {h}",
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
    year, month, day = year_of(born), f"({born} // 100 % 100)", f"({born} % 100)"
    last = f"[31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][{month} + 1]"  # None of a month over 12.
    leap = f"({year} % 4 = 0 AND ({year} % 100 <> 0 OR {year} % 400 = 0))"
    leap_day = f"(({born} % 10000) IN (229, 289) AND {leap})"
    known = f"({day} = 60 OR {day} % 60 >= 1) AND ({day} >= 60 OR {month} > 0)"
    return f"({known} AND ({day} % 60 <= {last} OR {leap_day}))"


def holds(shape: str, born: str, number: str, year: int) -> str:
    """Whether number, date and check digit hold, for somebody who lives or has lived about *year*.

    A temporary id has no check digit.
    """
    alive = f"{year_of(born)} BETWEEN {year - OLDEST} AND {year + AHEAD} AND ({is_date(born)})"
    return f"{alive} AND ({shape} = {TEMPORARY} OR {luhn(number)})"


def sex(number: str) -> str:
    "The sex that the last digit but one tells; a temporary id is no number and tells none."
    return f"CASE {number} // 10 % 2 WHEN 1 THEN 'M' WHEN 0 THEN 'K' END"


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


def luhn(number: str) -> str:
    """Whether the check digit of the last ten digits holds: the last has the weight 1, the next 2, and so on, and of
    what is over nine the digits are added. Two digits at a time, from a list: each step that is asked for costs."""
    pairs = [f"{PAIRS_HELD}[{number} // {100**place} % 100 + 1]" for place in range(5)]
    return f"(({' + '.join(pairs)}) % 10 = 0)"
