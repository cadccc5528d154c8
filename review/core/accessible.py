"""Whether an edition's documents can be read by everybody, as far as a program can tell it: tags, language and title.

It is what the documents say of themselves, and no trial by anybody who needs it.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pikepdf

LANGUAGE = re.compile(rb'<html[^>]*\blang="[a-z]')
TITLE = re.compile(rb"<title>\s*[^<\s]")
SAYS = re.compile(rb"<dc:(title|language)>\s*[^<\s]")
UA = re.compile(rb"pdfuaid:part[^0-9]{1,3}[12]")


def wanting(folder: Path) -> tuple[str, ...]:
    "What each document lacks, by its name; nothing where each has what it should."
    checks = {".pdf": of_pdf, ".docx": of_word, ".html": of_page}
    found = []
    for path in sorted(folder.rglob("*")):
        if check := checks.get(path.suffix):
            found += [f"{path.relative_to(folder).as_posix()} {what}" for what in check(path)]
    return tuple(found)


def of_pdf(path: Path) -> list[str]:
    try:
        with pikepdf.open(path) as pdf:
            root = pdf.Root
            metadata = bytes(root.Metadata.read_bytes()) if "/Metadata" in root else b""
            tagged = "/StructTreeRoot" in root and "/MarkInfo" in root and bool(root.MarkInfo.get("/Marked", False))
            there = {
                "är inte taggad": tagged,
                "säger inte sitt språk": "/Lang" in root,
                "har ingen titel": bool(str(pdf.docinfo.get("/Title", "")).strip()),
                "säger sig inte följa PDF/UA": bool(UA.search(metadata)),
            }
    except pikepdf.PdfError:
        return ["går inte att öppna"]
    return [says for says, right in there.items() if not right]


def of_word(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as packed:
            said = {name.decode() for name in SAYS.findall(packed.read("docProps/core.xml"))}
    except (zipfile.BadZipFile, KeyError, OSError):
        return ["går inte att öppna"]
    wanted = {"title": "har ingen titel", "language": "säger inte sitt språk"}
    return [says for name, says in wanted.items() if name not in said]


def of_page(path: Path) -> list[str]:
    with path.open("rb") as file:
        head = file.read(4096)
    return [
        *([] if LANGUAGE.search(head) else ["säger inte sitt språk"]),
        *([] if TITLE.search(head) else ["har ingen titel"]),
    ]
