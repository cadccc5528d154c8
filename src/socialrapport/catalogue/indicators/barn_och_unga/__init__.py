"""Barn och unga."""

ordning = (
    "orosanmalningar",
    "barn_med_anmalan",
    "anmalningar_utredning",
    "digitala",
    "inledda_utredningar",
    "utredningstid",
    "oppenvard",
    "placerade",
)
