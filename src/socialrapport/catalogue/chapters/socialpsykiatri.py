"""Socialpsykiatri."""

from socialrapport.model.chapter import Chapter, Where
from socialrapport.model.finding import FindingKind

chapter = Chapter(
    id="socialpsykiatri",
    order=80,
    title="Socialpsykiatri",
    english="Social psychiatry",
    introduction=(
        "Socialpsykiatrin ger stöd till personer med psykisk funktionsnedsättning, till exempel boendestöd, sysselsättning och boende.",
        Where(
            "Gränsen mot skadligt bruk och beroende och mot funktionsnedsättning följer insatsens målgrupp: samma person kan finnas i flera kapitel.",
            ("insatser",),
        ),
    ),
    memo=(
        ("sp.aktuella", FindingKind.CHANGE),
        ("sp.stodboende", FindingKind.CHANGE),
        ("sp.hvb", FindingKind.CHANGE),
        ("sp.sarskilt_boende", FindingKind.CHANGE),
    ),
    maps=("sp.aktuella",),
    full=(
        "sp.aktuella",
        "sp.nya",
        "sp.boendestod",
        "sp.stodboende",
        "sp.sysselsattning",
    ),
)
