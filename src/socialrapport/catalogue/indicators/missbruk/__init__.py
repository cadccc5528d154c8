"""Skadligt bruk och beroende."""

ordning = (
    "aktuella",
    "lvm_anmalningar",
    "lvm_vardade",
    "insatser",
)
