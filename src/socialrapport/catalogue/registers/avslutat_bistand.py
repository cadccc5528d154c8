"""Hushåll som slutat få ekonomiskt bistånd, med orsaken, enligt bilaga 2 till HSLF-FS 2015:30."""

from socialrapport.model.table import Column, ColumnType, Law, Register

ORSAKER = {
    "ARBETE": "Arbete",
    "STUDIER": "Studier",
    "ERSATTNING": "Arbetslöshetsersättning eller aktivitetsstöd",
    "SJUK": "Sjukpenning eller sjuk- och aktivitetsersättning",
    "FORALDER": "Föräldrapenning",
    "PENSION": "Pension eller äldreförsörjningsstöd",
    "ANNAN": "Annan inkomst eller tillgång",
    "SAMBO": "Försörjs av någon annan i hushållet",
    "FLYTT": "Flyttat från kommunen",
    "DODSFALL": "Dödsfall",
    "OKAND": "Okänd orsak",
}

register = Register(
    id="avslutat_bistand",
    title="Avslutat ekonomiskt bistånd",
    owner="Den nämnd som beslutar; lämnas till Socialstyrelsen",
    one_row_per="hushåll och månad då biståndet upphörde",
    files=("avslutat_bistand*", "avslut*"),
    columns=(
        Column("ar", ColumnType.YEAR, "År då biståndet upphörde", required=True),
        Column("manad", ColumnType.MONTH, "Sista månaden som bistånd avsåg", required=True),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("personnr1", ColumnType.PERSON, "Registerledarens personnummer", required=True),
        Column("orsak", ColumnType.TEXT, "Orsak till att biståndet upphörde", required=True, codes=ORSAKER),
    ),
    key=("ar", "manad", "personnr1"),
    yearly="ar",
    law=(Law("HSLF-FS 2015:30, bilaga 2"), Law("SFS 1981:1370")),
)
