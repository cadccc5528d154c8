"""A municipality's own text: what references say, why one cannot be said, what is by hand, who has signed."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialrapport import compose, ledger
from socialrapport.compose.own.declaring import declaration
from socialrapport.compose.own.reference import Reference, Say, Unsayable, parse
from socialrapport.model.document import Bullets, Document, Footnote, Heading, Paragraph, Plain, Strong
from socialrapport.model.finding import ClaimKind
from socialrapport.model.issue import Refusal
from socialrapport.model.owntext import is_stale, unsigned
from support import own

BY_ID = {cube.id: cube for cube in own.CUBES}


@pytest.mark.parametrize(
    ("written", "reference"),
    [
        ("eb.hushall", Reference("eb.hushall")),
        ("eb.hushall, 2023", Reference("eb.hushall", "2023")),
        ("eb.hushall, \u22121", Reference("eb.hushall", "-1")),
        ("eb.hushall, stadsdel = Farsta, kön=K", Reference("eb.hushall", "", (("stadsdel", "Farsta"), ("kön", "K")))),
        ("eb.hushall,Farsta", Reference("eb.hushall", "", (("", "Farsta"),))),
        ("eb.hushall | tal", Reference("eb.hushall", say=Say.NUMBER)),
        ("a | Förändring sedan 2020 | procent", Reference("a", say=Say.CHANGE, since="2020", unit="procent")),
        ("a | procent | forandring", Reference("a", say=Say.CHANGE, unit="procent")),
        ("a | antal | förändring", Reference("a", say=Say.CHANGE, measure="antal")),
        ("a | förändring | antal", Reference("a", say=Say.CHANGE, unit="antal")),
        ("a | riktning sedan -2", Reference("a", say=Say.DIRECTION, since="-2")),
        ("a | andel av helheten | annars för få", Reference("a", say=Say.PART, otherwise="för få")),
        ("a | per 1 000", Reference("a", measure="per 1 000")),
        ("eget: tre enheter, två hus", Reference("tre enheter, två hus", say=Say.OWN)),
    ],
)
def test_a_reference_is_read(written: str, reference: Reference) -> None:
    assert parse(written) == reference


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "referensen är tom"),
        ("a,", "inget efter ett kommatecken"),
        ("a |", "inget efter ett lodstreck"),
        ("a, 2023, 2022", "två år"),
        ("a, stadsdel=", "saknar värde"),
        ("a | annars", "vad som sägs när talet är skyddat"),
        ("a | förändring sedan i fjol", "inget år"),
        ("a | tal sedan 2020", "sedan hör till förändring"),
        ("a | tal | riktning", "tal och riktning går inte"),
        ("a | andel | antal", "andel och antal går inte"),
        ("eget:", "ert eget"),
    ],
)
def test_a_reference_that_cannot_be_read_is_told(written: str, why: str) -> None:
    with pytest.raises(Unsayable, match=re.escape(why)):
        parse(written)


SAYS = {
    "Det var {{ eb.hushall }}.": "Det var 14 651 hushåll.",
    "Det var {{ eb.hushall }} hushåll.": "Det var 14 651 hushåll.",
    "Det var {{ eb.hushall }} nya hushåll.": "Det var 14 651 nya hushåll.",
    "Då fick {{ eb.hushall | hushåll }} insatser.": "Då fick 14 651 hushåll insatser.",
    "Då fick {{ eb.hushall | hushåll }} hushåll stöd.": "Då fick 14 651 hushåll stöd.",
    "Då fick {{ eb.mycket_langvarigt | procent }} insatser.": "Då fick 24,1 procent insatser.",
    "Det var {{ eb.hushall | tal }} som fick det.": "Det var 14 651 som fick det.",
    "Det var {{ EB.Hushåll, -1 }} {{ år, -1 }}.": "Det var 14 333 hushåll 2023.",
    "{{ eb.hushall, Bromma }} och {{ eb.hushall, stadsdel=24 }}.": "640 hushåll och ett hushåll.",
    "Det är {{ eb.hushall, Par utan barn }} och {{ eb.hushall, par_barn | andel av helheten }}.": (
        "Det är 1 204 hushåll och 40 procent."
    ),
    "Så? {{ eb.hushall, par }} är par.": "Så? 1 204 hushåll är par.",
    "{{ eb.hushall, Farsta }} fick stöd.": "Nio hushåll fick stöd.",
    "{{ eb.hushall, stadsdel=Kungsholmen | annars hushåll som inte redovisas }}.": "Hushåll som inte redovisas.",
    "Högst är {{ eb.mycket_langvarigt, stadsdel=högst | namn }}.": (
        "Högst är Bromma bland de stadsdelar som redovisas."
    ),
    "Minst var {{ eb.hushall, hushållstyp=lägst | namn }} ({{ eb.hushall, hushållstyp=lägst }}).": (
        "Minst var okänd hushållstyp (noll hushåll)."
    ),
    "Antalet {{ eb.hushall | riktning }} med {{ eb.hushall | förändring }}.": "Antalet ökade med 2,2 procent.",
    "Antalet ökade med {{ eb.hushall | förändring }} hushåll.": None,
    "Antalet ökade med {{ eb.hushall | förändring | antal }}.": "Antalet ökade med 318 hushåll.",
    "Antalet ökade med {{ eb.hushall | förändring | antal }} hushåll.": "Antalet ökade med 318 hushåll.",
    "Antalet ökade med {{ eb.hushall | förändring sedan 2022 }}.": "Antalet ökade med 3,1 procent.",
    "Det ökade med {{ eb.hushall, Farsta | förändring }}.": "Det ökade med sex hushåll.",
    "Andelen var {{ eb.mycket_langvarigt }}.": "Andelen var 24,1 procent.",
    "Andelen var {{ eb.mycket_langvarigt }} procent.": "Andelen var 24,1 procent.",
    "Andelen var {{ eb.mycket_langvarigt }} %.": "Andelen var 24,1 %.",
    "Det var {{ eb.mycket_langvarigt | antal }}.": "Det var 3 531 hushåll.",
    "Det var {{ eb.mycket_langvarigt | ungefär }}.": "Det var 24 procent.",
    "Andelen ökade med {{ eb.mycket_langvarigt | förändring }}.": "Andelen ökade med 1,2 procentenheter.",
    "Andelen ökade med {{ eb.mycket_langvarigt | förändring }} procentenheter.": (
        "Andelen ökade med 1,2 procentenheter."
    ),
    "Vi betalade {{ eb.utbetalt }}.": "Vi betalade 950 miljoner kronor.",
    "Vi betalade {{ eb.utbetalt }} kronor.": "Vi betalade 950 miljoner kronor.",
    "Vi betalade {{ eb.utbetalt }} miljoner kronor.": "Vi betalade 950 miljoner kronor.",
    "Antalet {{ eb.barn | riktning }} ({{ eb.barn }}).": "Antalet var oförändrat (9 000 barn).",
    "{{ eb.barn, kön=flickor }} flickor fick det.": "4 400 flickor fick det.",
    "Det var {{ eb.barn | andel av befolkningen }} procent.": "Det var fyra procent.",
    "Det var {{ eb.barn | procent }}.": "Det var fyra procent.",
    "Det var {{ bu.barn_med_anmalan | per 1 000 }}.": "Det var 42,5 per 1 000 barn och unga 0–20 år.",
    "Det var {{ bu.barn_med_anmalan | per_1000 }} per 1 000 unga.": "Det var 42,5 per 1 000 unga.",
    "Antalet {{ bu.barn_med_anmalan | riktning }}.": "Antalet var i stort sett oförändrat.",
    "I {{ hl.personer | år }} års kartläggning var det {{ hl.personer }}.": (
        "I 2022 års kartläggning var det 2 196 personer."
    ),
    "Biståndet varade {{ eb.manader }}.": "Biståndet varade 7,4 månader per hushåll.",
    "Biståndet varade {{ eb.manader }} månader.": "Biståndet varade 7,4 månader.",
    "**{{ eb.hushall }}** fick stöd (**{{ eb.hushall | tal }}**).": "14 651 hushåll fick stöd (14 651).",
    "Här\n{{ eb.hushall,\n2023 }}, och\nså.": "Här 14 333 hushåll, och så.",
    "Vi har {{ eget: tre mottagningar }}.": "Vi har tre mottagningar.",
    "Så.{{ eb.hushall }} var det.": "Så.14 651 hushåll var det.",
    "- {{ eb.hushall }}\n- {{ eb.barn }}": "14 651 hushåll 9 000 barn",
}  # fmt: skip


@pytest.mark.parametrize("text", [text for text, says in SAYS.items() if says])
def test_what_a_reference_says(text: str) -> None:
    assert own.says(text) == SAYS[text]
    assert own.remarks(text) == []


FIGURES = re.compile(r"\{\{\s*(\w\w\.\w+)", re.IGNORECASE)


@pytest.mark.parametrize("text", [text for text, says in SAYS.items() if says and "eget:" not in text])
def test_every_figure_is_claimed_and_confirmed(text: str) -> None:
    made = own.written(text)
    entries = ledger.ledger([("rapport", own.document(made))], own.CUBES)
    claimed = {str(ref) for entry in entries for ref in entry.claim.cells}
    assert {ref.partition("/")[0] for ref in claimed} == {id.lower() for id in FIGURES.findall(text.replace("å", "a"))}
    assert [entry for entry in entries if entry.verdict != "bekräftad"] == []
    assert [entry for entry in entries if entry.claim.text not in entry.sentence] == []


REFUSED = {
    "{{ eb.hushal }}": "rad 1, kolumn 1: {{ eb.hushal }}: det finns ingen indikator som heter eb.hushal. Menas eb.h",
    "Ett.\n\nOch\n  så {{ hushåll med ekonomiskt bistand }}": "rad 4, kolumn 6",
    "{{ vr.skyddat_boende }}": "finns inte i utgåvan",
    "{{ eb.hushall, 2019 }}": "har ingen uppgift för 2019. Åren är 2022–2024",
    "Läget {{ år, -99999 }}": "år tar bara ett steg bakåt, högst 99",
    "{{ eb.hushall, 2025 }}": "har ingen uppgift för 2025",
    "{{ eb.hushall, -9 }}": "har ingen uppgift för 2015",
    "{{ eb.hushall, stadsdel=Farsten }}": "stadsdel har ingen grupp som heter Farsten. Menas Farsta?",
    "{{ eb.hushall, Kista }}": "har ingen grupp som heter Kista",
    "{{ eb.hushall, kön=K }}": "eb.hushall redovisas inte efter kön. Den är indelad efter stadsdel och hushållstyp",
    "{{ eb.hushall, stadsdel=Farsta, stadsdel=Bromma }}": "stadsdel står två gånger",
    "{{ eb.hushall, Skarpnäck }}": "eb.hushall 2024 (Skarpnäck) finns inte i de publicerade tabellerna",
    "{{ eb.hushall, Farsta, par }}": "redovisas inte efter stadsdel och hushållstyp samtidigt",
    "{{ eb.hushall, Kungsholmen }}": "eb.hushall 2024 (Kungsholmen) redovisas inte: uppgiften är skyddad",
    "{{ eb.hushall, Kungsholmen | annars bara några få }}": "säger hur stort ett skyddat tal är",
    "{{ eb.hushall, Kungsholmen | annars färre än fem }}": "säger hur stort ett skyddat tal är",
    "{{ eb.hushall | annars ett antal hushåll som inte redovisas }} hushåll": "Ta bort ”hushåll”",
    "{{ eb.hushall | procent }}": "eb.hushall räknas inte i procent. Måtten är antal",
    "{{ eb.hushall | förändrng }}": "Menas förändring?",
    "{{ eb.hushall }} procent": "är ett antal hushåll, men texten går vidare med ”procent”",
    "{{ eb.hushall }} personer": "går vidare med ”personer”",
    "{{ eb.hushall }} per 1 000 invånare": "går vidare med ”per”",
    "{{ eb.hushall }} kronor": "går vidare med ”kronor”",
    "{{ eb.mycket_langvarigt }} hushåll": "är en andel i procent, men texten går vidare med ”hushåll”",
    "{{ eb.mycket_langvarigt }} procentenheter": "går vidare med ”procentenheter”",
    "{{ eb.utbetalt }} hushåll": "är ett belopp i kronor",
    "{{ bu.barn_med_anmalan | per 1000 }} per 10 000 barn": "går vidare med ”per 10 000”",
    "{{ eb.barn, kön=K }} pojkar": "går vidare med ”pojkar”",
    "Då fick {{ eb.hushall }} insatser.": "| hushåll om det ska stå ”hushåll insatser”",
    "{{ eb.mycket_langvarigt | procent }} procentenheter": "går vidare med ”procentenheter”",
    "{{ eb.hushall | ungefär }}": "ungefär sägs bara om en andel",
    "{{ eb.hushall | namn }}": "namn hör till den grupp som är högst",
    "{{ eb.hushall | andel av helheten }}": "behöver en grupp",
    "{{ eb.mycket_langvarigt | förändring | procent }}": "är en andel och ändras i procentenheter, inte i procent",
    "Ökade {{ eb.mycket_langvarigt | förändring }} procent": "en andel ändras i procentenheter",
    "{{ eb.hushall | förändring | procentenheter }}": "ändras i procent, inte i procentenheter",
    "Det ökade {{ eb.hushall | förändring }} procentenheter": "men texten går vidare med procentenheter",
    "{{ eb.hushall, Farsta | förändring | procent }}": "är under 20. Då sägs förändringen inte i procent",
    "{{ eb.hushall, 2022 | förändring }}": "har inget år före 2022 att jämföra med",
    "{{ eb.hushall, 2023 | förändring sedan 2024 }}": "sedan 2024 är inte före 2023",
    "{{ eb.hushall, stadsdel=högst | plats }}": (
        "stadsdelar rangordnas aldrig efter antal hushåll: då kommer de största först. Välj en uppgift som är en andel."
    ),
    "{{ eb.mycket_langvarigt, stadsdel=lägst | antal }}": "då kommer de största först. Skriv | andel.",
    "{{ eb.mycket_langvarigt, stadsdel=högst | förändring }}": "kan inte jämföras över tid",
    "Det minskade med {{ eb.hushall | förändring }}.": "det minskar, men 2,2\u00a0procent är en ökning",
    "Det var oförändrat ({{ eb.hushall | förändring }}).": "texten säger att det är oförändrat, men 2,2",
}


@pytest.mark.parametrize("text", list(REFUSED))
def test_what_cannot_be_said_stops_with_its_place(text: str) -> None:
    told = own.refused(own.confirmed(text))
    assert REFUSED[text] in told
    assert told.startswith("texter/vald.md rad ")
    assert told.endswith((".", "?"))


def test_all_that_is_wrong_is_told_at_once() -> None:
    text = "{{ eb.a }} och {{ eb.hushall, Kungsholmen }}\n\n- {{ eb.hushall }} personer\n- {{ |"
    _, faults = own.read(text)
    assert faults == ("texter/vald.md rad 4: {{ står utan }}. En referens skrivs {{ eb.hushall }}.",)
    lines = own.refused(text.replace("{{ |", "")).splitlines()
    assert [re.match(r"texter/vald.md rad (\d), kolumn (\d+)", line).groups() for line in lines] == [
        ("1", "1"),
        ("1", "16"),
        ("3", "3"),
    ]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_shown_cell_goes_round(data: st.DataObject) -> None:
    "A reference to whatever is shown says it, and the ledger confirms what is said."
    cube = data.draw(st.sampled_from(own.CUBES))
    measure, at = data.draw(st.sampled_from(sorted(key for key, cell in cube.cells.items() if cell.shown)))
    axes = [f"{a.id}={data.draw(st.sampled_from((c, a.labels[c])))}" for a, c in zip(cube.axes[1:], at[1:], strict=True)
            if c != "Total"]  # fmt: skip
    text = "{{ " + ", ".join([cube.id, at[0], *axes]) + f" | {measure} }}}} är talet."
    (entry, *rest) = ledger.ledger([("rapport", own.document(own.written(text)))], own.CUBES)
    assert rest == []
    assert (entry.verdict, entry.claim.kind) == ("bekräftad", ClaimKind.VALUE)
    assert [str(ref) for ref in entry.claim.cells] == ["/".join((cube.id, measure, *at))]


def test_a_heading_may_say_a_figure() -> None:
    made = own.written(own.confirmed("## Läget {{ år }}: {{ eb.hushall }}"))
    assert made.parts["vald"][0].text == "Läget 2024: 14\u00a0651 hushåll"
    (entry,) = ledger.ledger([("rapport", own.document(made))], own.CUBES)
    assert entry.verdict == "bekräftad"


def test_an_abbreviation_begins_no_sentence() -> None:
    assert own.says("Det var bl.a. {{ eb.hushall, Farsta }}. {{ eb.hushall, Farsta }} till.") == (
        "Det var bl.a. nio hushåll. Nio hushåll till."
    )


def test_the_year_before_is_not_some_other_year() -> None:
    gap = own.cube("eb.hushall", "antal 2021 Total Total | 100\nantal 2024 Total Total | 150", ("2021", "2024"))
    text = "Det ökade med {{ eb.hushall | förändring }}."
    assert "Skriv vilket år det jämförs med, som förändring sedan 2021" in own.refused(text, cubes=(gap,))
    assert own.says(text.replace("ring }", "ring sedan 2021 }"), cubes=(gap,)) == "Det ökade med 50 procent."
    assert "ingen uppgift för 2023" in own.refused("{{ eb.hushall, -1 }}", cubes=(gap,))


def test_a_survey_is_held_against_the_survey_before() -> None:
    drawn = "antal 2020 Total Total Total Total | 2000\nantal 2022 Total Total Total Total | 2500"
    survey = own.cube("hl.personer", drawn, ("2020", "2022"))
    text = "Det var {{ hl.personer }}, en ökning från {{ hl.personer, -1 }} med {{ hl.personer | förändring }}."
    assert own.says(text, cubes=(survey,)) == "Det var 2 500 personer, en ökning från 2 000 personer med 25 procent."


def test_every_text_of_every_document_is_told_at_once() -> None:
    texts = {"vald": "{{ eb.a }}", "tjansteutlatande/bakgrund": "{{ eb.b }}"}
    with pytest.raises(Refusal) as refusal:
        compose.own.own_text(own.stuff(**texts), [*texts])
    assert [reason.split()[0] for reason in refusal.value.reasons] == [f"texter/{name}.md" for name in texts]


def test_an_own_figure_is_told_as_one() -> None:
    (found,) = own.written(own.confirmed("Vi har {{ eget: tre mottagningar }}.")).remarks
    assert (found.kind, found.says.split("”")[1]) == ("angivet eget tal", "tre mottagningar")


def test_the_quality_declaration_counts_what_is_not_as_it_should_be() -> None:
    made = own.written("Det var 141 hushåll och {{ eget: tolv }}.\n\nMer text.")
    _, told = declaration(1, made.remarks, 2024)
    assert " ".join(span.text for span in told.text) == (
        "Inledningen till ett kapitel är kommunens egen, med tal ur rapportens tabeller som prövas mot dem. "
        "Två stycken är inte bekräftade för 2024 och är märkta i texten. "
        "Ett tal i texten är skrivet för hand och har inte prövats mot tabellerna. "
        "Ett tal i texten är kommunens eget och finns inte i tabellerna."
    )
    assert list(declaration(0, (), 2024)) == []


def test_the_numbers_follow_the_year() -> None:
    text = "Det var {{ eb.hushall }} {{ år }} och {{ eb.hushall, -1 }} året innan."
    assert own.says(text) == "Det var 14 651 hushåll 2024 och 14 333 hushåll året innan."
    (paragraph,) = own.written(text, year=2023).parts["vald"]
    assert paragraph.text[1].text == "Det var 14\u00a0333 hushåll 2023 och 14\u00a0210 hushåll året innan."


HEAP = (
    "{{ eb.hushall", "{{ eb.barn, kön=K", "{{ eb.mycket_langvarigt, stadsdel=högst", "{{ hl.personer", " | förändring",
    " | tal",
    " | namn", ", -1", ", Farsta", " }}", "}}", "{{", "hushåll", "%", "ökade med", "141", "**", "*", "\n", "\n\n", "- ",
    "1. ", "## ", "[^1]", "\n\n[^1]: not\n\n", "<!-- bekräftad: 2024, A -->", ". ", "(", ")", "bl.a.", "\u00a0",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(HEAP), max_size=14))
def test_whatever_is_written_is_said_truly_or_stops_with_its_line(heap: list[str]) -> None:
    found, faults = own.read(" ".join(heap))
    assert all(re.match(r"texter/vald.md rad \d+: ", fault) for fault in faults)
    made, reasons = own.tried(found)
    assert all(re.match(r"texter/vald.md rad \d+", reason) for reason in reasons)
    entries = ledger.ledger([("rapport", own.document(made))] if made else [], own.CUBES)
    assert [e for e in entries if e.verdict != "bekräftad" or e.claim.text not in e.sentence] == []


def test_a_figure_by_hand_is_told_with_what_to_write() -> None:
    found = own.remarks("Inget.\n\nDet var\n14 651 hushåll, och 141 personer på tre platser. Se 4 kap. 1 § från 2024.")
    assert [(r.kind, r.line) for r in found] == [("eget tal", 4)] * 3
    assert "{{ eb.hushall }}" in found[0].says
    assert "{{ eget: 141 }}" in found[1].says
    assert "{{ eget: tre }}" in found[2].says


def test_the_reference_to_write_is_one_that_says_that_figure() -> None:
    (found,) = own.remarks("Året innan hade de 611 hushåll i Bromma.")
    (reference,) = re.findall(r"\{\{.+?\}\}", found.says)
    assert own.says(f"De hade {reference}.") == "De hade 611 hushåll."


def test_a_direction_by_hand_beside_a_figure_is_told() -> None:
    (found,) = own.remarks("Antalet ökade till {{ eb.hushall }}.")
    assert (found.kind, "”ökade”" in found.says) == ("egen riktning", True)
    assert own.remarks("Antalet {{ eb.hushall | riktning }} till {{ eb.hushall }}.") == []


SMALL = own.cube(
    "eb.hushall", "antal 2022 Total Total | 14650\nantal 2023 Total Total | 14448\nantal 2024 Total Total | 14651"
)
BOTH = "Det var {{ eb.hushall }}. Antalet {{ eb.hushall | riktning }} med {{ eb.hushall | förändring }}."


def test_the_way_agrees_with_a_small_change_told_beside_it() -> None:
    assert own.says(BOTH, cubes=(SMALL,)) == "Det var 14 651 hushåll. Antalet ökade med 1,4 procent."
    since = BOTH.replace("riktning", "riktning sedan 2022").replace("ändring", "ändring sedan 2022")
    assert own.says(since, cubes=(SMALL,)).endswith("Antalet var i stort sett oförändrat med noll procent.")
    alone = "Antalet {{ eb.hushall | riktning }}. Det ökade med {{ eb.hushall | förändring }}."
    assert own.says(alone, cubes=(SMALL,)).startswith("Antalet var i stort sett oförändrat. Det")


@pytest.mark.parametrize(
    "text", [BOTH, "Den {{ eb.hushall | riktning }} med {{ eb.hushall | förändring }}.[^1]\n\n[^1]: a"]
)
def test_the_way_beside_a_small_change_is_confirmed(text: str) -> None:
    entries = ledger.ledger([("rapport", own.document(own.written(own.confirmed(text), cubes=(SMALL,))))], (SMALL,))
    assert [(e.verdict, e.claim.text in e.sentence) for e in entries] == [("bekräftad", True)] * len(entries)


def test_a_highest_figure_among_hidden_ones_is_told() -> None:
    (found,) = own.remarks("Som mest var det {{ eb.mycket_langvarigt, stadsdel=högst }}.")
    assert found.kind == "bland dem som redovisas"
    assert own.remarks("Som mest var det {{ eb.hushall, hushållstyp=högst }}.") == []


def test_another_word_before_a_place_than_the_profiles_is_told() -> None:
    (found,) = own.remarks("Det ändrades.\nI Kungsholmen och i Bromma byggs det.")
    assert (found.kind, found.line) == ("annan preposition", 2)
    assert "”I Kungsholmen”, men i profilen heter det på. Skriv På Kungsholmen." in found.says
    assert own.remarks("På Kungsholmen byggs det, och sedan i Kungsholmens grannar.") == []


def test_a_comparison_across_a_break_is_told() -> None:
    drawn = own.cube("eb.hushall", "antal 2016 Total Total | 100\nantal 2017 Total Total | 150", ("2016", "2017"))
    (found,) = own.remarks("Det ökade med {{ eb.hushall, 2017 | förändring }}.", cubes=(drawn,))
    assert (found.kind, "brott 2017" in found.says) == ("över ett brott", True)


SIGNED = """# Rubrik

