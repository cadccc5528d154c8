"""Personkrets enligt 1 § LSS."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="personkrets",
    title="Personkrets",
    column="personkrets",
    codes=(
        Code("1", "Personkrets 1", "Category 1"),
        Code("2", "Personkrets 2", "Category 2"),
        Code("3", "Personkrets 3", "Category 3"),
    ),
    total_label="Samtliga",
    single=True,
    english="Category of persons",
    total_english="All",
    noun="grupp enligt LSS",
)
