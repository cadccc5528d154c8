"""The memo is read back and linted before it is written: what is wrong in it stops the edition, with what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from socialrapport import profiles, publish, verifying, world
from socialrapport.model.document import Document, Paragraph, Plain, Signature, Signatures
from socialrapport.model.finding import Claim, ClaimKind, Sentence
from socialrapport.model.issue import Refusal
from socialrapport.verifying import published
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
PUBLISHED = published.of(profiles.load("stockholm"), 2024, (HOUSEHOLDS,))
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


def reasons(document: Document) -> str:
    with pytest.raises(Refusal) as refused:
        verifying.refuse_faulty(document, PUBLISHED)
    return str(refused.value)


def test_a_sound_memo_passes() -> None:
    verifying.refuse_faulty(memo(TRUE), PUBLISHED)


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
    verifying.refuse_faulty(memo("På Kungsholmen fick tre hushåll ekonomiskt bistånd under 2024."), PUBLISHED)


def test_the_ledger_is_the_judge_of_a_sentence_that_names_its_cells() -> None:
    claim = Claim(ClaimKind.VALUE, "611", 611.0, (HOUSEHOLDS.ref("antal", 2024, stadsdel="06"),))
    said = Sentence("Under 2024 fick 611 hushåll ekonomiskt bistånd.", (claim,))
    sound, by_hand = (
        replace(memo(TRUE), blocks=(*memo(TRUE).blocks, Paragraph((sentence,))))
        for sentence in (said, replace(said, why="egen"))
    )
    verifying.refuse_faulty(sound, PUBLISHED)
    assert "inte 611" in verifying.doubts(sound, PUBLISHED)[0]
    assert "inte 611" in reasons(by_hand)


def test_tables_in_memory_are_those_that_are_read_back(tmp_path: Path) -> None:
    folder = tmp_path / "ut"
    made = cubes.edition(cubes=(HOUSEHOLDS, cubes.LONG, cubes.PERSONS))
    files: Mapping[str, bytes] = publish.data.write(made)
    world.save(folder, {**files, "edition.json": publish.manifest.edition_json(made, files)})
    on_disk = published.read(folder)
    in_memory = published.of(made.profile, made.year, made.cubes)
    assert on_disk.place == in_memory.place
    for there, here in zip(on_disk.tables, in_memory.tables, strict=True):
        assert replace(there, load=here.load) == here
        assert there.cells == here.cells
