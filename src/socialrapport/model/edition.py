"""The finished edition: all that is published, seen by every guard and sealed by a fingerprint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from socialrapport.model.document import Document
from socialrapport.model.finding import Claim, Finding, Judged
from socialrapport.model.issue import Severity
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube, SafeRows
from socialrapport.model.since import Since
from socialrapport.model.written import figure


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
    finding: Finding | None = None
    """What the sentence tells of; None of what a person has written."""


@dataclass(frozen=True)
class Doubt:
    """What the second reader has against a sentence that the ledger has confirmed; `why` says what it read there."""

    document: str
    sentence: str
    why: str


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
    stricter: Mapping[str, str] = field(default_factory=dict)
    """By area: what is said of its own limits."""
    sums: str = ""
    """What is said of sums and medians, where there are any."""
    already: Mapping[str, str] = field(default_factory=dict)
    """By table: the title of what its owner has published, and which is shown as it is."""
    decision: str = ""
    """The sha256 over what is shown and what is hidden of all tables that were protected together."""

    @property
    def rules(self) -> str:
        "What is hidden, and why, in words."
        out = "; ".join(self.already.values())
        already = f" Uppgifter som källan själv har publicerat visas som de är: {out}." if out else ""
        return f"{self.method}{''.join(self.stricter.values())}{self.sums}{already}"

    @property
    def in_figures(self) -> str:
        "How many cells were counted, and what became of them: the same sentence wherever it is told."
        beside = self.cells - self.shown - self.hidden
        told = f"Av {figure(self.cells)} celler räknade ur underlagen visas {figure(self.shown)}"
        hidden = f"{figure(self.hidden)} är skyddade"
        return f"{told}, {hidden} och {figure(beside)} är ej tillämpliga." if beside else f"{told} och {hidden}."


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
    """Who answers for it, and why."""

    @property
    def answers(self) -> str:
        "Who answers for it, by name."
        return self.acknowledged.partition(":")[0]


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


@dataclass(frozen=True, eq=False)
class Draft:
    """What is about to be published, before the guards have seen it.

    `documents` are all that is written for people, by the name of their files: `rapport`, `tjansteutlatande`,
    `sammanfattning`, `faktablad/farsta` and so on, in the order that they are listed to readers.
    """

    profile: Profile
    year: int
    synthetic: bool
    cubes: tuple[SafeCube, ...]
    documents: Mapping[str, Document]
    judged: Judged = field(default_factory=Judged)
    since: Since | None = None
    """None where no edition was published before, or none was given."""

    @property
    def held_against(self) -> tuple[SafeCube, ...]:
        "The edition's tables, and those of an edition before it whose numbers it quotes."
        return (*self.cubes, *(self.since.quoted if self.since else ()))


@dataclass(frozen=True, eq=False)
class ClaimsHeld:
    "Every claim of the draft is borne out by its cells. Only `ledger` makes it."

    draft: Draft
    entries: tuple[LedgerEntry, ...]


@dataclass(frozen=True, eq=False)
class NumeralsHeld:
    "Every numeral of each document of the draft is accounted for. Only `ledger` makes it."

    draft: Draft
    accounts: Mapping[str, Account]


@dataclass(frozen=True, eq=False)
class ReadBack:
    "The draft's documents have been read as anyone's are, and nothing stops them. Only `verifying` makes it."

    draft: Draft
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, eq=False)
class NothingLeaks:
    "The limits hold in the draft, and the attack worked out nothing hidden. Only `disclosure` makes it."

    draft: Draft


@dataclass(frozen=True)
class Edition:
    """A draft that every guard has seen: there is no other way to make an edition.

    `fingerprint` is the sha256 over inputs, definitions, the program's own source, cells and text. Raises ValueError
    where a guard has seen another draft.
    """

    draft: Draft
    claims: ClaimsHeld
    numbers: NumeralsHeld
    read_back: ReadBack
    leaks: NothingLeaks
    plainness: tuple[Plainness, ...]
    """The report's chapters as texts to read."""
    protection: Protection
    quality: Quality
    versions: Mapping[str, str]
    fingerprint: str
    unlikely: tuple[str, ...] = ()
    """Others' figures that are hardly of the same thing as ours, and editions before that are hardly of the same
    people, told to who builds."""

    def __post_init__(self) -> None:
        for guard in (self.claims, self.numbers, self.read_back, self.leaks):
            if guard.draft is not self.draft:
                raise ValueError(f"{type(guard).__name__} is of another draft")

    @property
    def profile(self) -> Profile:
        return self.draft.profile

    @property
    def year(self) -> int:
        return self.draft.year

    @property
    def synthetic(self) -> bool:
        return self.draft.synthetic

    @property
    def cubes(self) -> tuple[SafeCube, ...]:
        return self.draft.cubes

    @property
    def documents(self) -> Mapping[str, Document]:
        return self.draft.documents

    @property
    def ledger(self) -> tuple[LedgerEntry, ...]:
        return self.claims.entries

    @property
    def numerals(self) -> Mapping[str, Account]:
        return self.numbers.accounts

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        return self.read_back.doubts

    @property
    def report(self) -> Document:
        return self.documents["rapport"]

    @property
    def memos(self) -> Mapping[str, Document]:
        "The memo by its name; several where each committee has its own."
        return {name: made for name, made in self.documents.items() if made.form == "tjansteutlatande"}

    @property
    def memo(self) -> Document:
        "The memo, or the first of them."
        return next(iter(self.memos.values()))

    @property
    def english(self) -> str:
        "The name of the document in English; empty where there is none."
        return next((name for name, made in self.documents.items() if made.language == "en"), "")
