"""The site: blocks as HTML, numbers that lead to their cells, pages that hang together."""

from __future__ import annotations

import re
from functools import partial
from html.parser import HTMLParser
from pathlib import PurePosixPath

import pytest

from socialrapport import publish
from socialrapport.model.document import (
    PRINT,
    WEB,
    Document,
    Footnote,
    Heading,
    MapBlock,
    Paragraph,
    Plain,
    TableBlock,
    TableCell,
)
from socialrapport.model.finding import Claim, ClaimKind, Sentence
from socialrapport.model.safe import CellRef
from socialrapport.publish.web import chapters, html, numbers_linked, site, views
from socialrapport.publish.web.numbers_linked import Around
from support import cubes, documents

PLAIN = Around()
HERE = CellRef("eb.hushall", "antal", ("2024", "Total", "Total"))
THERE = CellRef("eb.hushall", "antal", ("2023", "Total", "Total"))


def value(text: str, cell: CellRef = HERE) -> Claim:
    return Claim(ClaimKind.VALUE, text, 0.0, (cell,))


def links(text: str, *claims: Claim, around: Around = PLAIN) -> list[tuple[str, str]]:
    made = numbers_linked.sentence(Sentence(text, claims), around)
    return re.findall(r'<a class="tallank" href="([^"]*)">([^<]*)</a>', made)


def test_a_stated_value_leads_to_its_cell() -> None:
    around = Around(shown=frozenset([HERE]))
    assert links("Det var 825 hushåll.", value("825"), around=around) == [
        ("../tabeller/eb_hushall.html#antal.2024.Total.Total", "825")
    ]


def test_a_cell_without_a_place_leads_to_its_table() -> None:
    assert links("Det var 825 hushåll.", value("825")) == [("../tabeller/eb_hushall.html", "825")]


@pytest.mark.parametrize("text", ["År 2018 var de fler.", "De var 8\u00a0125.", "De var 8,5.", "De var 18."])
def test_a_number_inside_another_is_not_it(text: str) -> None:
    assert links(text, value("8"), value("125")) == []


def test_the_same_value_twice_is_found_twice() -> None:
    text = "De var nio både 2023 (nio) och nu."
    assert [words for _, words in links(text, value("nio"), value("nio", THERE))] == ["nio", "nio"]


def test_a_sentence_names_all_cells_that_it_rests_on() -> None:
    claim = Claim(ClaimKind.CHANGE_PERCENT, "2,2 procent", 2.2, (THERE, HERE))
    made = numbers_linked.sentence(Sentence("De ökade med 2,2 procent.", (claim,)), Around())
    assert f'data-celler="{THERE} {HERE}"' in made


@pytest.mark.parametrize("block", documents.report().blocks + documents.memo().blocks, ids=lambda b: type(b).__name__)
def test_no_text_of_a_block_becomes_markup(block: object) -> None:
    made = str(html.block(block, Around()))
    assert documents.NASTY not in made
    assert "<d>" not in made


def test_a_protected_cell_is_explained() -> None:
    table = TableBlock("t", "En tabell", ("", "2024"), ((TableCell("Bromma"), TableCell("..", HERE, True)),), "")
    made = html.block(table, Around())
    assert '<abbr title="skyddad uppgift">..</abbr>' in made
    assert f'data-cell="{HERE}"' in made


def test_row_and_column_headings_are_told() -> None:
    made = html.block(documents.district_table(), Around())
    assert made.count('<th scope="col"') == 11
    assert made.count('<th scope="row"') == 12


def test_the_table_of_a_map_hides_what_the_map_hides_and_gives_no_order_away() -> None:
    made = html.block(documents.tile_map(), Around())
    rows = re.findall(r'<th scope="row">([^<]*)</th><td[^>]*>(.*?)</td>', made)
    assert isinstance(documents.tile_map(), MapBlock)
    assert ".." in rows[-1][1]


def test_headings_of_a_memo_stand_under_the_pages_own() -> None:
    assert html.block(Heading(1, "Ärendet", "a"), Around(deeper=1)).startswith("<h2")


@pytest.mark.parametrize(("number", "printed"), [(14651, "14\u00a0651"), (0, "0"), (-2.25, "\u22122,3")])
def test_numbers_are_printed_in_swedish(number: float, printed: str) -> None:
    assert html.printed(number, "", 0 if number >= 0 else 1) == printed


def test_views_show_the_whole_then_breakdowns_then_the_pair_of_the_last_year() -> None:
    assert [v.id for v in views.of(cubes.HOUSEHOLDS)] == [
        "samtliga", "antal-stadsdel", "antal-hushallstyp", "stadsdel-hushallstyp",
    ]  # fmt: skip


def test_a_cell_has_one_place_on_its_page() -> None:
    placed = list(views.cells_of(views.of(cubes.HOUSEHOLDS)))
    assert len(placed) == len(set(placed))
    assert set(placed) == {CellRef("eb.hushall", m, at) for m, at in cubes.HOUSEHOLDS.cells}


