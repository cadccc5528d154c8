"""What the manuals say of the project is so."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from socialrapport import catalogue

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "socialrapport"


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_tree_in_the_architecture_is_the_tree_on_disk():
    told = set(re.findall(r"^\| `([\w.]+/?)` \|", text("ARCHITECTURE.md").split("## Dependencies")[0], re.MULTILINE))
    there = {f"{p.name}/" for p in PACKAGE.iterdir() if p.is_dir() and p.name != "__pycache__"}
    there |= {p.name for p in PACKAGE.glob("*.py") if p.name != "__init__.py"}
    assert told == there


def test_every_import_contract_is_told():
    names = re.findall(r"^name = (.+)\ntype = layers$", text(".importlinter"), re.MULTILINE)
    assert names
    assert [n for n in names if n not in text("ARCHITECTURE.md")] == []


def test_every_dependency_has_its_reason():
    project = tomllib.loads(text("pyproject.toml"))["project"]
    wanted = [*project["dependencies"], *(d for extra in project["optional-dependencies"].values() for d in extra)]
    names = {re.split(r"[\[<>=~! ]", wish)[0] for wish in wanted}
    told = set(
        re.findall(r"^\| `([\w-]+)` \| .+ \|$", text("ARCHITECTURE.md").split("## Dependencies")[1], re.MULTILINE)
    )
    assert names == told


def test_every_noun_of_the_model_is_in_the_glossary():
    nouns = {
        n
        for f in (PACKAGE / "model").glob("*.py")
        for n in re.findall(r"^class ([A-Z]\w+)", f.read_text("utf-8"), re.M)
    }
    assert {n for n in nouns if f"| `{n}` |" not in text("ORDLISTA.md")} == set()


def test_the_readme_opens_with_two_commands():
    blocks = re.findall(r"```\n(.+?)\n```", text("README.md"), re.DOTALL)
    assert blocks[:2] == ["./do demo", "./do test"]


def test_the_readme_shows_a_picture_that_is_one():
    pictures = re.findall(r"!\[.+?\]\((.+?)\)", text("README.md"))
    assert pictures
    assert {(ROOT / p).read_bytes()[:8] for p in pictures} == {b"\x89PNG\r\n\x1a\n"}


def test_every_command_is_in_the_readme():
    shown = subprocess.run([sys.executable, "-m", "socialrapport", "--help"], capture_output=True, text=True).stdout
    commands = re.findall(r"^  (\w+) {2,}", shown.split("Commands:")[1], re.MULTILINE)
    assert commands
    assert [c for c in commands if f"socialrapport {c}" not in text("README.md")] == []


def test_the_catalogue_has_its_size():
    indicators = catalogue.load().indicators.values()
    assert len(indicators) >= 28
    assert all(sum(i.area == a for i in indicators) >= 3 for a in {i.area for i in indicators})


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("läser filerna som git känner, och mappen är ingen utcheckning")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_registry_address_and_no_path_of_a_machine_stands_in_the_repository():
    # Put together here, so that this file does not hold them.
    words = (("py", "pi.org"), ("files.python", "hosted"), ("registry.npm", "js"), ("deb.deb", "ian"), ("/ho", "me/"))
    forbidden = re.compile("|".join(re.escape("".join(parts)) for parts in words))
    found = []
    for path in tracked():
        try:
            if forbidden.search(path.read_text(encoding="utf-8")):
                found.append(path.name)
        except UnicodeDecodeError:
            continue
    assert found == []
