"""How the desk is set up in production: everything over https, and nothing that a browser keeps or shows elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from review.core.case import Role

ROOT = Path(__file__).parents[2]
ASK = """
import json, review.web.settings as s
names = [
    "DEBUG", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_NAME",
    "CSRF_COOKIE_NAME", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "ALLOWED_HOSTS",
    "LOG_HASH", "SIGNATURE", "SECRET_KEY", "OIDC_SECRET", "IDLE", "SESSION_COOKIE_AGE", "SESSION_COOKIE_SAMESITE",
]
told = {"TWO_STEPS": sorted(s.TWO_STEPS), "rader": s.LOGGING["loggers"]["bord"]["level"]}
print(json.dumps({name: getattr(s, name) for name in names} | told))
"""


def asked(**told: str) -> dict[str, Any]:
    "The settings of a desk that is told this."
    environment = {**os.environ, **told, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    done = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, env=environment, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_secrets_are_taken_from_the_folder_that_the_service_is_given_before_the_environment(tmp_path: Path) -> None:
    (tmp_path / "SOCIALRAPPORT_BORD_HEMLIGHET").write_text("ny\ngammal\n")
    (tmp_path / "SOCIALRAPPORT_BORD_OIDC_HEMLIGHET").write_text("ur valvet\n")
    found = asked(
        SOCIALRAPPORT_BORD=str(tmp_path), CREDENTIALS_DIRECTORY=str(tmp_path),
        SOCIALRAPPORT_BORD_OIDC_HEMLIGHET="ur miljön", SOCIALRAPPORT_BORD_SIGNATUR="ed448",
    )  # fmt: skip
    assert (found["SECRET_KEY"], found["OIDC_SECRET"], found["SIGNATURE"]) == ("ny", "ur valvet", "ed448")
    assert not (tmp_path / "hemlighet").exists()


def test_in_production_all_is_locked(tmp_path: Path) -> None:
    told = {
        "SOCIALRAPPORT_BORD": str(tmp_path),
        "SOCIALRAPPORT_BORD_HTTPS": "1",
        "SOCIALRAPPORT_BORD_NAMN": "bord.example",
    }
    found = asked(**told)
    assert found.pop("SECRET_KEY") == (tmp_path / "hemlighet").read_text()
    assert found == {
        "DEBUG": False,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_NAME": "__Host-bord",
        "CSRF_COOKIE_NAME": "__Host-bordets-form",
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31536000,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "ALLOWED_HOSTS": ["bord.example"],
        "IDLE": 1800,
        "SESSION_COOKIE_AGE": 28800,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "LOG_HASH": "sha256",
        "SIGNATURE": "ed25519",
        "OIDC_SECRET": "",
        "rader": "INFO",
        "TWO_STEPS": sorted({*Role} - {Role.EXPERT}),
    }
    assert oct((tmp_path / "hemlighet").stat().st_mode)[-3:] == "600"
