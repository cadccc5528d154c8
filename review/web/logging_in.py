"""Settings of how people come in: by the municipality's identity provider, or by an account here and a second step."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from review.web.credentials import given

_HTTPS = os.environ.get("SOCIALRAPPORT_BORD_HTTPS") == "1"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "review.web.passwords.NotOfThisPlace"},
    {"NAME": "review.web.passwords.NotLeaked"},
]
LEAKED = os.environ.get("SOCIALRAPPORT_BORD_LACKTA", "")
"""The list of passwords that have leaked; `ingen` where the municipality does without."""
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_RESET_TIMEOUT = 24 * 3600
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "lista"
LOGOUT_REDIRECT_URL = "account_login"

IDLE = int(os.environ.get("SOCIALRAPPORT_BORD_VILA", "30")) * 60
"""Seconds without a request after which one must log in again; `SESSION_COOKIE_AGE` is the longest in all."""
TWO_STEPS = frozenset(
    role.strip()
    for role in os.environ.get(
        "SOCIALRAPPORT_BORD_TVASTEG",
        "handläggare,områdesansvarig,röjandegranskare,godkännare,registrator,förhandsläsare" if _HTTPS else "",
    ).split(",")
    if role.strip()
)
"""Those with one of these roles have to prove themselves twice: everyone, unless the municipality has said less."""
PACE = int(os.environ.get("SOCIALRAPPORT_BORD_TAKT", "600"))
"""Pages that an account may ask for in a minute."""

OIDC_ISSUER = os.environ.get("SOCIALRAPPORT_BORD_OIDC", "").rstrip("/")
OIDC_CLIENT = os.environ.get("SOCIALRAPPORT_BORD_OIDC_KLIENT", "")
OIDC_SECRET = given("SOCIALRAPPORT_BORD_OIDC_HEMLIGHET")
OIDC_CLAIM = os.environ.get("SOCIALRAPPORT_BORD_OIDC_UPPGIFT", "sub")
OIDC_NAME = os.environ.get("SOCIALRAPPORT_BORD_OIDC_NAMN", "kommunens inloggning")
OIDC_STRONG = frozenset(os.environ.get("SOCIALRAPPORT_BORD_OIDC_STARK", "").split())
"""What the provider says (`acr` or `amr`) of who has proved oneself twice there; without any, it is asked for here."""

OIDC_ORIGINS = tuple(
    {
        f"{parts.scheme}://{parts.netloc}": None
        for parts in map(urlsplit, [OIDC_ISSUER, *os.environ.get("SOCIALRAPPORT_BORD_OIDC_ADRESSER", "").split()])
        if parts.netloc
    }
)
"""Where its pages are, for the browser's rule on where forms may lead: the issuer, and others where it has any."""

ACCOUNT_ADAPTER = "review.web.adapters.Accounts"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_FORMS = {"login": "review.web.passwords.LogIn", "reauthenticate": "review.web.passwords.Again"}
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "8/5m/key", "reauthenticate": "10/m/user"}
"""What is asked by name and password has limits of its own (`limits`); this is for codes."""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if _HTTPS else "http"

SOCIALACCOUNT_ADAPTER = "review.web.adapters.Identities"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10

MFA_ADAPTER = "review.web.adapters.Steps"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_TOTP_ISSUER = "Utgivningsbordet"
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _HTTPS
MFA_TRUST_ENABLED = False
