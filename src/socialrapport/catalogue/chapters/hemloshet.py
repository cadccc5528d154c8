"""Hemlöshet."""

from socialrapport.model.chapter import Chapter, Where
from socialrapport.model.finding import FindingKind

SURVEY = ("hemloshet_personer", "hemloshet_orsaker", "hemloshet_tid", "hemloshet_kontakter")

chapter = Chapter(
    id="hemloshet",
    order=70,
    title="Hemlöshet",
    english="Homelessness",
    introduction=(
        Where(
            "Vartannat år kartlägger kommunen under ett dygn hur många som lever i hemlöshet. Enheter inom och utanför socialtjänsten rapporterar, och den som rapporterats av flera räknas en gång.",
            SURVEY,
        ),
        Where(
            "Kartläggningen har en annan definition och en annan mätdag än Socialstyrelsens nationella kartläggning. Talen ska inte jämföras med varandra.",
            SURVEY,
        ),
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
