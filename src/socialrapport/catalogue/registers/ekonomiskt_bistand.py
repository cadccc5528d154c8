"""Ekonomiskt bistånd per hushåll och månad, som kommunen lämnar det till Socialstyrelsen.

Fälten 1–18 är de som Socialstyrelsens postbeskrivning före 2017 anger, tabbavgränsade och utan rubrikrad. De övrigas
personnummer följer; hur många de är och vad som kommer efter dem är inte belagt, och de får därför utelämnas. Den
nuvarande filen är semikolonavgränsad; dess fältordning är inte belagd och läses efter samma ordning, eller efter
rubrikraden om den har en.
"""

from socialrapport.model.table import Column, ColumnType, Law, Layout, Register

OVRIGA = 8
"""Så många övriga hushållsmedlemmar (barn och hemmavarande) ryms på en rad."""

HINDER = {
    "01": "Arbetslös",
    "02": "Sjukskriven eller sjuk- och aktivitetsersättning",
    "03": "Arbetshinder av sociala skäl",
    "04": "Föräldraledig",
    "05": "Arbetar",
    "06": "Pensionär",
    "07": "Etablering eller språkhinder",
    "08": "Övrigt",
    "09": "Utan försörjningshinder",
}

register = Register(
    id="ekonomiskt_bistand",
    title="Ekonomiskt bistånd",
    owner="Den nämnd som beslutar; lämnas till Socialstyrelsen",
    one_row_per="hushåll och månad som biståndet avser",
    files=("ekonomiskt_bistand*", "eb_*", "eb*"),
    layout=Layout(header=False, delimiter="\t", least=18),
    columns=(
        Column("ar", ColumnType.YEAR, "År som biståndet avser", required=True),
        Column("manad", ColumnType.MONTH, "Månad som biståndet avser", required=True),
        Column("kommun", ColumnType.TEXT, "Kommunkod", required=True),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("barn15", ColumnType.INTEGER, "Antal barn under 16 år", low=0, high=20),
        Column("sbel", ColumnType.INTEGER, "Utbetalt bistånd, kronor", required=True, low=0, high=300_000),
        Column("personnr1", ColumnType.PERSON, "Registerledarens personnummer", required=True),
        Column("hhstatus1", ColumnType.TEXT, "Hushållsställning", codes={"1": "registerledare"}),
        Column("flykting1", ColumnType.TEXT, "Flykting", codes={"0": "nej", "1": "ja"}),
        Column("utlblank1", ColumnType.TEXT, "Utrikes född", codes={"0": "född i Sverige", "1": "utrikes född"}),
        Column("kon1", ColumnType.TEXT, "Kön", codes={"1": "man", "2": "kvinna", "9": "okänt"}),
        Column("alder1", ColumnType.INTEGER, "Ålder", low=0, high=120),
        Column("personnr2", ColumnType.PERSON, "Medsökandes personnummer"),
        Column("hhstatus2", ColumnType.TEXT, "Hushållsställning", codes={"2": "medsökande"}),
        Column("flykting2", ColumnType.TEXT, "Flykting", codes={"0": "nej", "1": "ja"}),
        Column("utlblank2", ColumnType.TEXT, "Utrikes född", codes={"0": "född i Sverige", "1": "utrikes född"}),
        Column("kon2", ColumnType.TEXT, "Kön", codes={"1": "man", "2": "kvinna", "9": "okänt"}),
        Column("alder2", ColumnType.INTEGER, "Ålder", low=0, high=120),
        *(
            Column(f"personnr{nummer}", ColumnType.PERSON, "Personnummer, övrig i hushållet")
            for nummer in range(3, 3 + OVRIGA)
        ),
        Column("hinder1", ColumnType.TEXT, "Försörjningshinder, registerledare", codes=HINDER, since=2017),
        Column("hinder2", ColumnType.TEXT, "Försörjningshinder, medsökande", codes=HINDER, since=2017),
        Column("egt", ColumnType.INTEGER, "Därav ekonomisk grundtrygghet, kronor", low=0),
        Column("ovrigt", ColumnType.INTEGER, "Därav övrigt bistånd, kronor", low=0),
    ),
    key=("ar", "manad", "personnr1"),
    yearly="ar",
    monthly="manad",
    parts={"sbel": ("egt", "ovrigt")},
    municipality="kommun",
    law=(Law("HSLF-FS 2015:30"), Law("SFS 1981:1370")),
)
