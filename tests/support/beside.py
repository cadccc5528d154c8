"""What some tests read that lies beside the repository and not in it: others' tables, hard cases, labelled sentences.

They are others' to give, so they are not copied in; where the folder is not there its tests are skipped and say so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"
CASES = SHARED / "data" / "cases"
"Deliveries and tables that are hard to read right, each with what they hold."
PUBLISHED = SHARED / "data" / "stockholm_tables"
"The city's own tables of 1990-2017."
LABELLED = SHARED / "data" / "claims" / "claims_sv_dev.jsonl"
"Sentences that somebody else has read claims out of."
MEMO = SHARED / "memo-2024.txt"
"A memo as the city wrote it."


def why_not(path: Path) -> str:
    "Why a test of what is beside the repository is not run."
    where = Path("..") / path.relative_to(SHARED.parent)
    return f"läser {where}, som ligger bredvid förvaret och inte i det, och som inte finns på den här datorn"


def needs(path: Path) -> pytest.MarkDecorator:
    "Runs a test, or a file's with `pytestmark`, only where *path* is there."
    return pytest.mark.skipif(not path.exists(), reason=why_not(path))
