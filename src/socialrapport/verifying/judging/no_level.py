"""What a sentence says of a figure that makes it another figure than how much there is of what a table tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from socialrapport.opened.tables import Table
from socialrapport.reading import Number

_NO_OTHER = r"(?:[^.,;:\d]|(?<!\d)(?:19|20)\d\d(?!\d))"
_IS_CHANGE = re.compile(
    r"(?:^|[.,;:]\s|\b(?:att|och|men)\s)(?:den\s+)?(?:(?!efter|trots|med\b|på\b|genom)[a-zåäö]+\s+)?"
    r"((?:ökning|minskning|uppgång|nedgång|förändring|ändring|utveckling|skillnad)(?:en)?)\b"
    rf"(?:(?:(?!\b(?<!av )(?<!i )(?:antal|andel|tal|siffra)\w*){_NO_OTHER})*"
    r"\b(?:är|var|blev|uppgick till|uppgår till|motsvarade|utgjorde|stannade på|landade på)|"
    rf"(?:(?!\b(?:är|var|blev|har|ser|kan|ska|fortsätter|fortsatte)\b){_NO_OTHER})*:)\s+"
    r"(?:(?:cirka|drygt|knappt|hela|bara|omkring|ungefär|nästan)\s+)?$",
    re.IGNORECASE,
)

_TOO_MANY = re.compile(
    r"(?:\s+(?!(?:är|var|blev|blir|vore|känns|låter|anses)\b)(?:[^\W\d]+|(?:19|20)\d\d)){0,8}?"
    r"\s+för\s+(mycket|många|få|lite|litet)\b",
    re.IGNORECASE,
)
"""*825 hushåll för mycket*: how many more than there should be; *är för många* is said of them all."""
_WITHDRAWN = re.compile(r"\b(?:dra[rs]?|drogs?|dragits?|tas|tog|togs|tagits)\s(?:[^.;]*\s)?tillbaka\b", re.IGNORECASE)
"""*drogs 2 577 orosanmälningar tillbaka*"""


def no_level(text: str, number: Number, table: Table) -> Iterator[str]:
    "Why a number that was held against how much there is of what a *table* tells is no such figure."
    changes = _IS_CHANGE.search(text[: number.start])
    if changes and changes[1].lower() not in f"{table.phrase} {table.title}".lower():
        yield f"Meningen talar om en förändring (”{changes[1]}”), och talet hölls mot hur många eller mycket det är."
    if too_many := _TOO_MANY.match(text, number.end):
        yield f"Meningen säger inte hur många eller mycket det är: ”för {too_many[1]}”."
    if withdrawn := _WITHDRAWN.search(text):
        yield f"Inte förstått: ”{withdrawn[0].split()[0]} … tillbaka”."
