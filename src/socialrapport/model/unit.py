"""What sums and means are in: kronor, days, cases per caseworker."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Unit:
    """`words` as they are published, `per` what it is for each of: *kronor per hushåll*.

    `kronor` is how many kronor one is, where it is money.
    """

    words: str
    per: str = ""
    kronor: int = 0

    def each(self, of: str) -> Unit:
        "*kronor* for each *hushåll*."
        return replace(self, per=of)

    @property
    def summed(self) -> Unit:
        "What the sum behind a mean is in."
        return replace(self, per="")

    def __str__(self) -> str:
        return f"{self.words} per {self.per}" if self.per else self.words


KRONOR = Unit("kronor", kronor=1)
TKR = Unit("tkr", kronor=1000)
