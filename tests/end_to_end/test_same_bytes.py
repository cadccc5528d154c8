"""The same input gives the same bytes, another input another fingerprint."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

from socialrapport import pipeline, profiles
from support.editions import Built, InProcess, contents
from support.workshop import few_extracts

HEXADECIMAL = re.compile(rb"[0-9a-f]{64,}")
"""As a sha256 is written, and whatever longer that may hold one."""


def fingerprint(extracts: Path, work: Path) -> str:
    "The fingerprint of Exempelkommun 2024 from the extracts."
    work.mkdir()
    return pipeline.make_edition(profiles.load("exempelkommun"), extracts, 2024, work).fingerprint


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    "A few extracts and the fingerprint of their edition."
    top = tmp_path_factory.mktemp("fa")
    extracts = few_extracts(top / "underlag", seed=1)
    return extracts, fingerprint(extracts, top / "arbete")


def test_another_process_with_another_key_makes_the_same_files(small: Built, again: InProcess) -> None:
    assert sorted(contents(small.folder)) == sorted(again.files)


def test_postgresql_counts_a_whole_municipality_to_the_same_fingerprint(small: Built, again: InProcess) -> None:
    "Findings, cells, text: the small edition is counted embedded, and this one where the rows may live."
    assert again.edition.fingerprint == small.fingerprint


def test_two_cores_and_one_with_another_key_make_the_same_bytes(small: Built, again: InProcess) -> None:
    built = contents(small.folder)
    assert [name for name, content in again.files.items() if built[name] != content] == []


def test_one_changed_row_changes_the_fingerprint(first: tuple[Path, str], tmp_path: Path) -> None:
    extracts = tmp_path / "underlag"
    shutil.copytree(first[0], extracts)
    file = extracts / "SYNTETISK_orosanmalan.csv"
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:-1]))
    assert fingerprint(extracts, tmp_path / "arbete") != first[1]


def test_another_seed_gives_another_fingerprint(first: tuple[Path, str], tmp_path: Path) -> None:
    assert fingerprint(few_extracts(tmp_path / "underlag", seed=2), tmp_path / "arbete") != first[1]


def test_the_edition_lists_every_other_file_with_its_sha256(synthetic: Built) -> None:
    listed = {o["fil"]: o["sha256"] for o in synthetic.json("edition.json")["utdata"]}
    there = {n: hashlib.sha256(c).hexdigest() for n, c in contents(synthetic.folder).items() if n != "edition.json"}
    assert listed == there


def test_the_edition_lists_every_extract_and_has_one_sha256_of_all(synthetic: Built) -> None:
    """One of each would let whoever knows a small file but for a value try values till it fits."""
    data = {n: hashlib.sha256(c).hexdigest() for n, c in contents(synthetic.extracts).items() if n != "leverans.json"}
    about = synthetic.json("edition.json")
    assert [i["fil"] for i in about["underlag"]] == list(data)
    lines = "".join(f"{sha256}  {name}\n" for name, sha256 in data.items())
    assert about["underlagens_sha256"] == hashlib.sha256(lines.encode()).hexdigest()
    told = {hashes for content in contents(synthetic.folder).values() for hashes in HEXADECIMAL.findall(content)}
    assert not any(sha256.encode() in hashes for sha256 in data.values() for hashes in told)
