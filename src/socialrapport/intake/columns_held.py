"""Holds a file's columns against the registers: which register it looks like, what is missing."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from socialrapport.model.table import Register

FOLD = str.maketrans("åäöéü", "aaoeu")
LIKE = 0.6
"""So much of a register's columns a file must have to look like it."""


@dataclass(frozen=True)
class Match:
    """A file's columns as the register's. `positions` has one name for each field, None if unknown."""

    positions: tuple[str | None, ...]
    unknown: tuple[str, ...]
    twice: tuple[str, ...]
    missing: tuple[str, ...]
    optional: tuple[str, ...]

    @property
    def present(self) -> frozenset[str]:
        return frozenset(p for p in self.positions if p is not None)


def fold(name: str) -> str:
    "A column's name without case, diacritics (also of letters taken apart), spaces and hyphens."
    bare = unicodedata.normalize("NFC", name).strip().strip("\ufeff\"'").casefold().translate(FOLD)
    return re.sub(r"[\s\-.]+", "_", bare)


def match(register: Register, header: tuple[str, ...], year: int) -> Match:
    "The header's names held against the register's columns."
    names = [c.name for c in register.columns]
    folded = [fold(name) for name in header]
    positions = tuple(f if f in names else None for f in folded)
    unknown = tuple(n for n, p in zip(header, positions, strict=True) if p is None)
    twice = tuple(sorted({p for p in positions if p is not None and positions.count(p) > 1}))
    absent = [c for c in register.columns if c.name not in positions and c.in_force(year)]
    return Match(
        positions=positions,
        unknown=unknown,
        twice=twice,
        missing=tuple(c.name for c in absent if c.required),
        optional=tuple(c.name for c in absent if not c.required),
    )


def known(register: Register, header: Iterable[str]) -> int:
    "How many of the register's columns stand in the header."
    return len({fold(name) for name in header} & {c.name for c in register.columns})


def looks_like(registers: Mapping[str, Register], header: tuple[str, ...]) -> Register | None:
    "The register that the header fits best, if it fits any well."
    found = {fold(name) for name in header}

    def fit(register: Register) -> float:
        required = {c.name for c in register.columns if c.required}
        return len(required & found) / len(required) + len(found & {c.name for c in register.columns}) / max(
            len(found), 1
        )

    best = max(registers.values(), key=lambda r: (fit(r), r.id), default=None)
    return best if best is not None and fit(best) >= 2 * LIKE else None


def nearest(register: Register, name: str) -> str | None:
    "The register's column whose name is most like *name*."
    found = difflib.get_close_matches(fold(name), [c.name for c in register.columns], n=1, cutoff=0.7)
    return found[0] if found else None
