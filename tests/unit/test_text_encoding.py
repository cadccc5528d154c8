"""One room says which encoding a text is in, for tables and for running text."""

from __future__ import annotations

import pytest

from socialrapport.text_encoding import codec_of, likely_codec_of

TEXT = "Åtgärder på Ön"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_table_is_in_an_encoding_that_can_be_told(codec: str) -> None:
    data = TEXT.encode(codec)
    assert (codec_of(data), likely_codec_of(data)) == (codec, codec)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "mac_roman", "cp850"])
def test_running_text_is_guessed_and_a_table_is_not(codec: str) -> None:
    data = TEXT.encode(codec)
    assert likely_codec_of(data) == codec
    assert codec_of(data) != codec


@pytest.mark.parametrize("data", [b"a\0b", b"\x81 utan bokstav", b"PK\x03\x04\0\xff", b"\xef\xbb\xbfh\xe4ndelse"])
def test_what_is_no_text_has_none(data: bytes) -> None:
    assert codec_of(data) is None


def test_an_empty_file_is_text() -> None:
    assert (codec_of(b""), likely_codec_of(b"")) == ("utf-8-sig", "utf-8-sig")


def test_text_without_foreign_letters_is_utf8() -> None:
    assert codec_of(b"ASCII") == "utf-8-sig"
