"""A validation rule: what it says, why it matters and how the fault is mended."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.model.issue import Severity


@dataclass(frozen=True)
class Rule:
    """`says` may name `{kolumn}`, `{titel}`, `{register}` and what the rule's own check adds.

    The id is permanent: work lists and comparisons between runs go by it.
    """

    id: str
    severity: Severity
    says: str
    why: str
    remedy: str
