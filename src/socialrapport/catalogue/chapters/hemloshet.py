"""Hemlöshet."""

from socialrapport.model.chapter import Chapter
from socialrapport.model.finding import FindingKind

chapter = Chapter(
    id="hemloshet",
    order=70,
    title="Hemlöshet",
    english="Homelessness",
    introduction=(
        "Vartannat år kartlägger kommunen under ett dygn hur många som lever i hemlöshet. Enheter inom och utanför socialtjänsten rapporterar, och den som rapporterats av flera räknas en gång.",
        "Kartläggningen har en annan definition och en annan mätdag än Socialstyrelsens nationella kartläggning. Talen ska inte jämföras med varandra.",
    ),
    memo=(
        ("hl.personer", FindingKind.CHANGE),
        ("hl.barn_avhysning", FindingKind.CHANGE),
    ),
    full=(
        "hl.personer",
        "hl.tid",
        "hl.orsak",
        "hl.barn",
        "hl.forsokslagenheter",
        "hl.bor_kvar",
        "hl.barn_avhysning",
    ),
)
