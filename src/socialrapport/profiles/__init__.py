"""A municipality's profile: a folder of data, built in by name or given as a path."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from socialrapport import yaml_files
from socialrapport.model.chapter import Depth
from socialrapport.model.fiscal_year import FiscalYear
from socialrapport.model.indicator import Break
from socialrapport.model.issue import Refusal
from socialrapport.model.naming import NO_PARTS, PartName, common, definite, lower_first, own_word
from socialrapport.model.owntext import OwnText
from socialrapport.model.profile import (
    Adjustment,
    Amounts,
    Disclosure,
    District,
    DistrictGroups,
    EnglishNames,
    Memo,
    OutsideUnit,
    PriceIndex,
    Profile,
)
from socialrapport.model.swedish_nouns import MONTHS
from socialrapport.model.written_file import WrittenFile
from socialrapport.profiles import carrying, consistency, markdown, published, structure
from socialrapport.profiles.forms import Form, Name, Several, Written, checked, with_fields
from socialrapport.profiles.memos import memos_of
from socialrapport.profiles.structure import ChapterForm, Committees, Title
from socialrapport.yaml_files import as_text

HERE = Path(__file__).parent
FILES = ("profile.yaml", "memo.yaml", "aggregat.yaml", "filer.yaml", "databas.yaml", "syntetisk.yaml")
"""All that a profile's folder can hold beside `texter`."""
TEXTS = "texter"
questions = consistency.questions


def built_in() -> tuple[str, ...]:
    "Names of the profiles that come with the program."
    return tuple(sorted(p.parent.name for p in HERE.glob("*/profile.yaml")))


def load(name: str) -> Profile:
    """Read the profile *name*: a built-in one, or the path of a folder with `profile.yaml`.

    Raises `Refusal` with file and field for whatever is missing, misspelled or contradictory.
    """
    return _of_program(name) if name in built_in() else _in_folder(find(name))


@cache
def _of_program(name: str) -> Profile:
    "A profile that comes with the program, which is read once."
    return _in_folder(find(name))


def _in_folder(folder: Path) -> Profile:
    consistency.refuse(consistency.in_folder(folder, FILES, TEXTS))
    form = checked(ProfileForm, read(folder / "profile.yaml"))
    consistency.refuse(consistency.of_forms(form.distrikt_ord, form.parts_stated()))
    consistency.refuse(structure.of_forms(form.namnd))
    consistency.refuse(structure.of_words(form.forvaltning, form.forvaltning_bestamd))
    consistency.refuse(consistency.of_whole(form.helheten_bestamd))
    codes = tuple(one.kod for one in form.namnd if one.kod)
    memos = memos_of(read(folder / "memo.yaml"), codes)
    aggregates = listed_in(read(folder / "aggregat.yaml"))
    consistency.refuse(published.faults(aggregates))
    profile = form.profile(
        folder.name,
        memos[codes[0] if codes else ""],
        own_texts(folder / TEXTS),
        aggregates=aggregates,
        files=described(folder / "filer.yaml"),
        database=described(folder / "databas.yaml"),
        synthetic=with_fields(read(folder / "syntetisk.yaml")),
    )
    profile = replace(profile, bodies=structure.bodies(profile, form.namnd, memos))
    consistency.refuse(consistency.of(profile))
    return profile


def carried_texts(name: str, year: int, not_yearly: Collection[str] = ()) -> tuple[carrying.Carried, ...]:
    "The profile's own texts as a beginning of those of *year*, file by file."
    folder = find(name) / TEXTS
    paths = sorted(folder.rglob("*.md"))
    return tuple(
        carrying.carried(path.relative_to(folder).as_posix(), as_text(path), year, not_yearly) for path in paths
    )


def are_texts(folder: Path) -> bool:
    "Whether it is the folder of a profile's own texts."
    return folder.name == TEXTS and (folder.parent / "profile.yaml").exists()


