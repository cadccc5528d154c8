"""A fault that is found: told in both languages, wherever the wrong edition is, and never taken away again."""

from __future__ import annotations

import re
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from review.core import effects, marking, notices, public_pages, stamping
from review.core.notices import Notice
from review.core.publishing import public_root
from review.core.rules import Rules
from review.core.store import counted
from review.core.versions import Corrected, Effect, Event, History, Published, Withdrawn, history
from socialrapport import compared, publish, world
from support import cubes
from support.desk import edition
from support.desk_pages import Bord

# isort: split
from review.web import desk, places, work
from review.web.models import Release

ABOUT = {"ar": 2024, "namn": "Stockholms stad", "fingeravtryck": "ab" * 32}
FIRST = Published("2025-05-22T09:30", "a" * 64, ABOUT)
MENDS = {"tidigare": {"fingeravtryck": "ab" * 32, "ersatts": True}, "fingeravtryck": "cd" * 32}
SECOND = Published("2025-06-03T09:30", "b" * 64, ABOUT | MENDS)
TOUCHED = {"faktablad/a": 1, "faktablad/b": 1, "rapport": 6}
EFFECT = Effect("påtaglig", "ett tal har ändrats mycket", 3, 1, 2, 1, 0, 0.2, TOUCHED, {"Farsta": 2})
TOLD = Corrected("2025-06-03T09:30", "a" * 64, "Räknades två gånger.", "Counted twice.", "b" * 64, EFFECT)
GONE = Withdrawn("2025-06-03T09:30", "a" * 64, "b" * 64)


def pages(*events: Event, address: str = "https://kommun.example/rapport/") -> dict[str, str]:
    made = public_pages.pages(history(events), Rules(address), {"2024-1": ["site/a.html"], "2024-2": ["site/b.html"]})
    return {name: body.decode() for name, body in made.items()}


def test_versions_are_numbered_and_the_faulty_one_knows_what_mends_it() -> None:
    found = history([GONE, TOLD, SECOND, FIRST])
    assert [one.name for one in found.versions] == ["2024-1", "2024-2"]
    assert found.current is found.versions[1]
    assert found.versions[0].replaced_by == "b" * 64
    assert not found.versions[1].marks


def test_a_committee_s_edition_has_an_address_of_letters_and_digits() -> None:
    assert history([replace(FIRST, about=ABOUT | {"namnd": "../SN/x"})]).versions[0].name == "2024-sn-x-1"


def test_an_edition_of_another_year_does_not_come_first_because_it_came_last() -> None:
    older = Published("2025-07-01T09:30", "c" * 64, ABOUT | {"ar": 2023})
    assert history([FIRST, older]).current == history([FIRST]).versions[0]


@pytest.mark.parametrize(("more", "may"), [(MENDS, True), ({}, False), ({"ar": 2025}, True), ({"namnd": "SN"}, True)])
def test_a_second_edition_of_a_year_is_built_knowing_the_first(more: dict[str, object], may: bool) -> None:
    assert history([FIRST]).may_follow({**ABOUT, **more}) is may


def test_a_notice_says_what_was_wrong_how_much_is_touched_and_where_it_is_right() -> None:
    found = history([FIRST, SECOND, TOLD, GONE])
    swedish, english = notices.of_correction(found.versions[0], found.versions[0].corrections[0], found)
    assert swedish.text == (
        "Rättelse 1 av Socialtjänstrapport 2024, version 1\n\nRäknades två gånger.\n\nPåverkan är påtaglig: ett tal "
        "har ändrats mycket. 3 tal, 2 meningar och 1 tabell är andra nu, i rapporten och 2 faktablad. 1 tal till är "
        "skyddat i en av versionerna. Distrikt med andra tal: Farsta.\n\nDe rätta uppgifterna finns i version 2."
    )
    assert english.text == (
        "Correction 1 to Social Services Report 2024, version 1\n\nCounted twice.\n\nSeverity: notable. Changed: 3 "
        "figures, 2 sentences and 1 table, in the report and 2 fact sheets. 1 more figure is protected in one of the "
        "versions. Districts with other figures: Farsta.\n\nThe correct figures are in version 2."
    )


def test_the_feed_is_atom_and_has_each_version_and_each_correction_once() -> None:
    space = "{http://www.w3.org/2005/Atom}"
    feed = ET.fromstring(pages(FIRST, SECOND, TOLD, GONE)["flode.xml"])
    entries = feed.findall(f"{space}entry")
    assert [one.findtext(f"{space}title") for one in entries] == [
        "Socialtjänstrapport 2024, version 2",
        "Rättelse 1 av Socialtjänstrapport 2024, version 1",
        "Socialtjänstrapport 2024, version 1",
    ]
    assert len({one.findtext(f"{space}id") for one in [*entries, feed]}) == 4
    assert feed.findtext(f"{space}updated") == "2025-06-03T09:30"
    before = ET.fromstring(pages(FIRST)["flode.xml"]).find(f"{space}entry")
    assert before is not None
    assert ET.tostring(before) == ET.tostring(entries[-1])


