"""The one typeface of every output, taken from its package so that no machine's own fonts matter."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import typst
import vl_convert

FAMILY = "Source Sans 3"
STACK = f"'{FAMILY}', sans-serif"
"""For SVG; a name that ends in a figure must stand in quotes."""


@cache
def folder() -> str:
    "The folder with the typeface's two variable files, upright and italic."
    return str(resources.files("fontpkg_source_sans_3") / "files")


@cache
def for_typst() -> Any:
    "Source Sans 3 and nothing else: a document may not change with the machine's fonts."
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder()])


@cache
def ready_for_charts() -> None:
    "Tells vl-convert once where the typeface is."
    vl_convert.register_font_directory(folder())
