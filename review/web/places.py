"""Where things lie in the desk's folder."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from review.core import rules as written_rules
from review.core.rules import Rules
from review.core.store import Store


def store() -> Store:
    return Store(Path(settings.DESK) / "lager")


def inbox() -> Path:
    return Path(settings.DESK) / "inkorg"


def public() -> Path:
    return Path(settings.DESK) / "publikt"


def heads_file() -> Path:
    return Path(settings.DESK) / "huvuden.jsonl"


def archive() -> Path:
    return Path(settings.DESK) / "arkiv"


def rules() -> Rules:
    "What the municipality has decided of its desk. Raises Refusal where its file cannot be read."
    return written_rules.read(Path(settings.DESK))
