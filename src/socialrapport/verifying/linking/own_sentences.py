"""Parts of a sentence that are sentences of their own beside the one with the figure, and say nothing of it.

*Det går inte åt rätt håll: 132 personer …*, *…, ändå gör ingen något*: a verb that limits nothing, no word of a table
or a time, and no figure. What begins as *av dem som …* or says *som*, *med* or *utan* may limit what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from socialrapport.reading.lexicon import MONTHS
from socialrapport.verifying.linking.finite_verbs import has_verb
from socialrapport.verifying.linking.plain_words import FINITE

_BORDER = re.compile(r"[:;,]\s+(?:[”\"“–—-]\s?)?|\s[–—]\s|[”\"“]\s")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LIMITS = re.compile(
    r"^(?:av|bland|för|hos|om|utan|förutom|inklusive|exklusive|bara|endast|enbart|utom|bortsett|räknat|med|i|på|vid|inom|"
    r"från|till|under|efter|före|sedan)\b",
    re.IGNORECASE,
)
"""How a part begins that says of whom the figure is."""
_NARROWS = re.compile(
    r"\b(?:som|vars|med(?!\s*$)|utan|utom|förutom|exklusive|inklusive|bara|endast|enbart|nej|"
    r"prognos\w*|mål\w*|budget(?!ber)\w*|plan\w*|kalkyl\w*|uppskatt\w*|land|landet|riket|sverige|flest|färst|störst|minst|"
    r"högst|lägst|sämst|bäst|värst|rekord\w*|så (?:många|få|mycket|lite))\b",
    re.IGNORECASE,
)
"""Words of which what is told after them may be some, or no more than wished for."""
_WHEN = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}|vecka\w*|kvartal\w*|halvår\w*|tertial\w*|vår(?:en)?|sommar\w*|höst\w*|vinter\w*)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:och|men|så|ändå|trots|fast|fastän|eftersom|vilket|något|det|vi|jag|man|hur|därför|samtidigt|medan|nu|precis|"
    r"tyvärr|alltså|kan|ska|är|har|vill|tycker|säger|menar|anser)\b",
    re.IGNORECASE,
)
"""How what stands after the figure begins, where it is told of something else."""


def begins(text: str, start: int, at: int, tells: Callable[[str], bool]) -> int:
    "Where what is said of the figure *at* begins: past the sentences of their own that stand before it."
    for border in _BORDER.finditer(text, start, at):
        if _is_own(text[start : border.start()], tells):
            start = border.end()
    return start


def ends(text: str, at: int, end: int, tells: Callable[[str], bool]) -> int:
    "Where what is said of the figure that ends *at* ends: before a sentence of its own that goes on as far as *end*."
    for border in _BORDER.finditer(text, at, end):
        if _IN_SPITE_OF.match(text, border.end()) and not _tells_any(text[border.end() : end], tells):
            return border.start()
        if _GOES_ON.match(text, border.end()) and _is_own(text[border.end() : end], tells):
            return border.start()
    return end


def told_beside(text: str, at: int, end: int, tells: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Where words stand that no table has, in sentences of their own before the figure that stands *at*, or after it.

    *Pojkar dominerar: 84 procent …*, *Måste också nämna medling: 128 unga …*: what such a part names is still heard.
    """
    if len(text) > LONGEST:
        return
    before = [
        border.start() for border in _BORDER_OR_WHEN.finditer(text, 0, at) if _says_no_more(text[: border.start()])
    ]
    after = (border for border in _BORDER.finditer(text, end) if _GOES_ON.match(text, border.end()))
    follows = next(
        (b.end() for b in after if _says_no_more(text[b.end() :]) and not _OF_THEM.search(text, b.end())), None
    )
    for first, last in ((0, max(before, default=0)), (follows or len(text), len(text))):
        for found in _WORD.finditer(text, first, last):
            word = found.group().lower()
            denied = word == "inte" and not (last < at and _NOT_DONE.search(text, first, found.end()))
            if not (denied or (word != "inte" and tells(word))):
                yield found.span()


_BORDER_OR_WHEN = re.compile(rf"{_BORDER.pattern}|\s(?=(?:när|medan|trots att)\s)")
_NOT_DONE = re.compile(
    r"\b(?:räcker|orkar|hinner|duger|hjälper|går|kan|vill|ska|bör|vet|förstår|glöm|missa|förvånar)\s(?:[^\W\d]+\s)?inte$",
    re.IGNORECASE,
)
"""*Familjehemmen räcker inte till när …*; *Anmälningarna ökade inte: …* says it of the figure."""
LONGEST = 600
"""Signs of a sentence whose parts are tried, for each is tried from where the sentence begins."""


def _says_no_more(part: str) -> bool:
    "Whether a part is a sentence, or a few words of what is said and to whom, that limits nothing."
    to_somebody = _SAID_TO.search(part) is not None
    said = _OF_WHOM.sub(" ", part) if to_somebody else part
    limits = _LIMITS.search(said) and not (to_somebody and said.lower().startswith("till "))
    dated = any(letter.isdigit() for letter in said) or _WHEN.search(said) is not None
    own = has_verb(said) or _SAYING.match(said) is not None
    counts = _SO_MANY.search(said) is not None
    return own and not (counts or limits or dated or narrows(said) or _DENIES.search(said))


