"""Boendesituation på mätdagen."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="boendesituation",
    title="Boendesituation",
    column="boendesituation",
    codes=(
        Code(
            "UTE",
            "Sover utomhus eller i gatumiljö",
            "Sleeping outdoors or on the street",
            noun="att sova utomhus eller i gatumiljö",
        ),
        Code("HARBARGE", "Härbärge eller akutboende", "Night shelter or emergency accommodation"),
        Code("INSTITUTION", "Institution utan bostad vid utskrivning", "Institution, without a home on discharge"),
        Code("STODBOENDE", "Stödboende eller annat tillfälligt boende", "Supported or other temporary accommodation"),
        Code("VANNER", "Tillfälligt boende hos vänner eller bekanta", "Temporarily with friends or acquaintances"),
        Code("OKAND", "Okänd", "Unknown", noun="okänd situation"),
    ),
    total_label="Samtliga",
    single=True,
    english="Housing situation",
    total_english="All",
)
