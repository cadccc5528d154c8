"""What holds of every request: how big it may be, how long a session lives, and who has to prove oneself twice."""

from __future__ import annotations

import time
from collections.abc import Callable

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from review.web import limits
from review.web.models import Colleague

Answer = Callable[[HttpRequest], HttpResponse]
MOST_BYTES = 100_000
SELDOM = 60
"""Seconds between the times that a session is written down as in use."""
BEFORE_PROVED = (
    "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "logga_in_igen", "account_reauthenticate", "account_logout",
    "stil", "passnyckel", "ikon",
)  # fmt: skip
TO_BEGIN = ("mfa_activate_totp", "bild", "mfa_add_webauthn")
TOO_FAST = "Det är fler sidor på en minut än en människa läser. Vänta en minut och försök igen."
STALE = "Formuläret är för gammalt, eller kommer från en annan webbplats. Ladda sidan på nytt och försök igen."


class Bounded:
    "Nothing is sent here but small forms."

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        told = str(request.META.get("CONTENT_LENGTH") or "0")
        if not told.isdecimal() or int(told) > MOST_BYTES or "HTTP_TRANSFER_ENCODING" in request.META:
            return render(request, "fel.html", {"reasons": ["Det som skickades är för stort."]}, status=413)
        if has_nothing(request):
            return render(request, "fel.html", {"reasons": ["Det som skickades går inte att läsa."]}, status=400)
        return self.answer(request)


def has_nothing(request: HttpRequest) -> bool:
    "Whether there is a character in it that is none, which no file's name may have, and no text of a database."
    return "\0" in request.path or any(nul in request.body for nul in (b"\0", b"%00"))


class Sessions:
    "A session that is over, by time or because the account has been changed, is no session."

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            if not limits.PAGES.is_held(str(request.user.pk), settings.PACE):
                return render(request, "fel.html", {"reasons": [TOO_FAST]}, status=429)
            one = Colleague.objects.filter(user__username=request.user.get_username()).first()
            if is_over(request, one):
                logout(request)
            elif one and must_prove(request, one):
                has = Authenticator.objects.filter(user=one.user).exists()
                if not may_without(request.path, has):
                    return redirect("mfa_reauthenticate" if has else "mfa_activate_totp")
        return self.answer(request)


def is_over(request: HttpRequest, one: Colleague | None) -> bool:
    "Whether nobody has asked for so long, or it began so long ago, or the account is another now."
    now, session = int(time.time()), request.session
    began, seen = session.get("borjade", 0), session.get("sedd", 0)
    if now - seen > settings.IDLE or now - began > settings.SESSION_COOKIE_AGE:
        return True
    if now - seen >= SELDOM:
        session["sedd"] = now
    return one is not None and session.get("omgang") != one.epoch


def must_prove(request: HttpRequest, one: Colleague) -> bool:
    "Whether a role asks for two steps and only one has been taken."
    if settings.TWO_STEPS.isdisjoint(one.roles) or request.session.get("starkt"):
        return False
    return not any(record.get("method") == "mfa" for record in get_authentication_records(request, request.user))


def may_without(path: str, has: bool) -> bool:
    "What somebody has to reach to take the second step, or to set one up where one *has* none."
    return path in {reverse(name) for name in (BEFORE_PROVED if has else (*BEFORE_PROVED, *TO_BEGIN))}


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "fel.html", {"reasons": [STALE]}, status=403)
