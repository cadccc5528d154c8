"""Hur föräldraskapsutredningen slutade."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="foraldraskapsutfall",
    title="Utfall",
    column="utfall",
    codes=(
        Code("BEKRAFTELSE", "Bekräftelse", "Acknowledgement"),
        Code("DOM", "Dom", "Judgment"),
        Code("NEDLAGD", "Nedläggning", "Discontinued"),
    ),
    total_label="Samtliga",
    single=False,
    english="Outcome",
    total_english="All",
)
