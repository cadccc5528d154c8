"""Whether some words are a sentence of their own: a verb told by its form and by the word before it.

Strong verbs are a closed class. Of others the form alone is not enough (*kostnader*, *placerade*): a verb stands after
who does it, and that is a pronoun or a noun in its definite form.
"""

from __future__ import annotations

import re

from socialrapport.verifying.linking.plain_words import FINITE


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_STRONG = _listed("""
    bad bar band bet bjöd blev brann brast bröt drack drev drog dök dör fann flög flöt for frös föll gav gick gled
    grät grep göt hann hette höll hölls högg kan klev klöv knep knöt kom kröp kunde kved lade lät led levde ljög ljöd
    låg log lyder löd måste njöt nös red rev rann röt röjde sa sade satt satte sken skar skred skrek skrev sköt slank
    slapp slet slog slogs slöt smet smög sov spann spred sprack sprang stack stal stank stod strök stred steg sved svek
    svor såg sålde sög tog teg tvang vann vek vet vill vred växte åt är har ska bör får går står ser ger tar blir
    börjar brinner svider sjunger stämmer
""")
"""Past tense of strong verbs, and what else is a verb in any place."""
_WHO = _listed("jag vi du ni man det han hon hen vem ingen någon alla dem dig mig oss er")
_QUANTITY = _listed(
    "antalet andelen mängden majoriteten flertalet merparten gruppen delen resten hälften summan volymen omfattningen"
)
_ACTS = re.compile(
    r"[a-zåäö]{2,}(?:ade|dde|rde|lde|nde|gde|mde|vde|jde|kte|pte|tte|ades|ddes|rdes|ldes|ktes|ttes)|[a-zåäö]{3,}r"
)
_NOW = re.compile(r"[a-zåäö]{3,}r")
_DEFINITE = re.compile(r"(?!än$|men$|den$|igen$|sedan$|redan$|utan$|innan$|medan$)[a-zåäö]{3,}(?:en|et|an|na)")
_NAMED = re.compile(r"[A-ZÅÄÖ][a-zåäö]+")
_ASKS = re.compile(
    r"(?:och |men |så )?(?:läs|se|notera|glöm|tänk|fundera|kom ihåg|ta|titta|kolla|lyssna|jämför|minns|håll|måste|vill|"
    r"kan|lägg|låt|spara|skriv|hälsa|få|ska)\s",
    re.IGNORECASE,
)
"""*Glöm inte de goda nyheterna*, *Läs mer*, *Måste också nämna*"""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def has_verb(part: str) -> bool:
    "Whether a part of a sentence has a verb that somebody, or something, is told to do or be."
    if _ASKS.match(part):
        return True
    said = _WORD.findall(part)
    low = [word.lower() for word in said]
    if {*low} & (_STRONG | FINITE):
        return True
    return any(
        (after == "sig" and _NOW.fullmatch(word)) or (_does(before, raw) and _ACTS.fullmatch(word))
        for raw, before, word, after in zip(said, low, low[1:], [*low[2:], ""], strict=False)
    )


def _does(word: str, raw: str) -> bool:
    "Whether a word may be who, or what, does what the next one tells."
    named = _NAMED.fullmatch(raw) is not None and not raw.endswith("s")
    return word in _WHO or named or (word not in _QUANTITY and _DEFINITE.fullmatch(word) is not None)
