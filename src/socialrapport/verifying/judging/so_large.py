"""Words for how large a part is: *merparten*, *nästan alla*, *en minoritet*; what each takes, in percent of the whole.

A closed list. Fractions (*en fjärdedel*, *var tredje*) are numbers and are read as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from socialrapport.verifying.judging.verdicts import Verdict

_DOES = (
    r"(?= av\b|,? \d| (?:är|var|kom|kommer|gällde|gäller|gjordes|görs|rörde|rör|bodde|bor|fick|hade|utgjordes|består|"
    r"bestod)\b)"
)
"""*majoriteten av dem*, *majoriteten var män*, and not the majority that governs."""
_WORDS = {
    "nearly": r"(?:nästan|så gott som|praktiskt taget|i princip|i stort sett) (?:alla|samtliga)|de allra flesta",
    "most": rf"(?:den |en )?(?:merparten|majoritet(?:en)?{_DOES}|huvudparten|huvuddelen|lejonparten|flertalet)|"
    r"(?:den |en )övervägande del(?:en)?|(?<!i )(?<!som )de flesta|till (?:största|övervägande) delen",
    "fewer": rf"(?:en )?minoritet(?:en)?{_DOES}",
    "small": r"(?:bara |endast )?(?:en (?:mycket )?liten del|en bråkdel|ett fåtal|en liten andel)",
    "all": r"^(?:alla|samtliga)(?= (?!de\b|dessa\b|var\b|är\b|som\b|våra\b)[^\W\d]+(?: [^\W\d]+)? "
    r"(?:kom|gjordes|gällde|rörde|var|är|fick|hade|bodde)\b)",
    "only": r"^(?:enbart|endast|bara|uteslutande)"
    r"(?= (?!under\b|över\b|efter\b|mellan\b)[^\W\d]{4,}(?:n|a|en|et|or|ar)\b)"
    r"(?![^.;]*\b(?:fler|färre|öka\w*|minska\w*|steg|sjönk)\b)",
}
SAID = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _WORDS.items()), re.IGNORECASE)


@dataclass(frozen=True)
class _Takes:
    "The word is right from *low* to *high*, wrong under *least* and over *most*; between them it says too little."

    low: float
    high: float
    least: float
    most: float


ALL = 100.0
_TAKES = {
    "nearly": _Takes(90.0, ALL, 75.0, ALL),
    "most": _Takes(50.0001, ALL, 50.0, ALL),
    "fewer": _Takes(0.0, 49.9999, -1.0, 49.9999),
    "small": _Takes(0.0, 15.0, -1.0, 35.0),
    "all": _Takes(99.9999, ALL, 99.9, ALL),
    "only": _Takes(99.9999, ALL, 99.9, ALL),
}


def said(text: str) -> Iterator[re.Match[str]]:
    "Where a text says how large a part is, in words of the list."
    return SAID.finditer(text)


def holds(word: re.Match[str], share: float) -> Verdict:
    "Whether a part in percent is so large as a word says; not found where the word says too little to tell."
    takes = _TAKES[word.lastgroup or ""]
    if takes.low <= share <= takes.high:
        return Verdict.CONFIRMED
    wrong = share <= takes.least or share > takes.most
    return Verdict.CONTRADICTED if wrong else Verdict.NOT_FOUND
