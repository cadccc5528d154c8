"""Funktionsnedsättning."""

ordning = (
    "personer",
    "lss",
    "lss_personer",
    "daglig_verksamhet",
    "boende_vuxna",
    "sol",
)
