"""Accounts: who comes in and how, of whom a second step is asked, and what is found when the database is changed."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from support.desk import PASSWORD
from support.desk_pages import AT_ONCE, Bord

# isort: split
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth import get_user_model, password_validation
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client, override_settings
from django.utils import timezone

from review.core import leaked
from review.core.case import Role
from review.web import accounts, adapters, desk, konto_program, limits, sessions
from review.web.models import Attempt, Colleague, LogRow

NEW = "en annan mening att minnas"


def of(name: str) -> Colleague:
    return Colleague.objects.select_related("user").get(user__username=name)


def last(what: str) -> dict[str, object]:
    return next(body for row in LogRow.objects.order_by("-number") if (body := json.loads(row.body))["vad"] == what)


def log_in(client: Client, name: str, password: str = PASSWORD, **more: str) -> int:
    return int(client.post("/logga-in", {"login": name, "password": password, **more}).status_code)


def code(secret: str, steps: int = 0) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps)))


def just_logged_in(client: Client, name: str) -> Client:
    "As somebody is who has just come from the provider."
    session = client.session
    session["account_authentication_methods"] = [{"method": "socialaccount", "at": time.time()}]
    session["account_authentication_methods_user"] = str(of(name).user_id)
    session.save()
    return client


def with_app(client: Client) -> str:
    "Set up an app with codes, by the page; the secret that the app has."
    secret = re.search(r'value="([A-Z2-7]{32})"', client.get("/konto/steg/app").content.decode())
    assert secret
    assert client.post("/konto/steg/app", {"code": code(secret[1])}).status_code == 302
    return secret[1]


# What the database says and the log does not.


def test_accounts_as_they_were_made_and_changed_are_as_the_log_tells(bord: Bord) -> None:
    accounts.changed(of("greta"), "bytte roller", change=lambda one: one.roles.append(Role.REGISTRATOR.value))
    accounts.added("asa", "Åsa Ansvarig", (Role.REGISTRATOR,), identity="u-17")
    assert desk.log_faults() == ()


@pytest.mark.parametrize("field", ["roles", "chapters"])
def test_a_role_that_is_given_in_the_database_is_found_and_gives_nothing(bord: Bord, field: str) -> None:
    assert bord.see("omar").status_code == 200
    Colleague.objects.filter(user__username="omar").update(**{field: ["registrator"]})
    word = {"roles": "roller", "chapters": "kapitel"}[field]
    assert desk.log_faults() == (f"Kontot omar: {word} i databasen är inte vad loggen säger.",)
    answer = bord.see("omar")
    assert (answer.status_code, "inte det som loggen säger" in answer.content.decode()) == (403, True)


def test_every_other_change_of_an_account_in_the_database_is_found(bord: Bord) -> None:
    accounts.closed(of("frida"))
    Colleague.objects.filter(user__username="greta").update(public_key="ab" * 32)
    get_user_model().objects.filter(username="frida").update(is_active=True)
    SocialAccount.objects.create(user=of("rakel").user, provider=accounts.PROVIDER, uid="u-99")
    Authenticator.objects.create(user=of("rune").user, type="totp", data={"secret": "x"})
    get_user_model().objects.filter(username="hanna").update(username="helga")
    Colleague.objects.filter(user__username="omar").update(epoch=3)
    get_user_model().objects.create_superuser("rot", password=PASSWORD)
    assert set(desk.log_faults()) == {
        "Kontot greta: nyckel i databasen är inte vad loggen säger.",
        "Kontot frida: öppet i databasen är inte vad loggen säger.",
        "Kontot rakel: identitet i databasen är inte vad loggen säger.",
        "Kontot rune: tvåsteg i databasen är inte vad loggen säger.",
        "Kontot helga finns inte i loggen.",
        "Kontot hanna är borttaget ur databasen.",
        "Kontot omar: omgång i databasen är inte vad loggen säger.",
        "Kontot rot är ingens här.",
    }


def test_an_account_that_points_to_what_it_once_was_is_found(bord: Bord) -> None:
    old = of("greta").row
    accounts.changed(of("greta"), "miste rollen", change=lambda one: one.roles.clear())
    Colleague.objects.filter(user__username="greta").update(row=old, roles=["godkännare"])
    assert desk.log_faults() == ("Kontot greta: roller i databasen är inte vad loggen säger.",)
    assert bord.see("greta").status_code == 403


def test_nobody_comes_in_by_an_account_that_has_been_given_another_identity_or_step(bord: Bord) -> None:
    SocialAccount.objects.create(user=of("rakel").user, provider=accounts.PROVIDER, uid="u-99")
    answer = Client().post("/logga-in", {"login": "rakel", "password": PASSWORD})
    assert (answer.status_code, "inte det som loggen säger" in answer.content.decode()) == (403, True)
    assert last("nekad inloggning")["vem"] == "rakel"


def test_a_row_that_is_moved_to_another_release_in_the_database_is_found(bord: Bord) -> None:
    bord.to("återförvisad")
    row = bord.rows[-1]
    LogRow.objects.filter(pk=row.pk).update(release=None)
    assert desk.log_faults() == (f"Rad {row.number} hör inte till den utgåva som databasen säger.",)


def test_a_row_that_is_hidden_from_its_account_in_the_database_is_found(bord: Bord) -> None:
    accounts.changed(of("greta"), "miste rollen", change=lambda one: one.roles.clear())
    LogRow.objects.filter(number=of("greta").row).update(account="")
    assert desk.log_faults() == (f"Rad {of('greta').row} hör inte till det konto som databasen säger.",)


@pytest.mark.parametrize(
    "body", ["[]", "7", "{", '{"vad": "konto"}', '{"vad": "konto", "om": []}', '{"vad": "nyckel"}']
)
def test_a_row_of_nonsense_is_named_and_lets_nobody_in(bord: Bord, body: str) -> None:
    number = of("greta").row
    LogRow.objects.filter(number=number).update(body=body)
    LogRow.objects.filter(number=number - 1).update(body='{"vad": "nyckel", "vem": "greta", "om": {"nyckel": "x y"}}')
    assert {f"Rad {number} är omskriven.", "Kontot greta finns inte i loggen."} <= {*desk.log_faults()}
    assert bord.see("greta").status_code == 403
    assert "greta" not in desk.public_keys()


# To come in, and out.


def test_nothing_tells_whether_there_is_such_an_account(bord: Bord) -> None:
    told = [bord.client("").post("/logga-in", {"login": name, "password": "fel"}) for name in ("hanna", "finns-inte")]
    [one, other] = [re.sub(r'value="[^"]{20,}"', "", answer.content.decode()) for answer in told]
    assert one == other
    assert [json.loads(row.body)["vem"] for row in bord.rows[-2:]] == ["hanna", ""]


def test_attempts_are_counted_by_account_whatever_address(bord: Bord) -> None:
    def attempt(password: str, address: str) -> int:
        client = Client(REMOTE_ADDR=address)
        return log_in(client, "hanna", password)

    assert {attempt("fel", f"10.0.0.{n}") for n in range(8)} == {200}
    assert attempt(PASSWORD, "10.0.0.9") == 429
    assert Attempt.objects.filter(key__contains="hanna").count() == 0
    Attempt.objects.update(at=timezone.now() - timedelta(minutes=6))
    assert attempt(PASSWORD, "10.0.0.9") == 302


def test_attempts_are_counted_by_address_whatever_account(bord: Bord) -> None:
    answers = [log_in(Client(REMOTE_ADDR="10.0.0.1"), f"gissning{n}", "fel") for n in range(41)]
    assert (answers[39], answers[40]) == (200, 429)
    assert {log_in(Client(REMOTE_ADDR="10.0.0.3"), "hanna") for _ in range(41)} == {302}
    assert log_in(Client(REMOTE_ADDR="10.0.0.2"), "hanna") == 302


def test_many_who_guess_at_once_get_no_more_guesses(bord: Bord) -> None:
    def attempt(number: int) -> int:
        try:
            return log_in(Client(), "hanna", f"fel {number}")
        finally:
            connection.close()

    with ThreadPoolExecutor(12) as pool:
        assert Counter(pool.map(attempt, range(24))) == {200: 8, 429: 16}


def test_an_address_behind_a_proxy_is_the_last_that_the_proxy_says(bord: Bord) -> None:
    request = type(
        "Request", (), {"headers": {"X-Forwarded-For": "1.1.1.1, 2.2.2.2"}, "META": {"REMOTE_ADDR": "3.3.3.3"}}
    )
    assert limits.address(request()) == "3.3.3.3"
    with override_settings(HTTPS=True):
        assert limits.address(request()) == "2.2.2.2"


def test_a_session_gets_a_new_name_when_somebody_logs_in_and_is_gone_when_they_log_out(bord: Bord) -> None:
    client = Client()
    client.get("/logga-in")
    client.session.save()
    before = client.session.session_key
    assert log_in(client, "hanna") == 302
    after = client.session.session_key
    assert before != after
    cookie = client.cookies["bord"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert client.get("/logga-ut").status_code == 200
    assert client.post("/logga-ut").headers["Clear-Site-Data"] == '"cache", "storage"'
    client.cookies["bord"] = after
    assert client.get("/konto/").status_code == 302
    assert last("loggade ut")["vem"] == "hanna"


@pytest.mark.parametrize(("idle", "age"), [(31, 31), (1, 8 * 60 + 1)], ids=["vila", "längd"])
def test_a_session_ends_by_itself(bord: Bord, idle: int, age: int) -> None:
    client = bord.client("hanna")
    assert client.get("/konto/").status_code == 200
    session = client.session
    session["sedd"], session["borjade"] = int(time.time()) - idle * 60, int(time.time()) - age * 60
    session.save()
    assert client.get("/konto/").status_code == 302


def test_who_logs_out_everywhere_is_out_everywhere(bord: Bord) -> None:
    here, there = Client(), Client()
    for client in (here, there):
        log_in(client, "hanna")
    there.get("/")
    page = [here.get("/konto/") for _ in range(2)][-1].content.decode()
    assert (page.count("senast använd"), page.count("(här)")) == (2, 1)
    assert here.post("/konto/ut").status_code == 302
    assert [client.get("/konto/").status_code for client in (here, there)] == [302, 302]


def test_whoever_is_in_when_an_account_is_closed_is_out(bord: Bord) -> None:
    assert bord.see("greta").status_code == 200
    accounts.closed(of("greta"))
    assert bord.see("greta").status_code == 302
    assert log_in(Client(), "greta") == 403
    assert last("nekad inloggning")["vem"] == "greta"


@pytest.mark.parametrize("url", ["https://annan.example/", "//annan.example", "javascript:alert(1)"])
def test_logging_in_leads_within_the_desk_only(bord: Bord, url: str) -> None:
    answer = Client().post("/logga-in", {"login": "hanna", "password": PASSWORD, "next": url})
    assert answer.headers["Location"] == "/"


def test_a_page_that_somebody_may_not_see_is_written_down_but_not_without_end(bord: Bord) -> None:
    assert {bord.see("omar", "logg").status_code for _ in range(limits.BY_REFUSAL.most + 5)} == {403}
    looks = [body for row in bord.rows if (body := json.loads(row.body))["vad"] == "nekad sida"]
    assert (len(looks), looks[0]["vem"], looks[0]["om"]) == (30, "omar", {"sida": "/utgavor/r/logg"})
    assert desk.log_faults() == ()


# Passwords and phrases.


def test_who_asks_for_more_than_anybody_reads_waits(bord: Bord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGES", limits.Pace(iter([6.0, 7.0, 8.0, 9.0, 66.0]).__next__))
    with override_settings(PACE=2):
        names = ["omar", "omar", "omar", "rosa", "omar"]
        assert [bord.client(name).get("/").status_code for name in names] == [200, 200, 429, 200, 200]


@pytest.mark.parametrize("password", ["kort", "qwerty123456", "hannahandläggare", "socialrapport1", "12345678901234"])
def test_a_password_that_is_easy_to_guess_is_refused(bord: Bord, password: str) -> None:
    form = {"old_password": PASSWORD, "new_password1": password, "new_password2": password}
    assert bord.client("hanna").post("/konto/losenord", form).status_code == 200
    assert of("hanna").user.check_password(PASSWORD)


def test_a_new_password_takes_the_old_one_and_ends_other_sessions(bord: Bord) -> None:
    here, there = Client(), Client()
    for client in (here, there):
        log_in(client, "hanna")
    form = {"new_password1": NEW, "new_password2": NEW}
    assert here.post("/konto/losenord", form | {"old_password": "fel"}).status_code == 200
    assert here.post("/konto/losenord", form | {"old_password": PASSWORD}).status_code == 302
    assert [client.get("/konto/").status_code for client in (here, there)] == [200, 302]
    assert log_in(Client(), "hanna", NEW) == 302
    assert desk.log_faults() == ()


def test_a_first_password_is_chosen_by_a_link_that_is_good_once(bord: Bord) -> None:
    link, client = accounts.way_in(of("hanna")), Client()
    assert log_in(Client(), "hanna") == 200  # The old one does nothing.
    there = client.get(link).headers["Location"]
    assert client.post(there, {"new_password1": NEW, "new_password2": NEW}).status_code == 302
    assert log_in(Client(), "hanna", NEW) == 302
    assert "gäller inte längre" in Client().get(link).content.decode()


def test_the_phrase_is_no_password_and_what_was_signed_by_an_older_key_still_holds(bord: Bord) -> None:
    bord.to("klar för beslut")
    bord.did("greta", "godkann", losenord=PASSWORD)
    greta = bord.client("greta")
    assert greta.get("/konto/nyckel").headers["Location"].startswith("/konto/igen")
    just_logged_in(greta, "greta")
    for phrase in (PASSWORD, "kort"):
        assert greta.post("/konto/nyckel", {"fras": phrase, "igen": phrase}).status_code == 400
    assert greta.post("/konto/nyckel", {"fras": NEW, "igen": NEW}).status_code == 302
    gustav = just_logged_in(bord.client("gustav"), "gustav")
    assert gustav.post("/konto/nyckel", {"fras": NEW, "igen": NEW}).status_code == 302
    assert "öppnar inte" in bord.do("gustav", "godkann", losenord=PASSWORD).content.decode()
    bord.did("gustav", "godkann", losenord=NEW)
    bord.did("rakel", "bered")
    bord.did("rakel", "besluta", text="Bifall.", paragraf="7", datum="2025-05-20")
    bord.did("rakel", "schemalagg", **AT_ONCE)
    bord.did("rakel", "publicera")
    assert desk.log_faults() == ()


def test_who_comes_from_the_provider_approves_by_a_phrase_of_ones_own(bord: Bord) -> None:
    accounts.added("asa", "Åsa Ansvarig", (Role.GODKANNARE,), identity="u-17")
    bord.to("klar för beslut")
    assert "ingen signeringsnyckel" in bord.do("asa", "godkann", losenord=NEW).content.decode()
    asa = just_logged_in(bord.client("asa"), "asa")
    assert asa.post("/konto/nyckel", {"fras": NEW, "igen": NEW}).status_code == 302
    bord.did("asa", "godkann", losenord=NEW)
    assert bord.case.approvers == {"asa"}


def test_a_phrase_is_not_guessed_for_ever(bord: Bord) -> None:
    bord.to("klar för beslut")
    said = [bord.do("greta", "godkann", losenord="fel").content.decode() for _ in range(9)]
    assert ["öppnar inte" in one for one in said] == [True] * 8 + [False]
    assert "Vänta en kvart" in bord.do("greta", "godkann", losenord=PASSWORD).content.decode()


# The second step.


def test_who_approves_must_prove_oneself_twice(bord: Bord) -> None:
    with override_settings(TWO_STEPS=frozenset({"godkännare"})):
        client = Client()
        log_in(client, "greta")
        for path in ("/", "/utgavor/r/", "/konto/"):
            assert client.get(path).headers["Location"] == "/konto/steg/app"
        assert client.post("/utgavor/r/gor/godkann").headers["Location"] == "/konto/steg/app"
        with_app(client)
        assert client.get("/").status_code == 200
        older = bord.client("greta")
        for path in ("/", "/konto/steg/app/bort", "/konto/steg/nycklar/ny"):
            assert older.get(path).headers["Location"] == "/konto/steg/igen"
        assert bord.see("omar").status_code == 200
    assert desk.log_faults() == ()


def test_with_an_app_a_password_is_half_of_it_and_a_code_is_good_once(bord: Bord) -> None:
    client = Client()
    log_in(client, "greta")
    secret = with_app(client)
    client.post("/logga-ut")
    with override_settings(TWO_STEPS=frozenset({"godkännare"})):
        assert client.post("/logga-in", {"login": "greta", "password": PASSWORD}).headers["Location"] == "/logga-in/kod"
        assert client.get("/").status_code == 302
        assert "stämmer inte" in client.post("/logga-in/kod", {"code": "000000"}).content.decode()
        once = code(secret, 1)
        assert client.post("/logga-in/kod", {"code": once}).status_code == 302
        assert client.get("/").status_code == 200
        other = Client()
        log_in(other, "greta")
        assert other.post("/logga-in/kod", {"code": once}).status_code == 200
    assert last("fel kod")["vem"] == "greta"
    assert secret not in json.dumps([one.data for one in Authenticator.objects.all()])


def test_codes_in_reserve_are_shown_once_and_each_is_good_once(bord: Bord) -> None:
    client = Client()
    log_in(client, "greta")
    with_app(client)
    page = client.get("/konto/steg/koder").content.decode()
    codes = re.findall(r"<code>(\d+)</code>", page)
    assert len(codes) == 10
    assert codes[0] not in client.get("/konto/steg/koder").content.decode()
    answers = []
    for _ in range(2):
        other = Client()
        log_in(other, "greta")
        answers.append(other.post("/logga-in/kod", {"code": codes[0]}).status_code)
    assert answers == [302, 200]


def test_codes_that_have_been_shown_lie_hashed_and_are_no_more_in_the_database(bord: Bord) -> None:
    client = Client()
    log_in(client, "greta")
    with_app(client)
    codes = re.findall(r"<code>(\d+)</code>", client.get("/konto/steg/koder").content.decode())
    kept = Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES).data
    assert sorted(kept) == ["hashade", "salt", "viewed_at"]
    assert [code in str(kept) for code in codes] == [False] * 10
    assert "10 koder är kvar" in client.get("/konto/steg/koder").content.decode()


def test_a_secret_that_was_before_still_opens_and_the_first_is_the_one_that_locks() -> None:
    before = adapters.Steps().encrypt("hemligt")
    with override_settings(SECRET_KEY="ny", SECRET_KEY_FALLBACKS=[settings.SECRET_KEY]):
        assert adapters.Steps().decrypt(before) == "hemligt"
        after = adapters.Steps().encrypt("hemligt")
    assert adapters.Steps().decrypt(after) != "hemligt"


def leaked_list(folder: Path, *passwords: str) -> Path:
    "As it is handed out: SHA-1 and how often, in order."
    hashes = sorted(hashlib.sha1(one.encode(), usedforsecurity=False).hexdigest().upper() for one in passwords)
    path = folder / "lackta.txt"
    path.write_text("".join(f"{one}:{n * 37}\r\n" for n, one in enumerate(hashes, 1)))
    return path


def test_a_password_is_found_in_the_list_wherever_it_stands(tmp_path: Path) -> None:
    words = [f"lösenord nummer {n}" for n in range(40)]
    path = leaked_list(tmp_path, *words)
    assert all(leaked.is_in(path, one) for one in words)
    assert not any(leaked.is_in(path, f"{one}x") for one in words)
    assert not leaked.is_in(leaked_list(tmp_path), "x")


def test_a_password_that_has_leaked_is_refused_and_without_a_list_there_is_none_in_production(tmp_path: Path) -> None:
    path = str(leaked_list(tmp_path, "korrekt häst batteri"))
    with override_settings(LEAKED=path), pytest.raises(ValidationError, match="har läckt"):
        password_validation.validate_password("korrekt häst batteri")
    with override_settings(LEAKED=path):
        password_validation.validate_password("korrekt häst häftstift")
    for told in ("", str(tmp_path / "borta")):
        with override_settings(LEAKED=told, HTTPS=True), pytest.raises(ValidationError, match="Listan"):
            password_validation.validate_password("korrekt häst häftstift")
    with override_settings(LEAKED="ingen", HTTPS=True):
        password_validation.validate_password("korrekt häst batteri")


def test_codes_are_not_guessed_for_ever(bord: Bord) -> None:
    client = Client()
    log_in(client, "greta")
    secret = with_app(client)
    other = Client()
    log_in(other, "greta")
    for _ in range(8):
        other.post("/logga-in/kod", {"code": "000000"})
    assert "För många försök" in other.post("/logga-in/kod", {"code": code(secret, 1)}).content.decode()


def test_what_is_changed_long_after_one_logged_in_is_confirmed_first(bord: Bord) -> None:
    client = Client()
    log_in(client, "greta")
    with_app(client)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time() - 3600}]
    session.save()
    assert client.post("/konto/steg/app/bort").headers["Location"].startswith("/konto/igen")
    assert client.post("/konto/igen?next=/konto/steg/app/bort", {"password": "fel"}).status_code == 200
    # What was asked for is done when one has, and the session has another name.
    before = client.session.session_key
    assert client.post("/konto/igen?next=/konto/steg/app/bort", {"password": PASSWORD}).status_code == 302
    assert not Authenticator.objects.exists()
    assert client.session.session_key != before
    assert desk.log_faults() == ()


def test_who_has_lost_the_second_step_is_let_in_by_those_who_run_the_desk(bord: Bord) -> None:
    client = Client()
    log_in(client, "greta")
    with_app(client)
    accounts.without_steps(of("greta"))
    assert client.get("/konto/").status_code == 302
    assert log_in(client, "greta") == 302
    assert client.get("/konto/").status_code == 200
    assert desk.log_faults() == ()


# What is kept of whom.


def test_a_closed_account_is_emptied_of_the_person_when_the_time_has_come(bord: Bord) -> None:
    bord.to("beredd")
    one = accounts.added("asa", "Åsa Ansvarig", (Role.REGISTRATOR,), identity="u-17")
    accounts.closed(one)
    accounts.closed(of("greta"))
    assert accounts.weeded() == []
    Colleague.objects.filter(user__username="asa").update(closed=timezone.now() - timedelta(days=731))
    assert accounts.weeded() == ["asa"]
    assert accounts.weeded() == []
    asa = of("asa")
    assert (asa.user.get_full_name(), asa.salt, asa.private_key) == (accounts.GONE, "", "")
    assert not SocialAccount.objects.exists()
    assert of("greta").user.get_full_name() == "Greta Godkännare"
    everything = " ".join(LogRow.objects.values_list("body", flat=True))
    assert "Ansvarig" not in everything
    assert "u-17" not in everything
    assert desk.log_faults() == ()
    assert bord.case.approvers == {"greta", "gustav"}


def test_an_account_without_a_name_gets_one_that_tells_nothing_and_pages_say_who_it_is(bord: Bord) -> None:
    said: list[str] = []
    words = ["lagg-till", "--namn", "Åsa Ansvarig", "--roll", "handläggare", "--identitet", "u-17"]
    assert konto_program.main(words, said.append) == 0
    name = re.search(r"k-[0-9a-f]{6}", said[0])
    assert name
    bord.to("granskning")
    bord.did(name[0], "kommentera", text="Stämmer talet?")
    assert "<strong>Åsa Ansvarig</strong>" in bord.see("hanna").content.decode()
    assert "Ansvarig" not in " ".join(LogRow.objects.values_list("body", flat=True))
    accounts.closed(of(name[0]))
    accounts.weeded(timedelta(0))
    page = bord.see("hanna").content.decode()
    assert (f"<strong>{name[0]}</strong>" in page, "Åsa" in page) == (True, False)


# What is sent.


def test_what_is_too_big_is_refused_before_it_is_read(bord: Bord) -> None:
    client = bord.client("hanna")
    assert client.post("/utgavor/r/gor/lamna", {"text": "x" * sessions.MOST_BYTES}).status_code == 413
    assert client.post("/utgavor/r/gor/lamna", {f"f{n}": "x" for n in range(60)}).status_code == 400


def test_a_form_of_another_site_is_told_in_swedish(bord: Bord) -> None:
    answer = Client(enforce_csrf_checks=True).post("/logga-in", {"login": "hanna", "password": PASSWORD})
    assert (answer.status_code, "Formuläret är för gammalt" in answer.content.decode()) == (403, True)


# Those who run the desk.


def run(*words: str) -> tuple[int, str]:
    said: list[str] = []
    return konto_program.main(words, said.append), "\n".join(said)


def test_those_who_run_the_desk_add_change_and_close_accounts(bord: Bord) -> None:
    done, said = run(
        "lagg-till", "asa", "--namn", "Åsa Ansvarig", "--roll", "områdesansvarig", "--kapitel", "rapport/bi*"
    )
    link = re.search(r"/konto/valj/\S+", said)
    assert (done, link is not None, of("asa").chapters) == (0, True, ["rapport/bi*"])
    assert run("andra", "asa", "--roll", "registrator", "--identitet", "u-17")[0] == 0
    assert (of("asa").roles, accounts.owner("u-17")) == (["registrator"], of("asa"))
    assert run("andra", "greta", "--identitet", "u-17")[0] == 1
    assert "asa" in run("lista")[1]
    assert run("nollstall", "asa")[0] == run("lank", "asa")[0] == run("stang", "asa")[0] == 0
    assert run("gallra", "--dagar", "0")[1] == "Gallrade: asa."
    assert desk.log_faults() == ()
    assert {json.loads(row.body)["vem"].split(":")[0] for row in bord.rows if '"asa"' in row.body} == {"drift"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("lagg-till", "hanna", "--namn", "Hanna", "--roll", "registrator"), "finns redan"),
        (("lagg-till", "Åsa Å", "--namn", "Åsa", "--roll", "registrator"), "små bokstäver"),
        (("lagg-till", "asa"), "minst en roll"),
        (("andra", "hanna", "--epost", "hanna@"), "ingen e-postadress"),
        (("stang", "ingen"), "inget konto ingen"),
    ],
)
def test_what_cannot_be_done_with_an_account_is_told(bord: Bord, words: tuple[str, ...], says: str) -> None:
    done, said = run(*words)
    assert (done, says in said) == (1, True)
