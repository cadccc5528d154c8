"""Compiles ahead of time what else is compiled at first use: a small set of tables, protected and attacked."""

from __future__ import annotations

import json
from itertools import product

from socialrapport.disclosure.attack import attack, known_from
from socialrapport.disclosure.tablefiles.cell_file import read_cells
from socialrapport.disclosure.tablefiles.outside import Outside
from socialrapport.disclosure.tablefiles.specification import read_spec
from socialrapport.disclosure.tableset import Rules, as_csv, protect_tables

PLACES, SEXES, KINDS = "ABCDE", "KM", "xyz"
TOTAL = "Total"
SPEC = {"dims": {"plats": {TOTAL: list(PLACES)}, "kon": {TOTAL: list(SEXES)}, "slag": {TOTAL: list(KINDS)}}}


def tables() -> Outside:
    "Five places, two sexes and three kinds, with small counts among them."
    finest = {
        at: (7 * i * i + 3 * i) % 17 % 9 + 20 * (i % 4 == 0) for i, at in enumerate(product(PLACES, SEXES, KINDS))
    }
    lines = ["plats,kon,slag,count"]
    for p, k, s in product((TOTAL, *PLACES), (TOTAL, *SEXES), (TOTAL, *KINDS)):
        count = sum(
            n for at, n in finest.items() if p in (TOTAL, at[0]) and k in (TOTAL, at[1]) and s in (TOTAL, at[2])
        )
        lines.append(f"{p},{k},{s},{count}")
    return read_cells("\n".join(lines), read_spec(json.dumps(SPEC)))


def warm() -> None:
    found = tables()
    for guarantee in (1, 3):
        made = protect_tables(found, Rules(guarantee=guarantee))
        attack(known_from(read_cells(as_csv(made), found.spec)))


if __name__ == "__main__":
    warm()
