"""What the audit of published tables finds, one fact at a time on the smallest tables that can show it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from socialrapport.audit import Findings, as_json, audit, tell
from socialrapport.audit.headings import WHOLE, areas, words
from socialrapport.audit.printed_table import swedish
from socialrapport.model.issue import Refusal

REGIONS = """
    omrade | nivå   | n_2019 | n_2020
    Väst   | region | 5100   | 5321
    A      | sdo    | 2040   | 2101
    B      | sdo    | 3060   | 3220
    Öst    | region | 4410   | 4370
    C      | sdo    | 1205   | 1210
    D      | sdo    | 3205   | 3160
    Staden | stad   | 9510   | 9691
"""
SEXES = """
    insats     | man | kvinnor | totalt
    Öppenvård  | 466 | 206     | 672
    Boende     | 258 | 88      | 346
    Kontakt    | 100 | 26      | 126
"""


@pytest.fixture
def publish(tmp_path: Path):
    """Writes drawn tables to a folder and audits it."""

    def written(reveal: bool = False, **tables: str) -> Findings:
        for name, drawn in tables.items():
            lines = [[f.strip() for f in line.split("|")] for line in drawn.strip().splitlines()]
            (tmp_path / f"{name}.csv").write_text("".join(";".join(line) + "\n" for line in lines), "utf-8")
        return audit(tmp_path, reveal)

    return written


def kinds(findings: Findings) -> list[tuple[str, str]]:
    return [(f.kind, f.place) for f in findings.findings]


def test_tables_that_hold_have_no_finding(publish) -> None:
    assert kinds(publish(regioner=REGIONS, kon=SEXES)) == []


@pytest.mark.parametrize("whole", ["Staden", "Hela kommunen", "Stockholms stad", "Norrsunds kommun", "Havsö kommun"])
def test_the_whole_is_known_whatever_the_municipality(whole: str) -> None:
    assert areas(("Väst", "Okänd kommun", whole)) == ("vast", "okand kommun", WHOLE)


def test_of_several_municipalities_none_is_the_whole() -> None:
    assert WHOLE not in areas(("Norrsunds kommun", "Dalens stad", "Havsö kommun"))


def test_a_number_of_two_thousand_digits_is_told_as_none(publish) -> None:
    (found,) = publish(regioner=REGIONS.replace("5321", "1" * 2000)).findings
    assert (found.kind, "111" in found.text) == ("oläsbar", False)
    assert len(found.text) < 200


def test_a_name_is_the_same_with_unseen_characters_in_it(publish) -> None:
    assert kinds(publish(en=REGIONS, två=REGIONS.replace("Väst", "V\u00adäst\u200b").replace("5321", "5421")))


# --- summa ---


def test_a_part_that_breaks_both_its_sums_is_named_once(publish) -> None:
    by_age = """
        omrade | nivå | n_0_17 | n_18_64 | n_65plus | n_samtliga
        A      | sdo  | 120    | 410     | 75       | 605
        B      | sdo  | 230    | 510     | 35       | 775
        C      | sdo  | 140    | 930     | 20       | 790
        D      | sdo  | 150    | 240     | 65       | 455
        Staden | stad | 640    | 1790    | 195      | 2625
    """
    (found,) = publish(alder=by_age).findings
    assert (found.kind, found.place) == ("summa", "C, n_18_64")
    assert "om C, n_18_64 är 630 i stället för 930" in found.text


def test_a_total_that_sums_elsewhere_is_not_blamed(publish) -> None:
    (found,) = publish(regioner=REGIONS.replace("2101", "2107")).findings
    assert found.kind == "summa"
    assert "regioner.csv: A, n_2020" in found.cells
    assert "5\u00a0321, men delarna blir 5\u00a0327" in found.text


def test_a_city_with_units_outside_its_districts_is_right(publish) -> None:
    assert kinds(publish(regioner=REGIONS.replace("9510", "9600").replace("9691", "9801"))) == []


def test_a_hidden_district_is_safe_where_the_edition_says_that_some_are_in_none(publish) -> None:
    districts = """
        ar   | stadsdel | matt  | varde | status
        2022 | Total    | antal | 70    |
        2022 | 01       | antal | 24    |
        2022 | 02       | antal | 26    |
        2022 | 03       | antal | 20    |
        2023 | Total    | antal | 66    |
        2023 | 01       | antal | 21    |
        2023 | 02       | antal | 25    |
        2023 | 03       | antal | 20    |
        2024 | Total    | antal | 53    |
        2024 | 01       | antal | 22    |
        2024 | 02       | antal | 25    |
        2024 | 03       | antal |       | ..
    """
    overlaps = """
        tabell  | ar   | matt               | varde | status
        fn.vard | 2023 | utanfor_distrikten | 0     |
        fn.vard | 2024 | utanfor_distrikten |       | ..
    """
    assert [kind for kind, _ in kinds(publish(fn_vard=districts))] == ["röjd cell"]
    assert kinds(publish(fn_vard=districts, overlapp=overlaps)) == []


def test_a_district_that_an_edition_lists_is_not_what_the_others_leave(publish, tmp_path: Path) -> None:
    "Some may be in no district, and the one who only subtracts works out what is not so."
    rows = [
        f"{y}|{d}|antal|{n}|"
        for y in (2021, 2022, 2023)
        for d, n in (("Total", 70), ("01", 24), ("02", 26), ("03", 20))
    ]
    last = ["2024|Total|antal|53|", "2024|01|antal|22|", "2024|02|antal|25|", "2024|03|antal||.."]
    districts = "\n".join(["ar|stadsdel|matt|varde|status", *rows, *last])
    assert [kind for kind, _ in kinds(publish(fn_vard=districts))] == ["röjd cell"]
    (tmp_path / "tabeller.json").write_text(json.dumps({"tabeller": [{"id": "fn.vard", "dimensioner": []}]}))
    assert kinds(publish(fn_vard=districts)) == []


def test_a_hidden_part_is_safe_where_the_edition_says_that_one_may_be_in_several(publish, tmp_path: Path) -> None:
    forms = """
        ar   | form  | matt  | varde | status
        2022 | Total | antal | 40    |
        2022 | HEM   | antal | 22    |
        2022 | HVB   | antal | 12    |
        2022 | SIS   | antal | 6     |
        2023 | Total | antal | 46    |
        2023 | HEM   | antal | 25    |
        2023 | HVB   | antal | 14    |
        2023 | SIS   | antal | 7     |
        2024 | Total | antal | 53    |
        2024 | HEM   | antal | 29    |
        2024 | HVB   | antal | 20    |
        2024 | SIS   | antal |       | ..
    """
    assert [kind for kind, _ in kinds(publish(bu_vard=forms))] == ["röjd cell"]
    codes = dict.fromkeys(("Total", "HEM", "HVB", "SIS"), "")
    table = {"id": "bu.vard", "dimensioner": [{"id": "form", "koder": codes, "summerar": False}]}
    (tmp_path / "tabeller.json").write_text(json.dumps({"tabeller": [table]}))
    assert kinds(publish(bu_vard=forms)) == []


def test_a_standardised_rate_is_not_its_count_through_its_base(publish) -> None:
    rates = """
        omrade | nivå | n  | folkmangd | per1000 | per1000_standardiserad
        A      | sdo  | 41 | 2130      | 19.25   | 15.12
        B      | sdo  | 33 | 3490      | 9.46    | 9.99
        C      | sdo  | 30 | 1875      | 16.00   | 20.40
        D      | sdo  | 52 | 4020      | 12.94   | 13.01
    """
    assert kinds(publish(stod=rates)) == []


def test_the_parts_of_a_sum_of_money_need_not_add_up(publish) -> None:
    errors = """
        ar   | orsak   | matt  | varde | status
        2022 | Total   | summa | 10700 |
        2022 | ENSKILD | summa | 8100  |
        2022 | KOMMUN  | summa | 2600  |
        2023 | Total   | summa | 10910 |
        2023 | ENSKILD | summa | 8210  |
        2023 | KOMMUN  | summa | 2700  |
        2024 | Total   | summa | 10766 |
        2024 | ENSKILD | summa | 8148  |
        2024 | KOMMUN  | summa | 2617  |
    """
    assert kinds(publish(fel=errors)) == []
    assert kinds(publish(fel=errors.replace("summa", "antal"))) == [("summa", "2024, Total, antal")]


def test_persons_in_several_districts_are_right(publish) -> None:
    overlapping = """
        omrade | nivå   | n_insatser | n_personer
        Väst   | region | 5100       | 4000
        A      | sdo    | 2040       | 1902
        B      | sdo    | 3060       | 2230
        Öst    | region | 4410       | 4101
        C      | sdo    | 1205       | 1100
        D      | sdo    | 3205       | 3040
    """
    assert kinds(publish(regioner=overlapping)) == []


def test_a_total_of_women_and_men_is_believed_from_its_names(publish) -> None:
    (found,) = publish(kon=SEXES.replace("346", "364")).findings
    assert (found.kind, found.place) == ("summa", "Boende, totalt")


def test_shares_that_should_be_100(publish) -> None:
    shares = """
        ålder | Norrby | Söderby | Österby | Västerby
        0-17  | 20.1   | 22.5    | 19.0    | 18.4
        18-64 | 60.3   | 57.4    | 62.1    | 61.4
        65-   | 19.6   | 20.1    | 28.9    | 20.2
    """
    (found,) = publish(pct_alder_2020=shares).findings
    assert found.kind == "summa"
    assert "ska bli 100 men blir 110,0" in found.text


FEW = """
    Anmälare | 2022 | 2023 | 2024
    Polis    | 11   | 10   | 12
    Skola    | 19   | 20   | 22
    Samtliga | 30   | 30   | 34
