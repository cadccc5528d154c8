"""What every answer tells the browser: nothing runs, nothing comes from elsewhere, nothing is kept."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from socialrapport.model.issue import Refusal

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
EDITION = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "frame-ancestors 'none'; sandbox allow-downloads"
)
"""For the pages of a candidate, which are as they will be published, but for their scripts: here they run none."""


class Headers:
    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.answer(request)
        answer.headers.setdefault("Content-Security-Policy", POLICY)
        answer.headers.setdefault("Cache-Control", "no-store")
        return answer

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        "What the desk cannot read is said as it is: which file, what is wrong, what to do."
        if isinstance(exception, Refusal):
            return render(request, "fel.html", {"reasons": exception.reasons}, status=503)
        return None
