"""The Swedish nouns that figures are counted in, with the forms that sentences need."""

from dataclasses import dataclass


def grouped(number: int) -> str:
    "*42 757*: thousands apart, with a no-break space."
    return f"{number:,}".replace(",", "\u00a0")


@dataclass(frozen=True)
class Noun:
    """A countable Swedish noun: *ett hushåll, hushållet, två hushåll, hushållen*.

    `neuter` tells the grammatical gender: true for *ett*-words.
    """

    singular: str
    definite: str
    plural: str
    definite_plural: str
    neuter: bool = False


PERSON = Noun("person", "personen", "personer", "personerna")
HUSHALL = Noun("hushåll", "hushållet", "hushåll", "hushållen", neuter=True)
BARN = Noun("barn", "barnet", "barn", "barnen", neuter=True)
INVANARE = Noun("invånare", "invånaren", "invånare", "invånarna")
OROSANMALAN = Noun("orosanmälan", "orosanmälan", "orosanmälningar", "orosanmälningarna")
ANMALAN = Noun("anmälan", "anmälan", "anmälningar", "anmälningarna")
UTREDNING = Noun("utredning", "utredningen", "utredningar", "utredningarna")
UTREDNINGSARENDE = Noun("utredningsärende", "utredningsärendet", "utredningsärenden", "utredningsärendena", neuter=True)
ARENDE = Noun("ärende", "ärendet", "ärenden", "ärendena", neuter=True)
INSATS = Noun("insats", "insatsen", "insatser", "insatserna")
INTAGNING = Noun("intagning", "intagningen", "intagningar", "intagningarna")
STODSAMTAL = Noun("stödsamtal", "stödsamtalet", "stödsamtal", "stödsamtalen", neuter=True)
YTTRANDE = Noun("yttrande", "yttrandet", "yttranden", "yttrandena", neuter=True)
AVHYSNING = Noun("avhysning", "avhysningen", "avhysningar", "avhysningarna")
BROTT = Noun("brott", "brottet", "brott", "brotten", neuter=True)
MANAD = Noun("månad", "månaden", "månader", "månaderna")
BISTANDSMANAD = Noun("biståndsmånad", "biståndsmånaden", "biståndsmånader", "biståndsmånaderna")
SVAR = Noun("svar", "svaret", "svar", "svaren", neuter=True)
KRONA = Noun("krona", "kronan", "kronor", "kronorna")
DYGN = Noun("dygn", "dygnet", "dygn", "dygnen", neuter=True)
BESLUT = Noun("beslut", "beslutet", "beslut", "besluten", neuter=True)
HANDLAGGARE = Noun("handläggare", "handläggaren", "handläggare", "handläggarna")
ENKAT = Noun("enkät", "enkäten", "enkäter", "enkäterna")
