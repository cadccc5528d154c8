"""What the public has had: each edition's versions, what was wrong with them, and who read them beforehand.

All of it is told by the logs of the releases. `as_of` is the same at another time: what a preview shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class Effect:
    """What a correction touches: how many cells, sentences, tables and figures, and in which documents and districts.

    `severity` is by the rule of `socialrapport diff`. Nothing that either edition hides is in any of it.
    """

    severity: str
    says: str
    cells: int = 0
    hidden: int = 0
    sentences: int = 0
    tables: int = 0
    figures: int = 0
    largest: float = 0.0
    documents: Mapping[str, int] = field(default_factory=dict)
    districts: Mapping[str, int] = field(default_factory=dict)
    """How many cells of each district, by its name."""


@dataclass(frozen=True)
class Correction:
    """A fault that readers are told of: frozen once it is written, and never taken away.

    `by` is the root of the edition that mends it; empty while there is none. `effect` is known then.
    """

    number: int
    at: str
    swedish: str
    english: str
    by: str = ""
    effect: Effect | None = None


@dataclass(frozen=True)
class Reader:
    "Somebody who was let in beforehand: who, as what, what for, how long before, and how many looks there were."

    name: str
    role: str
    purpose: str
    since: str
    until: str
    looks: int = 0


@dataclass(frozen=True)
class Version:
    """An edition that has been public. `line` is what it is a version of: *2024*, or a committee's *2024-sn*."""

    root: str
    line: str
    year: int
    number: int
    title: str
    organisation: str
    fingerprint: str
    at: str
    corrections: tuple[Correction, ...] = ()
    readers: tuple[Reader, ...] = ()
    heads: tuple[str, ...] = ()
    """How far the log had come at each approval: printed, so that a log that is written anew is another than that."""
    replaced_by: str = ""
    withdrawn: str = ""
    """When it was said to be replaced by none of these."""

    @property
    def name(self) -> str:
        "*2024-1*: also its address."
        return f"{self.line}-{self.number}"

    @property
    def marks(self) -> bool:
        "Whether who reads it has to be told something."
        return bool(self.corrections or self.replaced_by or self.withdrawn)


@dataclass(frozen=True)
class Published:
    "That bytes became public: when, what their `edition.json` says, and who had read them."

    at: str
    root: str
    about: Mapping[str, Any]
    readers: tuple[Reader, ...] = ()
    heads: tuple[str, ...] = ()


@dataclass(frozen=True)
class Corrected:
    "That a fault was told: in which edition."

    at: str
    root: str
    swedish: str
    english: str
    by: str = ""
    effect: Effect | None = None


@dataclass(frozen=True)
class Withdrawn:
    "That an edition was said to be replaced; `by` is empty where nobody said by which."

    at: str
    root: str
    by: str = ""


Event = Published | Corrected | Withdrawn


@dataclass(frozen=True)
class History:
    "Every version there has been, in the order that they became public."

    versions: tuple[Version, ...] = ()

    def of(self, root: str) -> Version | None:
        return next((one for one in self.versions if one.root == root), None)

    def newest(self, line: str, but: str = "") -> Version | None:
        "The newest version of its line, but for one that has this root."
        return next((one for one in reversed(self.versions) if one.line == line and one.root != but), None)

    @property
    def current(self) -> Version | None:
        "What the public meets first: of the newest year the last that came."
        return max(reversed(self.versions), key=lambda one: one.year, default=None)

    def may_follow(self, about: Mapping[str, Any]) -> bool:
        """Whether an edition is the first of its line, or was built knowing the newest.

        Else the two would be public side by side, and nobody has tried what they reveal together.
        """
        return self.newest(line_of(about)) is None or self.replaced(about) is not None

    def replaced(self, about: Mapping[str, Any], itself: str = "") -> Version | None:
        "The version that an edition says it replaces; *itself* is its root, where it is public already."
        newest = self.newest(line_of(about), itself)
        return newest if newest and newest.fingerprint == replaced_fingerprint(about) else None


def line_of(about: Mapping[str, Any]) -> str:
    "*2024*, or *2024-sn* of one committee's: letters and digits only, since it is an address."
    committee = re.sub(r"[^a-z0-9]+", "-", str(about.get("namnd") or "").lower()).strip("-")
    return f"{int(about['ar'])}-{committee}" if committee else str(int(about["ar"]))


def replaced_fingerprint(about: Mapping[str, Any]) -> str:
    before = about.get("tidigare") or {}
    return str(before.get("fingeravtryck", "")) if before.get("ersatts") else ""


def history(events: Iterable[Event]) -> History:
    "The versions that come of what happened, in whatever order it is told."
    versions: list[Version] = []
    for event in sorted(events, key=lambda one: (one.at, RANK[type(one)])):
        match event:
            case Published():
                versions.append(published(event, versions))
            case Corrected(root=root):
                versions = [corrected(one, event) if one.root == root else one for one in versions]
            case Withdrawn(root=root, by=by, at=at):
                versions = [replace(one, replaced_by=by, withdrawn=at) if one.root == root else one for one in versions]
    return History(tuple(versions))


RANK: dict[type[Any], int] = {Published: 0, Corrected: 1, Withdrawn: 2}
"""What happens in one moment: an edition is public before the one that it mends is said to be mended."""


def published(event: Published, before: Sequence[Version]) -> Version:
    about, line = event.about, line_of(event.about)
    return Version(
        root=event.root,
        line=line,
        year=int(about["ar"]),
        number=1 + sum(one.line == line for one in before),
        title=f"Socialtjänstrapport {about['ar']}",
        organisation=str(about.get("namn") or about.get("profil") or ""),
        fingerprint=str(about.get("fingeravtryck", "")),
        at=event.at,
        readers=event.readers,
        heads=event.heads,
    )


def corrected(version: Version, event: Corrected) -> Version:
    made = Correction(len(version.corrections) + 1, event.at, event.swedish, event.english, event.by, event.effect)
    return replace(version, corrections=(*version.corrections, made))
