"""What a sentence says, in no language: its wording by name, and what stands in the wording's places.

A wording has a text for each language. Its parts are split by bars: `subject | verb | rest`, and each language orders
them as it does; `first | subject | verb | rest` where the language lets something stand before the subject that is not
the message's own opening. One part alone is a sentence as it stands. What is in brackets is left out where one of its
places is empty. `{moved:supine}` asks for a form of what stands there. Every claim stands in each language's wording.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from socialrapport.model.finding import Claim, ClaimKind, Finding, Sentence
from socialrapport.model.safe import CellRef
from socialrapport.prose.figures import Figure
from socialrapport.vocabulary.degrees import Degree

Wording = Mapping[str, str]
"""Language → text with places."""


@dataclass(frozen=True)
class About:
    """What a sentence is about: a measure, of a group.

    `short` where the sentence before was about the same; `pronoun` where *it* will do if the sentence before named it.
    """

    measure: str
    group: tuple[tuple[str, str], ...] = ()
    short: bool = False
    pronoun: bool = False


@dataclass(frozen=True)
class Moved:
    "From one cell to another: up or down, and how much in a word. Forms: past, supine, adverb, noun, fewer."

    up: bool
    degree: Degree
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Unmoved:
    "The same or nearly. Forms: as an adjective that agrees, `level`, and of how many there are `many`."

    degree: Degree
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Term:
    """A word that claims something: *högst*, *lika*, *stadigt*. Forms are those of the word in the language's list."""

    word: str
    claims: tuple[Claim, ...] = ()


class Against(Enum):
    "What a change is measured against."

    SURVEY = auto()
    EARLIER_SURVEY = auto()
    BETWEEN = auto()
    COMPARED = auto()


@dataclass(frozen=True)
class Since:
    "*mellan 2023 och 2024*, *jämfört med 2023*"

    way: Against
    before: str
    now: str


@dataclass(frozen=True)
class Both:
    "*jämfört med både 2023 och 2019*"

    one: str
    other: str


@dataclass(frozen=True)
class During:
    "When, as an adverbial: *under 2024*, *den 1 oktober 2024*."

    year: str


@dataclass(frozen=True)
class Survey:
    "*kartläggningen 2022*, or the year alone where there is no survey."

    year: str


@dataclass(frozen=True)
class Sex:
    code: str


@dataclass(frozen=True)
class Counted:
    "Those who are counted, in the plural: *barn 0–17 år*."


@dataclass(frozen=True)
class Group:
    "*i Farsta*, *bland kvinnor*"

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Districts:
    "Districts by their cells. Forms: `at` (*i Farsta och på Holmen*), `names`."

    cells: tuple[CellRef, ...]


@dataclass(frozen=True)
class Place:
    """The profile's words.

    Forms: many, the_many, a_one (a district), each (of them), whole (*i staden*), the_whole (*staden*).
    """


@dataclass(frozen=True)
class Leaving:
    "The indicator's words for who leaves within a time. Forms: whole, verb, within."


@dataclass(frozen=True)
class AxisName:
    axis: str


@dataclass(frozen=True)
class Part:
    "One part along an axis, by its label."

    axis: str
    code: str


@dataclass(frozen=True)
class Parts:
    "Several parts along an axis, by their labels: *mars och juli*."

    axis: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Joint:
    "*och* or *men*: whether the second goes on as the first did."

    same: bool


Slot = (
    Figure | Moved | Unmoved | Term | Since | Both | During | Survey | Sex | Counted | Group | Districts | Place
    | Leaving | AxisName | Part | Parts | Joint | str
)  # fmt: skip


@dataclass(frozen=True)
class Message:
    """`first` stands first, unless the wording has its own; `claims` are made by the rest as a whole.

    `then` is a second message about the same subject, told in the same sentence.
    """

    finding: Finding
    wording: Wording
    about: About | None = None
    places: Mapping[str, Slot] = field(default_factory=dict)
    first: Slot = ""
    claims: tuple[Claim, ...] = ()
    breaks: tuple[int, ...] = ()
    tail: Wording = field(default_factory=dict)
    then: tuple[Joint, Message] | None = None


@dataclass(frozen=True)
class Manner:
    """`opening` stands first; `rough` is the memo's way with shares; `turn` picks among equals."""

    opening: str = ""
    rough: bool = False
    turn: int = 0
    caveat: bool = True
    """False where a sentence before has already said that the years do not quite compare."""
    short: bool = False
    """True where the sentence before had the same subject."""
    before: tuple[Sentence, ...] = ()
    """What the paragraph has already said of the same figure."""
    reserved: bool = False
    """True where the text says once, of this and others, what else would follow: that chance may have made it."""
    levelled: bool = False
    """True where the level stands in large type beside the text, which tells only how it has moved."""
    headed: bool = False
    """True where the headline above has said which way it went, and how much in a word."""

    def dated(self, year: str) -> bool:
        "Whether the paragraph has already said that it is about *year*."
        return any(re.search(rf"\b{year}\b", sentence.text) for sentence in self.before)

    def when(self, year: str) -> Slot:
        "The year as an adverbial, or nothing where the paragraph has said it."
        return "" if self.dated(year) else During(year)

    def has_told(self, cell: CellRef) -> bool:
        "Whether the paragraph has already told the cell's value."
        return any(tells(sentence, cell) for sentence in self.before)

    def has_just_told(self, cell: CellRef) -> bool:
        "Whether the sentence before told the cell's value, so that *dem* means those."
        return bool(self.before) and tells(self.before[-1], cell)

    def has_lately_told(self, cell: CellRef) -> bool:
        "Whether *dem* means those of the cell: it was told, and no other figure since."
        told = [i for i, sentence in enumerate(self.before) if tells(sentence, cell)]
        return bool(told) and all(tells_no_figure(sentence) for sentence in self.before[told[-1] + 1 :])


def tells_no_figure(sentence: Sentence) -> bool:
    return all(claim.kind in (ClaimKind.DIRECTION, ClaimKind.RANK) for claim in sentence.claims)


def tells(sentence: Sentence, cell: CellRef) -> bool:
    return any(claim.kind is ClaimKind.VALUE and claim.cells == (cell,) for claim in sentence.claims)


def claims_of(slot: Slot) -> tuple[Claim, ...]:
    "What is claimed by the words that stand in a place."
    return slot.claims if isinstance(slot, Figure | Moved | Unmoved | Term) else ()
