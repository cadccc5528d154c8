"""The catalogue's chapters as a municipality has them: under other titles, put together, taken apart, in its order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from socialrapport.model.catalogue import Catalogue
from socialrapport.model.chapter import Chapter
from socialrapport.model.indicator import Indicator
from socialrapport.model.profile import OwnChapter, Profile


def chaptered(catalogue: Catalogue, profile: Profile) -> Catalogue:
    "The catalogue in the profile's chapters; where it has none, the areas under what it calls them."
    areas = {id: titled(chapter, profile.titles) for id, chapter in catalogue.chapters.items()}
    if not profile.chapters:
        return replace(catalogue, chapters=areas)
    single = {id: own.id for own in profile.chapters for id in own.indicators}
    placed = [one for own in profile.chapters for one in held(own, catalogue.indicators.values(), single)]
    return replace(
        catalogue,
        indicators={i.id: i for i in placed},
        chapters={own.id: made(own, areas, placed) for own in profile.chapters},
    )


def titled(chapter: Chapter, titles: Mapping[str, tuple[str, str]]) -> Chapter:
    title, english = titles.get(chapter.id, (chapter.title, ""))
    return replace(chapter, title=title, english=english or chapter.english)


def held(own: OwnChapter, indicators: Iterable[Indicator], single: Mapping[str, str]) -> list[Indicator]:
    """The chapter's indicators: its areas', but for those that another has, then its single ones; of several areas, each
    says whose it is.
    """
    every = list(indicators)
    mine = [i for area in own.whole for i in every if i.area == area and i.id not in single]
    mine += [i for id in own.indicators for i in every if i.id == id]
    told = [replace(i, chapter=own.id) for i in mine]
    return told if len({i.area for i in mine}) < 2 else [saying_whose(i) for i in told]


def saying_whose(indicator: Indicator) -> Indicator:
    "The indicator under a title that says whom it is about, as no chapter of its area does."
    english = replace(indicator.english, title=indicator.english.title_apart)
    return replace(indicator, title=indicator.title_apart, english=english)


def made(own: OwnChapter, areas: Mapping[str, Chapter], placed: Iterable[Indicator]) -> Chapter:
    "The chapter with what the areas' chapters say of the indicators that are in it."
    mine = {i.id: i.area for i in placed if i.chapter == own.id}
    whole = [areas[area] for area in own.whole]
    among = [*whole, *(areas[a] for a in dict.fromkeys(mine.values()) if areas[a] not in whole)]
    return Chapter(
        id=own.id,
        title=own.title,
        english=own.english or areas[own.id].english,
        introduction=(),
        memo=tuple(told for chapter in among for told in chapter.memo if told[0] in mine),
        full=tuple(id for chapter in among for id in chapter.full if id in mine),
        full_by_district=tuple(id for chapter in among for id in chapter.full_by_district if id in mine),
        maps=tuple(id for chapter in among for id in chapter.maps if id in mine),
        laws=tuple(text for chapter in among for text in chapter.laws),
        laws_in_english=tuple(text for chapter in among for text in chapter.laws_in_english),
        areas=tuple(whole),
    )
