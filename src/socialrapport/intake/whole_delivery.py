"""Checks of the whole delivery: keys, references, districts and years that are missing or odd."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from socialrapport.engine.staging import catalogue_rules as judged
from socialrapport.engine.staging import register_rules
from socialrapport.engine.staging.hits import FileHit
from socialrapport.intake.issues import CAP
from socialrapport.intake.loading import Context
from socialrapport.intake.plausibility import jumps, unlikely
from socialrapport.model.issue import Issue, Severity
from socialrapport.model.rule import At, Rule, WhileRead
from socialrapport.model.swedish_nouns import MONTHS
from socialrapport.model.table import DISTRICT, ColumnType, Register
from socialrapport.model.written import figure

DETAILS = 5


def check(at: Context, delivered: Iterable[str]) -> tuple[list[Issue], Counter[str]]:
    """What is wrong across rows, and how many rows of each file were set aside for it.

    Rows after the report year are taken away last, since others may refer to them.
    """
    registers = by_dependence([at.registers[r] for r in sorted(delivered)])
    issues: list[Issue] = []
    aside: Counter[str] = Counter()
    for register in registers:
        hits = register_rules.set_aside_duplicates(at.engine, register, CAP)
        issues += told(at, "dubblett", register, hits, detail=", ".join(register.key))
        aside.update({h.file: h.count for h in hits})
    for register in registers:
        found, gone = references(at, register)
        issues += found
        aside.update(gone)
        issues += sexes(at, register)
    for register in registers:
        later = register_rules.drop_later(at.engine, register, at.year)
        if later:
            issues.append(at.teller.issue("efter_rapportaret", "", register, detail=str(at.year), count=later))
    for register in registers:
        found, gone = by_rules(at, register)
        issues += found
        aside.update(gone)
        issues += months(at, register)
    issues += [issue for register in registers for issue in without_the_year(at, register)]
    issues += jumps.odd(at, registers)
    issues += unlikely_levels(at, registers)
    return issues, aside


def without_the_year(at: Context, register: Register) -> list[Issue]:
    "The register where it has nothing of the report year, or since a survey that is due."
    if not register.yearly or not register.survey_every:
        return []
    latest = max((year for _, year, _ in register_rules.years(at.engine, register)), default=0)
    if at.year - latest < register.survey_every:
        return []
    detail = f"{at.year}; de senaste är för {latest}" if latest else str(at.year)
    issue = at.teller.issue("inga_rader", "", register, detail=detail, years=(at.year,))
    return [replace(issue, why=WHY_OTHERS, remedy=OF_OTHERS) if register.id == "jamforelse" else issue]


WHY_OTHERS = "Andras tal står då bredvid ett äldre år, eller inte alls."
OF_OTHERS = "Hämta talen för året när den som publicerar dem har dem. Finns de inte ännu behöver inget göras."
"""Of others' figures there is no nought to answer for."""


def unlikely_levels(at: Context, registers: Sequence[Register]) -> list[Issue]:
    "Registers, districts and codes with a number of rows that earlier years make unlikely."
    counted = {r.id: level_counts(at, r) for r in registers if not r.public and r.survey_every == 1 and r.yearly}
    tests = sum(unlikely.testable(counts, at.year) for counts in counted.values())
    issues = []
    for register in registers:
        found = unlikely.unlikely(counted.get(register.id, {}), at.year, tests)
        if found:
            named = (f"{level_name(at, register, f.cell)}: {expected(f)}" for f in found[:DETAILS])
            text = "; ".join(named)
            more = f" och {len(found) - DETAILS} till" if len(found) > DETAILS else ""
            districts = tuple((f.cell[1], f.count) for f in found if f.cell[0] == DISTRICT)
            issue = at.teller.issue("osannolik_niva", "", register, detail=text + more, years=(at.year,))
            issues.append(replace(issue, count=len(found), districts=districts))
    return issues


def expected(found: unlikely.Unlikely) -> str:
    "*409 (431–729)*: what was counted, and between which numbers it was to be."
    return f"{figure(found.count)} ({figure(found.low)}–{figure(found.high)})"


def level_counts(at: Context, register: Register) -> dict[unlikely.Cell, dict[int, int]]:
    "Rows by year for the register, its districts as they are in the report year, and the codes of its columns."
    names = {c.name for c in register.columns}
    coded = [c.name for c in register.columns if c.codes and c.type is ColumnType.TEXT]
    # How it ended is not known yet of what began late in the year, so its last year is always unlike the others.
    coded = [c for c in coded if not (c == "utfall" and "slutdatum" in names)]
    columns = [c for c in (DISTRICT, *coded) if c in names]
    now = {d.code for d in at.profile.districts}
    rows = [
        (column, at.profile.successor_of(code, at.year) if column == DISTRICT and code in now else code, year, rows)
        for column, code, year, rows in register_rules.levels(at.engine, register, columns)
        if column != DISTRICT or code in now
    ]
    return unlikely.gathered(rows)


