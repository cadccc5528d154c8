"""What was found is shown in the text itself: a page that needs no colour, and comments in a copy of a Word file."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from tests.support.published import Drawn, edition
from typer.testing import CliRunner

from socialrapport import cli, reading, verifying
from socialrapport.opened import tables

HOUSEHOLDS = Drawn("eb.hushall", "hushåll med ekonomiskt bistånd", "hushåll", {"antal": {2023: 807, 2024: 825}})
TRUE = "Under 2024 fick 825 hushåll ekonomiskt bistånd."
FALSE = "Under 2023 fick 870 hushåll ekonomiskt bistånd."
UNKNOWN = "Nämnden nekade 120 hushåll med <hund>."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return edition(tmp_path_factory.mktemp("utgåva") / "ut", HOUSEHOLDS)


def page(text: str, folder: Path) -> str:
    published = tables.read(folder)
    return verifying.page(text, "utkast.txt", published, verifying.verify(text, published))


def test_each_claim_is_marked_where_it_stands_with_a_sign_and_a_link_to_why(folder: Path) -> None:
    told = page(f"{TRUE} {FALSE}\n\n{UNKNOWN}", folder)
    marks = re.findall(
        r'<mark id="(p\d)" class="([\w-]+)[^"]*"><span class="sign" aria-hidden="true">(.)</span> ([\d ]+)<', told
    )
    assert marks == [("p1", "stammer", "✓", "825"), ("p2", "stammer-inte", "✗", "870"), ("p3", "oprovat", "?", "120")]
    assert all(f'<li id="s{n}"' in told and f'href="#s{n}"' in told and f'href="#p{n}"' in told for n in (1, 2, 3))
    assert "Rätt: Under 2023 fick 807 hushåll" in told


def test_a_page_stands_alone_and_what_the_text_says_is_no_markup(folder: Path) -> None:
    told = page(UNKNOWN, folder)
    assert "&lt;hund&gt;" in told
    assert "<hund>" not in told
    assert not re.search(r"<script|<link|src=|url\(|https?:", told)


def test_the_three_colours_are_counted_and_why_the_rest_was_not_tried(folder: Path) -> None:
    told = verifying.tell(verifying.verify(f"{TRUE} {FALSE} {UNKNOWN}", tables.read(folder)))
    assert told.endswith("✓ 1 stämmer\n  ✗ 1 stämmer inte\n  ? 1 går inte att pröva (1 med ord som inte förstods)")


def word(*paragraphs: list[str]) -> bytes:
    document = docx.Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for at, text in enumerate(runs):
            paragraph.add_run(text).bold = bool(at % 2)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def commented(data: bytes) -> list[tuple[str, str]]:
    "What each comment stands at, and what it says."
    document = docx.Document(io.BytesIO(data))
    said = {str(c.comment_id): c.text for c in document.comments}
    text, open_, out = "", dict[str, int](), list[tuple[str, str]]()
    for node in document.element.body.iter():
        name, number = node.tag.split("}")[1], next((v for k, v in node.attrib.items() if k.endswith("}id")), "")
        if name == "t":
            text += node.text or ""
        elif name == "commentRangeStart":
            open_[number] = len(text)
        elif name == "commentRangeEnd":
            out.append((text[open_[number] :], said[number]))
    return out


def test_a_comment_stands_at_each_claim_and_the_text_is_as_it_was(folder: Path) -> None:
    data = word(["Under 2024 fick 8", "25 hushåll", " ekonomiskt\u00adbistånd."], [FALSE])
    text = reading.decoded(data, "utkast.docx")
    copy = verifying.with_comments(data, verifying.verify(text, tables.read(folder)).claims)
    assert [at for at, _ in commented(copy)] == ["825", "870"]
    assert commented(copy)[1][1].startswith("✗ ”870” stämmer inte. ")
    assert reading.decoded(copy, "kopia.docx") == text


def in_runs(xml: str) -> bytes:
    document = docx.Document()
    document.add_paragraph("Före.")._p.addnext(parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"))
    return saved(document)


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:moveFrom w:id='1' w:author='a'><w:r><w:t>Flyttad.</w:t></w:r></w:moveFrom><w:r><w:t>Kvar.</w:t></w:r>",
         "Kvar."),
        ("<w:moveTo w:id='1' w:author='a'><w:r><w:t>Hit.</w:t></w:r></w:moveTo>", "Hit."),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Dold.</w:t></w:r><w:r><w:t>Synlig.</w:t></w:r>", "Synlig."),
        ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>Synlig.</w:t></w:r>", "Synlig."),
        ("<w:del w:id='1' w:author='a'><w:r><w:delText>Struken.</w:delText></w:r></w:del><w:r><w:t>Kvar.</w:t></w:r>",
         "Kvar."),
        ("<w:ins w:id='1' w:author='a'><w:r><w:t>Ny.</w:t></w:r></w:ins>", "Ny."),
    ],
)  # fmt: skip
def test_of_a_word_file_only_what_is_seen_is_read(xml: str, text: str) -> None:
    assert reading.decoded(in_runs(xml), "utkast.docx") == f"Före.\n\n{text}"


BOX = """<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice
 Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>
 <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>
 </mc:AlternateContent></w:r><w:r><w:t>Runt om.</w:t></w:r>"""


def test_a_text_box_is_read_once_and_its_comment_stands_where_it_is_anchored(folder: Path) -> None:
    data = in_runs(BOX.format(TRUE))
    text = reading.decoded(data, "utkast.docx")
    assert text == f"Före.\n\nRunt om.\n\n{TRUE}"
    copy = verifying.with_comments(data, verifying.verify(text, tables.read(folder)).claims)
    assert [said[:14] for _, said in commented(copy)] == ["✓ ”825” stämme"]


def test_the_original_is_never_written_over(folder: Path, tmp_path: Path) -> None:
    text = tmp_path / "utkast.docx"
    text.write_bytes(word([TRUE]))
    done = CliRunner().invoke(
        cli.app, ["verify", str(text), "--edition", str(folder), "--comments", str(tmp_path / "kopia.docx")]
    )
    assert done.exit_code == 0, done.output
    assert len(commented((tmp_path / "kopia.docx").read_bytes())) == 1
    assert commented(text.read_bytes()) == []
    for option in ("--comments", "--report"):
        assert CliRunner().invoke(cli.app, ["verify", str(text), "--edition", str(folder), option, str(text)]).exit_code


def test_comments_need_a_word_file(folder: Path, tmp_path: Path) -> None:
    text = tmp_path / "utkast.txt"
    text.write_text(TRUE, "utf-8")
    done = CliRunner().invoke(
        cli.app, ["verify", str(text), "--edition", str(folder), "--comments", str(tmp_path / "kopia.docx")]
    )
    assert done.exit_code
    assert not (tmp_path / "kopia.docx").exists()
