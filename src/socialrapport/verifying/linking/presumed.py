"""Words that are in no list, and that can hardly narrow the figure they stand beside: told by their place and form.

A figure that agrees with the published one to its last digit, of the place, the year and the table that the rest of the
sentence says, is that figure. What can make the sentence untrue all the same is a word that says of whom, of what event
or in what sense. Such words have their places: the subject's own, right beside the figure, and after it. In a label, a
remark or the grammatical subject far from the figure a word is taken for what it nearly always is, unless it tells of
somebody, of what did not happen, of a plan, of another place or of another time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from socialrapport.opened.tables import Table
from socialrapport.reading import Number, Read
from socialrapport.reading.lexicon import MONTHS
from socialrapport.verifying.judging.levels import in_unit, measures_for, rounded
from socialrapport.verifying.judging.miswritten import is_miswritten
from socialrapport.verifying.linking.ages_meant import ages
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.stems import meant
from socialrapport.verifying.linking.stretch import Word, words
from socialrapport.verifying.linking.words_meant import all_meant, meaning

_BORDER = re.compile(r"[:;,!?•|/]\s+(?:[”\"“–—-]\s?)?|\s[–—=→]\s|[”\"“]\s|\s?[()]\s?|[.]\s(?=[A-ZÅÄÖ])")

_SOMEBODY = re.compile(
    r"(?:are|aren|arna|arnas|ares|ant|anter|anterna|ent|enter|enterna|ist|ister|isterna|ör|örer|örerna|är|ärer|ärerna|"
    r"ling|lingar|lingarna|man|män|männen|mans|par|paren|parens|"
    r"lösa|löst|födda|skilda|skrivna|anlända|stående|sökande|sökandes|boende|boenden|anställda|dömda|drabbade|utsatta|"
    r"skadade|sjuka|mött|döva|blinda|placerade|vårdade|vårdtagare|berörda|nyblivna|gravida|ensamma|fattiga|rika|svenska|"
    r"ättlingar|folk|folket|personal|personalen|personer|individer|människor|släkt)$",
)
_OF_SOMEBODY = re.compile(
    r"(?:mamm|mödr|moder|mor\b|papp|fäder|fader|föräldr|barn|ungdom|tonår|äldre|gaml|senior|elev|student|skolbarn|patient|"
    r"klient|kund|vuxn|kvinn|flick|pojk|kille|tjej|syskon|familj|hushåll|person|individ|invandr|utrikes|inrikes|flykting|"
    r"asyl|veteran|mans|gosse|bebis|spädbarn|kull|gäng|klass|yrkes|medarbet|chef|kolleg|lärar|rektor|polis|"
    r"journalist|politik|soldat|präst|läkar|sköter|hund|katt|husdjur|bil\b|villa|hyresgäst|grann|släkt|anhör|vän\b|"
    r"privat|pension|arbetslös|sjuk|funktions|autis|adhd|schizo|demens|diabet|psyk|miss?bruk|alkohol|narkot|cannabis|"
    r"spel|kriminell|brott|våld|heder|plats|rum\b|säng|lägenhet|tjänst|bolag|företag|förening|skol|försko|fritids|"
    r"häst|kön\b|köer)"
)
"""How words begin that tell of whom, or of what, something may be counted."""
_NOT_SO = re.compile(
    r"(?:o(?:giltig|sann|riktig|verkst|besvar|behandl|avslut)|inte|ej|inga?|inget|aldrig|knappast|varken|icke|nej|utan|"
    r"utom\b|undantag|förutom|exkl|minus|nek|avvis|avsl|stopp|sakn|vänt|kö\b|köa|hopp|förhindr|undv|avstyr|miss|förvägr|uteb|återkall|"
    r"beräkn|uppskatt|gissa|anta|befar|risk|hot|sök|ansök|bad\b|be\b|ber\b|beg[äa]r|kräv|önsk|vill|behöv|flyt|rym|"
    r"avv[ie]k|avl[ie]d|dö|dog|lämn|mist|förlor|upphö|avbr|återv|återgå|skr[ie]v|utskr|indr|drog|dra[sg]|spar|"
    r"lån|erbj|överkl|överpr|komplett|tro|ställ|räck|slut|bort|emot|bid|prov|test|försök|tänk|plan|prognos|budget|"
    r"mål|vision|kalkyl|scenar|kvot|tak\b|golv|norm|krav|garant|löft|lov|uppdrag|förslag|förslå|föreslå|avsik|ambition|"
    r"strateg|simul|modell|skattn|förvänt|fiktiv|påst|påhitt|lögn|rykt|myt|fel|ogill|ånger|sorg|negativ|tapp|"
    r"slopa|vägra|rata|avstå|neka|fri\b|frias|friad|döm|häkt|åtal|anmäl|polisanmäl|utvis|avhy|vräk|fly|återf|"
    r"klara|köp|medräkn|"
    r"target|goal|forecast|pending|denied|rejected|waiting list|churn|applic|expected|not|no)"
)
"""How words begin that tell of what has not happened, of what else happened, and of what is only wished, planned or
feared."""
_ELSEWHERE = re.compile(
    r"(?:rik|läns|län\b|länet|land|sver|nation|värld|norden|nord|syd|söder|väst|öst|grann|region|kommun|stat\b|staten|stats|"
    r"regering|myndighet|försäkringskass|arbetsförmedl|migration|domstol|kyrk|stadsmission|landsting|eu\b|europ|europe|"
    r"socialstyrelse|länsstyrelse|kronofogd|åklagar|tingsrätt|förvaltningsrätt|skolinspek|ivo\b|barnombud|brå\b|"
    r"norsk|dansk|finsk|international|storstäd|småstäd|förort|innerst|ytter|city|centr|norra|södra|västra|östra|glesbygd|"
    r"landsbygd|tätort|stadsdel|distrikt|områd|hemma|utomlands|utländ)"
)
_ELSEWHEN = re.compile(
    r"(?:måna|veck|kvart|tertial|halvår|dygn|dag|natt|nätter|timm|minut|sommar|somr|höst|vinter|vintr|vår|jul|påsk|midsom|"
    r"termin|läsår|skolår|delår|årstak|rullande|tolvmån|sekel|årtion|decen|framtid|framöver|hittills|"
    r"års?snitt|rekord|topp|botten|rad\b|följd)"
)
_NARROWS = re.compile(
    r"\b(?:som|vars|vilkas|utan|utom|förutom|exklusive|inklusive|bara|endast|enbart|nej|alla|samtliga|hälften|ingen|inga|"
    r"inget|inte|ej|aldrig|knappast|varken|dem|deras|dessa|varav|varje|vardera|båda|flest|färst|störst|minst|högst|lägst|"
    r"sämst|bäst|värst|om|fler|fått)\b",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"^\s*(?:av|bland|för|hos|om|utan|förutom|inklusive|exklusive|bara|endast|enbart|utom|bortsett|räknat|med|i|på|vid|"
    r"inom|från|till|under|efter|före|sedan|per|enligt|mot|and|of|for|among|in|by)\b",
    re.IGNORECASE,
)
_GOVERNS = frozenset(
    ("av", "bland", "för", "hos", "om", "med", "utan", "till", "från", "mot", "enligt", "i", "på", "vid", "inom",
     "under", "efter", "före", "sedan", "per", "bakom", "utanför")
)  # fmt: skip
_DEFINITE = re.compile(r"(?:en|et|an|na|ens|ets|ans|nas|aste|ste)$")
"""*spridningen*, *den flitigaste*: what is known already, and no verb."""
SHORTEST = 3
"""Letters of a word that may be a genitive (*stadens*)."""
_BUSINESS = """
    average avg time times rate rates flag red green deep dive lead area growth active users user new share of
    wallet ticket pipeline exit save delivery on the year years quarter to and for in per split gender summary
    key figures figure highlight highlights takeaway takeaways bottom line top performer performers snapshot
    trend trends outcome outcomes heatmap load baseline median mean total totals number numbers overview update
    status report reports slide deck wrap wrap-up wrapup up down service level quality score msek sek tsek ksek
    mkr length stay capacity volume volumes demand supply access digital channel channels housing assistance
    income support social services disability substance abuse homelessness violence the a an was were is are had
    has with who that this at as from by more less than last since increased decreased rose fell compared
    reached accounted about around nearly over under out one two three four five six seven eight nine ten day
    days month months review insight insights kpi dashboard scorecard benchmark mix ratio spend cost costs
    budget-neutral check recap agenda background context quick wins focus best worst practice facts fact bonus
    disclaimer source note notes spotlight headline headlines breaking news fun sheet peak low high record
