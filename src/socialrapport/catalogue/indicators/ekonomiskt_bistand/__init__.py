"""Ekonomiskt bistånd."""

ordning = (
    "hushall",
    "bistandstagare",
    "mycket_langvarigt",
    "langvarigt",
    "barn",
    "unga_vuxna",
    "forsorjningshinder",
    "manader",
    "utbetalt",
)
