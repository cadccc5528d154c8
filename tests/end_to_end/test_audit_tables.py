"""The audit over the city's own published tables, as they are and with faults planted in copies of them."""

from __future__ import annotations

import csv
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from socialrapport.audit import Finding, Findings, audit
from support.beside import CASES, needs
from support.beside import PUBLISHED as TABLES

pytestmark = needs(TABLES)

Grid = list[list[str]]
Place = tuple[str, str]
"""Where something was planted: file, and the cell as it is named (or the column)."""


@pytest.fixture(scope="module")
def printed() -> Findings:
    return audit(TABLES, reveal=True)


def test_exactly_the_faults_that_were_printed(printed: Findings) -> None:
    """A mean that its own figures contradict, two shares with two truths, and hidden cells that are a difference."""
    assert [(f.kind, f.file.split("_")[0], f.place) for f in printed.findings] == [
        ("kvot", "b161", "Genomsnittlig hushållsstorlek, 2017"),
        ("motsägelse", "b021", "Hela staden, pct_barn"),
        ("motsägelse", "b021", "Hela staden, pct_18_24"),
        ("röjd cell", "b162", "Dödsbo, 1990"),
        ("röjd cell", "b162", "Dödsbo, 1995"),
        ("röjd cell", "b162", "Dödsbo, 2000"),
    ]


def test_the_hidden_cells_are_what_is_left(printed: Findings) -> None:
    """Samtliga 1990: 30 403 = 12 546 men + 13 360 women + 4 497 couples; nothing is left."""
    assert [f.value for f in printed.findings if f.kind == "röjd cell"] == ["0", "0", "0"]


# --- planted faults ---


def load(path: Path) -> Grid:
    return list(csv.reader(path.open(encoding="utf-8"), delimiter=";"))


def save(path: Path, grid: Grid) -> None:
    path.chmod(0o644)
    path.write_text("".join(";".join(row) + "\n" for row in grid), "utf-8")


def another_digit(rng: random.Random, figure: str, at: int | None = None) -> str:
    i = at if at is not None else rng.choice([i for i, x in enumerate(figure) if x.isdigit()])
    return figure[:i] + rng.choice([d for d in "123456789" if d != figure[i]]) + figure[i + 1 :]


def pick(
    rng: random.Random, folder: Path, tables: str, cell: Callable[[str, str], bool]
) -> tuple[Path, Grid, int, int]:
    path = next(folder.glob(f"{rng.choice(tables.split())}_*"))
    grid = load(path)
    fits = [
        (r, c)
        for r in range(1, len(grid))
        for c in range(1, len(grid[0]))
        if re.fullmatch(r"\d+(\.\d+)?", grid[r][c]) and cell(grid[r][0], grid[0][c])
    ]
    return path, grid, *rng.choice(fits)


def place(path: Path, grid: Grid, r: int, c: int) -> Place:
    return path.name, f"{grid[r][0]}, {grid[0][c]}"


def adds_up(row: str, column: str) -> bool:
    return not re.search(r"pct|per100k|[Pp]er 1|Antal personer|därav", f"{row} {column}")


def plant_sum(rng: random.Random, folder: Path) -> Place:
    path, grid, r, c = pick(rng, folder, "b018 b021 b159 b162 b170 b228 tv07437", adds_up)
    grid[r][c] = another_digit(rng, grid[r][c])
    save(path, grid)
    return place(path, grid, r, c)


def plant_rate(rng: random.Random, folder: Path) -> Place:
    def rate(row: str, column: str) -> bool:
        return bool(re.search(r"storlek|per biståndshushåll|per 1 000|andel_pct|per100k|pct_bef", f"{row} {column}"))

    path, grid, r, c = pick(rng, folder, "b020 b161 b170 b228 tv07437", rate)
    grid[r][c] = another_digit(rng, grid[r][c], 0)
    save(path, grid)
    return place(path, grid, r, c)


