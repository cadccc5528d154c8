"""What a value that is not of its type looks like, so that the one who mends it can be told what to do."""

from __future__ import annotations

from socialrapport.engine.counting.sql import literal
from socialrapport.model import delivered
from socialrapport.model.table import ColumnType

OTHER = "annat"
DAY = "[0-9]{1,2}"
SIGN = "[-./ \u2010-\u2015\u2212]"
CLOCK = "([ T][0-9:., +Z-]*)?"
HOUR = "([ T]([01]?[0-9]|2[0-4])([:.][0-5][0-9]){0,2}([.,][0-9]+)? ?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?"
"The time of day that may follow a date, which is not read: what is none makes the date a doubtful one too."
DATES = (
    ("felvarde", "#.*"),
    ("almanackan", f"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{HOUR}|[0-9]{{8}}"),
    ("klockslag", f"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{CLOCK}"),
    ("serietal", "[0-9]{5}([.,][0-9]+)?"),
    ("tidsstampel", "[0-9]{12,14}"),
    ("dag_forst", f"{DAY}{SIGN}+{DAY}{SIGN}+[0-9]{{4}}{CLOCK}"),
    ("kort_ar", f"{DAY}{SIGN}+{DAY}{SIGN}+[0-9]{{2}}|[0-9]{{6}}"),
    ("andra_tecken", f"[0-9]{{4}}{SIGN}+{DAY}{SIGN}+{DAY}{CLOCK}"),
    ("ofullstandigt", f"[0-9]{{4}}({SIGN}?{DAY})?"),
    ("ord", ".*[0-9].*[A-Za-zåäöÅÄÖ].*|.*[A-Za-zåäöÅÄÖ].*[0-9].*"),
)
NUMBERS = (
    ("felvarde", "#.*"),
    ("tusental", f"[{delivered.SIGNS}]?[0-9]{{1,3}}([.,][0-9]{{3}})+([.,][0-9]+)?"),
    ("decimaler", delivered.NUMBER),
    ("mellanslag", f"[{delivered.SIGNS}]?[0-9]+([{delivered.SPACES}]+[0-9]+)+([.,][0-9]+)?"),
)
SHAPES = {
    ColumnType.DATE: DATES,
    **dict.fromkeys((ColumnType.INTEGER, ColumnType.YEAR, ColumnType.MONTH, ColumnType.DECIMAL), NUMBERS),
}


def shape(raw: str, kind: ColumnType) -> str:
    "Which of the shapes of *kind* the text has: the first that fits."
    cases = [
        f"WHEN regexp_full_match({raw}, {literal(pattern)}) THEN {literal(name)}"
        for name, pattern in SHAPES.get(kind, ())
    ]
    return f"CASE {' '.join(cases)} ELSE {literal(OTHER)} END" if cases else literal(OTHER)
