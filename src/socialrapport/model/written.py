"""How a number is written, in each language: the one place, for sentences, tables, drawings and messages."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

NBSP = "\u00a0"
MINUS = "\u2212"
TURNING = "[\u202a-\u202e\u2066-\u2069]"
"As a pattern: signs that nobody sees and that turn the direction of writing around."


@dataclass(frozen=True)
class Script:
    "What stands between thousands, and before decimals."

    thousands: str
    point: str

    def of(self, text: str) -> str:
        "A number as Python writes it, with this language's signs."
        return text.translate({ord(","): self.thousands, ord("."): self.point, ord("-"): MINUS})


SWEDISH = Script(NBSP, ",")
ENGLISH = Script(",", ".")


def rounded(value: float | Decimal, decimals: int = 0) -> Decimal:
    "Half away from zero, as people round: 2.5 is 3, and 0.05 is 0.1."
    return Decimal(repr(value) if isinstance(value, float) else value).quantize(
        Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP
    )


def figure(value: float | Decimal, decimals: int = 0, script: Script = SWEDISH) -> str:
    "42757 is *42 757* with a no-break space, 2.25 is *2,3*, minus is a real minus sign, and nought has none."
    number = rounded(value, decimals)
    return script.of(f"{number if number else abs(number):,.{decimals}f}")


def shortest(value: float, digits: int = 6, script: Script = SWEDISH) -> str:
    "A number with no more decimals than it has: 2.0 is *2*, 0.5 is *0,5*."
    return script.of(f"{value:,.{digits}g}")
