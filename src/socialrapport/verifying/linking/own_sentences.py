"""Parts of a sentence that are sentences of their own beside the one with the figure, and say nothing of it.

*Det går inte åt rätt håll: 132 personer …*, *…, ändå gör ingen något*: a verb that limits nothing, no word of a table
or a time, and no figure. What begins as *av dem som …* or says *som*, *med* or *utan* may limit what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from socialrapport.reading.lexicon import MONTHS
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


def narrows(part: str) -> bool:
    "Whether a part of a sentence may say of which, or in what sense, the figure after it is told."
    return _NARROWS.search(part) is not None


_ACTED = re.compile(
    r"^(?:[^\W\d]+\s+){1,4}(?!(?:nek|avvis|avsl|stopp|sakn|vänt|planer|budget|hopp|lov|förhindr|undv|avstyr|miss|förvägr|"
    r"uteb|återkall|beräkn|uppskatt|gissa|anta|befar|risk)\w*)[^\W\d]{3,}ade\s+[^\W\d]{3,}"
)
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
