"""A municipality's profile: a folder of data, built in by name or given as a path."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from socialrapport.model.indicator import Area, Break
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import (
    Adjustment,
    Disclosure,
    District,
    Memo,
    OutsideUnit,
    Person,
    Preparation,
    Profile,
)

HERE = Path(__file__).parent


def built_in() -> tuple[str, ...]:
    "Names of the profiles that come with the program."
    return tuple(sorted(p.parent.name for p in HERE.glob("*/profile.yaml")))


def load(name: str) -> Profile:
    """Read the profile *name*: a built-in one, or the path of a folder with `profile.yaml`.

    Raises `Refusal` with file and field for whatever is missing, misspelled or contradictory.
    """
    folder = find(name)
    form = checked(ProfileForm, read(folder / "profile.yaml"), folder / "profile.yaml")
    memos = {
        year: checked(MemoForm, entry or {}, folder / "memo.yaml", f"{year}: ").memo(int(year))
        for year, entry in (read(folder / "memo.yaml", missing={})).items()
    }
    texts = {p.stem: p.read_text(encoding="utf-8") for p in sorted(folder.glob("texter/*.md"))}
    profile = form.profile(
        folder.name,
        memos,
        texts,
        aggregates=tuple(read(folder / "aggregat.yaml", missing=[])),
        files=tuple(as_list(read(folder / "filer.yaml", missing=[], loader=yaml.BaseLoader))),
        database=read(folder / "databas.yaml", missing={}, loader=yaml.BaseLoader) or None,
        synthetic=read(folder / "syntetisk.yaml", missing={}),
    )
    refuse_contradictions(profile, folder / "profile.yaml")
    return profile


def find(name: str) -> Path:
    "The profile's folder."
    if name in built_in():
        return HERE / name
    folder = Path(name)
    if (folder / "profile.yaml").is_file():
        return folder.absolute()
    raise Refusal(
        f"Profilen {name} finns inte. Inbyggda profiler: {', '.join(built_in())}. En egen profil anges som "
        "sökvägen till en mapp med filen profile.yaml.",
        exit_code=2,
    )


def as_list(entries: Any) -> list[Any]:
    "The entries of filer.yaml."
    if not isinstance(entries, list):
        raise Refusal("filer.yaml: filen ska vara en lista med poster som börjar med ett bindestreck och fil.")
    return entries


def read(
    path: Path, missing: Any = None, loader: type[yaml.BaseLoader] | type[yaml.SafeLoader] = yaml.SafeLoader
) -> Any:
    "The YAML in *path*, or *missing* where that is allowed and the file is absent. `BaseLoader` keeps all as text."
    if missing is not None and not path.exists():
        return missing
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" rad {mark.line + 1}" if mark else ""
        raise Refusal(f"{path.name}{where}: filen går inte att läsa som YAML. Rätta raden och kör igen.") from None
    except UnicodeDecodeError:
        raise Refusal(f"{path.name}: filen är inte UTF-8. Spara den som UTF-8 och kör igen.") from None
    return content if content is not None else (missing if missing is not None else {})


class Form(BaseModel):
    """What stands in a file; an unknown field is an error, since it is often a misspelling."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class DistrictForm(Form):
    kod: str
    namn: str
    kort: str = ""
    fran: dt.date | None = None
    till: dt.date | None = None
    efterfoljare: str | None = None
    ruta: tuple[int, int] | None = None

    def district(self) -> District:
        return District(self.kod, self.namn, self.fran, self.till, self.efterfoljare, self.ruta, self.kort)


class OutsideForm(Form):
    kod: str
    namn: str


class RangeForm(Form):
    lagsta: int = Field(1, ge=1)
    hogsta: int = Field(4, ge=1)


class DisclosureForm(RangeForm):
    omraden: dict[Area, RangeForm] = Field(default_factory=dict)
    garanti: int = Field(2, ge=1, le=3)
    metod: Literal["undertryckning", "avrundning", "cellnycklar"] = "undertryckning"

    def disclosure(self) -> Disclosure:
        areas = {area.value: (form.lagsta, form.hogsta) for area, form in self.omraden.items()}
        return Disclosure(self.lagsta, self.hogsta, areas, self.garanti, self.metod)


class BreakForm(Form):
    ar: int
    text: str
    datum: dt.date | None = None


class AdjustmentForm(Form):
    fran: int | None = None
    brott: tuple[BreakForm, ...] = ()
    tillagg: str = ""

    def adjustment(self) -> Adjustment:
        return Adjustment(self.fran, tuple(Break(b.ar, b.text, b.datum) for b in self.brott), self.tillagg)


