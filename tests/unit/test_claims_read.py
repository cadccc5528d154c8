"""What a Swedish sentence claims: one fact a test, in the smallest sentence that has it."""

from __future__ import annotations

import pytest

from socialrapport import reading
from socialrapport.reading import Number, Read
from socialrapport.reading.sentences_of_text import Line, paragraphs, sentences


def sentence(text: str) -> Read:
    [read] = reading.read_text(text)
    return read


def numbers(text: str) -> list[tuple[object, str | None]]:
    return [(number.value, number.unit) for number in sentence(text).numbers]


def only(text: str) -> Number:
    [number] = sentence(text).numbers
    return number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("345", 345), ("2 768", 2768), ("2\u00a0768", 2768), ("2\u202f768", 2768), ("10 551 707", 10_551_707),
        ("1.234.567", 1_234_567), ("391.039", 391_039), ("18570", 18_570), ("tolv", 12), ("tjugofem", 25),
        ("etthundra", 100), ("tvåhundrafemtio", 250), ("nittio", 90),
    ],
)  # fmt: skip
def test_a_number_is_worth_what_it_says(written: str, value: int) -> None:
    assert only(f"Det berörde {written} barn.").value == value


@pytest.mark.parametrize("whose", ["Stockholms", "Norrsunds", "stadens", "kommunens"])
def test_whose_they_are_may_stand_between(whose: str) -> None:
    assert numbers(f"Det gällde 42 av {whose} 310 barn och 12 {whose} skolor.")[1:] == [(310, "barn"), (12, "skolor")]


@pytest.mark.parametrize(
    ("written", "value"),
    [("2,2 procent", 2.2), ("2.2 procent", 2.2), ("11 %", 11), ("11%", 11), ("-2,6 procent", -2.6),
     ("−2,6 procent", -2.6), ("en procent", 1), ("en halv procent", 0.5), ("två och en halv procent", 2.5)],
)  # fmt: skip
def test_percent(written: str, value: float) -> None:
    assert numbers(f"Det är {written} av hushållen.") == [(value, "procent")]


def test_a_sign_after_a_number_is_a_dash() -> None:
    assert numbers("Andelen var 2–3 procent.") == [((2, 3), "procent")]


def test_percentage_units_are_no_percent() -> None:
    assert numbers("Andelen ökade med sex procentenheter.") == [(6, "procentenheter")]


@pytest.mark.parametrize(
    ("written", "value"),
    [("var femte", 0.2), ("vart tjugonde", 0.05), ("varannan", 0.5), ("två tredjedelar", 0.667), ("hälften", 0.5),
     ("sex av tio", 0.6), ("9 av 10", 0.9), ("fyra av etthundra", 0.04), ("3/4 av dem", 0.75)],
)  # fmt: skip
def test_a_share_told_in_words_is_a_share(written: str, value: float) -> None:
    assert numbers(f"Det gäller {written}.") == [(value, "andel")]


@pytest.mark.parametrize(
    ("written", "value"), [("fördubblats", 2), ("tredubblats", 3), ("halverats", 0.5), ("femdubblats", 5)]
)
def test_a_verb_that_multiplies_is_a_factor(written: str, value: float) -> None:
    assert numbers(f"Antalet beslut har {written}.") == [(value, "faktor")]


def test_times_as_many_is_a_factor() -> None:
    assert numbers("Tre gånger så många män som kvinnor vårdades.") == [(3, "faktor")]


def test_how_often_is_no_share() -> None:
    assert numbers("Kartläggningen görs vart sjätte år.") == []


def test_years_in_a_row() -> None:
    assert numbers("För åttonde året i rad minskar antalet.") == [(8, "år i rad")]
    assert numbers("Kostnaden sjunker för sjätte månaden i rad.") == [(6, "månader i rad")]


