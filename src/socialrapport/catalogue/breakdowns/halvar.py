"""Halvår, för det år då något ändras den 1 juli: hälften före är jämförbar bakåt, hälften efter framåt."""

from dataclasses import replace

from socialrapport.model.axes import HALF_YEAR
from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id=HALF_YEAR,
    title="Halvår",
    column="manad",
    codes=(Code("1", "Januari–juni", "January–June"), Code("2", "Juli–december", "July–December")),
    total_label="Hela året",
    groups=(("1", 1, 6), ("2", 7, 12)),
    english="Half-year",
    total_english="The whole year",
)
i_flera = replace(breakdown, single=False, total_label="Året", total_english="At least one half-year")
"Där samma person kan räknas i båda."
