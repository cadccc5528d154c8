"""Whatever a municipality calls itself, its administration and its parts, each noun stands in a form that it has."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from socialrapport import pipeline, profiles, synthetic
from socialrapport.model.document import Document, Heading, texts_of
from socialrapport.model.naming import genitive
from support.workshop import DOCS, keep_few


@dataclass(frozen=True)
class Called:
    "What a profile writes, and every form that the documents may have of each noun in it, by how they all begin."

    written: str
    forms: dict[str, str]


DISTRICTS = """
distrikt:
  - {kod: "10", namn: Kusten, preposition: på, ruta: [1, 1]}
  - {kod: "40", namn: Inlandet, preposition: i, ruta: [0, 0]}
  - {kod: "50", namn: Skärgården, preposition: i, ruta: [1, 2]}
"""
CALLED = {
    "socialkontor, stadsområden": Called(
        f"""
namnd: socialnämnd
forvaltning: Socialkontor
distrikt_ord: stadsområde
{DISTRICTS}""",
        {
            "socialkontor": "socialkontoret",
            "kontor": "kontoret",
            "stadsområd": "stadsområde stadsområdet stadsområden stadsområdena",
            "socialnämnd": "socialnämnden",
        },
    ),
    "förvaltningar, distrikt, på en ö": Called(
        f"""
plats: Havsö
plats_preposition: på
helheten_bestamd: Havsö
helheten_preposition: på
namnd: [individnämnd, omsorgsnämnden]
forvaltning: Socialförvaltningar
distrikt_ord: distrikt
distriktsnamnder: distriktsnämnder
{DISTRICTS}""",
        {
            "socialförvaltning": "socialförvaltningarna",
            "förvaltning": "förvaltningarna förvaltningschef",
            "distriktsn": "distriktsnämnderna",
            "distrikt": "distrikt distriktet distrikten distriktsnämnderna",
            "havsö": "havsö havsös",
        },
    ),
    "sektor, kretsar": Called(
        f"""
forvaltning: Sektor omsorg
distrikt_ord: krets
{DISTRICTS}""",
        {"sektor": "sektor sektorn", "krets": "krets kretsen kretsar kretsarna"},
    ),
}


@pytest.fixture(scope="module")
def extracts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    "A few registers of Norrsund."
    folder = tmp_path_factory.mktemp("underlag")
    synthetic.generate(profiles.load(str(DOCS / "norrsund")), folder, persons=4000)
    return keep_few(folder)


@pytest.fixture(scope="module", params=CALLED.values(), ids=list(CALLED))
def made(
    request: pytest.FixtureRequest, extracts: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Called, list[str]]:
    "What it is called, and all that its documents say in Swedish, a text for each sentence or line."
    called: Called = request.param
    folder = tmp_path_factory.mktemp("kommun")
    shutil.copytree(DOCS / "norrsund", folder / "profil", ignore=shutil.ignore_patterns("texter"))
    path = folder / "profil" / "profile.yaml"
    fields = yaml.safe_load(path.read_text(encoding="utf-8")) | yaml.safe_load(called.written)
    path.write_text(yaml.safe_dump(fields, allow_unicode=True), encoding="utf-8")
    (folder / "arbete").mkdir()
    edition = pipeline.make_edition(profiles.load(str(folder / "profil")), extracts, 2024, folder / "arbete")
    return called, [text for d in edition.documents.values() if d.language == "sv" for text in said(d)]


def said(document: Document) -> Iterator[str]:
    "All strings that a document is made of."
    yield document.subtitle
    for block in document.blocks:
        if isinstance(block, Heading):
            yield block.text
        yield from re.findall(r"(?:text|caption|alt|title|label|x|name)='([^']*)'", repr(block))
        yield from ("".join(getattr(span, "text", "") for span in text) for text in texts_of(block))


def test_every_noun_stands_in_a_form_that_it_has(made: tuple[Called, list[str]]) -> None:
    called, texts = made
    words = {word for text in texts for word in re.findall(r"[\wåäö]+", text.lower().replace("\xad", ""))}
    for start, forms in called.forms.items():
        has = {form for one in forms.split() for form in (one, genitive(one))}
        seen = {word for word in words if word.startswith(start)}
        assert seen
        assert seen <= has


def test_every_place_has_its_own_word_before_it(made: tuple[Called, list[str]]) -> None:
    _, texts = made
    before = {m[1].lower() for text in texts for m in re.finditer(r"\b(i|på|vid) Kusten\b", text, re.IGNORECASE)}
    assert before == {"på"}
