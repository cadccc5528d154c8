"""Varför det ekonomiska biståndet upphörde."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="avslutsorsak",
    title="Avslutsorsak",
    column="orsak",
    codes=(
        Code("ARBETE", "Arbete"),
        Code("STUDIER", "Studier"),
        Code("ERSATTNING", "Arbetslöshetsersättning eller aktivitetsstöd"),
        Code("SJUK", "Sjukpenning eller sjuk- och aktivitetsersättning"),
        Code("FORALDER", "Föräldrapenning"),
        Code("PENSION", "Pension eller äldreförsörjningsstöd"),
        Code("ANNAN", "Annan inkomst eller tillgång"),
        Code("SAMBO", "Försörjs av någon annan i hushållet"),
        Code("FLYTT", "Flyttat från kommunen"),
        Code("DODSFALL", "Dödsfall"),
        Code("OKAND", "Okänd orsak"),
    ),
    total_label="Samtliga orsaker",
    single=True,
)
