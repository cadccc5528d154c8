"""Finding → message → sentence, in Swedish or English, with the claims that the words make of the cells.

`kinds` decide what is said, in no language; `swedish` and `english` have the words and their order.
"""

from socialrapport.prose.english import English
from socialrapport.prose.plan import headline, in_reading_order, paragraph, picture_headline, say
from socialrapport.prose.swedish import Swedish

__all__ = ["English", "Swedish", "headline", "in_reading_order", "paragraph", "picture_headline", "say"]
