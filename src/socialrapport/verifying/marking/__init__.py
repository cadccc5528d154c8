"""A verification where the text itself is: marked up as a page, and as comments in a copy of a Word file."""

from socialrapport.verifying.marking.page import page
from socialrapport.verifying.marking.word_comments import with_comments

__all__ = ["page", "with_comments"]
