"""Hushållstyp under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="hushallstyp",
    title="Hushållstyp",
    column="hushallstyp",
    codes=(
        Code("ensam_man", "Ensamstående man utan barn", "Single man without children"),
        Code("ensam_man_barn", "Ensamstående man med barn", "Single man with children"),
        Code("ensam_kvinna", "Ensamstående kvinna utan barn", "Single woman without children"),
        Code("ensam_kvinna_barn", "Ensamstående kvinna med barn", "Single woman with children"),
        Code("par", "Par utan barn", "Couple without children"),
        Code("par_barn", "Par med barn", "Couple with children"),
        Code("okand", "Okänd hushållstyp", "Unknown type of household"),
    ),
    total_label="Samtliga hushåll",
    single=True,
    english="Type of household",
    total_english="All households",
)
