"""Many figures in one picture: each in proportion to its whole, and what is said of them held by the ledger."""

from __future__ import annotations

import dataclasses

import pytest

from socialrapport import analysis, catalogue, ledger, profiles
from socialrapport.analysis.find import only_apart
from socialrapport.compose import charts, editing, equality, fact_sheet, many_figures
from socialrapport.compose.counted import how_many, named
from socialrapport.compose.key_figures import beside_text, key_figures, key_label
from socialrapport.compose.material import Material
from socialrapport.compose.memo import memo
from socialrapport.compose.own import Own
from socialrapport.compose.report import chapter_blocks, in_box, in_one, report, told_in_section
from socialrapport.compose.sexes import how_many_differ
from socialrapport.model.cube import Axis
from socialrapport.model.document import (
    PRINT,
    WEB,
    ChartBlock,
    Document,
    Heading,
    KeyFigures,
    Paragraph,
    Plain,
    TableBlock,
    TableCell,
    TrendBox,
    texts_of,
)
from socialrapport.model.finding import Finding, FindingKind, Sentence, Verdict
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.prose import say
from socialrapport.publish.blocks import numbers
from socialrapport.publish.drawing import heat, rows
from socialrapport.publish.speech import SWEDISH
from socialrapport.publish.web import html
from socialrapport.verifying.second_reader import text_of
from support import cubes as sample
from support import documents

STOCKHOLM = profiles.load("stockholm")
PLACES = tuple(STOCKHOLM.districts_of(sample.YEAR))[:6]
LEVELS = (10.0, 18.0, 20.0, 20.0, 21.0, 40.0)


def share(id: str) -> SafeCube:
    "The share of 1,000 in each of six districts, and 18 percent of women and 25 of men."
    found = catalogue.load().indicators[id]
    places = Axis("stadsdel", "Stadsdel", tuple(d.code for d in PLACES), {d.code: d.name for d in PLACES}, False)
    sexes = Axis("kon", "Kön", ("K", "M"), {"K": "Kvinnor", "M": "Män", TOTAL: "Samtliga"})
    cells = {}
    levels = {(d.code, TOTAL): (level, 1000) for d, level in zip(PLACES, LEVELS, strict=True)}
    levels |= {(TOTAL, TOTAL): (21.5, 6000), (TOTAL, "K"): (18.0, 3000), (TOTAL, "M"): (25.0, 3000)}
    for at, (level, of) in levels.items():
        for measure, number in (("andel", level), ("antal", level * of / 100), ("bas", of)):
            cells[measure, ("2024", *at)] = SafeCell(number, Status.SHOWN)
    return SafeCube(found, (Axis("ar", "År", ("2024",), {}), places, sexes), measures_of(found), cells)


@pytest.fixture(scope="module")
def stuff() -> Material:
    return made_of("eb.utrikes_fodda", "eb.barn_langvarigt")


def made_of(*ids: str) -> Material:
    found = tuple(share(id) for id in ids)
    judged = analysis.judged(found, sample.YEAR, STOCKHOLM)
    return dataclasses.replace(sample.material(STOCKHOLM, found), judged=judged)


def held(stuff: Material, block: ChartBlock) -> set[str]:
    document = Document("T", "", (Heading(1, "K", "k"), block), "O", "1 april 2025", sample.YEAR, True)
    assert ledger.account(document, stuff.cubes.values()).free == ()
    return {entry.verdict for entry in ledger.ledger([("rapport", document)], stuff.cubes.values())}


def test_women_and_men_stand_on_one_scale_and_the_headline_counts_sure_differences() -> None:
    stuff = made_of("bu.utredningar_insats", "bu.ateraktualiserade", "bu.utredningstid")
    block = many_figures.sexes(stuff, stuff.catalogue.chapters["barn_och_unga"])
    assert block is not None
    assert block.headline is not None
    assert block.headline.text == "Alla tre mått i diagrammet skiljer sig säkerställt mellan könen"
    assert "Säkert högre bland män eller pojkar: " in block.alt.text
    assert [round(rows.times(p, block.series[0]) or 0, 2) for p in block.series[0].points] == [0.84, 1.16]
    assert held(stuff, block) == {"bekräftad"}


