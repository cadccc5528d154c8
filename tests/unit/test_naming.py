"""What parts and bodies are called in the forms that sentences need, for every municipality and not only for one."""

import shutil
import unicodedata
from pathlib import Path

import pytest
import yaml

from socialrapport import analysis, catalogue, profiles
from socialrapport.compose.memo import memo
from socialrapport.model.axes import axes_of
from socialrapport.model.document import Heading, texts_of
from socialrapport.model.finding import FindingKind
from socialrapport.model.issue import Refusal
from socialrapport.model.measures import measures_of
from socialrapport.model.naming import COMMON, common
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCell, SafeCube, SafeOverlap, Status
from socialrapport.prose import English, Swedish, say
from socialrapport.vocabulary.swedish_figures import NBSP
from support import cubes

NORRSUND = Path(__file__).parents[2] / "docs" / "norrsund"


@pytest.mark.parametrize(
    "forms",
    [
        "en stadsdel stadsdelen stadsdelar stadsdelarna",
        "en kommundel kommundelen kommundelar kommundelarna",
        "ett distrikt distriktet distrikt distrikten",
        "ett område området områden områdena",
        "ett stadsområde stadsområdet stadsområden stadsområdena",
        "ett stadsdelsområde stadsdelsområdet stadsdelsområden stadsdelsområdena",
        "ett kommundelsområde kommundelsområdet kommundelsområden kommundelsområdena",
        "en tätort tätorten tätorter tätorterna",
        "en ort orten orter orterna",
        "en by byn byar byarna",
        "en ö ön öar öarna",
        "en socken socknen socknar socknarna",
        "en stadsdelsnämnd stadsdelsnämnden stadsdelsnämnder stadsdelsnämnderna",
        "ett samhälle samhället samhällen samhällena",
    ],
)
def test_a_noun_of_place_is_known_in_its_forms(forms: str) -> None:
    article, one, *others = forms.split()
    known = common(one)
    assert known
    assert [known.article, *known.forms] == [article, one, *others]


def test_every_known_noun_has_all_its_forms() -> None:
    assert all(all(noun.forms) for noun in COMMON)
    assert len({noun.one for noun in COMMON}) == len(COMMON)


@pytest.mark.parametrize("word", ["tärna", "hobby", "geografiskt område", ""])
def test_other_words_are_not_guessed(word: str) -> None:
    assert common(word) is None


def municipality(tmp_path: Path, written: str) -> Profile:
    "Norrsund, but for what is written."
    folder = Path(shutil.copytree(NORRSUND, tmp_path / "kommun", ignore=shutil.ignore_patterns("texter")))
    path = folder / "profile.yaml"
    fields = yaml.safe_load(path.read_text(encoding="utf-8")) | yaml.safe_load(written)
    path.write_text(yaml.safe_dump(fields, allow_unicode=True), encoding="utf-8")
    return profiles.load(str(folder))


ISLANDS = """
    plats: Havsö
    plats_preposition: på
    helheten: Hela Havsö
    helheten_bestamd: Havsö
    helheten_preposition: på
    namnd: [individ- och familjenämnden, omsorgsnämnden]
    forvaltning: Vård- och omsorgskontoret
    distrikt_ord: kommundelsområde
    distriktsnamnder: [byalagen, områdesnämnderna]
    distrikt: [{kod: "10", namn: Holmen, preposition: på, preposition_engelska: "on"}, {kod: "20", namn: Hamnen}, {kod: "30", namn: Byn}]
    engelska: {plats_preposition: "on", helheten_bestamd: Havsö, helheten_preposition: "on"}
"""  # noqa: E501
VALLEY = """
    plats: Dalen
    helheten: Hela staden
    helheten_bestamd: staden
    forvaltning: Sektor IFO
    distrikt_ord: distrikt
    distrikt: [{kod: "10", namn: Norr}, {kod: "20", namn: Söder}, {kod: "30", namn: Öster}]
"""
FOREST = """
    namnd: [socialnämnden, utbildningsnämnden, omsorgsnämnden]
    forvaltning: Socialtjänsten
    distrikt_ord: tärna
    distrikt_genus: en
    distrikt_bestamd: tärnan
    distrikt_plural: tärnor
    distrikt_plural_bestamd: tärnorna
    distrikt: [{kod: "10", namn: Norr}, {kod: "20", namn: Söder}, {kod: "30", namn: Öster}]
"""


