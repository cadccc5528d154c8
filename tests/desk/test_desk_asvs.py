"""The list of what the desk holds of ASVS names evidence that is there, and leaves no row out."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIST = (ROOT / "docs" / "asvs.md").read_text("utf-8")
ROWS = re.findall(r"^\| (\d+)\.(\d+\.\d+) \| ([^|]+) \| ([^|]+) \| (.+) \|$", LIST, re.MULTILINE)
STATES = {"håller", "gäller inte", "**hos driften**"}
BY_CHAPTER = (27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7)
"""How many rows the standard (5.0.0) has on the first two levels, by chapter."""


def test_every_row_is_there_once() -> None:
    assert Counter(int(chapter) for chapter, *_ in ROWS) == dict(enumerate(BY_CHAPTER, 1))
    assert len({(chapter, row) for chapter, row, *_ in ROWS}) == len(ROWS)


def test_every_row_says_how_it_is_and_what_shows_it() -> None:
    assert {state for *_, state, _ in ROWS} == STATES
    bare = [
        f"{c}.{r}" for c, r, _, state, why in ROWS if state == "håller" and "`" not in why and "tabellen" not in why
    ]
    assert bare == []


def test_all_evidence_is_there() -> None:
    named = {
        found
        for *_, why in ROWS
        for found in re.findall(r"`((?:tests|review|docs|bench)/[^`]+|[\w.-]+\.(?:toml|lock))`", why)
    }
    assert len(named) > 80
    missing = []
    for one in sorted(named):
        path, _, test = one.partition("::")
        if not (ROOT / path).is_file() or (test and f"def {test}(" not in (ROOT / path).read_text("utf-8")):
            missing.append(one)
    assert missing == []


def test_the_sums_are_those_of_the_rows() -> None:
    told = Counter(state.strip("*") for *_, state, _ in ROWS)
    sums = f"**{told['håller']} håller, {told['gäller inte']} gäller inte, {told['hos driften']} är hos driften.**"
    assert f"{len(ROWS)} rader. {sums}" in LIST


def test_no_text_is_run_and_no_question_to_the_database_is_written_by_hand() -> None:
    risky = re.compile(r"\b(?:eval|exec|(?<!re\.)compile|cursor|raw|extra|system|mark_safe)\(|subprocess|pickle")
    found = {
        (str(path.relative_to(ROOT)), line.strip())
        for path in (ROOT / "review").rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if risky.search(line)
    }
    assert found == {
        ("review/web/logbook.py", "with connection.cursor() as cursor:"),  # A number of ours, as a parameter.
        ("review/core/stamping.py", "made: bytes = typst.compile("),  # Two sources of ours; texts are data to them.
        ("review/web/grids.py", "return mark_safe(table)"),  # Where every text has been escaped.
    }
