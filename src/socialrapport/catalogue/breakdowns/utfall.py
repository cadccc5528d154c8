"""Vad anmälan ledde till."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="utfall",
    title="Utfall",
    column="utfall",
    codes=(
        Code("pagaende", "Koppling till pågående utredning", "Linked to an ongoing investigation"),
        Code("ny", "Ny utredning", "New investigation opened"),
        Code("ej", "Ingen utredning", "No investigation opened"),
    ),
    total_label="Samtliga",
    single=True,
    english="Outcome",
    total_english="All",
)
