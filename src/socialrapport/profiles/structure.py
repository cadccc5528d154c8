"""The chapters and the committees that a municipality has, as its profile says, and what in that cannot be so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import BeforeValidator

from socialrapport import catalogue
from socialrapport.model.naming import definite, is_definite, lower_first, own_word, said_together
from socialrapport.model.profile import Committee, Memo, OwnChapter, Profile
from socialrapport.profiles.forms import Form, Id, Several, Written, listed

PROFILE = "profile.yaml"


class TitleForm(Form):
    titel: Written
    engelska: str = ""


Title = Annotated[TitleForm, BeforeValidator(lambda value: {"titel": value} if isinstance(value, str) else value)]
"""A title, or a title with its English."""


class ChapterForm(Form):
    kod: Id
    titel: Written
    engelska: str = ""
    omraden: Several = ()
    uppgifter: Several = ()

    def chapter(self) -> OwnChapter:
        return OwnChapter(self.kod, self.titel, self.omraden, self.uppgifter, self.engelska)


class CommitteeForm(Form):
    namn: Written
    kod: Id | None = None
    kapitel: Several = ()
    forvaltning: str = ""
    forvaltning_bestamd: str = ""
    forvaltning_ord: str = ""
    distriktsnamnder: Several | None = None
    engelska: str = ""
    engelska_forvaltning: str = ""


def entries(value: Any) -> Any:
    "Each committee with its fields; a text is its name."
    found = listed(value)
    return [{"namn": one} if isinstance(one, str) else one for one in found] if isinstance(found, list) else found


Committees = Annotated[tuple[CommitteeForm, ...], BeforeValidator(entries)]


def bodies(
    profile: Profile, forms: Iterable[CommitteeForm], memos: Mapping[str, Mapping[int, Memo]]
) -> tuple[Committee, ...]:
    "The committees that have codes, each with its own words, else the *profile*'s."
    return tuple(body(form, profile, memos.get(form.kod, {})) for form in forms if form.kod)


def body(form: CommitteeForm, shared: Profile, memos: Mapping[int, Memo]) -> Committee:
    own = form.forvaltning
    return Committee(
        code=form.kod or "",
        name=definite(form.namn),
        chapters=form.kapitel,
        administration=own or shared.administration,
        the_administration=form.forvaltning_bestamd
        or (definite(lower_first(own)) if own else shared.said_administration),
        administration_word=form.forvaltning_ord or (own_word(own) if own else shared.administration_word),
        informed=shared.district_committees if form.distriktsnamnder is None else together(form.distriktsnamnder),
        memos=memos,
        english=form.engelska,
        english_administration=form.engelska_forvaltning,
    )


def together(names: Iterable[str]) -> str:
    "*byalagen och stadsdelsnämnderna*, each in definite form."
    return said_together(tuple(definite(name) for name in names))


def of_words(name: str, definite_name: str, where: str = "") -> Iterator[str]:
    "That an administration's name in running text is not known."
    if name and not definite_name and not is_definite(lower_first(name)):
        yield (
            f"{PROFILE}: {where}forvaltning_bestamd: fältet saknas, och hur {name} heter i löpande text är inte känt. "
            "Ange det i bestämd form, som socialkontoret eller sektor omsorg."
        )


def chapter_ids(profile: Profile) -> tuple[str, ...]:
    "The chapters that the report has, in order."
    return tuple(c.id for c in profile.chapters) or tuple(catalogue.areas())


def faults(profile: Profile) -> Iterator[str]:
    "All that is wrong with the chapters and the committees."
    areas = catalogue.areas()
    yield from strange("omradesnamn", profile.titles, areas, "område")
    yield from strange("rojande, omraden", profile.disclosure.areas, areas, "område")
    if profile.chapters:
        yield from of_chapters(profile)
    yield from of_bodies(profile)


def strange(field: str, named: Iterable[str], known: Iterable[str], what: str) -> Iterator[str]:
    "Those named that there are none of."
    there = list(known)
    for name in named:
        if name not in there:
            near = get_close_matches(name, there, 1)
            advice = f"Menas {near[0]}?" if near else f"De som finns är {', '.join(there)}."
            none = "inget" if what != "uppgift" else "ingen"
            yield f"{PROFILE}: {field}, {name}: det finns {none} {what} som heter så. {advice}"


def of_chapters(profile: Profile) -> Iterator[str]:
    "Every area has one place, whole or by its indicators, and every chapter something to hold."
    areas, indicators = catalogue.areas(), catalogue.load().indicators
    whole = [area for c in profile.chapters for area in c.whole]
    single = [id for c in profile.chapters for id in c.indicators]
    yield from strange("kapitel", [a for a in whole if a not in areas], areas, "område")
    yield from strange("kapitel", single, indicators, "uppgift")
    for id, times in Counter([c.id for c in profile.chapters]).items():
        if times > 1:
            yield f"{PROFILE}: kapitel: koden {id} står {times} gånger. Ge varje kapitel en egen."
    for name, times in [*Counter(whole).items(), *Counter(single).items()]:
        if times > 1:
            yield f"{PROFILE}: kapitel: {name} står i {times} kapitel. Låt det stå i ett."
    for area in areas:
        left = [i.id for i in indicators.values() if i.area == area and i.id not in single]
        if area not in whole and left:
            yield (
                f"{PROFILE}: kapitel: {area} står inte i något kapitel. Lägg det under omraden i ett av dem, eller "
                f"dess uppgifter under uppgifter: {', '.join(left[:5])}{' med flera' * (len(left) > 5)}."
            )
    for chapter in profile.chapters:
        if not chapter.english and chapter.id not in areas:
            yield f"{PROFILE}: kapitel, {chapter.id}: engelska saknas. Ange vad kapitlet heter på engelska."


def of_forms(forms: Iterable[CommitteeForm]) -> Iterator[str]:
    "Either all committees have a memo each, or all share one."
    forms = list(forms)
    for form in forms:
        yield from of_words(form.forvaltning, form.forvaltning_bestamd, f"namnd, {form.namn}, ")
    if any(f.kod for f in forms):
        for form in (f for f in forms if not f.kod):
            yield f"{PROFILE}: namnd, {form.namn}: kod saknas. När nämnderna har var sitt ärende har alla en kod."
        return
    for form in forms:
        if form.model_fields_set - {"namn"}:
            yield f"{PROFILE}: namnd, {form.namn}: kod saknas. Ange en kort kod, som omsorg; filer heter efter den."


def of_bodies(profile: Profile) -> Iterator[str]:
    "Codes that stand once, chapters that there are, and none that no committee has."
    chapters = chapter_ids(profile)
    for code, times in Counter(one.code for one in profile.bodies).items():
        if times > 1:
            yield f"{PROFILE}: namnd: koden {code} står {times} gånger. Ge varje nämnd en egen."
    for one in profile.bodies:
        yield from strange(f"namnd, {one.code}, kapitel", one.chapters, chapters, "kapitel")
    if profile.bodies and all(one.chapters for one in profile.bodies):
        had = {chapter for one in profile.bodies for chapter in one.chapters}
        for chapter in (c for c in chapters if c not in had):
            yield f"{PROFILE}: namnd: ingen nämnd har kapitlet {chapter}. Skriv det under kapitel för en av dem."
