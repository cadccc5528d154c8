"""På vems initiativ samtalen hölls."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="initiativ",
    title="Initiativ",
    column="initiativ",
    codes=(
        Code("DOMSTOL", "Domstol", "Court"),
        Code("FRIVILLIGT", "Föräldrarna", "The parents"),
    ),
    total_label="Samtliga",
    single=True,
    english="Initiative",
    total_english="All",
)
