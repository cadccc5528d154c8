"""Familjerätt."""

ordning = (
    "samarbetssamtal",
    "samtal_domstol",
    "upplysningar",
    "utredningar",
    "utredningsarenden",
    "avtal",
    "umgangesstod",
    "foraldraskap",
)
