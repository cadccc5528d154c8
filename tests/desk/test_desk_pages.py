"""The desk in use: the whole way to the public, what survives a new candidate, and what everybody is refused."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from review.core.case import Act, Role, State
from review.core.publishing import public_root
from review.core.store import counted
from review.core.table import BY_ACT, PAGES
from support.characters import CHARACTERS
from support.desk import PASSWORD, edition
from support.desk_pages import CHAPTER, Bord

# isort: split
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.utils import timezone

from review.web import desk, places, starting
from review.web.clock import klocka, tal
from review.web.models import LogRow, Release


def test_the_whole_way_from_a_folder_to_the_public_and_back(bord: Bord) -> None:
    bord.to("publicerad")
    root = bord.case.root
    assert public_root(places.public()) == root == counted(places.public() / "aktuell" / ".")
    bord.did("rakel", "ratta", text="Tabell 3 hade fel år.", engelska="Table 3 had the wrong year.")
    bord.did("greta", "ratta", text="Tabell 4 också.", engelska="So had table 4.")
    assert bord.case.corrections == ("Tabell 3 hade fel år.", "Tabell 4 också.")
    assert "Tabell 3 hade fel år." in bord.see("hanna").content.decode()
    assert desk.log_faults() == ()


def test_who_would_declare_it_ready_is_told_what_is_missing_until_nothing_is(bord: Bord) -> None:
    bord.to("granskning")
    first, page = (bord.client("hanna").get(at).content.decode() for at in ("/", f"/utgavor/{bord.address}/"))
    missing = "kan inte förklaras klar än: 1 kapitel väntar på att godkännas. Två granskares svar att inget kan röjas"
    assert (missing in first, missing in page, "gor/klara" in page) == (True, True, False)
    bord.sign()
    for name in ("rosa", "rune"):
        bord.did(name, "svara", svar="nej")
    assert "gor/klara" in bord.see("hanna").content.decode()


def test_a_heading_is_called_a_heading(bord: Bord) -> None:
    bord.to("granskning")
    page = bord.see("omar", f"kapitel?adress={CHAPTER}").content.decode()
    assert re.findall('<span class="sort">([a-zåäö]+)', page) == ["rubrik", "mening", "mening"]


def test_a_new_candidate_keeps_what_did_not_change_and_shows_the_rest(bord: Bord) -> None:
    bord.to("granskning")
    bord.sign()
    bord.did("rosa", "svara", svar="nej")
    bord.did("rakel", "aterforvisa", text="Fel antal.")
    bord.did("hanna", "lamna", mapp="tva")
    bord.did("hanna", "begar")
    assert (len(bord.case.unsigned), bord.case.answers) == (1, frozenset())
    page = bord.see("omar", f"kapitel?adress={CHAPTER}").content.decode()
    assert "<del>Det var tre hushåll.</del>" in page
    assert "<ins>Det var fyra hushåll.</ins>" in page
    assert "Inget hade ändrats.</ins>" not in page
    assert 'Inget hade ändrats. <span class="ok">godkänd av Omar Områdesansvarig</span>' in page


def test_the_author_cannot_approve_and_nobody_twice(bord: Bord) -> None:
    bord.may_everything("hanna")
    bord.to("klar för beslut")
    assert "lämnat in" in bord.do("hanna", "godkann", losenord=PASSWORD).content.decode()
    bord.did("greta", "godkann", losenord=PASSWORD)
    assert "en gång till" in bord.do("greta", "godkann", losenord=PASSWORD).content.decode()
    assert bord.case.approvers == {"greta"}


def in_another_release(bord: Bord, author: str) -> None:
    "Somebody hands the same bytes in once more, in a release of another name."
    Release.objects.get_or_create(slug="annan", name="Annan")
    there = bord.client(author).post("/utgavor/annan/gor/lamna", {"mapp": "ett"})
    assert there.status_code == 302, there.content.decode()


def test_who_has_handed_in_the_same_bytes_in_another_release_is_their_author_here(bord: Bord) -> None:
    starting.added("hugo", "Hugo Handläggare", Role.HANDLAGGARE, PASSWORD)
    bord.may_everything("hugo")
    in_another_release(bord, "hugo")
    bord.to("granskning")
    [(address, says)] = bord.case.unsigned
    assert "lämnat in" in bord.do("hugo", "signera", kapitel=address, sager=says).content.decode()
    assert "lämnat in" in bord.do("hugo", "svara", svar="nej").content.decode()
    bord.ready()
    assert "lämnat in" in bord.do("hugo", "godkann", losenord=PASSWORD).content.decode()
    assert bord.case.approvers == frozenset()


def test_an_approval_takes_the_approver_s_own_password(bord: Bord) -> None:
    bord.to("klar för beslut")
    assert "öppnar inte" in bord.do("greta", "godkann", losenord="fel").content.decode()
    assert bord.case.approvers == frozenset()


def test_a_refused_approval_leaves_no_signature_behind(bord: Bord) -> None:
    bord.to("granskning")
    assert bord.do("greta", "godkann", losenord=PASSWORD).status_code == 403
    assert not any("kuvert" in row.body for row in bord.rows)


def test_a_byte_that_changes_voids_the_approvals_and_is_named(bord: Bord) -> None:
    bord.to("schemalagd")
    path = places.store().folder(bord.case.root) / "rapport.pdf"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b" ")
    said = bord.do("rakel", "publicera").content.decode()
    assert "en byte har ändrats" in said
    assert "rapport.pdf" in said
    assert public_root(places.public()) == ""


def test_approvals_with_a_key_that_the_log_has_not_are_worth_nothing(bord: Bord) -> None:
    bord.to("schemalagd")
    bord.forget_keys_of("greta")
    assert "två giltiga signaturer" in bord.do("rakel", "publicera").content.decode()
    assert public_root(places.public()) == ""


def test_nothing_is_published_before_its_hour(bord: Bord) -> None:
    bord.to("beslutad")
    bord.did("rakel", "schemalagg", tid="2999-05-22T09:30")
    assert "inte inne" in bord.do("rakel", "publicera").content.decode()


@pytest.mark.parametrize("hour", ["2025-05-24T09:30", "2025-05-22T06:59", "2025-05-22T17:01", "2025-05-29T09:30"])
def test_publishing_is_on_a_working_day_in_working_hours_or_somebody_says_why_not(bord: Bord, hour: str) -> None:
    bord.to("beslutad")
    assert "måndag, tisdag, onsdag, torsdag, fredag mellan 07.00 och 17.00" in said(bord, tid=hour)
    assert "utanför" in said(bord, tid=hour, undantag="ja")
    bord.did("rakel", "schemalagg", tid=hour, undantag="ja", text="Nämnden har bestämt det.")


def said(bord: Bord, **about: str) -> str:
    return str(bord.do("rakel", "schemalagg", **about).content.decode())


def test_the_two_who_look_for_disclosure_see_nothing_of_each_other_until_both_have_answered(bord: Bord) -> None:
    bord.to("granskning")
    bord.did("rosa", "svara", svar="ja", text="Tabell 7.")
    assert all("något kan röjas" not in bord.see(name).content.decode() for name in ("rune", "hanna", "greta"))
    bord.did("rune", "svara", svar="nej")
    assert "något kan röjas" in bord.see("rune").content.decode()
    bord.sign()
    assert "behöver göras om" in bord.do("hanna", "klara").content.decode()


def test_who_reads_beforehand_is_invited_within_a_day_and_every_look_is_written_down(bord: Bord) -> None:
    bord.to("beslutad")
    bord.scheduled_in(3)
    assert bord.see("frida", "forhand/rapport.pdf").status_code == 403
    assert "roll" in bord.do("rakel", "bjud_in", lasare="frida", text="Frågor").content.decode()
    assert "1–24" in bord.do("rakel", "bjud_in", lasare="frida", roll="x", text="x", timmar="25").content.decode()
    bord.did("rakel", "bjud_in", lasare="frida", roll="Stadsdirektör", text="Frågor", timmar="2")
    assert bord.see("frida", "forhand/rapport.pdf").status_code == 403
    bord.did("rakel", "bjud_in", lasare="frida", roll="Stadsdirektör", text="Frågor", timmar="4")
    assert bord.see("frida", "forhand/rapport.pdf").status_code == 200
    looks = [json.loads(row.body) for row in bord.rows if '"läs i förväg"' in row.body]
    assert [("vagrat" in one) for one in looks] == [True, True, False]
    assert bord.see("frida").status_code == 403
    assert bord.see("greta", "forhand/rapport.pdf").status_code == 403


def test_a_comment_stops_the_release_until_somebody_has_resolved_it(bord: Bord) -> None:
    bord.to("granskning")
    bord.did("omar", "kommentera", adress=f"{CHAPTER}/bistand/mening/text", text="Är det tre?")
    assert "Är det tre?" in bord.see("hanna").content.decode()
    bord.sign()
    for name in ("rosa", "rune"):
        bord.did(name, "svara", svar="nej")
    assert "inte är lösta" in bord.do("hanna", "klara").content.decode()
    bord.did("omar", "los", trad="k1")
    bord.did("hanna", "klara")


SENTENCE = re.compile(r'name="adress" value="([^"]+/mening/[^"]+)"><input type="hidden" name="sager" value="(\w+)"')


def test_a_comment_stands_at_its_thing_is_answered_there_and_says_when_the_thing_has_changed(bord: Bord) -> None:
    bord.to("granskning")
    bord.sign()
    chapter = f"kapitel?adress={CHAPTER}"
    after = bord.see("rosa", chapter).content.decode().partition("Det var tre hushåll.")[2]
    address, says = SENTENCE.findall(after)[0]
    bord.did("rosa", "kommentera", adress=address, sager=says, text="Är det tre?")
    bord.did("hanna", "kommentera", trad="k1", text="Ja, se tabell 3.")
    page = bord.see("rosa", chapter).content.decode()
    assert page.index("Det var tre hushåll.") < page.index("Är det tre?") < page.index("Ja, se tabell 3.")
    assert "gäller det som stod här förut" not in page
    assert "(2 inlägg)" in bord.see("rosa").content.decode()
    bord.reviewed_anew("tva")
    assert "gäller det som stod här förut" in bord.see("rosa", chapter).content.decode()
    bord.did("rosa", "los", trad="k1")
    assert "redan löst" in bord.do("hanna", "kommentera", trad="k1", text="Och?").content.decode()


def test_a_new_sentence_says_why_it_is_another(bord: Bord) -> None:
    bord.to("granskning")
    bord.reviewed_anew("tva")
    assert "mening, ändrad: text" in bord.see("omar", f"kapitel?adress={CHAPTER}").content.decode()


@pytest.mark.parametrize(
    "page", ["", "ar", "skillnad", "checklista", "webbplats/rapport.pdf", f"kapitel?adress={CHAPTER}"]
)
def test_every_page_is_shown_of_every_candidate(bord: Bord, page: str) -> None:
    bord.to("granskning")
    bord.did("rakel", "aterforvisa", text="Fel antal.")
    bord.did("hanna", "lamna", mapp="tva")
    assert bord.see("omar", page).status_code == 200


@pytest.mark.parametrize(
    "name", ["../../bord.sqlite3", "..%2f..%2fhemlighet", "/etc/passwd", "finns-inte.html", "site"]
)
def test_only_the_candidate_s_own_files_are_handed_out(bord: Bord, name: str) -> None:
    bord.to("utkast")
    assert bord.see("hanna", f"webbplats/{name}").status_code == 404


def test_a_changed_row_in_the_database_is_found_and_named(bord: Bord) -> None:
    bord.to("publicerad")
    row = next(row for row in bord.rows if '"besluta"' in row.body)
    row.body = row.body.replace("godkänner", "avslår")
    row.save()
    assert desk.log_faults() == (f"Rad {row.number} är omskriven.",)
    assert starting.verify_log() == 1
    assert f"Rad {row.number} är omskriven." in bord.see("rakel", "logg").content.decode()
    row.delete()
    assert f"Rad {row.number} är borttagen." in desk.log_faults()


def test_an_end_of_the_log_that_is_cut_off_in_the_database_is_found(bord: Bord) -> None:
    bord.to("beredd")
    approved = [row.number for row in bord.rows if "kuvert" in row.body]
    LogRow.objects.filter(number__gte=approved[-1]).delete()
    assert desk.log_faults() == (
        f"Loggen slutar vid rad {approved[-1] - 1}, men rad {approved[-1]} har signerats: slutet är avhugget.",
    )


PEOPLE = {
    "hanna": Role.HANDLAGGARE,
    "omar": Role.OMRADESANSVARIG,
    "rosa": Role.ROJANDEGRANSKARE,
    "greta": Role.GODKANNARE,
    "rakel": Role.REGISTRATOR,
    "frida": Role.FORHANDSLASARE,
}
ADDRESSES = {
    "oversikt": "",
    "kapitel": f"kapitel?adress={CHAPTER}",
    "ar": "ar",
    "skillnad": "skillnad",
    "checklista": "checklista",
    "logg": "logg",
    "webbplats": "webbplats/rapport.pdf",
    "rattelse": "rattelse",
    "arende": "arende",
    "forhandsvisning": "forhandsvisning",
}


@pytest.mark.parametrize("state", [*State])
def test_every_route_is_for_the_roles_and_the_states_that_the_table_says(bord: Bord, state: State) -> None:
    """Every page, asked for by one of each role, by somebody without any, and by nobody; and every deed, by the same in
    the first state, and in the others by those who may do it in another state, and by those two."""
    get_user_model().objects.create_user("ingen", password=PASSWORD)
    bord.to(state)
    assert {*ADDRESSES} | {"lista", "sammantraden", "om_igen", "ny"} == {*PAGES}
    before = bord.case
    for name, role in {**PEOPLE, "ingen": None, "": None}.items():
        for page, address in ADDRESSES.items():
            seen = 302 if page == "forhandsvisning" else 200
            expected = seen if role in PAGES[page][0] else 403 if name else 302
            assert bord.see(name, address).status_code == expected, (name, page)
        for act, way in BY_ACT.items():
            if act is Act.FORHANDSLAS:
                continue
            allowed, never = role in way.roles and state in way.sources, role and role not in way.roles
            if allowed or (never and state is not State.UTKAST):
                continue
            assert bord.do(name, act.name.lower(), text="x").status_code == (403 if name else 302), (name, act)
        meetings = 200 if role in PAGES["sammantraden"][0] else 403 if name else 302
        assert bord.client(name).get("/sammantraden").status_code == meetings
        again = 302 if role is Role.REGISTRATOR or not name else 403
        assert bord.client(name).post("/utgavor/r/om-igen").status_code == again
        assert bord.see(name, "som/fel/index.html").status_code == (403 if name else 302)
    for name in (*PEOPLE, "ingen"):
        assert bord.see(name, "forhand/rapport.pdf").status_code == 403
    assert bord.case == before


def test_a_release_is_begun_by_those_who_hand_in_or_register_and_each_name_once(bord: Bord) -> None:
    for name, role in PEOPLE.items():
        answer = bord.client(name).post("/utgavor/ny", {"namn": f"Rapport {name}"})
        assert answer.status_code == (302 if role in PAGES["ny"][0] else 403), name
    assert [one.slug for one in Release.objects.order_by("slug")] == ["r", "rapport-hanna", "rapport-rakel"]
    assert "finns redan" in bord.client("hanna").post("/utgavor/ny", {"namn": "Rapport Rakel"}).content.decode()
    assert "Skriv vad utgåvan heter" in bord.client("hanna").post("/utgavor/ny", {"namn": " - "}).content.decode()
    bord.address = "rapport-hanna"
    bord.did("hanna", "lamna", mapp="ett")
    assert desk.log_faults() == ()


@pytest.mark.parametrize(("value", "decimals", "shown"), [(15765.4, 1, "15\xa0765,4"), (3, 0, "3"), (None, 0, "..")])
def test_a_number_is_written_as_in_sweden(value: float | None, decimals: int, shown: str) -> None:
    assert tal(value, decimals) == shown


@pytest.mark.parametrize(
    ("said", "shown"),
    [("2025-06-01T10:00:00.123+00:00", "2025-06-01 12:00:00"), ("i går", "i går"), ("0001-01-01T00:00:00+14:00", None)],
)
def test_a_moment_of_the_log_is_shown_as_the_clock_was_in_sweden(said: str, shown: str | None) -> None:
    assert klocka(said) == (shown or said)


def test_a_refused_deed_is_written_down_with_its_reasons(bord: Bord) -> None:
    bord.to("granskning")
    bord.do("omar", "publicera")
    last = json.loads(bord.rows[-1].body)
    assert (last["vem"], last["vad"]) == ("omar", "publicera")
    assert last["vagrat"][0].startswith("Det krävs rollen registrator")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_form_makes_the_desk_fall_over(bord: Bord, data: st.DataObject) -> None:
    if bord.case.candidate is None:
        bord.to("granskning")
    fields = ("mapp", "kapitel", "sager", "svar", "text", "trad", "losenord", "tid", "lasare", "adress", "tillbaka")
    fields += ("engelska", "paragraf", "datum", "justerat", "dnr", "undantag", "roll", "timmar")
    days = st.datetimes().map(str) | st.dates().map(str)
    about = data.draw(st.dictionaries(st.sampled_from(fields), st.text(CHARACTERS, max_size=40) | days, max_size=5))
    verb = data.draw(st.sampled_from([act.name.lower() for act in Act] + ["hitta-pa"]))
    name = data.draw(st.sampled_from(sorted(PEOPLE)))
    unreadable = any("\0" in text or "%00" in text for text in about.values())
    assert bord.do(name, verb, **about).status_code in ((400,) if unreadable else (302, 403, 404))
    page = data.draw(st.sampled_from(["", "arende", "rattelse", f"forhandsvisning?tid={about.get('tid', '')}"]))
    assert bord.see("hanna", page).status_code in (200, 302, 400)


def test_a_form_of_another_site_is_refused(bord: Bord) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(get_user_model().objects.get(username="hanna"))
    assert client.post("/utgavor/r/gor/lamna", {"mapp": "ett"}).status_code == 403
    assert bord.case.candidate is None


def test_a_form_leads_back_within_the_desk_only(bord: Bord) -> None:
    bord.to("granskning")
    answer = bord.do("omar", "kommentera", text="x", tillbaka="https://annan.example/")
    assert answer.headers["Location"] == "/utgavor/r/"


def test_nothing_runs_and_nothing_is_kept_in_a_browser(bord: Bord) -> None:
    answer = bord.client("").get("/logga-in")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "no-store" in answer.headers["Cache-Control"]
    assert "<script" not in answer.content.decode()


def test_too_many_wrong_passwords_are_stopped(bord: Bord) -> None:
    def attempt(password: str) -> int:
        form = {"login": "hanna", "password": password}
        return int(bord.client("").post("/logga-in", form).status_code)

    assert {attempt("fel") for _ in range(8)} == {200}
    assert attempt(PASSWORD) == 429


def test_who_logs_in_comes_to_the_list(bord: Bord) -> None:
    bord.to("granskning")
    answer = bord.client("").post("/logga-in", {"login": "hanna", "password": PASSWORD}, follow=True)
    assert "Rapport 2024" in answer.content.decode()


def test_last_year_s_published_edition_stands_beside_this_one(bord: Bord) -> None:
    edition(bord.inbox / "i-fjol", "Det var två hushåll.", year=2023, before=14300, definition="Alla.")
    this, bord.release = bord.release, Release.objects.get_or_create(slug="r0", name="Rapport 2023")[0]
    bord.address = "r0"
    bord.to("publicerad", folder="i-fjol")
    bord.release, bord.address = this, this.slug
    bord.to("utkast")
    page = bord.see("omar", "ar").content.decode()
    assert "2023: 14300 → 14333" in page.replace("\xa0", "")
    assert "<del>Alla.</del>" in page
    assert "<ins>Hushåll med bistånd.</ins>" in page
    assert "Det var två hushåll." in bord.see("omar", "skillnad").content.decode()


def test_many_who_write_at_once_are_all_written_down(bord: Bord) -> None:
    """Each in a thread, and with a connection, of its own."""
    bord.to("granskning")
    before = len(bord.rows)

    def comment(number: int) -> int:
        client = Client()
        client.force_login(get_user_model().objects.get(username="omar"))
        try:
            return int(client.post("/utgavor/r/gor/kommentera", {"text": f"Nummer {number}"}).status_code)
        finally:
            connection.close()

    with ThreadPoolExecutor(12) as pool:
        assert {*pool.map(comment, range(24))} == {302}
    assert len(bord.rows) == before + 24
    assert len(bord.case.threads) == 24
    assert desk.log_faults() == ()


def things_of(bord: Bord) -> list[tuple[str, str]]:
    "Address and hash of each sentence and table of the chapter."
    assert bord.case.candidate
    return sorted(key for chapter, key in bord.case.candidate.inside if chapter == CHAPTER)


def test_a_thing_is_approved_alone_and_the_chapter_still_waits(bord: Bord) -> None:
    """That each thing has been approved is not that nothing is missing: somebody says that of the chapter."""
    bord.to("granskning")
    first, *others = things_of(bord)
    bord.did("omar", "signera", kapitel=CHAPTER, sak=first[0], sager=first[1])
    page = bord.see("omar", f"kapitel?adress={CHAPTER}").content.decode()
    assert f"{len(others)} av {len(others) + 1} saker är nya eller ändrade" in page
    for address, says in others:
        bord.did("omar", "signera", kapitel=CHAPTER, sak=address, sager=says)
    assert "Inte godkänt som helhet" in bord.see("omar", f"kapitel?adress={CHAPTER}").content.decode()
    assert len(bord.case.unsigned) == 1
    bord.sign()
    assert not bord.case.unsigned


def test_a_thing_is_approved_as_it_is_in_its_own_chapter_and_by_who_answers_for_it(bord: Bord) -> None:
    bord.to("granskning")
    address, says = things_of(bord)[0]
    for chapter, thing, said in (("rapport/annat", address, says), (CHAPTER, address, "0" * 64), (CHAPTER, "x", says)):
        assert bord.do("omar", "signera", kapitel=chapter, sak=thing, sager=said).status_code == 403
    bord.may_everything("hanna")
    assert "lämnat in" in bord.do("hanna", "signera", kapitel=CHAPTER, sak=address, sager=says).content.decode()
    assert bord.case.signed == frozenset()


def test_a_thing_that_says_the_same_in_the_next_candidate_is_still_approved(bord: Bord) -> None:
    bord.to("granskning")
    for address, says in things_of(bord):
        bord.did("omar", "signera", kapitel=CHAPTER, sak=address, sager=says)
    bord.reviewed_anew("tva")
    page = bord.see("omar", f"kapitel?adress={CHAPTER}").content.decode()
    assert 'Inget hade ändrats. <span class="ok">godkänd av Omar Områdesansvarig</span>' in page
    assert "<ins>Det var fyra hushåll.</ins>" in page


def test_a_text_that_is_too_long_is_refused_and_never_cut(bord: Bord) -> None:
    bord.to("granskning")
    assert "högst 2000 tecken" in bord.do("omar", "kommentera", text="å" * 2001).content.decode()
    bord.did("omar", "kommentera", text="å\r\n" * 1000)
    assert len(bord.case.threads) == 1


@pytest.mark.parametrize(
    ("tid", "often"), [("2027-03-28T02:30", "aldrig"), ("2027-10-31T02:30", "två gånger"), ("2027-03-28T03:00", "")]
)
def test_an_hour_that_the_clock_does_not_show_once_is_refused(bord: Bord, tid: str, often: str) -> None:
    bord.to("beslutad")
    answer = bord.do("rakel", "schemalagg", tid=tid, undantag="ja", text="Prov")
    assert (answer.status_code, f"visas {often}" in answer.content.decode()) == ((403, True) if often else (302, False))


def test_what_is_to_come_is_not_written_as_decided(bord: Bord) -> None:
    bord.to("beredd")
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    decided = {"text": "Nämnden godkänner rapporten.", "paragraf": "7"}
    assert "har inte varit än" in bord.do("rakel", "besluta", **decided, datum=tomorrow).content.decode()
    bord.did("rakel", "besluta", **decided, datum=timezone.localdate().isoformat())
    assert "har inte varit än" in bord.do("rakel", "ansla", datum=tomorrow).content.decode()