def test_of_two_figures_women_and_men_have_no_picture(stuff: Material) -> None:
    assert many_figures.sexes(stuff, stuff.catalogue.chapters["ekonomiskt_bistand"]) is None


def test_the_grid_tints_only_what_surely_differs(stuff: Material) -> None:
    gaps = [f for f in stuff.findings if f.kind.value == "skillnad mellan stadsdelar"]
    block = many_figures.heat_map(stuff, gaps)
    assert block is not None
    apart = [p.x for p in block.series[0].points if p.apart]
    assert apart[0] == PLACES[0].name
    assert apart[-1] == PLACES[-1].name
    assert PLACES[2].name not in apart
    assert f"{PLACES[-1].name}: säkert över helheten i två mått." in block.alt.text
    assert held(stuff, block) == {"bekräftad"}


def test_a_tint_has_a_sign_so_that_it_reads_without_colour() -> None:
    series = documents.rows_chart("heat").series[1]
    high, even = (dataclasses.replace(series.points[0], value=v, apart=v > 3) for v in (9.0, 3.0))
    low = dataclasses.replace(series.points[0], value=1.0, apart=True)
    forms = [heat._cell(p, series, 1)["form"] for p in (high, even, low)]
    assert forms == ["triangle-up", "", "triangle-down"]


def test_a_district_stands_among_all_and_beside_the_whole(stuff: Material) -> None:
    block = many_figures.spine(stuff, PLACES[-1], list(stuff.cubes.values()))
    assert block is not None
    assert block.headline is not None
    assert block.headline.text == "Två av två mått skiljer sig säkerställt från staden som helhet"
    assert block.alt.text.count("Säkert högre än helheten") == 1
    assert held(stuff, block) == {"bekräftad"}
    header, table = html.rows_of(block, SWEDISH)
    assert header == ("", PLACES[-1].name, "Hela staden")
    assert [cell.text for cell in table[0][1:]] == ["40,0", "21,5"]


def test_the_grid_says_of_a_row_without_colour_that_none_surely_differs_from_the_whole(stuff: Material) -> None:
    """As their funnels say it: the outermost of districts that differ is not for that apart from the whole."""
    gaps = [f for f in stuff.findings if f.kind.value == "skillnad mellan stadsdelar"]
    none_beside = dataclasses.replace(stuff, judged=dataclasses.replace(stuff.judged, places={}))
    with_colour, without = (many_figures.heat_map(one, gaps) for one in (stuff, none_beside))
    assert with_colour is not None
    assert without is not None
    assert not any(p.apart for series in without.series for p in series.points)
    assert any(note.startswith("I en rad utan färg skiljer sig stadsdelarna") for note in without.notes)
    assert not any(note.startswith("I en rad utan färg") for note in with_colour.notes)


def test_a_printed_sheet_says_how_much_sets_its_district_apart(stuff: Material) -> None:
    made = fact_sheet.sheet(stuff, PLACES[-1], stuff.judged.places[PLACES[-1].code])
    assert made is not None
    printed, on_web = (text_of(some) for some in (made.in_print(), made.on_web()))
    told = "Två av två mått skiljer sig säkerställt från staden som helhet. Det är "
    assert told in printed
    assert told not in on_web


