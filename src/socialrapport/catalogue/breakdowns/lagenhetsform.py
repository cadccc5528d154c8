"""Försöks- eller träningslägenhet; ett byte samma dag kan stå på båda."""

from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="lagenhetsform",
    title="Slags lägenhet",
    column="typ",
    codes=(
        Code("FORSOK", "Försökslägenhet", "Trial flat"),
        Code("TRANING", "Träningslägenhet", "Training flat"),
    ),
    total_label="Samtliga",
    single=False,
    english="Type of flat",
    total_english="All",
)
