"""Hushållstyp under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="hushallstyp",
    title="Hushållstyp",
    column="hushallstyp",
    codes=(
        Code(
            "ensam_man", "Ensamstående man utan barn", "Single man without children", noun="ensamstående män utan barn"
        ),
        Code(
            "ensam_man_barn", "Ensamstående man med barn", "Single man with children", noun="ensamstående män med barn"
        ),
        Code(
            "ensam_kvinna",
            "Ensamstående kvinna utan barn",
            "Single woman without children",
            noun="ensamstående kvinnor utan barn",
        ),
        Code(
            "ensam_kvinna_barn",
            "Ensamstående kvinna med barn",
            "Single woman with children",
            noun="ensamstående kvinnor med barn",
        ),
        Code("par", "Par utan barn", "Couple without children"),
        Code("par_barn", "Par med barn", "Couple with children"),
        Code("okand", "Okänd hushållstyp", "Unknown type of household", noun="okänd typ"),
    ),
    total_label="Samtliga hushåll",
    single=True,
    english="Type of household",
    total_english="All households",
)