class ProfileForm(Form):
    kod: str = Field(pattern=r"^\d{4}$")
    namn: str
    plats: str
    helheten: str
    helheten_bestamd: str
    namnd: str
    forvaltning: str
    distrikt_ord: str = ""
    distrikt_plural: str = ""
    distriktsnamnder: str = ""
    forsta_upplagan: int
    adress: tuple[str, ...] = ()
    webbplats: str = ""
    farger: dict[str, str] = Field(default_factory=dict)
    rojande: DisclosureForm = Field(default_factory=lambda: DisclosureForm.model_validate({}))
    utanfor: tuple[OutsideForm, ...] = ()
    distrikt: tuple[DistrictForm, ...] = ()
    anpassningar: dict[str, AdjustmentForm] = Field(default_factory=dict)

    def profile(
        self,
        id: str,
        memos: Mapping[int, Memo],
        texts: Mapping[str, str],
        aggregates: tuple[Mapping[str, object], ...],
        files: tuple[object, ...],
        database: object,
        synthetic: Mapping[str, object],
    ) -> Profile:
        return Profile(
            id=id,
            code=self.kod,
            name=self.namn,
            place=self.plats,
            whole=self.helheten,
            the_whole=self.helheten_bestamd,
            committee=self.namnd,
            administration=self.forvaltning,
            district_word=self.distrikt_ord,
            district_plural=self.distrikt_plural,
            district_committees=self.distriktsnamnder,
            districts=tuple(d.district() for d in self.distrikt),
            outside=tuple(OutsideUnit(u.kod, u.namn) for u in self.utanfor),
            first_edition=self.forsta_upplagan,
            disclosure=self.rojande.disclosure(),
            memos=memos,
            address=self.adress,
            website=self.webbplats,
            colours=self.farger,
            texts=texts,
            adjustments={id: form.adjustment() for id, form in self.anpassningar.items()},
            aggregates=aggregates,
            files=files,
            database=database,
            synthetic=synthetic,
        )


class PersonForm(Form):
    namn: str
    titel: str = ""
    enhet: str = ""
    telefon: str = ""
    epost: str = ""

    def person(self) -> Person:
        return Person(self.namn, self.titel, self.enhet, self.telefon, self.epost)


class PreparationForm(Form):
    organ: str
    datum: dt.date
    roll: str


class MemoForm(Form):
    dnr: str
    datum: dt.date
    sammantrade: dt.date
    avdelning: str
    handlaggare: PersonForm
    underskrifter: tuple[PersonForm, ...] = ()
    beredning: tuple[PreparationForm, ...] = ()

    def memo(self, year: int) -> Memo:
        return Memo(
            year=year,
            dnr=self.dnr,
            date=self.datum,
            meeting=self.sammantrade,
            handler=self.handlaggare.person(),
            signatures=tuple(p.person() for p in self.underskrifter),
            department=self.avdelning,
            prepared=tuple(Preparation(p.organ, p.datum, p.roll) for p in self.beredning),
        )


F = TypeVar("F", bound=Form)

FAULTS = {
    "missing": "fältet saknas",
    "extra_forbidden": "fältet känns inte igen; är det felstavat?",
    "string_pattern_mismatch": "värdet har fel form",
    "date_from_datetime_parsing": "datumet går inte att läsa; skriv 2025-05-20",
    "date_parsing": "datumet går inte att läsa; skriv 2025-05-20",
    "int_parsing": "värdet ska vara ett heltal",
}


def checked(form: type[F], content: Any, path: Path, prefix: str = "") -> F:
    "The content as a *form*, or a refusal that names file and field."
    try:
        return form.model_validate(content)
    except ValidationError as error:
        reasons = tuple(
            f"{path.name}: {prefix}{'.'.join(str(p) for p in fault['loc']) or 'filen'}: "
            f"{FAULTS.get(fault['type'], 'värdet är inte av rätt slag')}."
            for fault in error.errors()
        )
        raise Refusal(*reasons, exit_code=2) from None


def refuse_contradictions(profile: Profile, path: Path) -> None:
    "Districts must be reachable: each successor exists, each code stands for one district."
    codes = [d.code for d in profile.districts] + [u.code for u in profile.outside]
    reasons = [
        f"{path.name}: koden {code} står för flera distrikt." for code in sorted(set(codes)) if codes.count(code) > 1
    ]
    reasons += [
        f"{path.name}: distriktet {d.name} har efterföljaren {d.successor}, som inte finns i profilen."
        for d in profile.districts
        if d.successor and d.successor not in codes
    ]
    if reasons:
        raise Refusal(*reasons, exit_code=2)
