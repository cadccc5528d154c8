"""Slag av arbetsmarknadsinsats; en person kan ha haft flera under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="arbetsinsats",
    title="Insats",
    column="slag",
    codes=(
        Code("JOBB", "Stöd att söka arbete", "Job-seeking support"),
        Code("PRAKTIK", "Praktik", "Work placement"),
        Code(
            "FORBEREDANDE",
            "Arbetsförberedande eller rehabiliterande insats",
            "Work preparation or rehabilitation",
            noun="arbetsförberedelse eller rehabilitering",
        ),
        Code("UTBILDNING", "Utbildning eller språkträning", "Education or language training"),
        Code("ANSTALLNING", "Anställning hos kommunen", "Employment with the municipality"),
    ),
    total_label="Samtliga insatser",
    single=False,
    english="Programme",
    total_english="All programmes",
)
