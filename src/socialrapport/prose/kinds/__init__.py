"""How each kind of finding is said: one file for each, with its wording in every language. Add a kind: write its file.

Each has `KIND`, its `ORDER` in a section, whether it is said `OF_THE_FIGURE` itself, so that a sentence after it can
go on about the same, and `message(finding, cube, manner)`.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Protocol

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose.message import Manner, Message


class Kind(Protocol):
    KIND: FindingKind
    ORDER: int
    OF_THE_FIGURE: bool

    def message(self, finding: Finding, cube: SafeCube, manner: Manner) -> Message: ...


def _found() -> dict[FindingKind, Kind]:
    names = (f"{__name__}.{module.name}" for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(name) for name in names]
    return {module.KIND: module for module in modules}


KINDS = _found()
