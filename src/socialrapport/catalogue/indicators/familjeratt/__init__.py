"""Familjerätt."""

ordning = (
    "samarbetssamtal",
    "samtal_domstol",
    "informationssamtal",
    "upplysningar",
    "utredningar",
    "utredningsarenden",
    "utredningar_pagaende",
    "avtal",
    "umgangesstod",
    "adoption",
    "medgivanden",
    "foraldraskap",
    "foraldraskap_avslutade",
    "foraldraskap_pagaende",
)
