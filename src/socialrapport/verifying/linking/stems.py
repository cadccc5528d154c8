"""Words as stems, so that *hushållen* meets *hushåll* and *orosanmälningar* *anmälan*; and how telling each is."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

_WORD = re.compile(r"§[\d_+]+|[a-zåäöéü]+|\d+")
_AGES = re.compile(r"(\d+)\s*(?:[–-]|till)\s*(\d+)[\s-]*år")
_FROM_AGE = re.compile(r"(\d+)\s*år (?:och|eller) äldre")
_UNDER_AGE = re.compile(r"\b(?:under|yngre än)\s+(\d{1,3})\s*år\b")
_ENDINGS = (
    "ningarnas", "ningarna", "ningars", "ningar", "ningens", "ningen", "ning", "arnas", "ernas", "ornas", "ars",
    "ers", "ors", "arna", "ena", "erna", "orna", "ades", "ande", "aren", "are", "ade", "ats", "ens", "ets",
    "ar", "er", "or", "en", "et", "at", "as", "na", "ns", "s", "a", "e", "n", "t",
)  # fmt: skip
EMPTY = frozenset((
    "och", "eller", "i", "på", "av", "för", "med", "till", "från", "om", "vid", "under", "över", "mellan", "som", "att",
    "den", "det", "de", "en", "ett", "har", "hade", "är", "var", "blev", "antal", "antalet", "andel", "andelen",
    "sedan", "år", "året", "vilket", "än", "jämfört", "föregående", "procent", "procentenheter", "ökade", "minskade",
    "ökat", "minskat", "ökning", "minskning", "totalt", "drygt", "knappt", "cirka", "omkring", "runt", "ungefär",
    "nästan",
    "alla", "samtliga", "inom", "där", "vars", "men", "medan", "även", "också", "inte", "staden", "stadens", "stad",
    "kommunen", "kommunens", "fick", "får", "fler", "färre", "sin", "sina", "dessa", "detta", "oförändrat",
    "oförändrad", "ligger", "stadigt", "något", "rör", "rörande", "gäller", "minst", "mest", "hos",
    "ur", "åren", "motsvarar", "tydligt", "tydlig", "kraftigt", "kraftig", "markant", "betydligt", "avsevärt", "svagt",
    "marginellt", "stort", "sett", "större", "mindre", "högre", "lägre", "flest", "högst", "lägst",
    "störst", "minst", "bara",
    "räknad", "räknat", "befolkningen", "in", "via", "kom", "kommer", "kommit", "gjordes", "gjorts",
))  # fmt: skip
SAME = {
    "missbruk": "beroend", "skadlig": "beroend", "bruk": "beroend", "försörjningsstöd": "bistånd",
    "socialbidrag": "bistånd", "vräkning": "avhysning", "vräk": "avhys", "vräkte": "avhys", "vräkt": "avhys",
    "avhyste": "avhys", "avhyst": "avhys", "hemlös": "hemlöshet", "hemlösh": "hemlöshet", "lss": "lss",
    "orosanmäl": "anmäl", "anmäla": "anmäl", "orosanmäla": "anmäl",
    "socialtjänstlag": "sol", "biståndshushåll": "hushåll bistånd ekonomisk",
    "biståndstag": "person hushåll bistånd ekonomisk", "biståndsmottag": "person hushåll bistånd ekonomisk",
    "folkmängd": "invån", "befolkning": "invån", "invånarantal": "invån", "kostnad": "utbetal", "utbetald": "utbetal",
    "inledde": "inledd", "inlett": "inledd", "inlet": "inledd", "verkställde": "verkställd",
    "verkställt": "verkställd", "verkställ": "verkställd", "tjäns": "tjänst", "omhändertog": "omhändertag",
    "biståndsmånad": "bistånd månad", "berörde": "berör", "berört": "berör", "familj": "hushåll", "ungdom": "ung",
    "män": "man", "männ": "man", "utredd": "utred", "beslutade": "beslut", "utredde": "utred",
    "genomsnit": "genomsnittlig", "snit": "genomsnittlig", "medelbidrag": "genomsnittlig bistånd hushåll",
    "medelbistånd": "genomsnittlig bistånd hushåll", "bidragshushåll": "hushåll bistånd ekonomisk",
    "bidragstag": "person hushåll bistånd ekonomisk", "bar": "barn", "snittkostnad": "genomsnittlig bistånd hushåll",
    "försörjningsstödstag": "person hushåll bistånd ekonomisk",
    "socialbidragstag": "person hushåll bistånd ekonomisk", "försörjningsstödshushåll": "hushåll bistånd ekonomisk",
    "svarsfrekve": "utlämn enkä besvar", "svarsfrekvens": "utlämn enkä besvar", "betal": "utbetal",
    "digital": "digital", "tjänst": "tjänst", "perso": "person", "människ": "person", "individ": "person",
    "e": "digital", "ek": "ekonomisk", "ekon": "ekonomisk", "bist": "bistånd", "hh": "hushåll", "hush": "hushåll",
    "utredn": "utred", "utr": "utred", "verkst": "verkställd", "mån": "månad", "inv": "invån", "orosanm": "anmäl",
    "plac": "placer", "avsl": "avslut", "inl": "inledd", "pers": "person", "ensamst": "ensamståend",
    "boendest": "boendestöd", "deltog": "delt", "deltar": "delt", "deltagar": "delt", "deltag": "delt",
    "åld": "ålder", "åldr": "ålder", "bo": "bodd", "bott": "bodd", "slutför": "avslut", "slutförde": "avslut",
    "slutfört": "avslut", "slutförd": "avslut", "bidrag": "bistånd", "bidragstid": "bistånd månad",
    "bidragsmånad": "bistånd månad", "beslut": "beslu", "placering": "placer",
    "fyramånadersgräns": "avslut fyr månad", "not": "utbetal", "nota": "utbetal", "kommuninvån": "person",
    "stadsb": "person", "kommunb": "person",
    "folkbokförd": "invån", "folkbokför": "invån", "ute": "utomhu", "gata": "utomhu", "gat": "utomhu",
    "biståndsberoend": "bistånd ekonomisk", "bidragsberoend": "bistånd ekonomisk",
    "socialbidragsberoend": "bistånd ekonomisk", "biståndsmottagand": "bistånd ekonomisk",
    "spelberoend": "spel peng", "tvångsvård": "vård",
    "socbidrag": "bistånd", "öppn": "inledd", "klient": "person", "jobb": "arbet",
    "snittbidrag": "genomsnittlig bistånd hushåll", "snittbistånd": "genomsnittlig bistånd hushåll",
    "vårdnadsutred": "utred vårdnad", "vårdnadsutredn": "utred vårdnad", "vräks": "avhys", "vräktes": "avhys",
    "tvångsvårdade": "vård", "mamm": "kvinna", "mammor": "kvinna",
    "läng": "långvarig", "vänta": "väntetid", "arbetslös": "arbetslöshet", "godkänd": "godkän", "påbörj": "börj",
    "anmälde": "anmäl", "orosanmälde": "anmäl", "biståndstagand": "bistånd ekonomisk",
    "bidragsnota": "utbetal bistånd ekonomisk", "nyplacerad": "heldygnsvård börj barn ung",
    "nyplacer": "heldygnsvård börj barn ung", "nyplacering": "heldygnsvård börj barn ung",
    "genomsnittskostnad": "genomsnittlig bistånd hushåll",
    "kostnadsutveckl": "utbetal", "anmäld": "anmäl", "anmält": "anmäl", "anmäldes": "anmäl", "anmäls": "anmäl",
    "orosanmäld": "anmäl",
    "orosanmält": "anmäl", "orosanmäldes": "anmäl", "orosanmäls": "anmäl", "bostadslös": "hemlöshet",
    "avslutad": "avslut", "placerad": "placer",
    "enkät": "enkä",
    "okt": "oktob", "nov": "novemb", "dec": "decemb", "sept": "septemb", "sep": "septemb",
    "socialpsykiatrisk": "socialpsykiatri", "utredningsärend": "utred ärend", "polisanmäld": "polis anmäl",
    "polisanmäl": "polis anmäl", "polisanmälde": "polis anmäl", "polisanmält": "polis anmäl",
    "barnavårdsutred": "utred barn ung", "barnavårdsutredn": "utred barn ung", "barnutred": "utred barn ung",
}  # fmt: skip
"""Words that mean what the catalogue calls by another word, as stems."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    "A word without its ending, at least three letters left."
    if (kept := word.rfind("insats")) >= 0:
        return word[: kept + len("insats")]
    if word.startswith("brukar"):
        return "brukar" if len(word) <= len("brukarnas") else word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=4096)
