"""A verification as a person reads it: what is wrong first, then what is unclear, and how much was confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from socialrapport.verifying.faults import Fault
from socialrapport.verifying.judging.verdicts import Judged, Verdict

SAID = {
    Verdict.CONFIRMED: "stämmer",
    Verdict.CONTRADICTED: "stämmer inte",
    Verdict.AMBIGUOUS: "tvetydigt",
    Verdict.NOT_FOUND: "finns inte i utgåvan",
}


def tell_claims(claims: Sequence[Judged], faults: Sequence[Fault]) -> str:
    "Verdicts by gravity, then the faults of the text, then how many of each."
    parts = [
        _claims(claims, v) for v in (Verdict.CONTRADICTED, Verdict.AMBIGUOUS, Verdict.NOT_FOUND, Verdict.CONFIRMED)
    ]
    parts += [_faults(faults), _sum(claims, faults)]
    return "\n\n".join(part for part in parts if part)


def _claims(claims: Sequence[Judged], verdict: Verdict) -> str:
    chosen = [c for c in claims if c.verdict is verdict]
    if not chosen:
        return ""
    return "\n".join([SAID[verdict].capitalize(), *(_claim(c) for c in chosen)])


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


def _sum(claims: Sequence[Judged], faults: Sequence[Fault]) -> str:
    many = Counter(c.verdict for c in claims)
    told = ", ".join(f"{many[v]} {SAID[v]}" for v in Verdict)
    claimed, noted = ("påstående", "påståenden")[len(claims) != 1], ("anmärkning", "anmärkningar")[len(faults) != 1]
    return f"{len(claims)} {claimed}: {told}. {len(faults)} {noted} på texten själv."
