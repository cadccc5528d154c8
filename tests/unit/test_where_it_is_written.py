"""Where an edition is put, and which file names can be told of."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from socialrapport import world
from socialrapport.intake import delivered_files
from socialrapport.model.issue import Refusal


def test_a_mounted_disk_cannot_be_swapped(monkeypatch, tmp_path):
    monkeypatch.setattr(Path, "is_mount", lambda self: self == tmp_path)
    with pytest.raises(Refusal, match=r"monterad disk.*Ange en mapp i den"):
        world.must_be_writable(tmp_path, "edition.json")


def test_a_file_whose_name_is_no_text_is_named_as_far_as_it_can_be(tmp_path):
    (tmp_path / os.fsdecode(b"orosanm\xe4lan_2024.csv")).write_text("")
    with pytest.raises(Refusal, match=r"^orosanm\?lan_2024.csv: Namnet har tecken") as refused:
        delivered_files.find(tmp_path)
    assert str(refused.value).encode("utf-8")


def test_a_name_that_would_begin_a_line_of_its_own_is_told_on_one(tmp_path):
    (tmp_path / "lv\nm.csv").write_text("")
    with pytest.raises(Refusal, match=r"^lv\?m.csv: Namnet har tecken"):
        delivered_files.find(tmp_path)
    with pytest.raises(Refusal, match=r"ut\?mapp: namnet har tecken"):
        world.must_be_writable(tmp_path / "ut\x1bmapp", "edition.json")


def test_swedish_letters_and_odd_spaces_are_names(tmp_path):
    (tmp_path / "orosanmälan\u00a02024.csv").write_text("")
    assert [found.name for found in delivered_files.find(tmp_path)] == ["orosanmälan\u00a02024.csv"]


@pytest.mark.parametrize(
    "place", ["/proc/utgava", "/proc/djupare/utgava", "{here}/en_fil/utgava", "{here}/" + "x" * 300]
)
def test_where_nothing_can_be_written_is_told_before_any_work(tmp_path: Path, place: str) -> None:
    (tmp_path / "en_fil").write_text("här")
    for asked in (lambda path: world.must_be_writable(path, "edition.json"), world.must_be_a_file):
        with pytest.raises(Refusal, match="Det går inte att skriva"):
            asked(Path(place.format(here=tmp_path)))
    assert [path.name for path in tmp_path.iterdir()] == ["en_fil"]
