"""Our own memo is read back and linted as anyone's text is, before it is written."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.model.document import (
    Block,
    Bullets,
    Document,
    Footnote,
    Heading,
    KeyFigures,
    Letterhead,
    Note,
    Paragraph,
    Signatures,
    Text,
    TrendBox,
    texts_of,
)
from socialrapport.model.finding import Sentence
from socialrapport.model.issue import Refusal
from socialrapport.opened.tables import Published
from socialrapport.verifying.faults.flaw import WRONG, Fault
from socialrapport.verifying.holding import verify
from socialrapport.verifying.judging.verdicts import Judged, Verdict

AUTHORS = ("placeholder", "date_order", "contact_mismatch", "title_year")
"""Faults that come from what the profile says of the memo; all others are ours."""


def refuse_faulty(memo: Document, edition: Published) -> None:
    """Holds a memo against the edition that it is part of.

    A sentence whose claims name their cells has the ledger for a judge, which knows what it is about; one reading it
    cold may take it for something else. So what is said of such sentences does not stop an edition: see `doubts`.

    Raises Refusal, with where each fault is and how it is mended, when a claim is contradicted or the text is wrong.
    """
    if reasons := _reasons(memo, edition, _bound(memo)):
        raise Refusal(*reasons, "Tjänsteutlåtandet skrivs inte förrän det stämmer. Ingen utgåva har skrivits.")


def doubts(memo: Document, edition: Published) -> tuple[str, ...]:
    "All that the verifier has against a memo, the sentences that the ledger has confirmed included."
    return tuple(_reasons(memo, edition, ""))


def _reasons(memo: Document, edition: Published, confirmed: str) -> list[str]:
    found = verify(text_of(memo), edition)
    faults = [f for f in found.faults if f.severity == WRONG and (f.kind in AUTHORS or f.text not in confirmed)]
    denied = [c for c in found.claims if c.verdict is Verdict.CONTRADICTED and c.sentence not in confirmed]
    return [*(_of_fault(f, memo.year) for f in faults), *(_of_claim(c) for c in denied)]


def _bound(memo: Document) -> str:
    "The sentences that are all our own: they claim something, and no number in them was written by hand."
    spans = (span for block in memo.blocks for text in texts_of(block) for span in text)
    return "\n".join(s.text for s in spans if isinstance(s, Sentence) and s.claims and not s.why)


def _of_fault(fault: Fault, year: int) -> str:
    says = f"Tjänsteutlåtandet: ”{fault.text}”. {fault.why}"
    if fault.kind in AUTHORS:
        return f"{says} {fault.do} Uppgiften står i profilens memo.yaml, under {year}."
    return f"{says} Det är ett fel i programmet; rapportera meningen."


def _of_claim(claim: Judged) -> str:
    return (
        f"Tjänsteutlåtandet: ”{claim.sentence}” {claim.why} Det är ett fel i programmet, eller i en text i profilen; "
        "rätta texten eller rapportera meningen."
    )


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


def _words(text: Text) -> str:
    return " ".join(span.text for span in text if not isinstance(span, Footnote))
