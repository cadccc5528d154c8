"""På vems initiativ samtalen hölls."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="initiativ",
    title="Initiativ",
    column="initiativ",
    codes=(
        Code("DOMSTOL", "Domstol"),
        Code("FRIVILLIGT", "Föräldrarna"),
    ),
    total_label="Samtliga",
    single=True,
)
