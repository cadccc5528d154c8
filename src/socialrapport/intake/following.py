"""Follows findings over time: what is new since the last run, what was mended, and what somebody has answered for.

An acknowledgement is a line in `kvitterade.yaml`, beside the delivery: which rule and which register or
file, who looked, and why it is as it should be. It travels with the edition.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from socialrapport import yaml_files
from socialrapport.model.issue import Issue, Refusal, Severity
from socialrapport.model.written_file import WrittenFile

ANSWERS = "kvitterade.yaml"
FIELDS = frozenset({"regel", "register", "fil", "kolumn", "namn", "skal"})
Identity = tuple[str, str, str, str]
NEW, LEFT = "ny", "kvar"


@dataclass(frozen=True)
class Answer:
    "Somebody's word that a finding is as it should be. What is empty holds for all."

    rule: str
    name: str
    reason: str
    register: str = ""
    file: str = ""
    column: str = ""

    def covers(self, issue: Issue) -> bool:
        return issue.rule == self.rule and all(
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
    if missing := [f for f in ("regel", "namn", "skal") if not given.get(f)]:
        raise Refusal(f"{where}: {' och '.join(missing)} saknas. Den som kvitterar anger sitt namn och varför.")
    if given["regel"] not in rules:
        raise Refusal(f"{where}: det finns ingen regel {given['regel']}. Reglernas namn står i kontrollens svar.")
    places = {
        name: given.get(key, "") for name, key in (("register", "register"), ("file", "fil"), ("column", "kolumn"))
    }
    return Answer(given["regel"], given["namn"], given["skal"], **places)


def acknowledged(issues: Iterable[Issue], given: Sequence[Answer]) -> tuple[Issue, ...]:
    "Warnings and lesser findings with what was answered for them; an error must be mended."
    return tuple(replace(i, acknowledged=answered(i, given)) for i in issues)


def answered(issue: Issue, given: Sequence[Answer]) -> str:
    if issue.severity >= Severity.ERROR:
        return ""
    return next((f"{a.name}: {a.reason}" for a in given if a.covers(issue)), "")


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
    except (OSError, ValueError, KeyError, TypeError):
        raise Refusal(f"{path}: filen är inte svaret från check --json. Ange ett sådant.", exit_code=2) from None


def compared(issues: Iterable[Issue], earlier: Mapping[Identity, int]) -> tuple[Issue, ...]:
    "The findings, each new or left from before."
    return tuple(replace(i, standing=LEFT if identity(i) in earlier else NEW) for i in issues)


def mended(issues: Iterable[Issue], earlier: Mapping[Identity, int]) -> tuple[Identity, ...]:
    "What the earlier run found and this one does not."
    return tuple(sorted(set(earlier) - {identity(i) for i in issues}))
