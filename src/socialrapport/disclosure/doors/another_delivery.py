"""Whether an edition before is hardly of the same people: its folder was the wrong one, or nearly all is corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from socialrapport.model.cube import Cube
from socialrapport.model.indicator import TOTAL
from socialrapport.model.issue import Refusal
from socialrapport.model.written import figure
from socialrapport.opened.counts import COUNTS, Earlier

ENOUGH = 20
"Counts that both must have before anything is said."
ALIKE = 0.5
"The part of them that is the same, at least, where the same people were counted and corrections are corrections."
NO_FEW = 20
"Counts below it are the same in any two municipalities now and then."


def doubts(cubes: Sequence[Cube], earlier: Sequence[Earlier]) -> tuple[str, ...]:
    """What is told of each edition that has few counts of all in common with *cubes*, in the years before its own.

    How many counts differ is no count of anyone.
    """
    found = []
    for edition in earlier:
        pairs = list(of_both(cubes, edition))
        same = sum(now == then for now, then in pairs)
        if len(pairs) >= ENOUGH and same < ALIKE * len(pairs):
            found.append(
                f"utgåvan för {edition.year} som angavs med --earlier är knappast gjord av samma uppgifter: av "
                f"{figure(len(pairs))} antal för hela kommunen som båda har är {figure(len(pairs) - same)} olika. "
                "Är det fel mapp, ange den rätta. Har de flesta tal rättats sedan dess är det som det ska vara."
            )
    return tuple(found)


@contextmanager
def saying_first(doubted: Sequence[str]) -> Iterator[None]:
    "What is doubted of the editions before is said first of a refusal: it may be all that is wrong."
    try:
        yield
    except Refusal as refusal:
        said = [f"{text[0].upper()}{text[1:]}" for text in doubted]
        raise Refusal(*said, *refusal.reasons, exit_code=refusal.exit_code) from None


def of_both(cubes: Sequence[Cube], edition: Earlier) -> Iterator[tuple[int, int]]:
    "Each count of all in a year before the edition's own, as it is now and as it was told then."
    for cube in cubes:
        told = edition.cells.get(cube.indicator.id, {})
        for measure in COUNTS:
            for at, now in cube.values.get(measure, {}).items():
                then = told.get((measure, at))
                if int(at[0]) < edition.year and {*at[1:]} <= {TOTAL} and then is not None and then >= NO_FEW:
                    yield round(now), then
