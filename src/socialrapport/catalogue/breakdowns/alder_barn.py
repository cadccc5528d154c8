"""Åldersgrupper för barn och unga 0–20 år."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="alder",
    title="Ålder vid årets slut",
    column="alder",
    codes=(
        Code("0-12", "0–12 år", "0–12 years"),
        Code("13-17", "13–17 år", "13–17 years"),
        Code("18-20", "18–20 år", "18–20 years"),
    ),
    total_label="Samtliga åldrar",
    single=True,
    groups=(
        ("0-12", 0, 12),
        ("13-17", 13, 17),
        ("18-20", 18, 20),
    ),
    english="Age at the end of the year",
    total_english="All ages",
)
