"""A copy of a Word file with a comment at each claim. Its text is as it was; runs are divided where a claim ends."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from socialrapport.reading import word_files
from socialrapport.reading.sentences_of_text import normal
from socialrapport.reading.word_files import Paragraph, W
from socialrapport.verifying.colours import called, colour_of
from socialrapport.verifying.judging.verdicts import Judged
from socialrapport.verifying.marking.claims_in_sentence import Marked, marked

AUTHOR, INITIALS = "socialrapport", "sr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def with_comments(data: bytes, claims: Sequence[Judged]) -> bytes:
    "The Word file in *data* with the verdict on each of *claims* as a comment where it stands."
    import docx
    from docx.text.run import Run

    document = docx.Document(io.BytesIO(data))
    found = word_files.of_document(document)
    for paragraph, sentence, one in _places(found, claims):
        runs = _runs_of(paragraph, sentence, one)
        comment = document.add_comment(
            [Run(run, document) for run in runs] if len(runs) > 1 else Run(runs[0], document),
            text="\n".join(_said(claim) for claim in one.claims),
            author=AUTHOR,
            initials=INITIALS,
        )
        comment._comment_elm.attrib.pop(W + "date", None)  # when it was run is no part of what was found
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _places(found: Sequence[Paragraph], claims: Sequence[Judged]) -> Iterator[tuple[Paragraph, str, Marked]]:
    "Each stretch that gets a comment, the last of a paragraph first: what is divided then stands after what is left."
    for paragraph in found:
        mine = [claim for claim in claims if claim.line in paragraph.lines]
        for sentence in reversed(list(dict.fromkeys(claim.sentence for claim in mine))):
            of_it = [claim for claim in mine if claim.sentence == sentence]
            for one in reversed(marked(sentence, of_it)):
                yield paragraph, sentence, one


def _said(claim: Judged) -> str:
    parts = [f"{colour_of(claim).sign} ”{claim.raw}” {called(claim)}. {claim.why}"]
    return "\n".join([*parts, f"Rätt: {claim.mended}"] if claim.mended else parts)


def _runs_of(paragraph: Paragraph, sentence: str, one: Marked) -> list[Any]:
    "The runs that a claim is in, divided so that they hold it alone; all of the paragraph's where it is not found."
    now = [(run, "".join(word_files.said(run))) for run in word_files.runs_of(paragraph.element)]
    if word_files.in_a_box(paragraph.element):
        return [word_files.anchor_of(paragraph.element)]
    where = _found_in("".join(text for _, text in now), sentence, one)
    if where is None:
        return [run for run, _ in now]
    start, end = where
    chosen, at = [], 0
    for run, text in now:
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            chosen.append(_cut(run, text, first, last))
        at += len(text)
    return chosen or [run for run, _ in now]


_WORD = re.compile(r"\S")


def _found_in(text: str, sentence: str, one: Marked) -> tuple[int, int] | None:
    "Where a stretch of a sentence stands in the paragraph as it is written, whatever spaces and unseen signs it has."
    letters = [(at, sign) for at, sign in enumerate(text) if normal(sign).strip()]
    flat, wanted = "".join(sign for _, sign in letters), "".join(_WORD.findall(sentence))
    begins = flat.find(wanted)
    if begins < 0:
        return None
    first = begins + len(_WORD.findall(sentence[: one.start]))
    last = begins + len(_WORD.findall(sentence[: one.end])) - 1
    return (letters[first][0], letters[last][0] + 1) if begins <= first <= last < len(letters) else None


def _cut(run: Any, text: str, first: int, last: int) -> Any:
    "The run that holds `text[first:last]`; one that holds anything but words is taken whole."
    children = [child for child in run if child.tag != W + "rPr"]
    if (first, last) == (0, len(text)) or len(children) != 1 or children[0].tag != W + "t":
        return run
    parts = [text[:first], text[first:last], text[last:]]
    made = [_like(run, part) for part in parts]
    for one, part in zip(made, parts, strict=True):
        if part:
            run.addprevious(one)
    run.getparent().remove(run)
    return made[1]


def _like(run: Any, text: str) -> Any:
    made = deepcopy(run)
    words = made.find(W + "t")
    words.text = text
    words.set(_SPACE, "preserve")
    return made
