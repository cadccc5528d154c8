"""Holds what is written against what is published: each claim, each numeral, and how hard the text is to read.

Nothing here knows how a sentence was made.
"""

from socialrapport.ledger.claims_held import check, hold, ledger
from socialrapport.ledger.numerals import account, account_for
from socialrapport.ledger.plainness import plainness

__all__ = ["account", "account_for", "check", "hold", "ledger", "plainness"]
