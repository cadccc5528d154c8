"""The whole flow on one screen: extracts in, a finished edition out. Read this first.

Everything above `disclosure.protect` may see persons; nothing below it can.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path

import socialrapport
from socialrapport import (
    analysis,
    another_process,
    catalogue,
    compose,
    compute,
    disclosure,
    engine,
    intake,
    ledger,
    opened,
    publish,
    verifying,
    world,
)
from socialrapport.catalogue import calendar_only, translations
from socialrapport.model import periods
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.cube import Cube
from socialrapport.model.delivery import Delivery
from socialrapport.model.edition import Draft, Edition
from socialrapport.model.issue import Issue
from socialrapport.model.profile import Profile
from socialrapport.model.since import Before, Notice, Since

PARTS_THAT_SHAPE_BYTES = ("duckdb", "ibis-framework", "typst", "vl-convert-python", "python-docx", "pyarrow")


def make_edition(
    profile: Profile,
    extracts: Path,
    year: int,
    work: Path,
    kind: str = "duckdb",
    progress: world.Progress = world.silent,
    earlier: Sequence[Path] = (),
    committee: str = "",
    aside: another_process.Aside = partial,
) -> Edition:
    """Everything from extracts to a finished edition, in the order it happens.

    *earlier* are the folders of editions that have been published: together they may reveal nothing. With a
    *committee*, by its code, the edition is of its chapters alone: all is counted, protected and judged together first,
    so that it has the whole edition's cells and no others. Its figures and PDF files are begun *aside* while the guards
    look at it, and are nobody's where one stops it.

    Raises `Refusal` when a delivery cannot be used, and when a guard stops it: a sentence says something that the
    published cells do not, a numeral has nothing behind it, a text that is read back has a fault, or a hidden cell
    could be recovered. An `Edition` cannot be made without what each guard gives.
    """
    translations.stop_on_untranslated(catalogue.load())
    analysis.must_have_prices_of(year, profile)
    before = tuple(opened.counts.read(folder, profile.code) for folder in earlier)
    last = opened.before.newest(earlier, before)
    notice = intake.correcting.notice(extracts, year, replaces=last is not None and last.year == year)
    definitions = catalogue.adjusted(catalogue.load(), profile)
    delivery, issues, cubes = counted_from(extracts, profile, definitions, year, work, kind, progress, before)
    profile = profile.of_made_up_people() if delivery.synthetic else profile

    doubted = disclosure.doubts(cubes, before)
    progress("Skyddar små tal" + (", med en tidigare utgåva som knappast är av samma uppgifter" if doubted else ""))
    publish.make_ready(aside)
    with disclosure.saying_first(doubted):
        counted, protection, guard = disclosure.protect(
            cubes, profile.disclosure, before, profile.districts, world.kept_key()
        )
    published = disclosure.already_public(delivery.public, definitions.indicators, profile, year)
    counted, longer = periods.apart(counted)
    joined = disclosure.join(counted, published, definitions.chapters)
    safe = analysis.measured(joined, analysis.people_of(cubes), profile, year)
    del cubes

    progress("Analyserar och skriver")
    quality = disclosure.told_of(issues, delivery.receipts)
    judged = analysis.judged(safe, year, profile)
    safe = (*safe, *longer, *disclosure.of_others(delivery.others, definitions.indicators, profile))
    by_id = {cube.id: cube for cube in safe}
    gate = analysis.Asked(judged)
    stuff = compose.Material(profile, year, definitions, by_id, judged, quality, protection, delivery.synthetic, gate)
    stuff = compose.for_committee(stuff, profile.body(committee), alone=True) if committee else stuff
    stuff = replace(stuff, since=since_last(stuff, last, committee, notice)) if last else stuff
    cubes_told = tuple(stuff.cubes.values())
    draft = Draft(stuff.profile, year, stuff.synthetic, cubes_told, compose.documents(stuff), stuff.judged, stuff.since)
    publish.begin(draft, aside)
    claims, numbers = ledger.hold(draft), ledger.account_for(draft)
    progress("Läser igenom dokumenten en gång till")
    read_back = verifying.read_back(draft)
    progress("Angriper det som ska publiceras")
    leaks = disclosure.nothing_leaks(guard, draft, safe)

    made_by = versions()
    return Edition(
        draft,
        claims,
        numbers,
        read_back,
        leaks,
        plainness=ledger.plainness(draft.documents["rapport"]),
        protection=stuff.protection,
        quality=stuff.quality,
        versions=made_by,
        fingerprint=fingerprint((r.sha256 for r in delivery.receipts), made_by, draft),
        unlikely=(*doubted, *analysis.far_from_ours(draft.cubes)),
    )


def since_last(stuff: compose.Material, last: Before, committee: str, notice: Notice | None) -> Since:
    "What has changed since the edition before, in the tables that this one may tell of, and what readers are told."
    before = last.of(stuff.cubes) if committee else last
    quoted = disclosure.quoted(stuff.ours, before, stuff.profile)
    found = analysis.changed_since(stuff.ours, quoted, before, stuff.profile, stuff.year)
    return replace(found, notice=notice)


def why_hidden(
    profile: Profile,
    extracts: Path,
    year: int,
    work: Path,
    progress: world.Progress = world.silent,
    earlier: Sequence[Path] = (),
) -> str:
    """Why each hidden count of an edition is hidden, as CSV: working material, which says which counts are small.

    Raises `Refusal` as `make_edition` does.
    """
    before = tuple(opened.counts.read(folder, profile.code) for folder in earlier)
    definitions = catalogue.adjusted(catalogue.load(), profile)
    _, _, cubes = counted_from(extracts, profile, definitions, year, work, "duckdb", progress, before)
    progress("Förklarar det som döljs")
    return disclosure.why.as_csv(cubes, profile.disclosure, before, profile.districts)


def counted_from(
    extracts: Path,
    profile: Profile,
    definitions: Catalogue,
    year: int,
    work: Path,
    kind: str,
    progress: world.Progress,
    before: Sequence[opened.counts.Earlier] = (),
) -> tuple[Delivery, tuple[Issue, ...], tuple[Cube, ...]]:
    "What was delivered, what was found about it, and every indicator counted by what it carries: unsafe."
    with engine.open(work, kind, threads=world.threads(), memory=world.memory_limit()) as store:
        delivery, issues = intake.receive(extracts, profile, definitions, year, store, world.pseudonym_key(), progress)
        intake.stop_on_fatal(delivery, issues, year)
        calendar_only.refuse(definitions, delivery, profile, year)
        progress("Räknar indikatorerna")
        compute.build_tables(definitions, delivery, profile, year, store)
        for register in sorted(delivery.registers):
            store.door.drop(register)  # What is counted is in the clean tables.
        return (
            delivery,
            issues,
            compute.evaluate_all(definitions, profile, year, store, opened.counts.crossings(before)),
        )


def build(
    profile: Profile,
    extracts: Path,
    year: int,
    out: Path,
    kind: str = "duckdb",
    progress: world.Progress = world.silent,
    earlier: Sequence[Path] = (),
    committee: str = "",
) -> Edition:
    "Make the edition and put it in *out*, whole or not at all."
    beside = another_process.beside(world.threads())
    with world.work_folder() as work, world.refusing_full_disk(work), beside as aside:
        edition = make_edition(profile, extracts, year, work, kind, progress, earlier, committee, aside)
        files = publish.write(edition, progress, aside)
    progress("Sparar utgåvan")
    world.save(out, files)
    return edition


@cache
def versions() -> Mapping[str, str]:
    "What made the edition: the program as it runs, the definitions and the parts that shape its bytes."
    parts = {name: version(name) for name in PARTS_THAT_SHAPE_BYTES}
    own = {"socialrapport": socialrapport.__version__, "program": world.source_sha256()}
    return {**own, "katalog": world.source_sha256("catalogue"), **parts}


def fingerprint(inputs: Iterable[str], made_by: Mapping[str, str], draft: Draft) -> str:
    """The sha256 over inputs, what made the edition, cells and text, in that order.

    It stands in the outputs, so their bytes cannot be in it; the program that writes them is. What is approved is the
    seal in `edition.json`, which covers the bytes.
    """
    digest = hashlib.sha256()
    for part in (sorted(inputs), sorted(made_by.items()), draft.year, draft.profile.id, draft.profile.code):
        digest.update(repr(part).encode())
    for cube in draft.cubes:
        for key in sorted(cube.cells):
            cell = cube.cells[key]
            digest.update(f"{cube.id}{key}{cell.value!r}{cell.status.value}".encode())
    for document in draft.documents.values():
        digest.update(repr(document).encode())
    return digest.hexdigest()
