"""Something wrong with a text itself, whatever the figures say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from socialrapport.opened.tables import Published
from socialrapport.reading import Read
from socialrapport.verifying.judging.verdicts import Judged, Verdict

_OVERLONG = re.compile(r"(\S{40})\S{21,}")
WRONG, UNCLEAR = "fel", "otydligt"


@dataclass(frozen=True)
class Fault:
    "`kind` names the check; `text` is where it shows, `why` what is wrong, `do` how it is mended."

    kind: str
    line: int
    text: str
    why: str
    do: str
    severity: str = WRONG

    def cut(self) -> Fault:
        "The fault with no word that is longer than a line: what has no space for so long is no word."
        return replace(self, text=_OVERLONG.sub(r"\1…", self.text), why=_OVERLONG.sub(r"\1…", self.why))


@dataclass(frozen=True)
class Text:
    "A text with all that is known of it: its lines, its sentences read, and the verdicts on its claims."

    source: str
    reads: Sequence[Read]
    claims: Sequence[Judged]
    edition: Published
    endless: Sequence[Read] = ()
    """What goes on so long without a stop that nothing in it was read."""
    turned: Sequence[int] = ()
    """Lines with signs that make letters stand in another order than they are read in."""

    @cached_property
    def confirmed(self) -> Mapping[str, set[str]]:
        "The numbers, as they stand, of each sentence that the edition bears out."
        found: dict[str, set[str]] = {}
        for claim in self.claims:
            if claim.verdict is Verdict.CONFIRMED:
                found.setdefault(claim.sentence, set()).add(claim.raw)
        return found

    @property
    def lines(self) -> list[str]:
        return self.source.replace("\r\n", "\n").replace("\f", "\n").split("\n")


Check = Callable[[Text], Iterator[Fault]]
