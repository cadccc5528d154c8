"""Åldersgrupper för barn 0–17 år."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="alder",
    title="Ålder vid årets slut",
    column="alder",
    codes=(
        Code("0-6", "0–6 år", "0–6 years"),
        Code("7-12", "7–12 år", "7–12 years"),
        Code("13-17", "13–17 år", "13–17 years"),
    ),
    total_label="Samtliga åldrar",
    single=True,
    groups=(
        ("0-6", 0, 6),
        ("7-12", 7, 12),
        ("13-17", 13, 17),
    ),
    english="Age at the end of the year",
    total_english="All ages",
)
