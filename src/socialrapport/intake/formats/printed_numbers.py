"""Numbers as people print them: spaces between thousands, commas, signs for what is not there, footnote marks.

Nothing is guessed: a number that can be read in two ways is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from socialrapport.model.delivered import SPACES, is_number

SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
DASHES = ("-", "–", "—", "−")
HIDDEN = ("..", "...", "....", ":", "x", "X")
NOT_APPLICABLE = "."
STATUSES = (*HIDDEN, NOT_APPLICABLE)
MARK = r"(?:\(?(?:\d{1,2}|[a-z])\)|\*+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\)?)"
AROUND = re.compile(rf"(?P<before>{MARK}[{SPACES}]*)?(?P<number>.*?)(?P<after>[{SPACES}]*{MARK})?", re.DOTALL)
GLUED = re.compile(r".*\d\d[a-z]?\)", re.DOTALL)
"""A digit, and a mark of footnote that begins with a digit, without a space between."""
ODD = re.compile(rf"[-−–]?\d+(?:[{SPACES}.]\d+)+(?:,\d+)?")
NOTE_LINE = re.compile(rf"(?:(\d{{1,2}})\)|([{SUPERSCRIPT}])\)?)[{SPACES}]*[^\W\d].*", re.DOTALL)


@dataclass(frozen=True)
class Reading:
    """A number as it is printed, or what stands in its place; `marked` where a footnote mark was removed."""

    text: str
    marked: bool = False
    ambiguous: bool = False


def without_mark(text: str) -> tuple[str, bool]:
    "The text without footnote marks before or after it. A mark alone is not removed."
    found = AROUND.fullmatch(text)
    bare = found["number"].strip(SPACES) if found else text
    if bare.count("(") > bare.count(")"):
        return text, False  # *Boende (9 § 8)*: the parenthesis is the text's own.
    return (bare, bare != text.strip(SPACES)) if bare else (text, False)


def reading(text: str, notes: frozenset[str] = frozenset()) -> Reading:
    """The printed number. *notes* are the digits that are footnotes in the same table.

    A number that is such a digit followed by another whole number (227 633, where there is a footnote 2),
    and digits that are not grouped by three (2 27 633) or grouped by a point (1.234), are ambiguous. What is
    no number is left as it is.
    """
    text = text.strip()
    if GLUED.fullmatch(text):
        return Reading(text, ambiguous=True)
    bare, marked = without_mark(text)
    if is_number(bare):
        glued = any(bare.startswith(n) and grouped(bare[len(n) :]) for n in notes)
        return Reading(bare, marked, not marked and glued)
    if ODD.fullmatch(bare):
        return Reading(text, ambiguous=True)
    return Reading(bare, marked)


def grouped(text: str) -> bool:
    "Whether this is a whole number in groups of three, of more than one group."
    return bool(re.fullmatch(rf"[1-9]\d{{0,2}}(?:[{SPACES}]\d{{3}})+", text))


def note_of(text: str) -> str | None:
    "The digit that a line of footnote begins with: *2) Avser …*."
    found = NOTE_LINE.fullmatch(text.strip())
    if found is None:
        return None
    return found[1] or str(SUPERSCRIPT.index(found[2]))


def status_of(text: str) -> str:
    "The register's status for what stands in a number's place; empty for a number."
    return "." if text == NOT_APPLICABLE else ".." if text in HIDDEN else ""
