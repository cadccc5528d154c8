"""What a municipality says of one figure: under its own name, after what is said of the figure, or told as left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialrapport import catalogue, compose
from socialrapport.compose.own import left_out, own_text
from socialrapport.compose.own.declaring import declaration
from socialrapport.compose.report import report
from socialrapport.model.chapter import Depth
from socialrapport.model.document import Heading, Note
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Adjustment
from support import own

TEXT = own.confirmed("Det var {{ eb.hushall }} i år.")


def with_text(name: str, text: str = TEXT, depth: Depth | None = Depth.FULL) -> compose.Material:
    made = own.stuff(**{name: text})
    return replace(made, profile=replace(made.profile, adjustments={"eb.hushall": Adjustment(depth=depth)}))


def test_a_comment_stands_in_its_figures_section_as_the_administrations() -> None:
    blocks = report(with_text("eb.hushall")).blocks
    at = next(n for n, b in enumerate(blocks) if isinstance(b, Note) and b.title == "Förvaltningens kommentar.")
    assert [b.text for b in blocks[:at] if isinstance(b, Heading)][-1] == "Hushåll med ekonomiskt bistånd"
    note = blocks[at]
    assert isinstance(note, Note)
    assert " ".join(span.text for span in note.text).replace("\u00a0", " ") == "Det var 14 651 hushåll i år."


def test_every_figure_told_in_full_has_its_place() -> None:
    made = own.stuff()
    assert {cube.id for cube in made.ours if made.depth(cube) is Depth.FULL} <= {*compose.own.of_report(made)}


def test_a_comment_that_nobody_has_signed_is_marked_in_it() -> None:
    made = own_text(with_text("eb.hushall", "Det är som det var."), ["eb.hushall"])
    (note,) = made.parts["eb.hushall"]
    assert isinstance(note, Note)
    assert "[Ej bekräftad för 2024]" in str(note.text)


@pytest.mark.parametrize("text", ["## Rubrik", "- En punkt"])
def test_a_comment_is_paragraphs(text: str) -> None:
    with pytest.raises(Refusal, match="rad 1: en uppgifts text är stycken"):
        own_text(with_text("eb.hushall", text), ["eb.hushall"])


def test_a_text_of_no_figure_is_refused_with_what_may_be_meant() -> None:
    profile = with_text("eb.hushal").profile
    with pytest.raises(Refusal, match=r"texter/eb\.hushal\.md: ingen uppgift heter eb\.hushal\. Menas eb\.hushall"):
        catalogue.adjusted(catalogue.load(), profile)


@pytest.mark.parametrize(
    ("name", "depth", "says"),
    [
        ("familjeratt", Depth.FULL, "kapitlet har inga tal i utgåvan för 2024"),
        ("eb.nya_hushall", Depth.FULL, "uppgiften har inga tal i utgåvan för 2024"),
        ("eb.hushall", Depth.LINE, "texten står bara på webbplatsen"),
    ],
)
def test_a_text_that_print_does_not_have_is_told(name: str, depth: Depth, says: str) -> None:
    (found,) = left_out(with_text(name, depth=depth))
    assert (found.kind, found.file, says in found.says) == ("ingår inte", f"texter/{name}.md", True)


def test_a_text_that_has_its_place_is_not_told_as_left_out() -> None:
    assert list(left_out(with_text("eb.hushall"))) == []


def test_the_quality_declaration_counts_comments_too() -> None:
    _, told = declaration(0, (), 2024, 2)
    assert str(told).count("Kommunen har en egen kommentar till två uppgifter") == 1
