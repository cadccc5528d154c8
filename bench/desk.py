"""`./do bench --desk UTGÅVA`: the release desk with that edition on it, asked for pages, one at a time and 200 at once.

A desk of its own in a process of its own, on this machine only; people log in by the form as anybody does.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import requests

AT_ONCE, TIMES = 200, 7
PAGES = ("", "checklista", "ar", "logg", "skillnad")


def table(folder: Path, edition: Path) -> Iterator[str]:
    "How long each page takes, first and then, and what comes of 200 requests at once."
    there = folder / "bord" / "inkorg" / edition.name
    there.parent.mkdir(parents=True)
    there.symlink_to(edition.resolve())
    words = [sys.executable, "-m", "review", str(folder / "bord"), "--port", "0", "--demo"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as server:
        try:
            address, password = started(server)
            people = {name: logged_in(address, name, password) for name in ("hanna", "omar", "rosa", "greta", "rakel")}
            pages = [*PAGES, *chapters(people["rakel"], address)]
            yield f"{'sida':50} {'första':>8} {'median':>8} {'längst':>8}   (ms)"
            for page in pages:
                yield row(page, [asked(people["rakel"], f"{address}utgavor/demo/{page}")[1] for _ in range(TIMES)])
            yield at_once(address, list(people.values()), pages)
        finally:
            server.terminate()


def started(server: subprocess.Popen[str]) -> tuple[str, str]:
    password = ""
    assert server.stderr
    for line in server.stderr:
        if found := re.search(r"Lösenord för alla: (\S+)", line):
            password = found[1]
        if found := re.search(r"http://\S+", line):
            return found[0], password
    raise SystemExit("Bordet startade inte.")


def logged_in(address: str, name: str, password: str) -> requests.Session:
    session = requests.Session()
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', session.get(f"{address}logga-in", timeout=60).text)
    assert token
    form = {"login": name, "password": password, "csrfmiddlewaretoken": token[1]}
    answer = session.post(f"{address}logga-in", form, timeout=60)
    assert answer.url == address, (answer.url, answer.text)
    return session


def chapters(session: requests.Session, address: str) -> list[str]:
    "The longest chapter page and one of the usual, by their size."
    overview = session.get(f"{address}utgavor/demo/", timeout=300).text
    found = [one.replace("&amp;", "&") for one in re.findall(r'href="/utgavor/demo/(kapitel\?[^"]+)"', overview)]
    sizes = sorted(found, key=lambda page: len(session.get(f"{address}utgavor/demo/{page}", timeout=300).content))
    return [sizes[len(sizes) // 2], sizes[-1]] if sizes else []


def asked(session: requests.Session, url: str) -> tuple[int, float]:
    begun = time.perf_counter()
    status = session.get(url, timeout=300).status_code
    return status, 1000 * (time.perf_counter() - begun)


def row(page: str, times: list[float]) -> str:
    first, *later = times
    return f"{page[:50] or 'översikt':50} {first:8.0f} {statistics.median(later):8.0f} {max(later):8.0f}"


def at_once(address: str, people: list[requests.Session], pages: list[str]) -> str:
    def ask(number: int) -> tuple[int, float]:
        one = requests.Session()
        one.cookies.update(people[number % len(people)].cookies)
        page = pages[number % len(pages)]
        # The log is for two of the roles.
        return asked(one, f"{address}utgavor/demo/{page if page != 'logg' else ''}")

    begun = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(ask, range(AT_ONCE)))
    seconds = time.perf_counter() - begun
    wrong = sum(status != 200 for status, _ in found)
    times = sorted(one for _, one in found)
    return (
        f"{AT_ONCE} på en gång: {wrong} fel, alla besvarade på {seconds:.1f} s ({AT_ONCE / seconds:.0f} i sekunden), "
        f"median {times[len(times) // 2]:.0f} ms, längst {times[-1]:.0f} ms"
    )