def cube(profile: Profile, **values: float) -> SafeCube:
    "The share of long-term assistance in 2024, of the whole and by district."
    found = catalogue.adjusted(catalogue.load(), profile).indicators["eb.mycket_langvarigt"]
    axes = [a for a in axes_of(found, profile, 2024, ("2024",)) if a.id in ("ar", "stadsdel")]
    cells = {}
    for code, value in values.items():
        of, at = 3000 if code == "Total" else 1000, ("2024", code.removeprefix("c"))
        for measure, number in (("andel", value), ("bas", of), ("antal", value / 100 * of)):
            cells[measure, at] = SafeCell(number, Status.SHOWN)
    there = {"2024": SafeOverlap(SafeCell(12, Status.SHOWN), SafeCell(30, Status.SHOWN))}
    return SafeCube(found, tuple(axes), measures_of(found), cells, there)


def told(profile: Profile, kind: FindingKind, made: SafeCube, in_english: bool = False) -> str:
    (finding,) = [f for f in analysis.find((made,), 2024) if f.kind == kind]
    text = say(finding, made, profile, turn=0, language=English if in_english else Swedish).text
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (
            ISLANDS,
            "högst i Hamnen och på Holmen (9,0 procent) och lägst i Byn (2,0 procent); på Havsö som helhet",
        ),
        (
            VALLEY,
            "högst i Norr och Söder (9,0 procent) och lägst i Öster (2,0 procent); i staden som helhet 6,0 procent.",
        ),
        (
            FOREST,
            "högst i Norr och Söder (9,0 procent) och lägst i Öster (2,0 procent); i kommunen som helhet 6,0 procent.",
        ),
    ],
)
def test_where_it_was_highest(written: str, says: str, tmp_path: Path) -> None:
    profile = municipality(tmp_path, written)
    made = cube(profile, Total=6.0, c10=9.0, c20=9.0, c30=2.0)
    assert says in told(profile, FindingKind.DISTRICT_GAP, made)


def test_where_it_was_highest_in_english(tmp_path: Path) -> None:
    profile = municipality(tmp_path, ISLANDS)
    made = cube(profile, Total=6.0, c10=9.0, c20=9.0, c30=2.0)
    says = "highest in Hamnen and on Holmen (9.0 per cent) and lowest in Byn (2.0 per cent); on Havsö as a whole"
    assert says in told(profile, FindingKind.DISTRICT_GAP, made, in_english=True)


