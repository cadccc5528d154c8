"""The worked examples in CONTRIBUTING.md do what it says."""

import dataclasses
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from socialrapport import catalogue, engine, intake, profiles
from socialrapport.catalogue import translations
from socialrapport.compute import examples
from socialrapport.publish import WRITERS
from support.deliveries import deliver
from support.editions import Built, done_here
from support.workshop import keep_few

ROOT = Path(__file__).parents[2]
BLOCKS = dict(re.findall(r"```\w+ file=(\S+)\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.DOTALL))


def run(name: str) -> SimpleNamespace:
    "The example as a module."
    names: dict[str, object] = {}
    exec(compile(BLOCKS[name], name, "exec"), names)
    return SimpleNamespace(**{k: v for k, v in names.items() if not k.startswith("__")})


@pytest.fixture(scope="module")
def stockholm():
    return profiles.load("stockholm")


def test_the_indicator_does_what_its_examples_show(stockholm, tmp_path):
    indicator = run("indicator").indicator
    with engine.open(tmp_path) as store:
        for example in indicator.examples:
            assert examples.on_engine(store, stockholm, indicator, example) == example.gives
            assert examples.on_reference(stockholm, indicator, example) == example.gives


def test_the_indicator_is_new(stockholm):
    assert run("indicator").indicator.id not in catalogue.load().indicators


def test_the_indicator_has_its_english():
    assert list(translations.of_indicator(run("indicator").indicator)) == []


def test_the_register_sets_the_wrong_rows_aside(stockholm, tmp_path):
    register = run("register").register
    folder, work = tmp_path / "underlag", tmp_path / "arbete"
    folder.mkdir()
    work.mkdir()
    (folder / "tolk_2024.csv").write_text(BLOCKS["tolk_2024.csv"], encoding="utf-8")
    loaded = catalogue.load()
    known = dataclasses.replace(loaded, registers={**loaded.registers, register.id: register})
    with engine.open(work) as store:
        delivery, issues = intake.receive(folder, stockholm, known, 2024, store, b"x" * 32)
        assert store.rows(store.table("tolkning").select("bestallning")) == [("1",)]
    (receipt,) = delivery.receipts
    assert (receipt.rows, receipt.set_aside) == (3, 2)
    assert {(i.rule, i.rows) for i in issues} == {("fel_typ", (3,)), ("utanfor_gransen", (4,))}


def test_the_rule_speaks_of_what_breaks_it_alone(stockholm, tmp_path):
    rule = run("rule").rule
    loaded = catalogue.load()
    known = dataclasses.replace(loaded, rules={**loaded.rules, rule.id: rule})
    said = []
    for case in (rule.breaks, rule.holds):
        folder, work = tmp_path / f"underlag{len(said)}", tmp_path / f"arbete{len(said)}"
        deliver(case, folder)
        work.mkdir()
        with engine.open(work) as store:
            said.append({i.rule for i in intake.receive(folder, stockholm, known, 2024, store, b"x" * 32)[1]})
    assert [rule.id in found for found in said] == [True, False]


def test_the_writer_writes(stockholm):
    edition = SimpleNamespace(profile=stockholm, year=2024, synthetic=True, fingerprint="abc")
    assert run("writer").write(edition) == {"fingeravtryck.txt": b"Stockholms stad 2024 (syntetiska data): abc\n"}
    assert all(callable(writer) for _, writer in WRITERS.values())


def test_the_profile_is_read_and_its_districts_merge(tmp_path):
    (tmp_path / "profile.yaml").write_text(BLOCKS["profile.yaml"], encoding="utf-8")
    profile = profiles.load(str(tmp_path))
    assert [d.name for d in profile.districts_of(2024)] == ["Centrum", "Åsen"]
    assert profile.successor_of("A", 2024) == "C"


def test_a_municipality_of_ones_own_gets_its_report(tmp_path):
    """With targets beside it, the new profile makes its own extracts; a few of them are enough for an edition."""
    own, extracts, out = tmp_path / "sjobacka", tmp_path / "underlag", tmp_path / "utgava"
    own.mkdir()
    (own / "profile.yaml").write_text(BLOCKS["profile.yaml"], encoding="utf-8")
    (own / "syntetisk.yaml").write_bytes((profiles.find("exempelkommun") / "syntetisk.yaml").read_bytes())
    few = ("--persons", "3000", "--years", "2021-2024", "--faults", "inga", "--quiet")
    done_here("generate", "--profile", own, "--out", extracts, *few)
    done_here("check", extracts, "--profile", own, "--year", "2024", "--quiet")
    keep_few(extracts)
    done_here("build", "--profile", own, "--extracts", extracts, "--year", "2024", "--out", out, "--quiet")
    assert {row["stadsdel"] for row in Built(out, extracts).rows("bu.barn_med_anmalan")} == {"C", "D", "Total"}
