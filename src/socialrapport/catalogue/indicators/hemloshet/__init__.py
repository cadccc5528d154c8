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
    "tog_personer",
    "tog_natter",
    "forsokslagenheter",
    "bostad_forst",
    "vrakningsforebyggande",
    "bor_kvar",
    "barn_avhysning",
    "barn_avhysning_boende",
    "avhysningar",
)
