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
| AGES | the spread between districts as `crude` and `standard`, of the `rate` |
| PARTS | `now`, `before` (of the count), and what `people`, `ages` and `rates` give of the change |
| TREND | `now`, `before`, each `point` of the line |
| TURN | the same, and the `turn` |
| HALVES | the `first` and the `second` half of a year that is parted |
| LEAVING | `now` (of those who began), and between which limits, as `low` and `high` |
| MONTHS | `now`, each `month` of the series, and of its last year those that are `high`, `low`, `above` or `below` |
| PLACE | `here`, `whole` (of one district) |
| OVERLAP | `whole` (and the cube's own overlap for the year) |
| BEYOND | `whole`, each shown `district`, and the nearest, which it is `over` or `under` |
| HIDDEN | `now` |
| MARGIN | `now`, `base`, `asked` (where it is known how many got the survey) |
"""

from socialrapport.analysis.asking import Asked
from socialrapport.analysis.beside_others import far_from_ours
from socialrapport.analysis.between_districts import with_spread
from socialrapport.analysis.find import find, judged, seen
from socialrapport.analysis.lasting import with_life_tables
from socialrapport.analysis.measured import measured
from socialrapport.analysis.parts_of_change import with_parts_of_change
from socialrapport.analysis.prices import in_fixed_prices, must_have_prices_of
from socialrapport.analysis.since import changed_since
from socialrapport.analysis.standardised import people_of, standardised
from socialrapport.analysis.surveys import with_asked

__all__ = [
    "Asked",
    "changed_since",
    "far_from_ours",
    "find",
    "in_fixed_prices",
    "judged",
    "measured",
    "must_have_prices_of",
    "people_of",
    "seen",
    "standardised",
    "with_asked",
    "with_life_tables",
    "with_parts_of_change",
    "with_spread",
]
