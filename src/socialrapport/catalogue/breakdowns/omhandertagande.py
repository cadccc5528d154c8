"""Grund för det omedelbara omhändertagandet; ett barn kan ha omhändertagits flera gånger under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="omhandertagande",
    title="Grund för omhändertagandet",
    column="lvu_grund",
    codes=(
        Code("HEM", "Hemmiljön", "Home environment"),
        Code("EGET", "Eget beteende", "Own behaviour"),
        Code("BADA", "Både hemmiljön och eget beteende", "Both home environment and own behaviour"),
    ),
    total_label="Samtliga",
    single=False,
    english="Ground for taking into care",
    total_english="All",
)