"""
"""English words of slides that say nothing of what is counted."""
_ENGLISH = frozenset(word for line in _BUSINESS.splitlines() for word in line.split())
FEWEST = 3
"""Digits of a figure that hardly agrees by chance."""


def is_exact(number: Number) -> bool:
    "Whether a number is written out, and hardly agrees with a published one by chance."
    return not number.hedge and isinstance(number.value, float | int) and digits_of(number) >= FEWEST


def digits_of(number: Number) -> int:
    return sum(c.isdigit() for c in number.raw)


def has_figure(link: Link, number: Number) -> bool:
    "Whether a table has the very figure, where it was linked."
    return bool(cell_of(link, number))


def cell_of(link: Link, number: Number) -> str:
    "The cell of a table that has the very figure, where it was linked; else empty."
    found = ((link.value(measure), measure) for measure in link.table.measures)
    its = (m for v, m in found if v is not None and rounded(in_unit(v, m, number), number) == number.value)
    return next((link.cell(measure) for measure in its), "")


def is_another_of(link: Link, number: Number) -> bool:
    "Whether a wrong figure is the table's own of another year or place, or the right one with two digits turned."
    return not has_figure(link, number) and any(
        is_miswritten((link.cell(one),), number, link) for one in measures_for(number, link)
    )


def figures_of(table: Table) -> frozenset[float]:
    "All figures of a table as a text may write them: whole or with one decimal, thousands of kronor as millions too."
    told = {value for value in table.cells.values() if value is not None}
    told |= {value / 1000 for value in told} if any("tkr" in m.unit for m in table.measures) else set()
    return frozenset(round(value + 1e-9, decimals) for value in told for decimals in (0, 1, 2))


def explained(table: Table) -> frozenset[str]:
    "What the words of a table's definition mean, but for those of what is left out."
    parts = re.split(r"(?<=[.;])\s", table.definition)
    adults = frozenset(meant("vuxna")) if _ADULTS.search(table.definition) else frozenset[str]()
    then = all_meant(next((said for day, said in _THEN.items() if day in table.day or _is_then(table, day)), ""))
    law = all_meant(" ".join(said for name, said in _LAWS.items() if name in f"{table.phrase} {table.title}"))
    area = all_meant(_AREAS.get(table.area, ""))
    return adults | then | law | area | all_meant(" ".join(part for part in parts if not _LEFT_OUT.search(part)))


def _is_then(table: Table, day: str) -> bool:
    "*Ett dygn i den sista veckan i september*: when those who are counted were, if on no day of a date."
    return re.search(rf"\bett dygn i [^.;,]*\b{day}\b", table.definition, re.IGNORECASE) is not None


_LAWS = {
    "LSS": "lag lagen lagens funktionshinder funktionshindrade",
    "LVU": "lag lagen lagens tvång tvångsvård tvångsvårdade",
    "LVM": "lag lagen lagens tvång tvångsvård tvångsvårdade",
    "socialtjänstlagen": "lag lagen lagens",
}
"""What is said of what is done by a law, whichever of it is counted."""
_AREAS = {
    "missbruk": "alkohol droger narkotika missbruksvård missbruksvården beroendevård beroendevården",
    "socialpsykiatri": "psykisk psykiska psykiskt ohälsa funktionsnedsättning funktionsnedsättningar sjukdom",
    "funktionsnedsattning": "funktionshinder funktionshinderområdet omsorg omsorgen",
    "vald": "våldsutsatt våldsutsatta våld våldet",
    "familjeratt": "familjerätt familjerätten familjerättens",
    "hemloshet": "hemlösheten bostad bostäder",
    "ekonomiskt_bistand": "försörjning försörjningen pengar",
    "barn_och_unga": "barnavård barnavården",
}
"""What is said of all that an area counts."""


_THEN = {
    "september": "hösten höst",
    "oktober": "hösten höst",
    "november": "hösten höst",
    "31 december": "nyårsafton årsskiftet",
}
"""What the day of a table is told as too."""


_ADULTS = re.compile(r"\b(?:18|21) år och äldre\b")
_DENIES = re.compile(r"\b(?:utan|inte|ej|inga|ingen|inget|aldrig|knappast|varken|saknar|saknade|utom)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"[^\W\d]*(?:ärende|beslut|anmäl|person|hushåll|barn|insats|utredning|placering|avhysning|samtal|intagning)[^\W\d]{0,4}"
)
"""What is counted: understood of a table that counts it, and of no other."""
_COUNTS = re.compile(
    r"(?:\bantal(?:et)?(?:\sav)?|\bandel(?:en)?(?:\sav)?|(?:procent|%)\sav(?:\sde)?|(?<![\d,])\d[\d\s\u00a0]*(?:av(?:\sde)?)?)\s+$",
    re.IGNORECASE,
)
"""*Andelen ärenden*, *2 577 uppsatser*: what stands right after it is what is counted."""
_OF_EVERYONE = re.compile(r",?\soch\s(?:alla|samtliga|ingen|inga)\b", re.IGNORECASE)
"""*3 080 households …, och alla hade …*"""
_LEFT_OUT = re.compile(r"\b(?:inte|ej|utan|undantag|förutom|inga|ingen)\b", re.IGNORECASE)


def is_presumable(
    read: Read, number: Number, word: Word, known: frozenset[str], *, evident: bool = False, definition: str = ""
) -> bool:
    """Whether a word may be taken to say nothing of a figure in its sentence.

    *known* is what the definition of the table says; *evident* is whether other figures show that the table is meant.
    """
    text = read.sentence
    if _OF_EVERYONE.search(text) or _COUNTS.search(text[: word.start]):
        return False
    if word.text in _ENGLISH:
        return True
    if _COUNTED.fullmatch(word.text):
        return _is_no_count(text, number, word)
    if word.text != "inte" and said_together(definition, text, word):
        return True
    if meaning(word) <= known and not (_NOT_SO.match(word.text) or _DENIES.search(text)):
        return True
    if evident and not _is_tied(text, number, word):
        return not (_NOT_SO.match(word.text) or _ELSEWHERE.match(word.text) or word.text in MONTHS)
    if _WAITED.match(word.text) and _DAYS.match(definition) and not _STILL.search(text):
        return True
    if word.text.startswith("tonår") and any(age == "§13_17" for age, *_ in ages(text)):
        return True
    if _is_of_another(read, number, word):
        return word.text not in ("inte", "ej")
    if tells_of_else(word.text):
        return False
    first, last = _part(text, number.start, number.end)
    if first <= word.start < last:
        return word.end <= number.start and _is_far_subject(text[first : number.start], word, first)
    start, stop = _part(text, word.start, word.end)
    part = text[start:stop]
    return not (_LIMITS.match(part) or _NARROWS.search(part) or any(map(tells_of_else, _lower_words(part))))


_ITSELF = re.compile(r"\s*(?:[^\W\d]+(?:a|e|na)\s+){0,2}$")
_THEIR = re.compile(r"\b(?:om|till|sina|ett|en|något|genom)\s+$", re.IGNORECASE)


def _is_of_another(read: Read, number: Number, word: Word) -> bool:
    "*…, inom socialpsykiatrin 25,8*, *…, och vid årets slut pågick 144*: what stands in a part with its own figure."
    text = read.sentence
    others = [n for n in read.numbers if n.start != number.start and n.raw[-1:].isdigit() and not _is_year(n)]
    start, stop = _part(text, word.start, word.end)
    if any(start <= n.start < stop for n in others) and not start <= number.start < stop:
        return not _OF_THOSE.match(text, start)
    if word.end <= number.start:
        return bool(_AND.search(text, word.end, number.start)) and any(n.end <= word.start for n in others)
    after = _AND.search(text, number.end, word.start)
    return after is not None and not _OF_THOSE.match(text, after.end()) and any(n.start >= word.end for n in others)


_AND = re.compile(r",?\s(?:och|samt|men|medan)\s(?!(?:unga|ungdomar|äldre)\b)")
"""*83,1 procent upplever att …, och 84,2 procent tycker att …*: each word is of the figure on its side."""
_OF_THOSE = re.compile(
    r"(?:varav|därav|av (?:vilka|dem|dessa)|däribland|bland dem|alla|samtliga|inga|ingen)\b", re.IGNORECASE
)


def _is_year(number: Number) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", number.raw) is not None


def _is_no_count(text: str, number: Number, word: Word) -> bool:
    "*3 080 personer i sina ärenden*, *ledde till beslut om insats*: a word for what others count."
    if _ITSELF.fullmatch(text, number.end, word.start) and word.start >= number.end:
        return False
    if _OF_WHICH.search(text[: word.start]):
        return False
    headed = _HEADED.match(text, number.end) is not None
    return headed or (word.start >= number.end and _THEIR.search(text[: word.start]) is not None)


_HEADED = re.compile(
    r"\s(?:barn|personer|hushåll|människor|vuxna|unga|ungdomar|kvinnor|män|flickor|pojkar|invånare|familjer)\b"
)
"""*119 barn*: what is counted stands right after the figure, and is nothing else in the sentence."""
_OF_WHICH = re.compile(
    r"\b(?:av|bland|per|utan|mot|efter|före|inför)\s(?:(?:de|dessa|alla|samtliga|årets)\s)?$", re.IGNORECASE
)


_WAITED = re.compile(r"väntat|väntade|väntan|flytta(?:de|t)?$")
_DAYS = re.compile(r"(?:Genomsnittligt antal|Medianen av antalet) dagar\b[^.;]*\binflyttning")
_STILL = re.compile(r"\b(?:ännu|fortfarande|väntar|köar)\b", re.IGNORECASE)
"""*De som flyttade in hade väntat 216 dagar*, of days from a decision to moving in; not of those who still wait."""


def said_together(definition: str, text: str, word: Word) -> bool:
    """*som sökt och fått*, *förlora sin bostad*: whether the definition of a table has the word beside the next, or the
    last, that tells anything."""
    said = [w for w in words(text, [(0, len(text))]) if meant(w.text)]
    at = next((n for n, w in enumerate(said) if w.start == word.start), None)
    if at is None:
        return False
    pairs = _pairs(definition)
    mine = frozenset(meant(word.text))
    return any(
        (mine, other) in pairs or (other, mine) in pairs
        for beside in (*said[max(0, at - 1) : at], *said[at + 1 : at + 2])
        for other in [frozenset(meant(beside.text))]
    )


@lru_cache(maxsize=512)
def _pairs(definition: str) -> frozenset[tuple[frozenset[str], frozenset[str]]]:
    "Words that stand beside each other in what a definition says that it counts: its first sentence."
    first = re.split(r"(?<=[.;])\s", definition, maxsplit=1)[0]
    said = [frozenset(meant(w.text)) for w in words(first, [(0, len(first))])]
    told = [one for one in said if one]
    return frozenset(pairwise(told))


def tells_of_else(word: str) -> bool:
    "Whether an unknown word may tell of somebody, of what did not happen, of a plan, another place or another time."
    begins = any(one.match(word) for one in (_OF_SOMEBODY, _NOT_SO, _ELSEWHERE, _ELSEWHEN))
    return begins or _SOMEBODY.search(word) is not None or word in MONTHS


def _is_tied(text: str, number: Number, word: Word) -> bool:
    "Whether a word stands right before or after a figure, or is tied to what is counted by a preposition."
    between = text[min(word.end, number.end) : max(word.start, number.start)]
    said = list(_lower_words(text[: word.start]))
    return not re.search(r"[^\W\d]", between) or (bool(said) and said[-1] in _GOVERNS)


def _part(text: str, at: int, end: int) -> tuple[int, int]:
    "The part of a sentence, between two signs, that something stands in."
    first = max((b.end() for b in _BORDER.finditer(text) if b.end() <= at), default=0)
    last = min((b.start() for b in _BORDER.finditer(text) if b.start() >= end), default=len(text))
    return first, last


def _lower_words(part: str) -> Iterator[str]:
    return (word.text for word in words(part, [(0, len(part))]))


def _is_far_subject(before: str, word: Word, start: int) -> bool:
    "Whether a word in the figure's own part is a noun, known by its form, that no preposition ties to what is counted."
    said = list(_lower_words(before[: word.start - start]))
    near = not re.search(r"[^\W\d]", before[word.end - start :])
    if near or _NARROWS.search(before) or (said and said[-1] in _GOVERNS):
        return False
    owned = any(one.endswith("s") and len(one) > SHORTEST for one in said[-2:])
    return owned or _DEFINITE.search(word.text) is not None
