"""What a document says of itself: its title, its day, which edition it is."""

from __future__ import annotations

from socialrapport.compose.material import Material
from socialrapport.model.profile import Profile
from socialrapport.vocabulary.swedish_figures import date, ordinal


def title_of(year: int) -> str:
    return f"Socialtjänstrapport {year}"


def date_of(profile: Profile, year: int) -> str:
    "The memo's date in words, where the profile has it."
    memo = profile.memos.get(year)
    return date(memo.date) if memo else ""


def edition_number(stuff: Material) -> str:
    "*sextonde*; empty before the first."
    number = stuff.year - stuff.profile.first_edition + 1
    return ordinal(number) if number > 0 else ""
