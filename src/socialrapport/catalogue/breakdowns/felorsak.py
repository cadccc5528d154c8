"""Varför en utbetalning blev fel."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="felorsak",
    title="Orsak",
    column="orsak",
    codes=(
        Code("ENSKILD", "Fel eller utelämnade uppgifter från den enskilde"),
        Code("KOMMUN", "Fel av kommunen"),
        Code("ANNAN", "Uppgifter från någon annan"),
    ),
    total_label="Samtliga orsaker",
    single=True,
)
