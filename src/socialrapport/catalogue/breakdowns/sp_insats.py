"""Insats inom socialpsykiatri; en person kan ha flera."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="insats",
    title="Insats",
    column="typ",
    codes=(
        Code("BOENDESTOD", "Boendestöd", "Housing support"),
        Code("SYSSELSATTNING", "Sysselsättning", "Occupational activities"),
        Code("STODBOENDE", "Stödboende", "Supported accommodation"),
        Code("HVB", "Hem för vård eller boende", "Residential care home"),
        Code("SARSKILT", "Bostad med särskild service", "Housing with special service"),
        Code("KORTTID", "Korttidsboende", "Short-term accommodation"),
        Code("KONTAKT", "Kontaktperson", "Contact person"),
        Code("HEMTJANST", "Hemtjänst", "Home help"),
    ),
    total_label="Minst en insats",
    single=False,
    english="Service",
    total_english="At least one service",
)
