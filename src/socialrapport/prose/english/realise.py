"""From one finding to one English sentence, with the claims that the Swedish one makes."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose.english import changes, gaps, levels, spread
from socialrapport.prose.manner import Manner
from socialrapport.prose.swedish.realise import Sayer, seed

SAYERS: dict[FindingKind, Sayer] = {
    FindingKind.LEVEL: levels.level,
    FindingKind.CHANGE: changes.change,
    FindingKind.LONG_CHANGE: changes.long_change,
    FindingKind.SEX_GAP: gaps.sexes,
    FindingKind.DISTRICT_GAP: gaps.districts,
    FindingKind.PLACE: gaps.beside_whole,
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
    opening: str = "",
    rough: bool = False,
    turn: int | None = None,
    caveat: bool = True,
    short: bool = False,
) -> Sentence:
    "The finding as an English sentence with its claims; the words that steer it are those of the Swedish `say`."
    chosen = seed(finding) if turn is None else turn
    return SAYERS[finding.kind](finding, cube, profile, Manner(opening, rough, chosen, caveat, short))
