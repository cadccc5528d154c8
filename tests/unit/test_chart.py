"""Charts and maps: accessible, the same each time, and silent about what is hidden."""

from __future__ import annotations

import dataclasses
import itertools
import re
from xml.etree import ElementTree

import pytest

from socialrapport import catalogue
from socialrapport.compose import charts
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.document import ChartBlock, MapBlock, Point, Series
from socialrapport.model.finding import Sentence
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.publish.drawing import bars, chart, chart_spec, frame, funnel, lines_over_years, palette
from socialrapport.publish.drawing.chart_spec import Shape
from support import documents as sample

FIGURES = (
    sample.line_chart(),
    sample.bar_chart(),
    sample.dot_chart(),
    sample.funnel_chart(),
    sample.grouped_chart(),
    sample.pyramid_chart(),
    *map(sample.rows_chart, ("pairs", "heat", "spine")),
    sample.tile_map(),
)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(block: ChartBlock | MapBlock, synthetic: bool = True) -> str:
    return chart.svg(block, sample.COLOURS, synthetic).decode()


@pytest.mark.parametrize("block", FIGURES, ids=lambda b: b.id)
def test_a_figure_says_what_it_shows(block: ChartBlock | MapBlock) -> None:
    root = ElementTree.fromstring(drawn(block))
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == block.caption
    assert root.findtext(f"{SVG}desc") == chart.in_words(block)
    assert root.get("aria-labelledby") == f"{block.id}-titel {block.id}-beskrivning"


@pytest.mark.parametrize("block", FIGURES, ids=lambda b: b.id)
def test_a_figure_of_made_up_people_says_so_and_a_real_one_does_not(block: ChartBlock | MapBlock) -> None:
    assert chart.SYNTHETIC in drawn(block)
    assert chart.SYNTHETIC not in drawn(block, synthetic=False)


@pytest.mark.parametrize("block", [f for f in FIGURES if isinstance(f, ChartBlock)], ids=lambda b: b.id)
def test_texts_stand_as_if_they_had_been_measured(block: ChartBlock) -> None:
    made = chart_spec.specification(block, sample.COLOURS)
    whole = chart.vl_convert.vegalite_to_svg(made, format_locale=chart.LOCALE)
    assert chart._own_ids(chart.unmeasured(made), "a") == chart._own_ids(whole, "a")


def test_where_an_axis_has_no_room_for_all_its_figures_every_second_has_one() -> None:
    roomy, narrow = (frame.figures_at((0.0, 1000.0, 2000.0), 0, apart)["labelExpr"] for apart in (60, 20))
    assert roomy == "['0','1\u00a0000','2\u00a0000'][indexof([0.0, 1000.0, 2000.0], datum.value)]"
    assert narrow.startswith("['0','','2\u00a0000']")


@pytest.mark.parametrize("block", FIGURES, ids=lambda b: b.id)
def test_the_same_figure_is_the_same_bytes_whatever_was_drawn_before(block: ChartBlock | MapBlock) -> None:
    first = drawn(block)
    chart.svg(sample.line_chart("annan", 3), sample.COLOURS, True)
    chart._svg.cache_clear()
    assert drawn(block) == first


def test_ids_start_with_the_figures_own() -> None:
    for block in FIGURES:
        assert all(i.startswith(f"{block.id}-") for i in re.findall(r'\bid="([^"]+)"', drawn(block)))


def test_difficult_characters_stay_characters() -> None:
    block = dataclasses.replace(
        sample.bar_chart(), caption=sample.NASTY, alt=Sentence(sample.NASTY), y_title=sample.NASTY
    )
    root = ElementTree.fromstring(drawn(block))
    assert root.findtext(f"{SVG}title") == sample.NASTY
    assert sample.NASTY.split(" //")[0] in "".join(root.itertext())


