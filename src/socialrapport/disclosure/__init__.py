"""The only door from persons to publication: unsafe cubes in, safe cubes out, and an attack that must fail."""

from socialrapport.disclosure.doors import why
from socialrapport.disclosure.doors.already_public import already_public, join
from socialrapport.disclosure.doors.another_delivery import doubts, saying_first
from socialrapport.disclosure.doors.delivery_told import told_of
from socialrapport.disclosure.doors.leaks_refused import nothing_leaks
from socialrapport.disclosure.doors.of_others import of_others
from socialrapport.disclosure.doors.protect import protect
from socialrapport.disclosure.doors.quoted import quoted

__all__ = [
    "already_public",
    "doubts",
    "join",
    "nothing_leaks",
    "of_others",
    "protect",
    "quoted",
    "saying_first",
    "told_of",
    "why",
]
