"""Demografi: folkmängden som talen ställs i relation till."""

ordning = (
    "folkmangd",
    "barn_och_unga",
    "barn",
    "unga_vuxna",
    "vuxna",
    "aldre",
)
