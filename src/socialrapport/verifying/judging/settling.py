"""Whether a verdict stands, of a text from elsewhere: only where all that the sentence says is bound to the edition.

What stands is never wrong and sometimes silent. A claim of which something is not understood is *not found*, with what;
one that two tables fit alike, or that may be of two years, is ambiguous.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from socialrapport.opened.tables import BASE, Table
from socialrapport.reading import Read
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.linking.link import Link

FULL = 1.0
_DENIED = re.compile(
    r"\b(?:inte sant|osant|stämmer inte|stämmer det inte|inte så|fel|felaktigt|myt|lögn|påstå\w*|påstod\w*|falskt|"
    r"ryktet|tänk|anta|skulle|hade \w+ varit)\b[^.;]*?\b(?:att|om)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:ledde till|lett till|leder till|tack vare|på grund av|p\.g\.a\.|beror på|berodde på|till följd av|orsaka\w*|"
    r"medför\w*|bidr(?:ar|og) till|gjorde att|resulterade i|eftersom|därför att)\b",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(r"(?<!än )(?<!med )(?<!mot )(?<!sedan )\b(?:i fjol|fjolåret|förra året|i år)\b", re.IGNORECASE)
_PEAK = re.compile(r"\b(?:högst|lägst|störst|minst|flest|färst|nivå)\w*\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
"""*den lägsta nivån sedan 2019*"""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)(?!:)")


def settled(found: Judged, read: Read, said: str, links: Sequence[Link], unread: Sequence[str], year: str) -> Judged:
    """The verdict that stands.

    *said* is what the sentence says about the number, empty for a claim without one; *unread* are words that were not
    understood, *year* is the edition's.
    """
    if not links and unread:
        return replace(found, why=f"Inte förstått: {', '.join(f'”{word}”' for word in unread)}.")
    link = next((one for one in links if one.table.id == found.indicator), None)
    if link is None or found.verdict in (Verdict.NOT_FOUND, Verdict.AMBIGUOUS):
        return found
    if reason := next(_not_judged(found, read, said, link), None):
        return _silent(found, reason)
    if doubt := next(_doubtful(found, read, said, link, links, year), None):
        return replace(found, verdict=Verdict.AMBIGUOUS, why=doubt, mended=None, fix=None)
    return found


def _silent(found: Judged, why: str) -> Judged:
    return replace(found, verdict=Verdict.NOT_FOUND, why=why, mended=None, fix=None, value=None, cells=())


def _not_judged(found: Judged, read: Read, said: str, link: Link) -> Iterator[str]:
    "Why nothing is said of a claim."
    text = read.sentence
    if text.rstrip("”\"')]").endswith("?"):
        yield "En fråga påstår inget."
    if _DENIED.search(text):
        yield "Meningen säger inte själv att det är så."
    if (
        cause := _CAUSE.search(text)
    ) and cause.group().lower() not in f"{link.table.phrase} {link.table.title}".lower():
        yield f"Orsaker finns inte i statistiken: ”{cause.group()}”."
    if _is_of_parts(found.cells, link.table):
        yield f"Talet är inget mått på {link.table.phrase}, bara en del av uträkningen."
    if found.verdict is Verdict.CONTRADICTED and link.score < FULL:
        yield f"Närmast är {link.table.phrase}, men meningen säger inte att det är det som menas."
    years = {m.group() for m in _YEAR.finditer(said) if not _PEAK.search(said[: m.start()])}
    if years and not years & {link.year, link.before or ""} and len(read.numbers) == 1:
        yield f"Inte förstått: ”{min(years)}”."


def _says(link: Link, value: float | None) -> bool:
    "Whether the other table says the very same."
    years = [year for year in (link.year, link.before) if year]
    return any(link.value(measure, year) == value for measure in link.table.measures for year in years)


def _is_of_parts(cells: Sequence[str], table: Table) -> bool:
    "The base of a share, and what a mean or a sum is made of, are no figures of the subject."
    measures = {cell.split("/")[1] for cell in cells}
    if BASE in measures:
        return True
    counts = {m.id for m in table.counts}
    return bool(table.means or table.amounts) and bool(measures & counts)


def _doubtful(found: Judged, read: Read, said: str, link: Link, links: Sequence[Link], year: str) -> Iterator[str]:
    "What makes a claim ambiguous."
    last = _LAST_YEAR.search(said)
    if last and not _YEAR.search(read.sentence):
        either = f"”{last.group()}” kan vara {year} eller {int(year) - 1}"
        yield f"Texten säger inte när den är skriven, så {either}. {found.why}"
    others = {one.table.id: one.table for one in links if one.table is not link.table and not _says(one, found.value)}
    if others and found.verdict is Verdict.CONTRADICTED:
        also = " eller ".join(table.phrase for table in others.values())
        yield f"Kan vara {link.table.phrase} eller {also}. {found.why}"
