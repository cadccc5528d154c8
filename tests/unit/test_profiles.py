"""A profile that cannot be used is refused in Swedish, with file, field and what to write instead."""

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from socialrapport import catalogue, profiles, synthetic
from socialrapport.intake.aggregates import published_tables
from socialrapport.model.delivery import PublicFigure
from socialrapport.model.indicator import Break
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Adjustment, District
from socialrapport.profiles import consistency
from socialrapport.synthetic import targets

NORRSUND = Path(__file__).parents[2] / "docs" / "norrsund"
ENGLISH = re.compile(r"\b(the|field|missing|value|input|should|error)\b", re.IGNORECASE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(NORRSUND, tmp_path / "norrsund"))


def used(folder: Path) -> None:
    "All that reads the profile before any extract is read."
    profile = profiles.load(str(folder))
    catalogue.adjusted(catalogue.load(), profile)
    synthetic.years_of(profile)


def refusal(folder: Path) -> str:
    with pytest.raises(Refusal) as refused:
        used(folder)
    assert refused.value.exit_code == 2
    text = "\n".join(refused.value.reasons)
    assert not ENGLISH.search(text), text
    assert text.endswith((".", "?")), text
    assert not re.search(r"[.?]\.", text), text
    return text


PROFILE = "profile.yaml"
WRONG = {
    "a missing field": (PROFILE, "namn: Norrsunds kommun\n", "", "profile.yaml: namn: fältet saknas"),
    "an empty field": (PROFILE, "namn: Norrsunds kommun", "namn:", "namn: fältet är tomt"),
    "a misspelled field": (PROFILE, "namnd:", "nämnd:", "nämnd: fältet känns inte igen. Menas namnd"),
    "a misspelled inner field": (PROFILE, "efterfoljare", "eftertradare", "distrikt, post 2, eftertradare"),
    "a code too long": (PROFILE, '"2199"', '"21999"', 'fyra siffror inom citattecken, som "0180"'),
    "a successor there is none of": (PROFILE, '"40"}', '"41"}', "efterfoljare är 41, som inte finns i profilen"),
    "a successor but no end": (PROFILE, ", till: 2021-12-31", "", "distrikt 20 (Älvdalen): efterfoljare är angett"),
    "an end but no successor": (PROFILE, ', efterfoljare: "40"', "", "till är angett men inte efterfoljare"),
    "overlapping validity": (PROFILE, "2021-12-31", "2022-06-30", "Inlandet gäller redan från 2022-01-01"),
    "a time without either": (PROFILE, "2021-12-31", "2020-12-31", "Däremellan finns ingen av dem"),
    "an end before the start": (PROFILE, "fran: 2019-01-01", "fran: 2022-01-01", "till är före fran"),
    "its own successor": (PROFILE, 'efterfoljare: "40"', 'efterfoljare: "20"', "leder tillbaka"),
    "a code twice": (PROFILE, 'kod: "30"', 'kod: "20"', "koden 20 står för flera"),
    "a unit with a district's code": (PROFILE, 'kod: "90"', 'kod: "10"', "koden 10 står för flera"),
    "a code that is the total's": (PROFILE, 'kod: "30"', 'kod: "total"', "koden total står för det hela"),
    "a name twice": (PROFILE, "namn: Skogsbygden", "namn: Kusten", "heter båda Kusten samtidigt"),
    "a tile twice": (PROFILE, "ruta: [0, 0]", "ruta: [1, 1]", "har samma ruta [1, 1]"),
    "districts without a word": (PROFILE, "distrikt_ord: kommundel\n", "", "distrikt_ord: profilen har distrikt"),
    "a day there is none of": (PROFILE, "2021-12-31", "2021-13-31", "post 2, till: datumet går inte att läsa"),
    "a colour by name": (PROFILE, '"#1d4e6b"', "blå", "farger, huvud: färgen skrivs som sex"),
    "a colour that is a comment": (PROFILE, '"#1d4e6b"', "#1d4e6b", "farger, huvud: fältet är tomt: en färg"),
    "a colour none can read": (PROFILE, '"#1d4e6b"', '"#ffff66"', "för ljus för att läsas på vitt. Kontrasten är 1,0"),
    "a limit beyond reason": (PROFILE, "hogsta: 5", "hogsta: 99999999999999", "rojande, hogsta: värdet ska vara högst"),
    "a name on two lines": (PROFILE, "plats: Norrsund", 'plats: "Norr\\nsund"', "plats: ett namn står på en rad"),
    "a limit that is no number": (PROFILE, "hogsta: 5", "hogsta: fem", "rojande, hogsta: värdet ska vara ett heltal"),
    "insiders without the guarantee": (
        PROFILE,
        "hogsta: 5",
        "hogsta: 5\n  garanti: 2\n  invigda: 3",
        "invigda är 3 men garanti 2",
    ),
    "the smallest counts shown": (PROFILE, "lagsta: 1\n  hogsta: 5", "lagsta: 3\n  hogsta: 5", "Skriv lagsta: 1"),
    "a limit below the lowest": (PROFILE, "lagsta: 1\n  hogsta: 5", "lagsta: 5\n  hogsta: 2", "hogsta är 2 och lagsta"),
    "an area there is none of": (PROFILE, "    vald:", "    våld:", "rojande, omraden, våld"),
    "a field twice": (PROFILE, "webbplats:", "plats: X\nwebbplats:", "har fältet plats två gånger"),
    "no YAML": (PROFILE, "distrikt:\n", "distrikt: [\n", "är inte giltig YAML"),
    "an indicator there is none of": (PROFILE, "  bu.digitala:", "  bu.digital:", "bu.digital finns inte i katalogen"),
    "an adjustment misspelled": (PROFILE, "fran: 2024", "fram: 2024", "bu.digitala, fram: fältet känns inte igen"),
    "a memo's field": ("memo.yaml", "  dnr: SN 2025/117\n", "", "memo.yaml rad 2: 2024: dnr: fältet saknas"),
    "a memo's year": ("memo.yaml", "2024:", "förra året:", "memo.yaml rad 2: förra året är inget årtal"),
    "a memo's day": ("memo.yaml", "2025-03-31", "31/3 2025", "datum: datumet går inte att läsa"),
    "a memo after its meeting": ("memo.yaml", "2025-03-31", "2025-06-01", "är efter sammanträdet den 2025-04-24"),
    "a memo before its year": ("memo.yaml", "2025-03-31", "2023-03-31", "är före rapportåret"),
    "a role there is none of": ("memo.yaml", "ges möjlighet att behandla", "läser", "roll: värdet ska vara behandlar"),
    "a target's district": ("syntetisk.yaml", '"30": {folk', '"31": {folk', "rad 11: distrikt, 31: finns inte"),
    "a target for a merged district": ("syntetisk.yaml", '"30": {folk', '"40": {folk', "rad 11: distrikt, 40: "),
    "a district without its people": (
        "syntetisk.yaml", '"30": {folk: 15, ', '"30": {', "distrikt, 30: folk saknas, som de andra har"),
    "a target's unit": ("syntetisk.yaml", '{"90": 0.03}', '{"91": 0.03}', "enheten 91 finns inte i profile.yaml"),
    "targets' years": ("syntetisk.yaml", "ar: [2015, 2024]", "ar: 2024", "rad 2: ar: ange första och sista år"),
    "a code there is none of": (
        "syntetisk.yaml", '"09": 2}', '"99": 2}', "rad 19: ekonomiskt_bistand, hinder: koden 99"),
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_is_told(wrong: str, folder: Path) -> None:
    name, before, after, says = WRONG[wrong]
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    assert says in refusal(folder)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("memo.yml", b"", "memo.yml: profilen har ingen fil som heter s\u00e5. Menas memo.yaml?"),
        ("texter/ekonomi.md", b"Hej", "Menas ekonomiskt_bistand.md?"),
        ("texter/vald.txt", b"Hej", "texter/vald.txt"),
        ("texter/tjansteutlatande/bakgrnd.md", b"Hej", "Menas tjansteutlatande/bakgrund.md?"),
        ("texter/tjansteutlatande/x.txt", b"Hej", "texter/tjansteutlatande/x.txt: texterna"),
        ("texter/vald.md", b"{{ eb.hushall", "texter/vald.md rad 1: {{ står utan }}"),
        ("texter/vald.md", "Våld".encode("latin-1"), "vald.md: filen är inte UTF-8"),
        ("texter/vald.md", b"Hej\n\n![karta](karta.png)", "texter/vald.md rad 3: bilder kan inte visas"),
        ("profile.yaml", b"- a\n", "profile.yaml: filen: värdet ska bestå av fält"),
        ("syntetisk.yaml", b"- a\n", "syntetisk.yaml: filen ska bestå av fält"),
        ("aggregat.yaml", b"fil: x\n", "aggregat.yaml: filen ska vara en lista"),
        (
            "aggregat.yaml",
            b"- {fil: x*, kalla: y, rader: {betydelser: {Alla: {indikator: eb.hushal}}}, kolumner: []}\n",
            "aggregat.yaml rad 1: indikator: eb.hushal finns inte i katalogen. Menas eb.hushall",
        ),
        (
            "aggregat.yaml",
            b"- fil: x*\n  kalla: y\n  rader:\n    betydelser:\n      Alla:\n        - {indikator: eb.hushal}\n"
            b"  kolumner: []\n",
            "aggregat.yaml rad 6: indikator: eb.hushal finns inte",
        ),
        ("aggregat.yaml", b"- b161_*\n", "aggregat.yaml rad 1: post 1: värdet ska bestå av fält"),
        (
            "aggregat.yaml",
            b"- {fil: x*, utelamnas: inget}\n- {fil: y*}\n",
            "aggregat.yaml rad 2: post 2, kalla: fältet saknas",
        ),
        (
            "aggregat.yaml",
            b"- {fil: x*, kalla: y, rader: {}, kolumner: [{matt: antal}]}\n",
            "post 1, monster: m\u00f6nstret",
        ),
        ("aggregat.yaml", b"- {fil: x*, kalla: y, rader: Alla, kolumner: []}\n", "rad 1: post 1, rader: värdet ska"),
        ("aggregat.yaml", b"- {fil: x*, kalla: y, rader: {}, kolumner: '.*'}\n", "rad 1: post 1, kolumner: värdet ska"),
        (
            "aggregat.yaml",
            b"- fil: x*\n  kalla: y\n  rader: {}\n  kolumner:\n    - monster: 'n'\n    - monster: '(n'\n",
            "aggregat.yaml rad 6: post 1, kolumner, post 2, monster: mönstret",
        ),
    ],
)
def test_a_file_that_would_not_be_read_is_told(name: str, content: bytes, says: str, folder: Path) -> None:
    (folder / name).write_bytes(content)
    assert says in refusal(folder)


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("2015: 290, ", "", "rad 14: ekonomiskt_bistand.hushall: det finns inget mål för år 2015"),
        ("2015: 290", "2015: många", "rad 14: ekonomiskt_bistand.hushall ska vara ett tal för varje år"),
        ("  hushall: {", "  hushal: {", "rad 14: ekonomiskt_bistand.hushal används inte. Menas hushall?"),
    ],
)
def test_a_target_that_is_not_there_is_told_with_its_line(before: str, after: str, says: str, folder: Path) -> None:
    path = folder / "syntetisk.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        targets.read(profiles.load(str(folder)), None, (2015, 2024), 1).yearly("ekonomiskt_bistand", "hushall")
    assert f"syntetisk.yaml {says}" in str(refused.value)


