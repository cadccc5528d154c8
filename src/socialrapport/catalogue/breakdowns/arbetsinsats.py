"""Slag av arbetsmarknadsinsats; en person kan ha haft flera under året."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="arbetsinsats",
    title="Insats",
    column="slag",
    codes=(
        Code("JOBB", "Stöd att söka arbete"),
        Code("PRAKTIK", "Praktik"),
        Code("FORBEREDANDE", "Arbetsförberedande eller rehabiliterande insats"),
        Code("UTBILDNING", "Utbildning eller språkträning"),
        Code("ANSTALLNING", "Anställning hos kommunen"),
    ),
    total_label="Samtliga insatser",
    single=False,
)
