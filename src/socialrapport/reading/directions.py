"""Which way a sentence says that things go: *upp*, *ned*, *oförändrad*, *blandad*, or only how they stand: *nivå*.

A comparison between groups (*fler män än kvinnor*) is how they stand; one over time (*fler än 2019*) is a way.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from socialrapport.reading import denying
from socialrapport.reading.found import Number
from socialrapport.reading.lexicon import (
    CONTRASTS,
    EQUAL_THINGS,
    EQUALS,
    FOCUS,
    LESS_WORDS,
    MONTHS,
    MORE_WORDS,
    NOUNS_DOWN,
    NOUNS_UP,
    UNCHANGED,
    VERBS_DOWN,
    VERBS_UP,
)
from socialrapport.reading.patterns import any_of, pattern

UP, DOWN, SAME, MIXED, LEVEL = "upp", "ned", "oförändrad", "blandad", "nivå"

_OF_TIME = any_of(
    ("det", "under", "år", "i", "vid", "den", "de", "för", "tidigare", "motsvarande", "ett", "två", "tre", "fem", "tio",
     "genomsnittet för", "samma", "på", "vad som gällde", "närmast", "både", "läsåret")
)  # fmt: skip
_TIME = any_of(
    ("år", "året", "åren", "förra", "föregående", "fjol", "i fjol", "fjolåret", "fjolårets", "tidigare", "någonsin",
     "första halvåret", "andra halvåret", "första kvartalet", "samma period", "samma tid", "samma månad", "innan",
     "period", "perioden", "månad", "kvartal", "kvartalet", "tertial", "tertialet", "halvår", "halvåret",
     "tid", "hösten", "våren", "senaste", "den senaste kartläggningen",
     "förut", "före pandemin", *MONTHS)
)  # fmt: skip
THEN = rf"(?:{_OF_TIME}\s+)*(?:(?:19|20)\d\d\b|{_TIME}\b)"
"""A time before this one: *2019*, *året innan*, *de senaste två åren*."""
_NEAR = r"[^.;,]{0,80}?"
_ENDS = r"(?:en|ens|ar|arna|s)?"
_PEAKS = r"(?:\s+\w+){0,4}?\s+(?:på|sedan|sen|någonsin|hittills)\b"
_TIMED_STEMS = r"(?:tredubbl|fyrdubbl|femdubbl|sexdubbl|tiodubbl|mångdubbl|mångfaldig)\w+"

_NOT_BROUGHT_UP = r"(?!(?:väx\w+|vuxit)\s+(?:[^\s.;,]+\s+){0,4}?upp\b(?!\s+(?:till|med)\b))"
"""*barn som växer upp* are no increase."""
_NOT_FALLEN = (
    r"(?!(?:faller|föll|fallit|falla)\s+(?:utanför|in under|bort|"
    r"inom\s+(?:kalender)?(?:året|månaden|perioden|tiden|ramen|gräns\w*|lagen|definition\w*|intervall\w*))\b)"
)
"""*dygn som faller inom året* are no decrease."""
_LAST_YEARS = r"\s+(?:fjolårets|förra\s+årets|föregående\s+års)\s+(?:nivå|siffra|antal|resultat|belopp)"
_GOING = (
    r"(?:gick|går|gått)\s+(?:(?:därmed|också|dock|åter|igen|alltså|sedan|även|något|tydligt|kraftigt|markant|marginellt)"
    r"\s+){1,2}"
)
_FROM_THERE = r"(?:(?<=[,;–]\s)|(?<=\())"
_MUST = r"(?:ska|skall|bör|måste)\s+"
_SO_FAR = r"\s+(?:i|på|över|under)\s+(?:\w+\s+){0,2}?\d+"
_NOT_SINCE = r"^(?:inte|aldrig)\s+(?:sedan|sen|förr|tidigare)\b[^.;,]{0,50}?\bhar\b[^.;,]{0,40}?\bså\s+"
_CURVE = r"(?:vände|vänt|vänder)\s+(?:(?:kurv|utveckling|trend|siffr|tal)\w+\s+)?(?:\w+\s+)?"
"""*vände kurvan uppåt*"""
_UP = pattern(
    rf"\b{_NOT_BROUGHT_UP}(?:{any_of(VERBS_UP)}|{_TIMED_STEMS}|(?:högsta|största){_PEAKS}|rekordhög\w*|över{_LAST_YEARS}|"
    rf"{_GOING}upp|räkna\w*\s+upp\s+med|{_CURVE}upp(?:åt)?|{_MUST}upp\s+(?:till|över|mot)|uppe{_SO_FAR})\b|"
    rf"{_NOT_SINCE}(?:många|mycket|hög|stor)\w*|{_FROM_THERE}upp(?=\s+från\b)"
)
_DOWN = pattern(
    rf"\b{_NOT_FALLEN}(?:{any_of(VERBS_DOWN)}|lägsta{_PEAKS}|rekordlåg\w*|under{_LAST_YEARS}|{_GOING}(?:ner|ned)|{_CURVE}ne[dr](?:åt)?|"
    rf"{_MUST}(?:ned|ner)\s+(?:till|under|mot)|nere{_SO_FAR}|"
    r"pressa(?:de|t|r)?\s+(?:(?:ned|ner)\s+)?(?:kostnad|utgift|pris)\w*)\b|"
    rf"{_NOT_SINCE}(?:låg|få|lit)\w*|{_FROM_THERE}ne[dr](?=\s+från\b)"
)
_NO_CHANGE = r"(?<!\bs)(?<!ans)(?<!unders)(?<!efters)(?<!hems)(?<!genoms)(?<!upps)(?<!trapp)"
"""*undersökning* holds no *ökning*."""
_NOUN_UP = pattern(rf"{_NO_CHANGE}{any_of(NOUNS_UP)}{_ENDS}\b")
_NOUN_DOWN = pattern(rf"{any_of(NOUNS_DOWN)}{_ENDS}\b")
_EQUAL_THING = (
    rf"(?:samma\s+{any_of(EQUAL_THINGS)}|lika\s+(?:många|mycket|stor\w*|hög\w*|få)\s+(?:[^\s\d.;,]+\s+){{1,3}}?)\s*som"
)
_SAME = pattern(
    rf"\b(?:{any_of(UNCHANGED)}\b(?!\s+bo)|stadigt\s+(?:runt|kring|omkring|på|vid)\b|"
    rf"(?:{any_of(EQUALS)}|{_EQUAL_THING})\s+(?:\w+\s+){{0,3}}?{THEN}|"
    r"håller\s+sig\s+(?:stabil|kring|runt)|(?:ligger|låg|legat)\s+(?:\w+\s+){1,3}?kvar\s+(?:på|vid|kring|runt|omkring)\b|"
    rf"{denying.NOT}\s+(?:har\s+)?(?:lett|ledde|leder)\s+till\s+(?:\w+\s+)?{any_of((*MORE_WORDS, *LESS_WORDS))}\b|"
    r"(?:ligger|låg|legat|står|stod|stått)\s+(?:\w+\s+){0,3}?(?:stilla|still)\b|"
    rf"ingen\s+(?!(?:statistiskt\s+)?(?:säker|signifikant))(?:\w+\s+)?(?:förändring|skillnad)\b{_NEAR}\s(?:mot|jämfört|sedan)\b|"
    rf"liksom\s+{THEN})"
)
_TIMES_THEN = rf"(?:gånger|dubbelt)\s+så\s+(?:många|mycket|hög\w*|stor\w*)\b{_NEAR}\bsom\s+{THEN}"
_HALF_THEN = rf"(?:hälften|en\s+tredjedel|en\s+fjärdedel)\s+så\s+(?:många|mycket|hög\w*|stor\w*)\b{_NEAR}\bsom\s+{THEN}"
_SO_LONG = (
    r"(?:\d+|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\s+år\b(?!\s+(?:sedan|sen|tidigare|innan|dessförinnan|förut))"
)
"""*mer än fem år* is how long."""
_AGAINST_THEN = rf"(?:än\s+(?!{_SO_LONG})|(?:jämfört(?:\s+med)?|i\s+jämförelse\s+med|mot)\s+){THEN}"
_SINCE_THEN = (
    rf"(?:^|\bmen\s+)(?:jämfört|i\s+jämförelse)\s+med\s+(?:(?:slutet|början|mitten)\s+av\s+)?{THEN}[^.;,]{{0,60}}?\s"
)
_MORE = pattern(
    rf"\b{any_of(MORE_WORDS)}\b{_NEAR}\b{_AGAINST_THEN}|{_TIMES_THEN}|{_SINCE_THEN}{any_of(MORE_WORDS)}\b(?!\s+än\b)"
)
_LESS = pattern(
    rf"\b{any_of(LESS_WORDS)}\b{_NEAR}[,]?\s(?:[^.;,]{{0,20}}?\s)??{_AGAINST_THEN}|{_HALF_THEN}|"
    rf"{_SINCE_THEN}{any_of(LESS_WORDS)}\b(?!\s+än\b)"
)
_BECOME = (
    r"(?:(?:blev|blivit)\s+[\d,]+\s+procent|allt|blev|blivit|har\s+blivit|och|"
    r"blev\s+(?:visserligen|dock|också|även|därmed|åter|alltså|således))"
)
_MORE_AND_MORE = pattern(rf"\b{_BECOME}\s+{any_of(MORE_WORDS)}\b(?!\s+än\b)")
_LESS_AND_LESS = pattern(rf"\b{_BECOME}\s+{any_of(LESS_WORDS)}\b(?!\s+än\b)")
_HAPPENED = any_of((
    "vårdats", "vårdades", "inkommit", "inkom", "anmäldes", "anmälts", "fick", "fått", "får", "beviljades", "beviljats",
    "placerades", "placerats", "söker", "sökte", "har", "som", "av",
))  # fmt: skip
_DEGREE = r"(?:något|betydligt|klart|avsevärt|det\s+(?:är|var)|(?:är|var)\s+det(?:\s+dock)?)"
_NO_THAN = r"(?!\w+\s+än\b)\w+"
_PASSIVE = r"(?:\w+\s+){1,3}?[a-zåäö]{2,}(?:as|es|ds|ts|rs|ks|js|ms)(?!\w)(?!\s+(?:i|på)\s+\d)"
"""*Fler barn placeras*, first in a sentence or alone as a heading."""
_EVENT_MORE = pattern(
    rf"(?:^|:\s)fler\s+(?!\w*\s*än\b)(?:{_NO_THAN}\s+){{0,4}}[^\W\d]+$|"
    rf"^(?:allt\s+)?fler\s+(?!\w*\s*än\b){_PASSIVE}|"
    rf"\bblir\s+fler\b(?!\s+än\b)|(?:^|:\s|\b{_DEGREE}\s+)fler(?!\s+än)\s+(?:{_NO_THAN}\s+){{0,3}}?{_HAPPENED}\b"
)
_EVENT_LESS = pattern(
    rf"(?:^|:\s)färre\s+(?!\w*\s*än\b)(?:{_NO_THAN}\s+){{0,4}}[^\W\d]+$|"
    rf"^(?:allt\s+)?färre\s+(?!\w*\s*än\b){_PASSIVE}|"
    rf"\bblir\s+färre\b(?!\s+än\b)|(?:^|:\s|\b{_DEGREE}\s+)färre(?!\s+än)\s+(?:{_NO_THAN}\s+){{0,3}}?{_HAPPENED}\b|"
    r"\b(?:inkommit|inkom|har|fick|något|betydligt|klart|avsevärt)\s+färre\b(?!\s+\w+\s+än\b)"
)
_TURN = pattern(
    r"\b(?:vände|vänt|vänder|bröts|brutits)\s+(?:kurvan|kurvorna|trenden|utvecklingen)\b(?!\s+(?:\w+\s+)?(?:upp|ne[dr]))|"
    r"\b(?:kurvan|kurvorna|trenden|utvecklingen)\s+(?:har\s+)?(?:vände|vänt|vänder)\b(?!\s+(?:upp|ne))"
)
_FOCUSED = pattern(rf"\b(?:ökade|minskade|ökat|höjt|sänkt|ökad|minskad)\s+{any_of(FOCUS)}\b")
_NEITHER = pattern(
    rf"\bvarken\s+{any_of((*VERBS_UP, *VERBS_DOWN, *MORE_WORDS, *LESS_WORDS, 'upp', 'ned', 'ner'))}\s+eller\s+\w+|"
    rf"\bvarken\s[^.;,]{{1,80}}?\seller\s[^.;,]{{1,60}}?\s"
    rf"(?:{any_of((*VERBS_UP, *VERBS_DOWN))}|(?:för)?ändra(?:ts|des|s))\b"
)
_OTHER_WAY = pattern(
    r"\b(?:ökar|minskar|ökat|minskat|ökade|minskade|upp|ned)\b.*"
    r"\b(?:åt\s+andra\s+hållet|i\s+motsatt\s+riktning|det\s+motsatta|åt\s+motsatt\s+håll)\b"
)
_AIMED = pattern(
    r"\b(?:risken för|för att(?!\s+(?:sedan|sen|därefter)\b)|i syfte att|syftar till att|arbeta\w* för att|"
    r"bidra till att|möjlighet\w* att|behöver|"
    r"trots(?!\s+(?:det|detta|allt|att|den|dessa)\b))\s+(?:\w+\s+){0,2}$"
)
_IN_SPITE = pattern(r"^trots\s+\w+\s$")
_FINITE = pattern(r"(?:ökade|minskade|ökar|minskar|steg|sjönk|stiger|sjunker|växte|föll)$")
"""*Trots lågkonjunkturen minskade …*: the verb of the sentence."""
_CHANGE = rf"{_NO_CHANGE}{any_of((*NOUNS_UP, *NOUNS_DOWN))}{_ENDS}\b"
_NOUN = pattern(_CHANGE)
_SIZE_OF_CHANGE = pattern(
    rf"(?P<noun>{_CHANGE}[^.;]{{0,60}}?\b(?:är|var|varit|blev)\s+(?:\w+\s+)?)(?:{any_of((*MORE_WORDS, *LESS_WORDS))})\b"
)
_CONTRAST = pattern(rf"\b{any_of(CONTRASTS)}\b")
_CLAUSES = pattern(r"\b(?:medan|men|däremot|samtidigt|dock|och)\b")


_BROKEN = pattern(
    r"\b(?:ned|upp)åtgående\s+(?:trend|kurva|utveckling)\w*\b[^.;,]{0,40}?\b(?:bröts|brutits|vändes|vänts|vänt)\b"
)
_SLOWER = pattern(
    rf"\b(ökning|tillväxt|minskning)stakt\w*{_NEAR}\b(?:avta\w+|avtog|bromsa\w*|matta\w*|dämpa\w*|minska\w*|sjunk\w*|sjönk)"
)
"""*Ökningstakten har avtagit*: it goes on, more slowly."""
_THOUGH = r"(?:trots att|även om|fastän)"
_CONCEDED = pattern(
    rf"^{_THOUGH}\s+(?:[^,;.]{{0,80}},|(?:[^\s,;.]+\s+){{1,4}}?{any_of((*VERBS_UP, *VERBS_DOWN))}\b)|"
    rf",?\s+{_THOUGH}\s[^.;]*[.!]?$"
)
"""*Trots att befolkningen växer*: of something else than what the sentence tells."""


@lru_cache(maxsize=4096)
def direction(sentence: str, numbers: tuple[Number, ...]) -> str:
    "Which way the sentence says things go; *nivå* where it only says how they stand."
    if _BROKEN.search(sentence):
        return MIXED
    said = _said(sentence)
    if len(said) > 1 and _CONCEDED.search(sentence):
        said = _said(_CONCEDED.sub("", sentence))
    if {UP, DOWN} <= said:
        return _between(sentence)
    if SAME in said and said & {UP, DOWN}:
        return MIXED if _CLAUSES.search(sentence) else next(iter(said - {SAME}))
    if said:
        return MIXED if SAME not in said and _TURN.search(sentence) else said.pop()
    return _moved(sentence, numbers) or LEVEL


def _said(sentence: str) -> set[str]:
    "The ways that the words of the sentence name."
    text, said = _FOCUSED.sub("", _SIZE_OF_CHANGE.sub(r"\g<noun>", _SLOWER.sub(r"\1", sentence))), set()
    if _NEITHER.search(text) or _SAME.search(text):
        text = _NEITHER.sub("", text)
        said.add(SAME)
    if _OTHER_WAY.search(text):
        said |= {UP, DOWN}
    said |= _by_verbs(text)
    for way, words in ((UP, (_MORE, _MORE_AND_MORE, _EVENT_MORE)), (DOWN, (_LESS, _LESS_AND_LESS, _EVENT_LESS))):
        found = [match for one in words if (match := one.search(text))]
        said |= {SAME if _denied_in(text, match) else way for match in found}
    return said


def _denied_in(text: str, match: re.Match[str]) -> tuple[str, int, int, denying.Denied] | None:
    "The comparison in a stretch that is denied: *inte fler 2024 än 2023*."
    return next((one for one in denying.comparing(text) if match.start() <= one[1] < match.end()), None)


def denied_comparison(text: str) -> tuple[str, denying.Denied] | None:
    "*fler* of *blev inte fler 2024 än 2023*, and how it is denied; None of what is compared with no time."
    told = (_MORE, _MORE_AND_MORE, _EVENT_MORE, _LESS, _LESS_AND_LESS, _EVENT_LESS)
    found = (match for words in told if (match := words.search(text)))
    one = next((one for match in found if (one := _denied_in(text, match))), None)
    return (one[0], one[3]) if one else None


def _by_verbs(text: str) -> set[str]:
    "By *ökade*, *minskningen*; *inte ökat*, *ökade inte* is unchanged, and *för att minska* says nothing."
    said = set()
    for way, words in ((UP, _UP), (UP, _NOUN_UP), (DOWN, _DOWN), (DOWN, _NOUN_DOWN)):
        for found in words.finditer(text):
            before = text[: found.start()]
            if denying.BEFORE_VERB.search(before) or (
                _FINITE.match(found.group()) and denying.AFTER_VERB.match(text, found.end())
            ):
                said.add(SAME)
            elif not _AIMED.search(before) or (_FINITE.match(found.group()) and _IN_SPITE.match(before)):
                said.add(way)
    return said


def _between(sentence: str) -> str:
    """Both ways are named. With *medan* or *men* each is of its own thing; else the verb tells, and a noun explains.

    *Ökningen av hushåll gjorde att storleken minskade* is down; of two nouns, the first is what the sentence tells.
    """
    if _CONTRAST.search(sentence):
        return MIXED
    verbs = _said(_NOUN.sub("", sentence)) - {SAME}
    if len(verbs) == 1:
        return verbs.pop()
    first = _NOUN.search(sentence)
    if verbs or first is None:
        return MIXED
    return UP if _NOUN_UP.search(first.group()) else DOWN


_FROM = pattern(r"\bfrån\s+(?:\w+\s+){0,2}$")
_VARIES = pattern(r"\b(?:varier|skilj|spänn|pendl|sträck)\w+")
_TO = pattern(r"\btill\b")
_AGAINST = pattern(r"\b(?:jämfört med|att jämföra med|jämföras med|mot|jämför med)\s+(?:\w+\s+)?$")
_WHEN = pattern(
    rf"(?:\s+[a-zåäö]+){{0,3}}?\s*\(?(?:(?:slutet av|början av|i|vid)\s+)*(?:{THEN}|ett\s+år|\w+\s+år\s+tidigare)"
)


def _moved(sentence: str, numbers: tuple[Number, ...]) -> str | None:
    "*från 578 till 419*, *141, att jämföra med 126 året före*: the numbers tell the way where no word does."
    if _VARIES.search(sentence):
        return None
    for first, second in itertools.pairwise(numbers):
        low, high = first.value, second.value
        if first.unit != second.unit or isinstance(low, tuple) or isinstance(high, tuple):
            continue
        if (first.unit or "").startswith("år"):
            continue
        between = sentence[first.end : second.start]
        if _AGAINST.search(between) and _WHEN.match(sentence, second.end):
            return _way(high, low)
        if _FROM.search(sentence[: first.start]) and _TO.search(between):
            return _way(low, high)
    return None


def _way(before: float, after: float) -> str:
    return UP if after > before else DOWN if after < before else SAME


def word_of(text: str, way: str) -> str | None:
    "The word of a text that says the way, as it stands; *ökade inte* with what denies it."
    patterns = {
        UP: (_UP, _NOUN_UP, _MORE, _EVENT_MORE),
        DOWN: (_DOWN, _NOUN_DOWN, _LESS, _EVENT_LESS),
        SAME: (_SAME,),
    }
    found = [match for words in patterns.get(way, ()) if (match := words.search(text))]
    if not found and way == SAME:
        verbs = (_denied(text, match) for words in (_UP, _DOWN) for match in words.finditer(text))
        compared = denied_comparison(text)
        return next(filter(None, verbs), compared[0] if compared else None)
    return min(found, key=lambda match: match.start()).group().strip(" :\u00a0") if found else None


def _denied(text: str, verb: re.Match[str]) -> str | None:
    if after := denying.AFTER_VERB.match(text, verb.end()):
        return text[verb.start() : after.end()]
    before = denying.BEFORE_VERB.search(text[: verb.start()])
    return text[before.start() : verb.end()] if before else None
