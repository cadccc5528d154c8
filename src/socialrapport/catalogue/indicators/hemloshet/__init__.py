"""Hemlöshet."""

ordning = (
    "personer",
    "utomhus",
    "tid",
    "langvarig",
    "orsak",
    "missbruksvard",
    "psykiatri",
    "foraldrar",
    "barn",
    "barn_avhysning",
    "barn_avhysning_boende",
    "avhysningar",
)