def test_one_age_after_another() -> None:
    ages = numbers("Skulden ökar mest i åldersgrupperna 35–44 samt 45–54.")
    assert ages == [((35, 44), "år (ålder)"), ((45, 54), "år (ålder)")]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("10,7 miljarder kronor", (10.7, "mdkr")), ("2 137 miljoner kronor", (2137, "mnkr")), ("85 mnkr", (85, "mnkr")),
        ("30 Mkr", (30, "mnkr")), ("450 tkr", (450, "tkr")), ("36 000 kronor", (36_000, "kr")),
        ("4 400 skattekronor per dygn", (4400, "kr per dygn")), ("sju miljarder", (7, "mdkr")),
        ("12,3 miljoner", (12.3, "mnkr")), ("900 kronor per placerat barn och dygn", (900, "kr per barn och dygn")),
    ],
)  # fmt: skip
def test_money(written: str, read: tuple[float, str]) -> None:
    assert numbers(f"Det kostade {written}.") == [read]


def test_money_goes_by_what_the_clause_began_with() -> None:
    assert numbers("Beloppet per biståndshushåll var 36 000 kronor.") == [(36_000, "kr per hushåll")]


def test_millions_of_people_are_people() -> None:
    assert numbers("Det berör 1,4 miljoner personer.") == [(1_400_000, "personer")]


@pytest.mark.parametrize(
    ("counted", "unit"),
    [
        ("orosanmälningar", "anmälningar"), ("biståndshushåll", "hushåll"), ("barn och ungdomar", "barn och unga"),
        ("LSS-insatser", "insatser"), ("barnfamiljer", "familjer"), ("av landets kommuner", "kommuner"),
        ("av dessa 50 vräkningar", "vräkningar"), ("hemlösa personer", "personer"), ("unga", "unga"),
        ("så kallade umgängesbarn", "barn"), ("biståndsmottagare", "biståndsmottagare"), ("LVM-hem", "hem"),
        ("polisanmälda misshandelsbrott", "brott"), ("kommunikatörer", "kommunikatörer"),
        ("särskilda ungdomshem med 700 platser", "ungdomshem"), ("servicebostäder", "servicebostäder"),
    ],
)  # fmt: skip
def test_a_number_counts_the_noun_after_it(counted: str, unit: str) -> None:
    assert sentence(f"Det gäller 12 {counted}.").numbers[0].unit == unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Antalet hushåll minskade från 161 000 till 146 000.", ["hushåll"] * 2),
        ("Minskningen var 19 respektive 18 procent.", ["procent"] * 2),
        ("Andelen var 12, 14 och 19 procent.", ["procent"] * 3),
        ("2 768 vräkningar är fler än 2 513.", ["vräkningar"] * 2),
        ("Svarsfrekvensen ökade från 42 procent (2022) till 48 procent (2023).", ["procent"] * 2),
        ("Kvinnor (45), män (55) och barn (12).", ["kvinnor", "män", "barn"]),
        ("Det är 76 vräkningar, varav 700 var 2012.", ["vräkningar"] * 2),
        ("Här är 19 400 placerade, vilket är 1 000 färre individer än 2019.", ["individer"] * 2),
        ("Antalet kammarrätter minskade från 23 till 12.", ["kammarrätter"] * 2),
        ("Det var 5 av 119 fall.", ["fall"] * 2),
        ("Antalet varierar, från 12 i Älvsjö till 341 i Järva.", [None] * 2),
        ("På sju år var man nere på noll.", ["år", None]),
        ("I staden gjordes 24 vräkningar och i Malmö kommun 29 stycken.", ["vräkningar"] * 2),
        ("Av de 142 som lämnade kommunen flyttade 41 till andra län.", ["personer"] * 2),
        ("Kvinnorna hade misshandlats över 30 gånger.", ["gånger"]),
        ("Antalet timmar per person och vecka var 127.", ["timmar per person och vecka"]),
    ],
)
def test_a_bare_number_counts_what_the_sentence_is_about(text: str, units: list[str]) -> None:
    assert [unit for _, unit in numbers(text)] == units


