"""Starts a desk: its tables, its demonstration, its pages on one machine."""

from __future__ import annotations

import secrets
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

from review.core import log
from review.core.case import Act, Role
from review.web import accounts, desk, places, work
from review.web.models import Colleague, LogRow, Release
from socialrapport.model.issue import Refusal

PEOPLE = (
    ("hanna", "Hanna Handläggare", Role.HANDLAGGARE),
    ("omar", "Omar Områdesansvarig", Role.OMRADESANSVARIG),
    ("rosa", "Rosa Röjandegranskare", Role.ROJANDEGRANSKARE),
    ("rune", "Rune Röjandegranskare", Role.ROJANDEGRANSKARE),
    ("greta", "Greta Godkännare", Role.GODKANNARE),
    ("gustav", "Gustav Godkännare", Role.GODKANNARE),
    ("rakel", "Rakel Registrator", Role.REGISTRATOR),
    ("frida", "Frida Förhandsläsare", Role.FORHANDSLASARE),
)
"""Made-up people, at least one of each role; two where two are needed."""


def prepared() -> None:
    "The database has the tables that this version wants."
    for folder in (settings.DESK, places.inbox(), places.public()):
        folder.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    call_command("clearsessions", verbosity=0)


def added(name: str, full_name: str, role: Role, password: str) -> Colleague:
    "A made-up person, whose password opens the signing key too: nobody real is added so (see `accounts.added`)."
    return accounts.added(name, full_name, (role,), password, phrase=password)


def demo() -> str:
    "People of each role, all with the password answered, and a release of the first edition in the inbox."
    if Colleague.objects.exists():
        return ""
    password = secrets.token_urlsafe(12)
    for name, full_name, role in PEOPLE:
        added(name, full_name, role, password)
    release = Release.objects.create(slug="demo", name="Socialtjänstrapporten (demo)")
    for folder in desk.waiting()[:1]:
        author = Colleague.objects.get(user__username=PEOPLE[0][0])
        desk.act(release, author, Act.LAMNA, {"mapp": folder})
        desk.act(release, author, Act.BEGAR, {})
    return password


def tell_demo() -> None:
    password = demo()
    if not password:
        say("Bordet har redan människor; ingenting har ändrats.")
        return
    say("Påhittade personer, en eller två av varje roll:")
    for name, full_name, _ in PEOPLE:
        say(f"  {name:8} {full_name}")
    say(f"Lösenord för alla: {password}   (visas bara nu)")


def verify_log(printed: Sequence[str] = ()) -> int:
    "Tries the log; *printed* are heads that somebody has on paper, or in a letter."
    rows = [one.as_row() for one in LogRow.objects.order_by("id")]
    faults = (*desk.log_faults(), *log.not_there(rows, printed))
    for fault in faults:
        say(fault)
    if not faults:
        say(f"Loggen har {len(rows)} rader och hänger ihop.")
    say(f"{log.uncovered(rows, desk.heads())} rader har kommit efter det senaste godkännandet och täcks inte av det.")
    return 1 if faults else 0


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    request_queue_size = 256


class Silent(WSGIRequestHandler):
    "What is asked for is in the desk's own log."

    def log_message(self, format: str, *args: object) -> None:
        pass


def serve(host: str, port: int, queue: bool = True) -> None:
    "The pages, and the queue beside them unless it is a program of its own."
    with make_server(host, port, get_wsgi_application(), Server, Silent) as server:
        if queue:
            threading.Thread(target=work.for_ever, daemon=True).start()
        say(f"Utgivningsbordet: http://{host}:{server.server_port}/   Ctrl-C avslutar.")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say("Avslutat.")


def rules_are_read() -> bool:
    "Whether the municipality's file can be read; what is wrong with it is said."
    try:
        places.rules()
    except Refusal as refused:
        say(" ".join(refused.reasons))
        return False
    return True


def work_on() -> int:
    "The queue, for a desk whose pages are served by another program."
    say("Kön: det som väntar görs när dess tid kommer. Ctrl-C avslutar.")
    with suppress(KeyboardInterrupt):
        work.for_ever()
    return 0


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
