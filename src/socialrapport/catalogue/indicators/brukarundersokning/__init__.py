"""Brukarundersökningar."""

ordning = (
    "svar",
    "nojda",
    "fragor",
)
