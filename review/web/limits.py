"""How often something may be tried, by whom it is about and from where; a restart of the desk forgives nothing."""

from __future__ import annotations

import hashlib
import hmac
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from review.web.logbook import writing
from review.web.models import Attempt


@dataclass(frozen=True)
class Limit:
    "At most *most* within *minutes*, of one *kind*."

    kind: str
    most: int
    minutes: int


BY_ACCOUNT = Limit("konto", 8, 5)
BY_ADDRESS = Limit("adress", 40, 5)
BY_LINK = Limit("länk", 60, 5)
BY_REFUSAL = Limit("nekad", 30, 5)
"""Pages that somebody may not see, that are written down."""
BY_PHRASE = Limit("fras", 8, 15)
"""Wrong passphrases to somebody's key."""


def taken(limit: Limit, who: str) -> bool:
    "Whether there was one left to take; it is taken before what is tried is tried, so that many at once are no more."
    key, since = keyed(limit.kind, who), timezone.now() - timedelta(minutes=limit.minutes)
    with writing():
        Attempt.objects.filter(at__lt=timezone.now() - timedelta(days=1)).delete()
        Attempt.objects.create(key=key)
        return Attempt.objects.filter(key=key, at__gte=since).count() <= limit.most


def given_back(limit: Limit, who: str) -> None:
    "It was right, so none of them count."
    Attempt.objects.filter(key=keyed(limit.kind, who)).delete()


def one_given_back(limit: Limit, who: str) -> None:
    "It was right, so that one does not count; those before it do."
    latest = Attempt.objects.filter(key=keyed(limit.kind, who)).order_by("-at").values("pk")[:1]
    Attempt.objects.filter(pk__in=[row["pk"] for row in latest]).delete()


def keyed(kind: str, who: str) -> str:
    "Nothing to read an account or an address out of."
    return hmac.new(settings.SECRET_KEY.encode(), f"{kind}:{who.casefold()}".encode(), hashlib.sha256).hexdigest()


class Pace:
    "How many pages each account has asked this process for, minute by minute: kept in memory, and by no name."

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock, self.minute, self.asked, self.lock = clock, 0, Counter[str](), threading.Lock()

    def is_held(self, who: str, most: int) -> bool:
        "Whether this one is not one too many."
        now = int(self.clock() // 60)
        with self.lock:
            if now != self.minute:
                self.minute, self.asked = now, Counter()
            self.asked[who] += 1
            return self.asked[who] <= most


PAGES = Pace()


def address(request: HttpRequest) -> str:
    "Where it comes from; behind a reverse proxy the last that is told, which is the one that the proxy wrote itself."
    told = str(request.headers.get("X-Forwarded-For", "")) if settings.HTTPS else ""
    return told.rpartition(",")[2].strip() or str(request.META.get("REMOTE_ADDR", ""))