def stems(text: str) -> tuple[str, ...]:
    "The telling stems of a text, in order; a compound that ends as another word gives that word too."
    out: list[str] = []
    text = _UNDER_AGE.sub(lambda age: f"§0_{int(age[1]) - 1} ", text.lower().replace("\u00ad", ""))
    text = _FROM_AGE.sub(r"§\1+ ", _AGES.sub(r"§\1_\2 ", text))
    for word in _WORD.findall(text):
        if word in EMPTY or (word.isdigit() and len(word) == 4):
            continue
        found = stem(word)
        out += SAME.get(found, found).split()
        out += [head for head in HEADS if found.endswith(head) and found != head and len(found) > len(head) + 2]
    return tuple(out)


@lru_cache(maxsize=8192)
def meant(word: str) -> tuple[str, ...]:
    "What one word means, as stems: a compound is only itself, whatever it ends as; none where it tells nothing."
    if word in EMPTY:
        return ()
    found = stem(word)
    return tuple(SAME.get(found, found).split())


HEADS = ("anmäl", "hushåll", "utred", "insats", "ärend", "samtal", "boend", "placer", "person", "avhys", "belopp")


class Weights:
    "How telling each stem is: rare ones more, those that every table has hardly at all."

    def __init__(self, texts: Iterable[str]) -> None:
        self._of: Mapping[str, float]
        seen: Counter[str] = Counter()
        many = 0
        for text in texts:
            many += 1
            seen.update(set(stems(text)))
        self._of = {word: math.log((1 + many) / (1 + n)) + 0.2 for word, n in seen.items()}

    def known(self, word: str) -> bool:
        return word in self._of

    def of(self, words: Iterable[str]) -> float:
        return sum(self._of.get(word, 0.0) for word in words)
