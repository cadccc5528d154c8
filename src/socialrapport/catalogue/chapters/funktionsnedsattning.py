"""Funktionsnedsättning."""

from socialrapport.model.chapter import Chapter, Where
from socialrapport.model.finding import FindingKind

chapter = Chapter(
    id="funktionsnedsattning",
    order=90,
    title="Funktionsnedsättning",
    english="Disability",
    introduction=(
        (
            "Personer med funktionsnedsättning kan få insatser enligt lagen om stöd och service till vissa funktionshindrade (LSS) och enligt socialtjänstlagen (SoL).",
            Where("Personer och insatser räknas den 1 oktober.", ("lss_insatser", "insatser", "funktionsnedsattning")),
            Where("Beslut räknas under kalenderåret.", ("lss_avgjorda", "lss_vantetider")),
        ),
        Where(
            "Den som har flera insatser räknas en gång i det hela men under var och en av insatserna. Personer med enbart assistansersättning från Försäkringskassan ingår inte i kommunens tal.",
            ("lss_insatser", "insatser", "funktionsnedsattning"),
        ),
    ),
    memo=(("fn.personer", FindingKind.CHANGE),),
    maps=("fn.lss_personer",),
    full=(
        "fn.personer",
        "fn.lss",
        "fn.personlig_assistans",
        "fn.boende_vuxna",
        "fn.daglig_verksamhet",
        "fn.sol",
        "fn.lss_i_tid",
        "fn.ej_verkstallda_lss",
    ),
    laws=("LSS är lagen (1993:387) om stöd och service till vissa funktionshindrade.",),
    laws_in_english=("LSS is the Act concerning Support and Service for Persons with Certain Functional Impairments.",),
)
