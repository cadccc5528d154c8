"""A delivery of very little, or for another municipality's profile, still becomes an edition."""

import random
import re
import shutil
from dataclasses import replace

import pytest

from socialrapport import catalogue, disclosure, pipeline, profiles, publish, synthetic, world
from socialrapport.model.owntext import OwnBlock, OwnKind, OwnText, Run, RunKind
from socialrapport.verifying.second_reader import text_of

TOWN = profiles.load("exempelkommun")
COUNTED = sorted(set(catalogue.load().registers) - {"aggregat", "jamforelse", "person"})
"""The registers that there can be a report of without any other."""
FEW, SETS = (2, 5), range(1, 6)


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    "A town of 9,000: counts so small that nearly every way of saying little is used."
    folder = tmp_path_factory.mktemp("stad") / "underlag"
    folder.mkdir()
    synthetic.generate(TOWN, folder, persons=9000, seed=3)
    return folder


def edition_of(registers, town, home, profile=TOWN):
    "The edition of these registers' files alone."
    extracts, work = home / "underlag", home / "arbete"
    for folder in (extracts, work):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    for path in town.iterdir():
        name = re.sub(r"_(19|20)\d\d$", "", path.stem.removeprefix("SYNTETISK_"))
        if name in registers or path.name == "leverans.json":
            shutil.copy(path, extracts)
    return pipeline.make_edition(profile, extracts, 2024, work)


@pytest.mark.parametrize("register", COUNTED)
def test_every_register_alone_is_an_edition(register, town, tmp_path):
    assert edition_of({register}, town, tmp_path).protection.recovered == 0


@pytest.mark.parametrize("seed", SETS)
def test_a_few_registers_are_an_edition(seed, town, tmp_path):
    drawn = random.Random(seed)
    registers = set(drawn.sample([*COUNTED, "person"], drawn.randint(*FEW)))
    assert edition_of(registers | {"befolkning"}, town, tmp_path).protection.recovered == 0


def test_a_memo_with_own_text_that_nobody_has_signed_is_built_and_marked(town, tmp_path):
    said = (Run(RunKind.TEXT, "Vi har två mottagningar.", 1, 1),)
    text = OwnText("texter/tjansteutlatande/bakgrund.md", (OwnBlock(OwnKind.PARAGRAPH, (said,), 1),))
    profile = replace(TOWN, texts={"tjansteutlatande/bakgrund": text})
    memo = edition_of({"familjeratt"}, town, tmp_path, profile).documents["tjansteutlatande"]
    assert "[Ej bekräftad för 2024] Vi har två mottagningar." in text_of(memo)


def test_a_first_edition_speaks_of_none_before(town, tmp_path):
    first = replace(TOWN, first_edition=2024)
    memo = text_of(edition_of({"familjeratt"}, town, tmp_path, first).documents["tjansteutlatande"])
    assert "tidigare år" not in memo
    assert "Rapporten ska ge" in memo
    assert "varje år" not in memo


def test_population_alone_is_a_report_that_says_what_is_missing(town, tmp_path):
    edition = edition_of({"befolkning"}, town, tmp_path)
    assert {cube.indicator.area for cube in edition.cubes} == {"demografi"}
    page = publish.write(edition)["site/kapitel/kvalitet.html"].decode()
    assert "Uppgifter som underlagen saknar" in page


def test_a_few_cases_spread_over_many_districts_can_be_protected(town, tmp_path):
    """Nearly every count is small, so nearly every line is hidden; what decides lies further off."""
    city = profiles.load("stockholm")
    known = catalogue.adjusted(catalogue.load(), city)
    _, _, cubes = pipeline.counted_from(town, city, known, 2024, tmp_path, "duckdb", world.silent)
    _, protection, _ = disclosure.protect(cubes, city.disclosure, (), city.districts, world.kept_key())
    assert protection.recovered == 0