def test_a_published_table_that_is_left_out_needs_only_its_name(folder: Path) -> None:
    (folder / "aggregat.yaml").write_text("- {fil: x*, utelamnas: inget}\n", encoding="utf-8")
    assert profiles.load(str(folder)).aggregates.content == [{"fil": "x*", "utelamnas": "inget"}]


def test_a_code_keeps_its_zeros(folder: Path) -> None:
    path = folder / PROFILE
    path.write_text(path.read_text().replace('"2199"', "0123").replace('"10"', "01"), encoding="utf-8")
    (folder / "syntetisk.yaml").unlink()
    profile = profiles.load(str(folder))
    assert (profile.code, profile.districts[0].code) == ("0123", "01")


def test_the_catalogue_speaks_of_districts_as_the_profile_does(folder: Path) -> None:
    here = catalogue.adjusted(catalogue.load(), profiles.load(str(folder)))
    said = [
        i.definition + i.counted_once(districts=True) + " ".join(b.title for b in i.by)
        for i in here.indicators.values()
    ]
    assert not any("stadsdel" in text.lower() for text in said)
    assert any("i varje kommundel" in text for text in said)


def test_an_indicator_can_be_left_out(folder: Path) -> None:
    here = catalogue.adjusted(catalogue.load(), profiles.load(str(folder)))
    assert here.left_out == {"vr.rvt_utredningar", "vr.rvc_stodsamtal"}
    assert not here.left_out & set(here.indicators)


