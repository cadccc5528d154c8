"""Whatever stands in syntetisk.yaml that the generator could not use is told with its line, before anything is made."""

import copy
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from socialrapport import profiles, synthetic
from socialrapport.model.issue import Refusal
from socialrapport.synthetic import target_shapes
from socialrapport.synthetic.file_writers import PREFIX

HERE = profiles.load("exempelkommun")
WRONG = ["ett ord", [], {}, None, True, -1.5, float("nan"), float("inf"), [{"a": 1}], {"a": {"b": []}}]


def places(node: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    "Every place in the file, parts and values alike."
    for key, value in node.items():
        yield (*way, key)
        if isinstance(value, dict):
            yield from places(value, (*way, key))


def with_at(way: tuple[Any, ...], value: Any) -> Any:
    return replace(HERE.synthetic, content=put(HERE.synthetic.content, way, value))


def put(part: Any, way: tuple[Any, ...], value: Any) -> Any:
    "The part with the value at the end of the way."
    return {**part, way[0]: put(part.get(way[0]) if len(way) > 1 else None, way[1:], value)} if way else value


def part_of(file: Any, name: str) -> Any:
    "The file with one of its parts, and those who live there."
    return replace(file, content={part: file.content[part] for part in ("befolkning", name)})


PLACES = [way for way in places(HERE.synthetic.content) if way[0] != "ar"]


def test_a_part_of_the_file_has_no_fault_of_its_own() -> None:
    for name in HERE.synthetic.content:
        assert list(target_shapes.faults(part_of(HERE.synthetic, name))) == []


@pytest.mark.parametrize("value", WRONG, ids=str)
def test_a_wrong_value_is_told_wherever_it_stands(value: Any) -> None:
    """But a survey's deviations may be below nought, and a reporter may have any name."""
    passed = [way for way in PLACES if next(target_shapes.faults(part_of(with_at(way, value), way[0])), None) is None]
    fits = {-1.5: "brukarenkat"}.get(value) if isinstance(value, float) else "fel" if value in (None, {}) else ""
    assert [way for way in passed if way[0] != fits] == []


@pytest.mark.parametrize(
    ("way", "value", "says"),
    [
        (("befolkning", "alder"), {0: 1.0, 20: "många"}, r"befolkning\.alder ska ha samma slags värde överallt"),
        (("befolkning", "alder"), {0: 1.0, 140: 1.0}, r"befolkning\.alder ska ha åldrar från 0 till 105"),
        (("befolkning", "alder"), {0: 0, 40: 0}, r"någon större än 0"),
        (("fel", "insats"), {"dubblett": 10**9}, r"från 0 till 10000"),
        (("missbruk", "aktuela"), 70, r"missbruk\.aktuela används inte\. Menas aktuella\?"),
        (("ekonomiskt_bistand", "langder"), [[0.5, 1]], r"langder\.0 ska ha 3 tal"),
        (("orosanmalningar", "digital_tjanst_fran"), "i januari", r"ska vara ett datum"),
        (("fel", "insats"), {"slut_fore_stat": 1}, r"felet slut_fore_stat finns inte\. Menas slut_fore_start"),
        (("fel", "insatsen"), {"dubblett": 1}, r"registret finns inte\. Menas insats\?"),
        (("distrikt",), {"01": {"folk": "många"}}, r"distrikt, 01: folk ska vara ett tal som är större än 0"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_what_to_do(way: tuple[Any, ...], value: Any, says: str) -> None:
    (reason,) = target_shapes.faults(with_at(way, value))
    assert re.search(says, reason)
    assert reason.startswith("syntetisk.yaml")


ONE_NUMBER: dict[str, float] = {
    "ekonomiskt_bistand.hushall": 300,
    "ekonomiskt_bistand.andel_46_90": 15,
    "barn_och_unga.andel_ensamkommande": 0.2,
    "hemloshet.personer": 30,
    "hemloshet.nattlogi.personer": 6,
    "vald.polisanmalda_brott.KVINNOFRID": 2,
    "brukarenkat.svar": 70,
    "brukarenkat.nojda": 80,
    "funktionshinderenkat.svar": 60,
}


def delivered(content: Any, folder: Path, persons: int, first: int) -> dict[str, bytes]:
    "Every register as text, by its name and year, of a municipality with these targets."
    folder.mkdir()
    targets = replace(HERE.synthetic, content=content)
    synthetic.generate(replace(HERE, synthetic=targets), folder, persons, (first, 2024), form="csv")
    return {path.stem.removeprefix(PREFIX): path.read_bytes() for path in folder.glob("*.csv")}


def test_one_number_stands_for_every_year(tmp_path) -> None:
    """The registers are to the byte what the same number at each of the years makes."""
    each, once = HERE.synthetic.content, HERE.synthetic.content
    for name, value in ONE_NUMBER.items():
        way = tuple(name.split("."))
        once = put(once, way, value)
        each = put(each, way, dict.fromkeys(range(2022, 2025, 2 if way[0] == "brukarenkat" else 1), value))
    made = delivered(once, tmp_path / "ett", 2000, 2022)
    assert made == delivered(each, tmp_path / "varje", 2000, 2022)
    assert {"ekonomiskt_bistand", "hemloshet", "nattlogi", "brukarenkat", "funktionshinderenkat"} <= set(rows(made))


SERIES = {2015: 0.5, 2024: 0.5}


@pytest.mark.parametrize(
    ("way", "value"),
    [
        *[(f"personer.{name}", SERIES) for name in ("flyttar", "andel_man", "skyddade")],
        *[(f"orosanmalningar.{name}", SERIES) for name in ("per_barn", "ny_utredning")],
        *[(f"ekonomiskt_bistand.{name}", SERIES) for name in ("utrikes_fodda", "hyra")],
        ("hemloshet.dubbelt", SERIES),
        ("befolkning.folkmangd", 0),
        ("orosanmalningar.per_barn", 0),
        ("orosanmalningar.anmalare", {"polis": 0}),
        ("ekonomiskt_bistand.hushallstyper", {"par": 0}),
        ("ekonomiskt_bistand.hinder", {"01": 0}),
        ("ekonomiskt_bistand.alder", {"18-24": 0}),
        ("ekonomiskt_bistand.alder", {"a": 1}),
        ("ekonomiskt_bistand.alder", {"65-18": 1}),
        ("ekonomiskt_bistand.alder", {"130-140": 1}),
        ("ekonomiskt_bistand.langder", [[0, 1, 3]]),
        ("ekonomiskt_bistand.langder", [[1, 3, 1]]),
        ("brukarenkat.svarsfrekvens", {2024: 0}),
        ("brukarenkat.nojda", 300),
        ("brukarenkat.avvikelse", {"kontakt": -500}),
        ("personer.andel_man", 5),
        ("personer.flyttar", 5),
        ("personer.skyddade", 2),
        ("socialpsykiatri.kvar.hvb", 5),
        ("befolkning.alder", {100: 1.0, 105: 0.5}),
        ("befolkning.alder", {0: 1.0, 1: 1.0}),
        ("ar", [True, 2024]),
        ("ar", [1, 9999]),
    ],
    ids=str,
)
def test_what_no_number_can_be_there_is_told_with_its_line(way: str, value: Any) -> None:
    with pytest.raises(Refusal, match=rf"^syntetisk\.yaml rad \d+: {way.replace('.', chr(92) + '.')}"):
        synthetic.years_of(replace(HERE, synthetic=with_at(tuple(way.split(".")), value)))


REMOVED = [
    "personer.andel_man",
    "funktionsnedsattning.boendekommuner",
    "ekonomiskt_bistand.hyra",
    "hemloshet.nattlogi.personer",
    "socialpsykiatri.kvar.hvb",
]


@pytest.mark.parametrize("way", REMOVED)
def test_a_name_that_is_needed_is_asked_for(way: str) -> None:
    part, _, name = way.rpartition(".")
    content = copy.deepcopy(HERE.synthetic.content)
    inside = content
    for step in part.split("."):
        inside = inside[step]
    del inside[name]
    with pytest.raises(Refusal, match=rf"{part} saknar {name}"):
        synthetic.years_of(replace(HERE, synthetic=replace(HERE.synthetic, content=content)))


@pytest.mark.parametrize("way", ["brukarenkat.nojda", "brukarenkat.svarsfrekvens", "ekonomiskt_bistand.hushall"])
def test_a_year_that_is_missing_is_asked_for(way: str, tmp_path) -> None:
    short = with_at(tuple(way.split(".")), {2022: 80})
    with pytest.raises(Refusal, match=rf"{way}: det finns inget mål för år"):
        synthetic.generate(replace(HERE, synthetic=short), tmp_path, 2000, (2022, 2024))


def as_nought(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: as_nought(one) for name, one in value.items()}
    return 0 if type(value) in (int, float) else value


def rows(made: Mapping[str, bytes]) -> Counter[str]:
    "How many rows there are of each register in all its years."
    found = Counter[str]()
    for name, text in made.items():
        found[re.sub(r"_\d{4}$", "", name)] += text.count(b"\n") - 1
    return found


@pytest.fixture(scope="module")
def usual(tmp_path_factory) -> dict[str, bytes]:
    return delivered(HERE.synthetic.content, tmp_path_factory.mktemp("vanligt") / "underlag", 1000, 2023)


GONE = {
    "ekonomiskt_bistand": {"felaktig_utbetalning", "skuldradgivning"},
    "barn_och_unga": {"placering"},
    "familjeratt": {"familjeratt", "medgivande"},
    "ungdomsmal": {"ungdomsmal"},
    "missbruk": {"lvm"},
    "hemloshet": {"vrakningsarbete"},
    "funktionsnedsattning": {"lss", "beslut_lss"},
}
"""The registers that there are no rows of, when what may be nought in a part is."""
FEWER = {
    "personer": "person",
    "ekonomiskt_bistand": "ekonomiskt_bistand",
    "orosanmalningar": "utredning",
    "utredningar": "utredning",
    "barn_och_unga": "insats",
    "vald": "insats",
    "missbruk": "insats",
    "hemloshet": "insats",
    "socialpsykiatri": "insats",
    "funktionsnedsattning": "insats",
}
"""The register that has fewer rows then."""


@pytest.mark.parametrize("section", [n for n in HERE.synthetic.content if n not in ("ar", "fel")])
@pytest.mark.filterwarnings("error")
def test_what_may_be_nought_can_be_made_as_nought(section: str, usual: dict[str, bytes], tmp_path) -> None:
    """All that the shape lets be nought in a part, at once: its rows are gone, and those of no other part."""
    whole = HERE
    for name, value in HERE.synthetic.content[section].items():
        content = {**whole.synthetic.content, section: {**whole.synthetic.content[section], name: as_nought(value)}}
        tried = replace(whole, synthetic=replace(whole.synthetic, content=content))
        whole = whole if list(target_shapes.faults(tried.synthetic)) else tried
    made = delivered(whole.synthetic.content, tmp_path / "underlag", 1000, 2023)
    before, now = rows(usual), rows(made)
    assert set(before) - set(now) == GONE.get(section, set())
    assert all(now.values())
    if fewer := FEWER.get(section):
        assert now[fewer] < before[fewer]
    assert (made != usual) == (whole is not HERE)


def test_a_target_may_be_one_number_or_one_for_each_year() -> None:
    assert list(target_shapes.faults(with_at(("missbruk", "aktuella"), 70))) == []
    assert list(target_shapes.faults(with_at(("missbruk", "boende"), {2023: 7, 2024: 8}))) == []


def test_nothing_is_made_of_a_file_with_a_fault(tmp_path) -> None:
    with pytest.raises(Refusal) as found:
        synthetic.generate(replace(HERE, synthetic=with_at(("missbruk", "aktuella"), "många")), tmp_path)
    assert (found.value.exit_code, list(tmp_path.iterdir())) == (2, [])


@pytest.mark.parametrize("section", [n for n in HERE.synthetic.content if n not in ("fel", "ungdomsmal")])
def test_a_part_that_is_missing_is_named(section: str, tmp_path) -> None:
    content = {name: part for name, part in HERE.synthetic.content.items() if name != section}
    with pytest.raises(Refusal, match=section):
        synthetic.generate(replace(HERE, synthetic=replace(HERE.synthetic, content=content)), tmp_path, 1000)
