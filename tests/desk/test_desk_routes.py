"""Every route that there is: who it is for, and that nothing sent to it makes the desk fall over.

The routes are those of the resolver, so that one which is added is asked about.
"""

from __future__ import annotations

import json
import re
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.characters import CHARACTERS
from support.desk import PASSWORD
from support.desk_pages import Bord

# isort: split
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import URLPattern

from review.core.table import PAGES
from review.web import desk
from review.web.urls import urlpatterns

ROUTES = {one.name: str(one.pattern) for one in urlpatterns if isinstance(one, URLPattern)}
OPEN = {"account_login", "stil", "passnyckel", "ikon"}
"""Those that anybody gets."""
ON_THE_WAY = {"delat", "mfa_authenticate", "account_logout", "kommunen", "kommunen_svar", "valj_losenord"}
"""Those that lead nowhere unless one has begun to log in, or has been sent a link (see the tests of those)."""
OF_EVERYONE = {
    "konto", "losenord", "nyckel", "ut_overallt", "logga_in_igen", "account_reauthenticate", "mfa_index",
    "mfa_reauthenticate", "mfa_activate_totp", "bild", "mfa_deactivate_totp", "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_list_webauthn", "mfa_add_webauthn", "mfa_reauthenticate_webauthn", "mfa_remove_webauthn", "lista",
}  # fmt: skip
"""Those of one's own account: for whoever is logged in, and of nobody else's account."""
OF_A_RELEASE = {*PAGES, "forhand", "gor", "som_den_blir"} - {"lista"}
"""Those that ask the table; `test_desk_pages` has each of them by role and by state."""


def address(route: str, **given: str) -> str:
    "A route with something in each of its places."
    places = {
        "slug": "r",
        "name": "rapport.pdf",
        "verb": "begar",
        "pk": "1",
        "uidb64": "MQ",
        "token": "abc-def",
    } | given
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: quote(places[found[1]], safe=""), ROUTES[route])


def test_every_route_is_declared() -> None:
    assert {*ROUTES} == OPEN | ON_THE_WAY | OF_EVERYONE | OF_A_RELEASE
    assert len(ROUTES) == len(urlpatterns)


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_gets_past_the_door(bord: Bord, method: str) -> None:
    bord.to("granskning")
    client, before = Client(), bord.case
    for name in sorted({*ROUTES} - OPEN):
        answer = getattr(client, method)(address(name))
        assert answer.status_code in (302, 403, 404, 405) or name in ON_THE_WAY, name
        assert answer.status_code != 302 or "/logga-in" in answer.headers["Location"], name
        assert "Rapport 2024" not in answer.content.decode()
    assert bord.case == before


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_account_that_is_nobody_s_gets_no_page(bord: Bord, method: str) -> None:
    get_user_model().objects.create_user("ingen", password=PASSWORD)
    bord.to("granskning")
    before, rows = bord.case, len(bord.rows)
    for name in sorted(OF_A_RELEASE | {"lista", "konto", "ut_overallt"}):
        assert getattr(bord.client("ingen"), method)(address(name)).status_code in (403, 405), name
    assert bord.case == before
    assert {json.loads(row.body)["vad"] for row in bord.rows[rows:]} <= {"nekad sida"}


def test_nobody_reaches_another_s_second_step(bord: Bord) -> None:
    from allauth.mfa.models import Authenticator

    key = Authenticator.objects.create(user=get_user_model().objects.get(username="greta"), type="webauthn", data={})
    client = Client()
    client.post("/logga-in", {"login": "hanna", "password": PASSWORD})
    assert client.post(address("mfa_remove_webauthn", pk=str(key.pk))).status_code == 404
    assert Authenticator.objects.filter(pk=key.pk).exists()


def test_every_answer_has_the_headers_whatever_it_is(bord: Bord) -> None:
    bord.to("granskning")
    for name in sorted(ROUTES):
        for client in (Client(), bord.client("omar")):
            answer = client.get(address(name))
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy, name
            assert "script-src 'unsafe" not in policy, name
            assert answer.headers["X-Content-Type-Options"] == "nosniff", name
            assert answer.headers["Referrer-Policy"] == "same-origin", name
            if name not in ("webbplats", "forhand"):
                assert "unsafe-inline" not in policy, name
                assert not re.search(rb"<script(?! src=| id=\"fraga\")| style=| on\w+=\"", answer.content), name


