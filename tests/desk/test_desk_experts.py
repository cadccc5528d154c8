"""Somebody outside comments on one thing by a link; and each sees what is left, and by when."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from support.desk import edition
from support.desk_pages import CHAPTER, Bord

# isort: split
from django.test import Client
from django.utils import timezone

from review.core.case import Act
from review.web import accounts, desk, experts, known, limits
from review.web.models import Guest, LogRow, Release


def sentence(bord: Bord, text: str = "Det var tre hushåll.") -> dict[str, str]:
    thing = next(one for one in known.things(bord.case.root) if one.text == text)
    return {"adress": thing.address, "sager": thing.says}


def shared(bord: Bord, **about: str) -> str:
    "The way in for somebody whom a sentence has been shared with."
    told = {"namn": "Eva Expert, universitetet", "dagar": "7", "text": "Stämmer det?"}
    bord.did("omar", "dela", **(sentence(bord) | told | about))
    [*_, link] = experts.links(desk.told(bord.release).of(Act.DELA), bord.case, bord.release)
    return link.path


def test_a_guest_sees_the_one_thing_and_answers(bord: Bord) -> None:
    bord.to("granskning")
    way, guest = shared(bord), Client()
    page = guest.get(way).content.decode()
    assert "Det var tre hushåll." in page
    assert "Inget hade ändrats." not in page
    assert "Rapport 2024" not in page
    assert "sessionid" not in guest.cookies
    assert guest.post(way, {"text": "Nej, fyra."}).status_code == 302
    assert "Nej, fyra." in guest.get(way).content.decode()
    assert "Nej, fyra." in bord.see("omar", f"kapitel?adress={CHAPTER}").content.decode()
    assert bord.case.threads == {"k1"}
    bord.did("omar", "los", trad="k1")
    looks = [json.loads(row.body)["vem"] for row in bord.rows if '"läs det delade"' in row.body]
    assert looks == ["expert:1", "expert:1"]
    assert desk.log_faults() == ()


def test_a_link_gives_nothing_else(bord: Bord) -> None:
    bord.to("granskning")
    way, guest = shared(bord), Client()
    guest.get(way)
    for page in ("", "logg", f"kapitel?adress={CHAPTER}", "webbplats/rapport.pdf", "forhand/rapport.pdf"):
        assert guest.get(f"/utgavor/r/{page}").status_code == 302
    other = sentence(bord, "Inget hade ändrats.")
    assert guest.post(way, {"text": "x", **other}).status_code == 302
    [*_, row] = bord.rows
    assert json.loads(row.body)["om"]["adress"] == sentence(bord)["adress"]


@pytest.mark.parametrize("spoilt", ["x", "", "e30:abc"])
def test_a_link_that_nobody_gave_leads_nowhere(bord: Bord, spoilt: str) -> None:
    bord.to("granskning")
    way = shared(bord)
    assert Client().get(f"{way[:-3]}{spoilt}").status_code == 404
    assert Client().get(experts.path(bord.release, "expert:2")).status_code == 404


def test_a_link_ends_when_its_time_is_out_and_the_refused_look_is_written_down(bord: Bord) -> None:
    bord.to("granskning")
    way = shared(bord, dagar="1")
    rows = desk.told(bord.release).of(Act.DELA)
    assert experts.is_open(rows, "expert:1", timezone.now() + timedelta(hours=23))
    assert not experts.is_open(rows, "expert:1", timezone.now() + timedelta(hours=25))
    row = LogRow.objects.get(body__contains='"dela med utomstående"')
    row.body = row.body.replace(rows[0].body["om"]["till"], "2025-01-01T00:00:00+00:00")
    row.save()
    for answer in (Client().get(way), Client().post(way, {"text": "x"})):
        assert (answer.status_code, "gäller inte längre" in answer.content.decode()) == (403, True)
    assert [json.loads(row.body)["vem"] for row in bord.rows if "vagrat" in row.body] == ["expert:1"] * 2


def test_a_link_that_is_taken_back_is_closed_and_the_other_is_not(bord: Bord) -> None:
    bord.to("granskning")
    one, other = shared(bord), shared(bord, namn="Bo Annan")
    bord.did("rakel", "sluta_dela", gast="expert:1")
    assert [Client().get(way).status_code for way in (one, other)] == [403, 200]
    assert "Eva Expert" not in bord.see("omar").content.decode()


def test_what_has_changed_is_not_shown(bord: Bord) -> None:
    bord.to("granskning")
    way = shared(bord)
    bord.did("rakel", "aterforvisa", text="Fel.")
    assert Client().get(way).status_code == 403  # Nothing is under review.
    bord.did("hanna", "lamna", mapp="tva")
    bord.did("hanna", "begar")
    answer = Client().get(way)
    assert (answer.status_code, "fyra" in answer.content.decode()) == (410, False)


@pytest.mark.parametrize("about", [{"namn": ""}, {"dagar": "31"}, {"dagar": "x"}, {"adress": CHAPTER}, {"text": " "}])
def test_a_link_says_to_whom_for_how_long_and_of_what(bord: Bord, about: dict[str, str]) -> None:
    bord.to("granskning")
    told = sentence(bord) | {"namn": "Eva", "dagar": "7", "text": "?"} | about
    assert bord.do("omar", "dela", **told).status_code == 403
    assert bord.case.shared == frozenset()


def test_links_are_not_guessed_for_ever(bord: Bord) -> None:
    answers = {Client().get("/delat/gissning").status_code for _ in range(limits.BY_LINK.most)}
    assert (answers, Client().get("/delat/gissning").status_code) == ({404}, 429)


def test_what_a_guest_is_called_is_weeded_out(bord: Bord) -> None:
    bord.to("granskning")
    shared(bord)
    assert "Eva Expert" not in " ".join(row.body for row in bord.rows)
    accounts.weeded(timedelta(0))
    assert not Guest.objects.exists()
    assert desk.log_faults() == ()


def test_nobody_with_an_account_does_what_a_guest_does(bord: Bord) -> None:
    bord.to("granskning")
    bord.may_everything("omar")
    shared(bord)
    assert bord.do("omar", "kommentera_delat", text="x", **sentence(bord)).status_code == 403
    assert bord.do("omar", "las_delat", **sentence(bord)).status_code == 403


# What is left, and by when.


def test_each_sees_first_what_is_left_and_by_when(bord: Bord) -> None:
    edition(bord.inbox / "tre", "Det var fem hushåll.")
    Release.objects.create(slug="r2", name="Rapport 2025")
    bord.to("granskning")
    day = timezone.localdate() + timedelta(days=7)
    bord.did("rakel", "satt_datum", vad="godkänn kapitel", dag=day.isoformat())
    page = bord.client("omar").get("/").content.decode()
    assert "1 kapitel att godkänna" in page
    assert f"{day.day} " in page
    assert "försenat" not in page
    assert "kapitel att godkänna" not in bord.client("rosa").get("/").content.decode()
    assert "1 kapitel att godkänna (senast" in bord.see("hanna").content.decode()
    bord.sign()
    assert "kapitel att godkänna" not in bord.client("omar").get("/").content.decode()


def test_what_is_late_is_said_to_be(bord: Bord) -> None:
    bord.to("granskning")
    bord.did("rakel", "satt_datum", vad="svara om röjande", dag=timezone.localdate().isoformat())
    row = bord.rows[-1]
    row.body = row.body.replace(timezone.localdate().isoformat(), "2025-01-02", 2)
    row.save()
    assert "försenat" in bord.client("rosa").get("/").content.decode()
    assert "försenat" in bord.see("hanna").content.decode()


@pytest.mark.parametrize("day", ["", "i morgon", "2025-01-02"])
def test_a_date_is_a_day_to_come(bord: Bord, day: str) -> None:
    bord.to("granskning")
    assert bord.do("rakel", "satt_datum", vad="besluta", dag=day).status_code == 403


def test_nobody_is_asked_to_do_what_the_queue_does_at_its_hour(bord: Bord) -> None:
    bord.to("schemalagd")
    assert "Ingenting väntar på någon" in bord.see("rakel").content.decode()
