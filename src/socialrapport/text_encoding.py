"""Which encoding a text's bytes are in: by their mark, as UTF-8, or as an older system wrote it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection

UTF8, WINDOWS = "utf-8-sig", "cp1252"
OLDER = (WINDOWS, "mac_roman", "cp850")
"""Windows, Mac and DOS."""
MARKS = ((b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
UNDEFINED = frozenset((0x81, 0x8D, 0x8F, 0x90, 0x9D))
"""Bytes that are no letters in Windows-1252."""
NONE_OF_THEM = "varken UTF-8, Windows-1252, ISO-8859-1 eller UTF-16, eller två av dem i samma fil"
"""What a table is that has no encoding, in the words of a message."""
HEAD = 4096
SWEDISH = re.compile(r"(?<=[A-Za-z])[åäöÅÄÖ]|[åäöÅÄÖ](?=[a-z])")


def codec_of(data: bytes) -> str | None:
    "The name that Python has for the encoding of a table, or None for what is no text."
    return known(data[:4], is_utf8(data), frozenset(data))


def likely_codec_of(data: bytes) -> str:
    """That of running text, in which a wrong guess is seen: UTF-16 without its mark, old Macs and DOS too.

    In a table the one odd letter would decide too much.
    """
    return marked(data) or of_zeros(data[:HEAD]) or (UTF8 if is_utf8(data) else likeliest(data))


def known(start: bytes, utf8: bool, seen: Collection[int]) -> str | None:
    "The encoding of a text that begins so, is UTF-8 or not, and has (at least where it is not) bytes of these values."
    if (mark := marked(start)) is not None:
        return mark
    if 0 in seen or (not utf8 and start.startswith(codecs.BOM_UTF8)):
        return None
    return UTF8 if utf8 else None if UNDEFINED.intersection(seen) else WINDOWS


def marked(start: bytes) -> str | None:
    "UTF-16 or UTF-32, by its mark."
    return next((codec for mark, codec in MARKS if start.startswith(mark)), None)


def is_utf8(data: bytes) -> bool:
    try:
        data.decode(UTF8)
    except UnicodeDecodeError:
        return False
    return True


def of_zeros(start: bytes) -> str | None:
    "UTF-16 without its mark: every other byte is zero in Swedish text."
    for codec, zeros, letters in (("utf-16-le", start[1::2], start[::2]), ("utf-16-be", start[::2], start[1::2])):
        if zeros.count(0) * 2 > len(zeros) and letters.count(0) * 10 < len(letters):
            return codec
    return None


def likeliest(data: bytes) -> str:
    "The old system whose letters make the most Swedish words."
    return max(OLDER, key=lambda codec: len(SWEDISH.findall(data.decode(codec, errors="replace"))))
