"""The Swedish nouns that figures are counted in, with the forms that sentences need."""

from dataclasses import dataclass


def grouped(number: int) -> str:
    "*42 757*: thousands apart, with a no-break space."
    return f"{number:,}".replace(",", "\u00a0")


@dataclass(frozen=True)
class Noun:
    """A countable Swedish noun: *ett hushåll, hushållet, två hushåll, hushållen*.

    `neuter` tells the grammatical gender: true for *ett*-words. `english` and `english_plural` are the same noun in
    English.
    """

    singular: str
    definite: str
    plural: str
    definite_plural: str
    neuter: bool = False
    english: str = ""
    english_plural: str = ""


PERSON = Noun("person", "personen", "personer", "personerna", english="person", english_plural="people")
HUSHALL = Noun(
    "hushåll", "hushållet", "hushåll", "hushållen", neuter=True, english="household", english_plural="households"
)
BARN = Noun("barn", "barnet", "barn", "barnen", neuter=True, english="child", english_plural="children")
INVANARE = Noun("invånare", "invånaren", "invånare", "invånarna", english="inhabitant", english_plural="inhabitants")
OROSANMALAN = Noun(
    "orosanmälan",
    "orosanmälan",
    "orosanmälningar",
    "orosanmälningarna",
    english="report of concern",
    english_plural="reports of concern",
)
ANMALAN = Noun("anmälan", "anmälan", "anmälningar", "anmälningarna", english="report", english_plural="reports")
UTREDNING = Noun(
    "utredning", "utredningen", "utredningar", "utredningarna", english="investigation", english_plural="investigations"
)
UTREDNINGSARENDE = Noun(
    "utredningsärende",
    "utredningsärendet",
    "utredningsärenden",
    "utredningsärendena",
    neuter=True,
    english="investigation",
    english_plural="investigations",
)
ARENDE = Noun("ärende", "ärendet", "ärenden", "ärendena", neuter=True, english="case", english_plural="cases")
INSATS = Noun("insats", "insatsen", "insatser", "insatserna", english="intervention", english_plural="interventions")
INTAGNING = Noun(
    "intagning", "intagningen", "intagningar", "intagningarna", english="admission", english_plural="admissions"
)
STODSAMTAL = Noun(
    "stödsamtal",
    "stödsamtalet",
    "stödsamtal",
    "stödsamtalen",
    neuter=True,
    english="support session",
    english_plural="support sessions",
)
YTTRANDE = Noun(
    "yttrande", "yttrandet", "yttranden", "yttrandena", neuter=True, english="statement", english_plural="statements"
)
AVHYSNING = Noun(
    "avhysning", "avhysningen", "avhysningar", "avhysningarna", english="eviction", english_plural="evictions"
)
BROTT = Noun("brott", "brottet", "brott", "brotten", neuter=True, english="offence", english_plural="offences")
MANAD = Noun("månad", "månaden", "månader", "månaderna", english="month", english_plural="months")
BISTANDSMANAD = Noun(
    "biståndsmånad",
    "biståndsmånaden",
    "biståndsmånader",
    "biståndsmånaderna",
    english="month of assistance",
    english_plural="months of assistance",
)
SVAR = Noun("svar", "svaret", "svar", "svaren", neuter=True, english="answer", english_plural="answers")
KRONA = Noun("krona", "kronan", "kronor", "kronorna", english="krona", english_plural="kronor")
DYGN = Noun("dygn", "dygnet", "dygn", "dygnen", neuter=True, english="day", english_plural="days")
BESLUT = Noun("beslut", "beslutet", "beslut", "besluten", neuter=True, english="decision", english_plural="decisions")
HANDLAGGARE = Noun(
    "handläggare", "handläggaren", "handläggare", "handläggarna", english="caseworker", english_plural="caseworkers"
)
ENKAT = Noun("enkät", "enkäten", "enkäter", "enkäterna", english="questionnaire", english_plural="questionnaires")
