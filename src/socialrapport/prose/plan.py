"""Several findings as a text: in order, without saying the same thing twice or in the same way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from zlib import crc32

from socialrapport.model.finding import Finding, FindingKind, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose import doings
from socialrapport.prose.kinds import KINDS, change, composition, districts, inequality, level
from socialrapport.prose.message import Manner, Message
from socialrapport.prose.pairs import partner, together
from socialrapport.prose.realise import Language, realise
from socialrapport.prose.swedish import Swedish

ABOVE_FIGURES = {
    FindingKind.CHANGE: change.above_figures,
    FindingKind.LONG_CHANGE: change.above_figures,
    FindingKind.DISTRICT_GAP: districts.headline,
    FindingKind.COMPOSITION: composition.headline,
    FindingKind.INEQUALITY: inequality.headline,
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
    language: Language = Swedish,
) -> Sentence:
    """The finding as a sentence with its claims.

    `opening` stands first and turns the word order (*Däremot minskade antalet …*). `rough` says
    shares in whole percent with hedges, as a memo does. `turn` picks among equal wordings; left
    out, the finding decides, so the same finding always reads the same.
    """
    manner = Manner(opening, rough, seed(finding) if turn is None else turn, caveat, short)
    return realise(doings.told(message(finding, cube, manner), cube, manner), cube, profile, language, manner)


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "What the finding says, in the way of its kind."
    return KINDS[finding.kind].message(finding, cube, manner)


def headline(finding: Finding, cube: SafeCube, profile: Profile, language: Language = Swedish) -> Sentence:
    "*Antalet barn i familjehem minskade 2024*, without a stop; the finding must be a change."
    return without_stop(change.headline(finding, cube), cube, profile, language)


def picture_headline(finding: Finding, cube: SafeCube, profile: Profile) -> Sentence:
    "What stands above the figures themselves, without a stop; a kind that has no headline has its sentence."
    brief = ABOVE_FIGURES.get(finding.kind)
    told = brief(finding, cube) if brief else message(finding, cube, Manner())
    return without_stop(told, cube, profile, Swedish)


def without_stop(told: Message, cube: SafeCube, profile: Profile, language: Language) -> Sentence:
    said = realise(told, cube, profile, language, Manner(caveat=False))
    return replace(said, text=said.text.removesuffix("."))


def paragraph(
    findings: Iterable[Finding],
    cubes: Mapping[str, SafeCube],
    profile: Profile,
    rough: bool = False,
    turn: int | None = None,
    language: Language = Swedish,
    reserved: Collection[Finding] = (),
    levelled: Collection[Finding] = (),
    after: str = "",
    headed: Finding | None = None,
) -> tuple[Sentence, ...]:
    """The findings as sentences, each turned a step further than the one before.

    `turn` is where the turning starts; left out, the first finding decides. Of those *reserved* the text says elsewhere
    that chance may have made them. Of those *levelled* the level stands in large type beside the text. *After* is the
    figure that the sentence before them is about, where the text has begun. *Headed* is the one of them that
    the headline tells.

    A level is not told where the change already tells it.
    """
    chosen = without_repetition(list(findings))
    if rough:
        chosen = without_what_steady_says(chosen, cubes)
    if not chosen:
        return ()
    start, done, last = seed(chosen[0]) if turn is None else turn, list[Finding](), None
    said: list[tuple[Finding, Sentence]] = []
    for finding in chosen:
        if finding in done:
            continue
        cube = cubes[finding.indicator]
        about = last.indicator if last else after
        if about and about != finding.indicator:
            cube = going_on_within(cube, cubes[about])
        manner = Manner(
            rough=rough,
            turn=start + len(said),
            caveat=not any(f.breaks and f.indicator == finding.indicator for f in done),
            short=last is not None and goes_on(last, finding),
            before=tuple(sentence for f, sentence in said if f.indicator == finding.indicator),
            reserved=finding in reserved,
            levelled=finding in levelled,
            headed=finding == headed,
        )
        other = partner(finding, chosen, cube, profile, manner)
        made = together(finding, other, cube, manner) if other else message(finding, cube, manner)
        said.append((finding, realise(doings.told(made, cube, manner), cube, profile, language, manner)))
        done += [finding, *([other] if other else [])]
        last = finding
    return tuple(sentence for _, sentence in said)


def going_on_within(cube: SafeCube, before: SafeCube) -> SafeCube:
    "The cube without what its name ends with and the sentence before, of another figure, ended its own name with."
    mine, theirs = cube.indicator, before.indicator
    return replace(
        cube,
        indicator=replace(
            mine,
            within=unsaid(mine.within, theirs.phrase, theirs.within),
            english=replace(
                mine.english, within=unsaid(mine.english.within, theirs.english.phrase, theirs.english.within)
            ),
        ),
    )


def unsaid(within: str, *said: str) -> str:
    return "" if within and any(text.endswith(within) for text in said) else within


def seed(finding: Finding) -> int:
    "A number that is the same for the same finding on every machine."
    name = f"{finding.kind.value} {finding.indicator} {finding.measure} {finding.group}"
    return crc32(name.encode())


def goes_on(before: Finding, finding: Finding) -> bool:
    "Whether a finding is about the same figure as the one before, so that its name can be short."
    same = before.indicator == finding.indicator and KINDS[before.kind].OF_THE_FIGURE
    if finding.kind == FindingKind.PLACE:
        return same and before.group == finding.group
    return same and not before.group and not finding.group and KINDS[finding.kind].OF_THE_FIGURE


def without_repetition(findings: list[Finding]) -> list[Finding]:
    "Drop a level that a change of the same figure already names."
    changed = {(f.indicator, f.measure) for f in findings if f.kind == FindingKind.CHANGE}
    return [f for f in findings if not (f.kind == FindingKind.LEVEL and (f.indicator, f.measure) in changed)]


def without_what_steady_says(findings: list[Finding], cubes: Mapping[str, SafeCube]) -> list[Finding]:
    "A share that *har legat runt 18 procent sedan 2021* is not told once more to be as it was."
    steady = {_figure(f) for f in findings if f.kind == FindingKind.LEVEL and level.steady(f, cubes[f.indicator])}
    return [f for f in findings if not (f.kind == FindingKind.LONG_CHANGE and f.flat and _figure(f) in steady)]


def _figure(finding: Finding) -> tuple[str, str]:
    return finding.indicator, finding.measure


def in_reading_order(findings: Iterable[Finding]) -> list[Finding]:
    "As a section tells them: change first, then level, long view, sexes, districts, parts."
    return sorted(findings, key=lambda f: (KINDS[f.kind].ORDER, f.group))
