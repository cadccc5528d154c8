"""Insats enligt socialtjänstlagen inom funktionsnedsättning; en person kan ha flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="insats",
    title="Insats",
    column="typ",
    codes=(
        Code("HEMTJANST", "Hemtjänst"),
        Code("BOENDESTOD", "Boendestöd"),
        Code("LEDSAGNING", "Ledsagning"),
        Code("AVLOSNING", "Avlösning"),
        Code("KORTTID", "Korttidsboende"),
        Code("SYSSELSATTNING", "Sysselsättning"),
        Code("KONTAKT", "Kontaktperson"),
        Code("TRYGGHETSLARM", "Trygghetslarm"),
    ),
    total_label="Minst en insats",
    single=False,
)
