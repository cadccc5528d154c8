"""Åldersgrupper för barn och unga 0–20 år."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="alder",
    title="Ålder vid årets slut",
    column="alder",
    codes=(
        Code("0-12", "0–12 år"),
        Code("13-17", "13–17 år"),
        Code("18-20", "18–20 år"),
    ),
    total_label="Samtliga åldrar",
    single=True,
    groups=(
        ("0-12", 0, 12),
        ("13-17", 13, 17),
        ("18-20", 18, 20),
    ),
)
