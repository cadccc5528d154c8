"""Fråga i enkäten inom funktionshinderområdet."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="fraga",
    title="Fråga",
    column="fraga",
    codes=(
        Code("bestamma", "Får bestämma om det som är viktigt", "May decide on what is important"),
        Code("hjalp", "Får den hjälp som behövs", "Gets the help needed"),
        Code("bryr_sig", "Personalen bryr sig", "The staff care"),
        Code("forsta", "Personalen talar så att det går att förstå", "The staff speak so that one understands"),
        Code("trygg", "Känner sig trygg med personalen", "Feels safe with the staff"),
        Code("klaga", "Vet vem man talar med om något är dåligt", "Knows whom to talk to if something is wrong"),
        Code("trivs", "Trivs", "Is content"),
    ),
    total_label="Samtliga frågor",
    single=False,
    english="Question",
    total_english="All questions",
)