"""


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_line_called_the_total_is_tested_in_few_columns(publish, columns: int) -> None:
    lines = [line.split("|") for line in FEW.replace("34", "35").strip().splitlines()]
    drawn = "\n".join("|".join([line[0], *line[-columns:]]) for line in lines)
    (found,) = publish(anmalningar=drawn).findings
    assert (found.kind, found.place) == ("summa", "Samtliga, 2024")


def test_persons_with_several_interventions_are_no_sum(publish) -> None:
    persons = FEW.replace("30   | 30   | 34", "27   | 26   | 31").replace("Samtliga", "Personer totalt")
    assert kinds(publish(insatser=persons)) == []


def test_a_part_under_a_line_says_that_it_is_inside(publish) -> None:
    drawn = """
        Insats           | 2022 | 2023
        Öppenvård        | 100  | 110
        varav i grupp    | 40   | 45
        varav enskild    | 60   | 75
        Heldygnsvård     | 50   | 55
        Summa            | 150  | 165
    """
    (found,) = publish(insatser=drawn).findings
    assert "Öppenvård, 2023 är 110, men delarna blir 120" in found.text


def test_rounded_thousands_need_not_add_up(publish) -> None:
    drawn = """
        Verksamhet | Kostnad 2022, tkr | Kostnad 2023, tkr
        Barn       | 118656            | 138258
        Vuxna      | 223401            | 241077
        Summa      | 342058            | 379334
    """
    assert kinds(publish(kostnader=drawn)) == []


def test_persons_of_unknown_sex_are_neither(publish) -> None:
    drawn = """
        Stadsdel | Kvinnor | Män | Samtliga
        A        | 120     | 130 | 251
        B        | 98      | 77  | 175
        C        | 210     | 201 | 413
        D        | 55      | 61  | 117
    """
    assert kinds(publish(personer_2024=drawn)) == []
    many = drawn.rstrip(" ") + "        E        | 18      | 12  | 39\n"
    assert [place for _, place in kinds(publish(personer_2024=many))] == ["E, Samtliga"]


# --- kvot ---

RATES = """
    mått                | 2016  | 2017  | 2018  | 2019
    Hushåll             | 1400  | 1457  | 1502  | 1390
    Personer            | 2365  | 2522  | 2611  | 2450
    Hushållsstorlek, medel | 1.69 | 1.69 | 1.74 | 1.76
