"""From one finding to one sentence. Each kind of finding has its own way of being said.

`say` never looks past the cube it is given, and says nothing that it does not also claim.
"""

from __future__ import annotations

from collections.abc import Callable
from zlib import crc32

from socialrapport.model.finding import Finding, FindingKind, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose.manner import Manner
from socialrapport.prose.swedish import changes, gaps, levels, places, spread

Sayer = Callable[[Finding, SafeCube, Profile, Manner], Sentence]

SAYERS: dict[FindingKind, Sayer] = {
    FindingKind.LEVEL: levels.level,
    FindingKind.CHANGE: changes.change,
    FindingKind.LONG_CHANGE: changes.long_change,
    FindingKind.SEX_GAP: gaps.sexes,
    FindingKind.DISTRICT_GAP: gaps.districts,
    FindingKind.PLACE: places.beside_whole,
    FindingKind.SPREAD: spread.spread,
    FindingKind.COMPOSITION: gaps.composition,
    FindingKind.OVERLAP: gaps.overlap,
    FindingKind.SERIES: levels.series,
    FindingKind.HIDDEN: levels.hidden,
}


def say(
    finding: Finding,
    cube: SafeCube,
    profile: Profile,
    *,
    opening: str | None = None,
    rough: bool = False,
    turn: int | None = None,
    caveat: bool = True,
    short: bool = False,
) -> Sentence:
    """The finding as a Swedish sentence with its claims.

    `opening` stands first and turns the word order (*Däremot minskade antalet …*). `rough` says
    shares in whole percent with hedges, as a memo does. `turn` picks among equal wordings; left
    out, the finding decides, so the same finding always reads the same.
    """
    chosen = seed(finding) if turn is None else turn
    return tell(finding, cube, profile, Manner(opening or "", rough, chosen, caveat, short))


def tell(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "The finding as a sentence in the manner given."
    return SAYERS[finding.kind](finding, cube, profile, manner)


def seed(finding: Finding) -> int:
    "A number that is the same for the same finding on every machine."
    name = f"{finding.kind.value} {finding.indicator} {finding.measure} {finding.group}"
    return crc32(name.encode())
