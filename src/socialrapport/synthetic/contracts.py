"""The register contracts that the generated files follow."""

from __future__ import annotations

from importlib import import_module

from socialrapport.model.table import Register


def register_of(name: str) -> Register:
    "The contract of the register *name*."
    found: Register = import_module(f"socialrapport.catalogue.registers.{name}").register
    return found
