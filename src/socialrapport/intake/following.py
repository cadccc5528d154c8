"""Follows findings over time: what is new since the last run, what was mended, and what somebody has answered for.

An acknowledgement is a line in `kvitterade.yaml`, beside the delivery: which rule and which register or
file, of which report year, who looked, and why it is as it should be. It travels with the edition, and no further: what
was right last year must be looked at again. One stays: that a register has no rows of a year since there were none
(`inga_rader`), which makes the year a zero in every report from then on.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from socialrapport import yaml_files
from socialrapport.model.issue import Issue, Refusal, Severity
from socialrapport.model.written_file import WrittenFile

ANSWERS = "kvitterade.yaml"
FIELDS = frozenset({"regel", "register", "fil", "kolumn", "namn", "skal", "ar"})
NONE = "inga_rader"
"""The rule whose acknowledgement says that a register's year was empty: a zero."""
Identity = tuple[str, str, str, str]
NEW, LEFT = "ny", "kvar"


@dataclass(frozen=True)
class Answer:
    "Somebody's word that a finding is as it should be. What is empty holds for all."

    rule: str
    year: int
    name: str
    reason: str
    place: str
    """Where in the file it stands, and of what it is, for who reads it."""
    register: str = ""
    file: str = ""
    column: str = ""

    def covers(self, issue: Issue, year: int) -> bool:
        "Whether it is an answer to the finding in the report of *year*; an error must be mended."
        of = issue.years[0] if issue.rule == NONE else year
        mine = issue.rule == self.rule and self.year == of and issue.severity < Severity.ERROR
        return mine and all(
            not wanted or wanted == found
            for wanted, found in (
                (self.register, issue.register),
                (self.file, issue.file),
                (self.column, issue.column or ""),
            )
        )


def answers(folder: Path, rules: Iterable[str]) -> tuple[Answer, ...]:
    """The acknowledgements in the delivery's folder; none where there is no file.

    Raises `Refusal` for a file that cannot be read, an entry without name or reason, and a rule that
    does not exist: an answer that silently does nothing would be worse than none.
    """
    path = folder / ANSWERS
    if not path.is_file():
        return ()
    found = yaml_files.read(path, all_text=True, exit_code=1)
    if not found.content:
        return ()
    if not isinstance(found.content, list):
        raise Refusal(f"{ANSWERS}: filen ska vara en lista med poster som börjar med ett bindestreck.")
    known = frozenset(rules)
    return tuple(answer(found, number, known) for number in range(len(found.content)))


def answer(found: WrittenFile, number: int, rules: frozenset[str]) -> Answer:
    entry, where = found.content[number], f"{found.at(number)}, post {number + 1}"
    if not isinstance(entry, dict):
        raise Refusal(f"{where}: posten ska ha fälten regel, namn och skal.")
    given = {str(k): str(v).strip() for k, v in entry.items()}
    if strangers := sorted(set(given) - FIELDS):
        raise Refusal(f"{where}: fältet {strangers[0]} finns inte. Det som kan stå är {', '.join(sorted(FIELDS))}.")
    if missing := [f for f in ("regel", "ar", "namn", "skal") if not given.get(f)]:
        raise Refusal(
            f"{where}: {' och '.join(missing)} saknas. Den som kvitterar anger rapportåret (ar), sitt namn och varför."
        )
    if not re.fullmatch(r"(19|20)\d\d", given["ar"]):
        raise Refusal(f"{where}: ar ska vara ett årtal med fyra siffror.")
    if given["regel"] not in rules:
        raise Refusal(f"{where}: det finns ingen regel {given['regel']}. Reglernas namn står i kontrollens svar.")
    if given["regel"] == NONE and not given.get("register"):
        raise Refusal(
            f"{where}: register saknas. Kvittensen gör året till noll, så det ska stå vilket register det är."
        )
    places = {
        name: given.get(key, "") for name, key in (("register", "register"), ("file", "fil"), ("column", "kolumn"))
    }
    of = ", ".join(given[key] for key in ("regel", "register", "fil", "kolumn") if given.get(key))
    return Answer(given["regel"], int(given["ar"]), given["namn"], given["skal"], f"{where} ({of})", **places)


def acknowledged(issues: Iterable[Issue], given: Sequence[Answer], year: int) -> tuple[Issue, ...]:
    "Warnings and lesser findings with what was answered for them."
    return tuple(replace(i, acknowledged=answered(i, given, year)) for i in issues)


def answered(issue: Issue, given: Sequence[Answer], year: int) -> str:
    return next((f"{a.name}: {a.reason}" for a in given if a.covers(issue, year)), "")


def unasked(issues: Sequence[Issue], given: Iterable[Answer], year: int) -> tuple[str, ...]:
    "The year's answers to what was not found: a misspelled register, or what has been mended since."
    return tuple(a.place for a in given if a.year == year and not any(a.covers(i, year) for i in issues))


def zeros(given: Iterable[Answer], year: int) -> dict[str, frozenset[int]]:
    "By register, the years up to *year* that somebody answers for that there was nothing in."
    found: dict[str, set[int]] = defaultdict(set)
    for one in given:
        if one.rule == NONE and one.year <= year:
            found[one.register].add(one.year)
    return {register: frozenset(years) for register, years in found.items()}


def identity(issue: Issue) -> Identity:
    "What makes a finding the same in two runs."
    return issue.rule, issue.register, issue.file, issue.column or ""


def read_earlier(path: Path) -> dict[Identity, int]:
    """The findings of an earlier run, as `check --json` prints them, with their counts.

    Raises `Refusal` for a file that is not such.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {
            (str(i["regel"]), str(i["register"]), str(i["fil"]), str(i["kolumn"] or "")): int(i["antal"])
            for i in found
            if i["slag"] == "fynd"
        }
    except FileNotFoundError:
        raise Refusal(f"{path}: filen finns inte. Ange svaret från en tidigare check --json.", exit_code=2) from None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise Refusal(f"{path}: filen är inte svaret från check --json. Ange ett sådant.", exit_code=2) from None


def compared(issues: Iterable[Issue], earlier: Mapping[Identity, int]) -> tuple[Issue, ...]:
    "The findings, each new or left from before."
    return tuple(replace(i, standing=LEFT if identity(i) in earlier else NEW) for i in issues)


def mended(issues: Iterable[Issue], earlier: Mapping[Identity, int]) -> tuple[Identity, ...]:
    "What the earlier run found and this one does not."
    return tuple(sorted(set(earlier) - {identity(i) for i in issues}))
