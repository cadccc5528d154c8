"""A verification as a person reads it: what is wrong first, then what could not be tried, and how much of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from socialrapport.verifying.colours import Colour, colour_of, counted
from socialrapport.verifying.faults import Fault
from socialrapport.verifying.judging.verdicts import Judged, Verdict

Ink = Callable[[str, str], str]
"""(class of a colour, words) as words in that colour."""
SAID = {
    Verdict.CONFIRMED: "stämmer",
    Verdict.CONTRADICTED: "stämmer inte",
    Verdict.AMBIGUOUS: "tvetydigt",
    Verdict.NOT_FOUND: "finns inte i utgåvan",
}


def tell_claims(claims: Sequence[Judged], faults: Sequence[Fault], inked: Ink | None = None) -> str:
    "Verdicts by gravity, then the faults of the text, then how many of each colour and why the rest was not tried."
    ink = inked or _plain
    parts = [
        _claims(claims, v, ink) for v in (Verdict.CONTRADICTED, Verdict.AMBIGUOUS, Verdict.NOT_FOUND, Verdict.CONFIRMED)
    ]
    parts += [_faults(faults), _sum(claims, faults, ink)]
    return "\n\n".join(part for part in parts if part)


def _plain(name_of_class: str, words: str) -> str:
    return words


def _claims(claims: Sequence[Judged], verdict: Verdict, ink: Ink) -> str:
    chosen = [c for c in claims if c.verdict is verdict]
    if not chosen:
        return ""
    colour = colour_of(chosen[0])
    head = ink(colour.name_of_class, f"{colour.sign} {SAID[verdict].capitalize()} ({len(chosen)})")
    return "\n".join([head, *(_claim(c) for c in chosen)])


def _claim(claim: Judged) -> str:
    lines = [f"  rad {claim.line}: ”{claim.raw}” i: {claim.sentence}", f"      {claim.why}"]
    if claim.mended:
        lines.append(f"      Rätt: {claim.mended}")
    return "\n".join(lines)


def _faults(faults: Sequence[Fault]) -> str:
    if not faults:
        return ""
    told = [f"  rad {f.line}: ”{f.text}” {f.why} {f.do}" for f in faults]
    return "\n".join(["I texten själv", *told])


def _sum(claims: Sequence[Judged], faults: Sequence[Fault], ink: Ink) -> str:
    claimed, noted = ("påstående", "påståenden")[len(claims) != 1], ("anmärkning", "anmärkningar")[len(faults) != 1]
    lines = [f"{len(claims)} {claimed}, {len(faults)} {noted} på texten själv."]
    for colour, many in counted(claims).items():
        why = f" ({_reasons(claims)})" if colour is Colour.GREY and many else ""
        lines.append(ink(colour.name_of_class, f"  {colour.sign} {many} {colour.says}") + why)
    return "\n".join(lines)


def _reasons(claims: Sequence[Judged]) -> str:
    "Why claims could not be tried, commonest first."
    why = Counter(_reason(c) for c in claims if colour_of(c) is Colour.GREY)
    return ", ".join(f"{many} {reason}" for reason, many in why.most_common())


def _reason(claim: Judged) -> str:
    if claim.verdict is Verdict.AMBIGUOUS:
        return "tvetydiga"
    if claim.why.startswith("Inte förstått"):
        return "med ord som inte förstods"
    return "utan uppgift som går att pröva mot"
