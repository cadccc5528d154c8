"""Moments of the log, and numbers, as people in Sweden read them."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils import timezone

register = template.Library()


@register.filter
def klocka(said: object) -> str:
    "To the second. What is no moment, in a row that somebody has changed, is shown as it stands."
    try:
        return f"{timezone.localtime(datetime.fromisoformat(str(said))):%Y-%m-%d %H:%M:%S}"
    except (ValueError, OverflowError):
        return str(said)


@register.filter
def tal(value: float | None, decimals: int) -> str:
    "*15 765,4*; two dots where there is no number to show."
    return (
        ".." if value is None else f"{value:,.{decimals}f}".translate({ord(","): "\N{NO-BREAK SPACE}", ord("."): ","})
    )