@pytest.mark.parametrize(
    ("written", "several", "outside"),
    [
        (
            ISLANDS,
            "mer än ett kommundelsområde",
            "på Havsö som helhet, eftersom de hör till en enhet utanför kommundels",
        ),
        (VALLEY, "mer än ett distrikt", "i staden som helhet, eftersom de hör till en enhet utanför distrikten"),
        (FOREST, "mer än en tärna", "i kommunen som helhet, eftersom de hör till en enhet utanför tärnorna"),
    ],
)
def test_why_the_parts_do_not_add_up(written: str, several: str, outside: str, tmp_path: Path) -> None:
    profile = municipality(tmp_path, written)
    text = told(profile, FindingKind.OVERLAP, cube(profile, Total=6.0, c10=9.0, c20=9.0, c30=2.0))
    assert f"finns i {several} och" in text
    assert outside in text


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (ISLANDS, "Vård- och omsorgskontoret föreslår att individ- och familjenämnden samt omsorgsnämnden godkänner"),
        (ISLANDS, "för kännedom till byalagen och områdesnämnderna."),
        (ISLANDS, "godkänner kontorets Socialtjänstrapport 2024."),
        (ISLANDS, "inom socialtjänsten på Havsö 2024"),
        (ISLANDS, "Genom att jämföra kommundelsområdena stöder"),
        (VALLEY, "Sektor IFO föreslår att socialnämnden godkänner"),
        (VALLEY, "Sektorns förslag till beslut"),
        (VALLEY, "Sektorn har hämtat uppgifterna ur stadens verksamhetssystem"),
        (VALLEY, "Genom att jämföra distrikten stöder"),
        (FOREST, "Socialtjänsten föreslår att socialnämnden, utbildningsnämnden och omsorgsnämnden godkänner"),
        (FOREST, "Förvaltningens synpunkter och förslag"),
        (FOREST, "och mellan tärnor."),
        ("forvaltning: Socialförvaltning", "Socialförvaltningen föreslår att socialnämnden godkänner"),
        ("forvaltning: Individ- och familjeförvaltning", "Individ- och familjeförvaltningen föreslår att"),
        ("forvaltning: Socialkontor", "Kontorets förslag till beslut"),
        ("forvaltning_bestamd: förvaltningen för omsorg", "Förvaltningen för omsorg föreslår att"),
        ("forvaltning_ord: verksamheten", "Verksamhetens förslag till beslut"),
    ],
)  # fmt: skip
def test_the_memo_in_the_municipalitys_own_words(written: str, says: str, tmp_path: Path) -> None:
    profile = municipality(tmp_path, written)
    made = memo(cubes.material(profile))
    written_out = (piece.text for block in made.blocks for text in texts_of(block) for piece in text)
    headings = (block.text for block in made.blocks if isinstance(block, Heading))
    assert says in "\n".join([*written_out, *headings]).replace(NBSP, " ")


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("distrikt_ord: tärna", "distrikt_genus distrikt_bestamd distrikt_plural distrikt_plural_bestamd"),
        ("distrikt_ord: tärna\ndistrikt_plural: tärnor", "distrikt_genus distrikt_bestamd distrikt_plural_bestamd"),
        ("distrikt_plural: kommundelsbyar", "distrikt_plural_bestamd"),
    ],
)
def test_forms_that_are_not_known_are_asked_for(written: str, asked: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        municipality(tmp_path, written)
    assert [reason.split(": ")[1] for reason in refused.value.reasons] == asked.split()
    assert all(reason.startswith("profile.yaml: ") and "Ange " in reason for reason in refused.value.reasons)


def test_a_name_that_may_have_either_word_before_it_is_asked_about(tmp_path: Path) -> None:
    written = 'distrikt: [{kod: "1", namn: Holmen}, {kod: "2", namn: Ön, preposition: på}, {kod: "3", namn: Byn}]'
    (asked,) = profiles.questions(municipality(tmp_path, written))
    assert "distrikt 1: heter det i Holmen eller på Holmen?" in asked
    assert not [said for name in profiles.built_in() for said in profiles.questions(profiles.load(name))]


def test_a_single_part_and_many_agree_with_their_gender(tmp_path: Path) -> None:
    profile = municipality(tmp_path, VALLEY)
    assert (profile.part.only, profile.part.each) == ("det enda", "vart och ett")
    assert profiles.load("stockholm").part.only == "den enda"


def test_a_name_with_its_letters_taken_apart_is_the_same_name(tmp_path: Path) -> None:
    assert municipality(tmp_path, unicodedata.normalize("NFD", "plats: Havsö")).place == "Havsö"


def test_stockholms_islands_have_their_own_word_before_them() -> None:
    stockholm = profiles.load("stockholm")
    said = {d.name: stockholm.before(d.code) for d in stockholm.districts_of(2024)}
    assert {name for name, at in said.items() if at == "på"} == {"Kungsholmen", "Södermalm"}
