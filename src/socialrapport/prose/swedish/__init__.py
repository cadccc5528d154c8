"""Swedish."""

from socialrapport.prose.swedish.grammar import Swedish

__all__ = ["Swedish"]
