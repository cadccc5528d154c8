"""What a wording allows: *runt 59*, *drygt 30*, *36 000*, *var femte* each stand for a span of true values.

The spans follow the written style of Swedish agencies: *drygt* a little above, *knappt* a little below, a rounded
number half a unit of its last digit. `tolerans` of a claim is this span.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from socialrapport.reading import Number
from socialrapport.reading.numbers import worth

ABOVE = ("drygt", "dryga", "lite drygt", "strax över")
UP_TO = ("uppemot", "upp emot", "upp mot", "bortåt")
"""As many as that, or somewhat fewer."""
BELOW = ("knappt", "knappa", "närmare", "nära", "nästan", "strax under", "uppemot", "upp emot", "upp mot", "bortåt",
         "inemot", "så gott som")  # fmt: skip
ABOUT = ("cirka", "ca", "ca.", "c:a", "omkring", "runt", "kring", "ungefär", "uppskattningsvis", "i runda tal")
MORE = ("över", "mer än", "fler än", "högre än", "överskred", "översteg", "överstiger", "överskrider", "något mer än",
        "långt över", "klart över", "väl över")  # fmt: skip
LESS = (
    "under",
    "mindre än",
    "färre än",
    "lägre än",
    "understeg",
    "understiger",
    "något mindre än",
    "långt under",
    "klart under",
)
ABOUT_TENS = ("tiotal", "tjugotal", "trettiotal", "fyrtiotal", "femtiotal", "sextiotal", "sjuttiotal", "åttiotal",
              "nittiotal", "hundratal", "tusental")  # fmt: skip
"""*ett hundratal*: fifteen percent about."""
AS_MANY_AS = ("inte färre än", "inte mindre än", "inte mer än", "inte fler än", "ej fler än")
"""*inte mindre än 452 468*: just so many, and it is much; a round number is a limit."""
TELLING = 3
"""Digits that are more than a limit would have."""
SHORT_OF_NEXT = 0.95
"""*mer än fördubblats* holds as far as where it would be told to be *tredubblats*."""
SLACK = 1e-9
JUST_UNDER = ("knappt", "knappa")
OF_PART, POINTS, LOOSE = 0.06, 2.5, 5.0
"""*drygt* and *knappt* before a part: so much of it and never more percentage units than the second, as editions print
that they write. Up to the third others may say so, and it is neither right nor wrong."""

TENTH = 10.0
"""*drygt fyra av tio* is not five of ten."""


@dataclass(frozen=True)
class Span:
    "True values from `low` to `high`, the ends included unless `open_low` or `open_high`."

    low: float
    high: float
    open_low: bool = False
    open_high: bool = False

    def holds(self, value: float) -> bool:
        above = value > self.low + SLACK if self.open_low else value >= self.low - SLACK
        below = value < self.high - SLACK if self.open_high else value <= self.high + SLACK
        return above and below


def allowed(number: Number, share: bool = False) -> Span:
    """The true values that a number as worded stands for.

    `share`: the number is a part of a whole in percent, where a hedge reaches two units, of a small one a fifth of it.
    """
    if isinstance(number.value, tuple):
        return Span(*number.value)
    value, half = number.value, half_unit(number)
    reach = max(
        0.05 * abs(value),
        half,
        min(2.0, 0.2 * abs(value)) if share else 0.95 if number.unit == "procent" and "," not in number.raw else 0,
    )
    hedge = number.hedge
    if number.unit == "andel":
        return _of_part(value * 100, hedge)
    if number.unit == "faktor":
        return _of_factor(value, hedge)
    if hedge in ABOVE:
        return Span(value - (half if value != int(value) else 0.0), value + reach, open_low=False)
    if hedge in BELOW:
        return Span(value - reach, value + SLACK, open_high=value == int(value) and hedge not in UP_TO)
    if hedge in ABOUT_TENS:
        return Span(0.85 * value, 1.15 * value)
    if hedge in ABOUT:
        return Span(value - reach, value + reach)
    if hedge in MORE:
        return Span(value, value + max(0.2 * abs(value), half), open_low=True)
    if hedge in LESS:
        return Span(value - max(0.2 * abs(value), half), value, open_high=True)
    if hedge in AS_MANY_AS and _is_exact(number):
        return Span(value - half, value + half)
    if hedge in ("inte färre än", "inte mindre än"):
        return Span(value, 1.2 * value)
    if hedge in ("minst", "åtminstone"):
        return Span(value, float("inf"))
    if hedge in ("högst", "maximalt", "max", "upp till", "inte mer än", "inte fler än", "ej fler än"):
        return Span(float("-inf"), value)
    return Span(value - half, value + half)


def _is_exact(number: Number) -> bool:
    digits = [one for one in number.raw if one.isdigit()]
    return len(digits) >= TELLING and not number.raw.endswith("0")


def _of_part(value: float, hedge: str | None) -> Span:
    "*var femte*, *två av tre*, *hälften*, in percent: two units about, for *knappt* only a little below."
    if hedge in MORE:
        return Span(value, 1.33 * value, open_low=True)
    if hedge in LESS:
        return Span(0.67 * value, value, open_high=True)
    if hedge in ABOVE:
        return Span(value, value + reach_of_part(value))
    if hedge in BELOW:
        return Span(value - (reach_of_part(value) if hedge in JUST_UNDER else LOOSE), value, open_high=True)
    return Span(value - max(2.0, 0.08 * value), value + max(2.0, 0.08 * value))


def reach_of_part(percent: float) -> float:
    "How far from a part *drygt* and *knappt* reach, in percentage units."
    return min(OF_PART * percent, POINTS)


def is_loose(number: Number, true: float) -> bool:
    "*drygt var femte* of 22 percent: more than *drygt* reaches, and not so much that it is wrong."
    if number.unit != "andel" or isinstance(number.value, tuple) or number.hedge not in (*ABOVE, *JUST_UNDER):
        return False
    over = true - 100 * number.value
    reach = TENTH - SLACK if number.raw.lower().endswith(("av tio", "av 10")) else LOOSE
    return 0 < (over if number.hedge in ABOVE else -over) <= reach


def _of_factor(value: float, hedge: str | None) -> Span:
    "*fördubblats* is from 1.9 to 2.1 times; *nästan* from 1.75, *mer än* above 2."
    if hedge in BELOW or hedge in LESS:
        return Span(0.87 * value, value, open_high=True) if value >= 1 else Span(value, 1.15 * value, open_low=True)
    if hedge in ABOVE or hedge in MORE:
        return (
            Span(value, max(1.3 * value, value + SHORT_OF_NEXT), open_low=True)
            if value >= 1
            else Span(0.7 * value, value, open_high=True)
        )
    return Span(0.95 * value, 1.05 * value)


def half_unit(number: Number) -> float:
    "Half a unit of the last digit that is said: 0.05 of *2,2*, 0.5 of *42 757*, about one percent of *36 000*."
    value = number.value if not isinstance(number.value, tuple) else number.value[1]
    if _HALF.search(number.raw):
        return OF_A_HALF * abs(value)
    said = stated(number)
    scale = value / said if said else 1.0
    if "," in number.raw:
        return 0.5 * scale * 10.0 ** -len(number.raw.rsplit(",", 1)[1].strip())
    whole = abs(round(said))
    zeros = len(str(whole)) - len(str(whole).rstrip("0")) if whole else 0
    if zeros < 2 or whole < 1000:
        return 0.5 * scale
    return min(0.5 * 10.0**zeros, ROUNDED * whole) * scale


_HALF = re.compile(r"\bhalvt?$", re.IGNORECASE)
OF_A_HALF = 0.08
"""*en halv miljon*, *två och en halv miljarder*: so much of it about, as of other parts."""
ROUNDED = 0.012
"""How far, as a part of it, a number that ends in zeros may be from the true one where nothing says *cirka*."""


def stated(number: Number) -> float:
    "The number as said, *1,4* of *1,4 miljoner*."
    try:
        return worth(number.raw)
    except (ValueError, StopIteration):
        return number.value if not isinstance(number.value, tuple) else number.value[1]