@pytest.mark.parametrize(("areas", "drawn"), [(range(1, 3), ["Figur 1"]), (range(3, 4), [])], ids=["few", "many"])
def test_a_sheet_of_few_areas_has_a_picture_on_its_second_side(
    stuff: Material, monkeypatch: pytest.MonkeyPatch, areas: range, drawn: list[str]
) -> None:
    monkeypatch.setattr(fact_sheet, "WITH_PICTURE", areas)
    made = fact_sheet.sheet(stuff, PLACES[-1], stuff.judged.places[PLACES[-1].code])
    assert made is not None
    called = numbers(made.blocks)
    printed = [b for b in made.in_print().blocks if isinstance(b, ChartBlock)]
    assert [called[b.id] for b in printed] == drawn
    assert [b.headline for b in printed] == [None] * len(drawn)  # A sentence says how many set the district apart.


def test_what_sets_a_district_apart_and_has_no_row_in_its_sheet_is_told_with_figures(
    stuff: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fact_sheet, "MOST_IN_AREA", 1)
    made = fact_sheet.sheet(stuff, PLACES[-1], stuff.judged.places[PLACES[-1].code])
    assert made is not None
    rows = {row[0].text for block in made.blocks if isinstance(block, TableBlock) for row in block.rows}
    (opening,) = [b for b in made.in_print().blocks if isinstance(b, Paragraph)][1:2]
    told = {claim.cells[0].cube for span in opening.text[2:] if isinstance(span, Sentence) for claim in span.claims}
    assert told
    assert not any(title.startswith(stuff.cubes[cube].indicator.title) for cube in told for title in rows)


def test_a_pyramid_has_the_ages_of_each_sex_and_none_where_one_is_hidden() -> None:
    found = catalogue.load().indicators["de.folkmangd"]
    ages = Axis("alder", "Ålder", ("0-17", "18-64", "65+"), {"0-17": "0–17 år", "18-64": "18–64 år", "65+": "65–"})
    sexes = Axis("kon", "Kön", ("K", "M"), {"K": "Kvinnor", "M": "Män"})
    cells = {
        ("antal", ("2024", sex, age)): SafeCell(100 + i, Status.SHOWN)
        for i, (sex, age) in enumerate((s, a) for s in sexes.codes for a in ages.codes)
    }
    cube = SafeCube(found, (Axis("ar", "År", ("2024",), {}), sexes, ages), measures_of(found), cells)
    block = charts.pyramid(cube, 2024)
    assert block is not None
    assert block.alt.text.endswith("Män: 103 i den yngsta åldersgruppen och 105 i den äldsta.")
    hidden = cells | {("antal", ("2024", "M", "65+")): SafeCell(None, Status.HIDDEN)}
    assert charts.pyramid(dataclasses.replace(cube, cells=hidden), 2024) is None


def test_a_gap_that_chance_may_have_made_is_counted_in_the_chapter_and_not_told(stuff: Material) -> None:
    chapter = stuff.catalogue.chapters["ekonomiskt_bistand"]
    cases = (dataclasses.replace(f, verdict=Verdict.CHANCE) for f in stuff.findings)
    findings = tuple(
        f if f.indicator == "eb.barn_langvarigt" else g for f, g in zip(stuff.findings, cases, strict=True)
    )
    half = dataclasses.replace(stuff, judged=dataclasses.replace(stuff.judged, findings=findings))
    it = "Det är barn i hushåll med långvarigt ekonomiskt bistånd."
    places = ["Ett av två mått i kapitlet skiljer sig säkerställt mellan stadsdelarna.", it]
    sexes = ["Ett av två mått skiljer sig säkerställt mellan könen.", it]
    told = {b.only: [said.text for said in b.text] for b in many_figures.no_gaps(half, chapter, sexes=PRINT)}
    assert told == {WEB: places, PRINT: [*places, *sexes]}
    born = half.cubes["eb.utrikes_fodda"]
    gaps = {FindingKind.SEX_GAP, FindingKind.DISTRICT_GAP}
    assert not {f.kind for f in told_in_section(half, born)} & gaps


