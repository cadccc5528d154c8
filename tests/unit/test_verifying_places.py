"""A text about any municipality is held against its edition as well as one about another, in its own words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables as published
from socialrapport.verifying import Verdict


@dataclass(frozen=True)
class Words:
    "What a municipality and its parts are called: `at` is the word before the whole, `on` that before the first part."

    name: str
    place: str
    at: str
    whole: str
    forms: str
    on: str
    parts: tuple[str, ...]

    @property
    def text(self) -> dict[str, str]:
        "What the texts below are filled in with."
        one, the, many, the_many = self.forms.split()
        genitive = self.whole if self.whole.endswith("s") else f"{self.whole}s"
        first, second, third, fourth = self.parts
        return {"i_helheten": f"{self.at} {self.whole}", "helhetens": genitive, "en": one, "den": the, "många": many,
                "alla": the_many, "på_första": f"{self.on} {first}", "första": first, "andra": second,
                "tredje": third, "fjärde": fourth, "ort": self.place}  # fmt: skip

    @property
    def said(self) -> dict[str, object]:
        prepositions = {"1": self.on, "2": "i", "3": "i", "4": "i"}
        return {"plats": self.place, "helheten": self.whole, "delar": self.forms.split(), "prepositioner": prepositions}


STOCKHOLM = Words("Stockholms stad", "Stockholm", "i", "staden", "stadsdel stadsdelen stadsdelar stadsdelarna", "på",
                  ("Kungsholmen", "Bromma", "Farsta", "Järva"))  # fmt: skip
NORRSUND = Words("Norrsunds kommun", "Norrsund", "i", "kommunen", "kommundel kommundelen kommundelar kommundelarna",
                 "på", ("Kusten", "Inlandet", "Fjällen", "Byn"))  # fmt: skip
HAVSO = Words("Region Havsö", "Havsö", "på", "Havsö", "tärna tärnan tärnor tärnorna", "på",
              ("Holmen", "Hamnen", "Norra ön", "Viken"))  # fmt: skip
DALEN = Words("Dalens stad", "Dalen", "i", "regionen", "distrikt distriktet distrikt distrikten", "i",
              ("Norr", "Söder", "Öster", "Väster"))  # fmt: skip
EVERY = (STOCKHOLM, NORRSUND, HAVSO, DALEN)


def tables(words: Words) -> tuple[Drawn, ...]:
    labels = {"stadsdel": dict(zip("1234", words.parts, strict=True))}
    counts = {"1": (100, 110), "2": (80, 90), "3": (60, 66), "4": (40, 33)}
    notices = Drawn("bu.orosanmalningar", "orosanmälningar", "orosanmälningar", {"antal": {2023: 280, 2024: 299}},
                    groups={("stadsdel", c): {"antal": {2023: a, 2024: b}} for c, (a, b) in counts.items()},
                    labels=labels)  # fmt: skip
    shares = {"1": 12.0, "2": 9.0, "3": 8.0, "4": 4.0}
    aid = Drawn("eb.bistandstagare", "personer med ekonomiskt bistånd", "personer",
                {"andel": {2024: 8.5}, "antal": {2024: 2_500}},
                {"andel": ("share", "procent", 1), "antal": ("count", "personer", 0)},
                groups={("stadsdel", c): {"andel": {2024: share}} for c, share in shares.items()},
                labels=labels)  # fmt: skip
    return notices, aid


def verdicts(text: str, words: Words, folder: Path, *, said: bool = True) -> list[str]:
    made = edition(folder / "ut", *tables(words), place=words.name, called=words.said if said else None)
    found = verifying.verify(text.format(**words.text), published.read(made))
    return [c.verdict.value for c in found.claims]


C, X, N = (v.value for v in (Verdict.CONFIRMED, Verdict.CONTRADICTED, Verdict.NOT_FOUND))
TEXTS = {
    "Under 2024 gjordes 299 orosanmälningar {i_helheten}, varav 110 {på_första}.": [C, C],
    "Under 2024 gjordes 298 orosanmälningar {i_helheten}.": [X],
    "Antalet orosanmälningar ökade i alla {många} utom {fjärde} mellan 2023 och 2024.": [C],
    "Antalet orosanmälningar ökade i alla {många} mellan 2023 och 2024.": [X],
    "Antalet orosanmälningar ökade i tre av fyra {många} mellan 2023 och 2024.": [C],
    "Antalet orosanmälningar ökade i de flesta {många} mellan 2023 och 2024.": [C],
    "Under 2024 var andelen personer med ekonomiskt bistånd {på_första} högre än {i_helheten}.": [C],
    "Under 2024 var andelen personer med ekonomiskt bistånd i {tredje} högre än {i_helheten}.": [X],
    "Andelen personer med ekonomiskt bistånd var högre {på_första} (12,0 %) än {i_helheten} (8,5 %).": [C, C],
    "Under 2024 gjordes flest orosanmälningar {på_första}.": [C],
    "Under 2024 fick 8,5 procent av {helhetens} invånare ekonomiskt bistånd.": [C],
    "Under 2024 gjordes flest orosanmälningar, minst 27, {på_första}.": [C, C],
    "I Umeå gjordes 299 orosanmälningar under 2024.": [N],
}  # fmt: skip


@pytest.mark.parametrize("words", EVERY, ids=lambda w: w.place)
@pytest.mark.parametrize("text", TEXTS)
def test_the_same_is_found_whatever_it_is_called(text: str, words: Words, tmp_path: Path) -> None:
    assert verdicts(text, words, tmp_path) == TEXTS[text]


@pytest.mark.parametrize("text", TEXTS)
def test_an_edition_that_says_nothing_of_its_words_is_read_as_general_swedish(text: str, tmp_path: Path) -> None:
    assert verdicts(text, NORRSUND, tmp_path, said=False) == TEXTS[text]


def test_an_edition_publishes_what_it_is_called(tmp_path: Path) -> None:
    made = edition(tmp_path / "ut", *tables(HAVSO), place=HAVSO.name, called=HAVSO.said)
    words = published.read(made).called
    assert words.names == words.wholes == ("havsö",)
    assert words.parts == ("tärna", "tärnan", "tärnor", "tärnorna")
    assert [words.before(code) for code in "12"] == ["på", "i"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Under 2024 gjordes flest orosanmälningar i {andra}.", "Under 2024 gjordes flest orosanmälningar på Holmen."),
        ("I {andra} gjordes flest orosanmälningar under 2024.", "På Holmen gjordes flest orosanmälningar under 2024."),
        ("Under 2024 gjordes färst orosanmälningar {på_första}.", "Under 2024 gjordes färst orosanmälningar i Viken."),
        (
            "Under 2024 gjordes fler orosanmälningar i {andra} än {på_första}.",
            "Under 2024 gjordes fler orosanmälningar på Holmen än i Hamnen.",
        ),
        (
            "I {andra} gjordes fler orosanmälningar än {på_första} under 2024.",
            "På Holmen gjordes fler orosanmälningar än i Hamnen under 2024.",
        ),
    ],
)
def test_the_right_name_has_its_own_word_before_it(text: str, right: str, tmp_path: Path) -> None:
    made = published.read(edition(tmp_path / "ut", *tables(HAVSO), place=HAVSO.name, called=HAVSO.said))
    (claim,) = verifying.verify(text.format(**HAVSO.text), made).claims
    assert claim.mended == right


def test_so_many_times_between_places_is_no_change_over_time(tmp_path: Path) -> None:
    read = published.read(edition(tmp_path / "ut", *tables(STOCKHOLM), place=STOCKHOLM.name, called=STOCKHOLM.said))
    text = "Antalet orosanmälningar 2024 var 66 i Farsta och 16 i Bromma, alltså fyra gånger så många i Farsta."
    (times,) = (claim for claim in verifying.verify(text, read).claims if claim.raw == "fyra gånger")
    assert times.verdict is Verdict.NOT_FOUND


def test_a_part_whose_name_begins_as_the_municipalitys_is_that_part(tmp_path: Path) -> None:
    words = replace(NORRSUND, parts=("Norrsunds tätort", "Inlandet", "Norrsund norra", "Byn"))
    read = published.read(edition(tmp_path / "ut", *tables(words), place=words.name, called=words.said))
    for text in (
        "2024 gjordes {} orosanmälningar i Norrsund norra.",
        "I Norrsund norra gjordes {} orosanmälningar 2024.",
    ):
        found = [verifying.verify(text.format(many), read).claims[0].verdict for many in (66, 299)]
        assert found == [Verdict.CONFIRMED, Verdict.CONTRADICTED]


@pytest.mark.parametrize(
    ("head", "of_farsta"),
    [
        ("Läget i Farsta", True),
        ("Hej Farsta!", True),
        ("Farsta har färre orosanmälningar.", False),
        ("Det är inte likadant överallt.\n\nI Farsta kom det 66 orosanmälningar 2024.", False),
    ],
)
def test_a_text_is_of_the_place_that_its_head_names_and_not_of_one_that_a_sentence_does(
    head: str, of_farsta: bool, tmp_path: Path
) -> None:
    read = published.read(edition(tmp_path / "ut", *tables(STOCKHOLM), place=STOCKHOLM.name, called=STOCKHOLM.said))
    found = verifying.verify(f"{head}\n\nDet kom 70 orosanmälningar 2024.", read).claims[-1]
    assert ("(Farsta)" in found.why) is of_farsta


def test_names_do_not_change_places_where_nothing_says_which_word_each_has_before_it(tmp_path: Path) -> None:
    made = published.read(edition(tmp_path / "ut", *tables(HAVSO), place=HAVSO.name))
    (claim,) = verifying.verify("Under 2024 gjordes fler orosanmälningar i Hamnen än på Holmen.", made).claims
    assert (claim.verdict, claim.mended) == (Verdict.CONTRADICTED, None)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Bilden är delad i Malmö. I Farsta kom det 66 orosanmälningar 2024.", Verdict.NOT_FOUND),
        ("Bilden är delad i Malmö. I Farsta i Stockholm kom det 66 orosanmälningar 2024.", Verdict.CONFIRMED),
        ("Bilden är delad i Malmö.\n\nI Farsta kom det 66 orosanmälningar 2024.", Verdict.CONFIRMED),
    ],
)
def test_what_is_told_of_another_town_goes_on_to_the_end_of_its_paragraph(
    text: str, verdict: Verdict, tmp_path: Path
) -> None:
    read = published.read(edition(tmp_path / "ut", *tables(STOCKHOLM), place=STOCKHOLM.name, called=STOCKHOLM.said))
    assert verifying.verify(text, read).claims[-1].verdict is verdict
