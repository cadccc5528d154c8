"""What is delivered becomes rows in the engine, a receipt for each file, and what is wrong with it.

The door: after this no table holds a person number, and no message holds a value of a row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from socialrapport.catalogue import Catalogue
from socialrapport.engine import Engine, across
from socialrapport.intake import columns, database, decoding, finding, following, formats, loading, published, whole
from socialrapport.intake.finding import Found
from socialrapport.intake.formats import Description, describing
from socialrapport.intake.loading import Context
from socialrapport.intake.report import report
from socialrapport.intake.summary import summary
from socialrapport.intake.telling import Teller, shown_name
from socialrapport.intake.worklists import describe, worklists
from socialrapport.model.delivery import Delivery, PublicFigure, Receipt
from socialrapport.model.issue import Issue, Refusal, Severity
from socialrapport.model.profile import Profile
from socialrapport.model.table import Register

Progress = Callable[[str], None]


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

    Raises `Refusal` for a folder that holds nothing to read, or nothing of *year*. Issues come in the
    order of severity, register and file.
    """
    at = Context(catalogue.registers, profile, year, engine, key, Teller(catalogue))
    synthetic = folder.is_dir() and finding.is_synthetic(folder)
    # Made-up people are never mixed with the real ones of the profile's database.
    source = database.described(folder, None if synthetic else profile.database, catalogue)
    files = finding.find(folder, source is not None)
    given = following.answers(folder, catalogue.rules)
    own, common = describing.descriptions(folder, profile.files, catalogue)
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
    for found, register, how in recognised:
        sheets, passed = loading.parts(found, register, how)
        issues += [at.teller.issue("hoppar_over", found.name, register, detail=unread(passed))] if passed else []
        for part in sheets:
            progress(f"Läser {part.name}")
            receipt, told = loading.load(at, part, register, how)
            receipts.append(receipt)
            issues += told
    tables = published.read_tables(at, rest)
    receipts += tables.receipts
    issues += tables.issues
    figures += tables.figures
    refuse_unrecognised(folder, receipts, issues)
    progress("Kontrollerar nycklar, hänvisningar och fullständighet")
    present = [r for r in catalogue.registers if engine.has(r)]
    receipts = [with_years(at, r) for r in receipts]
    new, aside = whole.check(at, present)
    issues += new
    receipts = [replace(r, set_aside=r.set_aside + aside[r.file]) for r in receipts]
    if "aggregat" in present:
        figures += published.long_figures(at, catalogue.registers["aggregat"])
    published.refuse_unknown(figures, catalogue)
    present = [r for r in present if at.engine.run(f'SELECT 1 FROM "{r}" LIMIT 1')]
    if not any(i.severity is Severity.FATAL for i in issues):
        refuse_empty_year(year, receipts)
    registers = frozenset(present) | (frozenset({"aggregat"}) if figures else frozenset())
    told = following.acknowledged(in_order(issues), given)
    return Delivery(tuple(receipts), registers, tuple(figures), synthetic), told


def stop_on_fatal(issues: tuple[Issue, ...]) -> None:
    "Raise `Refusal` with every finding that no figures can be made in spite of."
    fatal = [i for i in issues if i.severity is Severity.FATAL]
    if fatal:
        raise Refusal(*(f"{i.file}: {i.says} {i.why} {i.remedy}" for i in fatal))


def sorted_out(
    files: tuple[Found, ...], at: Context, described: tuple[Description, ...]
) -> tuple[list[tuple[Found, Register, Description | None]], list[Found]]:
    "Files that a description, their format or their name assigns to a register, and the rest."
    recognised: list[tuple[Found, Register, Description | None]] = []
    rest = []
    for found in files:
        how = describing.fitting(described, found.stem, found.suffix)
        register = register_of(found, at, how)
        if register is None or not is_readable(found):
            rest.append(found)
        else:
            recognised.append((found, register, how))
    return recognised, rest


def register_of(found: Found, at: Context, how: Description | None) -> Register | None:
    "The register that the description says, that the format always is of, or that the name points at."
    told = describing.register_in(how, at.registers)
    if told is not None:
        return told
    form = formats.of(found.path, how)
    if published.mapped(at.profile, found) and (form is None or found.suffix in published.TABLES):
        return None
    if form is not None and form.register:
        return at.registers[form.register]
    return finding.register_of(found, at.registers)


def unused(at: Context, entry: Description) -> Issue:
    "A description beside the delivery that is of none of its files; a misspelled name would silently do nothing."
    return at.teller.issue(
        "hoppar_over", describing.NAME, detail=f"beskrivningen av {entry.fil} passar ingen fil i mappen"
    )


def unread(sheets: tuple[str, ...]) -> str:
    return f"blad utan rader under registrets rubrikrad, eller dolda: {formats.some(map(shown_name, sheets))}"


def is_readable(found: Found) -> bool:
    return found.suffix in finding.SUFFIXES


def refuse_unrecognised(folder: Path, receipts: list[Receipt], issues: list[Issue]) -> None:
    "Nothing that the program knows: say what each file looks like instead."
    if receipts:
        return
    reasons = [f"{i.file}: {i.says}" for i in issues[:20]]
    raise Refusal(
        f"Ingen fil i mappen {folder} hör till något register. Döp filerna efter registren "
        "(till exempel orosanmalan.csv) och kör igen.",
        *reasons,
    )


def refuse_empty_year(year: int, receipts: list[Receipt]) -> None:
    "A report needs something of its own year."
    years = sorted({y for r in receipts for y in r.years})
    if year not in years:
        there = f"Leveransen har {spans(years)}" if years else "Leveransen har inga daterade rader"
        raise Refusal(
            f"Det finns inga uppgifter för {year}. {there}. Välj ett av dessa år med --year, eller "
            f"komplettera leveransen med {year}."
        )


def spans(years: list[int]) -> str:
    "*1990, 2015–2017*"
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)


def with_years(at: Context, receipt: Receipt) -> Receipt:
    "The receipt with the years that its sound rows are of."
    register = at.registers[receipt.register]
    if receipt.years or not at.engine.has(register.id):
        return receipt
    found: dict[str, list[int]] = defaultdict(list)
    for file, year, _ in across.years(at.engine, register):
        found[file].append(year)
    return replace(receipt, years=tuple(found[receipt.file]))


def in_order(issues: list[Issue]) -> tuple[Issue, ...]:
    return tuple(sorted(issues, key=lambda i: (-i.severity, i.register, i.file, i.rule, i.column or "", i.says)))


__all__ = ["columns", "decoding", "describe", "following", "receive", "report", "stop_on_fatal", "summary", "worklists"]