@pytest.mark.parametrize(
    ("places", "sexes", "together"),
    [
        ((1, 2), (0, 2), "Ett av två mått i kapitlet skiljer sig säkerställt mellan delarna, men inget mellan könen."),
        (
            (0, 2),
            (1, 3),
            "Inget mått i kapitlet skiljer sig säkerställt mellan delarna, men ett av tre mått gör det mellan könen.",
        ),
        ((0, 2), (0, 2), "Inget mått i kapitlet skiljer sig säkerställt mellan delarna, och inget mellan könen."),
    ],
)
def test_places_and_sexes_are_counted_in_one_sentence_where_none_differ_of_either(
    stuff: Material, places: tuple[int, int], sexes: tuple[int, int], together: str
) -> None:
    (gap, *_) = (f for f in stuff.findings if f.kind == FindingKind.SEX_GAP)

    def found(apart: int, of: int) -> list[Finding]:
        return [
            dataclasses.replace(gap, verdict=Verdict.SURE if i < apart else Verdict.CHANCE, flat=False)
            for i in range(of)
        ]

    assert many_figures.in_one_sentence(found(*places), found(*sexes), "delarna").text == together


def test_a_chapter_counts_the_numbers_of_women_and_men_as_all_chapters_together_do() -> None:
    """Else the memo says that a figure differs, and the chapter that tells it that none does."""
    made = edition(people("vr.rvt_utredningar", 65, women=51, men=14), unsure("vr.anmalningar_vald"))
    counted = {f.verdict for f in made.findings if f.kind == FindingKind.SEX_GAP}
    assert counted == {Verdict.SURE, Verdict.CHANCE}
    (told,) = many_figures.no_gaps(made, made.catalogue.chapters["vald"], sexes="")
    assert told.text[0].text == "Ett av två mått i kapitlet skiljer sig säkerställt mellan könen."
    assert how_many_differ(made) == (
        "En av två uppgifter som jämför kvinnor och män, eller flickor och pojkar, skiljer sig mer mellan dem än "
        "slumpen ger. Det gäller utredningsärenden vid relationsvåldsteam."
    )


def unsure(id: str) -> SafeCube:
    "20 percent of 300 girls and 22 of 300 boys."
    made = share(id)
    levels = {"K": (20.0, 60, 300), "M": (22.0, 66, 300), TOTAL: (21.0, 126, 600)}
    cells = {
        (measure, ("2024", sex)): SafeCell(number, Status.SHOWN)
        for sex, numbers in levels.items()
        for measure, number in zip(("andel", "antal", "bas"), numbers, strict=True)
    }
    return dataclasses.replace(made, axes=(made.axes[0], made.axes[2]), cells=cells)


def test_what_all_have_in_common_needs_no_bars() -> None:
    made = sample.cube("eb.hushall", "antal 2024 Total par | 43\nantal 2024 Total ensam | 0")
    axis = next(axis for axis in made.axes if axis.id not in ("ar", "stadsdel"))
    assert charts.group_bars(made, made.measures[0], axis, 2024) is None


def people(id: str, now: int, before: int = 0, women: int = 0, men: int = 0) -> SafeCube:
    "So many people in 2024 and 2022, and women and men of those of 2024."
    found = catalogue.load().indicators[id]
    sexes = Axis("kon", "Kön", ("K", "M"), {"K": "Kvinnor", "M": "Män", TOTAL: "Samtliga"})
    counts = {("2022", TOTAL): before, ("2024", TOTAL): now, ("2024", "K"): women, ("2024", "M"): men}
    cells = {("antal", at): SafeCell(n, Status.SHOWN) for at, n in counts.items() if n or at == ("2024", TOTAL)}
    return SafeCube(found, (Axis("ar", "År", ("2022", "2024"), {}), sexes), measures_of(found), cells)


def edition(*cubes: SafeCube) -> Material:
    return dataclasses.replace(sample.material(STOCKHOLM, cubes), judged=analysis.judged(cubes, 2024, STOCKHOLM))


