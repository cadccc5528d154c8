"""Pages of the way from decision to the public and back: the committee's case, a preview of the hour, corrections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from review.core import marking, meetings, notices, public_pages
from review.core.case import Act
from review.core.rules import Meeting
from review.core.table import Refused, may_see
from review.web import desk, history, known, work
from review.web.desk import Told
from review.web.following import SENT
from review.web.headers import EDITION
from review.web.models import Colleague, Release, Step
from review.web.places import rules, store
from review.web.views import colleague, file_of, page, shown

TOKEN_SECONDS = 600
"""For how long a preview's address works, and for whom it was made only."""
SALT = "forhandsvisning"
MOST = 100
"""Cells and sentences on one page."""


@page("rattelse")
def rattelse(request: HttpRequest, release: Release, one: Told, who: Colleague) -> HttpResponse:
    "What the edition mends and what that touches; and what it has itself been found to have wrong."
    versions = history.now()
    mine = versions.of(one.case.published)
    wrong = versions.replaced(store().about(one.case.root))
    found = known.difference(wrong.root, one.case.root) if wrong and wrong.root != one.case.root else None
    about = {
        "mine": mine,
        "told": notices.of_version(mine, versions) if mine else (),
        "wrong": wrong if found else None,
        "found": found,
        "said": history.notice(store().about(one.case.root)),
        "cells": found.cells[:MOST] if found else (),
        "lines": found.lines[:MOST] if found else (),
    }
    return shown(request, "rattelse.html", release, one, who, **about)


@page("arende")
def arende(request: HttpRequest, release: Release, one: Told, who: Colleague) -> HttpResponse:
    "The case as the committee meets it: the meeting, what was decided, the days by law, who has been sent what."
    steps = Step.objects.filter(release=release).order_by("id")
    about = {
        "decision": desk.decision(one),
        "before": dates_before(one),
        "after": dates_after(one),
        "dispatch": [row.body for row in one.of(Act.EXPEDIERA)],
        "sent": [row.body for row in one.rows if row.body["vad"] == SENT],
        "steps": [shown_step(step, one) for step in steps],
        "readers": history.readers(one),
        "may_retry": may_see(who.as_person(), "om_igen"),
    }
    return shown(request, "arende.html", release, one, who, **about)


def shown_step(step: Step, one: Told) -> dict[str, Any]:
    "A step of the queue in words; an hour that has been set anew since is no hour any more."
    about = step.about
    words = {
        "publicera": "publicera vid den tid som är bestämd",
        "sidor": "skriv de publika sidorna",
        "arkiv": "lägg ett paket i arkivet",
        "brev": f"brev till {about.get('till', '')}: {about.get('amne', '')}",
    }
    hours = one.of(Act.SCHEMALAGG)
    is_void = step.kind == "publicera" and bool(hours) and about.get("rad") != hours[-1].number
    return {
        "step": step,
        "says": words.get(step.kind, step.kind),
        "void": is_void,
        "given_up": step.tries > len(work.WAITS),
        "uncertain": step.begun,
    }


def dates_before(one: Told) -> tuple[meetings.Date, ...]:
    filed = desk.decision(one)
    rows = one.of(Act.ANMAL)
    if not rows:
        return ()
    meeting = Meeting(filed["organ"], dt.date.fromisoformat(rows[-1].body["om"]["datum"]))
    return meetings.before(meeting, rules().limits)


def dates_after(one: Told) -> tuple[meetings.Date, ...]:
    decided, minutes = desk.decision(one)["datum"], one.of(Act.ANSLA)
    if not decided:
        return ()
    return meetings.after(dt.date.fromisoformat(decided), minutes[-1].body["om"] if minutes else {})


@require_GET
@login_required
def sammantraden(request: HttpRequest) -> HttpResponse:
    "Every meeting with its deadlines and its list of cases."
    if not may_see(colleague(request).as_person(), "sammantraden"):
        raise PermissionDenied("Din roll ger inte tillgång till den här sidan.")
    cases: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for release in Release.objects.order_by("slug"):
        one = desk.told(release)
        for row in one.of(Act.ANMAL)[-1:]:
            about = row.body["om"]
            case = {"release": release, "dnr": about["dnr"], "state": one.case.state}
            cases.setdefault((about["datum"], about["text"]), []).append(case)
    for meeting in rules().meetings:
        if not any(day == meeting.date.isoformat() for day, _ in cases):
            cases[(meeting.date.isoformat(), meeting.body)] = []
    listed = [
        {"day": day, "body": body, "cases": of, "before": meetings.before(meeting_of(day, body), rules().limits)}
        for (day, body), of in sorted(cases.items())
    ]
    return render(request, "sammantraden.html", {"listed": listed})


