"""What the audit has to say about published tables: one value per fault, with its evidence in Swedish."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any

SUM, RATIO, REPEAT, CONTRADICTION = "summa", "kvot", "upprepning", "motsägelse"
DISCLOSED, NARROW, UNREADABLE = "röjd cell", "snäv cell", "oläsbar"

KINDS: dict[str, str] = {
    SUM: "Summor som inte stämmer",
    RATIO: "Andelar och tal per invånare som inte följer av sina egna siffror",
    REPEAT: "Siffror som upprepar ett annat år",
    CONTRADICTION: "Tabeller som säger emot varandra",
    DISCLOSED: "Dolda värden som går att räkna fram",
    NARROW: "Dolda värden som går att ringa in",
    UNREADABLE: "Det som inte gick att läsa",
}
"""Every kind there is, in the order it is told, with its heading."""


@dataclass(frozen=True)
class Finding:
    """One fault. `cells` are the cells that the evidence rests on, as `file: row, column`.

    `value` is what a hidden cell holds; it is None unless the audit was asked to reveal, and
    `text` never says it otherwise.
    """

    kind: str
    file: str
    place: str
    text: str
    cells: tuple[str, ...] = ()
    value: str | None = None


@dataclass(frozen=True)
class Tested:
    "How many sums, rates and figures printed twice could be tested, and how many hidden cells there are."

    sums: int = 0
    rates: int = 0
    twins: int = 0
    hidden: int = 0


@dataclass(frozen=True)
class Findings:
    """All that the audit found in a folder, and how much it could test.

    `notes` are about what was passed over, not about faults.
    """

    tables: int
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
    tested: Tested = Tested()


def as_json(findings: Findings) -> dict[str, Any]:
    "The findings as plain values: `tables`, `tested`, `findings`, `counts` by kind, `notes`."
    counted = Counter(f.kind for f in findings.findings)
    return {
        "tables": findings.tables,
        "tested": asdict(findings.tested),
        "findings": [_plain(f) for f in findings.findings],
        "counts": {kind: counted[kind] for kind in KINDS},
        "notes": list(findings.notes),
    }


def _plain(f: Finding) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": f.kind, "file": f.file, "place": f.place, "text": f.text, "cells": list(f.cells)}
    return told if f.value is None else {**told, "value": f.value}


def tell(findings: Findings) -> str:
    "The findings for a terminal, grouped by kind, with a last line that sums them up."
    lines: list[str] = []
    for kind, heading in KINDS.items():
        found = [f for f in findings.findings if f.kind == kind]
        if found:
            lines.append(f"{heading} ({len(found)})")
            lines += [f"  {f.file}: {f.place}\n    {f.text}" for f in found]
            lines.append("")
    if findings.notes:
        lines += [*(f"Not: {note}" for note in findings.notes), ""]
    return "\n".join([*lines, _summary(findings)])


def _summary(findings: Findings) -> str:
    read = (
        f"{'En tabell' if findings.tables == 1 else f'{findings.tables} tabeller'} lästes. {_tested(findings.tested)}"
    )
    if not findings.findings:
        return (
            f"{read} {'Inga fel hittades.' if _any(findings.tested) else 'Att inga fel hittades säger därför inget.'}"
        )
    counted = Counter(f.kind for f in findings.findings)
    kinds = ", ".join(f"{kind} {counted[kind]}" for kind in KINDS if counted[kind])
    return f"{read} {len(findings.findings)} fel hittades: {kinds}."


def _any(tested: Tested) -> bool:
    return bool(tested.sums or tested.rates or tested.twins)


def _tested(tested: Tested) -> str:
    "How much could be tested, in a sentence."
    hidden = f" {tested.hidden} dolda värden försöktes räknas fram." if tested.hidden > 1 else ""
    hidden = " Ett dolt värde försöktes räknas fram." if tested.hidden == 1 else hidden
    if not _any(tested):
        return f"Inga summor, kvoter eller dubbla uppgifter gick att pröva.{hidden}"
    sums = f"{tested.sums} {'summa' if tested.sums == 1 else 'summor'}"
    rates = f"{tested.rates} {'andel eller kvot' if tested.rates == 1 else 'andelar och kvoter'}"
    twins = f"{tested.twins} tal som står i två tabeller"
    return f"Prövade: {sums}, {rates}, {twins}.{hidden}"
