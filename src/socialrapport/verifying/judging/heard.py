"""What a verdict of a text from elsewhere rests on: the sentence, its number, and the tables it was linked to."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.opened.tables import Table
from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.miswritten import is_miswritten
from socialrapport.verifying.judging.verdicts import Judged
from socialrapport.verifying.linking.clauses import Clause, clauses
from socialrapport.verifying.linking.clauses import at as clause_at
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.stems import stems

FULL = 1.0


@dataclass(frozen=True)
class Heard:
    """What a verdict rests on: the sentence and its number, and the tables that it was linked to.

    `said` is what the sentence says about the number, empty for a claim without one; `unread` are words that were not
    understood, `year` is the edition's.
    """

    read: Read
    number: Number | None
    said: str
    links: tuple[Link, ...]
    unread: tuple[str, ...]
    year: str
    told: tuple[str, ...] = ()
    """The years that the paragraph has told of before."""
    others: tuple[Table, ...] = ()
    """Other tables whose names the paragraph says."""
    near: tuple[Table, ...] = ()
    """Tables of the same area, of whose names the sentence says some."""
    evident: frozenset[str] = frozenset()
    """Ids of the tables that other figures of the paragraph are of."""
    dated: bool = False
    """Whether a figure before has told which year *förra året* is."""


def clause_of(found: Judged, heard: Heard) -> Clause:
    "The clause that a claim stands in."
    text, number = heard.read.sentence, heard.number
    return clause_at(clauses(text), number.start if number else max(found.start, text.find(found.raw), 0))


def shows_slip(found: Judged, heard: Heard, link: Link) -> bool:
    "Whether a figure is the table's own written wrong; *411 persons* alone is not 114 of whatever counts persons."
    named = {*stems(f"{link.table.phrase} {link.table.title}")} - {*stems(link.table.unit)}
    told = link.table.id in heard.evident or any(other.id == link.table.id for other in heard.others)
    says = told or link.score >= FULL or bool({*stems(heard.read.sentence)} & named)
    return says and heard.number is not None and is_miswritten(found.cells, heard.number, link)
