"""Why a count that is not small is hidden: what it shields, and what else could do it."""

from __future__ import annotations

import csv
import io

from socialrapport import catalogue
from socialrapport.disclosure.doors import why
from socialrapport.model.cube import Axis, Cube
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure

HOUSEHOLDS = catalogue.load().indicators["eb.hushall"]


def explained(**counts: int) -> dict[str, list[str]]:
    "Each hidden code with its reason, what it shields, and what would be hidden instead."
    kind = Axis("hushallstyp", "Hushållstyp", tuple(counts), {TOTAL: "Alla"} | {c: c for c in counts})
    values = {("2024", code): n for code, n in {TOTAL: sum(counts.values()), **counts}.items()}
    cube = Cube(HOUSEHOLDS, (Axis("ar", "År", ("2024",), {}), kind), measures_of(HOUSEHOLDS), {"antal": values})
    rows = csv.DictReader(io.StringIO(why.as_csv((cube,), Disclosure(1, 4))))
    code = lambda text: text.rpartition("/")[2].rstrip(")")  # noqa: E731
    return {code(r["cell"]): [r["varför"], code(r["skyddar"]), code(r["i stället"])] for r in rows}


def test_the_second_smallest_shields_the_smallest_and_the_third_would_do_as_well():
    assert explained(par=3, ensam_man=12, ensam_kvinna=20) == {
        "par": ["litet antal", "", ""],
        "ensam_man": ["skyddar", "par", "ensam_kvinna"],
    }


def test_where_there_is_no_other_it_is_said():
    found = explained(par=3, ensam_man=12)
    assert found["ensam_man"][:2] == ["skyddar", "par"]


def test_small_counts_that_shield_each_other_need_no_other():
    assert set(explained(par=3, ensam_man=4, ensam_kvinna=20)) == {"par", "ensam_man"}
