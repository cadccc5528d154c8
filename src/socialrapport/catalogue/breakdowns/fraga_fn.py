"""Fråga i enkäten inom funktionshinderområdet."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="fraga",
    title="Fråga",
    column="fraga",
    codes=(
        Code("bestamma", "Får bestämma om det som är viktigt"),
        Code("hjalp", "Får den hjälp som behövs"),
        Code("bryr_sig", "Personalen bryr sig"),
        Code("forsta", "Personalen talar så att det går att förstå"),
        Code("trygg", "Känner sig trygg med personalen"),
        Code("klaga", "Vet vem man talar med om något är dåligt"),
        Code("trivs", "Trivs"),
    ),
    total_label="Samtliga frågor",
    single=False,
)
