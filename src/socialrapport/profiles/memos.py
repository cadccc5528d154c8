"""The memo's own facts, for each year and each committee, as memo.yaml has them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from socialrapport.model.profile import Memo, Person, Preparation
from socialrapport.model.written_file import WrittenFile
from socialrapport.profiles import consistency
from socialrapport.profiles.forms import Form, Written, checked, with_fields


class PersonForm(Form):
    namn: Written
    titel: str = ""
    enhet: str = ""
    telefon: str = ""
    epost: str = ""

    def person(self) -> Person:
        return Person(self.namn, self.titel, self.enhet, self.telefon, self.epost)


class PreparationForm(Form):
    organ: Written
    datum: dt.date
    roll: Literal["behandlar", "ges möjlighet att behandla"]


class MemoForm(Form):
    dnr: Written
    datum: dt.date
    sammantrade: dt.date
    avdelning: Written
    handlaggare: PersonForm | None = None
    underskrifter: tuple[PersonForm, ...] = ()
    beredning: tuple[PreparationForm, ...] = ()
    granskade: tuple[Written, ...] = ()

    def memo(self, year: int) -> Memo:
        return Memo(
            year=year,
            dnr=self.dnr,
            date=self.datum,
            meeting=self.sammantrade,
            handler=self.handlaggare.person() if self.handlaggare else Person(""),
            signatures=tuple(p.person() for p in self.underskrifter),
            department=self.avdelning,
            prepared=tuple(Preparation(p.organ, p.datum, p.roll) for p in self.beredning),
            reviewed=self.granskade,
        )


def memos_of(found: WrittenFile, codes: Collection[str] = ()) -> dict[str, dict[int, Memo]]:
    "The memo's facts by year, for each committee by its code; for none where they share a memo."
    years = with_fields(found).content
    strange = [str(year) for year in years if not isinstance(year, int)]
    consistency.refuse(
        [f"{found.at(year)}: {year} är inget årtal. Överst i filen står rapportår, som 2024." for year in strange]
    )
    if not codes:
        return {"": agreeing({year: checked(MemoForm, found, year).memo(year) for year in years})}
    consistency.refuse(unknown_committees(found, codes))
    return {
        code: agreeing({y: checked(MemoForm, found, y, code).memo(y) for y in years if code in years[y]})
        for code in codes
    }


def agreeing(memos: dict[int, Memo]) -> dict[int, Memo]:
    consistency.refuse(consistency.of_memos(memos))
    return memos


def unknown_committees(found: WrittenFile, codes: Collection[str]) -> Iterator[str]:
    "Years whose parts are not committees."
    for year, content in found.content.items():
        for name in content if isinstance(content, Mapping) else ["innehållet"]:
            if name not in codes:
                yield (
                    f"{found.at(year, str(name))}: {year}: {name} är ingen nämnds kod i profile.yaml. Under varje år "
                    f"står nämnderna, {' och '.join(codes)}, och under dem deras uppgifter."
                )