def test_the_site_map_has_the_newest_pages_only_and_needs_an_address() -> None:
    found = re.findall("<loc>(.*?)</loc>", pages(FIRST, SECOND, TOLD, GONE)["sitemap.xml"])
    assert found == [f"https://kommun.example/rapport/{name}" for name in ("", "versioner.html", "2024-2/site/b.html")]
    assert "sitemap.xml" not in pages(FIRST, address="")


def test_what_is_written_on_a_page_can_be_taken_away_again() -> None:
    page = b'<html><body class="x">\n<p>Hej</p></body></html>'
    text = marking.banner((Notice("sv", "Fel & brister", ("<b>",)),), "../versioner.html")
    made = marking.marked(page, text)
    assert b"Fel &amp; brister" in made
    assert b"<b>" not in made
    assert marking.unmarked(made) == page
    assert marking.marked(b"no page", text) == b"no page"
    site = b'<body>\n<a class="hoppa" href="#innehall">Hoppa</a>\n<header>'
    assert marking.marked(site, b"X") == b'<body>\n<a class="hoppa" href="#innehall">Hoppa</a>X\n<header>'


CELLS = [(year, code) for year in ("2023", "2024") for code in ("04", "06", "08")]
VALUES = st.lists(st.sampled_from(["700", "701", "950", ".."]), min_size=len(CELLS), max_size=len(CELLS))


def drawn(folder: Path, values: list[str]) -> Path:
    "An edition of one table, whose districts have these values."
    rows = "".join(f"antal {year} {code} Total | {value}\n" for (year, code), value in zip(CELLS, values, strict=True))
    made = cubes.edition(cubes=(cubes.cube("eb.hushall", rows),))
    writers = (publish.data, publish.document_data, publish.manifest)
    files = {name: body for writer in writers for name, body in writer.write(made).items()}
    world.save(folder, {**files, "edition.json": publish.manifest.edition_json(made, files)})
    return folder


@settings(max_examples=6, deadline=None, suppress_health_check=[*HealthCheck])
@given(VALUES, VALUES)
def test_what_is_touched_is_what_is_found_by_looking_at_every_cell(old: list[str], new: list[str]) -> None:
    both = [(code, was, now) for (_, code), was, now in zip(CELLS, old, new, strict=True)]
    changed = [code for code, was, now in both if ".." not in (was, now) and was != now]
    with tempfile.TemporaryDirectory() as top:
        then, now = (drawn(Path(top) / name, values) for name, values in (("a", old), ("b", new)))
        found = effects.of(compared.compare(compared.read(then), compared.read(now)))
    assert found.cells == len(changed)
    assert found.hidden == sum((was == "..") != (now == "..") for _, was, now in both)
    assert sorted(found.districts.values()) == sorted(Counter(changed).values())
    assert (found.severity == "ingen") == (old == new)


def correct(bord: Bord, households: int = 9651) -> Release:
    "A second release, which mends the one that is public; it is ready to be published."
    edition(bord.inbox / "ratt", "Det var fem hushåll.", mark="cd", mends="ab", households=households)
    first, bord.release = bord.release, Release.objects.create(slug="r2", name="Rapport 2024, rättad")
    bord.address = "r2"
    bord.to("schemalagd", folder="ratt")
    return first


def test_a_fault_is_told_at_once_and_the_edition_stays_as_it_was_under_its_mark(bord: Bord) -> None:
    bord.to("publicerad")
    bord.did("rakel", "ratta", text="Tabell 3 är fel.", engelska="Table 3 is wrong.")
    work.all_due()
    page = (places.public() / "aktuell" / "site" / "bistand" / "index.html").read_text()
    assert "Tabell 3 är fel." in page
    assert 'lang="en"' in page
    assert 'href="../../../versioner.html"' in page
    root = bord.case.root
    assert public_root(places.public()) == root == marking.unmarked_root((places.public() / "aktuell").resolve())
    assert counted(places.public() / "utgavor" / root) == root
    assert "En rättad version är inte publicerad." in (places.public() / "versioner.html").read_text()


def test_publishing_the_right_edition_tells_of_the_wrong_one_and_keeps_it(bord: Bord) -> None:
    bord.to("publicerad")
    first = correct(bord)
    page = bord.see("greta", "rattelse").content.decode()
    assert "Hushåll räknades två gånger." in page
    assert '<th scope="row">Hushåll</th><td>2024</td><td>hushåll</td>' in page
    assert "14\xa0651" in page
    assert "<del>Det var tre hushåll.</del>" in page
    bord.did("rakel", "publicera")
    work.all_due()
    case = desk.told(first).case
    assert (case.state, case.corrections) == ("ersatt", ("Hushåll räknades två gånger.",))
    [row] = [row.body["om"] for row in desk.told(first).deeds if row.body["vad"] == "rätta"]
    assert (row["av"], row["paverkan"]["cells"], row["paverkan"]["severity"]) == (bord.case.root, 1, "påtaglig")
    out = places.public()
    old, new = (out / name / "site" / "index.html" for name in ("2024-1", "2024-2"))
    assert "Den här versionen är ersatt" in old.read_text()
    assert "meddelande" not in new.read_text()
    pdfs = [(out / name / "rapport.pdf").read_bytes() for name in ("2024-1", "2024-2")]
    assert [stamping.unstamped(body) == body for body in pdfs] == [False, True]
    assert (out / "aktuell").resolve() == (out / "2024-2").resolve()
    told = unescape((out / "versioner.html").read_text())
    assert told.index("version 2") < told.index("version 1, ersatt av version 2")
    assert "Households were counted twice." in told
    assert desk.log_faults() == ()


