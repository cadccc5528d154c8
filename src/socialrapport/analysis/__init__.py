"""SafeCubes → Findings: what is worth saying of published figures, and of nothing else.

| kind | facts |
|---|---|
| LEVEL | `now` |
| CHANGE | `now`, `before` (the observation before) |
| LONG_CHANGE | `now`, `before` (about five years back) |
| SEX_GAP | `women`, `men` |
| DISTRICT_GAP | `first`, `second`, `last`, `whole`, and each shown district as `district` |
| COMPOSITION | `part` for each part, the largest first |
| SERIES | `now`, `extreme`, `start` |
| PLACE | `here`, `whole` (of one district) |
| OVERLAP | `whole` (and the cube's own overlap for the year) |
| HIDDEN | `now` |
"""

from socialrapport.analysis.find import find
from socialrapport.analysis.places import of_places

__all__ = ["find", "of_places"]
