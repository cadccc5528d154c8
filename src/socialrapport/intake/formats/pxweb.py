"""PxWeb's own older JSON, `columns` and `data`, as SCB's and Socialstyrelsen's first API answers."""

from __future__ import annotations

import re
from pathlib import Path

from socialrapport.intake.formats.jsons import as_text, content, head, is_json, parsed
from socialrapport.intake.formats.shape import Broken, Cell, Cells, Dimension, Value
from socialrapport.model.delivered import written

CONTENTS = "c"


def recognises(path: Path) -> bool:
    if not is_json(path):
        return False
    found = content(path)
    if found is None:
        return bool(re.match(r'\W*"columns":\[\{"code"', head(path)))
    return isinstance(found, dict) and isinstance(found.get("columns"), list) and isinstance(found.get("data"), list)


def read(path: Path) -> Cells:
    "The table, a cell for each row and figure. Raises `Broken` for what does not have the form."
    found = parsed(path)
    try:
        columns = [(str(c["code"]), str(c.get("text") or c["code"]), str(c.get("type", "d"))) for c in found["columns"]]
        rows = [([str(k) for k in r["key"]], [written(as_text(v)) for v in r["values"]]) for r in found["data"]]
        source = str(next((m.get("source") for m in found.get("metadata", []) if m.get("source")), ""))
    except (KeyError, TypeError, AttributeError):
        raise Broken("filen har inte formen columns och data med key och values") from None
    keys = [(code, text) for code, text, kind in columns if kind != CONTENTS]
    contents = tuple(Value(code, text) for code, text, kind in columns if kind == CONTENTS) or (Value("", ""),)
    for number, (key, values) in enumerate(rows, start=1):
        if len(key) != len(keys) or len(values) != len(contents):
            raise Broken(f"post {number} i data har inte så många värden som columns säger")
    dimensions = [
        Dimension(code, text, tuple(dict.fromkeys(Value(k[i], k[i]) for k, _ in rows)))
        for i, (code, text) in enumerate(keys)
    ]
    cells = tuple(
        Cell(number, (*(Value(k, k) for k in key), content), text)
        for number, (key, values) in enumerate(rows, start=1)
        for content, text in zip(contents, values, strict=True)
    )
    return Cells((*dimensions, Dimension("ContentsCode", "tabellinnehåll", contents)), cells, source)
