"""The desk as its people use it: each logs in, sees pages and sends forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache as cache_of_process
from pathlib import Path
from typing import Any

import support.desk_ready  # noqa: F401 – makes Django ready for what follows

# isort: split
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import transaction
from django.db.models import Model
from django.test import Client
from django.utils import timezone

from review.core.case import Case, Role
from review.web import accounts, desk, places, starting
from review.web.models import Attempt, Colleague, Guest, LogRow, Release, Step
from support.desk import PASSWORD

CHAPTER = "rapport/bistand"
AT_ONCE = {"tid": "2025-05-22T09:30", "undantag": "ja", "text": "Provas."}
"""An hour that is past, at whatever hour the test is run."""
DECISION = {"text": "Nämnden godkänner rapporten.", "paragraf": "7", "datum": "2025-05-20"}


@cache_of_process
def people() -> dict[type[Model], list[Any]]:
    "The rows that one person of each role is, and the log's of them: made as they are once, in tables that are empty."
    for name, full_name, role in starting.PEOPLE:
        starting.added(name, full_name, role, PASSWORD)
    made = {model: list(model.objects.order_by("pk")) for model in (get_user_model(), Colleague, LogRow)}
    for model in reversed(made):
        model.objects.all().delete()
    return made


@dataclass
class Bord:
    folder: Path
    release: Release
    clients: dict[str, Client] = field(default_factory=dict)
    address: str = "r"

    @classmethod
    def empty(cls, folder: Path) -> Bord:
        settings.DESK = folder
        for model in (Step, LogRow, Guest, Colleague, get_user_model(), Release, Attempt, Session):
            model.objects.all().delete()
        cache.clear()
        places.inbox().mkdir(parents=True)
        with transaction.atomic():
            for model, rows in people().items():
                model.objects.bulk_create(rows)
        return cls(folder, Release.objects.create(slug="r", name="Rapport 2024"))

    @property
    def inbox(self) -> Path:
        return places.inbox()

    @property
    def case(self) -> Case:
        return desk.told(self.release).case

    @property
    def rows(self) -> list[LogRow]:
        return list(LogRow.objects.order_by("number"))

    def client(self, name: str) -> Client:
        if name not in self.clients:
            self.clients[name] = Client(raise_request_exception=True)
            if name:
                self.clients[name].force_login(get_user_model().objects.get(username=name))
        return self.clients[name]

    def see(self, name: str, page: str = "") -> Any:
        return self.client(name).get(f"/utgavor/{self.address}/{page}")

    def do(self, name: str, verb: str, **about: str) -> Any:
        return self.client(name).post(f"/utgavor/{self.address}/gor/{verb}", about)

    def did(self, name: str, verb: str, **about: str) -> None:
        answer = self.do(name, verb, **about)
        assert answer.status_code == 302, answer.content.decode()

    def sign(self, name: str = "omar") -> None:
        "Approve every chapter that waits."
        for address, says in sorted(self.case.unsigned):
            self.did(name, "signera", kapitel=address, sager=says)

    def to(self, state: str, folder: str = "ett") -> None:
        "Bring a new release so far, by the people who should."
        steps: list[tuple[str, Any]] = [
            ("utkast", lambda: self.did("hanna", "lamna", mapp=folder)),
            ("granskning", lambda: self.did("hanna", "begar")),
            ("klar för beslut", self.ready),
            ("beredd", self.prepared),
            ("beslutad", lambda: self.did("rakel", "besluta", **DECISION)),
            ("schemalagd", lambda: self.did("rakel", "schemalagg", **AT_ONCE)),
            ("publicerad", lambda: self.did("rakel", "publicera")),
            ("rättad", lambda: self.did("rakel", "ratta", text="Fel i tabell 3.", engelska="Wrong.")),
            ("ersatt", lambda: self.did("rakel", "ersatt")),
        ]
        if state == "återförvisad":
            steps = [*steps[:2], (state, lambda: self.did("greta", "aterforvisa", text="Fel."))]
        for name, step in steps:
            step()
            if name == state:
                break
        assert self.case.state == state

    def scheduled_in(self, hours: int) -> None:
        "A release that has been decided is to be published in so many hours, whatever hour that is."
        soon = timezone.localtime() + timedelta(hours=hours)
        self.did("rakel", "schemalagg", tid=soon.isoformat(), undantag="ja", text="Prov")

    def read_beforehand(self, role: str = "Reporter", purpose: str = "Förhandsläsning") -> None:
        "It is to be published in two hours, and Frida has read it."
        self.to("beslutad")
        self.scheduled_in(2)
        self.did("rakel", "bjud_in", lasare="frida", roll=role, text=purpose)
        assert self.see("frida", "forhand/rapport.pdf").status_code == 200

    def reviewed_anew(self, folder: str) -> None:
        "Another candidate of a release that is under review."
        self.did("greta", "aterforvisa", text="Fel.")
        self.did("hanna", "lamna", mapp=folder)
        self.did("hanna", "begar")

    def ready(self) -> None:
        self.sign()
        for name in ("rosa", "rune"):
            self.did(name, "svara", svar="nej")
        self.did("hanna", "klara")

    def prepared(self) -> None:
        for name in ("greta", "gustav"):
            self.did(name, "godkann", losenord=PASSWORD)
        self.did("rakel", "bered", text="Förvaltningsgruppen 2025-05-12")

    def everyone_may_everything(self) -> None:
        for name, _, _ in starting.PEOPLE:
            self.may_everything(name)

    def may_everything(self, name: str) -> None:
        def change(one: Colleague) -> None:
            one.roles, one.chapters = [role.value for role in Role], ["*"]

        accounts.changed(
            Colleague.objects.select_related("user").get(user__username=name), "fick alla roller", change=change
        )

    def next_step(self, do: Callable[..., bool], hasty: bool = False) -> None:
        "What brings the release further, by those who usually do; or who will not wait for approvals."
        case, chapters = self.case, sorted(self.case.unsigned)
        match case.state:
            case "utkast" | "återförvisad":
                do("hanna", "begar" if case.candidate and case.state == "utkast" else "lamna", mapp="ett")
            case "granskning" if chapters:
                do("omar", "signera", kapitel=chapters[0][0], sager=chapters[0][1])
            case "granskning" if len(case.answers) < 2:
                do("rosa" if not case.answers else "rune", "svara", svar="nej")
            case "granskning":
                do("hanna", "klara")
            case "klar för beslut":
                do("rakel", "bered", text="FG")
            case "beredd" if len(case.approvers) < 2 and not hasty:
                do("greta" if not case.approvers else "gustav", "godkann", losenord=PASSWORD)
            case "beredd":
                do("rakel", "besluta", **DECISION)
            case "beslutad":
                do("rakel", "schemalagg", **AT_ONCE)
            case "schemalagd":
                do("rakel", "publicera")

    def forget_keys_of(self, name: str) -> None:
        "As somebody would who changes the log in the database."
        for row in LogRow.objects.filter(body__contains='"vad": "nyckel"', body__icontains=f'"vem": "{name}"'):
            row.body = row.body.replace('"vad": "nyckel"', '"vad": "annat"')
            row.save()
