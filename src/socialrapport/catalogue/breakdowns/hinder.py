"""Huvudsakligt försörjningshinder under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="hinder",
    title="Försörjningshinder",
    column="hinder",
    codes=(
        Code("01", "Arbetslös", "Unemployed"),
        Code(
            "02",
            "Sjukskriven eller sjuk- och aktivitetsersättning",
            "On sick leave or with sickness and activity compensation",
        ),
        Code("03", "Arbetshinder av sociala skäl", "Unable to work for social reasons"),
        Code("04", "Föräldraledig", "On parental leave"),
        Code("05", "Arbetar", "Working"),
        Code("06", "Pensionär", "Pensioner"),
        Code("07", "Etablering eller språkhinder", "Introduction programme or language barrier"),
        Code("08", "Övrigt", "Other"),
        Code("09", "Utan försörjningshinder", "No obstacle to self-sufficiency"),
    ),
    total_label="Samtliga",
    single=True,
    english="Obstacle to self-sufficiency",
    total_english="All",
)
