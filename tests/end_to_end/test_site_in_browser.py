"""The site as a person meets it: in a browser, wide and narrow, without scripts, from disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from support.editions import Built

QUIET = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
         "--disable-component-update", "--no-first-run")  # fmt: skip
WIDE, NARROW = 1280, 390
PAGES = (
    "index.html", "kapitel/las.html", "kapitel/ekonomiskt_bistand.html", "kapitel/hemloshet.html",
    "kapitel/kvalitet.html", "kapitel/metod.html", "tabeller/index.html", "tabeller/eb_hushall.html",
    "tabeller/hl_avhysningar.html", "memo/index.html", "pastaenden/index.html", "om/tillganglighet.html",
    "en/index.html", "en/tables/index.html", "en/tables/eb_hushall.html",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    "Debian's Chromium; playwright brings none of its own."
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert program, "Chromium saknas. Kör ./do test, som installerar den, eller installera paketet chromium."
    with sync_playwright() as player:
        opened = player.chromium.launch(executable_path=program, args=list(QUIET))
        yield opened
        opened.close()


@pytest.fixture(params=[WIDE, NARROW], ids=["bred", "smal"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": request.param, "height": 900})
    yield opened
    opened.close()


def address(built: Built, name: str) -> str:
    return (built.folder / "site" / name).as_uri()


ALIKE = "tbody tr:nth-child(n + 4):not(:last-child), details:nth-of-type(n + 6), svg g > :nth-child(n + 5)"
"""Thousands of rows, of sentences with their claims and of marks in charts are made alike: axe looks at the first."""
LONG = ("kapitel/ekonomiskt_bistand.html", "kapitel/metod.html", "pastaenden/index.html")
"""Whether text is seen against what is behind it takes most of the time. It is asked of these in the wide window only:
what has another colour in the narrow one, the first column of a table, stands on the shorter pages too."""


@dataclass(frozen=True)
class Seen:
    "What one visit to a page tells: to lay a page out is most of what a browser does."

    width: int
    asked: tuple[str, ...]
    failed: tuple[str, ...]
    violations: tuple[tuple[str, str], ...]


Visit = Callable[[Built, str, int], Seen]


@pytest.fixture(scope="module")
def visit(browser: Browser) -> Visit:
    asked: list[str] = []
    failed: list[str] = []
    page = browser.new_page()
    page.on("request", lambda r: asked.append(r.url))
    page.on("requestfailed", lambda r: failed.append(r.url))

    @cache
    def visited(built: Built, name: str, width: int) -> Seen:
        asked.clear()
        failed.clear()
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address(built, name))
        needed = page.evaluate("document.documentElement.scrollWidth")
        found = violations(page, colours=name not in LONG or width == WIDE)
        return Seen(needed, tuple(asked), tuple(failed), tuple(found))

    return visited


def violations(page: Page, colours: bool) -> list[tuple[str, str]]:
    """What axe objects to, when all that is folded is open.

    It is kept from fetching the style once more, which a browser lets no script do from disk, and which would be a
    request of the page's.
    """
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.evaluate(f"document.querySelectorAll('{ALIKE}').forEach(one => one.remove())")
    options = {"resultTypes": ["violations"], "preload": False, "rules": {"color-contrast": {"enabled": colours}}}
    return [(v["id"], v["nodes"][0]["html"][:200]) for v in Axe().run(page, options=options).response["violations"]]


WIDTHS = pytest.mark.parametrize("width", [WIDE, NARROW], ids=["bred", "smal"])
EACH = pytest.mark.parametrize("name", PAGES)
SOME = ("index.html", "kapitel/ekonomiskt_bistand.html", "tabeller/eb_hushall.html")


@EACH
@WIDTHS
def test_axe_finds_nothing_to_object_to(city: Built, visit: Visit, name: str, width: int) -> None:
    assert visit(city, name, width).violations == ()


@EACH
@WIDTHS
def test_no_page_is_wider_than_its_window(city: Built, visit: Visit, name: str, width: int) -> None:
    assert visit(city, name, width).width <= width


@pytest.mark.parametrize("name", SOME)
@WIDTHS
def test_a_municipality_without_districts_is_as_accessible(small: Built, visit: Visit, name: str, width: int) -> None:
    assert visit(small, name, width).violations == ()


@WIDTHS
def test_a_page_asks_for_its_own_files_only_and_finds_them(city: Built, visit: Visit, width: int) -> None:
    seen = [visit(city, name, width) for name in PAGES]
    top = city.folder.as_uri()
    assert [url for page in seen for url in page.asked if not url.startswith((top, "data:"))] == []
    assert [url for page in seen for url in page.failed] == []
    assert all(page.asked for page in seen)


def test_everything_is_there_without_scripts(city: Built, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(city, "kapitel/ekonomiskt_bistand.html"))
    assert page.locator("svg[role=img]").count() > 5
    assert page.locator("table").count() > 5
    page.get_by_text("Visa talen som tabell").first.click()
    assert page.locator("details[open] table").first.is_visible()
    context.close()


def test_the_first_stop_of_the_tab_key_leads_past_the_menu(city: Built, page: Page) -> None:
    page.goto(address(city, "kapitel/ekonomiskt_bistand.html"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Hoppa till innehållet"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "innehall"


def test_a_number_in_the_text_leads_to_the_same_number_in_its_table(city: Built, page: Page) -> None:
    page.goto(address(city, "kapitel/ekonomiskt_bistand.html"))
    link = page.locator(".stort a[href*='#']").first
    said = link.text_content()
    link.click()
    place = page.locator("td:target")
    assert place.count() == 1
    assert place.text_content() == said


def test_the_typeface_is_the_sites_own(city: Built, page: Page) -> None:
    page.goto(address(city, "index.html"), wait_until="networkidle")
    assert page.evaluate("document.fonts.check('16px \"Source Sans 3\"')")
    assert "SIL Open Font License" in (city.folder / "site" / "typsnitt" / "LICENSE.txt").read_text("utf-8")


def test_the_site_is_small_enough_to_keep(city: Built) -> None:
    folder: Path = city.folder / "site"
    assert sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) < 30_000_000
