"""The English of an edition: the same claims, the same cells and the same figures as the Swedish, in English dress."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import docx
import pypdf
import pytest

from socialrapport import analysis, ledger, prose
from socialrapport.model.document import ChartBlock, MapBlock
from socialrapport.model.finding import Claim, Finding
from socialrapport.model.safe import SafeCube
from socialrapport.prose import English
from support.editions import Built, InProcess
from support.pages import Page

SWEDISH_LETTERS = re.compile("[åäöÅÄÖ]")
TURNS = range(3)


@pytest.fixture(scope="module")
def found(again: InProcess) -> list[Finding]:
    edition = again.edition
    return list(analysis.find(edition.cubes, edition.year))


@pytest.fixture(scope="module")
def cubes(again: InProcess) -> dict[str, SafeCube]:
    return {cube.id: cube for cube in again.edition.cubes}


def said(claims: tuple[Claim, ...]) -> list[str]:
    "What is claimed, but for the words."
    return sorted(repr((c.kind, c.stated, c.cells, c.tolerance)) for c in claims)


def test_every_finding_claims_the_same_in_both_languages(again: InProcess, found, cubes) -> None:
    profile, differing, count = again.edition.profile, [], 0
    for finding in found:
        for turn in TURNS:
            for rough in (False, True):
                cube = cubes[finding.indicator]
                one = prose.say(finding, cube, profile, turn=turn, rough=rough)
                other = prose.say(finding, cube, profile, turn=turn, rough=rough, language=English)
                count += 1
                if said(one.claims) != said(other.claims):
                    differing.append((one.text, other.text))
    assert differing == []
    assert count > 1000


def test_every_english_claim_is_confirmed_and_stands_in_its_sentence(again: InProcess, found, cubes) -> None:
    for finding in found:
        sentence = prose.say(finding, cubes[finding.indicator], again.edition.profile, language=English)
        assert sentence.claims
        for claim in sentence.claims:
            assert ledger.check(claim, cubes)[1] == "bekräftad", sentence.text
            assert claim.text.casefold() in sentence.text.casefold()


def test_no_sentence_has_a_swedish_word_or_number(again: InProcess, found, cubes) -> None:
    texts = [prose.say(f, cubes[f.indicator], again.edition.profile, language=English).text for f in found]
    assert [t for t in texts if SWEDISH_LETTERS.search(t) or re.search(r"\d[\u00a0 ]\d{3}\b|\d,\d\b", t)] == []


def test_the_summary_is_in_the_ledger_and_confirmed(synthetic: Built) -> None:
    told = [e for e in synthetic.json("claims.json")["claims"] if e["document"] == "summary"]
    assert len(told) > 20
    assert {e["verdict"] for e in told} == {"bekräftad"}


def test_an_english_document_has_no_picture_whose_words_are_swedish(again: InProcess) -> None:
    english_ones = [made for made in again.edition.documents.values() if made.language == "en"]
    assert len(english_ones) == 1
    assert [b for made in english_ones for b in made.blocks if isinstance(b, ChartBlock | MapBlock)] == []


def test_the_files_are_in_english(small: Built) -> None:
    reader = pypdf.PdfReader(small.folder / "summary.pdf")
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    text = " ".join(page.extract_text() for page in reader.pages)
    assert re.search(r"Page\s*1\s*of\s*2", text)
    assert "Sida" not in text
    typed = docx.Document(str(small.folder / "summary.docx"))
    assert typed.core_properties.language == "en-GB"
    assert 'w:val="en-GB"' in typed.styles.element.xml
    assert typed.paragraphs[0].text == "Social Services Report 2024"


def english_pages(built: Built) -> Iterator[tuple[Page, Page]]:
    "(Swedish, English) of each table."
    for path in sorted((built.folder / "site" / "tabeller").glob("*_*.html")):
        yield Page.read(path), Page.read(built.folder / "site" / "en" / "tables" / path.name)


def in_swedish(text: str) -> str:
    "An English figure as it is printed in Swedish."
    return text.translate({ord(","): "\u00a0", ord("."): ","}) if text not in ("..", ".", "–") else text


def test_every_table_has_the_same_cells_in_english(synthetic: Built) -> None:
    count = 0
    for swedish, translated in english_pages(synthetic):
        assert {id: in_swedish(text) for id, text in translated.cells.items()} == swedish.cells
        count += len(swedish.cells)
    assert count > 1000


def test_a_table_leads_to_its_other_language_and_back(small: Built) -> None:
    pages = list(english_pages(small))
    assert len(pages) == len(small.tables)
    for swedish, translated in pages:
        for page, other in ((swedish, "en"), (translated, "sv")):
            ways = [m["href"] for tag, m in page.attributes if tag == "link" and m.get("hreflang") == other]
            assert len(ways) == 1
            assert (tag_ways(page, other)) == set(ways)


def tag_ways(page: Page, language: str) -> set[str]:
    return {m["href"] for tag, m in page.attributes if tag == "a" and m.get("hreflang") == language}


def swedish_text(page: Page, path: Path) -> list[str]:
    "Words with Swedish letters, but for what is marked as Swedish."
    html = re.sub(r'<(\w+)[^>]*lang="sv"[^>]*>.*?</\1>', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.findall(r"\w*[åäöÅÄÖ]\w*", re.sub(r"<[^>]*>", " ", html))


def test_no_english_page_has_swedish_words_unmarked(small: Built) -> None:
    known = {"Brå"}
    for path in sorted((small.folder / "site" / "en").rglob("*.html")):
        assert set(swedish_text(Page.read(path), path)) <= known, path.name


def test_the_list_of_tables_has_english_names(city: Built) -> None:
    tables = {t["id"]: t for t in city.tables}
    named = tables["eb.hushall"]["en"]
    assert named["titel"] == "Households receiving social assistance"
    district = next(d for d in named["dimensioner"] if d["id"] == "stadsdel")
    assert district["titel"] == "City district"
    assert (district["koder"]["Total"], district["koder"]["06"]) == ("The whole city", "Bromma")
    for table in tables.values():
        for axis, other in zip(table["dimensioner"], table["en"]["dimensioner"], strict=True):
            assert axis["koder"].keys() == other["koder"].keys()
        assert [m["id"] for m in table["matt"]] == [m["id"] for m in table["en"]["matt"]]
        assert all(m["titel"] and m["enhet"] for m in table["en"]["matt"])
