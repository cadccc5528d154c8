"""Huvudsakligt försörjningshinder under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="hinder",
    title="Försörjningshinder",
    column="hinder",
    codes=(
        Code("01", "Arbetslös"),
        Code("02", "Sjukskriven eller sjuk- och aktivitetsersättning"),
        Code("03", "Arbetshinder av sociala skäl"),
        Code("04", "Föräldraledig"),
        Code("05", "Arbetar"),
        Code("06", "Pensionär"),
        Code("07", "Etablering eller språkhinder"),
        Code("08", "Övrigt"),
        Code("09", "Utan försörjningshinder"),
    ),
    total_label="Samtliga",
    single=True,
)
