"""The page on databases does what it says: its example is read from a server, through its own account."""

import os
import re
from pathlib import Path
from unittest import mock

import pytest
import yaml

from socialrapport import catalogue, engine, intake, profiles
from socialrapport.intake.database.databas_yaml import Connection, Entry
from socialrapport.synthetic.cases import person
from support import postgres

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "databas.md").read_text("utf-8")
EXAMPLE = re.search(r"```yaml file=databas\.yaml\n(.*?)```", TEXT, re.DOTALL)[1]
GRANTS = re.search(r"```sql\n(.*?)```", TEXT, re.DOTALL)[1]


@pytest.fixture
def folder(tmp_path):
    "A delivery whose database is the tests' own, with the page's registers and account."
    with postgres.started() as server:
        server.run(
            "CREATE SCHEMA register",
            "CREATE TABLE register.personer (id int, pnr text, kon int, sekretess boolean, adress text)",
            "CREATE TABLE register.handelser (id int, person_id int, slag text, lag text, fran date, till date)",
            f"INSERT INTO register.personer VALUES (7, '{person('A1980')}', 1, false, 'hemlig')",
            "INSERT INTO register.handelser VALUES (1, 7, 'VARD', 'LVM', '2024-03-01', '2024-05-01')",
            "INSERT INTO register.handelser VALUES (2, 7, 'VARD', 'LVU', '2024-03-01', NULL)",
            *GRANTS.strip().rstrip(";").split(";"),
            f"ALTER ROLE socialrapport PASSWORD '{postgres.SECRET}'",
        )
        told = yaml.safe_load(EXAMPLE)
        told["anslutning"] |= {"vard": str(server.folder), "kryptering": "ingen"}
        (tmp_path / "databas.yaml").write_text(yaml.safe_dump(told, allow_unicode=True))
        with mock.patch.dict(os.environ, {told["anslutning"]["losenord_fran"]: postgres.SECRET}):
            yield tmp_path


def test_the_example_is_read(folder, tmp_path):
    with engine.open(tmp_path, threads=1) as store:
        profile = profiles.load("exempelkommun")
        delivery, issues = intake.receive(folder, profile, catalogue.load(), 2024, store, b"nyckel")
        assert store.run("SELECT handelse_id, handelse, slutdatum::text FROM lvm") == [("1", "VARD", "2024-05-01")]
        assert store.run("SELECT kon, skyddad FROM person") == [("1", False)]
    assert {r.file: r.set_aside for r in delivery.receipts} == {"databas:person": 0, "databas:lvm": 0}
    assert {i.rule for i in issues} == {"frivillig_kolumn"}


def test_every_field_is_told():
    fields = {*Connection.model_fields, *Entry.model_fields}
    assert {f for f in fields if f"`{f}`" not in TEXT} == set()