def plant_repeat(rng: random.Random, folder: Path) -> Place:
    path = next(folder.glob(f"{rng.choice(['b017', 'b020', 'b159', 'b161', 'b162', 'b163', 'tv07437'])}_*"))
    grid = load(path)
    series: dict[str, list[int]] = {}
    for c, name in enumerate(grid[0]):
        if re.search(r"\d{4}$", name):
            series.setdefault(name[:-4], []).append(c)
    columns = rng.choice([s for s in series.values() if len(s) > 1])
    i = rng.randrange(len(columns) - 1)
    spared = rng.choice([None, rng.randrange(1, len(grid))])
    for r in range(1, len(grid)):
        if r != spared:
            grid[r][columns[i + 1]] = grid[r][columns[i]]
    save(path, grid)
    return path.name, grid[0][columns[i + 1]]


def plant_contradiction(rng: random.Random, folder: Path) -> Place:
    path, grid, r, c = pick(rng, folder, "b017 b018 b020 b021 b159 b163 tv07437", lambda row, column: True)
    grid[r][c] = another_digit(rng, grid[r][c])
    (folder / f"x{path.name}").write_text("".join(";".join(row) + "\n" for row in grid), "utf-8")
    return place(path, grid, r, c)


def plant_hidden(rng: random.Random, folder: Path) -> Place:
    path, grid, r, c = pick(rng, folder, "b018 b021 b159 b162 b170 tv07437", adds_up)
    grid[r][c] = ".."
    save(path, grid)
    return place(path, grid, r, c)


PLANTED: dict[str, tuple[Callable[[random.Random, Path], Place], int]] = {
    "summa": (plant_sum, 8),
    "kvot": (plant_rate, 8),
    "upprepning": (plant_repeat, 6),
    "motsägelse": (plant_contradiction, 4),
    "röjd cell": (plant_hidden, 6),
}


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[Place, tuple[Finding, ...]]]]:
    "Each kind of fault, some times: where it was planted and what was found, with no other in the same table."
    folders: list[tuple[Path, set[str]]] = []
    places: dict[str, list[tuple[Place, Path]]] = {kind: [] for kind in PLANTED}
    for kind, seed in [(kind, seed) for kind, (_, times) in PLANTED.items() for seed in range(times)]:
        alone = copied(TABLES, tmp_path_factory.mktemp("ensam"))
        file, where = PLANTED[kind][0](random.Random(f"{kind} {seed}"), alone)
        folder, taken = next((f for f in folders if file not in f[1]), (None, set()))
        if folder is None:
            folder = copied(TABLES, tmp_path_factory.mktemp("planterade"))
            folders.append((folder, taken))
        taken.add(file)
        for name in (file, f"x{file}"):
            if (alone / name).exists():
                shutil.copyfile(alone / name, folder / name)
        places[kind].append(((file, where), folder))
    found = {folder: audit(folder).findings for folder, _ in folders}
    return {kind: [(place, found[folder]) for place, folder in planted] for kind, planted in places.items()}


def copied(folder: Path, to: Path) -> Path:
    "The folder's files, to be written over."
    shutil.copytree(folder, to, copy_function=shutil.copyfile, dirs_exist_ok=True)
    to.chmod(0o755)
    return to


@pytest.mark.parametrize("kind", PLANTED)
def test_what_is_planted_is_found_and_nothing_else(
    kind: str, planted: dict[str, list[tuple[Place, tuple[Finding, ...]]]], printed: Findings
) -> None:
    known = {(f.kind, f.place) for f in printed.findings}
    for seed, ((file, where), found) in enumerate(planted[kind]):
        new = [f for f in found if (f.kind, f.place) not in known]
        about = [f for f in new if where in f.place or any(where in cell for cell in f.cells)]
        assert kind in {f.kind for f in about}, f"{file}: {where} ({seed})"
        assert [f for f in new if f not in about and f.file == file] == [], f"{file}: {where} ({seed})"


# --- small sums that were missed ---

SMALL = CASES / "A06_summor"


@needs(SMALL)
def test_each_small_sum_that_users_met_has_its_one_finding() -> None:
    """Wrong totals in one to eight columns, and hidden cells beside a total called anything."""
    kinds = {folder.name: [f.kind for f in audit(folder).findings] for folder in sorted(SMALL.iterdir())}
    hidden = {name for name in kinds if "dold" in name or name.startswith("j_")}
    assert kinds == {name: ["röjd cell" if name in hidden else "summa"] for name in kinds}
