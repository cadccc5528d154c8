"""The Swedish nouns that figures are counted in, with the forms that sentences need, and the months."""

from dataclasses import dataclass

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip


@dataclass(frozen=True)
class Noun:
    """A countable Swedish noun: *ett hushåll, två hushåll*.

    `neuter` tells the grammatical gender: true for *ett*-words. `english` and `english_plural` are the same noun in
    English.
    """

    singular: str
    plural: str
    neuter: bool = False
    english: str = ""
    english_plural: str = ""


PERSON = Noun("person", "personer", english="person", english_plural="people")
HUSHALL = Noun("hushåll", "hushåll", neuter=True, english="household", english_plural="households")
BARN = Noun("barn", "barn", neuter=True, english="child", english_plural="children")
INVANARE = Noun("invånare", "invånare", english="inhabitant", english_plural="inhabitants")
OROSANMALAN = Noun(
    "orosanmälan",
    "orosanmälningar",
    english="report of concern",
    english_plural="reports of concern",
)
ANMALAN = Noun("anmälan", "anmälningar", english="report", english_plural="reports")
UTREDNING = Noun("utredning", "utredningar", english="investigation", english_plural="investigations")
UTREDNINGSARENDE = Noun(
    "utredningsärende",
    "utredningsärenden",
    neuter=True,
    english="investigation",
    english_plural="investigations",
)
ARENDE = Noun("ärende", "ärenden", neuter=True, english="case", english_plural="cases")
INSATS = Noun("insats", "insatser", english="intervention", english_plural="interventions")
INTAGNING = Noun("intagning", "intagningar", english="admission", english_plural="admissions")
STODSAMTAL = Noun(
    "stödsamtal",
    "stödsamtal",
    neuter=True,
    english="support session",
    english_plural="support sessions",
)
YTTRANDE = Noun("yttrande", "yttranden", neuter=True, english="statement", english_plural="statements")
AVHYSNING = Noun("avhysning", "avhysningar", english="eviction", english_plural="evictions")
BROTT = Noun("brott", "brott", neuter=True, english="offence", english_plural="offences")
BISTANDSMANAD = Noun(
    "biståndsmånad",
    "biståndsmånader",
    english="month of assistance",
    english_plural="months of assistance",
)
SVAR = Noun("svar", "svar", neuter=True, english="answer", english_plural="answers")
BESLUT = Noun("beslut", "beslut", neuter=True, english="decision", english_plural="decisions")
HANDLAGGARE = Noun("handläggare", "handläggare", english="caseworker", english_plural="caseworkers")
ENKAT = Noun("enkät", "enkäter", english="questionnaire", english_plural="questionnaires")
