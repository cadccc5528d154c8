"""Finding → English: a second grammar over the same cells, the same claims and the same conditions as the Swedish."""

from socialrapport.prose.english.plan import paragraph
from socialrapport.prose.english.realise import say

__all__ = ["paragraph", "say"]
