"""Vad anmälan ledde till."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="utfall",
    title="Utfall",
    column="utfall",
    codes=(
        Code("pagaende", "Kopplad till pågående utredning"),
        Code("ny", "Ny utredning inledd"),
        Code("ej", "Utredning inleddes inte"),
    ),
    total_label="Samtliga",
    single=True,
)
