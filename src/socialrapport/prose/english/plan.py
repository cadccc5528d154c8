"""Several findings as an English text, chosen and ordered as the Swedish one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from socialrapport.model.finding import Finding, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose.english.realise import say
from socialrapport.prose.swedish.plan import goes_on, without_repetition
from socialrapport.prose.swedish.realise import seed


def paragraph(
    findings: Iterable[Finding],
    cubes: Mapping[str, SafeCube],
    profile: Profile,
    rough: bool = False,
    turn: int | None = None,
) -> tuple[Sentence, ...]:
    "The findings as sentences, each turned a step further than the one before; nothing is said twice."
    chosen = without_repetition(list(findings))
    if not chosen:
        return ()
    start = seed(chosen[0]) if turn is None else turn
    return tuple(
        say(
            finding,
            cubes[finding.indicator],
            profile,
            rough=rough,
            turn=start + number,
            caveat=not any(f.breaks and f.indicator == finding.indicator for f in chosen[:number]),
            short=number > 0 and goes_on(chosen[number - 1], finding),
        )
        for number, finding in enumerate(chosen)
    )