def test_hidden_bars_stand_last_in_swedish_order() -> None:
    points = (Point("Öster", None, ".."), Point("Norr", 2.0, ""), Point("Väster", None, ".."), Point("Syd", 5.0, ""))
    order = [p.x for p in bars.ranked(Series("2024", points))]
    assert order == ["Syd", "Norr", "Väster", "Öster"]


def test_the_status_of_a_hidden_bar_is_printed() -> None:
    texts = [t.text for t in ElementTree.fromstring(drawn(sample.bar_chart())).iter(f"{SVG}text")]
    assert texts.count("..") == 2


def test_a_long_name_is_set_on_more_lines_and_never_cut():
    names = ("Familjehem hos släkting eller annan närstående person", "Hvb", "Institutionsvistelse" * 3)
    block = dataclasses.replace(
        sample.bar_chart(), series=(Series("2024", tuple(Point(n, float(i), "") for i, n in enumerate(names, 1))),)
    )
    said = "".join(ElementTree.fromstring(drawn(block)).itertext()).replace("\n", "")
    assert "…" not in said
    for name in names:
        assert all(word in said for word in name.split())
    assert len(frame.label_lines(names[0])) == 2


def test_a_long_reason_of_a_break_stands_whole_on_lines_that_fit() -> None:
    indicator = next(i for i in catalogue.load().indicators.values() if any(len(b.says) > 100 for b in i.breaks))
    [why] = [b for b in indicator.breaks if len(b.says) > 100]
    axis = Axis("ar", "År", tuple(map(str, range(why.year - 3, why.year + 2))), {})
    measure = MeasureInfo("antal", "Antal", "personer", MeasureKind.COUNT)
    cells = {("antal", (year,)): SafeCell(10, Status.SHOWN) for year in axis.codes}
    block = charts.lines(SafeCube(indicator, (axis,), (measure,), cells), measure, why.year + 1)
    assert block is not None
    said = [t for t in ElementTree.fromstring(drawn(block)).itertext() if t and t in why.says and t != str(why.year)]
    assert " ".join(said) == why.says.removesuffix(".")
    assert len(said) > 1
    assert max(frame.text_width(line, lines_over_years.REASON_SIZE) for line in said) < frame.WIDTH


def test_the_interval_of_a_point_is_a_field_and_counts_in_the_scale() -> None:
    points = (Point("2023", 10.0, "", None, 8.0, 12.0), Point("2024", 11.0, "", None, 9.0, 19.0))
    series = Series("a", points)
    [field, _] = lines_over_years._band(series, ["2023", "2024"], "#000000", {"x": {}, "y": {}})
    assert [(row["low"], row["high"]) for row in field["data"]["values"]] == [(8.0, 12.0), (9.0, 19.0)]
    block = dataclasses.replace(sample.line_chart(), series=(series,))
    assert chart_spec.specification(block, {})["layer"][0]["encoding"]["y"]["scale"]["domain"] == [0.0, 20.0]


def test_a_gap_breaks_the_line() -> None:
    series = Series("a", (Point("2020", 1.0, ""), Point("2021", None, ".."), Point("2022", 3.0, "")))
    runs = [row["run"] for row in lines_over_years._runs(series, ["2020", "2021", "2022"])]
    assert runs == [0, 1]


def test_a_line_that_ends_before_the_others_says_when() -> None:
    xs = ["2022", "2023", "2024"]
    early = Series("Kvinnor", (Point("2022", 5.0, ""), Point("2023", 6.0, ""), Point("2024", None, "..")))
    assert lines_over_years.named(early, xs) == "Kvinnor, till 2023"
    assert lines_over_years.named(Series("Män", (Point("2024", 6.0, ""),)), xs) == "Män"


@pytest.mark.parametrize(
    ("values", "decimals", "ends"),
    [((11.0, 9.0), 0, (0.0, 12.5)), ((12757.0,), 0, (0.0, 15000.0)), ((), 0, (0.0, 1.0)), ((0.4,), 1, (0.0, 0.4))],
)
def test_scales_begin_at_zero(values: tuple[float, ...], decimals: int, ends: tuple[float, float]) -> None:
    low, high, ticks = frame.scale(values, decimals)
    assert (low, high) == ends
    assert all(b > a for a, b in itertools.pairwise(ticks))


