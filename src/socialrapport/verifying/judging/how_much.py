"""Words that say how large a part a figure is, or of how many times, where only the figure has been tried."""

from __future__ import annotations

import re
from dataclasses import replace

from socialrapport.verifying.judging.verdicts import Judged, Verdict

_MOST = (
    r"(?:nästan|så gott som|praktiskt taget|i princip) (?:alla|samtliga)|"
    r"(?:merparten|majoriteten|huvudparten|huvuddelen|lejonparten|flertalet)(?! av de \d)|"
    r"(?<!i )de allra flesta|till största delen|mest av allt|"
    r"huvudsakligen|i huvudsak|främst|framför allt|företrädesvis|oftast|vanligen"
)
"""*Merparten kom från polisen, 94*: a part of the whole that has not been worked out, or a rank."""
_ALL = r"^alla(?= (?!de\b|dessa\b|var\b|är\b)[^\W\d]+(?: [^\W\d]+)? (?:kom|gjordes|gällde|rörde|var|fick|hade|bodde)\b)"
"""*Alla orosanmälningar kom från polisen, 94*"""
_ONLY = r"^(?:enbart|endast|bara|uteslutande)(?= [^\W\d]{4,}(?:n|na|en|et|a)\b)"
"""*Enbart polisen gjorde orosanmälningar*, and not *Bara 94 …*."""
_TIMES = (
    r"samtidigt(?= (?:fick|hade|bodde|var)\b)|(?<=bodde )samtidigt|i taget|genom åren|som minst|"
    r"under hela(?= (?:19|20)\d\d och)"
)
"""*137 hushåll i taget*, *genom åren har 95*: of another time than the year of the figure."""
_UNTRIED = re.compile(rf"(?:\b(?:{_MOST}|{_TIMES})\b)|{_ALL}|{_ONLY}", re.IGNORECASE)


def as_said(one: Judged) -> Judged:
    "A figure that is right, told with a word of how much or how long that has not been tried, is not confirmed."
    found = _UNTRIED.search(one.sentence) if one.verdict is Verdict.CONFIRMED else None
    if found is None:
        return one
    why = f"Talet finns, men ”{found[0]}” är inte prövat."
    return replace(one, verdict=Verdict.NOT_FOUND, why=why, mended=None, fix=None, value=None, cells=())
