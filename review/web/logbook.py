"""Writes in the log: one at a time, and all of what is done with it or nothing."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from review.core import log
from review.core.accounts import ACCOUNT
from review.core.log import Row
from review.web.models import LogRow, Release


@contextmanager
def writing() -> Iterator[None]:
    """One writer at a time, in whatever process; all of it is written, or nothing.

    SQLite locks as a transaction begins (`transaction_mode` in the settings); PostgreSQL is asked to.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITER])
        yield


WRITER = 20250424


def write(release: Release | None, body: Mapping[str, Any]) -> Row:
    "One more row at the end of the log; only while nobody else is `writing`."
    last = LogRow.objects.order_by("-number").first()
    whose = {"arende": release.slug} if release else {}
    timed = {"tid": timezone.now().isoformat(timespec="milliseconds"), **whose, **body}
    row = log.following(last.as_row() if last else None, timed, settings.LOG_HASH)
    text = json.dumps(row.body, ensure_ascii=False)
    of = account_of(row.body)
    LogRow.objects.create(number=row.number, release=release, account=of, body=text, before=row.before, hash=row.hash)
    told = json.dumps({"rad": row.number, "hash": row.hash, **row.body}, ensure_ascii=True)
    transaction.on_commit(lambda: logging.getLogger("bord").info(told))
    return row


def account_of(body: Mapping[str, Any]) -> str:
    "The account that a row says what it is of; empty for all other rows."
    about = body.get("om")
    return str(about.get("konto", "")) if body.get("vad") == ACCOUNT and isinstance(about, Mapping) else ""
