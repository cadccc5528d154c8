"""The chapters and the committees that a profile has, and what in them cannot be so."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialrapport import catalogue, profiles
from socialrapport.compose.report import introduction
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.chapter import Where, sentences
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Profile
from support.cubes import cube

LEAST = """
kod: "9998"
namn: Sjöbacka kommun
plats: Sjöbacka
helheten: Hela kommunen
helheten_bestamd: kommunen
forvaltning: Socialförvaltningen
forsta_upplagan: 2022
"""
NAMND = "namnd: socialnämnden\n"
AREAS = "ekonomiskt_bistand, familjeratt, vald, hemloshet, socialpsykiatri, funktionsnedsattning, brukarundersokning"
PEOPLE = f"""
kapitel:
  - kod: digitalt
    titel: Digitalt
    engelska: Digital
    uppgifter: [bu.digitala]
  - {{kod: alla, titel: Alla, engelska: All, omraden: [{AREAS}]}}
  - {{kod: missbruk, titel: Vuxna}}
  - {{kod: barn_och_unga, titel: Unga}}
  - {{kod: demografi, titel: Folket}}
"""


def loaded(folder: Path, text: str, **files: str) -> Profile:
    (folder / "profile.yaml").write_text(LEAST + text, encoding="utf-8")
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    return profiles.load(str(folder))


def made(profile: Profile) -> Catalogue:
    return catalogue.adjusted(catalogue.load(), profile)


def test_an_area_has_another_name(tmp_path: Path) -> None:
    found = made(loaded(tmp_path, NAMND + "omradesnamn: {missbruk: Vuxna}\n")).chapters
    assert (found["missbruk"].title, found["missbruk"].english) == ("Vuxna", "Harmful use and dependence")
    assert list(found) == list(catalogue.areas())


def test_chapters_hold_areas_and_single_figures_in_the_profiles_order(tmp_path: Path) -> None:
    found = made(loaded(tmp_path, NAMND + PEOPLE))
    assert [c.title for c in found.chapters.values()] == ["Digitalt", "Alla", "Vuxna", "Unga", "Folket"]
    assert [i.id for i in found.in_chapter(found.chapters["digitalt"])] == ["bu.digitala"]
    assert "bu.digitala" not in [i.id for i in found.in_chapter(found.chapters["barn_och_unga"])]
    assert [told for told, _ in found.chapters["digitalt"].memo] == ["bu.digitala"]
    assert len(found.indicators) == len(catalogue.load().indicators)


def test_a_chapter_is_introduced_by_the_areas_that_there_are_figures_of(tmp_path: Path) -> None:
    found = made(loaded(tmp_path, NAMND + PEOPLE))
    some = [cube("fr.samarbetssamtal", "antal 2024 Total | 120"), cube("eb.hushall", "antal 2024 Total Total | 14651")]
    areas = (catalogue.load().chapters[id] for id in ("ekonomiskt_bistand", "familjeratt"))
    told = [text for area in areas for text in area.introduced({"bistandshushall"}, ())]
    assert introduction(found.chapters["alla"], some) == told
    assert introduction(found.chapters["digitalt"], []) == []


def test_an_introduction_says_nothing_of_what_there_is_no_figure_of() -> None:
    chapter = catalogue.load().chapters["vald"]
    (said, _) = introduction(chapter, [cube("vr.rvt_utredningar", "antal 2024 Total Total Total | 65")])
    assert "relationsvåldsteam" in said
    assert "relationsvåldscentrum" not in said
    assert "skyddat boende" not in said


def test_an_activity_that_the_municipality_has_not_is_not_introduced_by_other_figures_of_its_table() -> None:
    found = catalogue.load()
    others = [
        cube(id, f"antal 2024 {'Total ' * n}| 65") for id, n in (("vr.utredningar_heder", 3), ("vr.skyddat_boende", 3))
    ]
    (said, _) = introduction(found.chapters["vald"], others)
    assert {one.indicator.table.id for one in others} == {"utredningar", "insatser"}
    assert "relationsvåld" not in said
    assert "skyddat boende" in said


def test_a_sentence_of_an_introduction_is_of_tables_and_figures_that_there_are() -> None:
    found = catalogue.load()
    told = [s for c in found.chapters.values() for p in c.introduction for s in sentences(p) if isinstance(s, Where)]
    assert {id for one in told for id in one.figures} <= set(found.indicators)
    assert {id for one in told for id in one.tables} <= {one.table.id for one in found.indicators.values()}


def test_a_figure_keeps_its_area_wherever_it_is_told(tmp_path: Path) -> None:
    """Limits and data go by the area, so that municipalities compare."""
    one = made(loaded(tmp_path, NAMND + PEOPLE)).indicators["bu.digitala"]
    assert (one.area, one.told_in) == ("barn_och_unga", "digitalt")


TWO = """
namnd:
  - {kod: social, namn: socialnämnden, kapitel: [barn_och_unga]}
  - {kod: omsorg, namn: omsorgsnämnden, forvaltning: Omsorgskontoret}