def test_that_there_are_more_of_one_sex_is_no_line_of_its_own(stuff: Material) -> None:
    """Of how many women and how many men there are is told in the table; a gap in a share is told in a line."""
    told = editing.news_of(stuff, stuff.cubes["eb.barn_langvarigt"])
    assert FindingKind.SEX_GAP in {f.kind for f in told}
    alone = edition(people("sp.hvb", 900, women=300, men=600))
    (counts,) = alone.cubes.values()
    assert FindingKind.SEX_GAP in {f.kind for f in alone.of(counts) if f.sure}
    assert FindingKind.SEX_GAP not in {f.kind for f in editing.news_of(alone, counts)}


def test_how_many_there_are_of_what_is_told_by_its_parts_opens_no_chapter() -> None:
    both = edition(people("hl.personer", 2000, before=3000), people("hl.orsak", 2000, before=3000))
    assert {f.indicator for f in in_box(both, both.catalogue.chapters["hemloshet"])} == {"hl.personer"}


def test_a_key_figure_says_its_unit_once() -> None:
    nights = sample.cube("hl.tog_natter", "summa 2023 Total | 700\nsumma 2024 Total | 900")
    made = sample.material(STOCKHOLM, (nights,))
    assert key_label(made, nights, nights.main) == "Nätter enligt tak över huvudet-garantin"


def test_of_noughts_alone_print_has_no_chapter() -> None:
    made = report(edition(people("hl.bostad_forst", 0), people("sp.hvb", 900, before=800)))
    assert [b.text for b in made.blocks if isinstance(b, Heading) and b.id == "hemloshet"] == ["Hemlöshet"]
    printed = [b.id for b in made.in_print().blocks if isinstance(b, Heading) and b.level == 1]
    assert "hemloshet" not in printed
    assert "socialpsykiatri" in printed
    assert numbers(made.blocks)["socialpsykiatri"] == "1"


def test_a_district_is_not_named_as_highest_where_its_own_sheet_says_that_it_is_as_others(stuff: Material) -> None:
    judged = stuff.judged
    (gap, *_) = [f for f in judged.findings if f.kind == FindingKind.DISTRICT_GAP]
    top = gap.fact("first")
    assert top is not None
    by_chance = {
        code: tuple(dataclasses.replace(f, verdict=Verdict.CHANCE) if f.facts[0][1] == top else f for f in mine)
        for code, mine in judged.places.items()
    }
    held_back = only_apart(dataclasses.replace(judged, places=by_chance))
    (now, *_) = [f for f in held_back.findings if f.kind == FindingKind.DISTRICT_GAP]
    assert (now.fact("first"), now.fact("last")) == (None, gap.fact("last"))
    assert only_apart(judged) == judged


def test_large_numbers_hold_the_levels_and_the_box_how_much_they_have_moved() -> None:
    made = edition(
        people("hl.personer", 2196, before=2528), people("hl.utomhus", 125, before=160), people("hl.foraldrar", 637)
    )
    blocks = list(chapter_blocks(made, made.catalogue.chapters["hemloshet"], Own({})))
    (keys,) = (b for b in blocks if isinstance(b, KeyFigures))
    (box,) = (b for b in blocks if isinstance(b, TrendBox))
    assert (keys.figures[0].value, keys.figures[0].change) == ("2\u00a0196", "2022: 2\u00a0528")
    told = box.items[0][0]
    assert isinstance(told, Sentence)
    assert told.text == "Antalet personer i hemlöshet minskade med 332 jämfört med föregående kartläggning 2022."


def test_what_there_is_and_was_none_of_is_no_large_number() -> None:
    gone = people("hl.utomhus", 0, before=20)
    none = dataclasses.replace(gone, cells={at: SafeCell(0, Status.SHOWN) for at in gone.cells})
    made = edition(people("hl.personer", 110, before=100), none)
    assert [f.cell.cube for f in key_figures(made, tuple(made.cubes.values())).figures] == ["hl.personer"]
    assert [f.value for f in key_figures(edition(gone), (gone,)).figures] == ["0"]


