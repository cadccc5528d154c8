"""Barn och unga."""

from socialrapport.model.chapter import Chapter
from socialrapport.model.finding import FindingKind

chapter = Chapter(
    id="barn_och_unga",
    order=30,
    title="Barn och unga",
    english="Children and young people",
    introduction=(
        "Socialtjänsten ska verka för att barn och unga växer upp under trygga förhållanden. Den som misstänker att ett barn far illa kan göra en orosanmälan, och många yrkesgrupper är skyldiga att göra det. Nämnden bedömer anmälan och avgör om en utredning ska inledas.",
        "Kapitlet omfattar barn och unga 0–20 år om inte annat sägs. Åldern är den vid årets slut.",
    ),
    memo=(
        ("bu.orosanmalningar", FindingKind.CHANGE),
        ("bu.anmalningar_utredning", FindingKind.LEVEL),
        ("bu.digitala", FindingKind.LEVEL),
    ),
    maps=("bu.barn_med_anmalan",),
    full=(
        "bu.orosanmalningar",
        "bu.anmalningar_manad",
        "bu.barn_med_anmalan",
        "bu.inledda_utredningar",
        "bu.utredningstid",
        "bu.utredningar_insats",
        "bu.ateraktualiserade",
        "bu.oppenvard",
        "bu.placerade",
        "bu.nyplacerade",
        "bu.lvu_vardade",
        "bu.lvu_omedelbart",
        "bu.yttranden",
    ),
)
