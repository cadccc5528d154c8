"""Seeded sets of linked tables to measure disclosure control on, of the sizes that the field compares.

Counts are drawn, not taken from anyone: a place's size, the groups' shares and some over-dispersion.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np
from numpy.typing import NDArray

Tree = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Dimension:
    "A dimension's hierarchy: total or parent code to children; empty where there is no total."

    name: str
    tree: Tree
    leaves: tuple[str, ...]

    def sums(self) -> tuple[tuple[str, ...], NDArray[np.int64]]:
        "All codes, and the matrix that sums leaves to each of them."
        codes = tuple(dict.fromkeys([*self.tree, *self.leaves]))
        below = {leaf: {leaf} for leaf in self.leaves}

        def leaves_of(code: str) -> set[str]:
            return below[code] if code in below else set().union(*(leaves_of(c) for c in self.tree[code]))

        place = {leaf: i for i, leaf in enumerate(self.leaves)}
        matrix = np.zeros((len(codes), len(self.leaves)), dtype=np.int64)
        for row, code in enumerate(codes):
            matrix[row, [place[leaf] for leaf in leaves_of(code)]] = 1
        return codes, matrix


def flat(name: str, n: int) -> Dimension:
    leaves = tuple(f"{name}{i:02}" for i in range(1, n + 1))
    return Dimension(name, {"Total": leaves}, leaves)


def nested(name: str, groups: Sequence[int]) -> Dimension:
    "Total, groups and their members: `groups` says how many members each has."
    tree: dict[str, list[str]] = {"Total": [f"{name}{g:02}" for g in range(len(groups))]}
    leaves: list[str] = []
    for g, n in enumerate(groups):
        tree[f"{name}{g:02}"] = [f"{name}{g:02}_{i:02}" for i in range(n)]
        leaves += tree[f"{name}{g:02}"]
    return Dimension(name, tree, tuple(leaves))


def open_ended(name: str, n: int) -> Dimension:
    return Dimension(name, {}, tuple(f"{2000 + i}" for i in range(n)))


@dataclass(frozen=True)
class Instance:
    """Dimensions, the tables (each a set of dimensions; all of them where empty) and how many units.

    A table leaves out a dimension by taking its total.
    """

    name: str
    dims: tuple[Dimension, ...]
    units: float
    seed: int = 1
    tables: tuple[tuple[str, ...], ...] = ()
    spread: float = 0.8
    note: str = field(default="")

    def cells(self) -> Iterator[tuple[tuple[str, ...], int]]:
        "Each cell once: its codes and its count."
        leaves = self.counts()
        done: set[tuple[str, ...]] = set()
        for table in self.tables or (tuple(d.name for d in self.dims),):
            codes, sums = zip(*(self.along(d, d.name in table) for d in self.dims), strict=True)
            values: NDArray[np.int64] = leaves
            for axis, matrix in enumerate(sums):
                values = np.moveaxis(np.tensordot(matrix, values, axes=(1, axis)), 0, axis)
            for at, value in zip(product(*codes), values.ravel().tolist(), strict=True):
                if at not in done:
                    done.add(at)
                    yield at, value

    def along(self, dim: Dimension, used: bool) -> tuple[tuple[str, ...], NDArray[np.int64]]:
        if used:
            return dim.sums()
        return ("Total",), np.ones((1, len(dim.leaves)), dtype=np.int64)

    def counts(self) -> NDArray[np.int64]:
        rng = np.random.default_rng(self.seed)
        mean = np.ones(())
        for dim in self.dims:
            share = rng.lognormal(0, self.spread, len(dim.leaves))
            mean = np.multiply.outer(mean, share / share.sum())
        noise = rng.gamma(2.0, 0.5, mean.shape)
        return np.asarray(rng.poisson(mean * noise * self.units), dtype=np.int64)

    def csv(self) -> str:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([*(d.name for d in self.dims), "count"])
        writer.writerows([*at, value] for at, value in self.cells())
        return out.getvalue()

    def spec(self) -> str:
        return json.dumps({"dims": {d.name: {k: list(v) for k, v in d.tree.items()} for d in self.dims}})


def counties(n: int, seed: int) -> list[int]:
    "n municipalities in counties of uneven size."
    rng = np.random.default_rng(seed)
    sizes: list[int] = []
    while sum(sizes) < n:
        sizes.append(int(min(rng.integers(3, 34), n - sum(sizes))))
    return sizes


GEO, SEX, AGE, KIND = flat("geo", 12), flat("sex", 2), flat("age", 8), flat("kind", 6)
FIVE = (flat("geo", 11), flat("sex", 2), flat("age", 6), flat("kind", 8), flat("law", 4), flat("form", 7))
FIVE_TABLES = (
    ("geo", "sex", "age", "kind"),
    ("geo", "law", "sex", "age"),
    ("sex", "kind", "form", "age"),
    ("geo", "form", "age"),
    ("geo", "law", "form"),
)

INSTANCES = {
    i.name: i
    for i in (
        Instance("litet", (flat("geo", 7), flat("sex", 2), flat("age", 5)), 700),
        Instance("litet2", (nested("geo", [3, 4, 2]), flat("age", 6), flat("sex", 2)), 1500, 2),
        Instance("s4", (flat("geo", 6), SEX, flat("age", 6), flat("kind", 3)), 5_000, 4, note="small and dense"),
        Instance("s7", (nested("geo", [3, 4]), SEX, flat("age", 7)), 4_000, 7, note="small and dense"),
        Instance("a", (GEO, SEX, AGE, KIND), 9_000),
        Instance("b", (GEO, SEX, AGE, KIND, open_ended("year", 10)), 90_000),
        Instance("c30", (nested("geo", [6, 5, 8, 4, 7]), SEX, flat("age", 10), flat("kind", 9)), 60_000),
        Instance("c60", (nested("geo", [9, 7, 12, 5, 10, 8, 9]), SEX, flat("age", 10), flat("kind", 9)), 100_000),
        Instance("c", (nested("geo", counties(290, 3)), SEX, flat("age", 10), flat("kind", 9)), 500_000),
        Instance(
            "d_s",
            FIVE,
            3_000,
            4,
            (("geo", "sex", "age"), ("geo", "kind"), ("sex", "age", "kind"), ("geo", "law"), ("kind", "form", "sex")),
        ),
        Instance(
            "d",
            FIVE,
            12_000,
            5,
            FIVE_TABLES,
        ),
        Instance("d_gles", FIVE, 4_000, 6, FIVE_TABLES, 1.2, "sparse and deep"),
    )
}
