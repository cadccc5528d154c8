"""`protect`, `attack` and `audit-tables` as a person runs them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from bench.instances import INSTANCES

from support.editions import run_here

SPEC = {"dims": {"geo": {"Total": ["N", "S"]}, "sex": {"Total": ["F", "M"]}}}
CELLS = """geo,sex,count
Total,Total,40
Total,F,20
Total,M,20
N,Total,13
N,F,3
N,M,10
S,Total,27
S,F,17
S,M,10
"""


@pytest.fixture
def there(tmp_path: Path) -> Path:
    (tmp_path / "celler.csv").write_text(CELLS, encoding="utf-8")
    (tmp_path / "spec.json").write_text(json.dumps(SPEC), encoding="utf-8")
    return tmp_path


def command(folder: Path, *words: str, by=run_here):
    return by(*(str(folder / w) if w.endswith((".csv", ".json")) else w for w in words))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_what_is_protected_is_written_and_cannot_be_attacked(there: Path) -> None:
    done = command(there, "protect", "celler.csv", "--spec", "spec.json", "--out", "ut.csv", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["hidden"] == 4
    assert sum(r["suppressed"] == "1" for r in rows(there / "ut.csv")) == 4
    attacked = command(there, "attack", "ut.csv", "--spec", "spec.json", "--json")
    assert attacked.returncode == 0
    found = json.loads(attacked.stdout)
    assert (found["linear"], found["exact"], found["narrow"], found["cells"]) == (0, 0, 0, [])


def test_a_find_is_told_with_its_cells_and_without_its_value(there: Path) -> None:
    text = CELLS.replace("count", "count,suppressed", 1).replace("\n", ",0\n").replace("suppressed,0", "suppressed")
    (there / "lacka.csv").write_text(text.replace("N,F,3,0", "N,F,,1"), encoding="utf-8")
    found = command(there, "attack", "lacka.csv", "--spec", "spec.json", "--json")
    assert found.returncode == 1
    assert json.loads(found.stdout)["cells"] == [{"geo": "N", "sex": "F", "lo": 3, "hi": 3}]
    told = command(there, "attack", "lacka.csv", "--spec", "spec.json")
    assert "geo N, sex F" in told.stderr
    assert told.stdout == ""


def test_the_hidden_counts_need_not_be_there_and_are_not_read(there: Path) -> None:
    """The same answer with the true counts, with wrong ones and with none."""
    command(there, "protect", "celler.csv", "--spec", "spec.json", "--out", "ut.csv")
    filled = [{**r, "count": r["count"] or "99"} for r in rows(there / "ut.csv")]
    with (there / "fylld.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, filled[0].keys())
        writer.writeheader()
        writer.writerows(filled)
    answers = [command(there, "attack", f, "--spec", "spec.json", "--json").stdout for f in ("ut.csv", "fylld.csv")]
    assert answers[0] == answers[1]


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Callable[..., CompletedProcess[str]]]:
    "The program in another process, whose sets are in other orders; the same one each time."
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        yield lambda *words: pool.submit(run_here, *words).result()


@pytest.mark.parametrize("name", ["litet", "litet2", "d_s"])
@pytest.mark.parametrize("guarantee", ["1", "2", "3"])
def test_seeded_tables_are_protected_alike_each_time(
    tmp_path: Path, name: str, guarantee: str, elsewhere: Callable[..., CompletedProcess[str]]
) -> None:
    (tmp_path / "celler.csv").write_text(INSTANCES[name].csv(), encoding="utf-8")
    (tmp_path / "spec.json").write_text(INSTANCES[name].spec(), encoding="utf-8")
    for out, by in {"ett.csv": run_here, "tva.csv": elsewhere}.items():
        words = ("celler.csv", "--spec", "spec.json", "--out", out, "--guarantee", guarantee)
        assert command(tmp_path, "protect", *words, by=by).returncode == 0
    assert (tmp_path / "ett.csv").read_bytes() == (tmp_path / "tva.csv").read_bytes()
    found = json.loads(command(tmp_path, "attack", "ett.csv", "--spec", "spec.json", "--json").stdout)
    assert found["linear"] == 0
    assert guarantee == "1" or (found["exact"], found["narrow"], found["undecided"]) == (0, 0, 0)


FAULTS = {
    "saknas": (None, json.dumps(SPEC)),
    "inte en summa": (CELLS.replace("S,M,10", "S,M,11"), json.dumps(SPEC)),
    "negativt": (CELLS.replace("S,M,10", "S,M,-1"), json.dumps(SPEC)),
    "text": (CELLS.replace("S,M,10", "S,M,tio"), json.dumps(SPEC)),
    "dubblett": (CELLS + "S,M,11\n", json.dumps(SPEC)),
    "kolumn": (CELLS.replace("count", "antal"), json.dumps(SPEC)),
    "tom": ("", json.dumps(SPEC)),
    "bara rubrik": ("geo,sex,count\n", json.dumps(SPEC)),
    "ingen json": (CELLS, "{"),
    "ingen dims": (CELLS, "{}"),
    "cirkel": (CELLS, json.dumps({"dims": {"geo": {"Total": ["N"], "N": ["Total"]}, "sex": {}}})),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_bad_input_is_refused_in_swedish_and_leaves_what_was_there(there: Path, fault: str) -> None:
    cells, spec = FAULTS[fault]
    (there / "ut.csv").write_text("tidigare", encoding="utf-8")
    if cells is None:
        (there / "celler.csv").unlink()
    else:
        (there / "celler.csv").write_text(cells, encoding="utf-8")
    (there / "spec.json").write_text(spec, encoding="utf-8")
    done = command(there, "protect", "celler.csv", "--spec", "spec.json", "--out", "ut.csv")
    assert done.returncode in (1, 2)
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert "Ett fel i programmet" not in done.stderr
    assert done.stderr.strip()
    assert (there / "ut.csv").read_text(encoding="utf-8") == "tidigare"
    assert sorted(p.name for p in there.iterdir() if p.name.startswith(".")) == []


def test_what_is_odd_is_told_beside_the_answer(there: Path) -> None:
    (there / "celler.csv").write_text(CELLS + "S,M,10\n", encoding="utf-8")
    (there / "spec.json").write_text(json.dumps({**SPEC, "zeroes": "shown"}), encoding="utf-8")
    for words in (("protect", "celler.csv", "--spec", "spec.json", "--out", "ut.csv"), ("attack", "celler.csv")):
        done = command(there, *words, *(() if "--spec" in words else ("--spec", "spec.json")), "--json")
        assert "Menas ”zeros”?" in done.stderr
        assert [w for w in json.loads(done.stdout)["varningar"] if "rad 11" in w]


def test_input_is_never_written_over(there: Path) -> None:
    done = command(there, "protect", "celler.csv", "--spec", "spec.json", "--out", "celler.csv")
    assert done.returncode == 2
    assert (there / "celler.csv").read_text(encoding="utf-8") == CELLS


def test_an_audit_tells_its_findings_and_keeps_hidden_values(tmp_path: Path) -> None:
    table = "stadsdel;nivå;n_2023;n_2024\nA;stadsdel;10;12\nB;stadsdel;20;22\nC;stadsdel;..;30\nStaden;staden;37;64\n"
    (tmp_path / "tabell.csv").write_text(table, encoding="utf-8")
    found = json.loads(run_here("audit-tables", tmp_path, "--json").stdout)
    assert found["tables"] == 1
    assert all("value" not in f for f in found["findings"])


def test_what_an_audit_found_is_its_outcome_and_stands_on_standard_output(tmp_path: Path) -> None:
    table = "stadsdel;nivå;n_2023;n_2024\nA;stadsdel;10;12\nB;stadsdel;20;22\nC;stadsdel;..;30\nStaden;staden;37;64\n"
    (tmp_path / "tabell.csv").write_text(table, encoding="utf-8")
    done = run_here("audit-tables", tmp_path)
    assert "Ett dolt värde försöktes räknas fram" in done.stdout
    assert done.stderr == ""
