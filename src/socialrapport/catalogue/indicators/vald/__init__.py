"""Våld i nära relationer och hedersrelaterat våld och förtryck."""

ordning = (
    "rvt_utredningar",
    "rvc_stodsamtal",
    "skyddat_boende",
    "anmalningar_vald",
    "anmalningar_heder",
)
