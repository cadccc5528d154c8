"""What is left to do after a deed is done, again until it is done, and once: letters to a real server on loopback."""

from __future__ import annotations

import email
import random
import re
import shutil
import smtplib
import socket
import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email.message import Message
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from review.core import archiving, public_pages
from review.core.letters import Letter, id_of, sent
from review.core.publishing import public_root
from review.core.rules import Mail
from review.core.store import counted
from support.certificate import certified
from support.desk import edition
from support.desk_pages import AT_ONCE, Bord
from support.killing import calls, killed

# isort: split
from django.db import connections
from django.utils import timezone

from review.web import accounts, desk, history, konto_program, places, starting, work
from review.web.models import Colleague, LogRow, Step

RULES = """
adress: https://kommun.example/rapport
utgivare: Stockholms stad
epost: {{server: 127.0.0.1, port: {port}, fran: rapport@kommun.example, sakerhet: ingen}}
mottagare:
  - {{namn: Farsta stadsdelsnämnd, epost: farsta@kommun.example, faktablad: farsta}}
  - {{namn: Rinkeby-Kista stadsdelsnämnd, epost: kista@kommun.example, faktablad: kista}}
"""
KILLED, FEWER = 25, 15


class Taken:
    "A mail server that takes what it is given, unless it is told to be down."

    def __init__(self) -> None:
        self.letters: list[Message] = []
        self.down = self.silent = False

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.down:
            return "451 Försök senare"
        self.letters.append(email.message_from_bytes(envelope.content, policy=default))
        if self.silent:
            server.transport.abort()
        return "250 Mottaget som A1"

    @property
    def ids(self) -> list[str]:
        return [str(one["Message-ID"]) for one in self.letters]


@pytest.fixture
def server(bord: Bord) -> Iterator[Taken]:
    taken = Taken()
    port = free_port()
    controller = Controller(taken, hostname="127.0.0.1", port=port)
    controller.start()
    (bord.folder / "bord.yaml").write_text(RULES.format(port=port))
    edition(bord.inbox / "ett", "Det var tre hushåll.", memo="2025-05-20", sheets=True)
    yield taken
    controller.stop()


def filed(bord: Bord) -> Bord:
    bord.to("beredd")
    bord.did("rakel", "anmal", text="Socialnämnden", datum="2025-05-20", dnr="SOF 2025/359")
    bord.did("rakel", "besluta", text="Nämnden godkänner rapporten.", paragraf="§ 12", datum="2025-05-20")
    bord.did("rakel", "schemalagg", **AT_ONCE)
    bord.did("rakel", "publicera")
    return bord


def left() -> list[str]:
    return [f"{one.key}: {one.said}" for one in Step.objects.filter(done=False)]


def test_the_decision_is_dispatched_with_each_one_s_own_sheet_once_and_with_receipts(bord: Bord, server: Taken) -> None:
    filed(bord).did("rakel", "expediera")
    work.all_due()
    assert left() == []
    assert [one["To"] for one in server.letters] == ["farsta@kommun.example", "kista@kommun.example"]
    first = server.letters[0]
    assert first["Subject"] == "Expediering: Socialtjänstrapport 2024 (SOF 2025/359)"
    names = [part.get_filename() for part in first.iter_attachments()]  # type: ignore[attr-defined]
    assert names == ["farsta.pdf", "tjansteutlatande.pdf"]
    text = first.get_body().get_content()  # type: ignore[attr-defined]
    assert "Socialnämnden har 2025-05-20, § 12, beslutat" in text
    assert "Nämnden godkänner rapporten." in text
    assert "https://kommun.example/rapport/2024-1/site/index.html" in text
    head = re.search(r"Loggens huvud när den godkändes: (\w{64})", text)
    assert head
    assert head[1] in (places.public() / "versioner.html").read_text()
    assert starting.verify_log([head[1]]) == 0
    bord.did("rakel", "expediera")
    work.all_due()
    assert len(server.letters) == 2
    receipts = [row.body["om"] for row in desk.told(bord.release).rows if row.body["vad"] == "sänt"]
    assert [one["answer"] for one in receipts] == ["250 Mottaget som A1"] * 2
    page = bord.see("rakel", "arende").content.decode()
    assert page.count("250 Mottaget som A1") == 2
    assert desk.log_faults() == ()


