"""Åldersgrupper i den nationella LSS-statistiken."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="alder",
    title="Ålder vid årets slut",
    column="alder",
    codes=(
        Code("0-22", "0–22 år"),
        Code("23-64", "23–64 år"),
        Code("65+", "65 år och äldre"),
    ),
    total_label="Samtliga åldrar",
    single=True,
    groups=(
        ("0-22", 0, 22),
        ("23-64", 23, 64),
        ("65+", 65, 120),
    ),
)
