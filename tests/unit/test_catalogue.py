"""What every definition in the catalogue promises its readers."""

from __future__ import annotations

import re
from collections import Counter as Tallied
from itertools import combinations
from pathlib import Path

from socialrapport import catalogue
from socialrapport.model.chapter import Where, sentences
from socialrapport.model.finding import FindingKind
from socialrapport.model.indicator import Indicator, Period, Share
from socialrapport.model.table import Register
from socialrapport.verifying.linking.named_tables import FREE
from socialrapport.verifying.linking.stems import stems
from support.each import of_each

HERE = Path(catalogue.__file__).parent / "indicators"
LOADED = catalogue.load()
INDICATORS = tuple(LOADED.indicators.values())
PREFIX = {
    "demografi": "de",
    "ekonomiskt_bistand": "eb",
    "barn_och_unga": "bu",
    "familjeratt": "fr",
    "vald": "vr",
    "missbruk": "mb",
    "hemloshet": "hl",
    "socialpsykiatri": "sp",
    "funktionsnedsattning": "fn",
    "brukarundersokning": "br",
}
WITHOUT_LAW = {
    "demografi": "folkmängden är SCB:s och följer av folkbokföringen",
    "hemloshet": "kartläggningen är kommunens egen och avhysningarna Kronofogdens; ingen insats ges",
    "brukarundersokning": "enkäten är frivillig",
}
"""Areas whose figures rest on no section of a law, and why."""

MEMO_2024 = {
    "ekonomiskt_bistand": (
        ("eb.hushall", FindingKind.CHANGE),
        ("eb.mycket_langvarigt", FindingKind.LEVEL),
        ("eb.mycket_langvarigt", FindingKind.LONG_CHANGE),
    ),
    "barn_och_unga": (
        ("bu.orosanmalningar", FindingKind.CHANGE),
        ("bu.anmalningar_utredning", FindingKind.LEVEL),
        ("bu.digitala", FindingKind.LEVEL),
    ),
    "familjeratt": (("fr.samarbetssamtal", FindingKind.CHANGE),),
    "vald": (
        ("vr.rvt_utredningar", FindingKind.CHANGE),
        ("vr.rvc_stodsamtal", FindingKind.CHANGE),
        ("vr.skyddat_boende", FindingKind.CHANGE),
    ),
    "missbruk": (
        ("mb.aktuella", FindingKind.CHANGE),
        ("mb.lvm_anmalningar", FindingKind.CHANGE),
        ("mb.lvm_vardade", FindingKind.CHANGE),
    ),
    "hemloshet": (("hl.personer", FindingKind.CHANGE), ("hl.barn_avhysning", FindingKind.CHANGE)),
    "socialpsykiatri": (
        ("sp.aktuella", FindingKind.CHANGE),
        ("sp.stodboende", FindingKind.CHANGE),
        ("sp.hvb", FindingKind.CHANGE),
        ("sp.sarskilt_boende", FindingKind.CHANGE),
    ),
    "funktionsnedsattning": (("fn.personer", FindingKind.CHANGE),),
    # The 2024 memo tells no survey result; it says that surveys are reported when there were any.
    "brukarundersokning": (
        ("br.nojda", FindingKind.LEVEL),
        ("br.nojda", FindingKind.MARGIN),  # The memo does not say how many answered.
    ),
}
"""The results section of the 2024 memo, sentence by sentence, and one sentence on the survey."""

each = of_each(LOADED.indicators)


@each
def test_id_begins_with_its_area(indicator: Indicator) -> None:
    assert re.fullmatch(PREFIX[indicator.area] + r"\.[a-z_]+", indicator.id)


@each
def test_definition_is_whole_sentences(indicator: Indicator) -> None:
    text = " ".join(indicator.definition.split())
    assert text.endswith(".")
    assert text[0].isupper()
    assert len(text.split()) >= 5


@each
def test_definition_begins_with_what_the_measure_is(indicator: Indicator) -> None:
    first = indicator.definition.split()[0]
    assert (first == "Andel") == isinstance(indicator.measure, Share)


@each
def test_has_a_law_or_a_reason_for_none(indicator: Indicator) -> None:
    assert indicator.law or indicator.area in WITHOUT_LAW


@each
def test_laws_of_one_section_do_not_overlap_the_new_act(indicator: Indicator) -> None:
    old = [law for law in indicator.law if "2001:453" in law.reference]
    new = [law for law in indicator.law if "2025:400" in law.reference]
    assert len(old) == len(new)
    assert all(a.until and b.since and a.until < b.since for a, b in zip(old, new, strict=True))


@each
def test_shows_at_least_two_examples_that_say_different_things(indicator: Indicator) -> None:
    assert len({e.says for e in indicator.examples}) >= 2


@each
def test_says_how_units_are_deduplicated_when_and_whence(indicator: Indicator) -> None:
    assert indicator.counted_once(districts=False).endswith(".")
    assert indicator.counted_once(districts=True).endswith(".")
    assert indicator.period.says.endswith(".")
    assert indicator.source


@each
def test_a_point_in_time_tells_the_day_that_it_has(indicator: Indicator) -> None:
    period = indicator.period
    assert (period.day is not None) == (period.kind is Period.POINT and "den " in period.says)
    assert str(period.day or "") in period.says


