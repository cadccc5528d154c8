"""A real browser, and a desk that it reaches."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from wsgiref.simple_server import make_server

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

import support.desk_ready  # noqa: F401 – makes Django ready for what follows

# isort: split
from django.core.wsgi import get_wsgi_application

from review.web.starting import Server, Silent
from support.desk import PASSWORD


@contextmanager
def served() -> Iterator[str]:
    "The desk's address, by the name that a browser counts as safe."
    with make_server("127.0.0.1", 0, get_wsgi_application(), Server, Silent) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()


@contextmanager
def opened() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert program, "Chromium saknas. Kör ./do test, som installerar den, eller installera paketet chromium."
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def objections(page: Page) -> list[str]:
    "What axe has against the page; what it has nothing against it tells in no detail."
    return [one["id"] for one in Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]]


def log_in(page: Page, address: str, name: str = "omar") -> None:
    "By keyboard alone."
    page.goto(f"{address}/logga-in")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith("/logga-in"))
