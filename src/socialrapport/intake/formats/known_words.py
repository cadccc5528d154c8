"""What may be said of a table's own words: those that we or the description know. The others can be anybody's name."""

from __future__ import annotations

from collections.abc import Mapping

from socialrapport.intake.columns_held import fold
from socialrapport.intake.formats.filer_yaml import Description
from socialrapport.intake.formats.shape import Dimension, Value

CONTENT = "*innehåll"
PLACE = ("distrikt", "kommun")
DIMENSIONS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("region", "kommun", "distrikt", "stadsdel", "stadsdelsomrade", "stadsdelsnamnd"), PLACE),
    **dict.fromkeys(("kon", "sex", "gender"), ("kon",)),
    **dict.fromkeys(("alder", "age", "aldersgrupp"), ("alder",)),
    **dict.fromkeys(("ar", "tid", "year", "time", "manad", "month", "kvartal", "quarter"), ("ar",)),
    **dict.fromkeys(("tabellinnehall", "innehall", "contentscode", "contents", "metric"), (CONTENT,)),
}
"""By what a dimension is called, the registers' columns that it can be."""
USUAL = ("civilstand", "utbildningsniva", "fodelseland", "fodelseregion")
"""Dimensions of Statistics Sweden's that no register has."""
TOTALS = ("tot", "t", "1+2", "total", "totalt", "samtliga", "alla")
VALUES = (*TOTALS, "riket", "hela riket", "totalt ålder", "båda könen")


def dimension(this: Dimension, number: int, how: Description) -> str:
    "*region*, or *indelning 3*."
    known = {*DIMENSIONS, *USUAL, *(fold(k) for k in how.kolumner)}
    return next((text for text in (this.label, this.code) if fold(text) in known), f"indelning {number}")


def value(this: Value, how: Description) -> str:
    "*Riket*, or *annat*."
    known = {*VALUES, *(name.casefold() for name in how.hoppa_over)}
    return next((text for text in (this.label, this.code) if text.casefold() in known), "annat")
