"""Sentences and clauses that go on about what was spoken of before, by how they begin."""

from __future__ import annotations

import re

from socialrapport.opened.tables import Table
from socialrapport.verifying.linking.stems import stems

_OF_THE = re.compile(r"^av (?:de )?(?:totalt |sammanlagt )?[\d\s\u00a0]+([^\W\d]+)", re.IGNORECASE)


def could_be(sentence: str, table: Table) -> bool:
    "*Av de 1 204 hushållen* goes on about households, not about whatever was told of last."
    found = _OF_THE.match(sentence) or _PART_OF_THINGS.match(sentence)
    return found is None or bool(set(stems(found.group(1))) & set(stems(f"{table.unit} {table.phrase}")))


GOES_ON = re.compile(
    r"(?:av (?:dessa|dem|de)|bland (?:dessa|dem)|det(?:ta)? (?:är|var|innebär|motsvarar|innebar|motsvarade)|"
    r"motsvarande (?:andel|antal|siffra|tal)|ökningen|minskningen|uppgången|nedgången|siffran|talet|"
    r"(?:jämfört med|sedan|i jämförelse med|mot)\s[^.,;]{0,30}?\b(?:är|var|innebär|innebar|blev) det(?:ta)?)\b",
    re.IGNORECASE,
)
"""A sentence that goes on about the very group of the one before."""
DOES = r"(?:var|är|utgjordes|gällde|gäller|rörde|rör|avsåg|avser|kom|bor|bodde|fick|får|har|hade)"
_PART = (
    r"(?:(?:drygt|knappt|nästan|ungefär|cirka|omkring|runt|närmare|över|under) )?"
    r"(?:\w+ av (?!de|oss)\w+|\w+ (?:tredjedel|fjärdedel|femtedel)(?:ar)?|hälften|\d[\d,]* procent|"
    r"var(?:annan|t?annat|je|t)? \w+)"
)
PART_OF_IT = rf"{_PART}(?: av (?:dem|dessa|de)| (?!av\b)\w+)??"
"""*Tre av fyra*, *två tredjedelar*, *tre av fyra ärenden*, *knappt hälften av dem*."""
_REFERS = re.compile(
    r"^(?:av (?:dessa|dem|de)|bland (?:dessa|dem)|de[nt] (?:är|var|låg|ligger|innebär|motsvarar)|detta|dessa|"
    r"andelen (?:är|var|har|ökade|minskade|låg|av befolkningen)|"
    r"antalet (?:är|var|har|ökade|minskade|låg|per)|motsvarande|året (?:innan|före)|sett till|"
    r"i (?:årets|\d{4} års) (?:kartläggning|mätning|undersökning)|"
    r"(?:(?:totalt|sammanlagt) )?(?:rör|handlar) det(?: sig)? om|(?:totalt|sammanlagt) (?:rör|handlar) det|"
    r"(?:(?:vid mätningen|under|den \d{1,2}[\s\u00a0]\w+) \d{4}|i \d{4} års \w+) var "
    r"(?:antalet|andelen|de[nt]|flest|alla)|(?:flest|alla) var|"
    r"mellan \d{4} och \d{4} (?:ökade|minskade) (?:antalet|andelen)|sedan \w+ \d{4}|"
    r"(?:högst|lägst|störst|minst|flest|färst) (?:är|var|ligger|låg|bor|bodde|finns|fanns)|"
    r"(?:räknat )?per \d[\d\s\u00a0]* \w+ (?:är|var|blir|blev|och)|räknat (?:per|i|på)|"
    r"bland (?:kvinnor(?:na)?|män(?:nen)?|flickor(?:na)?|pojkar(?:na)?) (?:är|var|låg|ligger|uppgick)|"
    rf"{PART_OF_IT} {DOES}|"
    r"(?:jämfört med|sedan|i jämförelse med|mot)\s[^.,;]{0,45}?\b(?:är|var|innebär|innebar|blev|motsvarar|ligger|låg) "
    r"(?:det(?:ta)?|nivån|siffran|talet)|"
    r"ökningen|minskningen|uppgången|nedgången|siffran|talet|nivån|samma (?:år|siffra|tal)|"
    r"(?:kvinnorna|männen|flickorna|pojkarna) (?:var|är|utgjorde|stod)|"
    r"(?:i|på|vid) [A-ZÅÄÖ][\w-]+(?:[ -][\w-]+)? (?:var|är|låg|uppgick) "
    r"(?:det|andelen|antalet|siffran|talet|motsvarande)|"
    r"\d{4} var|sedan \d{4}|en ökning|en minskning|under \d{4} var)\b",
    re.IGNORECASE,
)
IT = re.compile(r"^(?:[^,.;]{0,30}\d{4} (?:var|är|låg) )?de[nt]\b(?! \d)", re.IGNORECASE)
"""*Det var högst i Järva*, *Under 2024 var den lägst i …*: a sentence that goes on about the very figure before."""
_PART_OF_THINGS = re.compile(rf"^{_PART} (?!{DOES}\b|av\b)([^\W\d]+) {DOES}\b", re.IGNORECASE)
"""*Tre av fyra ärenden gällde …*"""
PARTED = re.compile(r"sett till\b", re.IGNORECASE)
"""*Sett till boendesituation var stödboende vanligast*: parts of what was spoken of, whatever else has their names."""
BARE = re.compile(
    r"(?:flest|färst|högst|lägst|störst|minst|högsta|lägsta|största|minsta)\s+"
    r"(?:var|är|fanns|finns|hade|har|andel(?:en)?|antal(?:et)?|i)\b",
    re.IGNORECASE,
)


def refers(sentence: str) -> bool:
    return bool(_REFERS.match(sentence))


_BEGINS_OF_IT = re.compile(
    r"(?:(?:och|men) )?(?:"
    r"\d[\d\s\u00a0]*(?:,\d+)?(?: procent)? "
    r"(?:av (?:dem|dessa)|(?:är|var) (?:kvinnor|män|flickor|pojkar|killar|tjejer))|"
    r"(?:av|bland) (?:dem|dessa)|(?:kvinnorna|männen|flickorna|pojkarna) (?:är|var|utgjorde|stod)|"
    rf"(?:(?:19|20)\d\d|året (?:innan|före)|i fjol|förra året|(?:i|på|vid) [A-ZÅÄÖ][\w-]+(?:[ -][\w-]+)?) {DOES} "
    r"(?:det|de|den|antalet|andelen|siffran|talet|motsvarande)|"
    r"de (?:är|var|rörde|gällde)|det (?:är|var|blev|hände|gällde|rörde|motsvarar))\b",
    re.IGNORECASE,
)


def begins_of_it(sentence: str) -> bool:
    "*I Bromma var det 689.*, *Av dem var 3 394 flickor.*: it says nothing of its own of what it is of."
    return _BEGINS_OF_IT.match(sentence) is not None


def leans(clause: str) -> bool:
    "*vilket var en ökning med …* says nothing of its own subject."
    return bool(
        re.match(
            r"(?:vilket|varav|och totalt|(?:och|men) (?:har|är)|en (?:ökning|minskning)|motsvarande)\b",
            clause.strip(),
            re.IGNORECASE,
        )
    )