def test_the_hour_publishes_nothing_in_the_name_of_an_account_that_somebody_changed_in_the_database(bord: Bord) -> None:
    bord.to("schemalagd")
    Colleague.objects.filter(user__username="rakel").update(roles=["registrator", "godkännare"])
    work.all_due()
    assert (bord.case.state, public_root(places.public())) == ("schemalagd", "")
    assert "Kontot är inte det som loggen säger" in left()[0]


def test_a_correction_is_sent_to_those_who_were_sent_the_wrong_edition(bord: Bord, server: Taken) -> None:
    filed(bord).did("rakel", "expediera")
    bord.did("rakel", "ratta", text="Tabell 3 är fel.", engelska="Table 3 is wrong.")
    work.all_due()
    assert [one["To"] for one in server.letters[2:]] == ["farsta@kommun.example", "kista@kommun.example"]
    text = server.letters[2].get_body().get_content()  # type: ignore[attr-defined]
    assert "Tabell 3 är fel." in text
    assert "Table 3 is wrong." in text


def test_who_read_it_beforehand_is_told_of_a_correction(bord: Bord, server: Taken) -> None:
    assert konto_program.main(["andra", "frida", "--epost", "frida@kommun.example"], print) == 0
    bord.read_beforehand()
    bord.did("rakel", "schemalagg", **AT_ONCE)
    bord.did("rakel", "publicera")
    bord.did("rakel", "ratta", text="Tabell 3 är fel.", engelska="Table 3 is wrong.")
    work.all_due()
    assert [one["To"] for one in server.letters] == ["frida@kommun.example"]
    assert "frida@kommun.example" not in " ".join(LogRow.objects.values_list("body", flat=True))
    accounts.closed(Colleague.objects.get(user__username="frida"))
    accounts.weeded(timedelta(0))
    assert not Step.objects.filter(key__contains="frida@").exists()
    assert not Step.objects.filter(about__icontains="frida@").exists()


def test_a_server_that_is_down_is_asked_again_and_at_last_given_up_until_somebody_asks(
    bord: Bord, server: Taken
) -> None:
    filed(bord).did("rakel", "expediera")
    server.down = True
    for _ in range(len(work.WAITS) + 1):
        work.all_due()
        Step.objects.filter(done=False).update(due=timezone.now())
    work.all_due()
    assert [one.said for one in Step.objects.filter(done=False)] == ["E-postservern svarade 451."] * 2
    assert sum(row.body["vad"] == "uppgivet" for row in desk.told(bord.release).rows) == 2
    assert "uppgivet" in bord.see("rakel", "arende").content.decode()
    server.down = False
    assert bord.client("rakel").post("/utgavor/r/om-igen").status_code == 302
    work.all_due()
    assert (left(), len(server.letters)) == ([], 2)


@pytest.mark.parametrize(("answer", "letters"), [("kom-fram", 2), ("igen", 4)])
def test_a_letter_that_may_have_gone_is_not_sent_again_unless_somebody_says_so(
    bord: Bord, server: Taken, answer: str, letters: int
) -> None:
    """The server takes the letter, and is gone before it has said so."""
    filed(bord).did("rakel", "expediera")
    server.silent = True
    for _ in range(2):
        work.all_due()
        assert work.again(bord.release) == 0
    assert len(server.letters) == 2
    page = bord.see("rakel", "arende").content.decode()
    assert page.count("ovisst") == 2
    server.silent = False
    for step in Step.objects.filter(begun=True):
        bord.client("rakel").post("/utgavor/r/om-igen", {"steg": step.key, "svar": answer})
    work.all_due()
    assert (left(), len(server.letters), len({*server.ids})) == ([], letters, 2)
    assert [row.body["vem"] for row in desk.told(bord.release).rows if row.body["vad"] == "avgjort"] == ["rakel"] * 2


