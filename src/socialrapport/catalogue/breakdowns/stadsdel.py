"""Distrikt; profilen säger vilka som finns och vad de kallas."""

from socialrapport.model.indicator import Breakdown

breakdown = Breakdown(
    id="stadsdel",
    title="Stadsdel",
    column="distrikt",
    total_label="Hela kommunen",
    single=False,
    english="District",
    total_english="The whole municipality",
)
