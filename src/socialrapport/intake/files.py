"""Finds the files of a delivery and tells which register each is of; reads their first lines."""

from __future__ import annotations

import codecs
import fnmatch
import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from socialrapport.model.issue import Refusal
from socialrapport.model.table import Register

TABLES = frozenset({".csv", ".txt", ".tsv", ".xlsx", ".parquet"})
PREFIX = "syntetisk_"
MANIFEST = "leverans.json"


@dataclass(frozen=True)
class Found:
    """One delivered file. `name` is its path in the folder, with `/`."""

    path: Path
    name: str

    @property
    def stem(self) -> str:
        "The name that registers go by: lower case, without extension and synthetic prefix."
        return fold(self.path.stem).removeprefix(PREFIX)

    @property
    def suffix(self) -> str:
        return self.path.suffix.lower()


def find(folder: Path) -> tuple[Found, ...]:
    "The tables in *folder* and its sub-folders, by name. Refuses a folder that is missing or empty."
    if not folder.exists():
        raise Refusal(f"Mappen {folder} finns inte. Ange mappen med underlagen.", exit_code=2)
    if not folder.is_dir():
        raise Refusal(f"{folder} är en fil. Ange mappen som underlagen ligger i.", exit_code=2)
    paths = (p for p in sorted(folder.rglob("*")) if p.is_file() and p.suffix.lower() in TABLES)
    files = tuple(Found(p, p.relative_to(folder).as_posix()) for p in paths if not p.name.startswith((".", "~$")))
    if not files:
        raise Refusal(
            f"Mappen {folder} innehåller inga underlag. Det som läses är filer som slutar på "
            f"{', '.join(sorted(TABLES))}."
        )
    return files


def is_synthetic(folder: Path, files: tuple[Found, ...]) -> bool:
    "Whether the delivery says that its persons are made up: in its manifest or in any file's name."
    if any(fold(f.path.stem).startswith(PREFIX) for f in files):
        return True
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(manifest, dict) and bool(manifest.get("syntetisk"))


def fold(text: str) -> str:
    "Lower case, å ä → a, ö → o, spaces and dashes to `_`: how names are compared."
    bare = unicodedata.normalize("NFKD", text.strip().lower())
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return "_".join(letters.replace("-", " ").replace("_", " ").split())


def register_by_name(file: Found, registers: Mapping[str, Register]) -> Register | None:
    "The register whose file pattern the name matches; the longest pattern wins."
    matches = [
        (len(pattern), register.id)
        for register in registers.values()
        for pattern in register.files
        if fnmatch.fnmatchcase(file.stem, pattern)
    ]
    return registers[max(matches)[1]] if matches else None


def register_by_columns(columns: list[str], registers: Mapping[str, Register]) -> Register | None:
    "The register that the columns look like: most of its required columns are there."
    given = {fold(c) for c in columns}
    best: tuple[float, str] | None = None
    for register in registers.values():
        names = {c.name for c in register.columns}
        required = {c.name for c in register.columns if c.required}
        if len(given & required) >= max(2, 0.7 * len(required)) and len(given & names) >= 0.6 * len(given):
            best = max(best or (0.0, ""), (len(given & names) / len(names), register.id))
    return registers[best[1]] if best else None


def sha256(path: Path) -> str:
    "The file's fingerprint."
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def encoding_of(path: Path) -> str | None:
    """`utf-8`, `utf-8-sig`, `utf-16` or `cp1252`; None for something that is not text.

    Valid UTF-8 is UTF-8; anything else is Windows-1252, which ISO-8859-1 is a part of.
    """
    with path.open("rb") as stream:
        start = stream.read(4)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8 = True
    for chunk in chunks(path):
        if b"\0" in chunk:
            return None
        if utf8:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                utf8 = False
    if not utf8:
        return "cp1252"
    return "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else "utf-8"


def chunks(path: Path, size: int = 1 << 22) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while chunk := stream.read(size):
            yield chunk


def as_utf8(path: Path, encoding: str, work: Path) -> Path:
    "The file as UTF-8 without a mark: itself where it is, else a copy in the work folder."
    if encoding == "utf-8":
        return path
    copy = work / "utf8.txt"
    decode = codecs.getincrementaldecoder("latin-1" if encoding == "cp1252" else encoding)(errors="strict")
    with copy.open("w", encoding="utf-8", newline="") as out:
        for chunk in chunks(path):
            text = decode.decode(chunk)
            out.write(text.translate(WINDOWS) if encoding == "cp1252" else text)
    return copy


WINDOWS = {byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0xA0)}
"""What Windows-1252 has where ISO-8859-1 has control characters."""


def first_lines(path: Path, count: int = 20) -> list[str]:
    "The first lines of a UTF-8 file, without line ends."
    with path.open(encoding="utf-8", newline="") as stream:
        lines = [stream.readline().rstrip("\r\n") for _ in range(count)]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def delimiter_of(lines: list[str]) -> str:
    "The delimiter that splits the first line into the most fields."
    first = lines[0] if lines else ""
    return max((";", "\t", ",", "|"), key=lambda d: first.count(d))