def test_a_sheet_that_is_not_in_the_edition_is_said_before_anything_is_sent(bord: Bord, server: Taken) -> None:
    path = bord.folder / "bord.yaml"
    path.write_text(path.read_text().replace("faktablad: kista", "faktablad: kitsa"))
    said = filed(bord).do("rakel", "expediera").content.decode()
    assert "Rinkeby-Kista stadsdelsnämnd (faktablad/kitsa.pdf)" in said
    assert server.letters == []


def test_without_recipients_or_a_server_it_is_said_what_to_write(bord: Bord) -> None:
    assert "bord.yaml (mottagare)" in filed(bord).do("rakel", "expediera").content.decode()
    (bord.folder / "bord.yaml").write_text("mottagare: [{namn: A, epost: a@b.example}]\n")
    bord.did("rakel", "expediera")
    work.all_due()
    assert "bord.yaml (epost)" in left()[0]


def test_a_desk_file_that_cannot_be_read_stops_what_needs_it_and_says_where(bord: Bord) -> None:
    filed(bord)
    (bord.folder / "bord.yaml").write_text("epost: {server: a}\n")
    said = bord.do("rakel", "expediera").content.decode()
    assert "bord.yaml rad 1: fran saknas." in said
    assert "bord.yaml rad 1: fran saknas." in bord.see("rakel", "arende").content.decode()


def test_a_desk_whose_file_cannot_be_read_is_not_started(bord: Bord, capsys: pytest.CaptureFixture[str]) -> None:
    assert starting.rules_are_read()
    (bord.folder / "bord.yaml").write_text("adres: x\n")
    assert not starting.rules_are_read()
    assert "bord.yaml rad 1: adres finns inte" in capsys.readouterr().err


