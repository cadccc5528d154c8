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
    "foraldraskap",
    "foraldraskap_avslutade",
    "foraldraskap_pagaende",
)
