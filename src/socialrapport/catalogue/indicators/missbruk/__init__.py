"""Skadligt bruk och beroende."""

ordning = (
    "aktuella",
    "lvm_anmalningar",
    "lvm_utredningar",
    "lvm_ansokningar",
    "lvm_omedelbart",
    "lvm_vardade",
    "lvm_intagningar",
    "lvm_dygn",
    "lvm_aterinskrivna",
    "insatser",
    "oppenvard",
    "hvb",
    "familjehem",
    "boende",
    "spel",
)
