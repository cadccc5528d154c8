"""The door for person numbers: a keyed pseudonym, a birth year and a sex come out, nothing else.

The pseudonym is HMAC-SHA256 (RFC 2104) computed inside the engine. This module carries the promise
that a person number is in no table when intake is done; a change here is surgery.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from socialrapport.engine.counting.duckdb import Engine
from socialrapport.engine.staging.text_files import RAW, clear, quoted

KEYS = "_personnyckel"
BLOCK = 64


def hmac_sql(message: str, key: bytes) -> str:
    "HMAC-SHA256 of the text expression *message* as hexadecimal digits."
    padded = (key if len(key) <= BLOCK else hashlib.sha256(key).digest()).ljust(BLOCK, b"\0")
    inner = bytes(b ^ 0x36 for b in padded).hex()
    outer = bytes(b ^ 0x5C for b in padded).hex()
    return f"sha256(unhex('{outer}') || unhex(sha256(unhex('{inner}') || encode({message}))))"


def learn(engine: Engine, columns: Sequence[str], key: bytes, year: int) -> None:
    """Make the key table of the person numbers in `_raw`'s *columns*, each worked out once.

    `ratt` tells whether number, date and check digit hold; a temporary id (birth date and four
    characters with a letter among them) holds, and its sex is unknown.
    """
    values = " UNION ".join(f"SELECT trim({quoted(c)}) AS x FROM {RAW}" for c in columns)
    engine.run(
        f"CREATE OR REPLACE TABLE {KEYS} AS "
        f"WITH ny AS (SELECT DISTINCT x FROM ({values}) WHERE x <> ''), "
        f"ren AS (SELECT x, {twelve('x', year)} AS p FROM ny), "
        "delar AS (SELECT x, p, regexp_full_match(p, '[0-9]{12}') AS siffror, "
        "regexp_full_match(p, '[0-9]{8}[0-9A-Z]{4}') AND regexp_matches(substr(p, 9), '[A-Z]') AS tillfalligt, "
        "TRY_CAST(substr(p, 7, 2) AS INTEGER) AS dag FROM ren), "
        "datum AS (SELECT *, TRY_CAST(substr(p, 1, 4) || '-' || substr(p, 5, 2) || '-' || "
        "lpad(CAST(CASE WHEN dag > 60 THEN dag - 60 ELSE dag END AS VARCHAR), 2, '0') AS DATE) AS fodd FROM delar), "
        f"bedomd AS (SELECT *, fodd IS NOT NULL AND (tillfalligt OR (siffror AND {luhn('p')})) AS ratt FROM datum) "
        f"SELECT x AS nummer, CASE WHEN ratt THEN substr({hmac_sql('p', key)}, 1, 16) END AS pid, "
        "CASE WHEN ratt THEN year(fodd) END AS fodelsear, "
        "CASE WHEN ratt AND siffror THEN "
        "CASE WHEN TRY_CAST(substr(p, 11, 1) AS INTEGER) % 2 = 1 THEN 'M' ELSE 'K' END END AS kon, "
        "ratt FROM bedomd"
    )


def forget(engine: Engine) -> None:
    "Drop all that holds a person number."
    clear(engine)
    engine.run(f"DROP TABLE IF EXISTS {KEYS}; DROP VIEW IF EXISTS _prov")


def twelve(x: str, year: int) -> str:
    """The number as twelve characters without separators; ten digits get their century.

    With `+` the person is a hundred or more; otherwise the year of birth is the latest possible.
    """
    bare = f"upper(regexp_replace({x}, '[-+ ]', '', 'g'))"
    of_year, now = f"TRY_CAST(substr({bare}, 1, 2) AS INTEGER)", year // 100
    born = f"CASE WHEN {of_year} <= {year % 100} THEN {now} ELSE {now - 1} END"
    return (
        f"CASE WHEN regexp_full_match({bare}, '[0-9]{{10}}') THEN "
        f"CAST(({born}) - CASE WHEN contains({x}, '+') THEN 1 ELSE 0 END AS VARCHAR) || {bare} ELSE {bare} END"
    )


def luhn(p: str) -> str:
    "Whether the check digit of the last ten of twelve digits holds."
    digits = [f"TRY_CAST(substr({p}, {i}, 1) AS INTEGER)" for i in range(3, 13)]
    doubled = [f"(2 * {d} - CASE WHEN {d} > 4 THEN 9 ELSE 0 END)" for d in digits[0::2]]
    return f"({' + '.join(doubled + digits[1::2])}) % 10 = 0"
