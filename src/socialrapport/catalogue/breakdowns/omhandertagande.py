"""Grund för det omedelbara omhändertagandet; ett barn kan ha omhändertagits flera gånger under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="omhandertagande",
    title="Grund för omhändertagandet",
    column="lvu_grund",
    codes=(
        Code("HEM", "Hemmiljön"),
        Code("EGET", "Eget beteende"),
        Code("BADA", "Både hemmiljön och eget beteende"),
    ),
    total_label="Samtliga",
    single=False,
)
