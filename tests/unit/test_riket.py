"""The whole country as one publication: its municipalities are the profile's parts."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from socialrapport import profiles
from socialrapport.engine.staging.row_rules import district, district_meant
from socialrapport.synthetic import generate, targets

RIKET = profiles.load("riket")


def test_every_municipality_is_a_part_with_its_own_code():
    codes = [d.code for d in RIKET.districts]
    assert len(set(codes)) == len(codes) == 290
    assert all(len(code) == 4 and code.isdigit() for code in codes)
    assert (RIKET.part.one, RIKET.part.many) == ("kommun", "kommuner")


def test_the_generator_knows_how_large_each_is():
    goals = targets.read(RIKET, None, (2024, 2024), 1)
    places = goals.data["distrikt"]
    assert list(places) == [d.code for d in RIKET.districts]
    assert sum(one["folk"] for one in places.values()) == pytest.approx(
        goals.yearly("befolkning", "folkmangd")[0] / 100, 1e-3
    )


def test_a_small_country_has_people_in_all_of_them(tmp_path: Path):
    generate(RIKET, tmp_path, persons=60_000, years=(2024, 2024), faults=(), form="parquet")
    rows = pq.read_table(tmp_path / "SYNTETISK_befolkning.parquet").to_pydict()
    people: dict[str, int] = {}
    for code, n in zip(rows["distrikt"], rows["antal"], strict=True):
        people[code] = people.get(code, 0) + n
    assert (len(people), sum(people.values())) == (290, 60_000)
    assert max(people, key=people.__getitem__) == "0180"


def test_a_code_that_a_spreadsheet_took_the_zero_from_is_looked_up_in_one_step():
    """A choice between hundreds of codes would be tried one by one for each row."""
    import duckdb

    codes = [d.code for d in RIKET.districts]
    given = "(SELECT unnest(['114', '0114', '1480', 'ej', NULL]) AS distrikt) r"
    asked = f"SELECT {district(codes)} FROM (SELECT *, {district_meant(codes)} AS _distrikt_menat FROM {given}) r"
    assert [code for (code,) in duckdb.sql(asked).fetchall()] == ["0114", "0114", "1480", "EJ", None]
