"""The only door from persons to publication: unsafe cubes in, safe cubes out, and an attack that must fail."""

from socialrapport.disclosure.doors import why
from socialrapport.disclosure.doors.already_public import already_public, join
from socialrapport.disclosure.doors.delivery_told import told_of
from socialrapport.disclosure.doors.gate import nothing_leaks
from socialrapport.disclosure.doors.protect import protect

__all__ = ["already_public", "join", "nothing_leaks", "protect", "told_of", "why"]
