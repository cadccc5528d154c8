"""Secrets as they are given to the process: by systemd, out of a vault that is encrypted, or by the environment."""

from __future__ import annotations

import os
from pathlib import Path


def given(name: str) -> str:
    "The secret by that name in the folder of credentials that systemd has opened for the service, or the environment."
    folder = os.environ.get("CREDENTIALS_DIRECTORY", "")
    path = Path(folder) / name
    return path.read_text("utf-8").strip() if folder and path.is_file() else os.environ.get(name, "")
