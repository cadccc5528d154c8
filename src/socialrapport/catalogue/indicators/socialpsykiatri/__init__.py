"""Socialpsykiatri."""

ordning = (
    "aktuella",
    "stodboende",
    "hvb",
    "sarskilt_boende",
    "boendestod",
)
