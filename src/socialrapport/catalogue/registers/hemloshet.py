"""Kartläggningen av personer som lever i hemlöshet, vartannat år."""

from socialrapport.model.table import Column, ColumnType, Register

UTANFOR = ("ANDRAHAND", "INNEBOENDE", "FORSOK", "BOSTAD_FORST")
"""Situationer som rapporteras men inte är hemlöshet i kartläggningen."""

HOS_VANNER = 3
"""Så många månader kan den som bor tillfälligt hos vänner räknas."""

ORSAKER = {
    "AVHYSNING": "Avhysning",
    "KONTRAKT": "Tidsbegränsat boende upphörde",
    "RELATION": "Separation eller konflikt i familjen",
    "VALD": "Våld i nära relation",
    "UTSKRIVNING": "Utskrivning eller frigivning utan bostad",
    "EJ_GODKAND": "Inte godkänd som hyresgäst",
    "ANNAT": "Annan orsak",
}

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
                "ANDRAHAND": "Andrahandsboende; räknas inte",
                "INNEBOENDE": "Stadigvarande inneboende; räknas inte",
                "FORSOK": "Försöks- eller träningslägenhet; räknas inte",
                "BOSTAD_FORST": "Bostad först; räknas inte",
            },
        ),
        Column("barn", ColumnType.INTEGER, "Antal egna barn under 18 år", low=0, high=20),
        Column("manader_situation", ColumnType.INTEGER, "Hela månader i boendesituationen", low=0, high=1000),
        Column("manader", ColumnType.INTEGER, "Hela månader i hemlöshet till och med mätdagen", low=0, high=1000),
        Column("orsak", ColumnType.TEXT, "Huvudsaklig orsak till hemlösheten", codes=ORSAKER),
        Column("missbruksvard", ColumnType.BOOLEAN, "Kontakt med vård för skadligt bruk eller beroende"),
        Column("psykiatri", ColumnType.BOOLEAN, "Kontakt med psykiatrisk vård"),
    ),
    key=("ar", "rapportor", "personnummer"),
    yearly="ar",
    survey_every=2,
)
