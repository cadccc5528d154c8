"""A set of tables from outside, protected: what to hide, or change, and what it cost.

`protect_tables` is the Python door (`read` gives its input); the command `protect` is the same thing.
"""

from socialrapport.disclosure.suppression import Need
from socialrapport.disclosure.tablefiles.cell_file import read
from socialrapport.disclosure.tableset.cost import as_json, tell
from socialrapport.disclosure.tableset.methods import Made, as_csv, by_method
from socialrapport.disclosure.tableset.protecting import Protected, Rules, protect_tables

__all__ = ["Made", "Need", "Protected", "Rules", "as_csv", "as_json", "by_method", "protect_tables", "read", "tell"]
