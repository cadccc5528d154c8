"""Faults to order: for every validation rule a delivery that is clean but for what the rule speaks of.

A fault is its rule's own drawn case, written as files of its own beside the generated ones, with persons and
case numbers that are in no other file. What is no row's or no file's (a month without rows, a register that is
not there) is a change of the generated files instead: `CHANGES`.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pyarrow as pa

from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Profile
from socialrapport.model.rule import Case, Only, Rule
from socialrapport.model.table import ColumnType, Register
from socialrapport.synthetic.cases import DRAWN_PERSON, as_text, person, rows_of, with_numbers
from socialrapport.synthetic.file_writers import PREFIX

Row = dict[str, Any]
DESCRIPTION, ANSWERS = "filer.yaml", "kvitterade.yaml"
DRAWN_IN = "0180"
"""The municipality of the drawn cases."""
STRANGE_PLACE = ("okant_distrikt", "inga_kanda_distrikt")
"""Rules whose districts are to be unknown."""


@dataclass(frozen=True)
class Spot:
    """What a change of generated rows may know."""

    register: Register
    last: int
    profile: Profile

    def year(self, row: Row) -> int:
        "The year that the row is of; 0 if it does not say."
        value = row[self.register.yearly or ""]
        return value.year if isinstance(value, date) else int(value or 0)

    def most(self, rows: Sequence[Row], year: int) -> str:
        "The district that most rows of the year have, of those that there still are."
        counted = self.districts(rows, year)
        return min(counted, key=lambda code: (-counted[code], code))

    def districts(self, rows: Sequence[Row], year: int) -> Counter[str]:
        "How many rows of the year each district has, of those that there still are."
        live = {d.code for d in self.profile.districts_of(self.last)}
        return Counter(r["distrikt"] for r in rows if r["distrikt"] in live and self.year(r) == year)


@dataclass(frozen=True)
class Change:
    """`of(rows, spot)` are a register's rows with the fault in them, all years or those of the last year's file."""

    register: str
    of: Callable[[list[Row], Spot], list[Row]]


def year_gone(rows: list[Row], at: Spot) -> list[Row]:
    return [r for r in rows if at.year(r) != at.last - 3]


def year_thin(rows: list[Row], at: Spot) -> list[Row]:
    "Two rows of five in one of the earlier years."
    return [r for n, r in enumerate(rows) if at.year(r) != at.last - 3 or n % 5 < 2]


def district_thin(rows: list[Row], at: Spot) -> list[Row]:
    "A third of what the largest district had the year before; half of it, or in a small one, could be chance."
    place = at.most(rows, at.last - 1)
    before = sum(r["distrikt"] == place and at.year(r) == at.last - 1 for r in rows)
    now = [n for n, r in enumerate(rows) if r["distrikt"] == place and at.year(r) == at.last]
    left = before // 3
    kept = {now[n * len(now) // left] for n in range(left)} if left < len(now) else set(now)
    gone = set(now)
    return [r for n, r in enumerate(rows) if n in kept or n not in gone]


def district_empty(rows: list[Row], at: Spot) -> list[Row]:
    "One row of five in the last year without district."
    return [{**r, "distrikt": None} if at.year(r) == at.last and n % 5 == 0 else r for n, r in enumerate(rows)]


def one_date(rows: list[Row], at: Spot) -> list[Row]:
    "One row of three in the last year on the second of January."
    when = at.register.yearly or ""
    same = date(at.last, 1, 2)
    return [{**r, when: same} if at.year(r) == at.last and n % 3 == 0 else r for n, r in enumerate(rows)]


def month_gone(rows: list[Row], at: Spot) -> list[Row]:
    "The last year without its July."
    when = at.register.yearly or ""
    return [r for r in rows if at.year(r) != at.last or r[when].month != 7]


def month_of_district_gone(rows: list[Row], at: Spot) -> list[Row]:
    "The largest district without its March."
    place = at.most(rows, at.last)
    return [r for r in rows if r["distrikt"] != place or int(r["manad"]) != 3]


def reason_moved(rows: list[Row], at: Spot) -> list[Row]:
    "The last year's notifications of how the child behaves are called something else."
    return [{**r, "orsak": "ovrigt"} if at.year(r) == at.last and r["orsak"] == "beteende" else r for r in rows]


def few_answers(rows: list[Row], at: Spot) -> list[Row]:
    "The smallest group has four who answered."
    groups: dict[str, list[str]] = {}
    for row in rows:
        groups.setdefault(row["grupp"], []).append(row["svar_id"])
    size = {g: len(set(ids)) for g, ids in groups.items()}
    small = min(sorted(g for g in size if size[g] >= 5), key=lambda g: size[g], default=min(size))
    kept = set(sorted(set(groups[small]))[:4])
    return [r for r in rows if r["grupp"] != small or r["svar_id"] in kept]


def grown(rows: list[Row], at: Spot) -> list[Row]:
    "A fifth more people in a district in one of the earlier years."
    place = at.most(rows, at.last - 2)
    here = [r["distrikt"] == place and at.year(r) == at.last - 2 for r in rows]
    return [{**r, "antal": r["antal"] * 6 // 5 + 1} if h else r for r, h in zip(rows, here, strict=True)]


def both_whole_and_parts(rows: list[Row], at: Spot) -> list[Row]:
    "The whole municipality as well as its districts, the last year."
    whole: Counter[tuple[str, int]] = Counter()
    for row in rows:
        if at.year(row) == at.last:
            whole[row["kon"], row["alder"]] += row["antal"]
    like = rows[-1]
    added = [{**like, "distrikt": None, "ar": at.last, "kon": k, "alder": a, "antal": n} for (k, a), n in whole.items()]
    return rows + added


def one_sex(rows: list[Row], at: Spot) -> list[Row]:
    "One sex of the first year's first place, two years before the first year, when nothing else is told."
    first = min(at.year(r) for r in rows)
    place = rows[0]["distrikt"]
    only = [r for r in rows if at.year(r) == first and r["distrikt"] == place and r["kon"] == rows[0]["kon"]]
    return rows + [{**r, "ar": first - 2} for r in only]


def ages_gone(rows: list[Row], at: Spot) -> list[Row]:
    "The last year of one place without those of 78–80 years."
    place = rows[-1]["distrikt"]
    return [r for r in rows if r["distrikt"] != place or at.year(r) != at.last or not 78 <= r["alder"] <= 80]


def named_by_name(rows: list[Row], at: Spot) -> list[Row]:
    "The municipality is called by its name where its code should stand."
    return [{**r, "kommun": at.profile.name} if r["kommun"] == at.profile.code else r for r in rows]


def last_year_gone(rows: list[Row], at: Spot) -> list[Row]:
    return [r for r in rows if at.year(r) != at.last]


CHANGES: Mapping[str, Change] = {
    "ar_saknas": Change("ungdomsmal", year_gone),
    "avvikande_ar": Change("ungdomsmal", year_thin),
    "avvikande_distrikt": Change("familjeratt", district_thin),
    "distrikt_saknas": Change("skuldradgivning", district_empty),
    "egen_kommun_saknas": Change("avhysning", named_by_name),
    "enkat_fa_svar": Change("brukarenkat", few_answers),
    "ett_datum_for_manga": Change("familjeratt", one_date),
    "folkmangd_andrad": Change("befolkning", grown),
    "folkmangd_dubbel": Change("befolkning", both_whole_and_parts),
    "folkmangd_ett_kon": Change("befolkning", one_sex),
    "folkmangd_saknar_aldrar": Change("befolkning", ages_gone),
    "inga_rader": Change("assistansersattning", last_year_gone),
    "manad_saknas": Change("ekonomiskt_bistand", month_of_district_gone),
    "osannolik_niva": Change("orosanmalan", reason_moved),
    "tom_manad": Change("familjeratt", month_gone),
}
GONE = {"hanvisat_register_saknas": "insats"}
"""The register that is not delivered at all."""


@dataclass
class Plan:
    """What the ordered faults add to the generated files and change in them."""

    files: dict[str, str] = field(default_factory=dict)
    changes: dict[str, list[Change]] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    where: dict[str, list[str]] = field(default_factory=dict)
    """By fault: its files, or the register that was changed."""
    keys: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)
    """Rows that take the place of generated ones with the same key, by register."""

    def changed(self, register: Register, year: int | None, table: pa.Table, last: int, at: Profile) -> pa.Table:
        "The generated rows as they are to be."
        changes = self.changes.get(register.id, []) if year in (None, last) else []
        taken = self.keys.get(register.id, set())
        if not changes and not taken:
            return table
        rows: list[Row] = table.to_pylist()
        for change in changes:
            rows = change.of(rows, Spot(register, last, at))
        rows = [r for r in rows if tuple(str(r[k]) for k in register.key) not in taken]
        return pa.Table.from_pylist(rows, schema=table.schema)


def chosen(wanted: str, rules: Mapping[str, Rule], profile: Profile) -> tuple[str, ...]:
    """The faults that *wanted* names: with commas between, `alla` or `inga`.

    Raises `Refusal` for a name that there is not, and for a fault that the profile cannot have.
    """
    if wanted == "inga":
        return ()
    possible = tuple(r for r in rules if not why_not(rules[r], profile))
    if wanted == "alla":
        return possible
    names = tuple(dict.fromkeys(n.strip() for n in wanted.split(",") if n.strip()))
    reasons = [unknown(n, rules) for n in names if n not in rules]
    reasons += [f"--faults {n}: {why}" for n in names if n in rules and (why := why_not(rules[n], profile))]
    if reasons or not names:
        raise Refusal(
            *(reasons or ["--faults: ange minst ett fel, eller lista för att se vilka som finns."]), exit_code=2
        )
    return names


def unknown(name: str, rules: Collection[str]) -> str:
    near = difflib.get_close_matches(name, rules, n=3, cutoff=0.5)
    meant = f" Menas {' eller '.join(near)}?" if near else ""
    return f"--faults {name}: det finns inget fel som heter så.{meant} --faults lista visar alla."


def why_not(rule: Rule, profile: Profile) -> str:
    "Why the profile cannot have the fault; empty if it can."
    if rule.only is None or can_break(rule.only, profile):
        return ""
    return f"profilen {profile.id} {rule.only.value}."


def can_break(only: Only, profile: Profile) -> bool:
    match only:
        case Only.DIVIDED:
            return bool(profile.districts)
        case Only.MERGED:
            return any(d.until for d in profile.districts)
        case Only.PUBLISHED:
            return bool(profile.aggregates.content)


def listing(rules: Mapping[str, Rule]) -> str:
    "Every fault with what the check says of it, a line each."
    width = max(map(len, rules))
    return "\n".join(f"{id:<{width}}  {said(rule)}" for id, rule in sorted(rules.items()))


def said(rule: Rule) -> str:
    "The rule's words without what they name in each delivery."
    known = {"{kolumn}": "", "{titel}": "", "{register}": "", "{detalj}": "…", " ()": "", " (…)": ""}
    text = rule.says
    for part, instead in known.items():
        text = text.replace(part, instead)
    return re.sub(r"\s+", " ", text).replace(" .", ".").replace(": ….", ".")


def plan(
    names: Sequence[str],
    rules: Mapping[str, Rule],
    registers: Mapping[str, Register],
    profile: Profile,
    years: tuple[int, int],
    taken: Collection[str],
) -> Plan:
    """What the faults *names* come to. No planted person has a number in *taken*.

    Raises `Refusal` where the years do not reach the year that the faults are drawn for.
    """
    made = Plan()
    used = set(taken)
    for name in names:
        if name in CHANGES:
            change = CHANGES[name]
            made.changes.setdefault(change.register, []).append(change)
            made.where[name] = [change.register]
        elif name in GONE:
            made.gone.add(GONE[name])
            made.where[name] = [GONE[name]]
        else:
            case = rules[name].breaks
            if years[1] < case.year:
                raise Refusal(f"--faults {name}: felet är ritat för {case.year}. Ange --years till och med det året.")
            Planter(name, case, registers, profile, used, made).plant()
    return made


class Planter:
    """Writes one rule's case beside the generated files, with persons and numbers of its own."""

    def __init__(
        self,
        name: str,
        case: Case,
        registers: Mapping[str, Register],
        profile: Profile,
        used: set[str],
        into: Plan,
    ) -> None:
        self.name, self.case, self.registers, self.profile = name, case, registers, profile
        self.used, self.into = used, into
        self.people: dict[str, str] = {}

    def plant(self) -> None:
        "Every file of the case, and the persons that its registers refer to."
        referred: dict[str, None] = {}
        for name, text in self.case.given.items():
            if name in self.registers:
                register = self.registers[name]
                rows = [self.own(register, r) for r in rows_of(register, text, self.profile.code, self.number)]
                if any(r.register == "person" for r in register.references):
                    at = next(i for i, c in enumerate(register.columns) if c.name == "personnummer")
                    referred |= dict.fromkeys(row[at] for row in rows)
                self.taking(register, rows)
                self.add(f"{name}.csv", as_text(register, rows))
            elif name == DESCRIPTION:
                self.describe(text)
            elif name == ANSWERS:
                self.into.files[name] = self.into.files.get(name, "") + text
                self.into.where.setdefault(self.name, []).append(name)
            else:
                self.add(name, self.file(text))
        if referred and not any(n in ("person", "person.csv") for n in self.case.given):
            rows = [[number, "1" if int(number[10]) % 2 else "2", "0"] for number in referred]
            self.add("person.csv", as_text(self.registers["person"], rows))

    def add(self, name: str, text: str) -> None:
        stem, _, ending = name.rpartition(".")
        whole = f"{PREFIX}{stem}_fel_{self.name}.{ending}"
        self.into.files[whole] = text
        self.into.where.setdefault(self.name, []).append(whole)

    def describe(self, text: str) -> None:
        "The case's description, of this fault's files only."
        mine = re.sub(r'fil: "(\w+)\*"', rf'fil: "\1_fel_{self.name}*"', text).replace(DRAWN_IN, self.profile.code)
        self.into.files[DESCRIPTION] = self.into.files.get(DESCRIPTION, "") + mine

    def number(self, drawn: str) -> str:
        "The drawn person's number: that nobody else has, the same throughout the case."
        if not DRAWN_PERSON.fullmatch(drawn):
            return drawn
        if drawn not in self.people:
            dates = (f"{month:02d}{day:02d}" for month in range(1, 13) for day in range(1, 29))
            self.people[drawn] = next(n for n in (person(drawn, d) for d in dates) if n not in self.used)
            self.used.add(self.people[drawn])
        return self.people[drawn]

    def own(self, register: Register, row: list[str]) -> list[str]:
        "The row with case numbers of the fault's own, and a district that the municipality has."
        numbered = {c for c in register.key if self.is_number(register, c)}
        numbered |= {r.column for r in register.references if r.register != "person"}
        return [
            self.case_number(v) if c.name in numbered else self.here(c.name, v)
            for c, v in zip(register.columns, row, strict=True)
        ]

    def here(self, column: str, value: str) -> str:
        "The value in this municipality: the cases are drawn in Stockholm."
        if column == "distrikt":
            return self.place(value)
        return self.profile.code if column.endswith("kommun") and value == DRAWN_IN else value

    def is_number(self, register: Register, column: str) -> bool:
        "Whether the column is a case's own number."
        found = register.column(column)
        return found.type is ColumnType.TEXT and not found.codes and column.endswith("_id")

    def case_number(self, value: str) -> str:
        return f"{self.name}-{value}" if value else ""

    def place(self, code: str) -> str:
        "A drawn district, or one of the profile's own where it has no such."
        if not code or self.name in STRANGE_PLACE or any(d.code == code for d in self.profile.districts):
            return code
        live = self.profile.districts_of(self.case.year)
        return live[0].code if live else ""

    def taking(self, register: Register, rows: list[list[str]]) -> None:
        "Rows without any number or person take the place of the generated ones with the same key."
        at = {c.name: i for i, c in enumerate(register.columns)}
        if all(
            register.column(k).type is not ColumnType.PERSON and not self.is_number(register, k) for k in register.key
        ):
            keys = {tuple(row[at[k]] for k in register.key) for row in rows}
            self.into.keys.setdefault(register.id, set()).update(keys)

    def file(self, text: str) -> str:
        "A file as it stands, with numbers of its own where its first column is a case's."
        lines = with_numbers(text, self.number).replace(f'"{DRAWN_IN}"', f'"{self.profile.code}"').split("\n")
        header = lines[0].split(";")
        known = {r.key[0] for r in self.registers.values() if r.key and self.is_number(r, r.key[0])}
        if header[0] not in known:
            return "\n".join(lines)
        return "\n".join([lines[0], *(self.line(header, line) for line in lines[1:])])

    def line(self, header: list[str], line: str) -> str:
        fields = line.split(";")
        fields[0] = self.case_number(fields[0])
        if "distrikt" in header and len(fields) == len(header):
            at = header.index("distrikt")
            fields[at] = self.place(fields[at])
        return ";".join(fields)
