"""Every kind of block can be written by every document writer; the one that is forgotten is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest

from socialrapport.model.document import Block
from socialrapport.publish import blocks, pdf
from socialrapport.publish.web import html
from socialrapport.publish.word import writing

TEMPLATES = pdf._templates()["block.typ"].decode()


def handles(dispatcher: Any) -> Callable[[type], bool]:
    return lambda kind: dispatcher.dispatch(kind) is not dispatcher.dispatch(object)


WRITERS = {
    "pdf (publish/blocks.py)": handles(blocks.block_data),
    "docx (publish/word/writing.py)": handles(writing.write_block),
    "webb (publish/web/html.py)": handles(html.block),
}


@pytest.mark.parametrize("kind", get_args(Block), ids=lambda k: k.__name__)
@pytest.mark.parametrize("writer", WRITERS)
def test_the_writer_has_the_block(writer: str, kind: type) -> None:
    assert WRITERS[writer](kind), f"{writer} kan inte skriva {kind.__name__}"


def test_every_plain_kind_has_a_setter_in_the_template() -> None:
    from support import documents as sample

    data = [*blocks.as_data(sample.report())["blocks"], *blocks.as_data(sample.memo())["blocks"]]
    for kind in sorted({block["kind"] for block in data}):
        assert f"{kind}: set-" in TEMPLATES, f"typst/block.typ saknar {kind}"


def test_the_sample_document_has_every_block() -> None:
    from support import documents as sample

    used = {type(b) for b in (*sample.report().blocks, *sample.memo().blocks)}
    assert used == set(get_args(Block))
