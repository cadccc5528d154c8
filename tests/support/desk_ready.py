"""Django for the desk's tests, ready when this has been imported: an empty place, and quick passwords and phrases."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

FOLDER = tempfile.mkdtemp(prefix="bord-")
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
os.environ["SOCIALRAPPORT_BORD"] = FOLDER
os.environ["DJANGO_SETTINGS_MODULE"] = "review.web.settings"
# Playwright has a loop running in the thread of the tests, which are as synchronous as ever.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

import django  # noqa: E402 – it reads the environment
from django.conf import settings  # noqa: E402

settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
settings.PACE = 1_000_000
settings.MFA_TOTP_TOLERANCE = 1  # A code may be worked out in one half-minute and sent in the next.
if "sqlite3" in settings.DATABASES["default"]["ENGINE"]:
    # No test takes the power away.
    settings.DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
django.setup()

from review.core import signing  # noqa: E402

signing.COST = 2
