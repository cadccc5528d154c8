"""Grupp av brukare som svarat."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="grupp",
    title="Verksamhet",
    column="grupp",
    codes=(
        Code("EB", "Ekonomiskt bistånd"),
        Code("VH", "Vårdnadshavare"),
        Code("UNGA", "Unga 13 år och äldre"),
        Code("MB", "Skadligt bruk och beroende"),
    ),
    total_label="Samtliga grupper",
    single=True,
)
