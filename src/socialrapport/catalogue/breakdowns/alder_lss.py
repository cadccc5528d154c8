"""Åldersgrupper i den nationella LSS-statistiken."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="alder",
    title="Ålder vid årets slut",
    column="alder",
    codes=(
        Code("0-22", "0–22 år", "0–22 years"),
        Code("23-64", "23–64 år", "23–64 years"),
        Code("65+", "65 år och äldre", "65 years and over"),
    ),
    total_label="Samtliga åldrar",
    single=True,
    groups=(
        ("0-22", 0, 22),
        ("23-64", 23, 64),
        ("65+", 65, 120),
    ),
    english="Age at the end of the year",
    total_english="All ages",
)