"""


def test_a_mean_that_does_not_follow_from_its_parts(publish) -> None:
    (found,) = publish(hushall=RATES).findings
    assert (found.kind, found.place) == ("kvot", "Hushållsstorlek, medel, 2017")
    assert "blir 1,73" in found.text


def test_rates_of_one_population_must_agree_on_it(publish) -> None:
    rates = """
        insats    | missbruk_totalt | missbruk_per100k | ovriga_totalt | ovriga_per100k
        Öppenvård | 672             | 91.4             | 199           | 27.1
        Boende    | 346             | 47.1             | 150           | 24.0
        Kontakt   | 126             | 17.1             | 88            | 12.0
    """
    (found,) = publish(vuxna=rates).findings
    assert (found.kind, found.place) == ("kvot", "Boende, ovriga_per100k")


def test_a_share_of_the_total_row(publish) -> None:
    drawn = """
        Anmälare | Antal | Andel, %
        Polis    | 12    | 35.3
        Skola    | 22    | 46.7
        Totalt   | 34    | 100
    """
    (found,) = publish(anmalare=drawn).findings
    assert (found.kind, found.place) == ("kvot", "Skola, Andel, %")


def test_a_rate_named_after_its_counts_is_tested_in_two_columns(publish) -> None:
    drawn = """
        mått                    | 2022  | 2023
        Kostnad, tkr            | 12000 | 13500
        Antal hushåll           | 240   | 250
        Kostnad per hushåll, kr | 50000 | 64000
    """
    (found,) = publish(kostnader=drawn).findings
    assert (found.kind, found.place) == ("kvot", "Kostnad per hushåll, kr, 2023")


def test_a_share_that_no_whole_number_of_the_base_gives(publish) -> None:
    drawn = """
        Fråga     | Antal svar | Andel nöjda, %
        Bemötande | 11         | 41.7
        Trygghet  | 19         | 42.1
    """
    (found,) = publish(enkat=drawn).findings
    assert (found.kind, found.place) == ("kvot", "Bemötande, Andel nöjda, %")
    assert "4 av 11 är 36,4 och 5 av 11 är 45,5" in found.text


def test_a_count_beside_a_share_is_not_its_base_unless_something_says_so(publish) -> None:
    drawn = """
        Insats  | Antal | Andel, %
        Boende  | 5     | 41.7
        Kontakt | 4     | 33.3
        Stöd    | 3     | 25.0
    """
    assert kinds(publish(insatser=drawn)) == []


# --- upprepning ---

YEARS = """
    omrade | nivå | n_2018 | n_2019 | per100k_2018 | per100k_2019
    A      | sdo  | 132    | 151    | 84           | 84
    B      | sdo  | 241    | 262    | 128          | 128
    C      | sdo  | 99     | 91     | 67           | 67
    D      | sdo  | 310    | 298    | 222          | 222
    E      | sdo  | 187    | 203    | 101          | 101