def test_what_is_not_published_is_left_empty_not_zero() -> None:
    district = next(v for v in views.of(cubes.HOUSEHOLDS) if v.id == "antal-stadsdel")
    bromma = next(row for row in district.rows if row[0].text == "Bromma")
    assert [c.text for c in bromma[1:]] == ["", "611", "0"]


def test_the_summary_is_told_by_chapter() -> None:
    still = Paragraph((Plain("Inget har förändrats."),))
    blocks = (
        Heading(1, "Sammanfattning", "sammanfattning"),
        still,
        Heading(2, "Hemlöshet", "sammanfattning-hemloshet"),
        Paragraph((Plain("Färre."),)),
        Heading(1, "Hemlöshet", "hemloshet"),
    )
    found = chapters.of(Document("T", "", blocks, "O", "", 2024, False), {"hemloshet": "1"})
    assert [(c.path, len(text)) for c, text in chapters.summary(found)] == [("kapitel/hemloshet.html", 1)]
    assert chapters.before_areas(found) == (still,)


class Page(HTMLParser):
    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.ways: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src") and tag not in ("svg", "use"):
                self.ways.append(value or "")


def written(synthetic: bool = True) -> dict[str, bytes]:
    "The site of a small edition, with its figures."
    edition = cubes.edition(synthetic=synthetic)
    return site.write(edition, publish.draw(edition.draft, partial)())


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return written()


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, Page]:
    return {name: Page(content) for name, content in files.items() if name.endswith(".html")}


def resolved(page: str, way: str) -> str:
    "The file that a relative way leads to."
    parts: list[str] = list(PurePosixPath(page).parent.parts)
    for part in PurePosixPath(way.split("#")[0]).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def test_every_way_inside_the_site_leads_somewhere(files: dict[str, bytes], pages: dict[str, Page]) -> None:
    beside = re.compile(r"^(data/|rapport\.|tjansteutlatande\.|claims\.json)")
    for name, page in pages.items():
        for way in page.ways:
            if way == "data:,":
                continue
            target = resolved(name, way) if not way.startswith("#") else name
            fragment = way.partition("#")[2]
            assert target in files or beside.match(target), f"{name}: {way}"
            missing = fragment and target in pages and fragment not in pages[target].ids
            assert not missing, f"{name}: {way}"


def test_no_id_stands_twice_on_a_page(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), name


def test_nothing_is_fetched_from_elsewhere(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        if name.endswith((".html", ".css")):
            text = re.sub(r'xmlns(:\w+)?="[^"]*"', "", content.decode())
            assert "http:" not in text, name
            assert "https:" not in text, name
            assert "<script" not in text, name


def test_every_page_says_that_people_are_made_up(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        if name.endswith(".html"):
            assert "<strong>Syntetiska data.</strong>" in content.decode(), name
            assert '<html lang="sv">' in content.decode(), name


def test_a_real_edition_does_not_say_so() -> None:
    for name, content in written(synthetic=False).items():
        if name.endswith(".html"):
            assert "Syntetiska data" not in content.decode(), name


def test_the_same_edition_gives_the_same_bytes(files: dict[str, bytes]) -> None:
    assert written() == files


def test_a_sheet_on_the_web_has_not_what_stands_in_print_instead() -> None:
    blocks = (Paragraph((Plain("I tryck."),), only=PRINT), Paragraph((Plain("På webben."),), only=WEB))
    sheet = Document("Farsta", "", blocks, "O", "", 2024, True, form="blad")
    edition = cubes.edition(**{"faktablad/farsta": sheet})
    page = site.write(edition, publish.draw(edition.draft, partial)())["site/faktablad/farsta/index.html"].decode()
    assert "På webben." in page
    assert "I tryck." not in page


def test_the_page_of_a_table_says_whose_it_is() -> None:
    edition = cubes.edition(cubes=(cubes.HOUSEHOLDS, cubes.cube("sp.boendestod", "antal 2024 Total Total Total | 97")))
    files = site.write(edition, publish.draw(edition.draft, partial)())
    (page,) = (
        text for name, text in files.items() if name.endswith("sp_boendestod.html") and not name.startswith("en/")
    )
    assert "<h1>Personer med boendestöd inom socialpsykiatrin</h1>" in page.decode()


def test_a_footnote_is_a_number_that_leads_to_its_text_and_back() -> None:
    text = numbers_linked.running(
        (Plain("Enligt lag"), Footnote("Lagen <1>."), Plain("gäller det."), Footnote("Två.")), PLAIN
    )
    made = numbers_linked.with_footnotes(text)
    assert re.findall(r'id="(till-\d)" href="#(fotnot-\d)"', made) == [("till-1", "fotnot-1"), ("till-2", "fotnot-2")]
    assert '<li id="fotnot-1">Lagen &lt;1&gt;. <a href="#till-1"' in made
    assert made.startswith("Enligt lag<sup")


def test_a_page_without_footnotes_has_no_heading_for_them() -> None:
    assert "Fotnoter" not in numbers_linked.with_footnotes(numbers_linked.running((Plain("Text."),), PLAIN))
