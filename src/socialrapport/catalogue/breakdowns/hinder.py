"""Huvudsakligt försörjningshinder under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="hinder",
    title="Försörjningshinder",
    column="hinder",
    codes=(
        Code("01", "Arbetslöshet", "Unemployed"),
        Code(
            "02",
            "Sjukskrivning eller sjuk- och aktivitetsersättning",
            "On sick leave or with sickness and activity compensation",
        ),
        Code("03", "Arbetshinder av sociala skäl", "Unable to work for social reasons"),
        Code("04", "Föräldraledighet", "On parental leave"),
        Code("05", "Arbete", "Working"),
        Code("06", "Pension", "Pensioner"),
        Code("07", "Etablering eller språkhinder", "Introduction programme or language barrier"),
        Code("08", "Övrigt", "Other", noun="övriga hinder"),
        Code("09", "Utan försörjningshinder", "No obstacle to self-sufficiency", noun="inget hinder"),
    ),
    total_label="Samtliga",
    single=True,
    english="Obstacle to self-sufficiency",
    total_english="All",
)
