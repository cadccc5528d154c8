"""Våld i nära relationer och hedersrelaterat våld och förtryck."""

from socialrapport.model.chapter import Chapter, Where
from socialrapport.model.finding import FindingKind

chapter = Chapter(
    id="vald",
    order=50,
    title="Våld i nära relationer och hedersrelaterat våld och förtryck",
    english="Violence in close relationships and honour-related violence and oppression",
    introduction=(
        (
            "Den som utsatts för våld av en närstående kan få stöd, råd och skydd av socialtjänsten.",
            Where("Utredningar görs vid relationsvåldsteam (RVT).", figures=("vr.rvt_utredningar",)),
            Where("Behovsprövade stödsamtal ges vid relationsvåldscentrum (RVC).", figures=("vr.rvc_stodsamtal",)),
            Where(
                "Den som behöver kan få en placering på skyddat boende.",
                figures=(
                    "vr.skyddat_boende",
                    "vr.skyddat_boende_dygn",
                    "vr.skyddat_boende_vardtid",
                    "vr.medfoljande_barn",
                ),
            ),
        ),
        "Uppgifter om våld är särskilt känsliga. De redovisas därför aldrig för geografiskt område och kön tillsammans, och aldrig så att en enskild person eller ett boende kan pekas ut.",
    ),
    memo=(
        ("vr.rvt_utredningar", FindingKind.CHANGE),
        ("vr.rvc_stodsamtal", FindingKind.CHANGE),
        ("vr.skyddat_boende", FindingKind.CHANGE),
    ),
    full=(
        "vr.rvt_utredningar",
        "vr.rvc_stodsamtal",
        "vr.skyddat_boende",
        "vr.medfoljande_barn",
        "vr.anmalningar_vald",
        "vr.anmalningar_heder",
        "vr.misshandel_nara",
    ),
)
