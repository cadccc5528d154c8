"""A municipality that is not Stockholm gets a whole report in its own words, and the program is not changed for it."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from socialrapport.catalogue import areas
from support.editions import Built
from support.workshop import Pages

TWICE = re.compile(r"\b(efter [\wåäö]+) \1\b", re.IGNORECASE)
LEFT_OPEN = re.compile(r"\b(None|null|TODO|XX+|nan)\b|\{\w*\}|\bav\s+\.|Dnr\s*$", re.MULTILINE)


@pytest.fixture(scope="module", params=["norrsund", "small"])
def built(request: pytest.FixtureRequest) -> Built:
    edition: Built = request.getfixturevalue(request.param)
    return edition


Text = Callable[[Path], str]


@pytest.fixture
def pdf(pages: Pages) -> Text:
    return lambda path: "\n".join(pages(path.read_bytes()))


def seen(page: str) -> str:
    "What a reader sees of a page: words and attributes that are read aloud, not addresses."
    aloud = re.findall(r'(?:aria-label|alt|title|content)="([^"]*)"', page)
    return re.sub(r"<[^>]+>", " ", re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)) + " ".join(aloud)


def readable(folder: Path, pdf: Text) -> dict[str, str]:
    "Every output as text, by its path."
    texts = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = str(path.relative_to(folder))
        if path.suffix == ".pdf":
            texts[name] = pdf(path)
        elif path.suffix in (".docx", ".xlsx"):
            with zipfile.ZipFile(path) as packed:
                parts = (n for n in packed.namelist() if n.endswith((".xml", ".rels")))
                texts[name] = "\n".join(packed.read(n).decode() for n in parts)
        else:
            texts[name] = path.read_bytes().decode("utf-8", errors="replace")
    return texts


def test_nothing_speaks_of_another_municipality(built: Built, pdf: Text) -> None:
    texts = readable(built.folder, pdf)
    assert len(texts) > 100
    assert [name for name, text in texts.items() if "stockholm" in text.lower()] == []


def test_readers_meet_the_municipalitys_own_word_for_a_district(built: Built, pdf: Text) -> None:
    """`stadsdel` is a column's name in the data files, the same in every municipality, and nothing that is read."""
    texts = {"rapport.pdf": pdf(built.folder / "rapport.pdf"), "memo": pdf(built.folder / "tjansteutlatande.pdf")}
    texts |= {str(p): seen(p.read_text(encoding="utf-8")) for p in built.folder.rglob("*.html")}
    # The address of a table's column is shown beside it.
    texts = {name: re.sub(r"\S*[#_/=]\S*", "", text) for name, text in texts.items()}
    assert [
        (n, t[m.start() - 40 : m.end() + 40]) for n, t in texts.items() if (m := re.search("(?i)stadsdel", t))
    ] == []


def test_every_chapter_has_figures(built: Built) -> None:
    for area in areas():
        page = (built.folder / "site" / "kapitel" / f"{area}.html").read_text(encoding="utf-8")
        assert "<svg" in page or ".svg" in page, area
        assert "<table" in page, area


def test_no_title_says_its_breakdown_twice(built: Built, pdf: Text) -> None:
    for path in built.folder.rglob("*.html"):
        assert not TWICE.search(seen(path.read_text(encoding="utf-8"))), path
    assert not TWICE.search(" ".join(pdf(built.folder / "rapport.pdf").split()))


def test_the_memo_is_finished(built: Built, pdf: Text) -> None:
    memo = pdf(built.folder / "tjansteutlatande.pdf")
    assert not LEFT_OPEN.search(memo)
    assert "Dnr PROV 2025/0" in memo


def test_what_norrsund_has_written_itself_is_claimed_and_linked(norrsund: Built) -> None:
    claims = [c for c in norrsund.json("claims.json")["claims"] if c["place"] == "ekonomiskt_bistand"]
    households = int(norrsund.value("eb.hushall", "antal", 2024))
    (claim,) = (c for c in claims if c["sentence"] == f"{households} hushåll")
    assert (claim["cells"], claim["verdict"]) == (["eb.hushall/antal/2024/Total/Total"], "bekräftad")
    assert {"riktning", "värde"} <= {c["kind"] for c in claims}
    page = (norrsund.folder / "site" / "kapitel" / "ekonomiskt_bistand.html").read_text(encoding="utf-8")
    assert f'<strong><span class="pastaende" data-celler="{claim["cells"][0]}"><a class="tallank"' in page
    assert [t["slag"] for t in norrsund.json("quality.json")["egna_texter"]] == ["angivet eget tal"]


def test_norrsund_says_what_its_profile_says(norrsund: Built, pdf: Text) -> None:
    report, memo = (" ".join(pdf(norrsund.folder / f"{n}.pdf").split()) for n in ("rapport", "tjansteutlatande"))
    for words in ("PROV 2025/0", "Påhittad Handläggare", "2025-04-24", "Påhittad Person"):
        assert words in memo
    assert "Tova Provlind" not in memo + report
    for words in (
        "Familjemottagningen utreder",
        "kommunens webbplats (https://norrsund.example/skydd)",
        "Inlandet bildades den 1 januari 2022 av Älvdalen och Skogsbygden",
        "i de tre kommundelar som fanns",
        "1 till 9",
    ):
        assert words in report, words
    assert re.search(r"ten fanns \d+ hushåll, och i Inlandet \d+", report)
    assert "Från och med mars 2021 ges samtalen" in " ".join(pdf(norrsund.folder / "tabellbilaga.pdf").split())
    assert "som bytte indelning 2022. Under 2024 bodde" in memo
    assert "är kommunens egen, med tal ur rapportens tabeller" in report
    assert "**" not in report
    assert "{{" not in report + memo
    assert not re.search("RVT|RVC|relationsvålds", report + memo)
