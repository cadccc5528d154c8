"""When a heading says that what stands under it was: *Ekonomiskt bistånd 2022*, *Läget i mars 2024*."""

from __future__ import annotations

import re
from dataclasses import dataclass

from socialrapport.reading import Read
from socialrapport.reading.lexicon import MONTHS
from socialrapport.verifying.linking.clauses import HEADING
from socialrapport.verifying.linking.times_meant import YEAR

_PART = re.compile(
    rf"\bi\s+((?:{'|'.join(MONTHS[:12])})\b)|\b(\w*(?:kvartal|halvår|tertial|termin|läsår)\w*)\b|\b(kv\.?\s?[1-4])\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:från|sedan|efter|före|innan|lag(?:en)?|mot|till|med|än|sammanträde\w*|protokoll\w*|"
    r"den \d{1,2} [a-z]+)\s+(?:år\s+|(?:(?:föregående|förra)\s+)?(?:kartlägg|mät|undersök)ning(?:en)?\s+)?$",
    re.IGNORECASE,
)
"""*Läget jämfört med 2019*, *Budget 2023*: a year that what stands under the heading need not be of."""


_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*(?:[–→-]|till|och|mot)\s*((?:19|20)\d\d)\b")
_SINCE = re.compile(r"\b(?:sedan|jämfört med)\s+(?:år\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
_FIGURES_OF = re.compile(r"\b(?:siffror|statistik|nyckeltal|uppgifter|fakta)\s+från\s+$", re.IGNORECASE)
"""*Tre siffror från 2024*"""
_AIMS = re.compile(r"\b(?:mål|budget|prognos|plan|strategi|uppdrag)\w*", re.IGNORECASE)


@dataclass(frozen=True)
class When:
    "A year, and the part of it where the heading tells of no whole one; empty where the heading says no time."

    year: str = ""
    part: str = ""
    ends: tuple[str, str] | None = None
    """The years that figures with an arrow between them are of (*Utvecklingen 2023 till 2024*)."""
    since: str = ""
    """What changes under it are since (*Vad har hänt sedan 2019?*)."""


def is_over_lines(read: Read) -> bool:
    "A few words on a line of their own, which may end in a year, or in a colon."
    return (
        all(n.raw.isalpha() for n in read.numbers)
        and len(read.sentence.split()) <= HEADING + 2
        and read.sentence[-1:] not in ".!"
    )


def said_by(heading: str, latest: str) -> When:
    "The time of a heading: one year that is no later than the *latest* there is."
    years = [m for m in YEAR.finditer(heading) if m.group() <= latest]
    found = _PART.search(heading) if years else None
    part = next(word for word in found.groups() if word) if found else ""
    only = bool(years) and len(set(YEAR.findall(heading))) == 1
    before = heading[: years[0].start()] if years else ""
    own = only and not _AIMS.search(heading) and (_FIGURES_OF.search(before) or not _OTHERS.search(before))
    span = _SPAN.search(heading)
    since = _SINCE.search(heading)
    return When(years[0].group() if own else "", part, (span[1], span[2]) if span else None, since[1] if since else "")
