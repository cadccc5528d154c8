"""The Swedish nouns that figures are counted in, with the forms that sentences need."""

from dataclasses import dataclass


def grouped(number: int) -> str:
    "*42 757*: thousands apart, with a no-break space."
    return f"{number:,}".replace(",", "\u00a0")


@dataclass(frozen=True)
class Noun:
    """A countable Swedish noun: *ett hushåll, hushållet, två hushåll*.

    `neuter` tells the grammatical gender: true for *ett*-words. `english` and `english_plural` are the same noun in
    English.
    """

    singular: str
    definite: str
    plural: str
    neuter: bool = False
    english: str = ""
    english_plural: str = ""


PERSON = Noun("person", "personen", "personer", english="person", english_plural="people")
HUSHALL = Noun("hushåll", "hushållet", "hushåll", neuter=True, english="household", english_plural="households")
BARN = Noun("barn", "barnet", "barn", neuter=True, english="child", english_plural="children")
INVANARE = Noun("invånare", "invånaren", "invånare", english="inhabitant", english_plural="inhabitants")
OROSANMALAN = Noun(
    "orosanmälan",
    "orosanmälan",
    "orosanmälningar",
    english="report of concern",
    english_plural="reports of concern",
)
ANMALAN = Noun("anmälan", "anmälan", "anmälningar", english="report", english_plural="reports")
UTREDNING = Noun("utredning", "utredningen", "utredningar", english="investigation", english_plural="investigations")
UTREDNINGSARENDE = Noun(
    "utredningsärende",
    "utredningsärendet",
    "utredningsärenden",
    neuter=True,
    english="investigation",
    english_plural="investigations",
)
ARENDE = Noun("ärende", "ärendet", "ärenden", neuter=True, english="case", english_plural="cases")
INSATS = Noun("insats", "insatsen", "insatser", english="intervention", english_plural="interventions")
INTAGNING = Noun("intagning", "intagningen", "intagningar", english="admission", english_plural="admissions")
STODSAMTAL = Noun(
    "stödsamtal",
    "stödsamtalet",
    "stödsamtal",
    neuter=True,
    english="support session",
    english_plural="support sessions",
)
YTTRANDE = Noun("yttrande", "yttrandet", "yttranden", neuter=True, english="statement", english_plural="statements")
AVHYSNING = Noun("avhysning", "avhysningen", "avhysningar", english="eviction", english_plural="evictions")
BROTT = Noun("brott", "brottet", "brott", neuter=True, english="offence", english_plural="offences")
BISTANDSMANAD = Noun(
    "biståndsmånad",
    "biståndsmånaden",
    "biståndsmånader",
    english="month of assistance",
    english_plural="months of assistance",
)
SVAR = Noun("svar", "svaret", "svar", neuter=True, english="answer", english_plural="answers")
BESLUT = Noun("beslut", "beslutet", "beslut", neuter=True, english="decision", english_plural="decisions")
HANDLAGGARE = Noun("handläggare", "handläggaren", "handläggare", english="caseworker", english_plural="caseworkers")
ENKAT = Noun("enkät", "enkäten", "enkäter", english="questionnaire", english_plural="questionnaires")
