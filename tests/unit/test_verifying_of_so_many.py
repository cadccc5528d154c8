"""A share *av de N* is a share of what there are N of, whatever the sentence before told of."""

from __future__ import annotations

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict

YES, NO, SILENT = Verdict.CONFIRMED, Verdict.CONTRADICTED, Verdict.NOT_FOUND
PARTS = {"stadsdel": {"C": "Centrum", "N": "Norrby"}, "kon": {"K": "Flickor", "M": "Pojkar"}}


def drawn(id: str, phrase: str, unit: str, whole: int, groups: dict[str, int], kon: str = "Flickor Pojkar") -> Drawn:
    girls, boys = kon.split()
    axis = {"C": "stadsdel", "N": "stadsdel", "K": "kon", "M": "kon"}
    return Drawn(id, phrase, unit, {"antal": {2024: whole}},
                 groups={(axis[code], code): {"antal": {2024: many}} for code, many in groups.items()},
                 labels=PARTS | {"kon": {"K": girls, "M": boys}})  # fmt: skip


NOTIFIED = drawn("bu.barn", "barn och unga med minst en orosanmälan", "barn", 786,
                 {"C": 428, "N": 205, "K": 378, "M": 403})  # fmt: skip
NOTICES = drawn("bu.orosanmalningar", "orosanmälningar som rör barn och unga", "orosanmälningar", 1259,
                {"C": 694, "N": 320, "K": 610, "M": 640})  # fmt: skip
INVESTIGATED = drawn("bu.utredda", "barn och unga med minst en inledd utredning", "barn", 453,
                     {"C": 232, "N": 123, "K": 213, "M": 237})  # fmt: skip
BEGUN = drawn("bu.inledda", "inledda utredningar om barn och unga", "utredningar", 512,
              {"C": 263, "N": 139, "K": 239, "M": 270})  # fmt: skip
ENDED = drawn("bu.avslutade", "avslutade utredningar om barn och unga", "utredningar", 522,
              {"C": 270, "N": 140, "K": 245, "M": 274})  # fmt: skip
LSS = drawn("fn.lss", "personer med insats enligt LSS", "personer", 247,
            {"C": 120, "N": 71, "K": 113, "M": 134}, "Kvinnor Män")  # fmt: skip
LED = Drawn("bu.insats", "avslutade utredningar om barn och unga som ledde till insats", "utredningar",
            {"andel": {2024: 36.0}, "antal": {2024: 188}, "bas": {2024: 522}},
            {"andel": ("share", "procent", 1), "antal": ("count", "utredningar", 0),
             "bas": ("count", "utredningar", 0)})  # fmt: skip
TOLD = "Under 2024 hade 786 barn och unga minst en orosanmälan."
TOLD_NOTICES = "Antalet orosanmälningar 2024 var 1 259."


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    folder = tmp_path_factory.mktemp("utgåva") / "ut"
    return tables.read(edition(folder, NOTIFIED, NOTICES, INVESTIGATED, BEGUN, ENDED, LSS, LED, place="Åsbro"))


def claim(text: str, raw: str, published: tables.Published) -> verifying.Judged:
    "The claim about the last number of a text that is written so."
    return [c for c in verifying.verify(text, published).claims if c.raw == raw][-1]


FALSE = [
    (TOLD, "48", "48 procent av de 247 personerna med insats enligt LSS var kvinnor."),
    (TOLD, "54,5", "54,5 procent av de 453 barn och unga som fick en utredning inledd bodde i Centrum."),
    (TOLD, "54", "Hela 54 procent av de 453 barn och unga som fick en utredning inledd bodde i Centrum."),
    (TOLD_NOTICES, "55", "55 procent av de 512 inledda utredningarna gällde barn i Centrum."),
    (TOLD, "48", "Av de 247 personerna med insats enligt LSS var 48 procent kvinnor."),
    (TOLD, "48", "48 procent av 247 personer med insats enligt LSS var kvinnor."),
    (TOLD, "48", "48 procent av de totalt 247 personerna med insats enligt LSS var kvinnor."),
    (TOLD, "Hälften", "Hälften av de 247 personerna med insats enligt LSS bodde i Norrby."),
    (TOLD, "Var fjärde", "Var fjärde av de 512 inledda utredningarna gällde flickor."),
    (TOLD, "En tredjedel", "En tredjedel av de 512 inledda utredningarna gällde flickor."),
    (TOLD, "27,2", "Sammanlagt 512 inledda utredningar redovisas, och 27,2 procent av dem fanns i Centrum."),
    (TOLD, "48", "247 personer fick insats enligt LSS, och av dem var 48 procent kvinnor."),
    (TOLD, "48", "247 personer hade insats enligt LSS, varav 48 procent kvinnor."),
    (TOLD, "378", "378 av de 247 personerna med insats enligt LSS var kvinnor."),
    (TOLD, "378", "378 av 512 inledda utredningar gällde flickor."),
]