def test_a_bare_number_counts_what_the_sentence_before_did() -> None:
    _, second = reading.read_text("Det kom 331 000 anmälningar. 128 000 av dessa ledde till utredning.")
    assert [number.unit for number in second.numbers] == ["anmälningar"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Antalet anmälningar per 1 000 barn var 154.", "per 1 000 barn"),
        ("Det var 60 anmälningar/1000 barn.", "per 1 000 barn"),
        ("Det motsvarar 726 fall på 100 000 invånare.", "per 100 000 invånare"),
        ("Det var fem per tusen år 2005.", "per 1 000"),
        ("Per 100 000 invånare gjordes 22,9 anmälningar.", "per 100 000 invånare"),
        ("Det kom 1 000 anmälningar om dagen.", "anmälningar per dag"),
        ("Det är 1,6 barn per familj.", "barn per familj"),
    ],
)
def test_a_rate_has_its_base_in_the_unit(text: str, unit: str) -> None:
    assert only(text).unit == unit


def test_only_numbers_at_its_base_are_a_rate() -> None:
    text = "Deras 274 anmälningar är 84 anmälningar per 100 000 invånare."
    assert [unit for _, unit in numbers(text)] == ["anmälningar", "per 100 000 invånare"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Gruppen är barn i åldern 13–17 år.", ((13, 17), "år (ålder)")),
        ("Det gäller personer mellan 18 och 24 år.", ((18, 24), "år (ålder)")),
        ("Det gäller 18–24-åringar.", ((18, 24), "år (ålder)")),
        ("Barnen är mellan 0 och 5 år gamla.", ((0, 5), "år (ålder)")),
        ("Medelåldern var 43 år.", (43, "år (ålder)")),
        ("Det gäller barn under 18 år.", (18, "år (åldersgräns)")),
        ("Majoriteten var över 15 år.", (15, "år (åldersgräns)")),
        ("Det gäller de som är 65 år eller äldre.", (65, "år (åldersgräns)")),
        ("Det gäller pojkar under 18.", (18, "år (åldersgräns)")),
        ("Det har gällt i mer än 20 år.", (20, "år")),
        ("Det har minskat de senaste fem åren.", (5, "år")),
        ("Det har minskat under en 20-årsperiod.", (20, "år")),
        ("Behovet varade 46–90 månader.", ((46, 90), "månader")),
        ("Förhållandet har pågått i 5–9 år.", ((5, 9), "år")),
    ],
)
def test_years_are_a_time_an_age_or_the_limit_of_one(text: str, read: tuple[object, str]) -> None:
    assert numbers(text) == [read]


def test_from_one_number_to_another_is_no_range() -> None:
    assert numbers("Andelen ökade från 37 till 42 procent.") == [(37, "procent"), (42, "procent")]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Drygt 64 000 barn berördes.", "drygt"), ("Lite drygt tio barn berördes.", "lite drygt"),
        ("Färre än tio barn berördes.", "färre än"), ("Uppemot 20 barn berördes.", "uppemot"),
        ("Totalt 20 barn berördes.", None), ("Barn under 18 år berördes.", None),
    ],
)  # fmt: skip
def test_the_word_before_a_number_loosens_it(text: str, hedge: str | None) -> None:
    assert only(text).hedge == hedge


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Det gällde den 1 oktober 2017.", "datum"), ("Det gällde 2024-10-01.", "datum"),
        ("Det gällde under 2024.", "årtal"), ("Det gällde 2018–2020.", "årtal"), ("Det var på 1990-talet.", "period"),
        ("Det var vecka 14.", "period"), ("Det gäller enligt 4 kap. 1 § SoL.", "lagrum"),
        ("Lagen (2001:453) gäller.", "lag eller föreskrift"), ("Det framgår av tabell 3.", "hänvisning"),
        ("Det framgår (s.83).", "sidnummer"),
        ("De tillhör personkrets tre.", "hänvisning"), ("På tio år har skulden vuxit.", "period"),
        ("Det är hemlöshetssituation 1.", "hänvisning"), ("Det var i årskurs 9.", "hänvisning"),
        ("Ring telefon 08-508 25 000.", "telefonnummer"), ("Adressen är Storgatan 12.", "adress"),
        ("Felmarginalen är ± 8 procentenheter.", "felmarginal"),
        ("Det är 1 234 fler för att befolkningen har vuxit och 2 färre för att det har blivit mindre vanligt bland "
         "jämnåriga.",
         "del av en förändring"),
        ("Det är 7 färre för att befolkningen har minskat och 3 fler för att åldersfördelningen har ändrats.",
         "del av en förändring"),
        ("Skillnaderna mellan stadsdelarna i fråga om placeringar är typiskt 24 procent av nivån 2024, säkert minst 15 "
         "procent.", "mått på skillnader"),
        ("Det började klockan 10.30.", "klockslag"), ("Ärendet har dnr SON 2024/12.", "diarienummer"),
        ("Det ökade i kommunerna.[6]", "fotnot"), ("Det ökade sedan 2015.2", "fotnot"), ("Under covid-19.", "kod"),
    ],
)  # fmt: skip
def test_what_is_no_claim_is_passed_over_and_told(text: str, kind: str) -> None:
    read = sentence(text)
    assert read.numbers == ()
    assert kind in {one.kind for one in read.passed}