@pytest.mark.parametrize(
    ("indicator", "measure", "says"),
    [
        ("eb.hushal", "antal", "indikatorn finns inte i katalogen. Menas eb.hushall"),
        ("eb.hushall", "antall", "eb.hushall har inte det måttet. Det finns antal"),
    ],
)
def test_a_published_figure_of_nothing_is_not_dropped_in_silence(indicator: str, measure: str, says: str) -> None:
    figure = PublicFigure(indicator, measure, 2024, (), 12.0, "", "Årsboken", 0)
    with pytest.raises(Refusal) as refused:
        published_tables.refuse_unknown([("aggregat.csv, rad 2", figure)], catalogue.load())
    assert says in refused.value.reasons[0]


def test_a_municipality_says_itself_why_whole_groups_may_be_seen(folder: Path) -> None:
    path = folder / "profile.yaml"
    path.write_text(path.read_text().replace("  hogsta:", "  grupper_godtas: Nämnden har beslutat det.\n  hogsta:", 1))
    assert profiles.load(str(folder)).disclosure.groups_accepted == "Nämnden har beslutat det."


def test_codes_that_only_case_tells_apart_are_one_code_in_the_registers() -> None:
    profile = replace(profiles.load(str(NORRSUND)), districts=(District("a", "Ljung"), District("A", "Sand")))
    assert [reason for reason in consistency.of(profile) if "koden a står för flera" in reason]


