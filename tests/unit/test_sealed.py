"""What is approved is what is published: no byte of an output, no cell and no line of the program is outside."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from socialrapport import pipeline, publish, world
from socialrapport.model.safe import SafeCell, Status
from socialrapport.publish import manifest
from support import cubes

FILES = {"site/index.html": b"start", "rapport.pdf": b"%PDF", "data/a.csv": b"a\n"}


def seal(files: dict[str, bytes], fingerprint: str = "ab" * 32) -> str:
    edition = replace(cubes.edition(), fingerprint=fingerprint)
    return str(json.loads(manifest.edition_json(edition, files))["sigill"])


@pytest.mark.parametrize("name", FILES)
def test_one_byte_more_in_any_output_is_another_seal(name: str) -> None:
    assert seal(FILES | {name: FILES[name] + b" "}) != seal(FILES)


def test_an_output_more_fewer_or_of_another_name_is_another_seal() -> None:
    fewer = {name: body for name, body in FILES.items() if name != "data/a.csv"}
    assert len({seal(FILES), seal(fewer), seal(fewer | {"data/b.csv": b"a\n"}), seal(FILES | {"c": b""})}) == 4


def test_another_fingerprint_is_another_seal_and_another_order_is_not() -> None:
    assert seal(FILES, "cd" * 32) != seal(FILES)
    assert seal(dict(reversed(FILES.items()))) == seal(FILES)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    "A copy of all that writes files."
    return Path(shutil.copytree(Path(publish.__file__).parent, tmp_path / "publish"))


@pytest.mark.parametrize("name", ["manifest.py", "word/documents_for_word.py", "web/site.py"])
def test_a_program_with_another_writer_is_another_program(program: Path, name: str) -> None:
    before = world.source_sha256(str(program))
    (program / name).write_bytes((program / name).read_bytes() + b"\n")
    assert world.source_sha256(str(program)) != before


def test_the_fingerprint_is_of_inputs_program_and_cells() -> None:
    draft, made_by = cubes.draft(), pipeline.versions()
    assert made_by["program"] == world.source_sha256()
    own = pipeline.fingerprint(["a"], made_by, draft)
    first, *others = draft.cubes
    key = next(key for key, cell in first.cells.items() if cell.shown)
    changed = replace(first, cells={**first.cells, key: SafeCell(7, Status.SHOWN)})
    assert own == pipeline.fingerprint(iter(["a"]), dict(reversed(made_by.items())), draft)
    assert own != pipeline.fingerprint(["b"], made_by, draft)
    assert own != pipeline.fingerprint(["a"], made_by | {"program": "en annan"}, draft)
    assert own != pipeline.fingerprint(["a"], made_by, replace(draft, cubes=(changed, *others)))