def test_the_queue_works_until_somebody_ends_it_whatever_goes_wrong(
    bord: Bord, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    filed(bord)
    looks = iter([None, None, KeyboardInterrupt])

    def sleep(seconds: float) -> None:
        if (what := next(looks)) is not None:
            raise what

    monkeypatch.setattr(work.time, "sleep", sleep)
    (places.public() / "index.html").unlink(missing_ok=True)
    assert starting.work_on() == 0
    assert left() == []
    assert (places.public() / "index.html").is_file()


def test_killed_at_any_moment_the_queue_comes_to_the_same_end(bord: Bord, server: Taken) -> None:
    """Each child works until it is killed; a last one that is left alone does the rest."""
    filed(bord).did("rakel", "expediera")
    bord.did("rakel", "ratta", text="Fel.", engelska="Wrong.")
    took = calls(work.all_due)
    steps = [*Step.objects.values_list("pk", flat=True)]
    chance, stopped = random.Random(1), 0
    for turn in range(FEWER):
        shutil.rmtree(places.archive(), ignore_errors=True)
        Step.objects.filter(pk__in=steps).update(done=False, begun=False, tries=0, due=timezone.now())
        server.letters.clear()
        connections.close_all()
        stopped += killed(work.all_due, chance.randrange(3 * took // 2))
        work.all_due()
        assert len(server.ids) == len({*server.ids})
        if turn % 8 == 0:
            assert desk.log_faults() == ()
    for step in Step.objects.filter(begun=True):
        work.settled(bord.release, "rakel", step.key, id_of(step.about["nyckel"], "a@kommun.example") in server.ids)
    work.all_due()
    assert left() == []
    assert stopped > FEWER / 4
    assert len({*server.ids}) == 4
    pages = public_pages.pages(history.now(), places.rules(), {})
    assert all((places.public() / name).read_bytes() == pages[name] for name in ("index.html", "versioner.html"))
    assert archives() == {path.name: () for path in places.archive().iterdir()}
    assert desk.log_faults() == ()


def test_killed_at_the_hour_it_is_published_whole_once_or_not_at_all(bord: Bord) -> None:
    bord.to("schemalagd")
    root, rows, chance = bord.case.root, len(bord.rows), random.Random(2)
    stopped, ends, took = 0, set(), 20_000
    for _ in range(KILLED):
        connections.close_all()
        stopped += killed(work.all_due, chance.randrange(3 * took // 2))
        public = public_root(places.public())
        assert public in ("", root)
        assert not public or counted(places.public() / "utgavor" / root) == root
        ends.add((public, bord.case.state))
        took = max(took, calls(work.all_due))
        assert [row.body["vad"] for row in desk.told(bord.release).deeds].count("publicera") == 1
        assert (bord.case.published, desk.log_faults(), left()) == (root, (), [])
        # Back to the moment before the hour.
        shutil.rmtree(places.public())
        LogRow.objects.filter(number__gt=rows).delete()
        Step.objects.exclude(kind="publicera").delete()
        Step.objects.update(done=False, due=timezone.now())
    assert stopped > KILLED / 4
    assert {("", "schemalagd"), (root, "publicerad")} <= ends


def archives() -> dict[str, tuple[str, ...]]:
    "What is wrong with each package."
    return {path.name: archiving.faults(path) for path in places.archive().iterdir() if path.name[0] != "."}


LETTER = Letter("k", "a@b.example", "A", "Ämne", "Hej å ä ö", "2025-05-22T09:30+02:00", {"å.pdf": b"%PDF"})


def test_a_letter_is_never_sent_in_clear_where_it_should_not_be(server: Taken) -> None:
    mail = replace(places.rules().mail, security="starttls")
    with pytest.raises(smtplib.SMTPNotSupportedError):
        sent(LETTER, mail, "")
    assert server.letters == []


def test_a_letter_goes_over_tls_with_a_password_to_a_server_that_is_who_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = certified(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    taken, port = Taken(), free_port()
    controller = Controller(
        taken, hostname="127.0.0.1", port=port, tls_context=context, require_starttls=True, auth_required=True,
        authenticator=lambda *asked: AuthResult(success=asked[-1] == LoginPassword(b"bord", b"hemligt"), handled=False),
    )  # fmt: skip
    controller.start()
    mail = Mail("127.0.0.1", port, "rapport@kommun.example", "starttls", "bord")
    try:
        with pytest.raises(ssl.SSLCertVerificationError):
            sent(LETTER, mail, "hemligt")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        with pytest.raises(smtplib.SMTPAuthenticationError):
            sent(LETTER, mail, "fel")
        assert sent(LETTER, mail, "hemligt").answer == "250 Mottaget som A1"
    finally:
        controller.stop()
    [letter] = taken.letters
    assert letter["Subject"] == "Ämne"
    assert [part.get_filename() for part in letter.iter_attachments()] == ["å.pdf"]  # type: ignore[attr-defined]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def test_the_same_letter_has_the_same_id_and_another_has_another() -> None:
    mail = Mail("x", 25, "a@b.example").sender
    assert id_of("k", mail) == id_of("k", mail) != id_of("l", mail)
    assert id_of("k", mail).endswith("@b.example>")


def test_a_letter_that_an_attachment_no_longer_fits_is_not_sent(bord: Bord, server: Taken) -> None:
    filed(bord).did("rakel", "expediera")
    path: Path = places.store().folder(bord.case.root) / "faktablad" / "farsta.pdf"
    path.chmod(0o644)
    path.write_bytes(b"other")
    work.all_due()
    assert [one["To"] for one in server.letters] == ["kista@kommun.example"]
    assert "inte längre den fil" in "".join(left())