def test_what_cannot_be_compared_with_what_it_mends_is_not_published(bord: Bord) -> None:
    bord.to("publicerad")
    root = bord.case.root
    correct(bord, 9650)  # No other test has compared these two.
    path = places.store().folder(root) / "dokument" / "rapport.json"
    path.chmod(0o644)
    path.write_text("{}")
    assert "dokument/rapport.json" in bord.do("rakel", "publicera").content.decode()
    assert (public_root(places.public()), bord.case.state) == (root, "schemalagd")


def test_an_older_year_that_is_mended_does_not_come_before_the_newest(bord: Bord) -> None:
    bord.to("publicerad")
    newest = bord.case.root
    edition(bord.inbox / "i-fjol", "Det var två hushåll.", year=2023, mark="ef")
    bord.release, bord.address = Release.objects.create(slug="r0", name="Rapport 2023"), "r0"
    bord.to("publicerad", folder="i-fjol")
    work.all_due()
    assert public_root(places.public()) == newest
    assert "två hushåll" in (places.public() / "2023-1" / "site" / "index.html").read_text()


def test_a_second_edition_that_does_not_know_the_first_is_not_published(bord: Bord) -> None:
    bord.to("publicerad")
    edition(bord.inbox / "annan", "Det var fem hushåll.", mark="cd")
    bord.release, bord.address = Release.objects.create(slug="r2", name="Rapport 2024 igen"), "r2"
    bord.to("granskning", folder="annan")
    bord.sign()
    for name in ("rosa", "rune"):
        bord.did(name, "svara", svar="nej")
    assert "--earlier" in bord.do("hanna", "klara").content.decode()


def test_a_corrected_edition_without_a_notice_is_stopped_by_the_checklist(bord: Bord) -> None:
    from review.core import checklist

    said = checklist.mending({"tidigare": {"ersatts": True}, "rattelse": {"sv": "Fel."}})
    assert (said.right, said.blocks) == (False, True)
    assert checklist.mending({}).right


@pytest.mark.parametrize("about", [{"text": "Det var 3 barn."}, {"engelska": "It was 3 children."}])
def test_a_notice_has_no_figures_that_nobody_has_protected(bord: Bord, about: dict[str, str]) -> None:
    bord.to("publicerad")
    said = bord.do("rakel", "ratta", **{"text": "Fel i tabell 3 för 2019.", "engelska": "Wrong."} | about)
    assert "Texten har ett tal." in said.content.decode()


def test_a_form_cannot_say_by_what_an_edition_was_mended(bord: Bord) -> None:
    bord.to("publicerad")
    bord.did("rakel", "ratta", text="Fel.", engelska="Wrong.", av="c" * 64, paverkan="x")
    assert {*desk.told(bord.release).deeds[-1].body["om"]} == {"text", "engelska"}


def test_pages_that_are_made_again_are_the_same_and_what_is_shown_no_more_is_gone(bord: Bord) -> None:
    bord.to("publicerad")
    for place in "AB":
        bord.did("rakel", "ratta", text=f"Fel {place}.", engelska="Wrong.")
        work.all_due()
    assert len([*(places.public() / "visade").iterdir()]) == 1
    before = files(places.public())
    from review.web import history as told

    work.written(told.now(), places.public())
    assert files(places.public()) == before


def test_beside_what_nothing_can_be_written_on_lies_what_its_readers_have_to_know(bord: Bord) -> None:
    bord.to("publicerad")
    work.all_due()
    assert not (places.public() / "2024-1" / "data" / "MEDDELANDE.txt").exists()
    bord.did("rakel", "ratta", text="Hushåll räknades två gånger.", engelska="Counted twice.")
    work.all_due()
    text = (places.public() / "2024-1" / "data" / "MEDDELANDE.txt").read_text("utf-8")
    assert all(word in text for word in ("Hushåll räknades två gånger.", "Counted twice.", "versioner.html"))
    assert (places.public() / "2024-1" / "data" / "eb_hushall.csv").read_bytes() == (
        places.store().folder(bord.case.root) / "data" / "eb_hushall.csv"
    ).read_bytes()
    assert not [*(places.public() / "2024-1" / "site").rglob("MEDDELANDE.txt")]


def files(there: Path) -> dict[str, bytes]:
    return {str(path.relative_to(there)): path.read_bytes() for path in there.rglob("*") if path.is_file()}


def test_nothing_is_public_before_anything_is() -> None:
    assert "Ingen utgåva är publicerad än." in public_pages.pages(History(), Rules(), {})["index.html"].decode()