def meeting_of(day: str, body: str) -> Meeting:
    return Meeting(body, dt.date.fromisoformat(day))


@require_POST
@login_required
def om_igen(request: HttpRequest, slug: str) -> HttpResponse:
    "Try the steps that have been given up once more, or say of a letter whether it arrived."
    who = colleague(request)
    if not may_see(who.as_person(), "om_igen"):
        raise PermissionDenied("Det krävs rollen registrator för att försöka igen.")
    release, key = get_object_or_404(Release, slug=slug), request.POST.get("steg", "")
    if key:
        work.settled(release, who.user.get_username(), key, request.POST.get("svar") == "kom-fram")
    else:
        work.again(release)
    return redirect(reverse("arende", args=[slug]))


@page("forhandsvisning")
def forhandsvisning(request: HttpRequest, release: Release, one: Told, who: Colleague) -> HttpResponse:
    "Makes the address where the public folder is seen as it will be: at the hour that is set, or now."
    when = request.GET.get("tid") or (one.due.isoformat() if one.due else timezone.now().isoformat())
    try:
        at = desk.moment(when)
    except Refused as refused:
        return render(request, "fel.html", {"reasons": refused.reasons, "release": release}, status=400)
    said = {"utgava": one.case.root, "tid": at.isoformat(), "vem": who.user.get_username()}
    token = signing.dumps(said, salt=SALT)
    with desk.writing():
        desk.write(release, {"vad": "förhandsvisning", "vem": said["vem"], "om": {"text": said["tid"]}})
    return redirect(reverse("som_den_blir", args=[release.slug, token, "index.html"]))


@require_GET
@login_required
def som_den_blir(request: HttpRequest, slug: str, token: str, name: str) -> HttpResponse:
    "A file of the public folder as it will be at the token's hour; the clock of everything else is the usual."
    who = colleague(request)
    try:
        said = signing.loads(token, salt=SALT, max_age=TOKEN_SECONDS)
    except signing.BadSignature:
        raise PermissionDenied("Adressen gäller inte längre. Öppna förhandsvisningen på nytt.") from None
    release = get_object_or_404(Release, slug=slug)
    one = desk.told(release)
    own = said["vem"] == who.user.get_username() and may_see(who.as_person(), "forhandsvisning")
    if not own or one.case.root != said["utgava"]:
        raise PermissionDenied("Adressen gäller någon annan, eller en annan kandidat. Öppna förhandsvisningen på nytt.")
    return as_of(one, dt.datetime.fromisoformat(said["tid"]), name)


def as_of(one: Told, at: dt.datetime, name: str) -> HttpResponse:
    before = one.case.published == one.case.root or (one.due is not None and at < one.due)
    then = history.now() if before else history.as_of(one, at.isoformat(timespec="seconds"))
    first, _, rest = name.partition("/")
    named = next((version for version in then.versions if version.name == first), None)
    version = then.current if first == public_pages.CURRENT else named
    if rest and version:
        answer = file_of(one, rest, version.root)
        return with_marks(answer, rest, notices.in_short(version, then))
    inside = {v.name: pages_of(v.root) for v in then.versions}
    body = public_pages.pages(then, rules(), inside).get(name)
    if body is None:
        raise Http404
    kinds = {"html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "xml": "application/xml"}
    kind = kinds.get(name.rpartition(".")[2], "text/plain; charset=utf-8")
    return HttpResponse(body, content_type=kind, headers={"Content-Security-Policy": EDITION})


def with_marks(answer: HttpResponse, name: str, said: Sequence[notices.Notice]) -> HttpResponse:
    "The page or PDF with what its readers will have to know; other files as they are."
    if not said or not marking.can_be_marked(name):
        return answer
    body = marking.as_shown(name, b"".join(answer), said)
    kind = answer.headers["Content-Type"]
    return HttpResponse(body, content_type=kind, headers={"Content-Security-Policy": EDITION})


def pages_of(root: str) -> list[str]:
    top = store().folder(root)
    return sorted(one.relative_to(top).as_posix() for one in top.rglob("*.html"))