def level_name(at: Context, register: Register, cell: unlikely.Cell) -> str:
    kind, code = cell
    if not kind:
        return "hela registret"
    if kind == DISTRICT:
        return next((d.name for d in at.profile.districts if d.code == code), code)
    column = register.column(kind)
    return f"{column.title.lower()} {(column.codes or {}).get(code, code)}"


def by_rules(at: Context, register: Register) -> tuple[list[Issue], Counter[str]]:
    "What the catalogue's own rules say of the register's rows; rows with errors are set aside."
    about = At(at.year, at.profile.code, register, ended(at), bool(at.profile.districts))
    rules = [r for r in at.teller.catalogue.rules.values() if concerns(r, register, at)]
    issues: list[Issue] = []
    aside: Counter[str] = Counter()
    single = [r for r in rules if r.row]
    for rule, hits in zip(single, judged.row_hits(at.engine, register, single, about, CAP), strict=True):
        issues += told(at, rule, register, hits, rule.column)
    for rule in single:
        if rule.severity is Severity.ERROR:
            aside.update({h.file: h.count for h in judged.put_aside(at.engine, register, rule, about, CAP)})
    for rule in rules:
        if rule.among:
            hits = judged.among_hits(at.engine, register, rule, about, CAP)
            issues += told(at, rule, register, hits, rule.column)
        if rule.told and (details := judged.told(at.engine, register, rule, about)):
            text = "; ".join(details[:DETAILS]) + (" med flera" if len(details) > DETAILS else "")
            issues.append(at.teller.issue(rule, "", register, rule.column, text, count=len(details)))
    return issues, aside


def concerns(rule: Rule, register: Register, at: Context) -> bool:
    "Whether the rule is one of the catalogue's own, and this register and all that it needs are there."
    names = {c.name for c in register.columns}
    any_with = not register.public and (rule.column is None or rule.column in names)
    mine = register.id in rule.registers if rule.registers else any_with and (rule.when is None or rule.when(register))
    return bool(rule.row or rule.among or rule.told) and mine and all(map(at.engine.has, rule.needs))


def ended(at: Context) -> dict[str, date]:
    "The last day of each district that there no longer is."
    return {d.code: d.until for d in at.profile.districts if d.until is not None}


def by_dependence(registers: list[Register]) -> list[Register]:
    "Registers in such an order that each comes after those it refers to."
    ordered: list[Register] = []
    waiting = list(registers)
    while waiting:
        names = {r.id for r in waiting}
        ready = [r for r in waiting if not ({x.register for x in r.references} & (names - {r.id}))] or waiting
        ordered += ready
        waiting = [r for r in waiting if r not in ready]
    return ordered


def references(at: Context, register: Register) -> tuple[list[Issue], Counter[str]]:
    "Rows that refer to something that was not delivered."
    issues: list[Issue] = []
    aside: Counter[str] = Counter()
    for reference in register.references:
        other = at.registers[reference.register]
        if not at.engine.has(other.id):
            issues.append(at.teller.issue("hanvisat_register_saknas", "", register, detail=other.title))
            continue
        hits = register_rules.set_aside_broken(at.engine, register, reference, CAP)
        issues += told(at, "bruten_hanvisning", register, hits, reference.column, other.title)
        aside.update({h.file: h.count for h in hits})
    return issues, aside


def sexes(at: Context, register: Register) -> list[Issue]:
    "Rows whose sex column contradicts the person number beside it."
    names = {c.name for c in register.columns}
    pairs = [("personnummer", "kon"), ("personnr1", "kon1"), ("personnr2", "kon2")]
    issues: list[Issue] = []
    for person, sex in pairs:
        if {person, sex} <= names and register.column(person).type is ColumnType.PERSON:
            hits = register_rules.contradicted_sex(at.engine, register, person, sex, CAP)
            issues += told(at, "kon_mot_personnummer", register, hits, sex)
    return issues


def told(
    at: Context,
    rule: Rule | WhileRead,
    register: Register,
    hits: list[FileHit],
    column: str | None = None,
    detail: str = "",
) -> list[Issue]:
    known = at.profile.area_codes
    return [
        at.teller.issue(rule, h.file, register, column, detail).of(h.count, h.places, h.districts, known) for h in hits
    ]


def months(at: Context, register: Register) -> list[Issue]:
    "Districts that did not deliver a month of the report year."
    if register.monthly is None or not at.profile.districts:
        return []
    present = register_rules.district_months(at.engine, register, at.year)
    covered: dict[str, set[int]] = defaultdict(set)
    for code, month in present:
        covered[code].add(month)
        if any(d.code == code for d in at.profile.districts):
            covered[at.profile.successor_of(code, at.year)].add(month)
    issues = []
    for district in at.profile.districts_of(at.year):
        gone = [m for m in range(1, 13) if m not in covered[district.code]]
        if gone:
            what = "hela året" if len(gone) == 12 else ", ".join(MONTHS[m - 1] for m in gone)
            detail = f"{district.name}, {what} {at.year},"
            issues.append(
                at.teller.issue(
                    "manad_saknas",
                    "",
                    register,
                    register.monthly,
                    detail,
                    count=len(gone),
                    districts=((district.code, len(gone)),),
                    years=(at.year,),
                )
            )
    return issues
