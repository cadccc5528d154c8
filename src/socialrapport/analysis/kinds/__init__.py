"""The kinds of finding: one file for each, with what it weighs and when there is one. Add a kind: write its file.

Each has `found(cube, year)`, which gives what is worth saying of that kind of an indicator in a year. How it is said
stands in `prose.kinds`.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator

from socialrapport.model.finding import Finding
from socialrapport.model.safe import SafeCube

KINDS: tuple[Callable[[SafeCube, int], Iterator[Finding]], ...] = tuple(
    importlib.import_module(f"{__name__}.{module.name}").found for module in pkgutil.iter_modules(__path__)
)
