"""Åldersgrupper för barn 0–17 år."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="alder",
    title="Ålder vid årets slut",
    column="alder",
    codes=(
        Code("0-6", "0–6 år"),
        Code("7-12", "7–12 år"),
        Code("13-17", "13–17 år"),
    ),
    total_label="Samtliga åldrar",
    single=True,
    groups=(
        ("0-6", 0, 6),
        ("7-12", 7, 12),
        ("13-17", 13, 17),
    ),
)