def test_a_district_is_followed_through_every_merger_to_the_one_of_the_year() -> None:
    merged = [("A", "B", 2020), ("B", "C", 2022)]
    districts = tuple(District(code, code, until=date(year, 12, 31), successor=to) for code, to, year in merged)
    profile = replace(profiles.load("exempelkommun"), districts=(*districts, District("C", "C")))
    assert [profile.successor_of("A", year) for year in (2020, 2021, 2022, 2023)] == ["A", "B", "B", "C"]


def test_what_is_so_only_here_of_an_indicator_stands_in_its_place() -> None:
    ours, everyones = Break(2021, "Ett nytt system."), catalogue.load().indicators["bu.orosanmalningar"]
    only_here = {"bu.orosanmalningar": Adjustment(since=2017, breaks=(ours,))}
    profile = replace(profiles.load("exempelkommun"), adjustments=only_here)
    here = catalogue.adjusted(catalogue.load(), profile).indicators["bu.orosanmalningar"]
    assert (here.since, here.breaks) == (2017, (ours, *everyones.breaks))


def test_nobody_signs_what_is_made_of_made_up_people(folder: Path) -> None:
    made_up = profiles.load(str(folder)).of_made_up_people().memos[2024]
    names = [made_up.handler.name, *(one.name for one in made_up.signatures)]
    assert names == ["Påhittad Handläggare", *["Påhittad Person"] * len(made_up.signatures)]
    assert (made_up.dnr, made_up.date.isoformat()) == ("PROV 2025/0", "2025-03-31")


def test_a_memo_may_be_without_its_handler(folder: Path) -> None:
    memo = folder / "memo.yaml"
    memo.write_text(re.sub(r"  handlaggare:\n(?:    .*\n)+", "", memo.read_text("utf-8")), "utf-8")
    assert profiles.load(str(folder)).memos[2024].handler.name == ""


@pytest.mark.parametrize(
    "written",
    [
        {"brott": [{"ar": True, "text": "Ny lag."}]},
        {"brott": [{"ar": 2023, "text": ""}]},
        {"fran": True},
        {"fran": None},
        {"utrymme": None},
    ],
    ids=str,
)
def test_what_is_no_year_or_nothing_is_no_adjustment(written: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        profiles.AdjustmentForm.model_validate(written)


@pytest.mark.parametrize("adjusted", [Adjustment(breaks=(Break(2090, "Ny lag."),)), Adjustment(since=2090)])
def test_a_year_far_ahead_is_a_slip_of_the_pen(adjusted: Adjustment) -> None:
    profile = replace(profiles.load(str(NORRSUND)), adjustments={"eb.hushall": adjusted})
    assert any("2090 är mer än 30 år efter" in one for one in consistency.of(profile))


def test_a_memo_that_is_dated_before_its_year_has_ended_is_asked_about() -> None:
    profile = profiles.load(str(NORRSUND))
    memo = replace(next(iter(profile.memos.values())), year=2024, date=date(2024, 4, 28))
    asked = list(consistency.questions(replace(profile, memos={2024: memo})))
    assert "memo.yaml: 2024, datum: 2024-04-28 är före rapportårets slut. Stämmer datumet, och året överst?" in asked


GROUPS = """
distriktsgrupper:
  namn: Område
  engelska: Area
  delar:
    - {{kod: K, namn: Kusten{}}}
    - {{kod: {}, namn: Inlandet}}
"""


@pytest.mark.parametrize(
    ("also", "second", "says"),
    [
        ("", "K", "distriktsgrupper: koden K står för flera grupper. Ge var och en en egen."),
        (", preposition: på", "I", "distriktsgrupper, delar, post 1, preposition: fältet känns inte igen"),
    ],
)
def test_what_is_wrong_with_groups_is_told_alone(also: str, second: str, says: str, folder: Path) -> None:
    path = folder / PROFILE
    path.write_text(f"{path.read_text('utf-8')}\n{GROUPS.format(also, second)}", encoding="utf-8")
    told = refusal(folder)
    assert says in told
    assert "är tomt" not in told
    assert "finns inte. Grupperna" not in told


def test_one_group_is_too_few_and_not_none(folder: Path) -> None:
    path = folder / PROFILE
    one = GROUPS.format("", "I").rsplit("    - ", 1)[0]
    path.write_text(f"{path.read_text('utf-8')}\n{one}", encoding="utf-8")
    assert "distriktsgrupper, delar: minst 2 ska anges." in refusal(folder)


def test_the_readme_names_each_profile_that_comes_with_the_program() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert [name for name in profiles.built_in() if f"`{name}`" not in readme] == []