@pytest.mark.parametrize(("before", "raw", "sentence"), FALSE)
def test_a_false_share_of_so_many_is_never_borne_out(
    before: str, raw: str, sentence: str, published: tables.Published
) -> None:
    assert claim(f"{before} {sentence}", raw, published).verdict is not YES


@pytest.mark.parametrize(
    ("raw", "sentence", "cells"),
    [
        ("46", "46 procent av de 247 personerna med insats enligt LSS var kvinnor.", "fn.lss/antal/2024/Total/K"),
        ("51", "51 procent av de 512 inledda utredningarna gällde barn i Centrum.", "bu.inledda/antal/2024/C/Total"),
        ("hälften", "Fler än hälften av de 522 avslutade utredningarna gällde pojkar.",
         "bu.avslutade/antal/2024/Total/M"),
        ("Majoriteten", "Majoriteten av de 522 avslutade utredningarna gällde pojkar.",
         "bu.avslutade/antal/2024/Total/M"),
        ("113", "113 av de 247 personerna med insats enligt LSS var kvinnor.", "fn.lss/antal/2024/Total/K"),
        ("36", "36 procent av de 522 avslutade utredningarna ledde till insats.", "bu.insats/andel/2024"),
    ],
)  # fmt: skip
def test_a_true_one_rests_on_the_table_that_has_so_many(
    raw: str, sentence: str, cells: str, published: tables.Published
) -> None:
    found = claim(f"{TOLD} {sentence}", raw, published)
    assert (found.verdict, found.cells[:1]) == (YES, (cells,))


def test_no_share_rests_on_a_table_that_has_another_number(published: tables.Published) -> None:
    "No table has 500, so that the share is of nothing that is known, also where it would be right of 512."
    found = claim(f"{TOLD} 51 procent av de 500 inledda utredningarna gällde barn i Centrum.", "51", published)
    assert (found.verdict, found.cells, found.mended) == (SILENT, (), None)


def test_some_of_them_are_some_of_so_many(published: tables.Published) -> None:
    "47,0 percent are the girls of the 453 children; of the 512 investigations they are 46,7."
    sentence = "Sammanlagt 512 inledda utredningar om barn och unga redovisas, och 47,0 procent av dem gällde flickor."
    found = claim(f"{TOLD} {sentence}", "47,0", published)
    assert found.verdict is not YES
    assert "453" not in found.why


def test_what_should_have_stood_rests_on_it_too(published: tables.Published) -> None:
    sentence = "Drygt 48 procent av de 512 inledda utredningarna gällde flickor."
    found = claim(f"{TOLD} {sentence}", "48", published)
    assert found.verdict is NO
    assert "239 av 512" in found.why
    assert (found.mended or "").startswith("Drygt 46 procent")


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ("512", "51 procent av de 512 inledda utredningarna gällde barn i Centrum."),
        ("522", "Majoriteten av de 522 avslutade utredningarna gällde pojkar."),
        ("247", "Andelen kvinnor av de 247 personerna med insats enligt LSS var 46 procent."),
        ("247", "Det fanns 247 personer med insats enligt LSS, och drygt 48 procent av dem bodde i Centrum."),
        ("247", "Det fanns 247 personer med insats enligt LSS, och nästan hälften av dem var kvinnor."),
        ("247", "Det fanns 247 personer med insats enligt LSS, varav 120 i Centrum."),
    ],
)
def test_the_whole_is_not_of_the_group_that_is_a_part_of_it(
    raw: str, sentence: str, published: tables.Published
) -> None:
    assert claim(sentence, raw, published).verdict is YES


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ("247", "46 procent av de 247 kvinnorna med insats enligt LSS bodde i Centrum."),
        ("247", "I Centrum var 46 procent av de 247 personerna med insats enligt LSS kvinnor."),
        ("512", "Hälften av de 512 inledda utredningarna i Centrum gällde pojkar."),
    ],
)
def test_a_whole_that_is_said_to_be_of_a_group_is_not_all(raw: str, sentence: str, published: tables.Published) -> None:
    assert claim(sentence, raw, published).verdict is not YES


def test_every_other_one_is_of_what_it_says_in_the_singular(published: tables.Published) -> None:
    found = claim("Nästan varannan avslutad utredning gällde flickor.", "varannan", published)
    assert (found.verdict, found.cells[:1]) == (YES, ("bu.avslutade/antal/2024/Total/K",))