"""


def test_a_column_copied_from_the_year_before(publish) -> None:
    (found,) = publish(lvm=YEARS).findings
    assert (found.kind, found.place) == ("upprepning", "per100k_2019, lika med per100k_2018")


def test_small_figures_that_stand_still_are_right(publish) -> None:
    still = YEARS.replace("84 ", "1 ").replace("128", "2").replace("67 ", "1 ").replace("222", "3").replace("101", "1")
    assert not [k for k, _ in kinds(publish(lvm=still)) if k == "upprepning"]


def test_an_edition_that_repeats_the_last(publish) -> None:
    old = "omrade|nivå|n\nA|sdo|1320\nB|sdo|2411\nC|sdo|993\nD|sdo|3101\nE|sdo|1877"
    found = publish(hemtjanst_sdo_2018=old, hemtjanst_sdo_2019=old).findings
    assert [f.kind for f in found] == ["upprepning"]


# --- motsägelse ---

TWO = "omrade|nivå|n_barn_2019\nA|sdo|1320\nB|sdo|2411\nC|sdo|993\nD|sdo|3101\nE|sdo|1877"


def test_two_tables_that_differ_in_one_figure(publish) -> None:
    (found,) = publish(b1_placerade=TWO, b2_placerade_alder=TWO.replace("993", "939")).findings
    assert (found.kind, found.place) == ("motsägelse", "C, n_barn_2019")
    assert "är 993, men" in found.text


def test_a_coarser_rounding_is_no_contradiction(publish) -> None:
    fine = "omrade|nivå|pct_barn_2019\nA|sdo|13.2\nB|sdo|24.1\nC|sdo|9.9\nD|sdo|31.0"
    coarse = "omrade|nivå|pct_barn_2019\nA|sdo|13\nB|sdo|24\nC|sdo|10\nD|sdo|31"
    assert kinds(publish(b1_placerade=fine, b2_placerade=coarse)) == []


def test_households_and_persons_do_not_contradict_each_other(publish) -> None:
    persons = TWO.replace("n_barn_2019", "personer_2019")
    households = "omrade|nivå|hushall_2019\nA|sdo|720\nB|sdo|1411\nC|sdo|593\nD|sdo|1701\nE|sdo|977"
    assert kinds(publish(b1_bistand=persons, b2_bistand=households)) == []


def test_two_tables_that_an_edition_defines_are_not_one_for_some_small_figures_that_agree(
    publish, tmp_path: Path
) -> None:
    begun = "\n".join(["ar|matt|varde|status", *(f"{2015 + n}|antal|{v}|" for n, v in enumerate((9, 7, 12, 8, 11)))])
    ended = begun.replace("2019|antal|11|", "2019|antal||..")
    assert kinds(publish(fn_inledda=begun, fn_avslutade=ended)) != []
    tables = [{"id": id, "dimensioner": []} for id in ("fn.inledda", "fn.avslutade")]
    (tmp_path / "tabeller.json").write_text(json.dumps({"tabeller": tables}))
    assert kinds(publish(fn_inledda=begun, fn_avslutade=ended)) == []


BASIS = """
    Grund                     | 2014 | 2015 | 2016
    LVU 2 §                   | 120  | 131  | 140
    LVU 3 §                   | 95   | 99   | 101
    Summa omhändertagna netto | 204  | 219  | 230
