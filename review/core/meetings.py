"""A committee's path: what has to be done before a meeting, counted back, and what the law wants after it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from review.core import days
from review.core.rules import Limit, Meeting


@dataclass(frozen=True)
class Date:
    "`law` is where it comes from, empty where the municipality has decided it. `done` is when it was done."

    what: str
    day: dt.date
    law: str = ""
    done: dt.date | None = None

    @property
    def late(self) -> bool:
        return self.done is not None and self.done > self.day


def before(meeting: Meeting, limits: Iterable[Limit]) -> tuple[Date, ...]:
    "The deadlines, counted back; one that falls on a day of rest is the last working day before it."
    found = [Date(one.what, days.on_or_before(meeting.date - dt.timedelta(days=one.days))) for one in limits]
    return tuple(sorted(found, key=lambda one: one.day))


def after(decided: dt.date, minutes: Mapping[str, str]) -> tuple[Date, ...]:
    "From the decision to the day when nobody can appeal any more, as far as is known: `justerat` and `datum`."
    adjusted, posted = (dt.date.fromisoformat(minutes[k]) if minutes.get(k) else None for k in ("justerat", "datum"))
    found = [Date("protokollet justerat senast", days.adjusted_by(decided), "kommunallagen 5 kap. 69 §", adjusted)]
    if adjusted:
        found.append(Date("anslaget senast", days.posted_by(adjusted), "kommunallagen 8 kap. 12 §", posted))
    if posted:
        found.append(Date("laglighetsprövning begärs senast", days.appeal_until(posted), "kommunallagen 13 kap. 5 §"))
    return tuple(found)
