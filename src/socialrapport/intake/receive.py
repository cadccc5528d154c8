"""Receives a delivery: file by file into the engine, then the checks that need them all together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from socialrapport.engine import Engine, persons
from socialrapport.intake import files, public, together
from socialrapport.intake.onefile import Reader
from socialrapport.model.delivery import Delivery, Receipt
from socialrapport.model.issue import Issue, Refusal, Severity
from socialrapport.model.profile import Profile


def receive(
    folder: Path,
    profile: Profile,
    catalogue: Any,
    year: int,
    engine: Engine,
    key: bytes,
    progress: Callable[[str], None] = lambda message: None,
) -> tuple[Delivery, tuple[Issue, ...]]:
    """Read *folder* into the engine: one table for each register, sound rows only, nobody named.

    Returns what was received and what is wrong with it, the gravest first. Raises `Refusal` where
    there is nothing to read, or nothing of the report year.
    """
    found = files.find(folder)
    reader = Reader(engine, profile, catalogue, year, key)
    progress(f"Läser {len(found)} filer")
    try:
        receipts = [r for file in found if (r := reader.read(file)) is not None]
    finally:
        persons.forget(engine)
    progress("Kontrollerar underlagen")
    tables = public.read_tables(reader.unknown, profile, catalogue, reader.issues, reader.says)
    receipts += tables.receipts
    delivered = {r.register for r in receipts if engine.has(r.register)}
    taken = together.check(engine, catalogue, profile, year, sorted(delivered), reader.says)
    receipts = [with_taken(r, taken) for r in receipts]
    figures = tables.figures + public.figures_of_register(engine, profile, catalogue, reader.says)
    issues = tuple(sorted(reader.issues, key=lambda i: (-i.severity, i.register, i.file, i.rule, i.column or "")))
    delivery = Delivery(
        receipts=tuple(sorted(receipts, key=lambda r: r.file)),
        registers=frozenset(delivered),
        public=tuple(f for f in figures if f.year <= year),
        synthetic=files.is_synthetic(folder, found),
    )
    if not any(i.severity is Severity.FATAL for i in issues):
        refuse_without_year(delivery, folder, year)
    return delivery, issues


def with_taken(receipt: Receipt, taken: dict[str, int]) -> Receipt:
    "The receipt with the rows that the joint checks set aside added."

    return replace(receipt, set_aside=receipt.set_aside + taken.get(receipt.file, 0))


def refuse_without_year(delivery: Delivery, folder: Path, year: int) -> None:
    "There must be something of the report year."
    if not delivery.receipts:
        raise Refusal(
            f"Ingen fil i {folder} känns igen som ett register eller en publicerad tabell. Filerna ska heta efter "
            "sina register, till exempel orosanmalan_2024.csv. Kör socialrapport check för att se vad varje fil liknar."
        )
    years = {y for r in delivery.receipts for y in r.years} | {f.year for f in delivery.public}
    if year not in years:
        raise Refusal(
            f"Underlagen i {folder} har inga uppgifter för {year}. De år som finns är {spans(sorted(years))}. "
            "Ange ett av dem med --year, eller komplettera underlagen."
        )


def spans(years: list[int]) -> str:
    "2015–2017, 2020"
    runs: list[list[int]] = []
    for y in years:
        if runs and y == runs[-1][1] + 1:
            runs[-1][1] = y
        else:
            runs.append([y, y])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs) or "inga"
