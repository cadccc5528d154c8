"""Finding → Swedish, and every claim in the Swedish held against the cells it rests on."""

from socialrapport.prose.headline import headline
from socialrapport.prose.ledger import check, ledger
from socialrapport.prose.numerals import account, refuse_free
from socialrapport.prose.plainness import plainness
from socialrapport.prose.plan import in_reading_order, paragraph
from socialrapport.prose.realise import say

__all__ = ["account", "check", "headline", "in_reading_order", "ledger", "paragraph", "plainness", "refuse_free", "say"]
