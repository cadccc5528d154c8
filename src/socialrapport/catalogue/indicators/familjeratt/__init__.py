"""Familjerätt."""

ordning = (
    "samarbetssamtal",
    "upplysningar",
    "utredningar",
    "avtal",
    "foraldraskap",
)
