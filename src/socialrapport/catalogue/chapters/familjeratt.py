"""Familjerätt."""

from socialrapport.model.chapter import Chapter
from socialrapport.model.finding import FindingKind

chapter = Chapter(
    id="familjeratt",
    order=40,
    title="Familjerätt",
    english="Family law",
    introduction=(
        "Familjerätten hjälper föräldrar som inte är överens om vårdnad, boende eller umgänge, bistår tingsrätten med upplysningar och utredningar och utreder föräldraskap.",
        "Enheten är barnet om inte annat sägs: ett barn räknas en gång om året i varje slags ärende, oavsett hur många samtal eller ärenden det varit. Där ärenden räknas kan ett ärende gälla flera syskon.",
    ),
    memo=(("fr.samarbetssamtal", FindingKind.CHANGE),),
    full=(
        "fr.samarbetssamtal",
        "fr.informationssamtal",
        "fr.upplysningar",
        "fr.utredningar",
        "fr.foraldraskap",
    ),
)