def test_the_sexes_keep_their_colours() -> None:
    assert palette.for_series(("Män", "Hela staden", "Kvinnor"), {}) == (palette.MEN, palette.MAIN, palette.WOMEN)


def test_many_names_at_line_ends_do_not_cover_each_other() -> None:
    ends = [(100.0 + i, f"Namn {i}", "#000000") for i in range(8)]
    placed = [y for y, _ in lines_over_years._apart(ends, 220)]
    assert all(b - a >= 14.9 for a, b in itertools.pairwise(placed))
    assert placed[-1] <= 228


def test_a_png_is_twice_the_size() -> None:
    picture = chart.png(sample.tile_map(), sample.COLOURS, True)
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") == 2 * frame.WIDTH


def test_an_empty_chart_is_still_a_picture() -> None:
    for kind in chart_spec.KINDS:
        points = (Point("2023", None, ".."), Point("2024", None, ".."))
        block = ChartBlock(f"tom-{kind}", "Tom", kind, (Series("a", points),), "Antal", Sentence("Inget visas."), "")
        assert "<svg" in drawn(block)


def test_names_in_a_funnel_cover_neither_each_other_nor_a_point() -> None:
    points = [Point(f"Stadsdel {i}", 10.0 + i % 3, "", size=100.0 + 4 * i) for i in range(12)]
    frame_ = funnel.Frame((0.0, 300.0), (0.0, 20.0), (500.0, 270.0))
    placed = [box for _, box, _ in funnel.labels(points, ("Stadsdel 7",), frame_)]
    dots = [funnel._around(*frame_.at(p), 5.0, 5.0) for p in points]
    assert len(placed) >= 6
    for box in placed:
        assert funnel._fits(box, [other for other in (*placed, *dots) if other != box], frame_)


def test_a_name_in_colour_is_placed_first() -> None:
    points = [Point(f"Stadsdel {i}", 10.0, "", size=100.0) for i in range(40)]
    frame_ = funnel.Frame((0.0, 300.0), (0.0, 20.0), (500.0, 270.0))
    assert next(funnel.labels(points, ("Stadsdel 7",), frame_))[0] == "Stadsdel 7"


@pytest.mark.parametrize("block", [sample.line_chart(), sample.funnel_chart()], ids=lambda b: b.kind)
def test_a_chart_of_half_the_width_has_letters_as_large(block: ChartBlock) -> None:
    half = chart.svg(block, sample.COLOURS, False, Shape.HALF).decode()
    assert f'width="{chart_spec.HALF:g}"' in half
    assert "…" not in half
    assert re.findall(r'font-size="([\d.]+)', half)[0] == re.findall(r'font-size="([\d.]+)', drawn(block, False))[0]


def test_years_that_have_no_room_are_left_out() -> None:
    half = chart.svg(sample.line_chart(), sample.COLOURS, False, Shape.HALF).decode()
    assert (">2023<" in drawn(sample.line_chart()), ">2023<" in half, ">2024<" in half) == (True, False, True)


def test_no_label_is_ever_cut() -> None:
    long = "Personer med insatser enligt socialtjänstlagen och lagen om stöd och service till vissa funktionshindrade"
    line, bars = sample.line_chart(), sample.bar_chart()
    named = dataclasses.replace(
        line, series=tuple(dataclasses.replace(s, name=f"{s.name}: {long}") for s in line.series)
    )
    points = tuple(dataclasses.replace(p, x=f"{p.x} {long}") for p in bars.series[0].points)
    blocks = (
        named,
        dataclasses.replace(bars, series=(dataclasses.replace(bars.series[0], points=points),), y_title=long),
        dataclasses.replace(sample.grouped_chart(), series=named.series[:2]),
    )
    for block in blocks:
        assert "…" not in drawn(block, False)
