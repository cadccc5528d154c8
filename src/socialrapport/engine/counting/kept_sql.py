"""The SQL that Ibis has written of a question, kept from run to run where Python keeps what it has compiled.

Ibis takes twenty milliseconds over each of some two hundred questions: a tenth of all that a small municipality's
edition takes. What is kept has as its name the sha256 over the question, node by node, and over what writes: so nothing
else is ever found, and what is old is never asked for. A question has names, codes and limits, and no row.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from socialrapport.world import source_sha256

MOST = 4096
"""So many questions are kept before all are let go of: a municipality has some hundreds."""


class _Nodes(pickle.Pickler):
    "A question as bytes that are the same whenever it is the same: sets are in no order, and are put in one."

    def persistent_id(self, node: object) -> object:
        return sorted(map(repr, node)) if isinstance(node, frozenset | set) else None


def kept(question: Any, engine: str, write: Callable[[], str]) -> str:
    "What *write* makes of the question for the *engine*, or what it made of it before."
    try:
        nodes = io.BytesIO()
        _Nodes(nodes, protocol=pickle.HIGHEST_PROTOCOL).dump(question)
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError):
        return write()
    path = _folder() / f"{hashlib.sha256(f'{engine} {_writers()} '.encode() + nodes.getvalue()).hexdigest()}.sql"
    if (before := _read(path)) is not None:
        return before
    _keep(path, made := write())
    return made


def _folder() -> Path:
    return Path(cache_from_source(__file__)).with_name("fragor")


@cache
def _writers() -> str:
    "What a question's SQL depends on beside the question."
    own = source_sha256("engine/counting")
    return f"{sys.version_info[:2]} {version('ibis-framework')} {version('sqlglot')} {own}"


def _read(path: Path) -> str | None:
    "What is kept, if it is whole."
    try:
        of, _, made = path.read_bytes().decode().partition("\n")
    except (OSError, ValueError):
        return None
    return made if of == _seal(made) else None


def _seal(made: str) -> str:
    return hashlib.sha256(made.encode()).hexdigest()


def _keep(path: Path, made: str) -> None:
    "Keep it, where that can be done: a program that may not write beside itself writes its questions each time."
    if sys.dont_write_bytecode:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _make_room(path.parent)
        number, fresh = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(number, "wb") as file:
            file.write(f"{_seal(made)}\n{made}".encode())
        os.replace(fresh, path)
    except OSError:
        return


@cache
def _make_room(folder: Path) -> None:
    "Once in a run: let go of all, where they have become many."
    old = [*folder.iterdir()]
    for path in old if len(old) > MOST else ():
        path.unlink(missing_ok=True)
