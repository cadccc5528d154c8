"""Through the municipality's identity provider: a real one on loopback, over HTTP, all the way there and back."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit
from wsgiref.simple_server import make_server

import pytest
import requests

from support.desk_pages import Bord

# isort: split
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.test import override_settings

from review.core.case import Role
from review.web import accounts
from review.web.models import LogRow
from review.web.starting import Server, Silent
from support import identity_provider
from support.identity_provider import form_token

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@dataclass
class Visit:
    "A browser's way: its cookies, and each address that it was led to."

    desk: str
    session: requests.Session

    def begin(self) -> requests.Response:
        "As far as the provider's own page."
        page = self.session.get(f"{self.desk}/logga-in", timeout=10).text
        asked = {"csrfmiddlewaretoken": form_token(page)}
        return self.session.post(f"{self.desk}/logga-in/kommunen", asked, timeout=10)

    def log_in(self, sub: str) -> requests.Response:
        there = self.begin()
        assert there.status_code == 200, there.text
        return self.session.post(there.url, {"sub": sub}, timeout=10)


@pytest.fixture
def visit(bord: Bord) -> Iterator[Visit]:
    with make_server("127.0.0.1", 0, get_wsgi_application(), Server, Silent) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        desk = f"http://127.0.0.1:{server.server_port}"
        people = {
            "u-17": {"email": "Asa@kommun.example", "email_verified": True},
            "u-18": {"email": "b@kommun.example"},
        }
        with identity_provider.started(f"{desk}/logga-in/kommunen/svar", **people) as known:
            told = {"OIDC_ISSUER": known.address, "OIDC_CLIENT": known.client, "OIDC_SECRET": known.secret}
            with override_settings(**told, OIDC_ORIGINS=(known.address,)), requests.Session() as session:
                yield Visit(desk, session)
        server.shutdown()


def written(what: str) -> list[dict[str, object]]:
    return [body for row in LogRow.objects.order_by("number") if (body := json.loads(row.body))["vad"] == what]


def test_who_is_registered_comes_in(visit: Visit) -> None:
    accounts.added("asa", "Åsa Ansvarig", (Role.REGISTRATOR,), identity="u-17")
    answer = visit.log_in("u-17")
    assert (answer.url, answer.status_code) == (f"{visit.desk}/", 200)
    assert "Åsa Ansvarig" in answer.text
    assert [(row["vem"], row["om"]) for row in written("loggade in")] == [("asa", {"hur": "kommunen"})]
    assert accounts.faults() == ()


def test_who_is_not_registered_is_told_so_and_it_is_written_down(visit: Visit) -> None:
    answer = visit.log_in("u-17")
    assert answer.status_code == 403
    assert "har inget konto här" in answer.text
    assert visit.session.get(f"{visit.desk}/", timeout=10).url == f"{visit.desk}/logga-in?next=/"
    [row] = written("nekad inloggning")
    assert "u-17" not in json.dumps(row)


def test_an_account_that_is_closed_lets_nobody_in(visit: Visit) -> None:
    accounts.closed(accounts.added("asa", "Åsa Ansvarig", (Role.REGISTRATOR,), identity="u-17"))
    answer = visit.log_in("u-17")
    assert (answer.status_code, "Kontot är stängt." in answer.text) == (403, True)


@pytest.mark.parametrize(("sub", "status"), [("u-17", 200), ("u-18", 401)], ids=["bekräftad", "obekräftad"])
def test_an_address_counts_where_the_provider_has_verified_it(visit: Visit, sub: str, status: int) -> None:
    accounts.added("asa", "Åsa Ansvarig", (Role.REGISTRATOR,), identity="asa@kommun.example")
    accounts.added("bo", "Bo Borta", (Role.REGISTRATOR,), identity="b@kommun.example")
    with override_settings(OIDC_CLAIM="email"):
        assert visit.log_in(sub).status_code == status


def test_the_way_there_has_a_state_a_nonce_and_a_challenge_that_no_address_changes(visit: Visit) -> None:
    page = visit.session.get(f"{visit.desk}/logga-in", timeout=10)
    assert f"form-action 'self' {settings.OIDC_ORIGINS[0]}" in page.headers["Content-Security-Policy"]
    asked = {"csrfmiddlewaretoken": form_token(page.text)}
    there = f"{visit.desk}/logga-in/kommunen?scope=allt&auth_params=nonce%3Dgammal"
    answer = visit.session.post(there, asked, timeout=10, allow_redirects=False)
    sent = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert {*sent} == {
        "client_id",
        "redirect_uri",
        "scope",
        "response_type",
        "nonce",
        "state",
        "code_challenge",
        "code_challenge_method",
    }
    assert (sent["code_challenge_method"], {*sent["scope"][0].split()}) == (["S256"], {"openid", "profile"})
    assert sent["nonce"] != ["gammal"]
    assert visit.session.get(f"{visit.desk}/logga-in/kommunen", timeout=10).status_code == 405


@pytest.mark.parametrize("spoilt", ["state", "code"])
def test_an_answer_that_nobody_asked_for_lets_nobody_in(visit: Visit, spoilt: str) -> None:
    accounts.added("asa", "Åsa Ansvarig", (Role.REGISTRATOR,), identity="u-17")
    there = visit.begin()
    back = visit.session.post(there.url, {"sub": "u-17"}, timeout=10, allow_redirects=False).headers["Location"]
    answer = visit.session.get(back.replace(f"{spoilt}=", f"{spoilt}=x"), timeout=10)
    assert answer.status_code == 401
    assert "svarade inte som den skulle" in answer.text
    assert len(written("nekad inloggning")) == 1


def test_an_answer_of_another_browser_lets_nobody_in(visit: Visit) -> None:
    accounts.added("asa", "Åsa Ansvarig", (Role.REGISTRATOR,), identity="u-17")
    there = visit.begin()
    back = visit.session.post(there.url, {"sub": "u-17"}, timeout=10, allow_redirects=False).headers["Location"]
    assert requests.get(back, timeout=10).status_code == 401
    assert visit.session.get(back, timeout=10).status_code == 200
    assert visit.session.get(back, timeout=10).status_code == 401  # A code is good once.


def test_who_changes_ones_mind_at_the_provider_is_told(visit: Visit) -> None:
    there = visit.begin()
    back = visit.session.post(there.url, {"action": "deny"}, timeout=10, allow_redirects=False).headers["Location"]
    [state] = parse_qs(urlsplit(there.url).query)["state"]  # Which this provider forgets to send back.
    answer = visit.session.get(f"{back}&state={state}", timeout=10)
    assert (answer.status_code, "avbröts" in answer.text) == (401, True)


def test_a_provider_that_is_down_is_told_in_swedish(visit: Visit) -> None:
    with override_settings(OIDC_ISSUER="http://localhost:9"):
        answer = visit.begin()
    assert (answer.status_code, "går inte att nå" in answer.text) == (401, True)


def test_a_provider_that_leads_elsewhere_or_is_another_is_not_followed(visit: Visit) -> None:
    issuer = settings.OIDC_ISSUER.replace("localhost", "127.0.0.1")
    with override_settings(OIDC_ISSUER=f"{visit.desk}/logga-ut"):  # Which leads on to a page.
        assert "går inte att nå" in visit.begin().text
    with override_settings(OIDC_ISSUER=f"{issuer}/"):
        assert "inte kommunens identitetstjänst" in visit.begin().text
    with override_settings(HTTPS=True):
        assert "måste nås med https" in visit.begin().text


def test_without_a_provider_there_is_no_such_way(bord: Bord) -> None:
    client = bord.client("")
    assert client.post("/logga-in/kommunen").status_code == 404
    assert client.get("/logga-in/kommunen/svar").status_code == 404
    assert "kommunens" not in client.get("/logga-in").content.decode()
