"""The desk in a real browser: by keyboard alone, without JavaScript, and with nothing for axe to object to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from support import desk as small
from support.desk_browser import log_in, objections, opened, served
from support.desk_pages import CHAPTER, Bord

# isort: split
from review.web import places, work
from review.web.models import Release

PAGES = (
    "",
    "ar",
    "skillnad",
    "checklista",
    "logg",
    "rattelse",
    "arende",
    "../../sammantraden",
    f"kapitel?adress={CHAPTER}",
    "gor-finns-inte",
)


@pytest.fixture
def address(bord: Bord) -> Iterator[str]:
    "A desk where a second candidate is under review, with a comment."
    bord.everyone_may_everything()
    bord.to("granskning")
    bord.sign()
    bord.did("rakel", "aterforvisa", text="Fel antal.")
    bord.did("hanna", "lamna", mapp="tva")
    bord.did("hanna", "begar")
    bord.did("omar", "kommentera", adress=CHAPTER, text="Är det fyra?")
    with served() as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as browser:
        yield browser


@pytest.mark.parametrize("width", [1100, 360], ids=["bred", "smal"])
def test_axe_finds_nothing_to_object_to(address: str, browser: Browser, width: int) -> None:
    # axe itself is a script, which the desk's own rules would stop.
    page = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 900}).new_page()
    found = {}
    page.goto(f"{address}/logga-in")
    found["logga in"] = objections(page)
    log_in(page, address)
    for name in PAGES:
        page.goto(f"{address}/utgavor/r/{name}")
        found[name] = objections(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    assert {name: there for name, there in found.items() if there} == {}


def test_a_page_of_the_edition_has_its_style(address: str, browser: Browser) -> None:
    page = browser.new_context().new_page()
    log_in(page, address)
    got: dict[str, int] = {}
    page.on("response", lambda answer: got.update({answer.url.rpartition("/")[2]: answer.status}))
    page.goto(f"{address}/utgavor/r/forhandsvisning")
    assert (got["index.html"], got["stil.css"]) == (200, 200)


def test_a_correction_is_seen_on_public_pages_that_axe_has_nothing_against(bord: Bord, browser: Browser) -> None:
    """Played from the fault to the mended edition; the pages are opened as files, as any reader can."""
    bord.to("publicerad")
    small.edition(bord.inbox / "ratt", "Det var fem hushåll.", mark="cd", mends="ab", households=9651)
    bord.release, bord.address = Release.objects.create(slug="r2", name="Rättad"), "r2"
    bord.to("publicerad", folder="ratt")
    work.all_due()
    page = browser.new_context().new_page()
    found = {}
    for name in ("index.html", "versioner.html", "2024-1/site/bistand/index.html"):
        page.goto((places.public() / name).as_uri())
        found[name] = objections(page)
    page.get_by_text("Den här versionen är ersatt").wait_for()
    assert page.locator("aside [lang=en]").first.text_content()
    page.get_by_role("link", name="Alla versioner och rättelser").click()
    page.get_by_role("heading", name="Socialtjänstrapport 2024, version 1, ersatt av version 2").wait_for()
    page.get_by_text("Hushåll räknades två gånger.").wait_for()
    # The pages of a small edition are made here, and have no heading of their own.
    known = {"page-has-heading-one", "region", "landmark-one-main"}
    assert [{*ids} - known if "site" in name else ids for name, ids in found.items()] == [[], [], set()]


def test_a_chapter_is_approved_by_keyboard_and_without_a_script(address: str, browser: Browser, bord: Bord) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    log_in(page, address)
    page.goto(f"{address}/utgavor/r/kapitel?adress={CHAPTER}")
    page.get_by_role("button", name="Godkänn kapitlet").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Godkänt av omar").wait_for()
    assert bord.case.unsigned == frozenset()
