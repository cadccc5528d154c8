"""The finished edition: all that is published, sealed by a fingerprint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from socialrapport.model.document import Document
from socialrapport.model.finding import Claim
from socialrapport.model.issue import Severity
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube, SafeRows


@dataclass(frozen=True)
class LedgerEntry:
    """A claim with where it stands and what the published cells say of it."""

    document: str
    place: str
    sentence: str
    claim: Claim
    values: tuple[float | None, ...]
    verdict: str
    """`bekräftad` or what is wrong, in words."""


@dataclass(frozen=True)
class KnownRelation:
    """What a reader was taken to know of how counts hang together: the sum of `left` is the sum of `right`.

    It was found for `cells` cells, in the years from `first` to `last`.
    """

    kind: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    first: int
    last: int
    cells: int
    firm: int
    """So large are all the numbers of several instances. Where they are small it may be a fact about few persons."""


@dataclass(frozen=True)
class Risk:
    """What is left of risk in an edition, over all its tables together; no cell can be told from it."""

    small: int
    """Counts that are small; those of them that are hidden are the ones that disclose something by themselves."""
    spread: tuple[tuple[int, int], ...]
    """(steps, small counts that are known to be able to vary by at least so much and less than by the next)"""
    entropy: float
    """The mean over small counts of log2 of how many values each can have, in bits; a lower bound."""
    from_inside: tuple[tuple[str, int], ...]
    """(table, small counts that somebody alone in another cell can work out, whatever is hidden)"""


@dataclass(frozen=True)
class Protection:
    """What disclosure control did: rules, counts, the attack's verdict. Never a hidden value."""

    method: str
    low: int
    high: int
    cells: int
    shown: int
    hidden: int
    tables: tuple[tuple[str, int, int], ...]
    """(table, shown, hidden)"""
    attack: str
    recovered: int
    groups: tuple[tuple[str, int], ...] = ()
    """(table, shown cells that hold everyone of a total that is not small): what is true of each is then known."""
    loosened: int = 0
    """Sums where how many are in the total only could not be taken as known to the reader."""
    relations: tuple[KnownRelation, ...] = ()
    unsaid: int = 0
    """Relations that were taken as known as well, but that only small counts show: to tell them would tell of few."""
    kept: tuple[tuple[str, str, int], ...] = ()
    """(table, year, edition): years that stand as an earlier edition had them, lest the change disclose anything."""
    held: tuple[tuple[str, str], ...] = ()
    """(table, year): what is held back, for nothing less protects small counts of this edition and earlier ones."""
    risk: Risk | None = None
    """None where counts are changed instead of hidden, and where nothing is hidden."""
    known_before: tuple[str, ...] = ()
    """Small counts that earlier editions have shown or give away, in words; they cannot be protected any more."""


@dataclass(frozen=True)
class SafeReceipt:
    """A file that was read, as an edition tells of it. How many bytes it has would tell how many rows."""

    register: str
    file: str
    sha256: str
    rows: SafeRows
    set_aside: SafeRows


@dataclass(frozen=True)
class SafeIssue:
    """What the validation found, as an edition tells of it: never which rows, and never how few."""

    rule: str
    severity: Severity
    register: str
    file: str
    column: str | None
    says: str
    why: str
    remedy: str
    rows: SafeRows
    acknowledged: str = ""


@dataclass(frozen=True)
class Quality:
    """What was read and what was wrong with it, in classes of size; made by disclosure control."""

    receipts: tuple[SafeReceipt, ...]
    issues: tuple[SafeIssue, ...]
    rows: SafeRows
    set_aside: SafeRows


@dataclass(frozen=True)
class Free:
    "A numeral that nothing accounts for, and where it stands."

    place: str
    numeral: str
    text: str


@dataclass(frozen=True)
class Account:
    """How many numerals of a document are bound to cells, how many are declared by kind, and those that are free."""

    bound: int
    declared: Mapping[str, int]
    free: tuple[Free, ...] = ()


@dataclass(frozen=True)
class Plainness:
    """How hard a chapter is to read: sentences, mean and most words in one, long words in percent, LIX.

    `over` names the limits that it is over.
    """

    chapter: str
    sentences: int
    mean: float
    longest: int
    long_words: float
    lix: int
    over: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edition:
    """`fingerprint` is the sha256 over inputs, definitions, code version, cells and text.

    `documents` are all that is written for people, by the name of their files: `rapport`, `tjansteutlatande`,
    `sammanfattning`, `faktablad/farsta` and so on, in the order that they are listed to readers.
    """

    profile: Profile
    year: int
    synthetic: bool
    cubes: tuple[SafeCube, ...]
    documents: Mapping[str, Document]
    ledger: tuple[LedgerEntry, ...]
    numerals: Mapping[str, Account]
    """Every numeral of each document, accounted for."""
    plainness: tuple[Plainness, ...]
    """The report's chapters as texts to read."""
    protection: Protection
    quality: Quality
    versions: Mapping[str, str]
    fingerprint: str

    @property
    def report(self) -> Document:
        return self.documents["rapport"]

    @property
    def memo(self) -> Document:
        return self.documents["tjansteutlatande"]

    @property
    def english(self) -> str:
        "The name of the document in English; empty where there is none."
        return next((name for name, made in self.documents.items() if made.language == "en"), "")


@dataclass(frozen=True)
class Approval:
    """What is approved is a fingerprint, so what is published is what was approved."""

    fingerprint: str
    by: str
    at: str
