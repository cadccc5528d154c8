"""Whether a file is what its name says, by what it begins with and lists: asked once, when an edition is handed in.

It is no proof that it says what it should, only that who opens it meets what the name promises.
"""

from __future__ import annotations

import json
import math
import zipfile
from collections.abc import Callable, Collection, Mapping
from pathlib import Path, PurePosixPath

import pikepdf
from pyarrow import parquet

from review.core import website
from socialrapport.model.issue import Refusal

AGAIN = "Bygg utgåvan på nytt."
PARTS = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml"}
CONTENT = "[Content_Types].xml"
MACROS = "vbaproject.bin"
WORKED_OUT = {"/OpenAction": "startar något när den öppnas", "/AA": "startar något när den läses"}
"""What a PDF would do of itself; ours do nothing."""


class Other(ValueError):
    "What is wrong with a file; said in Swedish."


def must_be_of_their_kind(there: Path, files: Collection[str]) -> None:
    "Raises Refusal for the first file that is not what its name says. Pages are held to more, by `website`."
    for name in sorted(files):
        if name.startswith(website.SITE):
            continue
        try:
            held = KINDS.get(PurePosixPath(name).suffix)
            if held is None:
                raise Other("är av ett slag som ingen fil i en utgåva är")
            held(there / name)
        except Other as fault:
            raise Refusal(f"{name} {fault}. {AGAIN}") from None


def pdf(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(5) != b"%PDF-":
            raise Other("är ingen PDF")
    try:
        with pikepdf.open(path) as opened:
            if not len(opened.pages):
                raise Other("har inga sidor")
            for key, does in WORKED_OUT.items():
                if key in opened.Root:
                    raise Other(does)
    except pikepdf.PasswordError:
        raise Other("är låst med ett lösenord") from None
    except Other:
        raise
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError):
        raise Other("går inte att öppna som PDF") from None


def office(path: Path) -> None:
    "A document or a workbook of Office Open XML, without macros."
    part = PARTS[path.suffix]
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise Other(f"går inte att öppna som {path.suffix}") from None
    if not {CONTENT, part} <= {*names}:
        raise Other(f"är ingen {path.suffix}: {part} saknas")
    if any(name.lower().endswith(MACROS) for name in names):
        raise Other("har makron")


def table(path: Path) -> None:
    "A Parquet file, with the columns that the same table has as CSV."
    try:
        columns = parquet.read_schema(path).names
    except (OSError, ValueError, ArithmeticError):
        raise Other("går inte att öppna som Parquet") from None
    beside = path.with_suffix(".csv")
    if beside.is_file() and columns != header(beside):
        raise Other(f"har andra kolumner än {beside.name}")


def header(path: Path) -> list[str]:
    with path.open(encoding="utf-8") as file:
        return file.readline().rstrip("\r\n").split(",")


def text(path: Path) -> None:
    try:
        path.read_bytes().decode()
    except UnicodeDecodeError:
        raise Other("är inte skriven i UTF-8") from None


def data(path: Path) -> None:
    "JSON as every reader has it: what some write for no number is no JSON."
    try:
        json.loads(path.read_bytes(), parse_constant=number, parse_float=number)
    except Other:
        raise
    except (ValueError, RecursionError):
        raise Other("går inte att läsa som JSON") from None


def number(written: str) -> float:
    value = float(written)
    if not math.isfinite(value):
        raise Other(f"har {written[:20]}, som inget tal är")
    return value


KINDS: Mapping[str, Callable[[Path], None]] = {
    ".pdf": pdf,
    ".docx": office,
    ".xlsx": office,
    ".parquet": table,
    ".csv": text,
    ".json": data,
}
