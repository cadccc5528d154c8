"""Våld i nära relationer och hedersrelaterat våld och förtryck."""

ordning = (
    "rvt_utredningar",
    "rvc_stodsamtal",
    "skyddat_boende",
    "medfoljande_barn",
    "skyddat_boende_dygn",
    "skyddat_boende_vardtid",
    "valdsutovare",
    "anmalningar_vald",
    "anmalningar_heder",
    "utredningar_heder",
    "misshandel_nara",
    "kvinnofridskrankning",
)
