"""Until its hour nothing public tells that an edition exists; those who may see it see it as it will be."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from unittest import mock

import pytest

from support.desk import edition
from support.desk_pages import Bord

# isort: split
from django.core import signing
from django.test import Client
from django.urls import URLPattern, get_resolver
from django.utils import timezone

from review.web import desk, history, places, work
from review.web.models import LogRow, Release, Step

HOUR = "2030-05-23T09:30+02:00"
SECRET = "Det var tre hushåll."
FILLED = {"slug": "r", "name": "site/index.html", "verb": "publicera", "token": "x"}


def scheduled(bord: Bord, at: str = HOUR) -> Bord:
    bord.to("beslutad")
    bord.did("rakel", "schemalagg", tid=at)
    return bord


def at(moment: str) -> Any:
    "The clock of the whole desk stands at this moment."
    return mock.patch("django.utils.timezone.now", return_value=desk.moment(moment))


def routes() -> list[str]:
    "Every address of the desk, with what this release would have in it."
    found = []
    for one in get_resolver().url_patterns:
        assert isinstance(one, URLPattern)
        path = str(one.pattern)
        for name, kind in (("slug", "slug"), ("name", "path"), ("verb", "slug"), ("token", "str")):
            path = path.replace(f"<{kind}:{name}>", FILLED[name])
        found.append(f"/{path}")
    return found


def everything(bord: Bord) -> dict[str, bytes]:
    "What nobody in particular can get: every route's answer with its headers, and every public file."
    found: dict[str, bytes] = {}
    for route in routes():
        for method in ("get", "post"):
            answer = getattr(Client(), method)(route)
            head = "\n".join(f"{name}: {value}" for name, value in answer.items())
            found[f"{method} {route}"] = head.encode() + b"".join(answer)
    for path in places.public().rglob("*"):
        found[str(path)] = path.read_bytes() if path.is_file() else b""
    return found


def signs_of(bord: Bord) -> list[bytes]:
    root = bord.case.root
    about = places.store().about(root)
    words = [root, root[:16], about["fingeravtryck"], bord.release.name, SECRET, "2030-05-23"]
    return [word.encode() for word in words]


def test_a_second_before_the_hour_nothing_tells_that_the_edition_exists(bord: Bord) -> None:
    Release.objects.create(slug="r0", name="x")
    scheduled(bord)
    work.written(history.now(), places.public())
    quiet = everything(bord)
    with at("2030-05-23T09:29:59+02:00"):
        assert work.all_due() == 0
        found = everything(bord)
    assert not [(name, sign) for name, body in found.items() for sign in signs_of(bord) if sign in body]
    assert [*found] == [*quiet]


def test_who_has_no_account_cannot_tell_a_release_that_exists_from_one_that_does_not(bord: Bord) -> None:
    scheduled(bord)
    for route in routes():
        if "/r/" in route:
            there, nowhere = (Client().get(one) for one in (route, route.replace("/r/", "/finns-inte/")))
            assert there.status_code == nowhere.status_code
    for name in ("frida", "omar"):
        there, nowhere = (bord.client(name).get(f"/utgavor/{slug}/forhand/a.html") for slug in ("r", "finns-inte"))
        assert there.status_code == nowhere.status_code


def test_at_the_hour_it_is_published_in_the_name_of_who_set_it(bord: Bord) -> None:
    scheduled(bord)
    with at(HOUR):
        assert work.all_due() == 3
    assert bord.case.state == "publicerad"
    assert [row.body["vem"] for row in desk.told(bord.release).deeds][-1] == "rakel"
    assert bord.release.name.encode() not in b"".join(everything(bord).values())
    text = (places.public() / "aktuell" / "site" / "index.html").read_text()
    assert SECRET in text
    assert bord.case.root in (places.public() / "versioner.html").read_text()


def test_at_the_hour_nothing_is_published_that_an_approver_has_handed_in_elsewhere(bord: Bord) -> None:
    scheduled(bord)
    Release.objects.create(slug="annan", name="Annan")
    bord.may_everything("greta")
    bord.client("greta").post("/utgavor/annan/gor/lamna", {"mapp": "ett"})
    with at(HOUR):
        work.all_due()
    assert bord.case.state == "schemalagd"
    [step] = Step.objects.filter(kind="publicera")
    assert "ingen av dem den som lämnade in" in step.said


def test_an_hour_that_is_set_anew_is_the_one_that_counts(bord: Bord) -> None:
    scheduled(bord)
    bord.did("rakel", "schemalagg", tid="2030-05-24T09:30")
    with at("2030-05-23T12:00"):
        work.all_due()
    assert bord.case.state == "schemalagd"
    with at("2030-05-24T09:30"):
        work.all_due()
    assert bord.case.state == "publicerad"


def test_an_hour_that_was_set_anew_is_said_to_count_no_more(bord: Bord) -> None:
    bord.to("schemalagd")
    bord.did("rakel", "schemalagg", tid="2999-05-22T09:30", undantag="ja", text="Provas.")
    page = bord.see("rakel", "arende").content.decode()
    assert page.count("publicera vid den tid som är bestämd") == 2
    assert page.count("gäller inte längre") == 1


def test_bytes_that_change_before_the_hour_are_not_published_and_it_is_said(bord: Bord) -> None:
    scheduled(bord)
    path = places.store().folder(bord.case.root) / "rapport.pdf"
    path.chmod(0o644)
    path.write_bytes(b"other")
    with at(HOUR):
        work.all_due()
        [step] = Step.objects.filter(kind="publicera")
        assert (step.done, "en byte har ändrats" in step.said) == (False, True)
    assert "en byte har ändrats" in bord.see("rakel", "arende").content.decode()


def preview(bord: Bord, name: str, page: str = "index.html", tid: str = HOUR) -> Any:
    address = bord.client(name).get(f"/utgavor/{bord.address}/forhandsvisning", {"tid": tid}).headers["Location"]
    return bord.client(name).get(address.replace("index.html", page))


@pytest.mark.parametrize(
    "page", ["index.html", "versioner.html", "flode.xml", "aktuell/site/index.html", "2024-1/site/index.html"]
)
def test_the_public_folder_is_seen_as_it_will_be_and_as_it_is_just_before(bord: Bord, page: str) -> None:
    scheduled(bord)
    then = b"".join(preview(bord, "greta", page))
    assert (SECRET.encode() if "site" in page else b"version 1") in then.replace(b"Version", b"version")
    just_before = preview(bord, "greta", page, "2030-05-23T09:29:59+02:00")
    assert just_before.status_code == (404 if "site" in page else 200)
    assert b"version 1" not in just_before.content.replace(b"Version", b"version")


def test_what_the_preview_shows_is_what_is_published(bord: Bord) -> None:
    """But for the moment itself, which is known to the second only when it has come."""
    scheduled(bord)
    names = ("index.html", "versioner.html", "robots.txt", "stil.css")
    seen = {name: preview(bord, "greta", name).content for name in names}
    with at(HOUR):
        work.all_due()
    assert seen == {name: (places.public() / name).read_bytes() for name in names}


def test_in_a_preview_the_edition_that_will_be_replaced_is_marked(bord: Bord) -> None:
    bord.to("publicerad")
    edition(bord.inbox / "ratt", "Det var fem hushåll.", mark="cd", mends="ab")
    bord.release, bord.address = Release.objects.create(slug="r2", name="Rättad"), "r2"
    bord.to("beslutad", folder="ratt")
    bord.did("rakel", "schemalagg", tid=HOUR)
    then = preview(bord, "greta", "2024-1/site/index.html").content.decode()
    assert "Hushåll räknades två gånger." in then
    assert "Läs version 2 i stället." in then
    just_before = b"".join(preview(bord, "greta", "2024-1/site/index.html", "2030-05-23T09:29:59+02:00"))
    assert b"ersatt" not in just_before


def test_a_preview_is_for_a_short_while_and_for_one_person(bord: Bord) -> None:
    scheduled(bord)
    address = bord.client("greta").get("/utgavor/r/forhandsvisning").headers["Location"]
    assert bord.client("greta").get(address).status_code == 200
    assert bord.client("gustav").get(address).status_code == 403
    assert bord.client("frida").get(address).status_code == 403
    assert Client().get(address).status_code == 302
    assert bord.client("greta").get(address.replace("som/", "som/x")).status_code == 403
    with mock.patch.object(signing.time, "time", return_value=timezone.now().timestamp() + 601):
        assert bord.client("greta").get(address).status_code == 403


def test_those_who_read_beforehand_are_printed_with_the_release(bord: Bord) -> None:
    bord.read_beforehand("Stadsdirektör", "Svara på frågor")
    assert LogRow.objects.filter(body__contains='"läs i förväg"').count() == 1
    with at((timezone.localtime() + timedelta(hours=3)).isoformat()):
        work.all_due()
    text = (places.public() / "versioner.html").read_text()
    assert all(word in text for word in ("Frida Förhandsläsare", "Stadsdirektör", "Svara på frågor"))


def test_an_hour_that_is_set_anew_does_not_change_when_somebody_has_read(bord: Bord) -> None:
    bord.read_beforehand()
    bord.did("rakel", "schemalagg", tid="2025-05-22T09:30")
    [reader] = history.readers(desk.told(bord.release))
    assert (reader.since[:10], reader.until[:10], reader.looks) == ("2025-05-21", f"{timezone.now():%Y-%m-%d}", 1)


@pytest.mark.parametrize(
    ("late", "state"),
    [("2030-05-23T17:40", "publicerad"), ("2030-05-25T03:00", "schemalagd"), ("2030-05-27T08:00", "publicerad")],
)
def test_what_could_not_be_published_at_its_hour_waits_for_one_that_is_allowed(
    bord: Bord, late: str, state: str
) -> None:
    """Neither a queue that has stood still nor an hour in the past leads to a night when nothing is published."""
    scheduled(bord, "2030-05-23T17:00+02:00")
    with at(late):
        work.all_due()
    [step] = Step.objects.filter(kind="publicera")
    assert (bord.case.state, step.done) == (state, state == "publicerad")
    assert state == "publicerad" or "ingen tid då utgåvor publiceras" in step.said


def test_what_is_late_is_published_at_night_where_somebody_says_why(bord: Bord) -> None:
    scheduled(bord, "2030-05-23T17:00+02:00")
    bord.did("rakel", "schemalagg", tid="2030-05-24T17:00+02:00", undantag="ja", text="Alla väntar.")
    with at("2030-05-25T03:00"):
        work.all_due()
    assert bord.case.state == "publicerad"
