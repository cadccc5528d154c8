"""Verksamhet som svaren gäller."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="verksamhet",
    title="Verksamhet",
    column="verksamhet",
    codes=(
        Code("DAGLIG", "Daglig verksamhet", "Daily activities"),
        Code("GRUPP", "Gruppbostad", "Group home"),
        Code("SERVICE", "Servicebostad", "Service flat"),
        Code("BOENDESTOD", "Boendestöd", "Housing support"),
        Code("SYSSELSATTNING", "Sysselsättning", "Occupational activities"),
    ),
    total_label="Samtliga verksamheter",
    single=True,
    english="Service area",
    total_english="All service areas",
)
