"""Åldersgrupper för hela befolkningen."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="alder",
    title="Ålder vid årets slut",
    column="alder",
    codes=(
        Code("0-17", "0–17 år", "0–17 years"),
        Code("18-24", "18–24 år", "18–24 years"),
        Code("25-44", "25–44 år", "25–44 years"),
        Code("45-64", "45–64 år", "45–64 years"),
        Code("65+", "65 år och äldre", "65 years and over"),
    ),
    total_label="Samtliga åldrar",
    single=True,
    groups=(
        ("0-17", 0, 17),
        ("18-24", 18, 24),
        ("25-44", 25, 44),
        ("45-64", 45, 64),
        ("65+", 65, 120),
    ),
    english="Age at the end of the year",
    total_english="All ages",
)
