"""Socialpsykiatri."""

ordning = (
    "aktuella",
    "nya",
    "arsskiftet",
    "flera_omraden",
    "stodboende",
    "hvb",
    "sarskilt_boende",
    "korttidsboende",
    "boendestod",
    "sysselsattning",
    "kontaktperson",
    "hemtjanst",
    "ej_verkstallda",
    "arenden_per_handlaggare",
)