"""
MEMO = "2024:\n  omsorg: {dnr: ON 1, datum: 2025-04-28, sammantrade: 2025-05-22, avdelning: enheten}\n"


def test_each_committee_has_its_words_and_its_memo(tmp_path: Path) -> None:
    social, omsorg = loaded(tmp_path, TWO, memo=MEMO).bodies
    assert (social.the_administration, social.administration_word) == ("socialförvaltningen", "förvaltningen")
    assert (omsorg.the_administration, omsorg.administration_word) == ("omsorgskontoret", "kontoret")
    assert (dict(social.memos), omsorg.memos[2024].dnr) == ({}, "ON 1")


def test_names_alone_share_one_memo(tmp_path: Path) -> None:
    found = loaded(tmp_path, "namnd: [socialnämnden, omsorgsnämnden]\n")
    assert (found.committee, found.bodies) == ("socialnämnden och omsorgsnämnden", ())


WRONG = {
    "an area that is in no chapter": (
        NAMND + PEOPLE.replace("  - {kod: missbruk, titel: Vuxna}\n", ""),
        "kapitel: missbruk står inte i något kapitel",
    ),
    "an area twice": (NAMND + PEOPLE.replace("familjeratt,", "missbruk, familjeratt,"), "missbruk står i 2 kapitel"),
    "an area there is none of": (NAMND + PEOPLE.replace("vald", "våld"), "kapitel, våld: det finns inget område"),
    "a figure there is none of": (NAMND + PEOPLE.replace("bu.digitala", "bu.digital"), "Menas bu.digitala?"),
    "a chapter without English": (NAMND + PEOPLE.replace("    engelska: Digital\n", ""), "digitalt: engelska saknas"),
    "a name of an area there is none of": (NAMND + "omradesnamn: {missbuk: Vuxna}\n", "Menas missbruk?"),
    "a committee without a code": (TWO.replace("kod: omsorg, ", ""), "namnd, omsorgsnämnden: kod saknas"),
    "a code twice": (TWO.replace("kod: omsorg", "kod: social"), "koden social står 2 gånger"),
    "a chapter of a committee that there is none of": (
        TWO.replace("[barn_och_unga]", "[barn]"),
        "namnd, social, kapitel, barn: det finns inget kapitel som heter så",
    ),
    "a chapter that no committee has": (
        TWO.replace("forvaltning: Omsorgskontoret", "kapitel: [missbruk]"),
        "ingen nämnd har kapitlet demografi",
    ),
}


@pytest.mark.parametrize(("text", "told"), WRONG.values(), ids=list(WRONG))
def test_what_cannot_be_so_is_refused_in_words(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(Refusal) as refused:
        loaded(tmp_path, text)
    assert told in " ".join(refused.value.reasons)


def test_a_memo_is_a_committees(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        loaded(tmp_path, TWO, memo=MEMO.replace("omsorg:", "vård:"))
    assert "2024: vård är ingen nämnds kod i profile.yaml" in refused.value.reasons[0]


def test_an_edition_is_of_a_committee_that_there_is(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        loaded(tmp_path, TWO).body("vard")
    assert refused.value.reasons == ("Profilen har ingen nämnd med koden vard. De som finns är social, omsorg.",)


def test_a_figure_in_a_chapter_of_several_areas_says_whose_it_is(tmp_path: Path) -> None:
    "*Personer med boendestöd* may be of any area where the chapter does not say of which."
    found = made(loaded(tmp_path, NAMND + PEOPLE)).indicators
    assert found["sp.boendestod"].title == "Personer med boendestöd inom socialpsykiatrin"
    assert found["sp.boendestod"].english.title == "People with housing support in social psychiatry"
    assert found["sp.sysselsattning"].title == "Personer med sysselsättning inom socialpsykiatrin"
    assert found["mb.oppenvard"].title == "Personer med individuellt behovsprövad öppenvård den 1 november"
