"""Our own documents are read back and linted as anyone's text is, before they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from socialrapport.model.document import (
    Block,
    Bullets,
    ChartBlock,
    Document,
    Footnote,
    Heading,
    KeyFigures,
    Letterhead,
    MapBlock,
    Note,
    Paragraph,
    Plain,
    Signatures,
    Span,
    Text,
    TrendBox,
    picture_texts,
    texts_of,
)
from socialrapport.model.edition import Doubt, Draft, ReadBack
from socialrapport.model.issue import Refusal
from socialrapport.model.owntext import OwnText, RunKind
from socialrapport.opened.tables import Published, of
from socialrapport.verifying.faults.flaw import WRONG
from socialrapport.verifying.holding import held, verify
from socialrapport.verifying.judging.verdicts import Judged, Verdict

AUTHORS = ("placeholder", "date_order", "contact_mismatch", "title_year")
"""Faults that come from what the profile says of the memo; all others are ours."""
GO_OUT = ("tjansteutlatande", "sammanfattning", "pressmeddelande")
"""The short texts, which the committee, the press and the public read alone: in them a doubt stops the edition."""
NAMES = {"tjansteutlatande": "Tjänsteutlåtandet", "rapport": "Rapporten", "sammanfattning": "Sammanfattningen",
         "pressmeddelande": "Pressmeddelandet"}  # fmt: skip
BY_HAND = "egen"


@dataclass(frozen=True)
class Against:
    "Something that the reader has against a document; in the report it stops nothing where it only is a `doubt`."

    document: str
    sentence: str
    why: str
    do: str
    doubt: bool
    at: str = ""
    "Where an author has written it."


def read_back(draft: Draft) -> ReadBack:
    """Every Swedish document of the draft, read as a text from anyone is, and held against the draft's own tables.

    The short texts that go out alone must be right, and so must what an author says with a reference to a cell: raises
    `Refusal`, with where each fault is and how it is mended. What it has against other sentences that the ledger has
    confirmed, and against figures that an author has by hand in the report, are the doubts of the edition; a sentence
    that a person has looked at and found right (`granskade` in memo.yaml) is one of them.
    """
    edition = of(draft.profile, draft.year, draft.cubes)
    looked_at = {" ".join(text.split()) for text in draft.profile.reviewed(draft.year)}
    found = [
        one
        for name, document in draft.documents.items()
        if document.language == "sv"
        for one in against(name, document, edition, draft.profile.texts, draft.profile.strict_texts)
    ]
    stops = [
        one
        for one in found
        if (one.document.split("-")[0] in GO_OUT or not one.doubt) and " ".join(one.sentence.split()) not in looked_at
    ]
    if stops:
        told = [f"{NAMES.get(one.document, one.document)}: ”{one.sentence}” {one.why} {one.do}" for one in stops]
        raise Refusal(*told, "Ingen utgåva har skrivits.")
    return ReadBack(draft, tuple(Doubt(one.document, one.sentence, f"{one.why} {one.at}".strip()) for one in found))


def against(
    name: str, document: Document, edition: Published, texts: Mapping[str, OwnText] | None = None, strict: bool = False
) -> Iterator[Against]:
    """All that the reader has against a document: faults of the text, and claims that the tables contradict.

    *texts* are the municipality's own, to tell where a sentence of theirs stands; where they are *strict* what the
    tables contradict in them is more than a doubt. What an author has written is more than one only if the sentence is
    wrong by itself, read as a text from elsewhere is: a build is no stricter than `verify`.
    """
    found, by_hand, aside = held(text_of(document), edition), _by_hand(document), _aside(document)
    alone = cache(lambda sentence: verify(sentence, edition))
    for fault in found.faults:
        if fault.severity == WRONG and (fault.kind in AUTHORS or fault.text not in aside):
            ours = fault.kind not in AUTHORS and fault.text not in by_hand
            by_itself = fault.kind in AUTHORS or any(one.kind == fault.kind for one in alone(fault.text).faults)
            where = f"{fault.do} Uppgiften står i profilens memo.yaml, under {document.year}."
            do = where if fault.kind in AUTHORS else _report(fault.text, ours, texts or {})
            yield Against(name, fault.text, fault.why, do, ours or not by_itself)
    for claim in found.claims:
        if claim.verdict is Verdict.CONTRADICTED and claim.sentence not in aside:
            ours = claim.sentence not in by_hand
            do, at = _report(claim.sentence, ours, texts or {}), "" if ours else _stands_at(claim.sentence, texts or {})
            by_itself = any(c.raw == claim.raw and c.verdict is claim.verdict for c in alone(claim.sentence).claims)
            doubt = ours or not (strict or (by_itself and _is_referred(claim, document)))
            yield Against(name, claim.sentence, claim.why, do, doubt, at and f"Meningen står i {at}.")


def _is_referred(claim: Judged, document: Document) -> bool:
    "Whether what is claimed is what a reference in the author's sentence says; all else in it the author has by hand."
    return any(
        re.search(rf"(?<!\w){re.escape(claim.raw)}(?!\w)", made.text)
        for span in _spans(document)
        if getattr(span, "why", "") == BY_HAND and (span.text in claim.sentence or claim.sentence in span.text)
        for made in getattr(span, "claims", ())
    )


def _report(sentence: str, ours: bool, texts: Mapping[str, OwnText]) -> str:
    looked_at = "skriv den under granskade i profilens memo.yaml, så skrivs utgåvan."
    if ours:
        return f"Är meningen rätt: {looked_at} Rapportera den hur som helst: två läsare i programmet är oense."
    where = _stands_at(sentence, texts)
    return (
        f"Meningen står i {where or 'en text i profilen'}. Rätta den där, och skriv rapportens tal som referenser, "
        f"{{{{ eb.hushall }}}}, och egna som {{{{ eget: … }}}}. Är den rätt: {looked_at}"
    )


def _stands_at(sentence: str, texts: Mapping[str, OwnText]) -> str:
    "*texter/vald.md rad 3*: where the author's longest words of a sentence stand; nothing where they stand nowhere."
    said, best, place = _plain(sentence), 0, ""
    for text in texts.values():
        for run in (run for block in text.blocks for item in block.items for run in item if run.kind is RunKind.TEXT):
            at = 0
            for piece in _PIECES.split(run.text):
                words = _plain(piece)
                if len(words) > best and words in said:
                    start = run.text.index(piece, at)
                    lead = piece[: len(piece) - len(piece.lstrip())]
                    best, place = len(words), f"{text.file} rad {run.line + (run.text[:start] + lead).count(chr(10))}"
                at += len(piece)
    return place if best >= TELLING else ""


TELLING = 4
"""Fewer letters than this may stand in any sentence."""
_PIECES = re.compile(r"(?<=[.!?])\s")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _by_hand(document: Document) -> str:
    "What the municipality has written itself, in part or whole."
    return "\n".join(s.text for s in _spans(document) if getattr(s, "why", "") == BY_HAND)


def _aside(document: Document) -> str:
    "What is about the edition and the law and not about the tables, as the account of numerals has it declared."
    return "\n".join(s.text for s in _spans(document) if isinstance(s, Plain) and s.why not in ("", BY_HAND))


def _spans(document: Document) -> Iterator[Span]:
    return (span for block in document.blocks for text in texts_of(block) for span in text)


def text_of(document: Document) -> str:
    "A document as plain text, a paragraph to each block: what a reader of the printed one can read."
    parts = [*(_head(document.head) if document.head else ()), document.title, document.subtitle]
    parts += [part for block in document.blocks for part in _parts(block)]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _head(head: Letterhead) -> Iterator[str]:
    yield f"{head.organisation} {head.kind}"
    yield f"Dnr {head.dnr}" if head.dnr else ""
    yield head.date
    yield "\n".join(line for line in ("Handläggare", head.handler, head.phone, head.email) if line)
    yield "\n".join(("Till", head.to, head.meeting))


def _parts(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text):
            yield text
        case Paragraph() | Bullets() | TrendBox() | Note():
            yield from (_words(text) for text in texts_of(block))
        case Signatures(people=people):
            yield from (f"{p.name}\n{p.title}\n{p.unit}" for p in people)
        case KeyFigures(figures=figures):
            yield from (f"{f.label}: {f.value}" for f in figures)
        case ChartBlock() | MapBlock():
            yield from (said.text for said in picture_texts(block))


def _words(text: Text) -> str:
    return " ".join(span.text for span in text if not isinstance(span, Footnote))