def test_what_stands_about_a_figure_is_its_margin_and_after_a_verb_a_number() -> None:
    assert numbers("Andelen var 77,4 procent ± 3,2 procentenheter.") == [(77.4, "procent")]
    assert numbers("Antalet ökade ±40 procent.") == [(40, "procent")]


@pytest.mark.parametrize(
    "text",
    [
        "Det är 12 fler för att befolkningen har vuxit och 999 fler för att arbetssätten har ändrats.",
        "Hemlösheten består av 999 fler på grund av ändrad boendesituation.",
    ],
)
def test_numbers_in_words_much_like_the_programs_own_are_numbers(text: str) -> None:
    assert 999 in {value for value, _ in numbers(text)}


def test_the_mark_of_a_footnote_is_no_number() -> None:
    assert numbers("Antalet hushåll2 är 18 procent³ fler.") == [(18, "procent")]


def test_a_number_that_looks_like_a_year_may_count() -> None:
    assert numbers("Insatsen gavs till 2013 barn.") == [(2013, "barn")]
    assert numbers("1629 av de skuldsatta var kvinnor.") == [(1629, "skuldsatta")]


def test_a_year_before_a_number_is_no_part_of_it() -> None:
    assert numbers("Under 2018 180 000 barn.") == [(180_000, "barn")]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Antalet barn ökade.", "upp"), ("Det är en befolkningsökning.", "upp"), ("Allt fler barn placeras.", "upp"),
        ("Det är 40 fler än 2019.", "upp"), ("Antalet är det högsta sedan 2001.", "upp"),
        ("Antalet har gått upp.", "upp"), ("Tiden har förlängts.", "upp"), ("Tiden kortades.", "ned"),
        ("Det är tre gånger så många som 2014.", "upp"), ("Det är 45 barn, hälften så många som 2022.", "ned"),
        ("Jämfört med slutet av 2014 betalas en miljon mindre ut.", "ned"),
        ("Nu är det dock färre som får stöd.", "ned"),
        ("Andelen låg i stort sett stilla.", "oförändrad"), ("Insatserna hade färre än 5000 personer.", "nivå"),
        ("Det föddes färre barn än 2022, men jämfört med 2021 föddes fler.", "blandad"),
        ("Trots detta minskade antalet.", "ned"), ("De har blivit 30 procent fler sedan 1999.", "upp"),
        ("Inflödet var det största sett till antal sedan 2015.", "upp"),
        ("Inte sedan 1982 har ett så lågt behov noterats.", "ned"),
        ("Antalet barn minskade.", "ned"), ("Det är 40 färre jämfört med året innan.", "ned"),
        ("Antalet är det lägsta på åtta år.", "ned"), ("Skulderna har inte varit så få på 30 år.", "ned"),
        ("Kön mer än halverad på fyra år.", "ned"), ("Från 578 barn till 419 barn.", "ned"),
        ("141 barn berördes, att jämföra med 126 barn året före.", "upp"),
        ("Varken antalet placeringar eller kostnaden har förändrats.", "oförändrad"),
        ("Brotten tycks däremot inte ha ökat.", "oförändrad"),
        ("Det kom in lika många nya ansökningar som året före.", "oförändrad"),
        ("Det var 42 vräkningar, sju fler än samma kvartal året före.", "upp"),
        ("Efter sommaren vände kurvan uppåt.", "upp"), ("Efter sommaren vände kurvan.", "nivå"),
        ("Antalet är oförändrat.", "oförändrad"), ("Det är lika många som året före.", "oförändrad"),
        ("Antalet har inte ökat.", "oförändrad"), ("Antalet ökade inte.", "oförändrad"),
        ("I Bromma minskade antalet hushåll ej.", "oförändrad"), ("Antalet ökade inte bara i Bromma.", "upp"),
        ("Det syns ingen tydlig ökning.", "oförändrad"),
        ("Antalet var 20, ingen säkerställd skillnad mot 2023 (18).", "nivå"),
        ("Det är samma nivå som 2021.", "oförändrad"),
        ("Antalet har varken ökat eller minskat.", "oförändrad"),
        ("Antalet ökade medan andelen minskade.", "blandad"), ("Antalet minskade, men sedan vände kurvan.", "blandad"),
        ("Det är 40 barn.", "nivå"), ("Fler män än kvinnor får insatser.", "nivå"),
        ("Andelen är högre bland kvinnor än bland män.", "nivå"), ("Det görs för att minska oron.", "nivå"),
        ("Det är en undersökning.", "nivå"), ("De sover i trappuppgångar.", "nivå"),
        ("Andelen varierar mellan 14 och 26 procent.", "nivå"), ("Ökningen är mindre än året före.", "upp"),
    ],
)  # fmt: skip
def test_which_way_things_go(text: str, way: str) -> None:
    assert sentence(text).direction == way


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Antalet ökade mellan 2022 och 2023.", "2023 vs 2022"), ("Antalet ökade sedan 2018.", "sedan 2018"),
        ("Antalet 2023 är större jämfört med 2022.", "2023 vs 2022"), ("Antalet ökade på tio år.", "tio år"),
        ("Antalet ökade jämfört med året innan.", "jämfört med året innan"), ("Antalet ökade.", None),
    ],
)  # fmt: skip
def test_the_periods_that_are_compared(text: str, periods: str | None) -> None:
    assert sentence(text).comparison == periods


