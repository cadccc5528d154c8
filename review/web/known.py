"""What is worked out of editions. The same content gives the same answer for ever, so each is worked out once.

Many may ask at once for what nobody has asked for before: the first works it out, the others wait for that one.
"""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from review.core import checklist, content, effects, memos, yearly
from review.core.checklist import Item
from review.core.content import Changes, Inside
from review.core.memos import Memo
from review.core.versions import Effect
from review.core.yearly import Figure, Found, Unsaid
from review.web.places import store
from socialrapport import compared
from socialrapport.compared.cells import Changed
from socialrapport.compared.definitions import Definitions
from socialrapport.compared.things_matched import Redline
from socialrapport.model.indicator import TOTAL
from socialrapport.model.safe import CellRef
from socialrapport.model.since import TERMS, Before
from socialrapport.opened import things as opened_things
from socialrapport.opened.things import Thing

P = ParamSpec("P")
T = TypeVar("T")


def kept(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    "Remember the *most* latest answers. A refusal is not remembered."

    def wrap(work: Callable[P, T]) -> Callable[P, T]:
        answers: OrderedDict[Any, T] = OrderedDict()
        lock = threading.Lock()

        @wraps(work)
        def asked(*args: P.args, **kwargs: P.kwargs) -> T:
            with lock:
                if args not in answers:
                    answers[args] = work(*args, **kwargs)
                    if len(answers) > most:
                        answers.popitem(last=False)
                answers.move_to_end(args)
                return answers[args]

        return asked

    return wrap


@kept(8)
def things(root: str) -> tuple[Thing, ...]:
    return store().things(root)


@kept(8)
def inside(root: str) -> Inside:
    return content.inside(things(root))


@kept(8)
def parts(root: str) -> dict[str, frozenset[Any]]:
    "What a candidate is to the table: its chapters, and what stands in each."
    found = inside(root)
    return {
        "chapters": frozenset(found),
        "inside": frozenset((chapter, thing.key) for (chapter, _), things in found.items() for thing in things),
    }


@kept(8)
def of_edition(root: str) -> tuple[Item, ...]:
    "What the edition's own account says to the checklist."
    return checklist.of_folder(store().folder(root))


@kept(8)
def memos_of(root: str) -> tuple[Memo, ...]:
    return memos.read(store().folder(root))


@kept(4)
def figures(root: str, before: str) -> tuple[Figure, ...]:
    return yearly.figures(store().folder(root), store().folder(before) if before else None)


@kept(4)
def beside(root: str) -> tuple[tuple[Unsaid, ...], tuple[Found, ...]]:
    "What the analysis saw and did not say, and what the check of the extracts found."
    there = store().folder(root)
    return yearly.unsaid(there), yearly.validated(there)


@kept(64)
def blocks(root: str, document: str) -> dict[str, Any]:
    "The tables, figures and definitions of a document; none where the edition has no such document."
    there = store().folder(root)
    return opened_things.blocks(there, document) if (there / "dokument" / f"{document}.json").is_file() else {}


@dataclass(frozen=True)
class NamedCell:
    "A number that is another, by what a person calls it: its table, its year and its groups, and what it is in."

    title: str
    group: str
    unit: str
    decimals: int
    was: float
    is_now: float


@dataclass(frozen=True)
class Compared:
    "Two editions: what is another, in words, and each thing before and now, with why."

    names: tuple[str, str]
    said: str
    lines: tuple[tuple[Redline, str], ...]
    effect: Effect
    cells: tuple[NamedCell, ...]
    """Numbers that both show, and are others; the largest first."""
    definitions: Definitions
    new: Mapping[str, int]
    gone: Mapping[str, int]
    """How many cells of each table, by its title; not those of years that only one of the editions is about."""

    @property
    def changes(self) -> Changes:
        return content.changes(self.lines)

    @property
    def redefined(self) -> tuple[tuple[str, str, str, str], ...]:
        "Each definition with other words: which table, which part of it, before and now."
        changed = self.definitions.changed
        return tuple((one.indicator, TERMS.get(one.term, one.term), one.then, one.now) for one in changed)


@kept(4)
def difference(then: str, now: str) -> Compared:
    found = compared.compare(compared.read(store().folder(then)), compared.read(store().folder(now)))
    lines = tuple((line, found.why(line)) for line in found.texts.redlines)
    return Compared(
        names=(found.then.name, found.now.name),
        said=compared.tell(found),
        lines=lines,
        effect=effects.of(found),
        cells=tuple(named(one, found.now.tables) for one in compared.largest(found.cells.changed)),
        definitions=found.definitions,
        new=by_table(found.cells.new, found.now.tables, found.then.tables),
        gone=by_table(found.cells.gone, found.then.tables, found.now.tables),
    )


def named(one: Changed, there: Before) -> NamedCell:
    table, year = there.tables[one.cell.cube], one.cell.at[0]
    labels = {code: label for axis in table.labels.values() for code, label in axis.items()}
    groups = [labels.get(code, code) for code in one.cell.at[1:] if code != TOTAL]
    unit, decimals = table.measures.get(one.cell.measure, ("", 0))
    return NamedCell(table.title, ", ".join([year, *groups]), unit, decimals, one.was, one.is_now)


def by_table(cells: Iterable[CellRef], there: Before, other: Before) -> dict[str, int]:
    years = {at[0] for printed in other.printed.values() for _, at in printed}
    both = Counter(cell.cube for cell in cells if cell.at[0] in years and cell.cube in other.tables)
    return {there.tables[table].title: number for table, number in both.most_common()}


def effect(then: str, now: str) -> Effect:
    "What is touched where one edition is mended by another."
    return difference(then, now).effect


@kept(4)
def changes(then: str, now: str) -> Changes:
    "What stood before where something else stands now; nothing where there was no candidate before."
    return difference(then, now).changes if then else Changes()
