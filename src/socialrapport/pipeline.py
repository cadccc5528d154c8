"""The whole flow on one screen: extracts in, a finished edition out. Read this first.

Everything above `disclosure.protect` may see persons; nothing below it can.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import socialrapport
from socialrapport import (
    analysis,
    catalogue,
    compose,
    compute,
    disclosure,
    engine,
    intake,
    prose,
    publish,
    verifying,
    world,
)
from socialrapport.catalogue import translations
from socialrapport.model.cube import Cube
from socialrapport.model.delivery import Delivery
from socialrapport.model.document import Document
from socialrapport.model.edition import Edition, LedgerEntry
from socialrapport.model.issue import Issue, Refusal
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube

PARTS_THAT_SHAPE_BYTES = ("duckdb", "ibis-framework", "typst", "vl-convert-python", "python-docx", "pyarrow")


def make_edition(
    profile: Profile,
    extracts: Path,
    year: int,
    work: Path,
    kind: str = "duckdb",
    progress: world.Progress = world.silent,
    earlier: Sequence[Path] = (),
) -> Edition:
    """Everything from extracts to a finished edition, in the order it happens.

    *earlier* are the folders of editions that have been published: together they may reveal nothing.

    Raises `Refusal` when a delivery cannot be used, when a hidden cell could be recovered, when a sentence says
    something that the published cells do not, when a numeral has nothing behind it, or when the memo, read back as a
    text, has a fault.
    """
    translations.stop_on_untranslated(catalogue.load())
    definitions = catalogue.adjusted(catalogue.load(), profile)
    delivery, issues, cubes = counted_from(extracts, profile, definitions, year, work, kind, progress)

    progress("Skyddar små tal")
    before = tuple(disclosure.earlier.read(folder, profile.id) for folder in earlier)
    counted, protection, guard = disclosure.protect(
        cubes, profile.disclosure, before, profile.districts, world.kept_key()
    )
    published = disclosure.already_public(delivery.public, definitions.indicators, profile, year)
    safe = disclosure.join(counted, published)
    del cubes

    progress("Analyserar och skriver")
    quality = disclosure.told_of(issues, delivery.receipts)
    findings = analysis.find(safe, year, profile)
    places = analysis.of_places(safe, year, profile)
    documents = compose.documents(
        profile, year, definitions, safe, findings, places, quality, protection, delivery.synthetic
    )
    ledger = prose.ledger(documents.items(), safe)
    stop_on_false_claims(ledger)
    numerals = {name: prose.account(document, safe, profile.names) for name, document in documents.items()}
    prose.refuse_free(numerals)
    verifying.refuse_faulty(documents["tjansteutlatande"], verifying.published.of(profile.name, year, safe))
    progress("Angriper det som ska publiceras")
    disclosure.refuse_leaks(guard, counted, documents.items())

    return Edition(
        profile=profile,
        year=year,
        synthetic=delivery.synthetic,
        cubes=safe,
        documents=documents,
        ledger=ledger,
        numerals=numerals,
        plainness=prose.plainness(documents["rapport"]),
        protection=protection,
        quality=quality,
        versions=versions(definitions.fingerprint),
        fingerprint=fingerprint(
            (r.sha256 for r in delivery.receipts),
            versions(definitions.fingerprint),
            safe,
            tuple(documents.values()),
            profile,
            year,
        ),
    )


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
    definitions = catalogue.adjusted(catalogue.load(), profile)
    _, _, cubes = counted_from(extracts, profile, definitions, year, work, "duckdb", progress)
    progress("Förklarar det som döljs")
    before = tuple(disclosure.earlier.read(folder, profile.id) for folder in earlier)
    return disclosure.why.as_csv(cubes, profile.disclosure, before, profile.districts)


def counted_from(
    extracts: Path,
    profile: Profile,
    definitions: catalogue.Catalogue,
    year: int,
    work: Path,
    kind: str,
    progress: world.Progress,
) -> tuple[Delivery, tuple[Issue, ...], tuple[Cube, ...]]:
    "What was delivered, what was found about it, and every indicator counted: unsafe."
    with engine.open(work, kind, memory=world.memory_limit()) as store:
        delivery, issues = intake.receive(extracts, profile, definitions, year, store, world.pseudonym_key(), progress)
        intake.stop_on_fatal(issues)
        progress("Räknar indikatorerna")
        compute.build_tables(definitions, delivery, profile, year, store)
        return delivery, issues, compute.evaluate_all(definitions, profile, year, store)


def build(
    profile: Profile,
    extracts: Path,
    year: int,
    out: Path,
    kind: str = "duckdb",
    progress: world.Progress = world.silent,
    earlier: Sequence[Path] = (),
) -> Edition:
    "Make the edition and put it in *out*, whole or not at all."
    with world.work_folder() as work, world.refusing_full_disk(work):
        edition = make_edition(profile, extracts, year, work, kind, progress, earlier)
        files = publish.write(edition, progress)
    progress("Sparar utgåvan")
    world.save(out, files)
    return edition


def stop_on_false_claims(ledger: tuple[LedgerEntry, ...]) -> None:
    "A sentence that its own cells contradict is never published."
    false = [entry for entry in ledger if entry.verdict != "bekräftad"]
    if false:
        raise Refusal(
            *(f"{e.document}, avsnitt {e.place}: ”{e.sentence}” stämmer inte: {e.verdict}." for e in false[:20]),
            "Texten motsägs av de publicerade talen. Det är ett fel i programmet; rapportera meningarna ovan.",
        )


def versions(definitions: str) -> Mapping[str, str]:
    "What made the edition: the program, the definitions and the parts that shape its bytes."
    parts = {name: version(name) for name in PARTS_THAT_SHAPE_BYTES}
    return {"socialrapport": socialrapport.__version__, "katalog": definitions, **parts}


def fingerprint(
    inputs: Iterable[str],
    made_by: Mapping[str, str],
    cubes: tuple[SafeCube, ...],
    documents: tuple[Document, ...],
    profile: Profile,
    year: int,
) -> str:
    "The sha256 over inputs, definitions, code version, cells and text, in that order."
    digest = hashlib.sha256()
    for part in (sorted(inputs), sorted(made_by.items()), year, profile.id, profile.code):
        digest.update(repr(part).encode())
    for cube in cubes:
        for key in sorted(cube.cells):
            cell = cube.cells[key]
            digest.update(f"{cube.id}{key}{cell.value!r}{cell.status.value}".encode())
    for document in documents:
        digest.update(repr(document).encode())
    return digest.hexdigest()
