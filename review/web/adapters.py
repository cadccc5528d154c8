"""What allauth is told: no sign-up, the desk's own limits, and a row in the log for whoever comes in, or does not."""

from __future__ import annotations

import base64
import hashlib
import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.signals import authentication_step_completed, user_logged_in
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa import signals as steps
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib.auth.signals import user_logged_in as begun
from django.contrib.auth.signals import user_logged_out
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from review.core.identity import NotTrusted
from review.web import accounts, limits, reserve
from review.web.models import Colleague

NOBODY = "Du är inloggad hos kommunen men har inget konto här. Be den som sköter utgivningsbordet att lägga till dig."
CLOSED = "Kontot är stängt."
TOO_MANY = "För många försök. Vänta fem minuter."


def refused(request: HttpRequest, reason: str, status: int = 403) -> HttpResponse:
    return render(request, "fel.html", {"reasons": [reason]}, status=status)


def name_of(name: str) -> str:
    "The account's name where there is one by it; what else was typed is not written down, for it may be a password."
    found = Colleague.objects.filter(user__username__iexact=name).values_list("user__username", flat=True).first()
    return str(found or "")


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": "Användarnamnet eller lösenordet stämmer inte.",
        "invalid_login": "Användarnamnet eller lösenordet stämmer inte.",
        "incorrect_password": "Lösenordet stämmer inte.",
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        """The user by name and password; None for a wrong one.

        Raises ImmediateHttpResponse where it has been tried too often: before the password is looked at, so that what
        is answered tells nothing of it.
        """
        name = str(credentials.get("username", ""))
        by_account, by_address = (
            limits.taken(limits.BY_ACCOUNT, name),
            limits.taken(limits.BY_ADDRESS, limits.address(request)),
        )
        if not (by_account and by_address):
            raise ImmediateHttpResponse(refused(request, TOO_MANY, 429))
        user = super().authenticate(request, **credentials)
        if user is None:
            accounts.happened("fel lösenord", name_of(name))
        else:
            limits.given_back(limits.BY_ACCOUNT, name)
            limits.one_given_back(limits.BY_ADDRESS, limits.address(request))
        return user

    def pre_login(self, request: HttpRequest, user: Any, **about: Any) -> HttpResponse | None:
        "Nobody comes in by an account that somebody has changed in the database."
        one = Colleague.objects.select_related("user").filter(user=user).first()
        if one is not None and not accounts.is_wholly_as_told(one):
            accounts.happened("nekad inloggning", user.get_username(), skäl="kontot är ändrat i databasen")
            return refused(request, accounts.CHANGED)
        answer: HttpResponse | None = super().pre_login(request, user, **about)
        return answer

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        "The desk's own limits have been asked."

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        accounts.happened("nekad inloggning", user.get_username(), skäl=CLOSED)
        return refused(request, CLOSED)

    def get_client_ip(self, request: HttpRequest) -> str:
        return limits.address(request)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        "Whoever has just logged in has proved oneself; later one does so again before the account is changed."
        request = context.request
        records = get_authentication_records(request, request.user)
        latest = max((float(record.get("at", 0)) for record in records), default=0.0)
        return time.time() - latest > settings.ACCOUNT_REAUTHENTICATION_TIMEOUT

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        "Somebody who has neither a password nor a second step proves oneself by logging in again."
        found: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return found or [{"id": "logga_in_igen", "description": "Logga in igen", "url": reverse("logga_in_igen")}]

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        "The log tells it."


