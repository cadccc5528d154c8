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
    "avhysningar",
)
