"""Reads the specification of tables from outside: how codes add up, and what methods are told.

What is misspelt or stands twice is warned of; what would leak or mean nothing is refused.
"""

from __future__ import annotations

import difflib
import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from socialrapport.model.issue import Refusal

TOTAL = "Total"
COUNT, SUPPRESSED, PRIMARY, WEIGHT, FORCED, BARRED = "count", "suppressed", "primary", "weight", "forced", "barred"
RESERVED = frozenset({COUNT, SUPPRESSED, PRIMARY, WEIGHT, FORCED, BARRED})
SHOWN, USABLE = "shown", "usable"
"What is done with zeros: they are published and hide nothing, or may be hidden as other counts."
LISTED, HIDDEN = "listed", "hidden"
"What is done where all of a group have something, or none: it is told, or hidden."
CHOICES = {"zeros": (SHOWN, USABLE), "groups": (LISTED, HIDDEN)}
KNOWN = ("dims", "total", "rates", "gaps", "zeros", "groups", "groups_reason", "insiders", "base", "cellkey", "secret")
RATE = ("column", "base", "scale", "decimals")
MOST_INSIDERS = 4


@dataclass(frozen=True)
class Ratio:
    "A printed rate: `column` is count / `base` * scale, rounded to so many decimals. The base is another column."

    column: str
    base: str
    scale: float
    decimals: int