def test_a_number_is_found_again_where_it_stands() -> None:
    read = sentence("– Det är drygt 2\u00a0768 vräkningar, säger hon.")
    [number] = read.numbers
    assert read.sentence[number.start : number.end] == number.raw == "2\u00a0768"


def test_a_sentence_without_number_or_direction_claims_nothing() -> None:
    assert not sentence("Socialnämnden ansvarar för detta.").claims


@pytest.mark.parametrize(
    "text",
    ["Det var bl.a. 12 barn.", "Det var ca. 12 barn.", "Det gäller enligt 4 kap. 1 § SoL.", "Det var den 1 jan. 2024."],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert [line.text for line in sentences(Line(text, 1))] == [text]


def test_a_sentence_knows_the_line_that_it_begins_on() -> None:
    text = "Rubrik\n\nAntalet ökade\nmed 3 procent. Det var 12 barn.\n"
    assert [(read.line, read.sentence) for read in reading.read_text(text)] == [
        (1, "Rubrik"), (3, "Antalet ökade med 3 procent."), (3, "Det var 12 barn."),
    ]  # fmt: skip


def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    assert [p.text for p in paragraphs("Antalet orosan-\nmälningar ökade")] == ["Antalet orosanmälningar ökade"]


def test_the_points_of_a_list_are_read_apart() -> None:
    assert len(list(paragraphs("- 12 barn\n- 14 barn"))) == 2


def test_what_goes_on_without_a_stop_is_data_and_nothing_in_it_is_read() -> None:
    read = sentence("12 barn " * 4_000)
    assert not read.claims
    assert [one.kind for one in read.passed] == [reading.ENDLESS]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Polisanmälda fall av misshandel uppgick till 76.", None),
        ("Antalet personer var 174 (2024), 3 procent fler än året före.", "personer"),
        ("Antalet hushåll blev 825 mot 807 föregående år.", "hushåll"),
    ],
)
def test_a_number_is_not_in_the_unit_of_what_only_stands_near(text: str, told: str | None) -> None:
    assert sentence(text).numbers[0].unit == told


