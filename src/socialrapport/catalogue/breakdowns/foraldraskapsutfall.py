"""Hur föräldraskapsutredningen slutade."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="foraldraskapsutfall",
    title="Utfall",
    column="utfall",
    codes=(
        Code("BEKRAFTELSE", "Bekräftelse"),
        Code("DOM", "Dom"),
        Code("NEDLAGD", "Nedlagd"),
    ),
    total_label="Samtliga",
    single=False,
)
