"""The pages of one's own account: password, second step, signing key, and out everywhere."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from allauth.account.decorators import reauthentication_required
from allauth.account.views import LogoutView
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import PasswordChangeView, PasswordResetConfirmView
from django.contrib.sessions.models import Session
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from review.web import accounts, limits
from review.web.adapters import TOO_MANY, refused
from review.web.models import Colleague
from review.web.passwords import NewKey
from review.web.views import colleague


@require_GET
@login_required
def konto(request: HttpRequest) -> HttpResponse:
    one = colleague(request)
    steps = Authenticator.objects.filter(user=one.user).exclude(type=Authenticator.Type.RECOVERY_CODES)
    about = {"one": one, "steps": steps, "sessions": sessions_of(request)}
    return render(request, "konto.html", about)


def sessions_of(request: HttpRequest) -> list[dict[str, Any]]:
    "One's own sessions that are not over, the newest first: since when, last in use, and whether it is this one."
    found = []
    for row in Session.objects.filter(expire_date__gt=timezone.now()):
        held = row.get_decoded()
        if held.get("_auth_user_id") == str(request.user.pk) and held.get("omgang") == request.session["omgang"]:
            began, seen = (datetime.fromtimestamp(held[word], UTC) for word in ("borjade", "sedd"))
            found.append({"began": began, "seen": seen, "here": row.session_key == request.session.session_key})
    return sorted(found, key=lambda one: one["began"], reverse=True)


class Password(PasswordChangeView):
    "A new password takes the old one, and ends all other sessions."

    template_name = "losenord.html"
    success_url = reverse_lazy("konto")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        one = colleague(request)
        if not limits.taken(limits.BY_PHRASE, one.user.get_username()):
            return refused(request, TOO_MANY, 429)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        answer = super().form_valid(form)
        one = accounts.changed(of(form.user), "bytte lösenord", form.user.get_username(), accounts.next_epoch)
        self.request.session["omgang"] = one.epoch
        update_session_auth_hash(self.request, form.user)
        limits.given_back(limits.BY_PHRASE, form.user.get_username())
        return answer


class Choose(PasswordResetConfirmView):
    "The first password, or a new one for somebody who has lost it, by a link that is good once."

    template_name = "valj_losenord.html"
    success_url = reverse_lazy("account_login")

    def form_valid(self, form: Any) -> HttpResponse:
        answer = super().form_valid(form)
        accounts.changed(of(form.user), "valde lösenord", form.user.get_username(), accounts.next_epoch)
        return answer


class Out(LogoutView):  # type: ignore[misc]
    "The browser is told to keep nothing of it."

    template_name = "logga_ut.html"

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        answer: HttpResponse = super().post(*args, **kwargs)
        answer.headers["Clear-Site-Data"] = '"cache", "storage"'
        return answer


def of(user: Any) -> Colleague:
    one = Colleague.objects.select_related("user").get(user=user)
    one.user = user
    return one


@login_required
@reauthentication_required(app="allauth.mfa")  # type: ignore[untyped-decorator]
def nyckel(request: HttpRequest) -> HttpResponse:
    "The phrase that locks one's own signing key; a new phrase is a new key. Not for whoever finds a desk unlocked."
    one = colleague(request)
    form = NewKey(one.user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        phrase = form.cleaned_data["fras"]
        name = one.user.get_username()
        accounts.changed(one, "gjorde en signeringsnyckel", name, lambda one: accounts.new_key(one, phrase, name))
        return redirect("konto")
    return render(request, "nyckel.html", {"one": one, "form": form}, status=400 if form.errors else 200)


@require_GET
@login_required
def bild(request: HttpRequest) -> HttpResponse:
    "The key that is being set up, for an app to read: drawn of what the session holds, and of nothing in the address."
    secret = request.session.get("mfa.totp.secret")
    if not secret:
        raise Http404
    drawn = get_adapter().build_totp_svg(get_adapter().build_totp_url(request.user, secret))
    return HttpResponse(drawn, content_type="image/svg+xml", headers={"Cache-Control": "no-store"})


@require_POST
@login_required
def ut(request: HttpRequest) -> HttpResponse:
    "Out everywhere, here too."
    one = colleague(request)
    accounts.thrown_out(one, one.user.get_username())
    return redirect("account_login")


@login_required
def logga_in_igen(request: HttpRequest) -> HttpResponse:
    return refused(
        request, "Det här kräver att du nyss har loggat in. Logga ut, logga in på nytt och försök inom fem minuter."
    )
