"""The checks that need a whole register or several: keys, references, gaps, sudden changes."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from typing import Any

from socialrapport.engine import Engine, relations
from socialrapport.engine.checks import Hit
from socialrapport.intake.says import CAP, Says
from socialrapport.model.profile import Profile
from socialrapport.model.table import Register

JUMP = 0.25
"""A year that differs more than this from the one before is asked about."""
COLLAPSE = 0.5
"""A district's year that lost this much is asked about."""
FEW = 50
"""Below this many rows a change is as likely chance as fault."""


def check(
    engine: Engine, catalogue: Any, profile: Profile, year: int, delivered: list[str], says: Says
) -> dict[str, int]:
    "Run all joint checks; the number of rows set aside by file."
    taken: Counter[str] = Counter()
    registers = [catalogue.registers[id] for id in delivered]
    for register in registers:
        taken.update(tell(relations.duplicates(engine, register, CAP), register, says))
        if register.yearly and (later := relations.drop_after(engine, register, year)):
            says.note("efter_rapportaret", register, register.id, str(year), count=later)
    for register in in_reference_order(registers):
        for reference in register.references:
            if engine.has(reference.register):
                taken.update(tell(relations.broken(engine, register, reference, CAP), register, says))
    for register in registers:
        look_over_time(engine, register, profile, says)
        for column, file, count, rows in relations.contradicted_sex(engine, register, CAP):
            says.hit(Hit("kon_mot_personnummer", column, count, rows, ()), register, file)
    return dict(taken)


def in_reference_order(registers: list[Register]) -> list[Register]:
    "Those that are referred to before those that refer, so that a fault is carried all the way."
    waiting, done = list(registers), []
    while waiting:
        free = [r for r in waiting if not {x.register for x in r.references} & {w.id for w in waiting if w is not r}]
        done += free or waiting
        waiting = [r for r in waiting if r not in done]
    return done


def tell(hits: dict[str, Hit], register: Register, says: Says) -> dict[str, int]:
    for file, hit in hits.items():
        says.hit(hit, register, file)
    return {file: hit.count for file, hit in hits.items()}


def look_over_time(engine: Engine, register: Register, profile: Profile, says: Says) -> None:
    "Gaps and jumps in one register's series."
    if not register.yearly:
        return
    by_year = relations.years(engine, register)
    for before, now in zip(by_year, list(by_year)[1:], strict=False):
        if now - before <= register.survey_every and changed(by_year[before], by_year[now], JUMP):
            detail = f"{before} {by_year[before]} rader, {now} {by_year[now]} rader"
            says.note("avvikande_ar", register, register.id, detail, count=1)
    if not any(c.name == "distrikt" for c in register.columns) or not profile.districts:
        return
    look_at_districts(engine, register, profile, by_year, says)
    if register.monthly:
        look_at_months(engine, register, profile, says)


def changed(before: int, now: int, limit: float) -> bool:
    return max(before, now) >= FEW and abs(now - before) > limit * before


def look_at_districts(
    engine: Engine, register: Register, profile: Profile, by_year: dict[int, int], says: Says
) -> None:
    "A district that lost half its rows while the whole did not."
    last = max(by_year, default=0)
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for year, code, rows in relations.by_district(engine, register):
        if code in {d.code for d in profile.districts}:
            counts[profile.successor_of(code, last)][year] += rows
    names = {d.code: d.name for d in profile.districts}
    for code, years in sorted(counts.items()):
        for year in sorted(by_year):
            before, now = years[year - register.survey_every], years[year]
            if before >= FEW and now < before * (1 - COLLAPSE):
                says.note(
                    "avvikande_distrikt",
                    register,
                    register.id,
                    f"{names[code]} {year}: {before} rader blev {now}",
                )


def look_at_months(engine: Engine, register: Register, profile: Profile, says: Says) -> None:
    "A month that a district which existed did not deliver, in a year that it did deliver in."
    there = relations.months(engine, register)
    names = {d.code: d for d in profile.districts}
    delivered = {(y, d) for y, d, _ in there if d in names}
    for year, code in sorted(delivered):
        district = names[code]
        missing = [
            m
            for m in range(1, 13)
            if (year, code, m) not in there
            and (district.since is None or district.since <= dt.date(year, m, 1))
            and (district.until is None or district.until >= dt.date(year, m, 28))
        ]
        if missing:
            months = ", ".join(f"{year}-{m:02d}" for m in missing)
            says.note("manad_saknas", register, register.id, f"{district.name}: {months}", count=len(missing))
