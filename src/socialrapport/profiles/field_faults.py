"""What is wrong with a field of a profile, in Swedish, with what to write instead."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel

MANUAL = "Se docs/profil.md."
FAULTS = {
    "missing": f"fältet saknas. Lägg till det. {MANUAL}",
    "string_too_short": "fältet är tomt. Skriv ett värde.",
    "string_too_long": "texten är för lång för ett namn. Skriv den kortare.",
    "date_from_datetime_parsing": "datumet går inte att läsa. Skriv år, månad och dag, som 2025-05-20.",
    "date_parsing": "datumet går inte att läsa. Skriv år, månad och dag, som 2025-05-20.",
    "date_type": "datumet går inte att läsa. Skriv år, månad och dag, som 2025-05-20.",
    "date_from_datetime_inexact": "datumet går inte att läsa. Skriv år, månad och dag, som 2025-05-20.",
    "int_parsing": "värdet ska vara ett heltal.",
    "int_type": "värdet ska vara ett heltal.",
    "string_type": "värdet ska vara en text. Skriv den inom citattecken.",
    "too_short": "fältet är tomt. Skriv ett värde.",
    "tuple_type": "värdet ska vara en lista, som [a, b] eller rader som börjar med ett bindestreck.",
    "model_type": "värdet ska bestå av fält med värden.",
    "bool_parsing": "värdet ska vara true eller false.",
    "bool_type": "värdet ska vara true eller false.",
    "dict_type": "värdet ska bestå av fält med värden.",
}
SHAPES = {
    "kod": 'kommunkoden är fyra siffror inom citattecken, som "0180".',
    "huvud": 'färgen skrivs som sex hexadecimala siffror inom citattecken, som "#1d4e6b".',
    "namn": "ett namn står på en rad, utan < och >.",
    "plats": "ett namn står på en rad, utan < och >.",
    "accent": 'färgen skrivs som sex hexadecimala siffror inom citattecken, som "#a3541f".',
}
CODE = "koden skrivs med små bokstäver a–z, siffror och bindestreck och börjar med en bokstav, som omsorg."
"Of a committee, a chapter: files are named after it."


Path = tuple[int | str, ...]


def told(form: type[BaseModel], errors: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Path, str]]:
    "The way to each fault, and the fault as *field: what is wrong. What to do.*"
    found = list(errors)
    for fault in found:
        if fault["type"] == "too_short" and any(is_inside(one["loc"], fault["loc"]) for one in found):
            continue  # What is in the list is wrong, and has been left out of the number.
        path = tuple(step for step in fault["loc"] if step != "[key]")
        yield path, f"{where(path)}: {what(form, fault)}"


def is_inside(path: Path, outer: Path) -> bool:
    return len(path) > len(outer) and path[: len(outer)] == outer


A_YEAR = 1900
"""A number in a place that is as large is a year that names a field, and not how far down in a list it stands."""


def where(path: Path) -> str:
    "*distrikt, post 2, efterfoljare*"
    return ", ".join(p if isinstance(p, str) else str(p) if p >= A_YEAR else f"post {p + 1}" for p in path) or "filen"


def what(form: type[BaseModel], fault: Mapping[str, Any]) -> str:
    kind, path, context = fault["type"], fault["loc"], fault.get("ctx", {})
    if kind == "extra_forbidden":
        return unknown(str(path[-1]), form_at(form, path[:-1]).model_fields)
    if kind == "string_pattern_mismatch":
        return (
            CODE
            if path[-1] == "kod" and path[0] in ("namnd", "kapitel")
            else SHAPES.get(str(path[-1]), "värdet har fel form.")
        )
    if kind == "greater_than_equal":
        return f"värdet ska vara minst {context['ge']}."
    if kind == "less_than_equal":
        return f"värdet ska vara högst {context['le']}."
    if kind == "greater_than":
        return f"värdet ska vara större än {context['gt']:g}."
    if kind == "too_short" and context["actual_length"]:
        return f"minst {context['min_length']} ska anges."
    if kind == "less_than":
        return f"värdet ska vara mindre än {context['lt']:g}."
    if kind in ("literal_error", "enum"):
        return f"värdet ska vara {str(context['expected']).replace(chr(39), '').replace(' or ', ' eller ')}."
    if kind == "value_error":
        return f"{context['error']}."
    if fault["input"] is None:
        return "fältet är tomt. Skriv ett värde eller ta bort raden."
    return FAULTS.get(kind, f"värdet är inte av rätt slag. {MANUAL}")


def unknown(name: str, known: Iterable[str]) -> str:
    "That there is no such field, and which it may be."
    names = sorted(known)
    near = get_close_matches(name.casefold(), names, 2, 0.5)
    advice = f"Menas {' eller '.join(near)}?" if near else f"De som finns är {', '.join(names)}."
    return f"fältet känns inte igen. {advice}"


def form_at(form: type[BaseModel], path: Iterable[int | str]) -> type[BaseModel]:
    "The form that the fields at *path* belong to."
    for step in path:
        if isinstance(step, str) and step in form.model_fields:
            form = inner(form.model_fields[step].annotation) or form
    return form


def inner(annotation: Any) -> type[BaseModel] | None:
    "The form inside `tuple[Form, ...]`, `dict[str, Form]` or `Form | None`."
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, BaseModel) else None
    return next((found for part in get_args(annotation) if (found := inner(part))), None)
