"""Sentences that do not say that it is so: they ask, hope, set a condition, or tell what somebody denies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from socialrapport.verifying.judging.heard import Heard
from socialrapport.verifying.linking.times_meant import YEAR

_DENIED = re.compile(
    r"\b(?:inte sant|osant|stämmer inte|stämmer det inte|inte så|fel|felaktigt|myt|lögn|påstå\w*|påstod\w*|falskt|"
    r"ryktet|tänk|anta|skulle|hade \w+ varit)\b[^.;]*?\b(?:att|om)\b",
    re.IGNORECASE,
)


_DID_YOU_KNOW = re.compile(
    r"(?:visste|vet|känner) (?:du|ni|alla) (?:om |till )?att\b|"
    r"(?:kan|kunde|skulle) (?:du|ni|vi|jag|någon) (?:kunna )?"
    r"(?:skriva|säga|bekräfta|dubbelkolla|kolla|kontrollera) att\b",
    re.IGNORECASE,
)


_SIGNS = "\ufe0f " + "".join(chr(one) for one in (*range(0x2600, 0x27C0), *range(0x1F300, 0x1FB00)))
"""Pictures that a line may begin with."""


_TAKEN_FOR_SO = re.compile(
    r"\b(?:vad|hur)\b[^?]*\b(?:åt|över|med) att\b|\bvarför (?:är|var|har|hade|fick|blev|kom)\b(?! inte)|"
    r"\bhur (?:kommer|kom) det sig att\b|"
    r"\b(?:hur kan|varför)\b[^?]*\bnär\b",
    re.IGNORECASE,
)
"""*Vad gör ni åt att 44 procent …?*, *varför är det bara 65 procent …?*: the question takes it for so."""


NOT_SO = re.compile(
    r"\b(?:inte sant|osant|stämmer (?:det )?inte|inte stämmer|så är det inte|är det inte så|lögn|påhitt|"
    r"(?:är|var) (?:det )?(?:helt )?fel(?:aktigt|aktig)?(?: siffra| uppgift| tal)?)(?=[\s,.:;!)]*(?:$|:|men\b))",
    re.IGNORECASE,
)
"""*Det är inte sant: 825 hushåll …*, *…, vilket inte stämmer*: the sentence takes back what it tells."""


_HOPED = re.compile(
    r"\b(?:tror|trodde|trott|hoppas|hoppades|hoppats|siktar|siktade|satsar|satsade|väntar|väntade|budgeterade|budgeterat|"
    r"planerade|planerat|räknade|räknat)\s(?:oss\s|sig\s)?(?:på|med|för)\s(?:[^\W\d]+\s)?$",
    re.IGNORECASE,
)
"""*Vi trodde på 825 hushåll*"""


_THAT_YEAR = re.compile(r"\bdet året\b(?! (?:innan|före|dessförinnan|efter|därpå)\b)", re.IGNORECASE)


_WITHOUT = re.compile(r"utan att\b", re.IGNORECASE)
"""*Utan att det fanns något beslut pågick 1 047 …*"""


_BUT_ONLY = re.compile(
    r"\bmen (?:det|den|de|siffran|talet|uppgiften) (?:gäll|avs|rör|omfatt|räkn)[^\W\d]* (?:bara|endast|enbart)\b",
    re.IGNORECASE,
)


_BUT = re.compile(r",\s(?:men|utan|medan|tvärtom)\b")
"""*påstår att läget är gott, men …*: what comes after is said by the text itself."""


_IF = re.compile(r"(?:^|[:;]\s)(?:om\s[^,;:]*|(?:har|är|får|söker|bor|blir)\s+)$", re.IGNORECASE)


_THEN = re.compile(r"\b(?:räknas|är|blir|ska|kan|får|går|gäller|tas|hör)\s+(?:det|den|de|dem|hen|han|hon|man)\b")
"""*har två föräldrar samma barn räknas det hos båda*"""


def not_said_so(heard: Heard) -> Iterator[str]:
    "Why a sentence does not say itself that what it tells is so."
    text = heard.read.sentence
    taken_for_so = heard.number is not None and _TAKEN_FOR_SO.search(text, 0, heard.number.start)
    if text.rstrip("”\"')]").endswith("?") and not (_DID_YOU_KNOW.match(text.lstrip(_SIGNS)) or taken_for_so):
        yield "En fråga påstår inget."
    if heard.number is not None and _IF.search(text[: heard.number.start]) and _THEN.search(text[heard.number.end :]):
        yield "Ett villkor påstår inget."
    if (denied := _DENIED.search(text)) and not (heard.number and _BUT.search(text, denied.end(), heard.number.start)):
        yield "Meningen säger inte själv att det är så."
    if heard.number is not None and (hoped := _HOPED.search(text[: heard.number.start])):
        yield f"Meningen säger vad någon trodde eller ville: ”{hoped[0].strip()}”."
    if not heard.told and not YEAR.search(text) and (that := _THAT_YEAR.search(text)):
        yield f"Meningen säger inte vilket år ”{that[0]}” är."
    if (without := _WITHOUT.match(text)) is not None:
        yield f"Inte förstått: ”{without[0]}”."
    if heard.number is not None and (only := _BUT_ONLY.search(text, heard.number.end)):
        yield f"Inte förstått: ”{only[0]}”."