class Identities(DefaultSocialAccountAdapter):  # type: ignore[misc]
    "Only those whose identity has been registered here come in by the municipality's provider."

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def list_apps(self, request: HttpRequest, provider: Any = None, client_id: Any = None) -> list[SocialApp]:
        "The provider of the settings, and none that somebody has written in the database."
        told = {"server_url": settings.OIDC_ISSUER}
        one = SocialApp(
            provider=accounts.PROVIDER, provider_id=accounts.PROVIDER, name=settings.OIDC_NAME,
            client_id=settings.OIDC_CLIENT, secret=settings.OIDC_SECRET, settings=told,
        )  # fmt: skip
        return [one] if settings.OIDC_ISSUER else []

    def get_requests_session(self) -> Any:
        "Nothing that the provider answers leads to anywhere else."
        session = super().get_requests_session()
        session.max_redirects = 0
        return session

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        if not sociallogin.is_existing:
            identity = hashlib.sha256(f"{settings.SECRET_KEY}{sociallogin.account.uid}".encode()).hexdigest()
            accounts.happened("nekad inloggning", "", skäl="ingen här", identitet=identity[:16])
            raise ImmediateHttpResponse(refused(request, NOBODY))

    def on_authentication_error(self, request: HttpRequest, provider: Any, **kwargs: Any) -> None:
        "Whatever went wrong at the provider, or on the way back from it."
        fault = kwargs.get("exception")
        cancelled = str(kwargs.get("error")) == "cancelled"
        why = str(fault) if isinstance(fault, NotTrusted) else "Kommunens inloggning svarade inte som den skulle."
        why = "Inloggningen avbröts." if cancelled else why
        accounts.happened("nekad inloggning", "", skäl=why)
        raise ImmediateHttpResponse(refused(request, f"{why} Försök igen, eller be om hjälp om det inte går.", 401))

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        "The log tells it."


class Steps(DefaultMFAAdapter):  # type: ignore[misc]
    "Secrets of the second step lie encrypted, with a key that is not in the database."

    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": "Koden stämmer inte."}

    def encrypt(self, text: str) -> str:
        return lock().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return lock().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return "A" * 32  # Of another desk: no code fits, and nothing falls over.

    def get_totp_label(self, user: Any) -> str:
        return str(user.get_username())

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        return True

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        return "Passnyckel"

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        "The log tells it."


def lock() -> MultiFernet:
    "It locks by the key that is used now, and opens by those before it too."
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    hashes = [hashlib.sha256(b"tvasteg:" + key.encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(one)) for one in hashes])


def has_begun(request: HttpRequest, user: Any, **_: Any) -> None:
    "A session is of the account as it is now: when the account's epoch goes up it is over."
    one = Colleague.objects.filter(user=user).first()
    request.session["omgang"] = one.epoch if one else -1
    request.session["borjade"] = request.session["sedd"] = int(time.time())


def came_in(request: HttpRequest, user: Any, **about: Any) -> None:
    sociallogin = about.get("sociallogin")
    how = "kommunen" if sociallogin else "konto"
    request.session["starkt"] = bool(getattr(sociallogin, "strong", False))
    accounts.happened("loggade in", user.get_username(), hur=how)


def went_out(request: HttpRequest, user: Any, **_: Any) -> None:
    if user is not None and Colleague.objects.filter(user=user).exists():
        accounts.happened("loggade ut", user.get_username())


def proved_again(request: HttpRequest, **about: Any) -> None:
    if about.get("reauthenticated"):
        request.session.cycle_key()


def step_changed(request: HttpRequest, user: Any, authenticator: Any, signal: Any, **_: Any) -> None:
    one = Colleague.objects.select_related("user").filter(user=user).first()
    what = {
        id(steps.authenticator_added): "fick ett andra steg",
        id(steps.authenticator_removed): "tog bort ett andra steg",
        id(steps.authenticator_reset): "fick nya reservkoder",
    }[id(signal)]
    added = signal is steps.authenticator_added
    if one is not None:
        accounts.changed(one, what, user.get_username(), accounts.next_epoch if added else None)
    if one is not None and added:
        # It was shown to work, by whoever had just logged in; the sessions that it was not asked of are over.
        request.session["starkt"], request.session["omgang"] = True, one.epoch


def step_failed(request: HttpRequest, user: Any, **_: Any) -> None:
    accounts.happened("fel kod", user.get_username())


def listening() -> None:
    "Hear what allauth tells of, and keep its codes in reserve as they should lie."
    reserve.kept_hashed()
    begun.connect(has_begun, dispatch_uid="bord-begun")
    user_logged_in.connect(came_in, dispatch_uid="bord-in")
    authentication_step_completed.connect(proved_again, dispatch_uid="bord-again")
    user_logged_out.connect(went_out, dispatch_uid="bord-out")
    for signal in (steps.authenticator_added, steps.authenticator_removed, steps.authenticator_reset):
        signal.connect(step_changed, dispatch_uid="bord-step")
    steps.authentication_failed.connect(step_failed, dispatch_uid="bord-step-failed")
