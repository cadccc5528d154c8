"""Audits published tables: wrong sums and rates, repeats, contradictions, and hidden cells that are not hidden.

    >>> print(tell(audit(Path("tabeller"))))                                                     # doctest: +SKIP

Reads a folder of tables as people keep them (`text`, `layout`); knows nothing of a municipality.
What it reports it can show: every finding has the figures it rests on. What nothing in the folder confirms it leaves.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from socialrapport.audit import constraints, contradictions, joint, kvot, recover, repeats, shared, wrong_sums
from socialrapport.audit import parts_and_wholes as said
from socialrapport.audit import shares as rates
from socialrapport.audit.equation import Equation
from socialrapport.audit.evidence import Check
from socialrapport.audit.fault import Finding, Findings, as_json, tell
from socialrapport.audit.known import Known, everything_known, for_hidden, tested
from socialrapport.audit.printed_table import At, Sheet, read
from socialrapport.audit.rate_pairs import of_population
from socialrapport.model.issue import Refusal

__all__ = ["Finding", "Findings", "as_json", "audit", "tell"]

_TABLES = {".csv", ".txt", ".tsv"}


def audit(folder: Path, reveal: bool = False) -> Findings:
    """All that is wrong with the tables in a folder. Values of hidden cells are said only with `reveal`.

    Raises Refusal where there is no such folder, or no table in it.
    """
    sheets, unreadable, unequal, notes = _read(folder)
    known = everything_known(sheets, unequal)
    faults, wrong = _faults(sheets, known)
    found = (*faults, *_hidden(sheets, for_hidden(known, sheets, unequal), wrong, reveal), *unreadable)
    return Findings(len(sheets), found, notes, tested(sheets, known))


def _read(folder: Path) -> tuple[list[Sheet], list[Finding], said.Unequal, tuple[str, ...]]:
    if not folder.exists():
        raise Refusal(f"Mappen {folder} finns inte. Ange mappen med de publicerade tabellerna.")
    if not folder.is_dir():
        raise Refusal(f"{folder} är en fil, inte en mapp. Ange mappen som tabellerna ligger i.")
    files = _files(folder) if any(map(_is_table, _files(folder))) else _files(folder / "data")
    tables = [p for p in files if _is_table(p)]
    if not tables:
        raise Refusal(f"Mappen {folder} har inga tabeller. Lägg tabellerna där som .csv-filer.")
    sheets, faults = [], []
    for path in (p for p in tables if not said.says_it(p)):
        sheet, told = read(path)
        sheets += [sheet] if sheet else []
        faults += told
    return sheets, faults, said.unequal(files), _passed([p for p in files if not _is_table(p)])


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(p for p in folder.iterdir() if p.is_file() and not p.name.startswith("."))


def _is_table(path: Path) -> bool:
    return path.suffix.lower() in _TABLES


def _passed(files: list[Path]) -> tuple[str, ...]:
    "What was passed over: by name, and by kind where there are many."
    kinds = Counter(p.suffix.lower() for p in files)
    many = [f"{n} filer {kind}" for kind, n in sorted(kinds.items()) if n > 3]
    few = [p.name for p in files if kinds[p.suffix.lower()] <= 3]
    return (f"Inte tabeller, inte lästa: {', '.join([*few, *many])}.",) if files else ()


def _faults(sheets: list[Sheet], known: Known) -> tuple[list[Finding], set[At]]:
    """Sums, rates, repeats and contradictions, and the figures that are wrong.

    What a repeat or a wrong figure explains is not told again.
    """
    checks = known.checks
    failing = Counter(at for e in known.equations if e.status == "fel" for at in e.cells)
    failing.update(at for c in checks if not c.holds for at in c.suspects)
    of = {p.rate: p.count for p in known.pairs if of_population(sheets[p.rate[0]], *p.rate[1:])}
    stale = repeats.repeats(sheets, failing, of)
    old = {at for r in stale for at in r.equal}
    explained: set[At] = set(old)
    repeated = [repeats.finding(r, sheets, _broken(r, known.equations, checks)) for r in stale]
    # A share that its own printed counts contradict is told as such, not as a sum of shares.
    shares = {c.cells[0] for c in checks if not c.holds and c.direct}
    left = [e for e in known.equations if not explained & set(e.cells) and not (e.slack and shares & set(e.cells))]
    wrong = wrong_sums.faults(left, sheets)
    summed = [wrong_sums.finding(f, sheets) for f in wrong]
    explained |= {at for f in wrong for at in f.cells}
    rated = kvot.findings(joint.settle(sheets, known.pairs, checks, explained), sheets, explained)
    changes = [(at, by) for f in wrong for at, by in zip(f.cells, f.change, strict=True)]
    rated += kvot.findings(rates.unmended(sheets, known.ratios, changes), sheets, old)
    left_same = [p for p in known.same if not old & {p.one, p.other}]
    blamed = {at for at, _ in rated} | {f.cells[0] for f in wrong if len(f.cells) == 1} | old
    told = [*summed, *(f for _, f in rated), *repeated, *contradictions.findings(left_same, sheets)]
    return told, blamed


def _broken(repeat: repeats.Repeat, equations: list[Equation], checks: list[Check]) -> int:
    equal = set(repeat.equal)
    return sum(e.status == "fel" and bool(equal & set(e.cells)) for e in equations) + sum(
        not c.holds and bool(equal & set(c.cells)) for c in checks
    )


def _hidden(sheets: list[Sheet], known: Known, wrong: set[At], reveal: bool) -> list[Finding]:
    "What hidden cells can be told to be; a figure that is `wrong` tells nothing, so that no fault is told twice."
    right = [p for p in known.pairs if p.rate not in wrong and p.count not in wrong]
    told = constraints.bases(sheets, right, shared.shared(sheets, right))
    added = joint.base_sums(sheets, right, known.checks, known.equations)
    every = constraints.rules(sheets, known.equations, known.ratios, right, told, added, known.same)
    return recover.findings([r for r in every if not wrong & set(r.from_)], sheets, reveal)
