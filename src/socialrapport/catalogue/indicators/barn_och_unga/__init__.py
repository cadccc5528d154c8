"""Barn och unga."""

ordning = (
    "orosanmalningar",
    "barn_med_anmalan",
    "anmalningar_per_barn",
    "anmalningar_utredning",
    "digitala",
    "inledda_utredningar",
    "barn_utredda",
    "utredningstid",
    "avslutade_utredningar",
    "utredningar_insats",
    "ateraktualiserade",
    "oppenvard",
    "oppenvard_nov",
    "kontakt",
    "placerade",
    "placerade_nov",
    "nyplacerade",
    "varddygn",
    "lvu_vardade",
    "lvu_omedelbart",
)
