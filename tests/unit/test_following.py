"""Findings over time: answered for, new, left and mended; and what the lists and the page say of them."""

import pytest

from socialrapport import catalogue, profiles
from socialrapport.intake import following, report, summary, worklists
from socialrapport.model.issue import Issue, Place, Refusal, Severity

RULES = catalogue.load().rules


def issue(rule="lvm_under_18", severity=Severity.WARNING, file="lvm.csv", places=(), districts=()):
    found = Issue(rule, severity, "lvm", file, "Vad.", "Varför.", "Åtgärd.", "personnummer")
    return found.of(len(places), tuple(places), districts, {"04", "06"})


def answers(folder, text):
    (folder / "kvitterade.yaml").write_text(text, encoding="utf-8")
    return following.answers(folder, RULES)


def test_a_warning_that_somebody_answered_for_is_told_with_name_and_reason(tmp_path):
    given = answers(tmp_path, "- {regel: lvm_under_18, register: lvm, ar: 2024, namn: Kim Ek, skal: rätt ålder}")
    (found,) = following.acknowledged([issue()], given, 2024)
    assert found.acknowledged == "Kim Ek: rätt ålder"
    assert "lvm.csv" not in summary([found], ())
    assert "1 är kvitterade" in summary([found], ())


def test_an_answer_for_one_file_does_not_hold_for_another(tmp_path):
    given = answers(tmp_path, "- {regel: lvm_under_18, fil: lvm.csv, ar: 2024, namn: Kim Ek, skal: rätt ålder}")
    assert [i.acknowledged for i in following.acknowledged([issue(), issue(file="lvm_2.csv")], given, 2024)] == [
        "Kim Ek: rätt ålder",
        "",
    ]


def test_an_answer_is_of_one_report_year(tmp_path):
    given = answers(tmp_path, "- {regel: lvm_under_18, ar: 2023, namn: Kim Ek, skal: rätt ålder}")
    assert following.acknowledged([issue()], given, 2024)[0].acknowledged == ""
    assert following.unasked([issue()], given, 2024) == ()


def test_an_answer_to_nothing_is_told_with_where_it_stands(tmp_path):
    given = answers(tmp_path, "- {regel: lvm_under_18, register: lss, ar: 2024, namn: Kim Ek, skal: rätt ålder}")
    assert following.unasked([issue()], given, 2024) == ("kvitterade.yaml rad 1, post 1 (lvm_under_18, lss)",)


def test_an_error_cannot_be_answered_for(tmp_path):
    given = answers(tmp_path, "- {regel: personnummer, ar: 2024, namn: Kim Ek, skal: vet inte}")
    (found,) = following.acknowledged([issue("personnummer", Severity.ERROR)], given, 2024)
    assert found.acknowledged == ""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- {regel: lvm_under_18, ar: 2024, skal: rätt}", "post 1: namn saknas"),
        ("- {regel: lvm_under_18, ar: 2024, namn: Kim}", "post 1: skal saknas"),
        ("- {regel: finns_inte, ar: 2024, namn: Kim, skal: rätt}", "ingen regel finns_inte"),
        ("- {regel: lvm_under_18, namn: Kim, skal: rätt, sida: 3}", "fältet sida finns inte"),
        ("- {regel: lvm_under_18, namn: Kim, skal: rätt}", "post 1: ar saknas"),
        ("- {regel: lvm_under_18, ar: i fjol, namn: Kim, skal: rätt}", "post 1: ar ska vara ett årtal"),
        ("- {regel: inga_rader, ar: 2024, namn: Kim, skal: rätt}", "post 1: register saknas"),
        ("- bara text", "post 1: posten ska ha fälten"),
        ("regel: lvm_under_18", "ska vara en lista"),
        ("- {regel: [", "inte giltig YAML"),
    ],
)
def test_a_faulty_answer_is_refused(tmp_path, text, says):
    with pytest.raises(Refusal, match=says):
        answers(tmp_path, text)


def test_findings_are_new_left_or_mended():
    before = {following.identity(issue()): 3, ("okand_kod", "lvm", "lvm.csv", "handelse"): 1}
    now = following.compared([issue(), issue("lvm_lang_vard")], before)
    assert [i.standing for i in now] == ["kvar", "ny"]
    assert following.mended(now, before) == (("okand_kod", "lvm", "lvm.csv", "handelse"),)
    assert "1 nya, 1 kvar, 1 åtgärdade" in summary(now, (), following.mended(now, before))


def test_a_district_gets_its_own_rows_with_the_case_number():
    places = (Place(3, "04", "L1"), Place(7, "06", "L2"), Place(9, None, "L3"))
    lists = worklists([issue(places=places, districts=(("04", 1), ("06", 1)))], profiles.load("stockholm"))
    rows = {name: content.decode("utf-8-sig").splitlines()[1:] for name, content in lists.items() if "csv" in name}
    assert {name: [tuple(r.split(";")[3:6]) for r in found] for name, found in rows.items()} == {
        "arbetslista-04.csv": [("3", "L1", "1")],
        "arbetslista-06.csv": [("7", "L2", "1")],
        "arbetslista-ovrigt.csv": [("9", "L3", "1")],
    }


def test_rows_beyond_those_that_are_listed_are_counted():
    found = issue().of(5, (Place(3, "04", "L1"),), (("04", 5),), {"04"})
    (text,) = (c for n, c in worklists([found], profiles.load("stockholm")).items() if n == "arbetslista-04.csv")
    assert [line.split(";")[5] for line in text.decode("utf-8-sig").splitlines()[1:]] == ["1", "4"]


def test_the_page_escapes_what_it_shows_and_tells_what_was_answered():
    one = issue(file="<b>.csv", places=(Place(3),))
    page = report([one], (), profiles.load("stockholm"), 2024, RULES)
    assert "&lt;b&gt;.csv" in page
    assert "<b>" not in page


def test_what_may_hold_small_counts_is_not_said_in_an_edition():
    told = [rule.id for rule in RULES.values() if "{detalj}" in rule.says and not rule.publicly and not rule.registers]
    assert {"avvikande_distrikt", "avvikande_ar", "distrikt_saknas", "ett_datum_for_manga"} & set(told) == set()
