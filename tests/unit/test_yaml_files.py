"""What is written in YAML is read with the line of each thing, and every fault names its line."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from socialrapport import catalogue, profiles, yaml_files
from socialrapport.intake import database, following
from socialrapport.intake.formats import described_sheet, filer_yaml
from socialrapport.model.issue import Refusal

CATALOGUE = catalogue.load()
TEXT = """\
- fil: a
  kolumner:
    Kön: kon
    År: ar
- fil: b
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "prov.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("way", "where"),
    [
        ((0, "kolumner", "År"), "prov.yaml rad 4"),
        ((0, "kolumner", "Ålder"), "prov.yaml rad 2"),
        ((1,), "prov.yaml rad 5"),
        ((7, "fil"), "prov.yaml"),
        ((), "prov.yaml"),
    ],
)
def test_the_line_is_of_the_thing_or_of_the_nearest_around_it(
    tmp_path: Path, way: tuple[str | int, ...], where: str
) -> None:
    assert yaml_files.read(written(tmp_path, TEXT)).at(*way) == where


def test_a_code_keeps_its_zeros_and_all_may_be_text(tmp_path: Path) -> None:
    path = written(tmp_path, "{kod: 0180, ar: 2024, visas: true}")
    assert yaml_files.read(path).content == {"kod": "0180", "ar": 2024, "visas": True}
    assert yaml_files.read(path, all_text=True).content == {"kod": "0180", "ar": "2024", "visas": "true"}


@pytest.mark.parametrize("all_text", [False, True])
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: 1\nb: 2\na: 3\n", "prov.yaml rad 3: filen har fältet a två gånger"),
        ("a:\n  - b: 1\n    b: 2\n", "prov.yaml rad 3: filen har fältet b två gånger"),
        ("a: 1\nb: [", "prov.yaml rad 2: filen är inte giltig YAML"),
        ("a: &x {b: 1}\nc: *y\n", "prov.yaml rad 2: filen är inte giltig YAML"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(tmp_path: Path, text: str, says: str, all_text: bool) -> None:
    with pytest.raises(Refusal, match=says):
        yaml_files.read(written(tmp_path, text), all_text=all_text)


def test_an_alias_within_itself_is_read_once(tmp_path: Path) -> None:
    """Ten levels of ten would be ten thousand million lines."""
    levels = "".join(f"n{n}: &n{n} [{', '.join([f'*n{n - 1}'] * 10)}]\n" for n in range(1, 11))
    assert yaml_files.read(written(tmp_path, f"n0: &n0 [1]\n{levels}")).at("n10") == "prov.yaml rad 11"


def of_files(folder: Path) -> None:
    filer_yaml.descriptions(folder, None, CATALOGUE)


def of_database(folder: Path) -> None:
    database.described(folder, None, CATALOGUE)


def of_answers(folder: Path) -> None:
    following.answers(folder, CATALOGUE.rules)


def of_profile(folder: Path) -> None:
    profiles.load(str(folder))


PLACES: dict[str, tuple[str, str, Callable[[Path], None], str]] = {
    "ett fält": ("filer.yaml", "- fil: a\n  kolumn: {}\n", of_files, "filer.yaml i leveransen rad 2, post 1: kolumn"),
    "en kolumn": (
        "filer.yaml", "- fil: a\n  register: befolkning\n  kolumner:\n    Kön: kon\n    Ålder: aldern\n", of_files,
        "filer.yaml i leveransen rad 5, post 1",
    ),
    "ett register": ("filer.yaml", "- fil: a\n- fil: b\n  register: lvmm\n", of_files, "i leveransen rad 3, post 2"),
    "en port": (
        "databas.yaml", "anslutning:\n  port: hundra\nregister: {}\n", of_database, "leveransen rad 2: anslutning.port",
    ),
    "en tabells kolumn": (
        "databas.yaml", "register:\n  lvm:\n    tabell: a\n    kolumner:\n      x: datun\n", of_database,
        "databas.yaml i leveransen rad 5",
    ),
    "en kvittens": (
        "kvitterade.yaml",
        "- {regel: lvm_under_18, ar: 2024, namn: Kim, skal: rätt}\n\n- {regel: lvm_under_18, ar: 2024, namn: Kim}\n",
        of_answers, "kvitterade.yaml rad 3, post 2: skal saknas",
    ),
    "en profil": (
        "profile.yaml", 'kod: "9998"\nnamn: Sjöbacka\nfarger:\n  huvud: blå\n', of_profile,
        "profile.yaml rad 4: farger",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", PLACES)
def test_a_fault_names_its_line(tmp_path: Path, what: str) -> None:
    name, text, read, says = PLACES[what]
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        read(tmp_path)
    assert says in "\n".join(refused.value.reasons)


def test_letters_taken_apart_are_the_same_in_the_description_and_in_what_it_describes(tmp_path: Path) -> None:
    """A file that has been on a Mac: *a* and a ring, in its name too."""
    apart = unicodedata.normalize("NFD", "Åldern på Ön")
    (tmp_path / "filer.yaml").write_text("- fil: åldern*\n  kolumner: {Åldern på Ön: alder}\n", encoding="utf-8")
    (tmp_path / f"{apart}.csv").write_text(f"{apart};Antal\n7;3\n", encoding="utf-8")
    (entry,), _ = filer_yaml.descriptions(tmp_path, None, CATALOGUE)
    assert entry.fits(apart.casefold(), ".csv")
    rows = described_sheet.rows(tmp_path / f"{apart}.csv", CATALOGUE.registers["befolkning"], entry)
    assert (rows.header, rows.rows) == (("alder",), ((2, ("7",)),))


def test_more_levels_than_can_be_read_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"prov\.yaml: filen har fler nivåer"):
        yaml_files.read(written(tmp_path, "- " * 20_000))


@pytest.mark.parametrize("sign", ["\u202e", "\u2067", r"\u202e", r"\U0000202E"])
def test_a_sign_that_turns_text_around_is_refused_by_its_line(sign, tmp_path):
    path = written(tmp_path, f'namn: a\nkort: "12{sign}34"\n')
    with pytest.raises(Refusal, match=r"prov\.yaml rad 2: .*osynligt tecken \(U\+20(2E|67)\)"):
        yaml_files.read(path)
