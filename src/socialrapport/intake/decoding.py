"""Which encoding and delimiter a text file has, found out from its bytes."""

from __future__ import annotations

import codecs
import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

from socialrapport import text_encoding

CHUNK = 1 << 22
DELIMITERS = (";", "\t", ",", "|")
MOJIBAKE = tuple(s.encode() for s in ("Ã¥", "Ã¤", "Ã¶", "Ã…", "Ã„", "Ã–", "\ufffd"))


@dataclass(frozen=True)
class Bytes:
    """A file's bytes in short. `codec` None means that it is not text in any encoding we read."""

    sha256: str
    size: int
    codec: str | None
    encoding: str
    bom: bool
    garbled: bool


def look(path: Path) -> Bytes:
    "One pass over *path*: its digest and how its text is encoded."
    digest, size = hashlib.sha256(), 0
    utf8 = codecs.getincrementaldecoder("utf-8")()
    valid, seen, garbled = True, set[int](), False
    start = b""
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            start = start or chunk[:4]
            digest.update(chunk)
            size += len(chunk)
            garbled = garbled or (not chunk.isascii() and any(m in chunk for m in MOJIBAKE))
            valid = valid and decodes(utf8, chunk)
            if not valid or b"\0" in chunk:
                seen |= set(chunk)
    valid = valid and decodes(utf8, b"", final=True)
    codec, name, bom = encoding_of(start, valid, frozenset(seen))
    return Bytes(digest.hexdigest(), size, codec, name, bom, garbled)


def decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def encoding_of(start: bytes, utf8: bool, seen: frozenset[int]) -> tuple[str | None, str, bool]:
    "(codec, name in words, whether there is a byte order mark)"
    codec = text_encoding.known(start, utf8, seen)
    if codec is None:
        return None, "okänd", False
    if codec == text_encoding.UTF8:
        bom = start.startswith(codecs.BOM_UTF8)
        return codec, "UTF-8 med BOM" if bom else "UTF-8", bom
    if codec == text_encoding.WINDOWS:
        return codec, "Windows-1252" if any(0x80 <= byte <= 0x9F for byte in seen) else "ISO-8859-1", False
    return codec, codec.upper(), True


def as_utf8(path: Path, codec: str, target: Path) -> Path:
    "*path* as UTF-8 without a byte order mark, written to *target*."
    with (
        path.open(encoding=codec, newline="") as source,
        target.open("w", encoding="utf-8", newline="") as out,
    ):
        while chunk := source.read(CHUNK):
            out.write(chunk)
    return target


def first_line(path: Path, codec: str) -> str:
    "The first line that is not blank, without its line break."
    with path.open(encoding=codec) as stream:
        return stream.readline(1_000_000).rstrip("\r\n")


def has_rows(path: Path, codec: str, header: bool) -> bool:
    "Whether any line but the header holds something."
    with path.open(encoding=codec) as stream:
        if header:
            stream.readline()
        return any(line.strip() for line in stream)


def fields(line: str, delimiter: str) -> tuple[str, ...]:
    "The line's fields, quotes removed."
    return tuple(next(csv.reader([line], delimiter=delimiter), []))


def delimiter_of(line: str) -> str:
    "The delimiter that splits the line into most fields."
    return max(DELIMITERS, key=lambda d: (len(fields(line, d)), -DELIMITERS.index(d)))
