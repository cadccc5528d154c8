"""The same input gives the same bytes, another input another fingerprint."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from socialrapport import pipeline, profiles, synthetic
from support.editions import Built, InProcess, contents


def remade(extracts: Path, work: Path) -> str:
    "The fingerprint of Exempelkommun 2024 from other extracts."
    work.mkdir()
    return pipeline.make_edition(profiles.load("exempelkommun"), extracts, 2024, work).fingerprint


def test_another_process_with_another_key_makes_the_same_files(small: Built, again: InProcess) -> None:
    assert sorted(contents(small.folder)) == sorted(again.files)


def test_another_process_with_another_key_makes_the_same_bytes(small: Built, again: InProcess) -> None:
    built = contents(small.folder)
    assert [name for name, content in again.files.items() if built[name] != content] == []


def test_one_changed_row_changes_the_fingerprint(small: Built, tmp_path: Path) -> None:
    extracts = tmp_path / "underlag"
    shutil.copytree(small.extracts, extracts)
    file = extracts / "SYNTETISK_insats.csv"
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:-1]))
    assert remade(extracts, tmp_path / "arbete") != small.fingerprint


def test_another_seed_gives_another_fingerprint(small: Built, tmp_path: Path) -> None:
    profile, extracts = profiles.load("exempelkommun"), tmp_path / "underlag"
    extracts.mkdir()
    synthetic.generate(profile, extracts, None, synthetic.years_of(profile), 2, lambda message: None)
    assert remade(extracts, tmp_path / "arbete") != small.fingerprint


def test_the_edition_lists_every_other_file_with_its_sha256(synthetic: Built) -> None:
    listed = {o["fil"]: o["sha256"] for o in synthetic.json("edition.json")["utdata"]}
    there = {n: hashlib.sha256(c).hexdigest() for n, c in contents(synthetic.folder).items() if n != "edition.json"}
    assert listed == there


def test_the_edition_lists_every_extract_with_its_sha256(synthetic: Built) -> None:
    listed = {i["fil"]: i["sha256"] for i in synthetic.json("edition.json")["underlag"]}
    data = {n: c for n, c in contents(synthetic.extracts).items() if n != "leverans.json"}
    assert listed == {name: hashlib.sha256(content).hexdigest() for name, content in data.items()}