_SO_MANY = re.compile(
    r"\b(?:hälften|majoritet\w*|de flesta|flertalet|merparten|var(?:t|je)?\s(?:annan|annat|tredje|fjärde|femte|tionde)|"
    r"(?:en|två|tre|fyra|fem|sex|sju|åtta|nio)\sav\s(?:tre|fyra|fem|sex|tio)|\w+delar?)\b(?!\sinte)",
    re.IGNORECASE,
)
"""*Nästan hälften var missnöjda: 49,5 procent …*: it tells the very figure."""
_NOT_SO = (
    "nek|avvis|avsl|stopp|sakn|vänt|budget|hopp|förhindr|undv|avstyr|miss|förvägr|uteb|återkall|beräkn|uppskatt|gissa|anta|"
    "befar|risk"
)
"""How verbs begin that tell of what has not happened, or is not known to have."""
_DENIES = re.compile(
    rf"\b(?:{_NOT_SO}|slapp|slipp|lämn|flytt|avstod|avstår|dog\b|dör\b|dött\b|förlor|mist|sök|ansök|upphör|nej\b|"
    r"alla\b|samtliga\b|de flesta\b|räkn|avse|avsåg|gäll|omfatt|mät|innehåll|innefatt)\w*",
    re.IGNORECASE,
)
"""*Alla nekades: …*, *Vi räknar hundägare: …*: what happened to them, or who they are."""
_SAID_TO = re.compile(r"\b(?:jag|vi|du|ni|er|dig|oss|mig|din|ditt|dina)\b", re.IGNORECASE)
_OF_WHOM = re.compile(r"\b(?:som|med)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\b(?:de|dem|dessa|deras|som|alla|samtliga|hälften|ingen|inga|varav)\b", re.IGNORECASE)
_SAYING = re.compile(
    r"(?:(?:några|lite|litet|en|ett|två|tre|mer|mera|mitt|vårt|slutligen|kort)\s)?(?:[^\W\d]+\s)?"
    r"(?:perspektiv|svar|rad(?:er)?|ord|slutord|frågor?|\w*koll|hälsning(?:ar)?|tips|tankar?|reflektion(?:er)?|fundering(?:ar)?|"
    r"påminnelse|tillägg|notis(?:er)?|blick|lärdom(?:ar)?|kommentar(?:er)?|nyheter|nytt|fakta|siffror|en sak)\s"
    r"(?:på|om|från|till|av|kring|inför|i)\s|(?:inför|apropå|angående|beträffande|med anledning av)\s",
    re.IGNORECASE,
)
"""*Svar på Annas fråga om Bromma*, *Järnkoll på placeringar*: what is written, and to what end."""


def narrows(part: str) -> bool:
    "Whether a part of a sentence may say of which, or in what sense, the figure after it is told."
    return any(one.search(part) for one in (_NARROWS, _IS_OF, REFUSED))


_ACTED = re.compile(rf"^(?:[^\W\d]+\s+){{1,4}}(?!(?:{_NOT_SO}|planer|lov)\w*)[^\W\d]{{3,}}ade\s+[^\W\d]{{3,}}")
"""*Kommunalrådet öppnade plånboken: …*: somebody did something, and nobody was denied or waits for anything."""
_IN_SPITE_OF = re.compile(r"(?:trots|oaktat|oavsett)\s", re.IGNORECASE)
"""*…, trots personalbrist*"""


def _tells_any(part: str, tells: Callable[[str], bool]) -> bool:
    "Whether a part has a figure, a time or a word of any table."
    said = [found.group().lower() for found in _WORD.finditer(part)]
    dated = any(letter.isdigit() for letter in part) or _WHEN.search(part) is not None
    return dated or any(tells(word) for word in said if word != "inte")


def _is_own(part: str, tells: Callable[[str], bool]) -> bool:
    said = {found.group().lower() for found in _WORD.finditer(part)}
    return bool(FINITE & said or _ACTED.search(part)) and not (
        _LIMITS.search(part) or narrows(part) or _tells_any(part, tells)
    )


REFUSED = re.compile(
    r"\b(?:nekad|nekat|avvisad|avslog|förvägrad)[a-zåäö]*\b|\b(?:säger|sa|sade|sagt|fick|får|fått) nej\b", re.IGNORECASE
)
"""*Skuldrådgivarna nekades mer att göra: …*: of another event, wherever in the sentence it stands."""
_IS_OF = re.compile(
    r"\b(?:räknar|räknade|gäller|gällde|avser|avsåg|omfattar|omfattade|innefattar|mäter|mätte)\s(?!att\b|det\b|nu\b|om\b)",
    re.IGNORECASE,
)
"""*Siffran gäller hundägare: …*"""
