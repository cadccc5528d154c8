"""Försöks- eller träningslägenhet; ett byte samma dag kan stå på båda."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="lagenhetsform",
    title="Slags lägenhet",
    column="typ",
    codes=(
        Code("FORSOK", "Försökslägenhet"),
        Code("TRANING", "Träningslägenhet"),
    ),
    total_label="Samtliga",
    single=False,
)
