"""Grupp av brukare som svarat."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="grupp",
    title="Verksamhet",
    column="grupp",
    codes=(
        Code("EB", "Ekonomiskt bistånd", "Social assistance"),
        Code("VH", "Vårdnadshavare", "Parents and guardians"),
        Code("UNGA", "Unga 13 år och äldre", "Young people aged 13 and over"),
        Code("MB", "Skadligt bruk och beroende", "Harmful use and dependence"),
    ),
    total_label="Samtliga grupper",
    single=True,
    english="Service area",
    total_english="All groups",
)
