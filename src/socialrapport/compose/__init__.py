"""Chapters and memo as documents: blocks in order, no format, every number with its cell."""

from socialrapport.compose.memo import memo
from socialrapport.compose.report import report

__all__ = ["memo", "report"]
