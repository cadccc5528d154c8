"""Hemlöshet."""

ordning = (
    "personer",
    "foraldrar",
    "barn_avhysning",
    "avhysningar",
)
