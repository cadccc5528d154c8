"""A safe cell is made in one room, so that nothing unprotected can be called safe."""

import ast
from pathlib import Path

import socialrapport

SOURCE = Path(socialrapport.__file__).parent
SAFE = {"SafeCell", "SafeCube", "SafeOverlap", "SafeRows", "SafeIssue", "SafeReceipt"}


def makers(path: Path) -> set[str]:
    "The safe types that a module makes."
    return calls(path) & SAFE


def calls(path: Path) -> set[str]:
    "What a module calls by name, or by another name that it gave it."
    tree = ast.parse(path.read_text("utf-8"))
    named = {a.asname: a.name for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) for a in n.names if a.asname}
    calls = [n.func for n in ast.walk(tree) if isinstance(n, ast.Call)]
    names = {f.id for f in calls if isinstance(f, ast.Name)} | {f.attr for f in calls if isinstance(f, ast.Attribute)}
    return {named.get(name, name) for name in names}


def test_only_disclosure_makes_safe_cells():
    "Or reads them back out of what was published: `opened` imports no cube that could be made safe without protection."
    rooms = {SOURCE / "disclosure", SOURCE / "opened"}
    outside = [p for p in sorted(SOURCE.rglob("*.py")) if not rooms & {*p.parents}]
    assert {str(p.relative_to(SOURCE)): found for p in outside if (found := makers(p))} == {}


def test_disclosure_does():
    "The test above would see a maker if there were one."
    assert set.union(*(makers(p) for p in (SOURCE / "disclosure").rglob("*.py"))) == SAFE


GUARDS = {"ClaimsHeld": "ledger", "NumeralsHeld": "ledger", "ReadBack": "verifying", "NothingLeaks": "disclosure"}


def test_a_guard_answers_for_itself():
    "Nobody but the guard says that it has seen a draft."
    made = {(kind, p.relative_to(SOURCE).parts[0]) for p in SOURCE.rglob("*.py") for kind in calls(p) & {*GUARDS}}
    assert made == {*GUARDS.items()}
