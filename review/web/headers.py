"""What every answer tells the browser: only one file of ours runs, nothing comes from elsewhere, nothing is kept."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from socialrapport.model.issue import Refusal

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'{provider}; "
    "base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
)
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self)"
EDITION = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'; "
    "sandbox allow-downloads allow-same-origin"
)
"""For the pages of a candidate, which are as they will be published, but for their scripts: here they run none.

Of the same origin, or the browser asks for their style without saying who asks; where nothing runs, nothing can use it.
"""


def policy() -> str:
    "A browser holds where a form leads on to against this too, so the identity provider is in it where there is one."
    return POLICY.format(provider="".join(f" {one}" for one in settings.OIDC_ORIGINS))


class Headers:
    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.answer(request)
        answer.headers.setdefault("Content-Security-Policy", policy())
        answer.headers.setdefault("Cache-Control", "no-store")
        answer.headers.setdefault("Permissions-Policy", PERMISSIONS)
        return answer

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        "What the desk cannot read is said as it is: which file, what is wrong, what to do."
        if isinstance(exception, Refusal):
            return render(request, "fel.html", {"reasons": exception.reasons}, status=503)
        return None
