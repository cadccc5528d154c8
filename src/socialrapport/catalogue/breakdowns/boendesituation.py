"""Boendesituation på mätdagen."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="boendesituation",
    title="Boendesituation",
    column="boendesituation",
    codes=(
        Code("UTE", "Sover utomhus eller i gatumiljö"),
        Code("HARBARGE", "Härbärge eller akutboende"),
        Code("INSTITUTION", "Institution utan bostad vid utskrivning"),
        Code("STODBOENDE", "Stödboende eller annat tillfälligt boende"),
        Code("VANNER", "Tillfälligt hos vänner eller bekanta"),
        Code("OKAND", "Okänd"),
    ),
    total_label="Samtliga",
    single=True,
)
