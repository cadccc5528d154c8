"""Holds what is written against what is published: each claim, each numeral, and how hard the text is to read.

Nothing here knows how a sentence was made.
"""

from socialrapport.ledger.claims_held import check, ledger
from socialrapport.ledger.numerals import account, refuse_free
from socialrapport.ledger.plainness import plainness

__all__ = ["account", "check", "ledger", "plainness", "refuse_free"]
