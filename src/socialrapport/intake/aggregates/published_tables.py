"""Tables that their owner has already published, read as the profile's `aggregat.yaml` describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatch
from typing import Any

from socialrapport.engine.staging import register_rules
from socialrapport.intake import columns_held, decoding, formats
from socialrapport.intake.aggregates import tablechecks, wide_tables
from socialrapport.intake.aggregates.wide_tables import Sheet
from socialrapport.intake.delivered_files import Found
from socialrapport.intake.loading import Context
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.delivery import PublicFigure, Receipt
from socialrapport.model.issue import Issue, Refusal
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Profile
from socialrapport.model.rule import WhileRead
from socialrapport.model.table import Register

TABLES = (".csv", ".txt", ".tsv", ".tab")
"""The kinds of file that a description in `aggregat.yaml` can be of."""
MOST = 20
SEX = {"1": "M", "2": "K", "M": "M", "K": "K"}


@dataclass
class Tables:
    """What the published tables of a delivery gave, in the order of the profile's description."""

    receipts: list[Receipt] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    figures: list[PublicFigure] = field(default_factory=list)


def mapped(profile: Profile, found: Found) -> Mapping[str, Any] | None:
    "The profile's description of the table that the file's name points at."
    return next((a for a in profile.aggregates.content if fnmatch(found.stem, str(a["fil"]).casefold())), None)


def read_tables(at: Context, files: Iterable[Found]) -> Tables:
    "Read every described table; tell of the others. The first table that gives a cell decides it."
    tables = Tables()
    order = list(at.profile.aggregates.content)
    described = []
    for found in files:
        how = mapped(at.profile, found)
        if how is None or (found.suffix not in TABLES and formats.of(found.path) is not None):
            tables.issues.append(unrecognised(at, found))
        else:
            described.append((order.index(how), found, how))
    seen: dict[object, tuple[PublicFigure, str]] = {}
    for _, found, how in sorted(described, key=lambda d: (d[0], d[1].name)):
        read_one(at, found, how, tables, seen)
    return tables


def unrecognised(at: Context, found: Found) -> Issue:
    "What to say of a file that no name points out."
    form = formats.of(found.path)
    if form is not None:
        detail = f"den är en tabell ({form.title}), men varken namn eller filer.yaml säger vilket register den är"
        return at.teller.issue("okand_fil", found.name, detail=detail)
    header = header_of(found)
    if "omrade" in header[:1] or (at.profile.aggregates.content and not columns_held.looks_like(at.registers, header)):
        return at.teller.issue("okand_tabell", found.name, detail="inget filnamn i beskrivningen passar")
    like = columns_held.looks_like(at.registers, header)
    if like is None:
        return at.teller.issue("okand_fil", found.name, detail="varken namn eller kolumner känns igen")
    names = " eller ".join(p.rstrip("*_") for p in like.files)
    return at.teller.issue(
        "okand_fil", found.name, detail=f"den ser ut som {like.title} ({like.id}); filens namn ska börja med {names}"
    )


def header_of(found: Found) -> tuple[str, ...]:
    "The first line's fields, if the file is text."
    if found.path.suffix.casefold() in (".xlsx", ".parquet") or not found.path.stat().st_size:
        return ()
    codec = decoding.look(found.path).codec
    if codec is None:
        return ()
    line = decoding.first_line(found.path, codec)
    return tuple(columns_held.fold(n) for n in decoding.fields(line, decoding.delimiter_of(line)))


def read_one(
    at: Context,
    found: Found,
    how: Mapping[str, Any],
    tables: Tables,
    seen: dict[object, tuple[PublicFigure, str]],
) -> None:
    "Read one described table into *tables*."
    content = decoding.look(found.path)
    say = at.teller.issue
    register = at.registers["aggregat"]
    if how.get("utelamnas"):
        tables.issues.append(say("okand_tabell", found.name, detail=str(how["utelamnas"])))
        return
    if content.size == 0 or content.codec is None:
        rule: WhileRead = "tom_fil" if content.size == 0 else "olasbar_teckenkodning"
        tables.issues.append(say(rule, found.name, register, detail="filen är inte text"))
        return
    sheet = wide_tables.sheet_of(found.path, content.codec, found.name)
    if not sheet.rows:
        tables.issues.append(say("tom_fil", found.name, register))
        return
    given = wide_tables.read(sheet, how, at.profile)
    for fault in given.faults:
        tables.issues.append(
            say(fault.rule, found.name, register, fault.column, fault.detail, fault.rows, len(fault.rows))
        )
    tables.issues += check(at, found, sheet, how)
    kept = [f for f in given.figures if f.year <= at.year]
    tables.issues += merge(at, found, kept, tables.figures, seen)
    years = tuple(sorted({f.year for f in kept}))
    tables.receipts.append(
        Receipt(
            "aggregat",
            found.name,
            content.sha256,
            content.size,
            len(sheet.rows),
            given.set_aside,
            content.encoding,
            years,
        )
    )