@each
def test_phrase_can_stand_inside_a_sentence(indicator: Indicator) -> None:
    phrase = indicator.phrase
    assert phrase
    assert phrase[0].islower()
    assert not phrase.endswith((".", " "))
    assert not re.match(r"(antal|antalet|andel|andelen) ", phrase)


@each
def test_the_whole_of_a_share_is_definite(indicator: Indicator) -> None:
    if isinstance(indicator.measure, Share):
        assert indicator.measure.of.split()[0].endswith(("na", "en"))


@each
def test_names_no_municipality(indicator: Indicator) -> None:
    said = " ".join(
        (indicator.title, indicator.definition, indicator.source, indicator.phrase, indicator.counted_once(True))
    )
    assert not re.search(r"[Ss]tockholm|\b[Ss]taden", said)


@each
def test_crosses_only_its_own_breakdowns(indicator: Indicator) -> None:
    ids = {b.id for b in indicator.by}
    assert len(ids) == len(indicator.by)
    assert all(set(pair) <= ids and len(pair) == 2 for pair in indicator.crossed or ())


@each
def test_breaks_are_told_in_order(indicator: Indicator) -> None:
    assert [b.year for b in indicator.breaks] == sorted(b.year for b in indicator.breaks)
    assert all(b.says.endswith(".") for b in indicator.breaks)


@each
def test_children_are_girls_and_boys(indicator: Indicator) -> None:
    sex = next((b for b in indicator.by if b.id == "kon"), None)
    if sex is not None:
        assert (sex.codes[0].label == "Flickor") == indicator.children


def test_where_a_pair_would_point_at_a_person_district_and_sex_are_not_crossed() -> None:
    sensitive = [i for i in INDICATORS if i.area == "vald" or "lvm" in i.id]
    assert len(sensitive) >= 6
    assert all(i.crossed == () for i in sensitive)


def test_titles_and_phrases_are_unique() -> None:
    for names in ([i.title for i in INDICATORS], [i.phrase for i in INDICATORS]):
        assert [n for n, times in Tallied(names).items() if times > 1] == []


def test_what_people_call_an_indicator_is_what_no_other_is_called() -> None:
    "An everyday name is whole: not part of another's name, and no two have the same."
    named = {i.id: [frozenset(stems(name)) - FREE for name in (i.phrase, i.title)] for i in INDICATORS}
    also = [(i.id, name, frozenset(stems(name)) - FREE) for i in INDICATORS for name in i.also]
    others = [(one, name, of) for one, name, said in also for of in named if of != one for n in named[of] if said <= n]
    twice = [(a, b) for (one, a, said), (other, b, mine) in combinations(also, 2) if one != other and said == mine]
    assert others == []
    assert twice == []


def test_every_area_has_at_least_three_and_all_have_28() -> None:
    assert all(len(LOADED.in_area(area)) >= 3 for area in LOADED.chapters)
    assert len(INDICATORS) >= 28


def test_every_indicator_says_its_own_place_in_the_area() -> None:
    for area in LOADED.chapters:
        places = [i.order for i in LOADED.in_area(area)]
        assert places == sorted(set(places))
        assert places[-1] < 1_000


def test_counterparts_in_kolada_are_only_verified_ids() -> None:
    ids = {i.counterpart.id for i in INDICATORS if i.counterpart and i.counterpart.source == "Kolada"}
    assert ids <= {"N31807", "N31816", "N33818", "N28891"}  # Each held against its title at the source.


def test_there_is_a_chapter_for_each_area() -> None:
    assert (
        set(LOADED.chapters)
        == {i.area for i in INDICATORS}
        == {p.name for p in HERE.iterdir() if p.is_dir()} - {"__pycache__"}
    )
    assert all(chapter.title and chapter.introduction for chapter in LOADED.chapters.values())


def test_a_sentence_of_an_introduction_is_about_tables_that_the_chapter_counts() -> None:
    for area, chapter in LOADED.chapters.items():
        counted = {i.table.id for i in LOADED.in_area(area)}
        about = {t for p in chapter.introduction for s in sentences(p) if isinstance(s, Where) for t in s.tables}
        assert about <= counted, area


def test_chapters_speak_of_their_own_indicators() -> None:
    for area, chapter in LOADED.chapters.items():
        own = {i.id for i in LOADED.in_area(chapter.id)}
        named = {id for id, _ in chapter.memo} | set(chapter.maps)
        assert named <= own, area


def test_maps_show_districts() -> None:
    for id in (id for chapter in LOADED.chapters.values() for id in chapter.maps):
        assert "stadsdel" in {b.id for b in LOADED.indicators[id].by}


def test_the_memo_plans_tell_every_sentence_of_the_real_memo() -> None:
    assert {area: chapter.memo for area, chapter in LOADED.chapters.items() if chapter.memo} == MEMO_2024


def test_headlines_are_what_the_memo_tells() -> None:
    told = {id for plan in MEMO_2024.values() for id, _ in plan}
    assert {i.id for i in INDICATORS if i.headline} == told


@of_each(LOADED.registers)
def test_a_register_with_an_end_or_a_municipality_says_so(register: Register) -> None:
    """Else an end before its beginning, or another municipality's row, would be counted."""
    names = {c.name for c in register.columns}
    assert (register.period is not None) == ("slutdatum" in names)
    assert (register.municipality is not None) == ("kommun" in names and not register.public)
    amounts = (name for total, parts in register.parts.items() for name in (total, *parts))
    assert names.issuperset((*(register.period or ()), *amounts))
