"""Finding → Swedish, with the claims that the words make of the cells; and English in `english`."""

from socialrapport.prose.swedish.headline import headline
from socialrapport.prose.swedish.plan import in_reading_order, paragraph
from socialrapport.prose.swedish.realise import say

__all__ = ["headline", "in_reading_order", "paragraph", "say"]
