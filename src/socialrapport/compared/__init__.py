"""Two editions of one municipality held against each other: cells, claims, text and definitions, and why they differ.

Reads finished editions only, and tells nothing of what either of them hides.
"""

from socialrapport.compared.impact import RULES, Impact, impact
from socialrapport.compared.told import as_json, largest, tell
from socialrapport.compared.two_editions import Difference, compare, read

__all__ = ["RULES", "Difference", "Impact", "as_json", "compare", "impact", "largest", "read", "tell"]
