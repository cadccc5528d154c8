"""Whether a sentence names the municipality as a whole, and means it."""

from __future__ import annotations

import re

from socialrapport.opened.called import Called
from socialrapport.reading import Number
from socialrapport.verifying.linking.groups import WHOLE, is_of_the_whole_beside

OF_WHOLE = r"\bav (?:alla|samtliga|_WHOLES_|hela)\b"
"""*en fjärdedel av alla hushåll i staden*: a part of the whole, and not the whole."""


def of_the_whole(sentence: str, number: Number | None, called: Called) -> bool:
    "Whether the municipality is named as a whole, and no other number stands nearer to that."
    found = called.pattern(WHOLE).search(sentence)
    if number is not None and called.pattern(ALL_OF_IT).search(sentence[: number.start]):
        return True
    if number is not None and is_of_the_whole_beside(sentence, number, called):
        return True
    if found is None or number is None:
        return found is not None
    if after := _NEXT_NUMBER.match(sentence[found.end() :]):
        return found.end() + after.end() <= number.end and number.start <= found.end() + after.end()
    between = (
        sentence[number.end : found.start()] if found.start() >= number.end else sentence[found.end() : number.start]
    )
    return not re.search(r"\d", between)


ALL_OF_IT = r"\bav (?:alla|samtliga|_WHOLES_)(?: [a-zåäö]+)? $"
"""*elva procent av stadens alla 825*"""
_NEXT_NUMBER = re.compile(r"(?: i stort| som helhet)?\s*(?:\(|på |var |är |: ?)\d")
"""*… än i staden i stort (24,0)*: the number right after is the whole's, and no other."""
