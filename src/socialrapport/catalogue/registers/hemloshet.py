"""Kartläggningen av personer som lever i hemlöshet, vartannat år."""

from socialrapport.model.table import Column, ColumnType, Register

register = Register(
    id="hemloshet",
    title="Kartläggning av hemlöshet",
    owner="Socialförvaltningen",
    one_row_per="rapporterad person och rapportör; en person kan vara rapporterad av flera",
    files=("hemloshet*",),
    columns=(
        Column("ar", ColumnType.YEAR, "Kartläggningsår", required=True),
        Column("rapportor", ColumnType.TEXT, "Rapporterande enhet", required=True),
        Column("personnummer", ColumnType.PERSON, "Personnummer", required=True),
        Column("distrikt", ColumnType.TEXT, "Ansvarigt distrikt eller enhet"),
        Column(
            "boendesituation",
            ColumnType.TEXT,
            "Boendesituation på mätdagen",
            required=True,
            codes={
                "UTE": "Sover utomhus eller i gatumiljö",
                "HARBARGE": "Härbärge eller akutboende",
                "INSTITUTION": "Institution utan bostad vid utskrivning",
                "STODBOENDE": "Stödboende eller annat tillfälligt boende",
                "VANNER": "Tillfälligt hos vänner eller bekanta",
                "OKAND": "Okänd",
            },
        ),
        Column("barn", ColumnType.INTEGER, "Antal egna barn under 18 år", low=0, high=20),
    ),
    key=("ar", "rapportor", "personnummer"),
    yearly="ar",
    survey_every=2,
)
