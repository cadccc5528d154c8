"""Hushållstyp under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="hushallstyp",
    title="Hushållstyp",
    column="hushallstyp",
    codes=(
        Code("ensam_man", "Ensamstående man utan barn"),
        Code("ensam_man_barn", "Ensamstående man med barn"),
        Code("ensam_kvinna", "Ensamstående kvinna utan barn"),
        Code("ensam_kvinna_barn", "Ensamstående kvinna med barn"),
        Code("par", "Par utan barn"),
        Code("par_barn", "Par med barn"),
        Code("okand", "Okänd hushållstyp"),
    ),
    total_label="Samtliga hushåll",
    single=True,
)
