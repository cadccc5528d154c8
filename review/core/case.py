"""The nouns of a release: where it stands, who has done what to which bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fnmatch import fnmatchcase

Key = tuple[str, str]
"""What a thing is, and the hash of what it says."""


class State(StrEnum):
    UTKAST = "utkast"
    GRANSKNING = "granskning"
    KLAR = "klar för beslut"
    BEREDD = "beredd"
    BESLUTAD = "beslutad"
    SCHEMALAGD = "schemalagd"
    PUBLICERAD = "publicerad"
    RATTAD = "rättad"
    ERSATT = "ersatt"
    ATERFORVISAD = "återförvisad"


class Role(StrEnum):
    HANDLAGGARE = "handläggare"
    OMRADESANSVARIG = "områdesansvarig"
    ROJANDEGRANSKARE = "röjandegranskare"
    GODKANNARE = "godkännare"
    REGISTRATOR = "registrator"
    FORHANDSLASARE = "förhandsläsare"
    EXPERT = "utomstående expert"
    """Nobody with an account: somebody who comes by a link, to the one thing that the link is about."""


class Act(StrEnum):
    LAMNA = "lämna in"
    BEGAR = "begär granskning"
    SIGNERA = "godkänn kapitel"
    KOMMENTERA = "kommentera"
    LOS = "lös kommentar"
    SVARA = "svara om röjande"
    KLARA = "förklara klar"
    GODKANN = "godkänn"
    ANMAL = "anmäl till sammanträde"
    BERED = "bered"
    BESLUTA = "besluta"
    SCHEMALAGG = "schemalägg"
    BJUD_IN = "släpp in förhandsläsare"
    FORHANDSLAS = "läs i förväg"
    PUBLICERA = "publicera"
    ANSLA = "anslå protokollet"
    EXPEDIERA = "expediera"
    RATTA = "rätta"
    ERSATT = "ersätt"
    ATERFORVISA = "återförvisa"
    SATT_DATUM = "sätt datum"
    DELA = "dela med utomstående"
    SLUTA_DELA = "sluta dela"
    LAS_DELAT = "läs det delade"
    KOMMENTERA_DELAT = "kommentera det delade"


@dataclass(frozen=True)
class Person:
    "`chapters` are patterns of the chapters that one answers for: `rapport/*`."

    name: str
    roles: frozenset[Role] = frozenset()
    chapters: tuple[str, ...] = ()

    def answers_for(self, chapter: str) -> bool:
        return any(fnmatchcase(chapter, pattern) for pattern in self.chapters)


@dataclass(frozen=True)
class Candidate:
    "An edition taken in whole. `root` is the hash of all its bytes; `chapters` are those that somebody must approve."

    root: str
    chapters: frozenset[Key] = frozenset()
    inside: frozenset[tuple[str, Key]] = frozenset()
    """What stands in each chapter: a sentence, a table, a figure, a definition."""


@dataclass(frozen=True)
class Case:
    """A release: what has been done to it, as far as it bears on what may be done next.

    `signed` outlives a candidate, for what it says; `answers` and `approvals` are of one candidate's bytes and fall
    with it. `approvals` are (person, root), `answers` (person, root, whether nothing can be disclosed).
    """

    state: State = State.UTKAST
    candidate: Candidate | None = None
    authors: frozenset[tuple[str, str]] = frozenset()
    """(person, root): everyone who has ever handed in the very same bytes is their author."""
    signed: frozenset[tuple[Key, str]] = frozenset()
    answers: frozenset[tuple[str, str, bool]] = frozenset()
    approvals: frozenset[tuple[str, str]] = frozenset()
    threads: frozenset[str] = frozenset()
    """Comments that nobody has resolved."""
    readers: frozenset[str] = frozenset()
    excused: bool = False
    """Whether the hour that is set was said, with a reason, to be right though editions are not published then."""
    shared: frozenset[tuple[str, str]] = frozenset()
    """(guest, address): what somebody without an account may see and comment on."""
    published: str = ""
    """The root of the bytes that the public has."""
    corrections: tuple[str, ...] = ()

    @property
    def root(self) -> str:
        return self.candidate.root if self.candidate else ""

    def wrote(self, person: str) -> bool:
        return (person, self.root) in self.authors

    @property
    def unsigned(self) -> frozenset[Key]:
        "Chapters of the candidate that nobody but its authors has approved."
        done = {key for key, person in self.signed if not self.wrote(person)}
        return (self.candidate.chapters if self.candidate else frozenset()) - done

    @property
    def approvers(self) -> frozenset[str]:
        "Those whose approval is of the candidate as it is; its authors' count for nothing."
        return frozenset(person for person, root in self.approvals if root == self.root and not self.wrote(person))

    @property
    def cleared_by(self) -> frozenset[str]:
        "Those who have found that the candidate discloses nothing."
        return frozenset(p for p, root, safe in self.answers if root == self.root and safe and not self.wrote(p))


@dataclass(frozen=True)
class Now:
    """What the world says when somebody acts.

    `bytes` is the root of what is stored, counted anew; `due` whether the hour has come; `blocking` what the checklist
    has against it; `window` whether the one who reads beforehand may. `allowed` is whether editions are published at
    the hour that is asked for, or at this one, `follows` whether the candidate was built knowing what the public has
    of its year. `open` is whether the link that a guest comes by still is.
    """

    bytes: str = ""
    due: bool = False
    window: bool = False
    allowed: bool = True
    follows: bool = True
    blocking: tuple[str, ...] = ()
    open: bool = False


@dataclass(frozen=True)
class Deed:
    "Somebody does something, with what it takes: a chapter, an answer, a candidate, a reader, a text."

    act: Act
    person: Person
    about: Mapping[str, object] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return str(self.about.get(name, ""))