def test_how_many_a_figure_about_its_parts_knows_of_is_no_large_number() -> None:
    made = edition(people("hl.personer", 110, before=100), people("hl.tid", 90, before=80))
    assert [f.cell.cube for f in key_figures(made, tuple(made.cubes.values())).figures] == ["hl.personer"]


def test_a_large_number_says_whom_it_is_about_among_those_of_other_areas() -> None:
    made = edition(people("sp.boendestod", 110, before=100))
    own, among = (key_figures(made, tuple(made.cubes.values()), among_others=b).figures[0] for b in (False, True))
    assert (own.label, among.label) == ("Personer med boendestöd", "Personer med boendestöd inom socialpsykiatrin")


def test_a_chapter_where_no_change_is_sure_says_so_once() -> None:
    names = ("hl.personer", "hl.utomhus", "hl.foraldrar")
    made = edition(*(people(name, 110 + n, before=100) for n, name in enumerate(names)))
    blocks = list(chapter_blocks(made, made.catalogue.chapters["hemloshet"], Own({})))
    (keys,) = (b for b in blocks if isinstance(b, KeyFigures))
    assert [figure.change for figure in keys.figures] == ["2022: 100"] * 3
    told = [span.text for b in blocks for text in texts_of(b) for span in text if "säkerställ" in span.text]
    assert told[:1] == ["Ingen av förändringarna i kapitlet sedan 2022 är säkerställd."]
    assert not [text for text in told[1:] if "2022" in text]


def test_a_chapter_where_no_change_is_sure_says_what_began() -> None:
    begun = people("sp.korttidsboende", 10)
    begun = dataclasses.replace(begun, cells={**begun.cells, ("antal", ("2022", TOTAL)): SafeCell(0, Status.SHOWN)})
    made = edition(*(people(name, 110, before=100) for name in ("sp.boendestod", "sp.sysselsattning")), begun)
    blocks = list(chapter_blocks(made, made.catalogue.chapters["socialpsykiatri"], Own({})))
    told = [span.text for b in blocks for text in texts_of(b) for span in text if "säkerställ" in span.text]
    assert told[0] == "Utöver det som började 2024 är ingen av förändringarna i kapitlet sedan 2022 säkerställd."


def test_one_figure_more_than_has_room_is_named_too() -> None:
    "*Dit hör* four of five would leave out one."
    names = ("hl.personer", "hl.utomhus", "hl.foraldrar", "sp.hvb", "sp.stodboende", "sp.boendestod")
    made = edition(*(people(name, 110, before=100) for name in names))
    found = [
        dataclasses.replace(f, verdict=Verdict.SURE, flat=False) for f in made.findings if f.kind == FindingKind.CHANGE
    ]
    five, six = (named(made, found[:n])[0].text for n in (5, 6))
    assert (five.startswith("Det är"), six.startswith("Dit hör")) == (True, True)


@pytest.mark.parametrize(
    ("before", "now", "says"),
    [
        (1000, 1010, "2022: 1\u00a0000, i stort sett oförändrat"),
        (1000, 1000, "2022: 1\u00a0000, oförändrat"),
        (100, 110, "2022: 100, ingen säkerställd förändring"),
        (1000, 2000, "2022: 1\u00a0000"),
    ],
)
def test_a_large_number_beside_text_says_how_sure_the_change_is(before: int, now: int, says: str) -> None:
    made = edition(people("hl.personer", now, before=before))
    (cube,) = made.cubes.values()
    change = made.finding(cube.id, FindingKind.CHANGE)
    assert change is not None
    (figure,) = beside_text(made, key_figures(made, (cube,)), [change]).figures
    assert figure.change == says
    assert {ledger.check(claim, made.cubes)[1] for claim in figure.claims} == {"bekräftad"}


