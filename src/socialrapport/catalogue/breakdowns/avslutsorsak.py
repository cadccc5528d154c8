"""Varför det ekonomiska biståndet upphörde."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="avslutsorsak",
    title="Avslutsorsak",
    column="orsak",
    codes=(
        Code("ARBETE", "Arbete", "Work"),
        Code("STUDIER", "Studier", "Studies"),
        Code("ERSATTNING", "Arbetslöshetsersättning eller aktivitetsstöd", "Unemployment benefit or activity grant"),
        Code(
            "SJUK",
            "Sjukpenning eller sjuk- och aktivitetsersättning",
            "Sickness benefit or sickness and activity compensation",
        ),
        Code("FORALDER", "Föräldrapenning", "Parental benefit"),
        Code("PENSION", "Pension eller äldreförsörjningsstöd", "Pension or maintenance support for the elderly"),
        Code("ANNAN", "Annan inkomst eller tillgång", "Other income or assets"),
        Code("SAMBO", "Försörjning av någon annan i hushållet", "Supported by someone else in the household"),
        Code("FLYTT", "Flytt från kommunen", "Moved from the municipality"),
        Code("DODSFALL", "Dödsfall", "Death"),
        Code("OKAND", "Okänd orsak", "Reason unknown"),
    ),
    total_label="Samtliga orsaker",
    single=True,
    english="Reason for ending",
    total_english="All reasons",
)
