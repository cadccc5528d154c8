"""Insats enligt socialtjänstlagen inom funktionsnedsättning; en person kan ha flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="insats",
    title="Insats",
    column="typ",
    codes=(
        Code("HEMTJANST", "Hemtjänst", "Home help"),
        Code("BOENDESTOD", "Boendestöd", "Housing support"),
        Code("LEDSAGNING", "Ledsagning", "Accompaniment"),
        Code("AVLOSNING", "Avlösning", "Relief"),
        Code("KORTTID", "Korttidsboende", "Short-term accommodation"),
        Code("SYSSELSATTNING", "Sysselsättning", "Occupational activities"),
        Code("KONTAKT", "Kontaktperson", "Contact person"),
        Code("TRYGGHETSLARM", "Trygghetslarm", "Safety alarm"),
    ),
    total_label="Minst en insats",
    single=False,
    english="Service",
    total_english="At least one service",
)
