"""Insats inom socialpsykiatri; en person kan ha flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="insats",
    title="Insats",
    column="typ",
    codes=(
        Code("BOENDESTOD", "Boendestöd"),
        Code("SYSSELSATTNING", "Sysselsättning"),
        Code("STODBOENDE", "Stödboende"),
        Code("HVB", "Hem för vård eller boende"),
        Code("SARSKILT", "Bostad med särskild service"),
        Code("KORTTID", "Korttidsboende"),
        Code("KONTAKT", "Kontaktperson"),
        Code("HEMTJANST", "Hemtjänst"),
    ),
    total_label="Minst en insats",
    single=False,
)
