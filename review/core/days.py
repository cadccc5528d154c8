"""Days as Swedish offices count them: which are worked, and when a time by law runs out."""

from __future__ import annotations

import datetime as dt
from functools import cache

SATURDAY = 5
DAY = dt.timedelta(days=1)


@cache
def red(year: int) -> frozenset[dt.date]:
    "Public holidays by law (1989:253), and the eves that lag (1930:173) counts as them."
    easter = easter_day(year)
    fixed = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31))
    moved = (-2, 0, 1, 39, 49)  # Good Friday, Easter, Easter Monday, Ascension, Pentecost
    midsummer = first_of(dt.date(year, 6, 20), SATURDAY)
    saints = first_of(dt.date(year, 10, 31), SATURDAY)
    days = {dt.date(year, *one) for one in fixed} | {easter + days * DAY for days in moved}
    return frozenset(days | {midsummer - DAY, midsummer, saints})


def first_of(day: dt.date, weekday: int) -> dt.date:
    "The first such weekday, that day or after."
    return day + (weekday - day.weekday()) % 7 * DAY


def easter_day(year: int) -> dt.date:
    "By the rule of the Gregorian calendar (Meeus, Jones and Butcher)."
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def is_worked(day: dt.date) -> bool:
    return day.weekday() < SATURDAY and day not in red(day.year)


def on_or_before(day: dt.date) -> dt.date:
    "The last day that is worked, that day or before: what is to be done by then is done in time."
    while not is_worked(day):
        day -= DAY
    return day


def on_or_after(day: dt.date) -> dt.date:
    "Where a time by law ends on a day of rest, the next day that is worked (lag 1930:173, 2 §)."
    while not is_worked(day):
        day += DAY
    return day


def appeal_until(posted: dt.date) -> dt.date:
    "The last day to ask for laglighetsprövning: three weeks from the notice (kommunallagen 2017:725, 13 kap. 5 §)."
    return on_or_after(posted + dt.timedelta(weeks=3))


def adjusted_by(meeting: dt.date) -> dt.date:
    "The minutes are adjusted within a fortnight of the meeting (5 kap. 69 §, 6 kap. 35 §)."
    return meeting + dt.timedelta(days=14)


def posted_by(adjusted: dt.date) -> dt.date:
    "That they have been is posted on the second day after, at the latest (8 kap. 12 §)."
    return adjusted + dt.timedelta(days=2)
