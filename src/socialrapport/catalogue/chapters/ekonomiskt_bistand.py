"""Ekonomiskt bistånd."""

from socialrapport.model.chapter import Chapter, Where
from socialrapport.model.finding import FindingKind

chapter = Chapter(
    id="ekonomiskt_bistand",
    order=20,
    title="Ekonomiskt bistånd",
    english="Social assistance",
    introduction=(
        "Ekonomiskt bistånd är ett skydd för den som inte kan försörja sig på annat sätt. Rätten till bistånd prövas individuellt enligt socialtjänstlagen och biståndet beviljas för en månad i taget.",
        Where(
            "Talen avser den månad som biståndet gäller. Ett hushåll är detsamma så länge det har samma registerledare; ett par som flyttar isär blir två hushåll.",
            ("bistandshushall", "bistandsmanader", "bistandsperioder", "bistandstagare", "avslutade_hushall"),
        ),
    ),
    memo=(
        ("eb.hushall", FindingKind.CHANGE),
        ("eb.mycket_langvarigt", FindingKind.LEVEL),
        ("eb.mycket_langvarigt", FindingKind.LONG_CHANGE),
    ),
    maps=("eb.bistandstagare",),
    full=(
        "eb.hushall",
        "eb.bistandstagare",
        "eb.mycket_langvarigt",
        "eb.langvarigt",
        "eb.nya_hushall",
        "eb.avslutade",
        "eb.barn",
        "eb.barn_langvarigt",
        "eb.unga_vuxna",
        "eb.forsorjningshinder",
        "eb.utbetalt",
        "eb.medelbidrag",
    ),
)
