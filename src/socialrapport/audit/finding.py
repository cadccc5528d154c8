"""What the audit has to say about published tables: one value per fault, with its evidence in Swedish."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
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
class Findings:
    """All that the audit found in a folder; `notes` are about what was passed over, not about faults."""

    tables: int
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()


def as_json(findings: Findings) -> dict[str, Any]:
    "The findings as plain values: `tables`, `findings`, `counts` by kind, `notes`."
    counted = Counter(f.kind for f in findings.findings)
    return {
        "tables": findings.tables,
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
    read = "En tabell lästes" if findings.tables == 1 else f"{findings.tables} tabeller lästes"
    if not findings.findings:
        return f"{read}. Inga fel hittades."
    counted = Counter(f.kind for f in findings.findings)
    kinds = ", ".join(f"{kind} {counted[kind]}" for kind in KINDS if counted[kind])
    many = len(findings.findings)
    return f"{read}. {many} fel hittades: {kinds}."
