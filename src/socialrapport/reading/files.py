"""Texts from files, by what a file holds and not by its name: Word, PDF and plain text. All else is refused.

A text is read whole or not at all: half of one would be judged as if it were the text.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from socialrapport.model.issue import Refusal
from socialrapport.reading import word_files
from socialrapport.reading.sentences_of_text import normal
from socialrapport.text_encoding import likely_codec_of

KINDS = (".txt", ".md", ".docx", ".pdf")
_LISTED = ", ".join(KINDS[:-1]) + " eller " + KINDS[-1]
_SAVE = f"Spara texten som {_LISTED}."
_PLAIN = (".txt", ".md", "", ".markdown", ".text")


def read(path: Path) -> str:
    """The text of a file, paragraphs parted by an empty line.

    Raises Refusal where the file is missing or empty, is of another kind, or cannot be read whole.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise Refusal(f"{path} är en mapp. Ange en fil som slutar på {_LISTED}.")
        if not stat.S_ISREG(mode):
            raise Refusal(f"{path} är ingen vanlig fil. Ange en fil, eller - och texten på standard in.")
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise Refusal(
            f"Texten {path} finns inte. Ange en fil som slutar på {_LISTED}, eller - för standard in."
        ) from None
    except (OSError, ValueError):
        raise Refusal(f"{path} går inte att öppna. Se efter att namnet är rätt och att filen får läsas.") from None
    return _text_of(data, path.name, path.suffix.lower())


def decoded(data: bytes, name: str) -> str:
    "The text in bytes that have no file's name, as from standard in."
    return _text_of(data, name, "")


def _text_of(data: bytes, name: str, suffix: str) -> str:
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in data[:1024]):
        return _checked(_pdf, data, name, "PDF")
    if data.startswith(b"PK"):
        return _packed(data, name, suffix)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refusal(_of_old_office(data, name))
    if start.startswith(b"{\\rtf"):
        raise Refusal(f"{name} är en RTF-fil. Öppna den i Word och spara den som .docx.")
    if suffix in (".docx", ".pdf"):
        raise Refusal(_broken(name, "Word" if suffix == ".docx" else "PDF"))
    if suffix not in _PLAIN:
        raise Refusal(f"{name} är av en sort som inte läses. {_SAVE}")
    return _filled(_words_only(_as_text(data, name), name, suffix), name)


def _filled(text: str, name: str) -> str:
    found = normal(text)
    if not found.strip():
        raise Refusal(f"{name} är tom. Ange en fil med text.")
    return found


def _broken(name: str, kind: str) -> str:
    if kind == "PDF":
        return f"{name} går inte att läsa som PDF. Är filen hel, och utan lösenord? Spara den på nytt, eller som .docx."
    return f"{name} går inte att läsa som Word. Öppna filen i Word och spara den som .docx på nytt."


def _checked(reader: Callable[[bytes, str], str], data: bytes, name: str, kind: str) -> str:
    "What a reader of others' formats reads; a damaged file can break a library anywhere, with any error."
    try:
        return reader(data, name)
    except Refusal:
        raise
    except Exception as fault:
        raise Refusal(_broken(name, kind)) from fault


# --- plain text ---

_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]")


def _as_text(data: bytes, name: str) -> str:
    "Plain text from bytes, by their mark, as UTF-8, or as an older system wrote it. Refuses what is no text."
    text = data.decode(likely_codec_of(data), errors="replace")
    if len(_NO_TEXT.findall(text)) * 100 > len(text):
        raise Refusal(f"{name} är ingen text. {_SAVE}")
    return text


_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_TAG = re.compile(r"</(?:p|div|span|li|ul|tr|td|th|table|h[1-6]|a|b|strong|body|html)\s*>", re.IGNORECASE)
_MOST_TAGS = 3


def _words_only(text: str, name: str, suffix: str) -> str:
    "Refuses marked-up text, whose marks would be read as words and numbers; Markdown may have some."
    if _PAGE.match(text) or (suffix not in (".md", ".markdown") and len(_TAG.findall(text)) >= _MOST_TAGS):
        raise Refusal(
            f"{name} är en webbsida (HTML). Öppna den i en webbläsare, kopiera texten och spara den som .docx."
        )
    if text.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        raise Refusal(f"{name} är en XML-fil. {_SAVE}")
    return text


