"""Which way a sentence says that things go: *upp*, *ned*, *oförändrad*, *blandad*, or only how they stand: *nivå*."""

from __future__ import annotations

import re

from socialrapport.reading.found import Number

UP, DOWN, SAME, MIXED, LEVEL = "upp", "ned", "oförändrad", "blandad", "nivå"


def _re(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_VERBS_UP = _re(
    r"\b(?:(?:öka|ökade|ökat|ökar|ökas|ökats|växer|växte|växa|vuxit|stigit|steg|stiger|stiga|tilltagit|tilltog|tilltar|"
    r"fördubblats|fördubblades|fördubblat|fördubblade|fördubblas|tredubbl\w+|fyrdubbl\w+|femdubbl\w+|tiodubbl\w+|mångdubbl\w+|"
    r"skjutit i höjden|sköt i höjden|gått upp|gick upp|går upp|uppåt|klättrat|rusat|rusade|skenat|accelererat|ökande|stigande|"
    r"växande|tilltagande|höjts|höjdes|höjt|höjde|höjer|höjs|förstärkts?|tillväxt|tillkommit|vänt upp|vände upp|vänder upp|"
    r"utökats|utökades|högsta (?:nivån|noteringen|siffran|antalet|andelen)\w* (?:på|sedan)|rekordhög\w*|rekordmånga)|"
    r"(?!\w*s(?:ö|o)kning)\w*(?:ökning|uppgång|stegring|höjning|ökningen|ökningar|ökningarna|uppgången|tillväxten|fördubbling\w*|tredubbling))\b"
)
_VERBS_DOWN = _re(
    r"\b(?:(?:minska|minskade|minskat|minskar|minskas|minskats|sjunkit|sjönk|sjunker|sjunka|fallit|föll|faller|falla|"
    r"avtagit|avtog|avtar|halverats|halverades|halverat|halverade|halveras|gått ner|gått ned|gick ner|gick ned|går ner|går ned|"
    r"nedåt|krympt|krympte|krymper|dalat|dalade|dalar|minskande|sjunkande|fallande|avtagande|krympande|sänkts|sänktes|sänkt|"
    r"sänkte|sänker|sänks|reducerats|vänt ner|vänt ned|vände nedåt|mattats av|dämpats|tappat|"
    r"lägsta (?:nivån|noteringen|siffran|antalet|andelen)\w* (?:på|sedan)|rekordlåg\w*|rekordfå)|"
    r"\w*(?:minskning|nedgång|minskningen|minskningar|minskningarna|nedgången|sänkning|halvering\w*|tillbakagång))\b"
)
_SAME = _re(
    r"\b(?:oförändra(?:d|t|de)|konstanta?|stabil(?:t|a|)\b(?! bo)|stadigt (?:runt|kring|omkring|på|vid)|"
    r"(?:ungefär |i stort sett |i princip |nästan |precis |exakt |i det närmaste |nästintill )?(?:lika (?:många|mycket|stor[t]?|stora|hög[ta]?|höga|vanligt) som|"
    r"samma (?:nivå|andel|antal|omfattning|storlek|siffra|resultat) som)(?: (?:under )?(?:år(?:et)? \d{4}|\d{4}|året|förra|föregående|tidigare|i fjol|fjol|före|för|vid|motsvarande|innan))|"
    r"(?:på )?samma nivå som (?:\d{4}|året|förra|föregående|tidigare|i fjol|år)|"
    r"i nivå med (?:\d{4}|året|förra|föregående|tidigare|fjol|år)|"
    r"ligger kvar på|låg kvar på|legat kvar|ligger fast|legat stilla|inte förändrats|inte förändrat sig|varken ökat eller minskat|"
    r"ingen (?:större |nämnvärd |tydlig )?(?:förändring|skillnad) (?:mot|jämfört|sedan)|stagnerat|planat ut|stabiliserats|håller sig (?:stabil|kring|runt))"
)
_MORE = _re(
    r"\b(?:fler|mer|flera|högre|större|längre|vanligare)\b(?:[^.;,]{0,30}?)\bän\s+(?:(?:det|under|år|i|vid|den|de|för|tidigare|motsvarande|ett|två|tre|fem|tio|någonsin|genomsnittet för)\s+)*"
    r"(?:\d{4}|år\b|året|åren|förra|föregående|fjol|i fjol|tidigare|någonsin|januari|februari|mars|april|maj|juni|juli|augusti|"
    r"september|oktober|november|december|första halvåret|samma period|innan|hösten|våren)"
)
_LESS = _re(
    r"\b(?:färre|mindre|lägre|kortare|ovanligare)\b(?:[^.;,]{0,30}?)\bän\s+(?:(?:det|under|år|i|vid|den|de|för|tidigare|motsvarande|ett|två|tre|fem|tio|någonsin)\s+)*"
    r"(?:\d{4}|år\b|året|åren|förra|föregående|fjol|i fjol|tidigare|någonsin|januari|februari|mars|april|maj|juni|juli|augusti|"
    r"september|oktober|november|december|första halvåret|samma period|innan|hösten|våren)"
)
_MORE_AND_MORE = _re(
    r"\b(?:allt fler|fler och fler|allt mer|allt större|allt högre|allt vanligare|har blivit (?:fler|högre|större|vanligare)|blev (?:fler|högre|större|vanligare)|blivit fler)\b"
)
_FEWER_AND_FEWER = _re(
    r"\b(?:allt färre|färre och färre|allt mindre|allt lägre|allt ovanligare|har blivit (?:färre|lägre|mindre|ovanligare)|blev (?:färre|lägre|mindre)|blivit färre)\b"
)
_EVENT_MORE = _re(
    r"\b(?:något |betydligt |klart |avsevärt )?fler (?:\w+ ){0,3}(?:vårdats|vårdades|inkommit|inkom|anmäldes|anmälts|fick|fått|beviljades|beviljats|placerades|placerats|söker|sökte|har)\b"
)
_EVENT_LESS = _re(r"\b(?:inkommit|inkom|har|fick|något|betydligt|klart|avsevärt)\s+färre\b")
_MOVED = _re(r"\bfrån\s+(?:\w+\s+){0,2}$")
_AGAINST = _re(r"\b(?:jämfört med|att jämföra med|mot|jämför med)\s+(?:\w+\s+)?$")
_WHEN = _re(
    r"^(?:\s+[a-zåäö]+){0,3}?\s*\(?(?:(?:år|under|i|vid|den|för)\s+)*(?:\d{4}|året|samma period|förra|föregående|fjol|ett år|\w+ år tidigare|januari|första halvåret)"
)
_NOT = _re(r"\b(?:inte|ej|icke|varken|slutat|utan att|slutar|upphört)\s+(?:har\s+)?(?:längre\s+|heller\s+)?$")
_UNUSED = _re(
    r"\b(?:ökade|minskade|ökat|höjt|sänkt|ökad|minskad)\s+(?:behov|krav|risk|kunskap|fokus|tillgång|träffsäkerhet|skuldsättning|stöd|insatser)\b"
)
_NEITHER = _re(r"\bvarken\s+\w+\s+eller\s+\w+")
_OTHER_WAY = _re(
    r"\b(?:ökar|minskar|ökat|minskat|ökade|minskade|upp|ned)\b.*\b(?:åt andra hållet|i motsatt riktning|det motsatta|åt motsatt håll)\b"
)
_CONDITION = _re(
    r"\b(?:risken för|för att|i syfte att|syftar till att|arbeta\w* för att|bidra till att|möjlighet\w* att|behöver|trots)\s+(?:\w+\s+){0,2}$"
)


def direction(sentence: str, numbers: tuple[Number, ...]) -> str:
    "Which way the sentence says things go; *nivå* where it only says how they stand."
    said = _said(sentence)
    if {UP, DOWN} <= said:
        return _between(sentence)
    if SAME in said and said & {UP, DOWN}:
        return MIXED if _two_clauses(sentence) else next(iter(said - {SAME}))
    if said:
        return next(iter(said))
    return _moved(sentence, numbers) or LEVEL


def _said(sentence: str) -> set[str]:
    "The ways that the words of the sentence name."
    text, said = _UNUSED.sub("", sentence), set()
    if _NEITHER.search(text):
        text = _NEITHER.sub("", text)
        said.add(SAME)
    if _OTHER_WAY.search(text):
        said |= {UP, DOWN}
    for way, pattern in ((UP, _VERBS_UP), (DOWN, _VERBS_DOWN)):
        for found in pattern.finditer(text):
            if _NOT.search(text[: found.start()]):
                said.add(SAME)
            elif not _CONDITION.search(text[: found.start()]):
                said.add(way)
    if _MORE.search(text) or _MORE_AND_MORE.search(text) or _EVENT_MORE.search(text):
        said.add(UP)
    if _LESS.search(text) or _FEWER_AND_FEWER.search(text) or _EVENT_LESS.search(text):
        said.add(DOWN)
    if _SAME.search(text):
        said.add(SAME)
    return said


_NOUNS = _re(r"\b\w*(?:ökning|minskning|tillväxt|uppgång|nedgång)(?:en|ens|s)?\b")
_CONTRAST = _re(r"\b(?:medan|men|däremot|samtidigt|dock|däremot|i stället|istället|tvärtom|både)\b")


def _between(sentence: str) -> str:
    """Both ways are named. With *medan* or *men* each is of its own thing; else the verb tells, and a noun explains.

    *Ökningen av hushåll gjorde att storleken minskade* is down; of two nouns, the first is what the sentence tells.
    """
    if _CONTRAST.search(sentence):
        return MIXED
    verbs = _said(_NOUNS.sub("", sentence)) - {SAME}
    if len(verbs) == 1:
        return verbs.pop()
    if verbs:
        return MIXED
    first = _NOUNS.search(sentence)
    return MIXED if first is None else UP if _VERBS_UP.search(first.group()) else DOWN


def _two_clauses(sentence: str) -> bool:
    return bool(re.search(r"\b(?:medan|men|däremot|samtidigt|dock|och)\b", sentence, re.IGNORECASE))


def _moved(sentence: str, numbers: tuple[Number, ...]) -> str | None:
    "*från 578 till 419*: the numbers tell the way where no word does."
    for first, second in zip(numbers, numbers[1:], strict=False):
        if first.unit != second.unit or isinstance(first.value, tuple) or isinstance(second.value, tuple):
            continue
        if (first.unit or "").startswith("år"):
            continue
        between = sentence[first.end : second.start]
        if _AGAINST.search(between) and _WHEN.match(sentence[second.end :]):
            return DOWN if second.value > first.value else UP if second.value < first.value else SAME
        if _MOVED.search(sentence[: first.start]) and re.search(r"\btill\b", between, re.IGNORECASE):
            return UP if second.value > first.value else DOWN if second.value < first.value else SAME
    return None


def word_of(text: str, way: str) -> str | None:
    "The word of a text that says the way, as it stands."
    patterns = {UP: (_VERBS_UP, _MORE, _EVENT_MORE), DOWN: (_VERBS_DOWN, _LESS, _EVENT_LESS), SAME: (_SAME,)}
    found = [m for p in patterns.get(way, ()) for m in [p.search(text)] if m]
    return min(found, key=lambda m: m.start()).group().strip() if found else None