Gammalt.

<!-- bekräftad: 2023, Kim Ek -->

Läst.
<!-- Bekräftad: 2024, Kim Ek -->

Nytt.

1. a
2. b
"""


def hand(text: str) -> Plain:
    return Plain(text, "egen")


def bold(text: str) -> Strong:
    return Strong(text, why="egen")


def heading(text: str, number: int = 1) -> Heading:
    return Heading(2, text, f"eget-vald-{number}", numbered=False, why="egen")


def test_what_nobody_has_signed_for_the_year_is_marked() -> None:
    made = own.written(SIGNED)
    mark = bold("[Ej bekräftad för 2024]")
    assert made.parts["vald"] == (
        heading("Rubrik"),
        Paragraph((mark, hand("Gammalt."))),
        Paragraph((hand("Läst."),)),
        Paragraph((mark, hand("Nytt."))),
        Bullets(((mark, hand("a")), (mark, hand("b"))), ordered=True),
    )
    assert [(r.kind, r.line) for r in made.remarks] == [("ej bekräftad", line) for line in (3, 10, 12)]
    assert "bara för 2023" in made.remarks[0].says


def test_a_strict_profile_stops_instead() -> None:
    assert "rad 10: stycket är inte bekräftat för 2024" in own.refused(SIGNED, strict=True)
    assert "”141” är skrivet för hand" in own.refused(own.confirmed("Det var 141 hushåll."), strict=True)
    own.written(own.confirmed("Antalet ökade till {{ eb.hushall }}, på {{ eget: tre platser }}."), strict=True)


def test_markdown_as_blocks() -> None:
    text = (
        "# Om stödet\n\nEn rad\noch en till, **viktig**, *lätt* (**så**).\n"
        "- ett\n  fortsatt\n- [två](https://a.example)\n\n1. först\n2. sedan\n\n"
        "Sedan\n2023. är ingen lista[^a].\n\n[^a]: Noten.\n"
    )
    assert own.written(own.confirmed(text)).parts["vald"] == (
        heading("Om stödet"),
        Paragraph((hand("En rad och en till,"), bold("viktig,"), hand("lätt"), bold("(så)."))),
        Bullets(((hand("ett fortsatt"),), (hand("två (https://a.example)"),))),
        Bullets(((hand("först"),), (hand("sedan"),)), ordered=True),
        Paragraph((hand("Sedan 2023. är ingen lista."), Footnote("Noten.", "egen"))),
    )


def test_a_text_can_be_signed_for_several_years() -> None:
    text = (
        "Ett.\n\n<!-- bekräftad: 2023, Kim -->\n<!-- bekräftad: 2024, Ali -->\n\nTvå.\n\n<!-- bekräftad: 2024, Kim -->"
    )
    first, second = own.read(text)[0].blocks
    assert (first.confirmed, second.confirmed) == ((2023, 2024), (2024,))
    assert not is_stale(first, 2023)
    assert "bara för 2023 och 2024" in unsigned(first, 2025)


def test_numbers_by_hand_are_declared_wherever_they_stand() -> None:
    text = (
        "# Insatser 2019–2021\n\nDet var {{ eb.hushall }} och {{ eget: tre platser }} till. **Alltså 17 och "
        "{{ eb.hushall }}.** Sedan 1987[^a].\n\n- 66 saker\n\n[^a]: Not 99.\n"
    )
    blocks = own.written(own.confirmed(text)).parts["vald"]
    found = ledger.account(Document("T", "", blocks, "Staden", "24 april 2025", 2024, True), own.CUBES)
    assert (found.bound, dict(found.declared), found.free) == (4, {"egen": 7}, ())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Hej\n\n![karta](karta.png)", "rad 3: bilder kan inte visas"),
        ("Hej <b>du</b>", "rad 1: HTML kan inte visas"),
        ("| a | b |", "rad 1: tabeller kan inte visas"),
        ("Hej\n\n> citat", "rad 3: citatblock kan inte visas"),
        ("- a\n    - b", "rad 2: en lista i en lista"),
        ("# Hej[^1]\n\n[^1]: Not", "rad 1: en fotnot kan inte stå i en rubrik"),
        ("Hej[^1]", "rad 1: fotnoten 1 saknar text"),
        ("Hej\n\n[^1]: Not", "rad 3: fotnoten 1 används inte"),
        ("Hej[^1]\n\n[^1]: {{ eb.hushall }}", "rad 3: en referens kan inte stå i en fotnot"),
        ("Hej {{ eb.hushall }", "rad 1: {{ står utan }}"),
        ("a\nHej eb.hushall }}", "rad 2: }} står utan {{"),
        ("<!-- bekräftad 2024 -->", "rad 1: bekräftelsen går inte att läsa. Skriv den som <!-- bekräftad: 2024, F"),
        ("<!-- tänk på -->", "rad 1: HTML kan inte visas"),
        ("Hej \ue000", "tecken som inget typsnitt kan visa"),
    ],
)
def test_what_cannot_be_shown_is_told_with_its_line(text: str, says: str) -> None:
    assert says in " ".join(own.read(text)[1])


def test_a_median_is_told_with_its_unit_and_never_said_to_have_changed():
    assert own.says("Hälften tog högst {{ bu.utredningsdagar }}.") == "Hälften tog högst 98 dagar."
    assert own.says("Medianen var {{ bu.utredningsdagar | medianen }} dagar.") == "Medianen var 98 dagar."
    assert "en median i dagar" in own.refused("Tiden blev {{ bu.utredningsdagar | förändring }} längre.")
    assert "en median i dagar" in own.refused("Tiden har {{ bu.utredningsdagar | riktning }}.")


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Antalet har {{ eb.hushall | riktning }}.", "Antalet har ökat."),
        ("Sedan 2022 har antalet {{ eb.hushall | riktning sedan 2022 }}.", "Sedan 2022 har antalet ökat."),
        ("Det har {{ eb.barn | riktning }}.", "Det har varit oförändrat."),
        ("De som har bistånd {{ eb.hushall | riktning }}.", "De som har bistånd ökade."),
    ],
)
def test_the_way_stands_as_the_verb_before_it_asks(text: str, reads: str) -> None:
    assert own.says(text) == reads


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Antalet {{ eb.hushall | riktning }} sedan 2022.", "texten säger 2022, men ”ökade” är räknat från 2023"),
        ("Sedan 2022 har det ökat med {{ eb.hushall | förändring }}.", "Skriv sedan 2022 i referensen"),
        ("Antalet {{ eb.hushall | riktning }} inte.", "texten runt ”ökade” gör att det är oförändrat"),
        ("Det {{ eb.hushall | riktning }} från {{ eb.hushall }} till {{ eb.hushall, -1 }}.", "i omvänd ordning"),
    ],
)
def test_words_that_make_a_reference_untrue_stop(text: str, why: str) -> None:
    assert why in own.refused(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("År 2022 fick {{ eb.hushall }} bistånd.", "texten säger 2022, men ”14 651 hushåll” gäller 2024"),
        ("Under 2022 {{ eb.hushall | riktning }} antalet.", "texten säger 2022, men ”ökade” gäller 2024"),
        ("I Bromma {{ eb.hushall | riktning }} antalet.", "texten nämner Bromma, men ”ökade” gäller inte Bromma"),
        ("Andelen {{ eb.hushall | riktning }}.", "texten säger andelen, men ”ökade” gäller ett antal"),
        ("Antalet {{ eb.hushall | riktning }} kraftigt.", "säger ”kraftigt”: den säger ”något”"),
        ("Antalet {{ eb.hushall | riktning }} för tredje året i rad.", "”tredje året i rad” prövas inte"),
    ],
)
def test_words_beside_a_reference_that_its_cells_do_not_bear_out_are_told(text: str, why: str) -> None:
    (found,) = own.remarks(text)
    assert why in found.says.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "text",
    [
        "Antalet {{ eb.hushall | riktning sedan 2022 }} sedan 2022, och {{ eb.hushall | riktning }} sedan 2023.",
        "Antalet {{ eb.hushall | riktning }} något under 2024, från {{ eb.hushall, -1 }} till {{ eb.hushall }}.",
        "I Bromma fanns {{ eb.hushall, Bromma }} av {{ eb.hushall }}.",
    ],
)
def test_words_beside_a_reference_that_are_so_are_not_told(text: str) -> None:
    assert own.remarks(text) == []
