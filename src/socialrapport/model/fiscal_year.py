"""What a year is: the calendar's, or one that begins in another month. The one place that says which a day is of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class FiscalYear:
    "A year begins on the first of the month `begins`, and has the name of the calendar year that it begins or ends in."

    begins: int = 1
    by_end: bool = False

    @property
    def is_calendar(self) -> bool:
        return self.begins == 1

    @property
    def ahead(self) -> int:
        "How many calendar years the name is ahead of the first day."
        return int(self.by_end and not self.is_calendar)

    def of(self, day: dt.date) -> int:
        "The year that a day belongs to."
        return day.year - (day.month < self.begins) + self.ahead

    def first_day(self, year: int) -> dt.date:
        return dt.date(year - self.ahead, self.begins, 1)

    def last_day(self, year: int) -> dt.date:
        return self.first_day(year + 1) - dt.timedelta(days=1)


CALENDAR = FiscalYear()
