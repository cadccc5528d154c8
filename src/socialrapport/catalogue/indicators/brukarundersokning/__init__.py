"""Brukarundersökningar."""

ordning = (
    "svar",
    "svarsfrekvens",
    "nojda",
    "tillganglighet",
    "information",
    "bemotande",
    "synpunkter",
    "paverka",
    "forandring",
    "fragor",
    "fn_trivs",
    "fn_fragor",
)
