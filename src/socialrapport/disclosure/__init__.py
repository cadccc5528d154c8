"""The only door from persons to publication: unsafe cubes in, safe cubes out, and an attack that must fail."""

from socialrapport.disclosure import earlier, why
from socialrapport.disclosure.files import told_of
from socialrapport.disclosure.gate import refuse_leaks
from socialrapport.disclosure.protect import protect
from socialrapport.disclosure.published import already_public, join

__all__ = ["already_public", "earlier", "join", "protect", "refuse_leaks", "told_of", "why"]
