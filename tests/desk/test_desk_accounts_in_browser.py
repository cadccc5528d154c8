"""The account's pages in a real browser: by keyboard, nothing for axe to object to, and a passkey that works."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from support import desk_browser
from support.desk_browser import log_in, opened, served
from support.desk_pages import CHAPTER, Bord

# isort: split
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import override_settings

from review.web import accounts, desk, known

PAGES = (
    "konto/", "konto/losenord", "konto/nyckel", "konto/steg/", "konto/steg/app", "konto/steg/nycklar",
    "konto/steg/nycklar/ny", "konto/om-igen", "konto/igen", "logga-ut",
)  # fmt: skip


@pytest.fixture
def address(bord: Bord) -> Iterator[str]:
    with served() as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as browser:
        yield browser


def objections(page: Page) -> list[str]:
    assert page.evaluate("document.documentElement.scrollWidth") <= 360, page.url
    return [f"{page.url} {one}" for one in desk_browser.objections(page)]


def test_axe_finds_nothing_on_the_account_s_pages(address: str, browser: Browser, bord: Bord) -> None:
    # axe itself is a script, which the desk's own rules would stop.
    page = browser.new_context(bypass_csp=True, viewport={"width": 360, "height": 900}).new_page()
    log_in(page, address, "greta")
    found = []
    for name in PAGES:
        page.goto(f"{address}/{name}")
        found += objections(page)
    page.goto(f"{address}/konto/steg/app")
    page.get_by_label("Kod ur appen").fill(code_of(page))
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Reservkoder").wait_for()
    found += objections(page)
    for name in ("konto/steg/", "konto/steg/app/bort", "konto/steg/koder", "konto/steg/koder/nya", "konto/steg/igen"):
        page.goto(f"{address}/{name}")
        found += objections(page)
    page.get_by_role("button", name="Logga ut").click()
    log_in(page, address, "greta")
    found += objections(page)
    link = accounts.way_in(desk.Colleague.objects.get(user__username="omar"))
    page.goto(f"{address}{link}")
    found += objections(page)
    assert found == []


def test_axe_finds_nothing_on_what_is_shared_and_what_is_left(address: str, browser: Browser, bord: Bord) -> None:
    bord.to("granskning")
    thing = next(one for one in known.things(bord.case.root) if one.text == "Det var tre hushåll.")
    told = {"adress": thing.address, "sager": thing.says, "namn": "Eva Expert", "dagar": "7", "text": "Stämmer det?"}
    bord.did("omar", "dela", **told)
    bord.did("rakel", "satt_datum", vad="godkänn kapitel", dag="2999-05-22")
    page = browser.new_context(bypass_csp=True, viewport={"width": 360, "height": 900}).new_page()
    log_in(page, address)
    found = objections(page)
    for name in ("utgavor/r/", f"utgavor/r/kapitel?adress={CHAPTER}"):
        page.goto(f"{address}/{name}")
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        found += objections(page)
    page.goto(f"{address}/utgavor/r/")
    way = page.get_by_label("Länk till expert:1").input_value()
    guest = browser.new_context(bypass_csp=True, viewport={"width": 360, "height": 900}).new_page()
    guest.goto(way)
    found += objections(guest)
    guest.get_by_label("Kommentar").focus()
    guest.keyboard.type("Nej, fyra.")
    guest.keyboard.press("Tab")
    guest.keyboard.press("Enter")
    guest.get_by_text("Nej, fyra.").wait_for()
    assert found == []


def code_of(page: Page) -> str:
    secret = page.get_by_label("Nyckeln som text").input_value()
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def test_an_app_is_set_up_by_keyboard_and_without_a_script(address: str, browser: Browser, bord: Bord) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    with override_settings(TWO_STEPS=frozenset({"godkännare"})):
        log_in(page, address, "greta")
        page.get_by_label("Kod ur appen").focus()
        page.keyboard.type(code_of(page))
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Reservkoder").wait_for()
        page.goto(address)
        page.get_by_role("heading", name="Utgåvor").wait_for()


def test_a_passkey_is_made_and_used_under_the_desk_s_own_rules(address: str, browser: Browser, bord: Bord) -> None:
    page = browser.new_context().new_page()
    objected: list[str] = []
    page.on("console", lambda said: objected.append(said.text) if said.type == "error" else None)
    told = page.context.new_cdp_session(page)
    told.send("WebAuthn.enable")
    key = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    always = {"isUserVerified": True, "automaticPresenceSimulation": True}
    told.send("WebAuthn.addVirtualAuthenticator", {"options": key | always})
    log_in(page, address, "greta")
    page.goto(f"{address}/konto/steg/nycklar/ny")
    page.get_by_role("button", name="Lägg till").press("Enter")
    page.get_by_role("heading", name="Reservkoder").wait_for()
    assert Authenticator.objects.filter(type="webauthn", user__username="greta").count() == 1
    page.get_by_role("button", name="Logga ut").press("Enter")
    page.wait_for_url(f"{address}/logga-in")
    log_in(page, address, "greta")
    page.get_by_role("button", name="Använd en passnyckel").press("Enter")
    page.get_by_role("heading", name="Utgåvor").wait_for()
    assert [one for one in objected if "404" not in one] == []  # A browser asks for an icon that there is none of.
    assert desk.log_faults() == ()
