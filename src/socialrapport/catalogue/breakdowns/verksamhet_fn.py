"""Verksamhet som svaren gäller."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="verksamhet",
    title="Verksamhet",
    column="verksamhet",
    codes=(
        Code("DAGLIG", "Daglig verksamhet"),
        Code("GRUPP", "Gruppbostad"),
        Code("SERVICE", "Servicebostad"),
        Code("BOENDESTOD", "Boendestöd"),
        Code("SYSSELSATTNING", "Sysselsättning"),
    ),
    total_label="Samtliga verksamheter",
    single=True,
)