def test_a_table_whose_parts_are_one_is_none_of_parts() -> None:
    first, whole = TableCell("Antal barn"), TableCell("101", number=True)
    rows = ((TableCell("0–6 år"), whole), (TableCell("7–12 år"), TableCell("0", number=True)), (first, whole))
    table = TableBlock("t", "", ("", "2024"), rows, "", total_rows=frozenset({2}))
    assert not editing.has_parts(table)


@pytest.mark.parametrize(
    ("id", "women", "men", "says"),
    [
        ("sp.hvb", 243, 245, "Männen var ungefär lika många (245) som kvinnorna (243) under 2024."),
        ("sp.hvb", 260, 240, "Kvinnorna var 260 och männen 240 under 2024."),
        ("vr.rvt_utredningar", 243, 245, "Ungefär lika många gällde män (245) som kvinnor (243) under 2024."),
    ],
)
def test_women_and_men_who_have_been_told_of_are_counted_as_people_count_them(
    id: str, women: int, men: int, says: str
) -> None:
    made = edition(people(id, women + men, women=women, men=men))
    (cube,) = made.cubes.values()
    gap = made.finding(id, FindingKind.SEX_GAP)
    assert gap is not None
    assert say(gap, cube, STOCKHOLM, short=True).text == says


def test_the_largest_differences_stand_in_print_where_no_grid_has_them(stuff: Material) -> None:
    blocks = list(equality.equality(stuff))
    grid = any(isinstance(b, ChartBlock) and b.kind == "heat" for b in blocks)
    (heading,) = (b for b in blocks if isinstance(b, Heading) and b.id == "likstallighet-storst")
    assert heading.only == (WEB if grid else "")


def test_the_memo_says_where_the_districts_differ(stuff: Material) -> None:
    told = [[span.text for span in b.text] for b in memo(stuff).blocks if isinstance(b, Paragraph)]
    ((counted, *said),) = [text for text in told if "som jämför stadsdelarna" in text[0]]
    assert counted.startswith("Två av två uppgifter som jämför stadsdelarna skiljer sig mer mellan dem än slumpen ger.")
    assert " Det gäller " in counted
    assert any("högst i Järva" in sentence for sentence in said)


def test_no_sentence_begins_with_a_figure() -> None:
    assert equality.of_so_many(0, 1, "som jämför könen").startswith(
        "Den enda uppgift som jämför könen skiljer sig inte"
    )
    assert equality.of_so_many(2, 44, "som jämför könen").startswith("Två av 44 uppgifter som jämför könen skiljer")
    assert equality.of_so_many(22, 44, "som jämför könen").startswith("Av 44 uppgifter som jämför könen skiljer sig 22")
    (gap, *_) = (f for f in made_of("eb.utrikes_fodda").findings if f.kind == FindingKind.SEX_GAP)
    verdicts = [Verdict.SURE] * 14 + [Verdict.CHANCE] * 28
    tried = [dataclasses.replace(gap, verdict=one, flat=False) for one in verdicts]
    said = how_many(tried, many_figures.MEASURE, "i kapitlet skiljer sig säkerställt mellan könen.")
    assert said.text == "Av 42 mått i kapitlet skiljer sig 14 säkerställt mellan könen."


@pytest.mark.parametrize(
    ("counted", "stands"),
    [
        ((), {"": ["Inget."]}),
        ((Paragraph((Plain("Ett av två."),)),), {"": ["Inget.", "Ett av två."]}),
        ((Paragraph((Plain("Ett av två."),), only=PRINT),), {WEB: ["Inget."], PRINT: ["Inget.", "Ett av två."]}),
    ],
    ids=["nothing counted", "everywhere", "in print"],
)
def test_what_is_said_of_a_table_and_counted_after_it_is_one_paragraph(
    counted: tuple[Paragraph, ...], stands: dict[str, list[str]]
) -> None:
    made = in_one((Heading(1, "K", "k"), Paragraph((Plain("Inget."),))), counted)
    assert {b.only: [s.text for s in b.text] for b in made if isinstance(b, Paragraph)} == stands
