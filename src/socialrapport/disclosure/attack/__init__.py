"""An exact attack on published tables: everything that follows from what anyone can read.

It shares the reading of the input with protection, and nothing else.
"""

from socialrapport.disclosure.attack.attack_report import as_json, explain
from socialrapport.disclosure.attack.attacking import attack
from socialrapport.disclosure.attack.insiders import together, true_counts
from socialrapport.disclosure.attack.insiders import told as told_together
from socialrapport.disclosure.attack.knowledge import Knowledge, Need, Result
from socialrapport.disclosure.attack.several_editions import known_from

__all__ = [
    "Knowledge",
    "Need",
    "Result",
    "as_json",
    "attack",
    "explain",
    "known_from",
    "together",
    "told_together",
    "true_counts",
]
