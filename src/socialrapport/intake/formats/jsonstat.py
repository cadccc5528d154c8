"""JSON-stat, version 2 and the older form with a dataset inside, as PxWeb and many others save it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from socialrapport.intake.formats.jsons import as_text, content, head, is_json, parsed
from socialrapport.intake.formats.shape import Broken, Cell, Cells, Dimension, Value, in_order, size

MOST = 20_000_000


def recognises(path: Path) -> bool:
    if not is_json(path):
        return False
    found = content(path)
    if found is None:
        return bool(re.search(r'^\W*("version":"2|"class":"dataset"|"dataset":\{)|"class":"dataset"', head(path)))
    return dataset_of(found) is not None


def dataset_of(found: Any) -> Mapping[str, Any] | None:
    "The dataset, also where it lies inside another object."
    if not isinstance(found, dict):
        return None
    if "dimension" in found and ("value" in found or found.get("class") == "dataset"):
        return found
    inner = [v for v in found.values() if isinstance(v, dict) and "dimension" in v and "value" in v]
    return inner[0] if len(inner) == 1 else None


def read(path: Path) -> Cells:
    "The table. Raises `Broken` for whatever keeps it from being read whole."
    data = dataset_of(parsed(path))
    if data is None:
        raise Broken("filen har inte en tabell (dataset) i JSON-stat")
    try:
        dimensions = dimensions_of(data)
        if size(dimensions) > MOST:
            raise Broken(f"tabellen har fler än {MOST} celler; hämta en mindre del av den")
        texts = texts_of(data, size(dimensions))
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError):
        raise Broken("filen har inte JSON-stats form: id, size, dimension och value") from None
    cells = tuple(
        Cell(number, where, text)
        for number, (where, text) in enumerate(zip(in_order(dimensions), texts, strict=True), start=1)
    )
    return Cells(dimensions, cells, str(data.get("source") or ""), str(data.get("label") or ""))


def dimensions_of(data: Mapping[str, Any]) -> tuple[Dimension, ...]:
    "The dimensions in the order of the figures."
    described = data["dimension"]
    names, sizes = data.get("id", described.get("id")), data.get("size", described.get("size"))
    found = tuple(dimension(str(n), described[n], at) for at, n in enumerate(names, start=1))
    for at, (one, due) in enumerate(zip(found, sizes, strict=True), start=1):
        if len(one.values) != due:
            raise Broken(f"indelning {at} ska ha {int(due)} värden men har {len(one.values)}")
    return found


def dimension(name: str, described: Mapping[str, Any], at: int) -> Dimension:
    category = described["category"]
    labels = category.get("label", {})
    index = category.get("index", {c: i for i, c in enumerate(labels)})
    codes: Sequence[str] = index if isinstance(index, list) else sorted(index, key=lambda c: int(index[c]))
    if isinstance(index, dict) and sorted(map(int, index.values())) != list(range(len(index))):
        raise Broken(f"indelning {at} har värden utan ordning: numren i index är inte 0 och uppåt")
    values = tuple(Value(str(c), str(labels.get(c, c))) for c in codes)
    return Dimension(name, str(described.get("label") or name), values)


def texts_of(data: Mapping[str, Any], due: int) -> list[str]:
    "Every figure as text: its value, or the status that stands in its place."
    values = spread(data["value"], due)
    status = data.get("status") or {}
    statuses = [status] * due if isinstance(status, str) else spread(status, due)
    return [as_text(v) if v is not None else str(s or "") for v, s in zip(values, statuses, strict=True)]


def spread(given: Any, due: int) -> list[Any]:
    "A list as it is, an object by its numbers."
    if isinstance(given, dict):
        numbers = {int(k): v for k, v in given.items()}
        if any(not 0 <= k < due for k in numbers):
            raise Broken(f"ett värde har ett nummer utanför tabellens {due} celler")
        return [numbers.get(n) for n in range(due)]
    if len(given) != due:
        raise Broken(f"value har {len(given)} värden, men indelningarna ger {due}")
    return list(given)
