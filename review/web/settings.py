"""Django's settings. Where the desk lies and what it is reached by come from the environment, all else is here."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

from review.core.log import ALGORITHMS, SHA256
from review.core.signing import ED25519, KINDS
from review.web.credentials import given

HERE = Path(__file__).parent
DESK = Path(os.environ.get("SOCIALRAPPORT_BORD", "bord")).absolute()


def secret() -> str:
    """Made once for each desk, and readable by nobody else; where there is no desk yet, for the moment.

    The first line is the one that is used. Those that were before it, a line each, still open what they have locked.
    """
    if told := given("SOCIALRAPPORT_BORD_HEMLIGHET"):
        return told
    path = DESK / "hemlighet"
    if not DESK.is_dir():
        return secrets.token_urlsafe(64)
    if not path.exists():
        with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
    return path.read_text()


def database(address: str) -> dict[str, object]:
    "SQLite beside the editions, or the PostgreSQL that `postgresql://user:password@host:port/name` says."
    if not address:
        options = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        }
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": DESK / "bord.sqlite3", "OPTIONS": options}
    parts = urlsplit(address)
    # Not `hostname`, which is in small letters: a host may be the folder of a socket.
    host = parts.netloc.rpartition("@")[2].partition(":")[0]
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(host),
        "PORT": str(parts.port or ""),
    }


SECRET_KEY, *SECRET_KEY_FALLBACKS = secret().split()
DEBUG = False
HTTPS = os.environ.get("SOCIALRAPPORT_BORD_HTTPS") == "1"
ALLOWED_HOSTS = os.environ.get("SOCIALRAPPORT_BORD_NAMN", "localhost 127.0.0.1 [::1]").split()
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if HTTPS else []
DATABASES = {"default": database(given("SOCIALRAPPORT_BORD_DATABAS"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.mfa",
    "review.web.apps.DeskConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "review.web.headers.Headers",
    "review.web.sessions.Bounded",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "review.web.sessions.Sessions",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "review.web.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "builtins": ["review.web.clock"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "review.web.people.shown",
            ],
        },
    }
]
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "bord_cache"},
}
"""In the database, so that a code that has been used is used in every process, and after a restart."""
from review.web.logging_in import *  # noqa: E402, F403 – the settings of accounts, in a file of their own

LANGUAGE_CODE = "sv"
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 8 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = ("__Host-bord", "__Host-bordets-form") if HTTPS else ("bord", "bordets-form")
SESSION_ENGINE = "django.contrib.sessions.backends.db"
CSRF_FAILURE_VIEW = "review.web.sessions.stale_form"
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 100_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 50
DATA_UPLOAD_MAX_NUMBER_FILES = 0
SECURE_REFERRER_POLICY = "same-origin"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"rad": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "rad"}},
    "loggers": {
        # An address that was refused may be a link with a token in it, so only what fell over is told.
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "bord": {
            "handlers": ["stderr"],
            "level": "INFO" if os.environ.get("SOCIALRAPPORT_BORD_LOGG", "1" if HTTPS else "") == "1" else "ERROR",
        },
    },
}
"""What fell over, and, in production or where it is asked for, each row of the log as it is written, for others to
collect: the account that the desk runs by cannot change the system's journal."""
LOG_HASH = os.environ.get("SOCIALRAPPORT_BORD_HASH", SHA256)
"""What the log's rows are hashed by from now on; those before are by what they say themselves."""
SIGNATURE = os.environ.get("SOCIALRAPPORT_BORD_SIGNATUR", ED25519)
"""What keys are made from now on; what was signed by others still holds."""
for _name, _chosen, _there in (("HASH", LOG_HASH, ALGORITHMS), ("SIGNATUR", SIGNATURE, KINDS)):
    if _chosen not in _there:
        raise SystemExit(f"SOCIALRAPPORT_BORD_{_name} är {_chosen!r}. Välj en av: {', '.join(_there)}.")
