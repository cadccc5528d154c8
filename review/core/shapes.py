"""Whether all that the desk reads of an edition is of the form that it takes: tried once, when it is handed in.

So no page, and nothing that publishes, meets a file that it cannot read. What is not read here is not held to anything.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from review.core import blocks, checklist, memos, versions, yearly
from socialrapport import compared
from socialrapport.model.issue import Refusal
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import OUTSIDE, OVERLAPS, SEVERAL, Status
from socialrapport.model.since import TERMS
from socialrapport.opened import counts, folder, things
from socialrapport.opened.documents import FOLDER
from socialrapport.opened.things import Sort

REPORT = "rapport"
"""The document that every edition has."""
AGAIN = "Bygg utgåvan på nytt."


class Shape(BaseModel):
    "Fields that the desk reads, each of just its type; there may be others."

    model_config = ConfigDict(strict=True, allow_inf_nan=False)


def in_one_line(text: str) -> str:
    "A text that can stand in any file that is made of it. Raises ValueError for one that has control characters."
    if not text.replace("\u00a0", " ").isprintable():
        raise ValueError
    return text


def as_day(text: str) -> str:
    dt.date.fromisoformat(text)
    return text


Line = Annotated[str, AfterValidator(in_one_line)]
Year = Annotated[int, Field(ge=1900, le=2999)]
Day = Annotated[str, AfterValidator(as_day)]


class Earlier(Shape):
    ar: Year
    fingeravtryck: Line
    ersatts: bool


class Notice(Shape):
    sv: str = ""
    en: str = ""


class Names(Shape):
    plats: Line = ""
    helheten: Line = ""
    delar: list[Line] = []
    prepositioner: dict[str, str] = {}


class Output(Shape):
    fil: str
    sha256: str


class About(Shape):
    profil: Annotated[Line, Field(min_length=1)]
    ar: Year
    namn: Line = ""
    kommunkod: Line = ""
    fingeravtryck: Line = ""
    namnd: Line | None = None
    syntetisk: bool = False
    benamningar: Names = Names()
    tidigare: Earlier | None = None
    rattelse: Notice | None = None
    versioner: dict[str, str] = {}
    underlagens_sha256: Line = ""
    utdata: list[Output]


class Axis(Shape):
    id: Line
    titel: Line
    koder: dict[str, str]


class Measured(Shape):
    id: Line
    titel: Line
    enhet: Line
    slag: str = Field(MeasureKind.COUNT.value, pattern=f"^({'|'.join(MeasureKind)})$")
    decimaler: Annotated[int, Field(ge=0, le=12)]


class Broken(Shape):
    ar: Year
    text: str
    datum: Day | None = None
    distrikt: str = ""


class Listed(Shape):
    id: Annotated[Line, Field(min_length=1)]
    titel: Line
    omrade: Line
    enhet: Line
    fras: Line | None = None
    huvudtal: bool | None = None
    kartlaggning: bool | None = None
    period: str = ""
    ar: list[Annotated[str, Field(pattern=r"^\d{4}$")]]
    dimensioner: list[Axis]
    matt: list[Measured]
    brott: list[Broken]
    filer: Annotated[list[str], Field(min_length=1)]


class Listing(Shape):
    tabeller: list[Listed]


class Claim(Shape):
    document: str
    place: str
    kind: str
    cells: list[str]
    stated: str | float
    verdict: str = checklist.HELD


class Counted(Shape):
    free: int = 0


class Unsaid(Shape):
    indicator: str
    kind: str
    why: str
    p: float | None


class Judged(Shape):
    unsaid: list[Unsaid] = []


class Claims(Shape):
    claims: list[Claim]
    numerals: dict[str, Counted] = {}
    doubts: list[Any] = []
    judged: Judged = Judged()


class Finding(Shape):
    allvar: str
    register_: str = Field(alias="register")
    vad: str
    kvitterad: str | None


class OwnText(Shape):
    slag: str


class Quality(Shape):
    iakttagelser: list[Finding]
    egna_texter: list[OwnText]


class Attack(Shape):
    resultat: Line
    aterskapade: Annotated[int, Field(ge=0, le=0)]
    "Where a hidden count could be found there is no edition."


class Disclosure(Shape):
    redan_kanda: int = 0
    angrepp: Attack


class Block(Shape):
    slag: str


class Text(Shape):
    title: Line
    year: Year
    blocks: list[Block]


class Document(Shape):
    dokument: Text


SHAPES: Mapping[str, type[Shape]] = {
    "edition.json": About,
    "data/tabeller.json": Listing,
    "claims.json": Claims,
    "quality.json": Quality,
    "disclosure.json": Disclosure,
}


def must_be_readable(there: Path) -> None:
    """Opens all that the desk's pages read of the edition in a folder.

    Raises Refusal, naming the file and where in it, where something is not of the form that they take, and where a
    document has no chapter that somebody would have to approve.
    """
    documents = [path.relative_to(there).as_posix() for path in sorted((there / FOLDER).rglob("*.json"))]
    if f"{FOLDER}/{REPORT}.json" not in documents:
        raise Refusal(f"Utgåvan har ingen rapport som data ({FOLDER}/{REPORT}.json). {AGAIN}")
    for name, shape in SHAPES.items():
        must_have_shape(there, name, shape)
    for name in documents:
        must_have_shape(there, name, Document)
    for table in folder.opened(there).tables:
        must_be_a_table(there, table)
    must_be_overlaps(there)
    must_have_chapters(there, documents)
    must_be_opened(there)


def must_have_shape(there: Path, name: str, shape: type[Shape]) -> None:
    try:
        shape.model_validate_json((there / name).read_bytes())
    except FileNotFoundError:
        raise wrong(name, "", "saknas") from None
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False)[0]
        at = re.search(r"at line (\d+) column (\d+)$", str(fault.get("ctx", {}).get("error", "")))
        steps = [f"post {step + 1}" if isinstance(step, int) else step[:80] for step in fault["loc"]]
        where = f"rad {at[1]}, tecken {at[2]}" if at else ", ".join(steps)
        raise wrong(name, where, FAULTS.get(fault["type"], "är inte av rätt slag")) from None


FAULTS = {
    "json_invalid": "går inte att läsa som JSON",
    "missing": "saknas",
    "string_type": "ska vara en text",
    "int_type": "ska vara ett heltal",
    "float_type": "ska vara ett tal",
    "finite_number": "ska vara ett tal",
    "bool_type": "ska vara true eller false",
    "list_type": "ska vara en lista",
    "dict_type": "ska bestå av fält med värden",
    "model_type": "ska bestå av fält med värden",
    "greater_than_equal": "är ett för litet tal",
    "less_than_equal": "är ett för stort tal",
    "string_pattern_mismatch": "har inte den form som det ska ha",
    "too_short": "är tom",
    "string_too_short": "är tom",
}


def wrong(name: str, where: str, what: str) -> Refusal:
    return Refusal(f"{', '.join(filter(None, (name, where)))}: {what}. {AGAIN}")


def must_be_a_table(there: Path, table: Mapping[str, Any]) -> None:
    "Its terms are texts, and its file has numbers, line by line."
    name = f"data/{table['filer'][0]}"
    suffixes = [PurePosixPath(file).suffix for file in table["filer"]]
    if suffixes[0] != ".csv" or len({*suffixes}) < len(suffixes):
        raise wrong(
            "data/tabeller.json", f"{table['id']}, filer", "ska vara en CSV-fil först, och sedan högst en av varje slag"
        )
    for term in TERMS:
        if not isinstance(table.get(term, ""), str):
            raise wrong("data/tabeller.json", term, FAULTS["string_type"])
    axes = {*(axis["id"] for axis in table["dimensioner"]), "ar"}
    rows = cells(there / name, axes)
    for line in count(2):
        try:
            if next(rows, None) is None:
                return
        except FileNotFoundError:
            raise wrong(name, "", "saknas") from None
        except (OSError, ValueError, KeyError):
            raise wrong(name, f"rad {line}", "går inte att läsa som en tabell") from None


def must_be_overlaps(there: Path) -> None:
    "Where there is a file of those in several districts and in none, it is of the edition's tables and nothing else."
    tables = {table["id"] for table in folder.opened(there).tables}
    try:
        rows = list(folder.rows(there / OVERLAPS)) if (there / OVERLAPS).exists() else []
        strange = [at for at, row in enumerate(rows, 2) if not is_overlap(row, tables)]
    except (OSError, ValueError, KeyError):
        raise wrong(OVERLAPS, "", "går inte att läsa som en tabell") from None
    if strange:
        raise wrong(OVERLAPS, f"rad {strange[0]}", "säger något annat än hur många i en tabell som är i flera distrikt")


def is_overlap(row: folder.Row, tables: set[str]) -> bool:
    "Whether a row is of a table of the edition and has no more than such rows have. Raises ValueError for no number."
    known = {"tabell", "ar", "matt", "underlag", "varde", "status"} >= row.keys()
    known &= row["tabell"] in tables and row["ar"].isdecimal() and row["matt"] in (SEVERAL, OUTSIDE)
    return known and math.isfinite(float(row["varde"] or 0)) and row["status"] in [*Status]


def cells(path: Path, axes: set[str]) -> Iterator[counts.Key]:
    "Each cell of a table's file. Raises ValueError for what is none."
    for row in folder.rows(path):
        if not axes <= row.keys() or not math.isfinite(float(row["varde"] or 0)):
            raise ValueError
        yield counts.as_cell(row)[0]


def must_have_chapters(there: Path, documents: Iterable[str]) -> None:
    "What has no chapter nobody would have to approve."
    have = {f"{FOLDER}/{one.document}.json" for one in things.read(there) if one.sort is Sort.CHAPTER}
    if without := sorted({*documents} - have):
        raise Refusal(f"{without[0]}: dokumentet har inga kapitel, så ingen skulle behöva godkänna det. {AGAIN}")


def must_be_opened(there: Path) -> None:
    "By each of those who read it for a page, as they do."
    name = "edition.json"
    try:
        about, *made = (folder.json_in(there / one) for one in ("edition.json", *ACCOUNT))
        versions.line_of(about)
        name = "claims.json, quality.json eller disclosure.json"
        tuple(checklist.of_edition(made[0], made[1], made[2], about))
        yearly.unsaid(there), yearly.validated(there)
        name = "data/"
        yearly.figures(there, None)
        name = f"{FOLDER}/{memos.NAME}*.json"
        memos.read(there)
        for path in sorted((there / FOLDER).rglob("*.json")):
            name = path.relative_to(there).as_posix()
            must_be_shown(there, path.relative_to(there / FOLDER).with_suffix("").as_posix())
        name = "data/, claims.json eller dokument/"
        compared.read(there)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, ArithmeticError, RecursionError):
        raise wrong(name, "", "går inte att visa, eftersom något i den inte har den form som det ska ha") from None


ACCOUNT = ("claims.json", "disclosure.json", "quality.json")


def must_be_shown(there: Path, document: str) -> None:
    "Every table, figure and definition of a document is rows of texts. Raises TypeError where one is not."
    for block in things.blocks(there, document).values():
        made = blocks.grid(block, None)
        texts = (*made.header, *(cell.text for row in made.rows for cell in row))
        if not all(isinstance(text, str) for text in texts):
            raise TypeError(document)
