"""Brukarundersökningar."""

ordning = (
    "svar",
    "svarsfrekvens",
    "nojda",
    "tillganglighet",
    "information",
    "bemotande",
    "delaktighet",
    "forandring",
    "fragor",
    "ekonomiskt_bistand",
    "vardnadshavare",
    "unga",
    "missbruk",
    "fn_trivs",
    "fn_fragor",
)