def own_texts(folder: Path) -> dict[str, OwnText]:
    "What the municipality writes itself, by the part of the documents that it is for."
    paths = sorted(folder.rglob("*.md"))
    files = {p.relative_to(folder).with_suffix("").as_posix(): as_text(p) for p in paths}
    found, wrong = markdown.texts(files)
    consistency.refuse(wrong)
    return found


def listed_in(found: WrittenFile) -> WrittenFile:
    "The file, where it is a list."
    if found.content and not isinstance(found.content, list):
        raise Refusal(
            f"{found.name}: filen ska vara en lista med poster som börjar med ett bindestreck och fil.", exit_code=2
        )
    return found


def described(path: Path) -> WrittenFile | None:
    "What intake is told of files and databases, all of it text; None where there is nothing."
    if not path.exists():
        return None
    found = yaml_files.read(path, f"{path.name} i profilen", all_text=True)
    return found if found.content else None


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


def read(path: Path) -> WrittenFile:
    "What the file says; nothing where there is no such file."
    found = yaml_files.read(path) if path.exists() else WrittenFile(path.name)
    return found if found.content is not None else replace(found, content={})


Before = Literal["i", "på", "vid"]
EnglishBefore = Literal["in", "on", "at"]
Square = Annotated[int, Field(ge=0, le=50)]
"""A row or a column of the map of districts."""
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class DistrictForm(Form):
    kod: Written
    namn: Name
    kort: str = ""
    fran: dt.date | None = None
    till: dt.date | None = None
    efterfoljare: str | None = None
    ruta: tuple[Square, Square] | None = None
    preposition: Before | None = None
    preposition_engelska: EnglishBefore = "in"
    grupp: str = ""

    def district(self) -> District:
        return District(
            self.kod, self.namn, self.fran, self.till, self.efterfoljare, self.ruta, self.kort,
            self.preposition or "", self.preposition_engelska, self.grupp,
        )  # fmt: skip


class DistrictGroupForm(Form):
    kod: Written
    namn: Name


class DistrictGroupsForm(Form):
    namn: Name
    engelska: Written
    delar: tuple[DistrictGroupForm, ...] = Field(min_length=2)

    def groups(self) -> DistrictGroups:
        often = Counter(one.kod for one in self.delar)
        twice = tuple(code for code, times in often.items() if times > 1)
        return DistrictGroups(self.namn, self.engelska, {one.kod: one.namn for one in self.delar}, twice)


class OutsideForm(Form):
    kod: Written
    namn: Name


class RangeForm(Form):
    lagsta: int = Field(1, ge=1)
    hogsta: int = Field(4, ge=1, le=1000)


class AmountsForm(Form):
    minst: int | None = Field(None, ge=1)
    p: float = Field(10.0, gt=0, lt=100)
    dominans: float = Field(80.0, gt=0, le=100)

    def amounts(self) -> Amounts:
        return Amounts(self.minst, self.p, self.dominans)


class DisclosureForm(RangeForm):
    omraden: dict[str, RangeForm] = Field(default_factory=dict)
    garanti: int = Field(Disclosure.guarantee, ge=1, le=3)
    invigda: int = Field(Disclosure.insiders, ge=2, le=4)
    metod: Literal["undertryckning", "avrundning", "cellnycklar"] = "undertryckning"
    belopp: AmountsForm = Field(default_factory=lambda: AmountsForm.model_validate({}))
    median_minst: int = Field(Disclosure.median_of, ge=5)
    grupper_godtas: Written = Disclosure.groups_accepted

    def disclosure(self) -> Disclosure:
        areas = {area: (form.lagsta, form.hogsta) for area, form in self.omraden.items()}
        return Disclosure(
            low=self.lagsta,
            high=self.hogsta,
            areas=areas,
            guarantee=self.garanti,
            insiders=self.invigda,
            method=self.metod,
            amounts=self.belopp.amounts(),
            median_of=self.median_minst,
            groups_accepted=self.grupper_godtas,
        )


