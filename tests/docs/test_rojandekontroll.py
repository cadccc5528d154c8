"""The examples and commands in docs/rojandekontroll.md do what it says."""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from socialrapport import profiles
from support.editions import run_here

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "rojandekontroll.md"
TEXT = PAGE.read_text("utf-8")
FILES = dict(re.findall(r"^```\w+ file=(\S+)\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE))
EXAMPLES = re.findall(r"^### ([^\n]+)\n(?:(?!^### ).)*?^```python\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
COMMANDS = [line.partition("#") for line in FILES["kommandon.sh"].splitlines()]


@pytest.fixture
def files(tmp_path, monkeypatch):
    "A folder with the page's files, to work in."
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_every_python_block_is_an_example():
    assert len(EXAMPLES) == len(re.findall(r"^```python$", TEXT, re.MULTILINE)) >= 7


@pytest.mark.parametrize("code", [code for _, code in EXAMPLES], ids=[title for title, _ in EXAMPLES])
def test_the_example_runs(code, files):
    exec(compile(FILES["gemensamt.py"] + code, PAGE.name, "exec"), {})


def test_the_commands_end_as_they_say(files):
    for command, _, note in COMMANDS:
        program, *arguments = shlex.split(command)
        assert program == "socialrapport"
        done = run_here(*arguments)
        assert done.returncode == int("slutkod 1" in note), (command, done.stderr)


def test_the_profile_block_is_read(tmp_path):
    built_in = Path(profiles.__file__).parent / "exempelkommun" / "profile.yaml"
    wanted = yaml.safe_load(built_in.read_text("utf-8")) | yaml.safe_load(FILES["rojande.yaml"])
    (tmp_path / "profile.yaml").write_text(yaml.safe_dump(wanted, allow_unicode=True), encoding="utf-8")
    rules = profiles.load(str(tmp_path)).disclosure
    assert (rules.low, rules.high, rules.guarantee, rules.insiders, rules.method) == (1, 4, 3, 2, "undertryckning")
    assert rules.areas == {"vald": (1, 9)}
    assert (rules.amounts.least, rules.amounts.percent, rules.amounts.dominance) == (5, 10, 80)


def test_the_links_lead_somewhere():
    targets = re.findall(r"\]\(([^)]+)\)", TEXT)
    anchors = {
        "#" + re.sub(r"[^\w -]", "", h).strip().lower().replace(" ", "-") for h in re.findall(r"^#+ (.+)$", TEXT, re.M)
    }
    assert targets
    assert [t for t in targets if t not in anchors and not (PAGE.parent / t).exists()] == []