def check(at: Context, found: Found, sheet: Sheet, how: Mapping[str, Any]) -> list[Issue]:
    "Contradictions within the table; public figures may be named."
    register = at.registers["aggregat"]
    return [
        at.teller.issue(rule, found.name, register, detail="; ".join(details), rows=tuple(rows), count=len(details))
        for rule, details, rows in tablechecks.check(sheet, how)
    ]


def merge(
    at: Context,
    found: Found,
    figures: list[PublicFigure],
    into: list[PublicFigure],
    seen: dict[object, tuple[PublicFigure, str]],
) -> list[Issue]:
    "Add figures that no earlier table gave; tell of cells that two tables give differently."
    differing: dict[str, list[str]] = {}
    known = {*at.profile.area_codes, *SEX.values(), *codes_in(at.profile.aggregates.content)}
    for figure in figures:
        cell = (figure.indicator, figure.measure, figure.year, figure.at)
        if cell not in seen:
            seen[cell] = (figure, found.name)
            into.append(figure)
            continue
        first, file = seen[cell]
        if (first.value, first.status) != (figure.value, figure.status):
            codes = (c if c in known else "en annan kod" for _, c in figure.at)
            where = ", ".join((figure.indicator, figure.measure, str(figure.year), *codes))
            told = f"{where}: {printed(first)} i {file}, {printed(figure)} i {found.name}"
            differing.setdefault(file, []).append(told)
    register = at.registers["aggregat"]
    return [
        at.teller.issue("tva_tabeller", found.name, register, detail="; ".join(told), count=len(told))
        for _, told in sorted(differing.items())
    ]


def codes_in(described: Any) -> Iterator[str]:
    "The codes that descriptions of tables give to words, at any depth."
    for entry in described.values() if isinstance(described, Mapping) else described:
        if isinstance(entry, Mapping | list | tuple):
            yield from codes_in(entry)
        else:
            yield str(entry)


def refuse_unknown(figures: Iterable[tuple[str, PublicFigure]], catalogue: Catalogue) -> None:
    """Refuse a figure of an indicator or a measure that there is none of: it would be left out in silence. Each with
    where it stands; what stands there is not told."""
    reasons: dict[str, None] = {}
    for where, figure in figures:
        if figure.indicator in catalogue.left_out:
            continue
        indicator = catalogue.indicators.get(figure.indicator)
        if indicator is None:
            close = get_close_matches(figure.indicator, catalogue.indicators, 3, 0.6)
            meant = f" Menas {' eller '.join(close)}?" if close else ""
            reasons[f"{where}: indikatorn finns inte i katalogen.{meant}"] = None
        elif figure.measure not in (known := [m.id for m in measures_of(indicator)]):
            reasons[f"{where}: {figure.indicator} har inte det måttet. Det finns {', '.join(known)}."] = None
    if reasons:
        first = list(reasons)[:MOST]
        more = (f"Och {len(reasons) - MOST} till.",) if len(reasons) > MOST else ()
        rest = (*more, "Rätta beteckningen i filen aggregat eller i profilens aggregat.yaml.")
        raise Refusal(*first, *rest, exit_code=2)


def printed(figure: PublicFigure) -> str:
    return figure.status if figure.value is None else tablechecks.printed(figure.value, figure.decimals)


def long_figures(at: Context, register: Register) -> list[tuple[str, PublicFigure]]:
    "The rows of the long format, one cell each, with file and row."
    return [
        (f"{row['_fil']}, rad {row['_rad']}", long_figure(row)) for row in register_rules.rows_of(at.engine, register)
    ]


def long_figure(row: Mapping[str, object]) -> PublicFigure:
    return PublicFigure(
        indicator=str(row["indikator"]),
        measure=str(row["matt"]),
        year=int(str(row["ar"])),
        at=place(row),
        value=float(str(row["varde"])) if row["varde"] is not None and not row["status"] else None,
        status=str(row["status"] or ("" if row["varde"] is not None else "..")),
        source=str(row["kalla"]),
        decimals=0 if row["matt"] in ("antal", "summa", "bas") else 1,
    )


def place(row: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    "The axes that the row names."
    named = (("stadsdel", row["distrikt"]), ("kon", SEX.get(str(row["kon"]))), ("alder", row["alder"]))
    return tuple((axis, str(code)) for axis, code in named if code is not None)
