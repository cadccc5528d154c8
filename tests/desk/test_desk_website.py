"""The pages of an edition are those that its start page leads to, and have nothing that our pages have not."""

from __future__ import annotations

from pathlib import Path

import pytest

from review.core import website, whole
from review.core.store import Store
from socialrapport.model.issue import Refusal
from support import desk

SVG = 'xmlns="http://www.w3.org/2000/svg"'


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return desk.edition(tmp_path / "utgava", "Det var tre hushåll.")


def refusal(made: Path) -> str:
    with pytest.raises(Refusal) as refused:
        Store(made.parent / "lager").take_in(made)
    return " ".join(refused.value.reasons)


def page(text: str, name: str = "site/index.html") -> str:
    "What is wrong with a page, a figure or a stylesheet; empty where nothing is."
    try:
        [website.within(name, link) for link in website.links(name, text.encode())]
    except website.Strange as fault:
        return str(fault)
    return ""


@pytest.mark.parametrize("name", ["personer.csv", "MEDDELANDE.txt", "hemlig.html", "bistand/a.svg"])
def test_a_file_that_no_page_leads_to_is_refused_by_name(made: Path, name: str) -> None:
    assert f"Ingen sida leder till site/{name}" in refusal(desk.crafted(made, f"site/{name}", b"x"))


def test_what_a_page_leads_to_is_a_page_a_figure_a_style_or_a_typeface(made: Path) -> None:
    desk.crafted(made, "site/personer.csv", b"x")
    start = b'<html lang="sv"><title>R</title><a href="personer.csv">P</a><a href="bistand/">B</a>'
    assert "site/personer.csv är varken sida" in refusal(desk.crafted(made, "site/index.html", start))


def test_the_page_that_is_strange_is_named(made: Path) -> None:
    desk.crafted(made, "site/bistand/index.html", b"<p>Hej</p><script>alert(1)</script>")
    assert refusal(made).startswith("site/bistand/index.html har <script>.")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<a href=../../../x>", "leder ut ur utgåvan, till ../../../x"),
        ("<a href=%2e%2e/%2e%2e/x>", "leder ut ur utgåvan"),
        ("<a href=/x>", "leder ut ur utgåvan"),
        ("<a href='..\\..\\x'>", "leder ut ur utgåvan"),
        ("<a href='//annan.example/x'>", "leder ut ur utgåvan"),
        ("<a href='java&#9;script:alert(1)'>", "leder ut ur utgåvan"),
        ("<img alt='' src='data:,x'>", "leder ut ur utgåvan"),
        ("<img alt='' srcset='https://annan.example/a.png 2x'>", "har srcset i <img>"),
        ("<p onclick='x()'>", "har onclick i <p>"),
        ("<meta http-equiv='refresh' content='0'>", "har http-equiv i <meta>"),
        ("<meta charset='iso-2022-jp'>", "är inte skriven i UTF-8"),
        ("<p href='x'>", "har href i <p>"),
        ("<p style='background: red'>", "har ett utseende"),
        ("<path fill='url(https://annan.example/a#b)'>", "har ett utseende"),
        ("<svg><title><script>x()</script></title></svg>", "har <script>"),
        ("<!-- <p> -->", "har en kommentar"),
        ("<p <script>x()</script>", "har <script i <p>"),
        ("<script ", "har ett <"),
        ("<?php x ?>", "har en instruktion"),
        ("<!doctype svg>", "säger sig vara något annat"),
        ("<![x[y]]>", "har något som inte är HTML"),
        ("<iframe>", "har <iframe>"),
    ],
    ids=str,
)
def test_a_page_has_what_our_pages_have_and_leads_nowhere_else(text: str, says: str) -> None:
    assert says in page(text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"<svg {SVG}><script/></svg>", "har <script>"),
        (f"<svg {SVG}><a><text>x</text></a></svg>", "har <a>"),
        (f"<svg {SVG} onload='x()'/>", "har onload i <svg>"),
        (f'<!DOCTYPE svg [<!ENTITY a "b">]><svg {SVG}/>', "eller en egen dokumenttyp"),
        ('<svg xmlns="http://www.w3.org/2000/svg"><p xmlns="http://www.w3.org/1999/xhtml"/></svg>', "inte är en figur"),
        ("<svg", "går inte att läsa som en figur"),
    ],
    ids=str,
)
def test_a_figure_is_only_a_figure(text: str, says: str) -> None:
    assert says in page(text, "site/figurer/a.svg")


@pytest.mark.parametrize(
    "text",
    ["@import 'x.css';", "a { background: URL(https://annan.example) }", "a { background: u\\72l(x) }",
     "a { background: url(//annan.example/x) }"],
)  # fmt: skip
def test_a_stylesheet_leads_nowhere_else(text: str) -> None:
    assert page(text, "site/stil.css")


def test_what_our_pages_have_may_be_there() -> None:
    text = """<!doctype html><html lang="sv"><meta charset="utf-8"><link rel="icon" href="data:,">
    <title>A &lt; B</title><p class="a">5 &lt; 6 <a href="../rapport.pdf#sida" download>Rapport</a>
    <img src="figurer/a.svg" alt="A"></p>
    <svg clip-path="url(#a)"><text style="font-variation-settings:'wght' 400">å</text></svg></html>"""
    assert page(text) == ""
    assert page(f'<svg {SVG} xml:lang="sv"><g aria-hidden="true"><path d="M0"/></g></svg>', "site/figurer/a.svg") == ""
    assert page('@font-face { src: url("typsnitt/a.ttf") }', "site/stil.css") == ""


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["site/a\nb.html"], r"'site/a\nb.html' har ett tecken i sitt namn"),
        (["site/INDEX.html", "site/index.html"], "site/INDEX.html och site/index.html skiljer sig bara åt"),
        (["Site/a.html", "site/b.html"], "Site och site skiljer sig bara åt"),
        (["a\\b"], "har ett tecken i sitt namn"),
    ],
)
def test_files_are_named_so_that_they_can_lie_beside_each_other_anywhere(names: list[str], says: str) -> None:
    with pytest.raises(Refusal) as refused:
        whole.must_be_named(names)
    assert says in " ".join(refused.value.reasons)


def test_a_file_with_such_a_name_is_not_taken_in(made: Path) -> None:
    assert "har ett tecken i sitt namn" in refusal(desk.crafted(made, "site/a\nb.html", b"x"))
