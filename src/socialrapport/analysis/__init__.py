"""SafeCubes → Findings: what is worth saying of published figures, and of nothing else.

| kind | facts |
|---|---|
| LEVEL | `now` |
| CHANGE | `now`, `before` (the observation before) |
| LONG_CHANGE | `now`, `before` (about five years back) |
| SEX_GAP | `women`, `men` |
| DISTRICT_GAP | `whole`, each shown `district`, the highest first, and those that stand out as `first` and `last` |
| COMPOSITION | `part` for each part, the largest first |
| SERIES | `now`, `start` |
| SEXES_APART | women and men as `then`, and as `further` or `nearer` now |
| INEQUALITY | each district as `then`, and as `further` or `nearer` now |
| TREND | `now`, `before`, each `point` of the line |
| TURN | the same, and the `turn` |
| MONTHS | `now`, each `month` of the series, and of its last year those that are `high`, `low`, `above` or `below` |
| PLACE | `here`, `whole` (of one district) |
| OVERLAP | `whole` (and the cube's own overlap for the year) |
| HIDDEN | `now` |
"""

from socialrapport.analysis.find import find, judged, seen
from socialrapport.analysis.prices import in_fixed_prices

__all__ = ["find", "in_fixed_prices", "judged", "seen"]
