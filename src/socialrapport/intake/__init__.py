"""What is delivered becomes rows in the engine, a receipt for each file, and what is wrong with it.

The door: after this no table holds a person number, and no message holds a value of a row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from socialrapport.engine import Engine
from socialrapport.engine.staging import register_rules
from socialrapport.intake import (
    columns_held,
    correcting,
    database,
    decoding,
    delivered_files,
    following,
    formats,
    loading,
    others_figures,
    reading_ahead,
    whole_delivery,
)
from socialrapport.intake.aggregates import published_tables
from socialrapport.intake.check_page import report
from socialrapport.intake.delivered_files import Found
from socialrapport.intake.formats import Description, filer_yaml, sheet_file
from socialrapport.intake.issues import Teller
from socialrapport.intake.loading import Context
from socialrapport.intake.not_delivered import not_delivered
from socialrapport.intake.summary import place, summary
from socialrapport.intake.worklists import describe, worklists
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.delivery import Delivery, PublicFigure, Receipt
from socialrapport.model.issue import Issue, Refusal, Severity
from socialrapport.model.others import OthersFigure
from socialrapport.model.profile import Profile
from socialrapport.model.table import Register

Progress = Callable[[str], None]
MOST = 20
"""So many findings are told where they are why nothing can be made."""


def silent(what: str) -> None:
    "Says nothing."


def receive(
    folder: Path,
    profile: Profile,
    catalogue: Catalogue,
    year: int,
    engine: Engine,
    key: bytes,
    progress: Progress = silent,
) -> tuple[Delivery, tuple[Issue, ...]]:
    """Read *folder*: registers become engine tables by their id, published tables become figures.

    Raises `Refusal` for a folder that holds nothing to read. Issues come in the order of severity, register
    and file; `empty_year` says whether there is nothing of *year*.
    """
    synthetic = folder.is_dir() and delivered_files.is_synthetic(folder)
    # Made-up people are never mixed with the real ones of the profile's database.
    source = database.described(folder, None if synthetic else profile.database, catalogue)
    files = delivered_files.find(folder, source is not None)
    given = following.answers(folder, catalogue.rules)
    at = Context(catalogue.registers, profile, year, engine, key, Teller(catalogue), following.zeros(given, year))
    own, common = filer_yaml.descriptions(folder, profile.files, catalogue)
    engine.door.create_from_rows(register_rules.ASIDE, {"register": "string", "nyckel": "string"}, ())
    receipts: list[Receipt] = []
    issues: list[Issue] = []
    figures: list[PublicFigure] = []
    recognised, rest = sorted_out(files, at, (*own, *common))
    issues += [unused(at, d) for d in own if not any(d.fits(f.stem, f.suffix) for f in files)]
    if source is not None:
        database.refuse_both(source, ((found, register) for found, register, _ in recognised))
        got, of_database = database.load(at, source, progress)
        receipts += got
        issues += of_database
    issues += [told for found in files for told in undescribed(at, found, (*own, *common))]
    parts: list[reading_ahead.Part] = []
    for found, register, how in recognised:
        sheets, passed = loading.parts(found, register, how)
        issues += [at.teller.issue("hoppar_over", found.name, register, detail=unread(passed))] if passed else []
        parts += [(part, register, how) for part in sheets]
    with closing(reading_ahead.in_turn(at, parts)) as read:
        for (part, _, _), of_file in zip(parts, read, strict=True):
            progress(f"Läser {part.name}")
            receipt, told = loading.kept(of_file)
            receipts.append(receipt)
            issues += told
    engine.door.pack()
    tables = published_tables.read_tables(at, rest)
    receipts += tables.receipts
    issues += tables.issues
    figures += tables.figures
    refuse_unrecognised(folder, receipts, issues)
    progress("Kontrollerar nycklar, hänvisningar och fullständighet")
    places = (engine,) if engine.door is engine else (engine.door, engine)
    there = {name for place in places for name in place.names()}
    present = [r for r in catalogue.registers if r in there]
    engine.adopt((*present, register_rules.ASIDE))
    receipts = with_years(at, receipts)
    new, aside = whole_delivery.check(at, present)
    issues += new
    receipts = [replace(r, set_aside=r.set_aside + aside[r.file]) for r in receipts]
    placed = [(f.source, f) for f in figures]
    if "aggregat" in present:
        placed += published_tables.long_figures(at, catalogue.registers["aggregat"])
    of_others: list[OthersFigure] = []
    if "jamforelse" in present:
        of_others, strange = others_figures.figures(at, catalogue.registers["jamforelse"], catalogue)
        issues += strange
    published_tables.refuse_unknown(placed, catalogue)
    figures = [f for _, f in placed]
    zeros = true_zeros(at, present)
    present = [r for r in present if r in zeros or register_rules.has_rows(engine, r)]
    issues += earlier_zeros(at, zeros)
    registers = frozenset(present) | (frozenset({"aggregat"}) if figures else frozenset())
    issues += [
        at.teller.issue("kvittens_utan_fynd", following.ANSWERS, detail=place)
        for place in following.unasked(issues, given, year)
    ]
    told = following.acknowledged(in_order(issues), given, year)
    return Delivery(tuple(receipts), registers, tuple(figures), synthetic, tuple(of_others), zeros), told


def true_zeros(at: Context, present: Iterable[str]) -> dict[str, frozenset[int]]:
    "The years that were said to be empty and are; of public figures a zero is delivered as a number."
    found = {}
    for register in (at.registers[r] for r in present if r in at.zeros and not at.registers[r].public):
        delivered = {year for _, year, _ in register_rules.years(at.engine, register)}
        found[register.id] = at.zeros[register.id] - delivered
    return {register: years for register, years in found.items() if years}


def earlier_zeros(at: Context, zeros: Mapping[str, frozenset[int]]) -> list[Issue]:
    "That of the report year is found as any other; those before it are zeros in this report too."
    return [
        at.teller.issue("inga_rader", "", at.registers[register], detail=str(year), years=(year,))
        for register, years in zeros.items()
        for year in sorted(years)
        if year < at.year
    ]


def stop_on_fatal(delivery: Delivery, issues: tuple[Issue, ...], year: int) -> None:
    """Raise `Refusal` with every finding that no figures can be made in spite of, and where there are no figures of
    *year* with what was wrong with the rows."""
    fatal = [i for i in issues if i.severity is Severity.FATAL]
    if fatal:
        raise Refusal(*(f"{i.file}: {i.says} {i.why} {i.remedy}" for i in fatal))
    if empty := empty_year(delivery, issues, year):
        wrong = [i for i in issues if i.severity is Severity.ERROR]
        raise Refusal(empty, *(f"{place(i)}: {i.says} {i.remedy}" for i in wrong[:MOST]))


def sorted_out(
    files: tuple[Found, ...], at: Context, described: tuple[Description, ...]
) -> tuple[list[tuple[Found, Register, Description | None]], list[Found]]:
    """Files that a description, their format or their name assigns to a register, and the rest.

    A workbook of which several sheets are described is each of them.
    """
    recognised: list[tuple[Found, Register, Description | None]] = []
    rest = []
    for found in files:
        sheets = filer_yaml.sheets(described, found.stem, found.suffix)
        for how in sheets or (filer_yaml.fitting(described, found.stem, found.suffix),):
            part = replace(found, name=f"{found.name}, blad {how.blad}") if how and len(sheets) > 1 else found
            register = register_of(part, at, how)
            if register is None or not is_readable(part):
                rest.append(part)
            else:
                recognised.append((part, register, how))
    return recognised, rest


def register_of(found: Found, at: Context, how: Description | None) -> Register | None:
    "The register that the description says, that the format always is of, or that the name points at."
    told = filer_yaml.register_in(how, at.registers)
    if told is not None:
        return told
    form = formats.of(found.path, how)
    if published_tables.mapped(at.profile, found) and (form is None or found.suffix in published_tables.TABLES):
        return None
    named = delivered_files.register_of(found, at.registers)
    if form is not None and form.register and (named is None or named.id not in form.also):
        return at.registers[form.register]
    return named


def undescribed(at: Context, found: Found, described: tuple[Description, ...]) -> list[Issue]:
    "The sheets of a described workbook that no description is of: a sheet for each year would silently be one year."
    sheets = filer_yaml.sheets(described, found.stem, found.suffix)
    if not sheets or found.suffix not in sheet_file.BOOKS:
        return []
    passed = sheet_file.others(found.path, [how.blad for how in sheets])
    detail = f"blad som ingen post i filer.yaml har: {formats.some(f'blad {n}' for n in passed)}"
    return [at.teller.issue("hoppar_over", found.name, detail=detail, count=len(passed))] if passed else []


def unused(at: Context, entry: Description) -> Issue:
    "A description beside the delivery that is of none of its files; a misspelled name would silently do nothing."
    return at.teller.issue(
        "hoppar_over", filer_yaml.NAME, detail=f"beskrivningen av {entry.fil} passar ingen fil i mappen"
    )


def unread(sheets: tuple[int, ...]) -> str:
    return f"blad utan rader under registrets rubrikrad, eller dolda: {formats.some(f'blad {n}' for n in sheets)}"


def is_readable(found: Found) -> bool:
    return found.suffix in delivered_files.SUFFIXES


def refuse_unrecognised(folder: Path, receipts: list[Receipt], issues: list[Issue]) -> None:
    "Nothing that the program knows: say what each file looks like instead."
    if receipts:
        return
    reasons = [f"{i.file}: {i.says}" for i in issues[:MOST]]
    raise Refusal(
        f"Ingen fil i mappen {folder} hör till något register. Döp filerna efter registren "
        "(till exempel orosanmalan.csv) och kör igen.",
        *reasons,
    )


def empty_year(delivery: Delivery, issues: tuple[Issue, ...], year: int) -> str:
    "Why there can be no report of *year* from files that could be read: it has no rows. Empty where it has."
    years = sorted({y for r in delivery.receipts for y in r.years})
    zero = any(year in empty for empty in delivery.zeros.values())
    if year in years or zero or any(i.severity is Severity.FATAL for i in issues):
        return ""
    wrong = any(i.severity is Severity.ERROR for i in issues)
    there = f"Leveransen har {spans(years)}" if years else "Ingen rad med år eller datum kunde användas"
    if years:
        mend = f"Välj ett av dessa år med --year{f', rätta rader som skulle vara av {year}' if wrong else ''}"
    else:
        mend = "Rätta det som är fel med raderna" if wrong else "Lämna uppgifter med datum"
    return f"Det finns inga uppgifter för {year}. {there}. {mend}, eller komplettera leveransen med {year}."


def spans(years: list[int]) -> str:
    "*1990, 2015–2017*"
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)


def with_years(at: Context, receipts: list[Receipt]) -> list[Receipt]:
    "The receipts with the years that their sound rows are of; each register is asked once."
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for register in {r.register for r in receipts if not r.years and at.engine.has(r.register)}:
        for file, year, _ in register_rules.years(at.engine, at.registers[register]):
            found[register, file].append(year)
    return [replace(r, years=r.years or tuple(found[r.register, r.file])) for r in receipts]


def in_order(issues: list[Issue]) -> tuple[Issue, ...]:
    return tuple(sorted(issues, key=lambda i: (-i.severity, i.register, i.file, i.rule, i.column or "", i.says)))


__all__ = [
    "columns_held",
    "correcting",
    "decoding",
    "describe",
    "empty_year",
    "following",
    "not_delivered",
    "receive",
    "report",
    "stop_on_fatal",
    "summary",
    "worklists",
]