def test_those_who_grow_up_do_not_grow_more() -> None:
    assert sentence("I kommunen växer 373 barn upp i hushåll med bistånd.").direction == "nivå"


@pytest.mark.parametrize("text", ["Ett: 12 barn kom.", "Tre: 12 barn kom."])
def test_a_point_numbered_in_words_is_no_claim(text: str) -> None:
    assert numbers(text) == [(12, "barn")]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Kön låg även i mars kvar på 40 ärenden.", "oförändrad"),
        ("Antalet elever är i stort sett detsamma som läsåret 2022/23.", "oförändrad"),
        ("Satsningen har inte lett till kortare köer.", "oförändrad"),
        ("Trots att staden växer har antalet förskolor inte ökat.", "oförändrad"),
        ("Antalet har inte ökat sedan 2019, trots att folkmängden vuxit med 2,5 procent.", "oförändrad"),
        ("Kostnaden steg, även om antalet minskade.", "upp"),
        ("Antalet väntas stiga till 500 för att sedan falla.", "blandad"),
        ("Köerna blev visserligen kortare, men väntetiden ökade.", "blandad"),
        ("Den nedåtgående trenden bröts i maj.", "blandad"),
        ("Förvaltningen gjorde 310 besök, 4 procent under fjolårets nivå.", "ned"),
        ("Utgifterna blev 10 procent över förra årets belopp.", "upp"),
        ("Antalet brott gick därmed ner.", "ned"),
        ("Andelen var 2,3 procent, upp från 1,9 procent.", "upp"),
        ("Andelen var 1,9 procent (ned från 2,3).", "ned"),
        ("Andelen är nu nere i 48 procent.", "ned"),
        ("Kön är uppe i 120 ärenden.", "upp"),
        ("Sjukfrånvaron ska ned till 6 procent.", "ned"),
        ("Normen räknas upp med 2 procent.", "upp"),
        ("Hyran var dubbelt så hög som året innan.", "upp"),
        ("Inte sedan tidigt 1990-tal har så många sökt stöd.", "upp"),
        ("Ökningstakten har avtagit.", "upp"),
        ("Sex av tio hade varit hemlösa i mer än fem år.", "nivå"),
        ("De var fler än för fem år sedan.", "upp"),
        ("Var sjunde varken arbetar eller studerar.", "nivå"),
        ("Antalet har varken ökat eller minskat.", "oförändrad"),
        ("Kommunen har lyckats pressa kostnaderna med 8 mnkr.", "ned"),
    ],
)
def test_other_ways_of_telling_a_way(text: str, way: str) -> None:
    assert sentence(text).direction == way


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Skatten höjs med 35 öre.", [(35, "öre")]),
        ("De får 540 kronor mer i månaden.", [(540, "kr per månad")]),
        ("Gruppen över 80 år växer.", [(80, "år (åldersgräns)")]),
        ("Resultatet var svagt, −186 personer.", [(-186, "personer")]),
        ("Förr var andelen 62 procent, i dag är den nere i 48.", [(62, "procent"), (48, "procent")]),
        ("Av 97 svarande (svarsfrekvens 61 %) ansåg 78 att det gick bra.",
         [(97, "svarande"), (61, "procent"), (78, "svarande")]),
        ("Antalet ansökningar var 1,5 miljoner.", [(1_500_000, "ansökningar")]),
    ],
)  # fmt: skip
def test_other_units(text: str, told: list[tuple[object, str | None]]) -> None:
    assert numbers(text) == told
