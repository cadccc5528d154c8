"""Moments of the log, numbers and people, as people in Sweden read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
def kallad(name: object, names: Mapping[str, str]) -> str:
    "Whose account it is, as far as that is known."
    return names.get(str(name), str(name))


@register.filter
def kallade(accounts: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(kallad(one, names) for one in accounts)


@register.filter
def tal(value: float | None, decimals: int) -> str:
    "*15 765,4*; two dots where there is no number to show."
    return (
        ".." if value is None else f"{value:,.{decimals}f}".translate({ord(","): "\N{NO-BREAK SPACE}", ord("."): ","})
    )
