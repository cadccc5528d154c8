"""The memo of the made-up municipality, word for word. `./do snapshots` writes it anew; read the difference."""

import os
from pathlib import Path

from socialrapport.model.document import Bullets, Document, Heading, Paragraph, texts_of
from socialrapport.model.edition import Edition

KEPT = Path(__file__).with_name("tjansteutlatande.txt")


def plain(document: Document) -> str:
    "The document's headings and running text, a block on each line."
    lines = []
    for block in document.blocks:
        if isinstance(block, Heading):
            lines.append(f"{'#' * block.level} {block.text}")
        elif isinstance(block, Paragraph | Bullets):
            lines += [" ".join(span.text for span in text) for text in texts_of(block)]
    return "\n".join(lines).replace("\u00a0", " ") + "\n"


def test_the_memo_reads_as_it_did(exempelkommun: Edition) -> None:
    memo = plain(exempelkommun.memo)
    if os.environ.get("UPPDATERA"):
        KEPT.write_text(memo, encoding="utf-8")
    assert memo == KEPT.read_text(encoding="utf-8")
