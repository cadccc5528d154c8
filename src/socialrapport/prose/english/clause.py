"""English word order: what stands first takes a comma and changes nothing after it."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.model.finding import Claim
from socialrapport.prose.manner import tidy


@dataclass(frozen=True)
class Clause:
    "Subject, finite verb, and what follows."

    subject: str
    verb: str
    rest: str
    claims: tuple[Claim, ...] = ()

    def main(self, first: str = "") -> str:
        return tidy((f"{first}," if first else "", self.subject, self.verb, self.rest))