# --- Word ---

_LARGEST = 1 << 29
"""A packed file that unfolds to more bytes than this was made to fill a memory."""


def _packed(data: bytes, name: str, suffix: str) -> str:
    "A Word file's text; other packed files are refused by their kind."
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside, size = archive.namelist(), sum(one.file_size for one in archive.infolist())
            kind = archive.read("mimetype")[:80].decode("ascii", "replace") if "mimetype" in inside else ""
    except Exception as fault:
        if suffix == ".docx" or b"word/" in data:
            raise Refusal(_broken(name, "Word")) from fault
        raise Refusal(f"{name} är ett zip-arkiv som är skadat. {_SAVE}") from fault
    if size > _LARGEST:
        raise Refusal(f"{name} är för stor för att läsas. {_SAVE}")
    if any(one.startswith("word/") for one in inside):
        return _checked(_word, data, name, "Word")
    raise Refusal(f"{name} är {_called(inside, kind)}. {_SAVE}")


def _called(inside: list[str], kind: str) -> str:
    if kind.startswith("application/vnd.oasis.opendocument"):
        return "ett OpenDocument-dokument"
    known = {"xl/": "en Excelbok", "ppt/": "en presentation", "Index/": "ett Pages-dokument"}
    return next((says for part, says in known.items() if any(one.startswith(part) for one in inside)), "ett zip-arkiv")


def _of_old_office(data: bytes, name: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return f"{name} är skyddad med lösenord. Ta bort lösenordet i Word och spara filen på nytt."
    return f"{name} är i ett äldre Officeformat. Öppna den i Word och spara den som .docx."


def _word(data: bytes, name: str) -> str:
    return _filled(word_files.text_of(word_files.paragraphs(data)), name)


# --- PDF ---


def _pdf(data: bytes, name: str) -> str:
    import logging

    from pypdf import PdfReader

    for library in ("pypdf", "pikepdf"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    if b"%%EOF" not in data[-2048:]:
        raise Refusal(f"{name} går inte att läsa som PDF: slutet saknas. Hämta filen på nytt.")
    pages = [page.extract_text() or "" for page in PdfReader(io.BytesIO(_opened(data, name))).pages]
    if not "".join(pages).strip():
        raise Refusal(f"{name} har ingen text, bara bilder. Ange en PDF med text, eller texten som .docx.")
    return _filled("\n\n".join(_without_running_lines(pages)), name)


_EDGE, _RUNS_ON = 2, 3
"""Running heads and feet are among so many lines of a page's edge, and on at least so many pages."""


def _without_running_lines(pages: list[str]) -> list[str]:
    "The pages with an empty line for each that stands at the edge of half of them, but for its number."
    split = [page.split("\n") for page in pages]
    edges = [_edges(lines) for lines in split]
    often = Counter(key for lines, at in zip(split, edges, strict=True) for key in {_unnumbered(lines[n]) for n in at})
    running = {key for key, times in often.items() if times >= max(_RUNS_ON, len(pages) / 2)}
    return [
        "\n".join("" if n in at and _unnumbered(line) in running else line for n, line in enumerate(lines))
        for lines, at in zip(split, edges, strict=True)
    ]


def _edges(lines: list[str]) -> set[int]:
    "Where the first and the last lines with anything in them stand."
    filled = [n for n, line in enumerate(lines) if line.strip()]
    return {*filled[:_EDGE], *filled[-_EDGE:]}


def _unnumbered(line: str) -> str:
    return re.sub(r"\d+", "#", line.strip())


def _opened(data: bytes, name: str) -> bytes:
    "The file without its encryption, where no password is needed to read it, and with every stream seen to be whole."
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True, attempt_recovery=False) as pdf:
            for thing in pdf.objects:
                if isinstance(thing, pikepdf.Stream) and thing.get("/Filter") == pikepdf.Name.FlateDecode:
                    thing.read_bytes()
            if not pdf.is_encrypted:
                return data
            out = io.BytesIO()
            pdf.save(out)
            return out.getvalue()
    except pikepdf.PasswordError:
        raise Refusal(f"{name} är skyddad med lösenord. Ange en PDF utan lösenord, eller texten som .docx.") from None