"""
TIMES = """
    Tid                       | 2014 | 2015 | 2016
    Någon gång: Summa netto   | 204  | 219  | 230
    Den 1 november            | 121  | 140  | 144
"""


def test_rows_with_two_names_for_one_thing_contradict_each_other(publish) -> None:
    (found,) = publish(lvu_grund=BASIS, lvu_tid=TIMES.replace("219", "291")).findings
    assert (found.kind, found.place) == ("motsägelse", "Summa omhändertagna netto, 2015")


def test_a_part_is_no_contradiction_of_its_whole(publish) -> None:
    part = TIMES.replace("204  | 219  | 230", "204  | 218  | 228")
    assert kinds(publish(lvu_grund=BASIS, lvu_tid=part)) == []


# --- röjd och snäv cell ---


def test_what_is_left_beside_a_complement_is_told(publish) -> None:
    drawn = "Ålder|Antal\nUnder 18 år|..\n18 år eller äldre|177\nSamtliga|180"
    (found,) = publish(reveal=True, alder=drawn).findings
    assert (found.kind, found.place, found.value) == ("röjd cell", "Under 18 år, Antal", "3")


def test_hidden_cells_are_at_least_one_where_zeros_are_printed(publish) -> None:
    zeros = "Grupp|2023|2024\nA|10|10\nB|..|20\nC|..|30\nD|0|1\nTotalt|12|61"
    assert [f.value for f in publish(reveal=True, a=zeros).findings] == ["1", "1"]


PEOPLE = """
    Stadsdel      | Folkmängd | Antal | Per 10 000
    Norr          | 5000      | ..    | 6.0
    Söder         | 4000      | ..    | 5.0
    Väst          | 8000      | 80    | 100.0
    Öst           | 3000      | 45    | 150.0
    Hela kommunen | 20000     | 130   | 65.0
