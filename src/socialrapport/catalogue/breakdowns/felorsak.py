"""Varför en utbetalning blev fel."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="felorsak",
    title="Orsak",
    column="orsak",
    codes=(
        Code(
            "ENSKILD",
            "Fel eller utelämnade uppgifter från den enskilde",
            "Incorrect or withheld information from the individual",
        ),
        Code("KOMMUN", "Fel av kommunen", "Error by the municipality"),
        Code("ANNAN", "Uppgifter från någon annan", "Information from someone else"),
    ),
    total_label="Samtliga orsaker",
    single=True,
    english="Cause",
    total_english="All causes",
)