KEYS = (
    "null",
    "[]",
    "7",
    '{"id": 1}',
    '{"id": "a", "rawId": "a", "type": "public-key", "response": {"signature": "a"}}',
)
ANY = st.text(CHARACTERS, max_size=30) | st.sampled_from((*KEYS, "/konto/", "2025-05-22T09:30", "0"))
FIELDS = (
    "login", "password", "next", "code", "credential", "name", "old_password", "new_password1", "new_password2", "fras",
    "igen", "mapp", "kapitel", "sager", "svar", "text", "trad", "losenord", "tid", "lasare", "adress", "tillbaka",
    "state", "error", "remember", "id", "datum", "paragraf", "justerat", "engelska", "timmar", "roll", "undantag",
    "dnr", "vad", "dag", "gast", "namn", "dagar",
)  # fmt: skip


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(data=st.data())
def test_whatever_is_sent_to_any_route_nothing_falls_over(bord: Bord, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(ROUTES)))
    who = data.draw(st.sampled_from(["", "hanna", "greta", "rakel"]))
    places = {place: data.draw(ANY) or "x" for place in re.findall(r"<(?:str:|path:)?(\w+)>", ROUTES[name])}
    sent = data.draw(st.dictionaries(st.sampled_from(FIELDS), ANY, max_size=4))
    if who not in bord.clients:
        bord.clients[who] = Client(raise_request_exception=False)
    client = bord.clients[who]
    if who and "_auth_user_id" not in client.session:
        client.force_login(get_user_model().objects.get(username=who))
    ask = client.post if data.draw(st.booleans()) else client.get
    assert ask(address(name, **places), sent).status_code < 500


def test_no_answer_gives_back_what_was_sent_in_a_header(bord: Bord) -> None:
    for name in sorted(ROUTES):
        answer = bord.client("omar").trace(address(name), headers={"x-hemligt": "abc123"})
        assert b"abc123" not in answer.content, name


def test_every_text_says_what_it_is_and_in_what_letters(bord: Bord) -> None:
    bord.to("granskning")
    for name in sorted(ROUTES):
        kind = bord.client("omar").get(address(name)).headers["Content-Type"]
        assert kind.endswith("; charset=utf-8") or kind in ("application/pdf", "image/svg+xml"), (name, kind)


def test_a_length_that_is_no_number_is_refused(bord: Bord) -> None:
    assert [Client().post("/logga-in", CONTENT_LENGTH=told).status_code for told in ("²", "-1", "9" * 30)] == [413] * 3


def test_what_falls_over_tells_nothing_and_changes_nothing(bord: Bord, monkeypatch: pytest.MonkeyPatch) -> None:
    bord.to("utkast")
    before = len(bord.rows)

    def fallen(*_: object) -> None:
        raise RuntimeError("lösenord=hemligt")

    client = Client(raise_request_exception=False)
    client.force_login(get_user_model().objects.get(username="hanna"))
    monkeypatch.setattr(desk, "write", fallen)
    answer = client.post("/utgavor/r/gor/begar")
    assert (answer.status_code, "Ingenting har ändrats" in answer.content.decode()) == (500, True)
    assert "hemligt" not in answer.content.decode()
    assert (bord.case.state, len(bord.rows)) == ("utkast", before)


@pytest.mark.parametrize("name", ["a%00b", "a" * 5000, "../" * 900, "%2e%2e/%2e%2e/bord.sqlite3", "con", "site/"])
def test_a_name_that_no_file_of_the_edition_has_is_no_page_for_whoever_may_read(bord: Bord, name: str) -> None:
    bord.read_beforehand()
    for who, page in (("rakel", "webbplats"), ("frida", "forhand")):
        client = Client(raise_request_exception=False)
        client.force_login(get_user_model().objects.get(username=who))
        assert client.get(f"/utgavor/r/{page}/{name}").status_code in (400, 403, 404)


def test_a_character_that_is_none_is_refused_in_every_form(bord: Bord) -> None:
    """PostgreSQL takes no such text."""
    form = "application/x-www-form-urlencoded"
    for path in ("/utgavor/ny", "/utgavor/r/gor/dela", "/utgavor/r/om-igen", "/logga-in"):
        assert bord.client("rakel").post(path, "namn=a%00b&steg=%00", content_type=form).status_code == 400
        assert bord.client("rakel").post(path, {"namn": "a\0b"}).status_code == 400
    assert bord.client("rakel").post("/utgavor/ny", "namn=%2500", content_type=form).status_code == 302