@dataclass(frozen=True)
class Spec:
    "How codes add up: for each dimension, its (total, parts) breakdowns, all of them."

    dims: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    total: str = TOTAL
    ratios: tuple[Ratio, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    "Everything else in the file; methods read what they know of it."
    warnings: tuple[str, ...] = ()
    "What is read, but hardly as it was meant."

    @property
    def zeros(self) -> str | None:
        "`shown` or `usable`; None where the specification does not say."
        return self.options.get("zeros")

    @property
    def groups(self) -> str:
        "`listed` or `hidden`."
        return str(self.options.get("groups", LISTED))

    @property
    def insiders(self) -> int | None:
        "One more than the persons who may put together what they know; None where it is not said."
        return self.options.get("insiders")


def read_spec(text: str, name: str = "SPEC") -> Spec:
    "The specification; keys that are not known are left as options, and warned of."
    found, warnings = parsed(text, name)
    if not isinstance(found, dict) or not isinstance(found.get("dims"), dict) or not found["dims"]:
        raise Refusal(f'{name}: ”dims” saknas. Skriv till exempel {{"dims": {{"geo": {{"Total": ["N", "S"]}}}}}}.')
    total = found.get("total", TOTAL)
    if not isinstance(total, str) or not total:
        raise Refusal(f"{name}: ”total” ska vara en kod, till exempel ”Total”.")
    if taken := sorted(set(found["dims"]) & RESERVED):
        raise Refusal(f"{name}: en dimension kan inte heta ”{taken[0]}”, som är en av filens egna kolumner. Byt namn.")
    dims = {str(d): tuple(breakdowns(name, str(d), tree, total)) for d, tree in found["dims"].items()}
    rates = found.get("rates", ())
    if not isinstance(rates, list | tuple):
        raise Refusal(f"{name}: ”rates” ska vara en lista.")
    ratios = tuple(ratio_of(name, r) for r in rates)
    refuse_choices(name, found)
    options = {k: v for k, v in found.items() if k not in ("dims", "total", "rates")}
    strange = [*unknown(name, found, KNOWN), *(w for r in rates for w in unknown(f"{name}, ”rates”", r, RATE))]
    return Spec(dims, total, ratios, options, (*warnings, *strange))


def parsed(text: str, name: str) -> tuple[Any, list[str]]:
    "The JSON, and a warning for each key that stands twice in one object."
    again: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = Counter(k for k, _ in pairs)
        again.extend(
            f"{name}: nyckeln ”{k}” står {n} gånger i samma objekt. Bara den sista gäller; ta bort de andra."
            for k, n in keys.items()
            if n > 1
        )
        return dict(pairs)

    try:
        return json.loads(text, object_pairs_hook=once), again
    except (json.JSONDecodeError, RecursionError) as error:
        line = f", rad {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise Refusal(f"{name}{line}: filen är inte giltig JSON. Rätta den och kör igen.") from None


def unknown(name: str, found: Mapping[str, Any], keys: Sequence[str]) -> Iterator[str]:
    "A warning for each key that nothing reads."
    for key in sorted(set(found) - set(keys)):
        near = difflib.get_close_matches(key, keys, n=1)
        meant = f" Menas ”{near[0]}”?" if near else f" De nycklar som läses är {', '.join(keys)}."
        yield f"{name}: nyckeln ”{key}” läses inte.{meant}"


def refuse_choices(name: str, found: Mapping[str, Any]) -> None:
    "Options that can only be said in so many ways."
    if not isinstance(found.get("gaps", False), bool):
        raise Refusal(f"{name}: ”gaps” ska vara true eller false, utan citattecken.")
    for key, choices in CHOICES.items():
        if key in found and found[key] not in choices:
            raise Refusal(f"{name}: ”{key}” är {found[key]!r}. Det ska vara ”{'” eller ”'.join(choices)}”.")
    k = found.get("insiders", 1)
    if isinstance(k, bool) or not isinstance(k, int) or not 1 <= k <= MOST_INSIDERS:
        raise Refusal(f"{name}: ”insiders” ska vara ett heltal från 1 till {MOST_INSIDERS}.")


def breakdowns(name: str, dim: str, tree: Any, total: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    "Each (parent, children) of a dimension; a parent may have several."
    if not isinstance(tree, dict):
        raise Refusal(f"{name}: dimensionen ”{dim}” ska vara ett objekt med överordnad kod → lista av delar.")
    lists: dict[str, list[tuple[str, ...]]] = {}
    for parent, children in tree.items():
        if not isinstance(children, list):
            raise Refusal(f"{name}: ”{dim}”, koden ”{parent}” ska ha en lista av delar.")
        several = children if children and all(isinstance(c, list) for c in children) else [children]
        for part in several:
            if any(isinstance(c, list | dict) for c in part):
                raise Refusal(f"{name}: ”{dim}”, koden ”{parent}” blandar koder och listor av koder. Använd det ena.")
            codes = tuple(str(c) or total for c in part)
            if len(set(codes)) != len(codes):
                raise Refusal(f"{name}: ”{dim}”, koden ”{parent}” har samma del två gånger.")
            if codes:
                lists.setdefault(parent or total, []).append(codes)
    refuse_circles(name, dim, lists)
    for parent, found in lists.items():
        for codes in found:
            yield parent, codes


def refuse_circles(name: str, dim: str, lists: Mapping[str, Sequence[Sequence[str]]]) -> None:
    "A code may not be a part of itself, at any depth."
    done: set[str] = set()
    for root in lists:
        path: list[tuple[str, Iterator[str]]] = [(root, iter([c for part in lists[root] for c in part]))]
        inside = {root}
        while path:
            child = next(path[-1][1], None)
            if child is None:
                code, _ = path.pop()
                inside.discard(code)
                done.add(code)
            elif child in inside:
                raise Refusal(f"{name}: ”{dim}”, koden ”{child}” är en del av sig själv. Rätta hierarkin.")
            elif child in lists and child not in done:
                inside.add(child)
                path.append((child, iter([c for part in lists[child] for c in part])))


def ratio_of(name: str, found: Any) -> Ratio:
    try:
        ratio = Ratio(str(found["column"]), str(found["base"]), float(found.get("scale", 1)), int(found["decimals"]))
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise Refusal(
            f"{name}: varje post i ”rates” ska ha ”column”, ”base”, ”scale” och ”decimals”, "
            'till exempel {"column": "per_1000", "base": "folkmangd", "scale": 1000, "decimals": 1}.'
        ) from None
    if not (math.isfinite(ratio.scale) and 0 < ratio.scale <= 1e9 and 0 <= ratio.decimals <= 9):
        raise Refusal(f"{name}: ”scale” för {ratio.column} ska vara större än noll och ”decimals” 0–9.")
    if taken := sorted({ratio.column, ratio.base} & RESERVED):
        raise Refusal(
            f"{name}: kvoten ”{ratio.column}” använder kolumnen ”{taken[0]}”, som är en av filens egna. Basen ska stå "
            "i en egen kolumn, som alla känner."
        )
    return ratio