def no_truth(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("ja och nej är inga tal")
    return value


def no_nothing(value: object) -> object:
    if value is None:
        raise ValueError("fältet är tomt: skriv ett värde eller ta bort raden")
    return value


def no_comment(value: object) -> object:
    if value is None:
        raise ValueError(
            "fältet är tomt: en färg som skrivs utan citattecken läses som en kommentar. Skriv den som sex "
            'hexadecimala siffror inom citattecken, som "#1d4e6b", eller ta bort raden'
        )
    return value


Told = BeforeValidator(no_nothing)
Year = Annotated[int, BeforeValidator(no_truth), Field(ge=1900, le=2100)]
"""A year that a report can be of."""


class BreakForm(Form):
    ar: Year
    text: Written
    datum: dt.date | None = None
    engelska: str = ""
    distrikt: str = ""

    @model_validator(mode="after")
    def one_year(self) -> BreakForm:
        if self.datum is not None and self.datum.year != self.ar:
            raise ValueError(f"ar är {self.ar} men datum är i {self.datum.year}: skriv samma år i båda")
        return self

    def made(self) -> Break:
        return Break(self.ar, self.text, self.datum, self.engelska, self.distrikt)


class AdjustmentForm(Form):
    fran: Annotated[Year | None, Told] = None
    brott: tuple[BreakForm, ...] = ()
    tillagg: str = ""
    tillagg_engelska: str = ""
    redovisas: bool = True
    utrymme: Annotated[Depth | None, Told] = None

    def adjustment(self) -> Adjustment:
        breaks = tuple(b.made() for b in self.brott)
        return Adjustment(self.fran, breaks, self.tillagg, self.redovisas, self.tillagg_engelska, self.utrymme)


class EnglishForm(Form):
    "What is left out is called what every municipality's is."

    namn: str = ""
    helheten: Written | None = None
    helheten_bestamd: Written | None = None
    distrikt_ord: Written | None = None
    distrikt_plural: Written | None = None
    namnd: Several = ()
    forvaltning: Written | None = None
    plats_preposition: EnglishBefore = "in"
    helheten_preposition: EnglishBefore = "in"

    def names(self) -> EnglishNames:
        called = {
            "whole": self.helheten,
            "the_whole": self.helheten_bestamd,
            "district": self.distrikt_ord,
            "districts": self.distrikt_plural,
            "administration": self.forvaltning,
        }
        return EnglishNames(
            self.namn,
            committees=self.namnd,
            at=self.plats_preposition,
            at_whole=self.helheten_preposition,
            **{name: text for name, text in called.items() if text},
        )


IndexValue = Annotated[float, BeforeValidator(no_truth), Field(ge=1, le=100_000, allow_inf_nan=False)]
JUMP = 1.3
"""From a year to the next prices have not risen or fallen by more in a century: more is a slip of the pen."""


class PriceIndexForm(Form):
    namn: Name
    kalla: Written
    tal: dict[int, IndexValue] = Field(min_length=2)

    @model_validator(mode="after")
    def likely(self) -> PriceIndexForm:
        for year, value in self.tal.items():
            before = self.tal.get(year - 1)
            if before is not None and not 1 / JUMP < value / before < JUMP:
                raise ValueError(f"{year} är {value / before:.2f} gånger {year - 1}: är något av talen felskrivet?")
        return self

    def index(self) -> PriceIndex:
        return PriceIndex(self.namn, self.kalla, self.tal)


class ColoursForm(Form):
    huvud: Annotated[Colour | None, BeforeValidator(no_comment)] = None
    accent: Annotated[Colour | None, BeforeValidator(no_comment)] = None


class ProfileForm(Form):
    kod: str = Field(pattern=r"^\d{4}$")
    namn: Name
    plats: Name
    plats_preposition: Before = "i"
    helheten: Written
    helheten_bestamd: Written
    helheten_preposition: Before = "i"
    namnd: Committees = Field(min_length=1)
    kapitel: tuple[ChapterForm, ...] = ()
    omradesnamn: dict[str, Title] = Field(default_factory=dict)
    forvaltning: Written
    forvaltning_bestamd: str = ""
    forvaltning_ord: str = ""
    distrikt_ord: str = ""
    distrikt_genus: Literal["en", "ett"] | None = None
    distrikt_bestamd: str = ""
    distrikt_plural: str = ""
    distrikt_plural_bestamd: str = ""
    distriktsnamnder: Several = ()
    forsta_upplagan: Year
    adress: tuple[str, ...] = ()
    webbplats: str = ""
    farger: ColoursForm = Field(default_factory=ColoursForm)
    rojande: DisclosureForm = Field(default_factory=lambda: DisclosureForm.model_validate({}))
    utanfor: tuple[OutsideForm, ...] = ()
    distrikt: tuple[DistrictForm, ...] = ()
    distriktsgrupper: DistrictGroupsForm | None = None
    ar_borjar: Literal[
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ] = "januari"  # fmt: skip
    ar_namn: Literal["borjan", "slutet"] = "borjan"
    anpassningar: dict[str, AdjustmentForm] = Field(default_factory=dict)
    strikta_texter: bool = False
    engelska: EnglishForm = Field(default_factory=EnglishForm)
    prisindex: PriceIndexForm | None = None
    jamfor: dict[Annotated[str, Field(pattern=r"^\d{4}$")], Written] = Field(default_factory=dict)

    def parts_stated(self) -> dict[str, str]:
        "What the file says of how a part is inflected, by field."
        fields = ("distrikt_genus", "distrikt_bestamd", "distrikt_plural", "distrikt_plural_bestamd")
        return {field: getattr(self, field) or "" for field in fields}

    def part(self) -> PartName:
        "What a part is called: as the file says, else as the common noun is inflected."
        known = common(self.distrikt_ord) or NO_PARTS
        return PartName(
            self.distrikt_ord,
            self.distrikt_bestamd or known.the,
            self.distrikt_plural or known.many,
            self.distrikt_plural_bestamd or known.the_many,
            self.distrikt_genus == "ett" if self.distrikt_genus else known.neuter,
        )

    def profile(
        self,
        id: str,
        memos: Mapping[int, Memo],
        texts: Mapping[str, OwnText],
        aggregates: WrittenFile,
        files: WrittenFile | None,
        database: WrittenFile | None,
        synthetic: WrittenFile,
    ) -> Profile:
        return Profile(
            id=id,
            code=self.kod,
            name=self.namn,
            place=self.plats,
            whole=self.helheten,
            the_whole=self.helheten_bestamd,
            at=self.plats_preposition,
            at_whole=self.helheten_preposition,
            committees=tuple(definite(one.namn) for one in self.namnd),
            administration=self.forvaltning,
            the_administration=self.forvaltning_bestamd or definite(lower_first(self.forvaltning)),
            administration_word=self.forvaltning_ord or own_word(self.forvaltning),
            part=self.part(),
            district_committees=structure.together(self.distriktsnamnder),
            districts=tuple(d.district() for d in self.distrikt),
            groups=self.distriktsgrupper.groups() if self.distriktsgrupper else None,
            outside=tuple(OutsideUnit(u.kod, u.namn) for u in self.utanfor),
            first_edition=self.forsta_upplagan,
            disclosure=self.rojande.disclosure(),
            memos=memos,
            address=self.adress,
            website=self.webbplats,
            colours=self.farger.model_dump(exclude_none=True),
            texts=texts,
            strict_texts=self.strikta_texter,
            fiscal=FiscalYear(MONTHS.index(self.ar_borjar) + 1, self.ar_namn == "slutet"),
            adjustments={id: form.adjustment() for id, form in self.anpassningar.items()},
            aggregates=aggregates,
            files=files,
            database=database,
            english=self.engelska.names(),
            compared=self.jamfor,
            chapters=tuple(form.chapter() for form in self.kapitel),
            titles={area: (form.titel, form.engelska) for area, form in self.omradesnamn.items()},
            prices=self.prisindex.index() if self.prisindex else None,
            synthetic=synthetic,
        )
