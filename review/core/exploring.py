"""Every way that a release can go, to a fixed depth: all that its people and the world can do, in every order.

What must never happen is judged by a witness that sees the deeds alone and shares nothing with the table's guards.
`python -m review.core.exploring 3 14` counts, for three persons and fourteen deeds.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from review.core.case import Act, Case, Deed, Now, Person, Role, State
from review.core.table import TABLE, Transition, refusals, replayed

CONTENTS = {"A": "1", "B": "2"}
"""Two candidates by their root, and what their only chapter says."""
SPOILT = "X"
CHAPTER = "rapport/k"
MOST_CORRECTIONS = 2
Move = tuple[str, str, str]
"""What was done, by whom, with what."""


@dataclass(frozen=True)
class Witness:
    "What has been seen to be done, told by the deeds alone."

    authors: frozenset[tuple[str, str]] = frozenset()
    approved: frozenset[tuple[str, str]] = frozenset()
    invited: frozenset[str] = frozenset()
    excused: bool = False
    """Whether somebody has said why it is published at an hour when editions are not."""
    public: str = ""
    corrections: tuple[str, ...] = ()

    def sees(self, deed: Deed, root: str, stored: str) -> Witness:
        name = deed.person.name
        match deed.act:
            case Act.LAMNA:
                authors = self.authors | {(name, deed.text("root"))}
                return replace(self, authors=authors, approved=frozenset(), invited=frozenset())
            case Act.ATERFORVISA:
                return replace(self, approved=frozenset(), invited=frozenset())
            case Act.SCHEMALAGG:
                return replace(self, excused=deed.about.get("undantag") is True)
            case Act.GODKANN:
                return replace(self, approved=self.approved | {(name, stored)})
            case Act.BJUD_IN:
                return replace(self, invited=self.invited | {deed.text("reader")})
            case Act.PUBLICERA:
                return replace(self, public=stored)
            case Act.RATTA:
                return replace(self, corrections=(*self.corrections, deed.text("text")))
        return self


@dataclass(frozen=True)
class World:
    """A release, the bytes that are stored, the clock, and the witness; every hour is one when nothing is published.

    `beside` is whether another edition of the same year has become public, which this one does not know.
    """

    case: Case = field(default_factory=Case)
    stored: str = ""
    window: bool = False
    due: bool = False
    witness: Witness = field(default_factory=Witness)
    beside: bool = False

    @property
    def now(self) -> Now:
        return Now(bytes=self.stored, due=self.due, window=self.window, allowed=False, follows=not self.beside)


@dataclass(frozen=True)
class Explored:
    """`states` that differ in more than who is who; `paths`, sequences of deeds of any length to the depth.

    `public` is in how many of the states the public has something. `broken` is what happened that must not, each with
    the deed that did it.
    """

    states: int
    paths: int
    public: int
    broken: tuple[tuple[str, Move], ...]


def explore(
    persons: Sequence[Person], depth: int, table: Sequence[Transition] = TABLE, start: World | None = None
) -> Explored:
    """All that can come of *start*, or of nothing, in *depth* deeds.

    Persons who have the same rights are interchangeable, so states that differ in who is who only are walked once, and
    counted in the paths as often as they come.
    """
    names = {person.name: str(sorted(person.roles)) + str(person.chapters) for person in persons}
    start = start or World()
    known: dict[Alike, World] = {alike(start, names): start}
    ways = dict.fromkeys(known, 1)
    steps: dict[Alike, Counter[Alike]] = {}
    paths = 1
    broken: dict[str, Move] = {}
    for _ in range(depth):
        ahead: Counter[Alike] = Counter()
        for here, number in ways.items():
            if here not in steps:
                steps[here] = Counter()
                for move, after in moves(known[here], persons, table):
                    there = alike(after, names)
                    known.setdefault(there, after)
                    steps[here][there] += 1
                    for fault in faults(known[here], move, after):
                        broken.setdefault(fault, move)
            for there, times in steps[here].items():
                ahead[there] += number * times
        ways = dict(ahead)
        paths += sum(ways.values())
    return Explored(len(known), paths, sum(bool(one.witness.public) for one in known.values()), tuple(broken.items()))


Alike = tuple[object, ...]


def alike(world: World, rights: Mapping[str, str]) -> Alike:
    "What is the same of states that differ in who is who: all that is known of a person is of that one alone."
    case, seen = world.case, world.witness
    of = {name: [right] for name, right in rights.items()}
    for (_, says), person in case.signed:
        of[person].append(f"signerat {says}")
    for person, root, safe in case.answers:
        of[person].append(f"svarat {root} {safe}")
    pairs_of = {
        "godkänt": case.approvals,
        "lämnat": case.authors,
        "setts godkänna": seen.approved,
        "gjort": seen.authors,
    }
    for what, pairs in pairs_of.items():
        for person, root in pairs:
            of[person].append(f"{what} {root}")
    for what, people in (("läser", case.readers), ("inbjuden", seen.invited)):
        for person in people:
            of[person].append(what)
    common = (case.state, case.root, case.threads, case.published, case.corrections, seen.public, seen.corrections)
    clock = (seen.excused, world.beside, world.stored, world.window, world.due)
    return (*common, *clock, tuple(sorted(tuple(sorted(one)) for one in of.values())))


def moves(world: World, persons: Sequence[Person], table: Sequence[Transition]) -> Iterator[tuple[Move, World]]:
    "All that anybody can do next, and all that can happen."
    as_it_is = world.now
    for way in table:
        if world.case.state in way.sources:
            for person in persons:
                for deed in deeds(way.act, person, world, persons):
                    now = replace(as_it_is, bytes=deed.text("root")) if way.act is Act.LAMNA else as_it_is
                    if not refusals(world.case, deed, now, table):
                        what = " ".join(map(str, deed.about.values()))
                        yield (way.act.value, person.name, what), did(world, deed, table)
    yield from happenings(world)


def deeds(act: Act, person: Person, world: World, persons: Sequence[Person]) -> Iterator[Deed]:
    match act:
        case Act.LAMNA:
            for root, says in CONTENTS.items():
                yield Deed(act, person, {"root": root, "chapters": frozenset({(CHAPTER, says)})})
        case Act.SIGNERA:
            for says in CONTENTS.values():
                yield Deed(act, person, {"chapter": CHAPTER, "says": says})
        case Act.SVARA:
            yield from (Deed(act, person, {"safe": safe}) for safe in (True, False))
        case Act.BJUD_IN:
            yield from (Deed(act, person, {"reader": other.name, "roll": "r", "text": "skäl"}) for other in persons)
        case Act.SCHEMALAGG:
            yield from (Deed(act, person, {"text": "skäl", "undantag": excused}) for excused in (True, False))
        case Act.RATTA:
            if len(world.case.corrections) < MOST_CORRECTIONS:
                text = f"rättelse {'ab'[len(world.case.corrections)]}"
                yield Deed(act, person, {"text": text, "engelska": "e"})
        case Act.SATT_DATUM | Act.DELA | Act.SLUTA_DELA | Act.LAS_DELAT | Act.KOMMENTERA_DELAT:
            return  # A date changes nothing that is asked about, and a guest can only do what a comment does.
        case _:
            yield Deed(act, person, {"text": "text", "thread": "t", "paragraf": "7", "datum": "2025-05-20"})


def did(world: World, deed: Deed, table: Sequence[Transition]) -> World:
    case = replayed(world.case, deed, table)
    stored = deed.text("root") if deed.act is Act.LAMNA else world.stored
    clock = world.case.state is State.SCHEMALAGD is case.state and deed.act is not Act.SCHEMALAGG
    witness = world.witness.sees(deed, case.root, world.stored)
    # Who hands in anew has built the candidate with what the public has by then.
    beside = world.beside and deed.act is not Act.LAMNA
    return World(case, stored, world.window and clock, world.due and clock, witness, beside)


def happenings(world: World) -> Iterator[tuple[Move, World]]:
    "The clock goes, another edition comes before, and somebody spoils what is stored."
    if world.case.state is State.SCHEMALAGD and not world.due:
        yield ("fönstret öppnas", "", ""), replace(world, window=True)
        yield ("tiden är inne", "", ""), replace(world, window=False, due=True)
    if world.due and not world.beside:
        yield ("en annan utgåva för året publiceras", "", ""), replace(world, beside=True)
    if world.stored not in ("", SPOILT):
        yield ("en byte ändras", "", ""), replace(world, stored=SPOILT)


def faults(world: World, move: Move, after: World) -> Iterator[str]:
    "What must never happen, and did."
    act, name, _ = move
    seen = world.witness
    if act == Act.PUBLICERA:
        authors = {person for person, root in seen.authors if root == world.stored}
        approvers = {person for person, root in seen.approved if root == world.stored}
        if len(approvers) < 2:
            yield "publicerat utan två godkännanden av samma byte"
        if len(approvers - authors) < len(approvers):
            yield "publicerat med ett godkännande av den som lämnade in"
        if world.beside:
            yield "två utgåvor för ett år är publika utan att den ena känner den andra"
        if not seen.excused:
            yield "publicerat på en otillåten tid utan skäl"
    if act == Act.EXPEDIERA and not seen.public:
        yield "expedierat innan det var publikt"
    if act == Act.GODKANN and (name, world.stored) in seen.approved:
        yield "någon godkände två gånger"
    if act == Act.FORHANDSLAS and (name not in seen.invited or not world.window):
        yield "någon läste i förväg utan rätt"
    if after.witness.corrections[: len(seen.corrections)] != seen.corrections:
        yield "en rättelse togs bort"
    if after.case.corrections != after.witness.corrections:
        yield "rättelserna är inte de som gjordes"
    if seen.public and after.case.published != seen.public:
        yield "det publicerade är inte längre det som publicerades"


def everyone(number: int) -> tuple[Person, ...]:
    """That many persons, each with every role: whatever fewer roles allow, these can do.

    No guard asks for a role that somebody has, or lacks, but as a right: a test holds that.
    """
    return tuple(Person(name, frozenset(Role), ("*",)) for name in "abcd"[:number])


if __name__ == "__main__":
    print(explore(everyone(int(sys.argv[1])), int(sys.argv[2])))
