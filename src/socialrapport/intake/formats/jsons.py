"""What the JSON formats share: a file's JSON, and what it seems to be when it is broken."""

from __future__ import annotations

import json
import math
from decimal import Decimal
from pathlib import Path
from typing import Any

from socialrapport.intake.formats.shape import Broken
from socialrapport.model import delivered

HEAD = 1 << 16


def parsed(path: Path) -> Any:
    "The file's content. Raises `Broken` for what is not JSON."
    try:
        return json.loads(path.read_bytes(), parse_constant=no_constant)
    except UnicodeDecodeError:
        raise Broken("filen är inte UTF-8, som JSON ska vara") from None
    except json.JSONDecodeError as error:
        raise Broken(f"filen är inte hel JSON; felet är på rad {error.lineno}, tecken {error.colno}") from None
    except (ValueError, RecursionError):
        raise Broken("filen är inte giltig JSON") from None


def no_constant(name: str) -> Any:
    raise ValueError(name)


def content(path: Path) -> Any:
    "The content, or None if it cannot be read."
    try:
        return parsed(path)
    except Broken:
        return None


def head(path: Path) -> str:
    "The file's beginning without spaces, to recognise a broken file by."
    with path.open("rb") as stream:
        return "".join(stream.read(HEAD).decode("utf-8", "replace").split())


def is_json(path: Path) -> bool:
    return path.suffix.casefold() == ".json"


def as_text(value: Any) -> str:
    "A number as it would be written; nothing for null."
    if value is None or isinstance(value, bool | list | dict):
        return ""
    if isinstance(value, float) and not math.isfinite(value):
        return "inget tal"
    if isinstance(value, float):
        return delivered.written(format(Decimal(repr(value)), "f"))
    return str(value)
