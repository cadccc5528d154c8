"""Where a sentence says what says nothing of its figure: set phrases, and who speaks, how and when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from socialrapport.reading import denying
from socialrapport.verifying.linking.own_sentences import narrows
from socialrapport.verifying.linking.plain_words import VERBS
from socialrapport.verifying.linking.stretch import words
from socialrapport.verifying.linking.where_about import Known


def said_apart(text: str, of_number: bool, known: Known, tells: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    "From where to where such words stand; of a direction without a number *ökade inte*, *inte fler* too."
    yield from _set_phrases(text)
    yield from (m.span() for m in _STOOD_STILL.finditer(text) if not of_number)
    yield from denying.stretches(text) if not of_number else ()
    yield from (m.span(1) for m in _WHO_SAYS.finditer(text) if not known.elsewhere(m[1]))
    yield from (m.span(1) for m in _TITLED.finditer(text) if not known.elsewhere(m[1]))
    yield from (m.span(1) for m in _WHEN_THEN.finditer(text) if not any(map(tells, m[1].lower().split())))
    if (label := _DOCUMENT.match(text)) and not (narrows(label[1]) or known.elsewhere(label[1])):
        yield from [label.span()] if not any(map(tells, label[1].lower().split())) else []
    yield from (m.span() for m in _SPEAKERS.finditer(text) if _speaks(m.group(), text[m.end() :], known))


@lru_cache(maxsize=64)
def _set_phrases(text: str) -> tuple[tuple[int, int], ...]:
    "Where set phrases stand: it is asked for each number of a sentence."
    return tuple(m.span() for m in (*_SET_PHRASES.finditer(text), *_RATES.finditer(text)))


def _speaks(label: str, rest: str, known: Known) -> bool:
    "Whether a label is who says a sentence, or to what end: none that tells what is counted, or where."
    own = {word.text for word in words(label, [(0, len(label))])}
    says = {word.text for word in words(rest, [(0, len(rest))])} & VERBS
    return bool(says) and not any(map(known.has, own)) and _PLACE.search(label) is None


_OF_ACTS = (
    "ering",
    "anteckning",
    "mening",
    "ledning",
    "fattning",
    "bedömning",
    "yrkande",
    "uttalande",
    "motion",
    "talan",
)
"""What a label ends as that says what is done by what follows: *Beslutsmotivering*."""
_SET_PHRASES = re.compile(
    r"\bi första hand\b|\bd\.?\s?v\.?\s?s\.?(?=\s)|\bän (?:väntat|befarat|tänkt|vanligt|någonsin)\b|"
    r"\b[Ll]äs mer\b|\btill slut\b|\btack vare (?:er|dig|oss|alla)\b|\bmellan tummen och pekfingret\b|"
    r"\bpå (?:plus|minus)sidan\b|\b(?:tog|tar|tagit|ta) hand om\b|\bså kalla(?:d|t|de)\b|"
    r"\b(?:glöm|missa) inte\b|\bsvart på vitt\b|\butan (?:anmärkning|avvikelse)r?\b|"
    r"^[^\W\d]+ eller (?:inte|ej)(?=[,–:]| –)|"
    r"\b(?:i|på) (?:vår|vårt|våra) (?:[^\W\d]+ )?(?:kommun|stad|nämnd|mottagning\w*)\b|"
    r"\bvid (?:något|minst ett|ett) (?:av )?kvartals[^\W\d]+\b|"
    r"\bnågon gång\b|\b(?:och )?inget annat\b|\bvarken mer eller mindre\b|\btill antalet\b|"
    r"\b(?:inte|ej) (?:färre|mindre|fler|mer) än(?=\s+\d)|"
    r"\bnya? (?:statistik|siffror|uppgifter|rapport)\w*(?: (?:är )?ute)?(?: nu)?\b|"
    r"\bsom (?:utlovat|sagt|avtalat|överenskommet)\b|\bRädda Barnen\b|\bf\.å\.|"
    r"\bförlora(?:de|t|r)? (?:sitt|sina) hem\b(?= genom)|\bvad gäller\b|"
    r"\bi fjol\b|\bslutade på(?=\s+\d)|\bkan (?:jämföras|konstateras)\b|\bnågon form av\b|"
    r"\bnya siffror\b|\bnärmare bestämt\b|\brättare sagt\b|\bnoga räknat\b|"
    r"\btrots allt\b|\bsökte sig till\b|\binte (?:fler|färre|mer|mindre)\b(?! än)|\bdet vill säga\b|"
    r"\bfjolåret(?=\s+(?:19|20)\d\d\b)|\bspelar (?:ingen|mindre|liten) roll\b|\bi likhet med\b|\bdet ska vara\b|"
    r"\b(?:enhet|avdelning|sektion|verksamhet)(?:en|erna)?\s+(?:för|inom)\s+"
    r"(?:barn(?: och (?:unga|ungdom|ungdomar))?|vuxna|unga|äldre|familj\w*)\b|"
    r"\bålder(?:n|sgruppen|sspannet)?\s+(?=\d|mellan\s+\d)|\båldrarna\s+(?=\d|mellan\s+\d)|"
    r"\bhelt eller delvis\b|\butanför (?:det egna )?hemmet\b|\butanför (?:sitt|deras) (?:eget |egna )?hem(?:met)?\b|"
    r"\barbeta(?:r|de|t) med(?=\s+\d)|"
    r"\b(?:kan|ska|bör|får) (?:jämföras|ställas|sättas)\b|\bmed stöd av\b|\b(?:inom|i) parentes\b|\bsådant stöd\b|"
    r"\b(?:är|var) (?:inte|ej) med i (?:den|de|dessa)\b|\boch nu kommer\b|\bbli(?:r|t)? klara?(?=\s+inom)\b|"
    r"\b(?:blev|blivit|var) klara?(?=\s+inom)\b|"
    r"\b(?:en (?:skillnad|förändring|ökning|minskning) )?som kan bero på slumpen\b|"
    r"\bi en av (?:landets|rikets|länets|Sveriges|Europas|världens) [^,.;()\d]{3,40}?(?:kommuner|städer|länder)\b|"
    r"\bi (?:ett|en|vårt|vår) (?:rik\w*|välfärds\w*|moder\w*)(?: (?:land|stat|kommun|stad|samhälle))?\b|"
    r"\brad \d+(?=[:,])|"
    r"\bså sent som\b|,\s(?:och\s)?(?:inte|ej)\s+\d[\d\s\u00a0]*(?=,)|"
    r"\b(?:vår|er|nämndens|förvaltningens|enhetens) verksamhet\b|"
    r"\bskrevs\b(?! (?:ut|in|av|upp|ner|ned)\b)|"
    r"\båt (?:rätt|fel) håll\b|\bi rätt riktning\b|\bi alla fall\b|\bför den som undrar\b|"
    r"\bi själva verket\b|\bsanningen är\b|\btill sist\b|\bpå allvar\b|\bsom det påstås\b|"
    r"\bhar (?:mycket|något) hänt\b|"
    r"\b(?:vid|under) (?:något|minst ett|ett eller flera) tillfällen?\b|\bsitt tydliga språk\b|\bi gång\b|"
    r"\b(?!polis|skol|domstol)[a-zåäö]{4,}s arbete\b|\bklara(?= (?:inom|i tid))|\bpå (?:annat|något|olika) sätt\b|"
    r"\bberoende av\b|\bav (?:ärendena|fallen)\b|\bsamma datum\b|"
    r"\b(?:den )?sista december\b|\b[a-zåäö]+ år (?:tidigare|innan|dessförinnan)\b|"
    r"\b(?:längre|kortare)(?= än (?:(?:under |år )?(?:19|20)\d\d|året|föregående|förra|i fjol|fjolåret))|"
    r"\bi dag\b|\b(?:ingen|utan) (?:statistiskt )?säkerställd (?:skillnad|förändring)\b",
    re.IGNORECASE,
)
"""Words that say no more together."""
_SPEAKERS = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:[–—-]\s?)?(?:"
    r"[A-ZÅÄÖ]{3,}(?:\s[A-ZÅÄÖ]{2,})?(?=:\s+[A-ZÅÄÖ\d])|"
    r"(?:[A-ZÅÄÖ][\w-]+\s){1,5}\((?:[A-ZÅÄÖ]{1,4}(?:,\s)?)+\)(?=[\s:])|"
    rf"(?:[A-ZÅÄÖ][\w-]*(?:{'|'.join(_OF_ACTS)})|[A-ZÅÄÖ][a-zåäö]+vis)(?:\s\d{{1,2}})?(?=:\s+[A-ZÅÄÖ\da-zåäö]))"
)
"""*ANNA: Ja, …*, *Eva Lind (S): …*, *Beslutsmotivering: …*: who says it, or to what end, and nothing of what it is."""
_TITLED = re.compile(
    r"\b[^\W\d]*(?:[Dd]irektör|[Cc]hef|[Ss]ekreterare|[Rr]åd|[Ll]edamot|[Oo]rdförande|[Hh]andläggare|[Cc]ontroller|[Ss]trateg|"
    r"[Ss]amordnare|[Rr]evisor|[Uu]tredare|[Pp]olitiker|[Ll]edare|[Oo]mbud|[Ss]köterska|[Ll]ärare|[Rr]ektor|[Ff]orskare|[Jj]urist|"
    r"[Pp]sykolog|[Kk]urator)(?:en|n|et)?\s+"
    r"((?:[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?\s){1,2}(?:[A-ZÅÄÖ][a-zåäö]+\s)?)(?!\()"
)
"""*Byrådirektör Nils Åkerlund sammanfattar läget*"""
_DOCUMENT = re.compile(
    r"(?:underlag|svar|synpunkter|kommentar|kommentarer|utdrag|referat|anteckningar|protokoll|yttrande|information|uppgifter|"
    r"siffror|material|remissvar|inlägg|pm)\s+(?:inför|på|till|från|för|ur|av)\s+([^:\d]{3,40}):\s",
    re.IGNORECASE,
)
"""*Underlag inför budgetberedningen: …*"""
_WHEN_THEN = re.compile(
    r"^(?:När|Då|Innan|Sedan|Medan)\s+([^,\d]{3,40}?)\s(?:år\s)?(?:19|20)\d\d,?\s+"
    r"(?=(?:fick|var|hade|kom|bodde|fanns|gjordes|inleddes|verkställdes|placerades)\b)"
)
"""*När alliansen styrde 2017 fick …*"""
_WHO_SAYS = re.compile(
    r"\b(?:säger|sade|sa|berättar|menar|skriver|konstaterar|enligt|uppger|påpekar|svarar|kommenterar|förklarar|Enligt)\s+"
    r"((?:[a-zåäö]+\s+){0,3}?(?:[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?\s?){2,3})"
    r"(?=\(|om\b|,|[.]|$|när\b|till\b|(?:var|är|fick|har|hade|kom|finns|blev|[a-zåäö]{3,}(?:ades|des|tes))\b)"
)
"""*säger socialdirektör Karin Holm om …*"""
_PLACE = re.compile(
    r"\b(?:SVERIGE|RIKET|LANDET|NORDEN|EU|STOCKHOLM|GÖTEBORG|MALMÖ|\w*(?:STAD|KOMMUN|LÄN|LÄNET|REGION\w*))\b"
)
_STOOD_STILL = re.compile(
    r"\b(?:ökade|minskade|ökar|minskar) inte\b|\binte (?:längre )?(?:ökat|minskat|förändrats)\b", re.IGNORECASE
)
"""*ökade inte*, of a direction alone."""
_RATES = re.compile(r"\bper\s+(?:1|10|100)?[\s\u00a0]?0*00\b", re.IGNORECASE)
