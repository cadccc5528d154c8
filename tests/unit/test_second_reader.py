"""What we write is read back before it is published: what is wrong stops the edition, or stands as a doubt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from socialrapport import publish, verifying, world
from socialrapport.model.document import Document, Paragraph, Plain, Signature, Signatures
from socialrapport.model.edition import Doubt, Draft
from socialrapport.model.finding import Claim, ClaimKind, Sentence
from socialrapport.model.issue import Refusal
from socialrapport.model.owntext import OwnBlock, OwnKind, OwnText, Run, RunKind
from socialrapport.opened import tables
from support import cubes, documents

HOUSEHOLDS = cubes.cube(
    "eb.hushall",
    """
    antal 2022 Total Total | 14210
    antal 2023 Total Total | 14333
    antal 2024 Total Total | 14651
    antal 2024 06    Total | 611
    antal 2024 08    Total | ..
    """,
)
TRUE = "Under 2024 fick 14 651 hushåll ekonomiskt bistånd, 318 fler än 2023."


def memo(*paragraphs: str, signed: str = "Socialdirektör") -> Document:
    blocks = (
        *(Paragraph((Plain(text),)) for text in paragraphs),
        Signatures((Signature("Anna Ek", signed, "Socialförvaltningen"),)),
    )
    sample = documents.memo()
    assert sample.head is not None
    head = replace(sample.head, handler="Maria Ek", email="maria.ek@exempel.se")
    return replace(sample, blocks=blocks, head=head)


def doubts(**written: Document) -> tuple[Doubt, ...]:
    return verifying.read_back(cubes.draft(HOUSEHOLDS, **written)).doubts


def reasons(document: Document, name: str = "tjansteutlatande") -> str:
    with pytest.raises(Refusal) as refused:
        doubts(**{name: document})
    return str(refused.value)


def test_a_sound_memo_passes() -> None:
    assert doubts(tjansteutlatande=memo(TRUE)) == ()


@pytest.mark.parametrize(
    ("document", "says"),
    [
        (memo("Under 2024 fick 14 561 hushåll ekonomiskt bistånd."), "var 14\u00a0651 (2024), inte 14 561"),
        (memo(TRUE, signed="Titel"), "memo.yaml, under 2024"),
        (memo(TRUE, "Nämnden har behandlat ärendet den 31 juni."), "memo.yaml, under 2024"),
        (memo("Mellan 2024 och 2020 ökade antalet hushåll med ekonomiskt bistånd."), "Perioden går bakåt"),
        (memo("Antalet ärenden ökade med 15 procent, från 126 till 141."), "126 till 141 är 11,9 procent"),
    ],
)
def test_a_faulty_memo_is_refused_with_what_to_do(document: Document, says: str) -> None:
    told = reasons(document)
    assert says in told
    assert "Ingen utgåva har skrivits." in told


def test_a_contact_that_is_another_persons_is_refused() -> None:
    sound = memo(TRUE)
    assert sound.head is not None
    told = reasons(replace(sound, head=replace(sound.head, email="bo.al@exempel.se")))
    assert "e-postadressen är någon annans" in told


def test_a_hidden_figure_is_not_told_in_the_refusal() -> None:
    told = memo("På Kungsholmen fick tre hushåll ekonomiskt bistånd under 2024.")
    assert doubts(tjansteutlatande=told) == ()


def bound_to(district: str, value: float, text: str, why: str = "") -> Document:
    "A memo with a sentence that the ledger confirms: its claim names a cell with that value."
    claim = Claim(ClaimKind.VALUE, "611", value, (HOUSEHOLDS.ref("antal", 2024, stadsdel=district),))
    return replace(memo(TRUE), blocks=(*memo(TRUE).blocks, Paragraph((Sentence(text, (claim,), why=why),))))


WRONG_PLACE = "Under 2024 fick 611 hushåll ekonomiskt bistånd."


@pytest.mark.parametrize("name", ["tjansteutlatande", "sammanfattning", "pressmeddelande"])
def test_a_sentence_that_is_bound_to_the_wrong_place_stops_the_texts_that_go_out(name: str) -> None:
    told = reasons(bound_to("06", 611.0, WRONG_PLACE), name)
    assert "inte 611" in told
    assert "under granskade i profilens memo.yaml" in told


def test_in_the_report_it_is_a_doubt_of_the_edition() -> None:
    (doubt,) = doubts(rapport=bound_to("06", 611.0, WRONG_PLACE))
    assert (doubt.document, doubt.sentence) == ("rapport", WRONG_PLACE)
    assert "inte 611" in doubt.why


def test_what_is_written_by_hand_stops_in_the_report_too() -> None:
    assert "inte 611" in reasons(bound_to("06", 611.0, WRONG_PLACE, why="egen"), "rapport")


def test_in_the_report_an_authors_sentence_that_only_what_stands_around_makes_wrong_is_a_doubt() -> None:
    "*Där var det 611* alone is of nothing: it is what stood before it that may have been misread."
    claim = Claim(ClaimKind.VALUE, "611", 611.0, (HOUSEHOLDS.ref("antal", 2024, stadsdel="06"),))
    after = Sentence("Totalt var de 611 år 2024.", (claim,), why="egen")
    (doubt,) = doubts(rapport=replace(memo(TRUE), blocks=(Paragraph((Plain(TRUE + " "), after)),)))
    assert (doubt.sentence, "inte 611" in doubt.why) == ("Totalt var de 611 år 2024.", True)


BY_HAND = "Vi har tid. Under 2024 fick 17 hushåll ekonomiskt bistånd."


def by_hand(name: str, text: str = BY_HAND) -> Draft:
    "A draft with a document whose text is the profile's own, from row 3 of its file."
    run = Run(RunKind.TEXT, text.replace(". ", ".\n"), 3, 1)
    own = OwnText("texter/ekonomiskt_bistand.md", (OwnBlock(OwnKind.PARAGRAPH, ((run,),), 3),))
    document = replace(memo(TRUE), blocks=(Paragraph((Plain(text, "egen"),)),))
    made = cubes.draft(HOUSEHOLDS, **{name: document})
    return replace(made, profile=replace(made.profile, texts={"ekonomiskt_bistand": own}))


def test_a_figure_by_hand_in_the_report_is_a_doubt() -> None:
    (doubt,) = verifying.read_back(by_hand("rapport")).doubts
    assert "inte 17" in doubt.why
    assert doubt.why.endswith("Meningen står i texter/ekonomiskt_bistand.md rad 4.")


def test_a_figure_by_hand_in_the_report_stops_where_the_texts_are_strict() -> None:
    draft = by_hand("rapport")
    with pytest.raises(Refusal, match="inte 17"):
        verifying.read_back(replace(draft, profile=replace(draft.profile, strict_texts=True)))


def test_a_figure_by_hand_in_the_memo_stops_and_is_told_with_its_file_and_row() -> None:
    with pytest.raises(Refusal) as refused:
        verifying.read_back(by_hand("tjansteutlatande"))
    told = str(refused.value)
    assert "Meningen står i texter/ekonomiskt_bistand.md rad 4." in told
    assert "{{ eget: … }}" in told
    assert "under granskade" in told


def test_a_count_of_what_a_ratio_is_per_is_no_figure_of_the_ratio() -> None:
    ratio = cubes.cube(
        "sp.arenden_per_handlaggare", "medel 2023 Total | 25\nmedel 2024 Total | 26\nantal 2024 Total | 5"
    )
    text = "Vi har 3 handläggare, och väntetiden är i snitt 12 dagar."
    document = memo(text)
    assert verifying.read_back(cubes.draft(ratio, tjansteutlatande=document)).doubts == ()


def test_a_sentence_that_somebody_has_found_right_is_a_doubt_and_stops_nothing() -> None:
    draft = cubes.draft(HOUSEHOLDS, tjansteutlatande=bound_to("06", 611.0, WRONG_PLACE))
    looked_at = replace(draft.profile.memos[2024], reviewed=(WRONG_PLACE.replace(" ", "\u00a0"),))
    profile = replace(draft.profile, memos={2024: looked_at})
    (doubt,) = verifying.read_back(replace(draft, profile=profile)).doubts
    assert doubt.sentence == WRONG_PLACE


def test_what_the_edition_says_of_itself_is_no_claim_of_the_tables() -> None:
    own = Plain("För tre av tabellerna saknar källan kön: hushåll med ekonomiskt bistånd är en.", "utgava")
    assert doubts(rapport=replace(memo(TRUE), blocks=(Paragraph((own,)),))) == ()


def test_tables_in_memory_are_those_that_are_read_back(tmp_path: Path) -> None:
    folder = tmp_path / "ut"
    made = cubes.edition(cubes=(HOUSEHOLDS, cubes.LONG, cubes.PERSONS))
    files: Mapping[str, bytes] = publish.data.write(made)
    world.save(folder, {**files, "edition.json": publish.manifest.edition_json(made, files)})
    on_disk = tables.read(folder)
    in_memory = tables.of(made.profile, made.year, made.cubes)
    assert on_disk.place == in_memory.place
    for there, here in zip(on_disk.tables, in_memory.tables, strict=True):
        assert replace(there, load=here.load) == here
        assert there.cells == here.cells