"""


def test_a_rate_that_contradicts_the_sums_is_told_once_and_the_others_still_tell(publish) -> None:
    found = publish(reveal=True, vard=PEOPLE.replace("6.0\n", "16.0\n"))
    assert [(f.kind, f.place, f.value) for f in found.findings] == [
        ("kvot", "Norr, Per 10 000", None),
        ("röjd cell", "Norr, Antal", "3"),
        ("röjd cell", "Söder, Antal", "2"),
    ]


def test_a_wrong_rate_elsewhere_hides_nothing_and_is_no_second_finding(publish) -> None:
    found = publish(reveal=True, vard=PEOPLE.replace("150.0", "250.0"))
    assert [(f.kind, f.place) for f in found.findings] == [
        ("kvot", "Öst, Per 10 000"),
        ("röjd cell", "Norr, Antal"),
        ("röjd cell", "Söder, Antal"),
    ]


def test_a_hidden_part_is_found_by_subtraction(publish) -> None:
    (found,) = publish(regioner=REGIONS.replace("3220", "..")).findings
    assert (found.kind, found.place, found.value) == ("röjd cell", "B, n_2020", None)
    assert "3\u00a0220" not in found.text
    assert "regioner.csv: Väst, n_2020" in found.cells


def test_the_value_is_said_only_when_asked_for(publish) -> None:
    (found,) = publish(reveal=True, regioner=REGIONS.replace("3220", "..")).findings
    assert found.value == "3\u00a0220"


def test_two_hidden_parts_protect_each_other(publish) -> None:
    assert kinds(publish(regioner=REGIONS.replace("3220", "..").replace("2101", ".."))) == []


def test_two_hidden_parts_of_one_are_narrow(publish) -> None:
    drawn = SEXES + "    Familjehem | ..  | ..      | 1\n"
    assert kinds(publish(kon=drawn)) == [("snäv cell", "Familjehem, man"), ("snäv cell", "Familjehem, kvinnor")]


def test_a_rate_and_its_base_tell_the_count(publish) -> None:
    rates = """
        omrade | nivå | n_personer | folkmangd | per1000_personer
        A      | sdo  | 41         | 2130      | 19.25
        B      | sdo  | 33         | 3490      | 9.46
        C      | sdo  | ..         | 1875      | 1.60
        D      | sdo  | 52         | 4020      | 12.94
    """
    (found,) = publish(reveal=True, stod=rates).findings
    assert (found.kind, found.place, found.value) == ("röjd cell", "C, n_personer", "3")


def test_another_rate_of_the_same_population_tells_the_count(publish) -> None:
    rates = """
        omrade | nivå | n_boende | n_vard | per100k_boende | per100k_vard
        A      | sdo  | 41       | 11     | 136.2          | 36.5
        B      | sdo  | 33       | 8      | 74.8           | 18.1
        C      | sdo  | 57       | ..     | 101.1          | 5.3
        D      | sdo  | 52       | 15     | 150.3          | 43.4
        E      | sdo  | 61       | 19     | 94.7           | 29.5
    """
    (found,) = publish(reveal=True, missbruk_2018=rates).findings
    assert (found.kind, found.place, found.value) == ("röjd cell", "C, n_vard", "3")


def test_another_table_prints_what_one_hides(publish) -> None:
    found = publish(b1_placerade=TWO, b2_placerade=TWO.replace("993", "..")).findings
    assert [(f.kind, f.file) for f in found] == [("röjd cell", "b2_placerade.csv")]


# --- oläsbar ---


def test_a_value_that_is_no_number_is_told_by_row_and_column(publish) -> None:
    (found,) = publish(regioner=REGIONS.replace("1210", "12l0")).findings
    assert (found.kind, found.place) == ("oläsbar", "rad 6 (C), kolumn n_2020")


def test_a_row_with_a_field_too_few_is_told(publish) -> None:
    found = publish(kon=SEXES + "Familjehem | 3 | 4\n").findings
    assert [(f.kind, f.place) for f in found] == [("oläsbar", "rad 5, Familjehem")]


def test_a_file_that_is_not_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"PK\x03\x04\x00\x00")
    assert [(f.kind, f.file) for f in audit(tmp_path).findings] == [("oläsbar", "a.csv")]


def test_a_quote_that_is_not_closed_is_told_by_its_row(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('grupp;2023\nA;1\n"B;2\nC;3\n', "utf-8")
    assert [(f.kind, f.place) for f in audit(tmp_path).findings] == [("oläsbar", "rad 3")]


def test_other_files_are_passed_over_with_a_note(publish, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Om tabellerna")
    assert publish(kon=SEXES).notes == ("Inte tabeller, inte lästa: README.md.",)


@pytest.mark.parametrize("folder", ["finns_inte", "fil.csv", "tom"])
def test_a_folder_without_tables_is_refused(tmp_path: Path, folder: str) -> None:
    (tmp_path / "fil.csv").write_text("a;b\n")
    (tmp_path / "tom").mkdir()
    with pytest.raises(Refusal, match=folder):
        audit(tmp_path / folder)


# --- berättat ---


def test_the_json_counts_every_kind(publish) -> None:
    told = as_json(publish(regioner=REGIONS.replace("3220", "..")))
    assert told["tables"] == 1
    assert told["tested"] == {"sums": 5, "rates": 0, "twins": 0, "hidden": 1}
    assert told["counts"] == {
        "summa": 0,
        "kvot": 0,
        "upprepning": 0,
        "motsägelse": 0,
        "röjd cell": 1,
        "snäv cell": 0,
        "oläsbar": 0,
    }
    assert set(told["findings"][0]) == {"kind", "file", "place", "text", "cells"}


def test_it_is_said_where_nothing_could_be_tested(publish) -> None:
    assert tell(publish(a="namn|2023\nA|5\nB|7")) == (
        "En tabell lästes. Inga summor, kvoter eller dubbla uppgifter gick att pröva. "
        "Att inga fel hittades säger därför inget."
    )


def test_the_text_ends_with_a_sum(publish) -> None:
    assert tell(publish(regioner=REGIONS.replace("3220", ".."))).splitlines()[-1] == (
        "En tabell lästes. Prövade: 5 summor, 0 andelar och kvoter, 0 tal som står i två tabeller. "
        "Ett dolt värde försöktes räknas fram. 1 fel hittades: röjd cell 1."
    )


@pytest.mark.parametrize(
    ("name", "unit", "year", "groups"),
    [
        ("pct_65plus_2017", "pct", 2017, {"65+"}),
        ("n_0_64", "n", None, {"0-64"}),
        ("missbruk_per100k", "per", None, set()),
        ("Per 10 000 av befolkningen 0-64 år", "per", None, {"0-64"}),
        ("n_kvinnor_2016", "n", 2016, {"kvinna"}),
        ("Medelbidrag, kr per hushåll", "mean", None, set()),
    ],
)
def test_a_name_says_unit_year_and_groups(name: str, unit: str, year: int | None, groups: set[str]) -> None:
    said = words(name)
    assert (said.unit, said.year, set(said.groups)) == (unit, year, groups)


def test_numbers_are_swedish() -> None:
    assert swedish(1234567, 1) == "1\u00a0234\u00a0567,0"


def test_the_rates_of_two_hidden_counts_and_their_sum_tell_both(publish) -> None:
    """Four districts of 30 100, 44 100, 40 800 and 50 600; nothing prints the populations."""
    rates = """
        omrade | nivå   | n_vard | per100k_vard
        Väst   | region | 80     | 48.3
        A      | sdo    | 41     | 136.2
        B      | sdo    | 33     | 74.8
        C      | sdo    | ..     | 4.9
        D      | sdo    | ..     | 7.9
        Öst    | region | 118    | 91.5
        E      | sdo    | 57     | 101.1
        F      | sdo    | 61     | 84.0
        Söder  | region | 90     | 100.0
        G      | sdo    | 40     | 88.9
        H      | sdo    | 50     | 111.1
    """
    found = publish(reveal=True, missbruk_2018=rates).findings
    assert [(f.kind, f.place, f.value) for f in found] == [
        ("röjd cell", "C, n_vard", "2"),
        ("röjd cell", "D, n_vard", "4"),
    ]


def test_a_run_of_rows_that_repeats_is_told(publish) -> None:
    drawn = """
        omrade | nivå | n_2018 | n_2019 | n_2020
        A      | sdo  | 1132   | 1151   | 1187
        B      | sdo  | 2241   | 2262   | 2301
        C      | sdo  | 1399   | 1391   | 1391
        D      | sdo  | 3310   | 3298   | 3298
        E      | sdo  | 1187   | 1203   | 1203
        F      | sdo  | 2766   | 2801   | 2801
        G      | sdo  | 1520   | 1498   | 1533
        H      | sdo  | 1044   | 1061   | 1099
    """
    (found,) = publish(hemtjanst=drawn).findings
    assert (found.kind, found.place) == ("upprepning", "n_2020, lika med n_2019")
    assert "hemtjanst.csv: C, n_2020" in found.cells


def test_an_area_column_without_levels_is_read(publish) -> None:
    drawn = """
        stadsdel | n_2018 | n_2019 | n_2020 | n_2021
        A        | 2040   | 2101   | 2155   | 2201
        B        | 3060   | 3220   | 3310   | 3222
        C        | 1205   | 1210   | 1190   | 1140
        Totalt   | 6305   | 6531   | 6565   | 6563
    """
    (found,) = publish(hemtjanst=drawn).findings
    assert (found.kind, found.place) == ("summa", "Totalt, n_2020")


def test_where_very_much_is_hidden_it_is_still_told_soon(publish) -> None:
    """One column of 120 has one hidden cell; the others have two in each row and column."""
    rows = [[str(10 + (r * c) % 7) for c in range(120)] for r in range(120)]
    total = [str(sum(int(row[c]) for row in rows)) for c in range(120)]
    for r in range(119):
        rows[r][r] = rows[r + 1][r] = ".."
    rows[3][119] = ".."
    drawn = [["Grupp", *(f"K{c}" for c in range(120))], *([f"G{r}", *row] for r, row in enumerate(rows))]
    found = publish(a="\n".join("|".join(line) for line in [*drawn, ["Samtliga", *total]])).findings
    assert ("röjd cell", "G3, K119") in [(f.kind, f.place) for f in found]


def test_a_wrong_share_is_told_beside_a_wrong_sum_of_the_same_counts(publish) -> None:
    drawn = """
        Stadsdel | Anmälda | Utredda | Andel utredda, %
        Norr     | 110     | 60      | 54.5
        Söder    | 220     | 90      | 49.9
        Väst     | 130     | 40      | 30.8
        Totalt   | 460     | 195     | 42.4
    """
    found = publish(utredda_2023=drawn).findings
    assert [(f.kind, f.place) for f in found] == [("summa", "Totalt, Utredda"), ("kvot", "Söder, Andel utredda, %")]
