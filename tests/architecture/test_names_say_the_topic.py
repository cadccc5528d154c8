"""A file's name says its topic: two rooms have one of the same name only where it is one thing, or is known here."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ONE_THING = (
    {"analysis/kinds", "prose/kinds"},
    {"prose/swedish", "prose/english"},
    {"engine/sources", "engine/counting"},
)
"""A kind of finding is found in one file and said in another; what one language has the other has; a database is read
and counted in."""
SAME_TOPIC = {
    "analysis/lasting": "the shares by a life table that the kind is found in",
    "analysis/parts_of_change": "the measure that the kind is found in",
    "analysis/trend": "the lines that the kind is found in",
    "analysis/since": "finds what model/since is",
    "commands/catalogue": "shows what model/catalogue is",
    "compose/annex": "the annex as a document; publish/opendata/annex is the workbook of it",
    "compose/in_periods": "tells of what compute/in_periods counts",
    "compose/others": "tells of what model/others is",
    "compose/sexes": "a chapter's table of what the kind says",
    "model/trend": "what a line is that the kind is found in",
    "compute/exceeding": "counts what disclosure/cubes/exceeding knows the limits of",
}
"""Files that share a name since one is about what the other is, and why."""
APART = ("__init__", "__main__")


def shared(top: Path) -> dict[str, list[str]]:
    "Every name that several files have, with the rooms that they are in; the catalogue is one list, not rooms."
    found = defaultdict(list)
    for path in sorted(top.rglob("*.py")):
        room = path.parent.relative_to(top).as_posix()
        if path.stem not in APART and not room.startswith(("catalogue", "web/migrations")):
            found[path.stem].append(room)
    return {name: rooms for name, rooms in found.items() if len(rooms) > 1}


def topics(name: str, rooms: list[str]) -> int:
    "How many topics a name is, when what is one thing is one."
    left = {room for room in rooms if f"{room}/{name}" not in SAME_TOPIC}
    return len(left) - sum(len(left & one) - 1 for one in ONE_THING if left & one)


@pytest.mark.parametrize("top", ["src/socialrapport", "review"])
def test_no_two_topics_have_one_name(top: str) -> None:
    allowed = set() if top.startswith("src") else {"accounts"}
    assert {name for name, rooms in shared(ROOT / top).items() if topics(name, rooms) > 1} == allowed


def test_a_name_of_two_rooms_is_seen(tmp_path: Path) -> None:
    for path in ("a/words.py", "b/words.py", "analysis/kinds/turn.py", "prose/kinds/turn.py", "c/alone.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    assert {name: topics(name, rooms) for name, rooms in shared(tmp_path).items()} == {"words": 2, "turn": 1}
