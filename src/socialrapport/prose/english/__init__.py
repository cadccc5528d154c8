"""English."""

from socialrapport.prose.english.grammar import English

__all__ = ["English"]
