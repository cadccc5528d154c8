"""*Högre än i staden*, *något lägre än snittet*: a place beside the municipality as a whole."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.opened.tables import PLACES, Axis
from socialrapport.reading import denying
from socialrapport.verifying.comparing.asked import Asked, Compared, told
from socialrapport.verifying.judging.figures_written import amount, turned
from socialrapport.verifying.judging.verdicts import Verdict
from socialrapport.verifying.linking.groups import mentions

_MORE, _LESS = r"fler|mer|högre|större|vanligare", r"färre|mindre|lägre|ovanligare"
_THAN_WHOLE = (
    rf"(?<![\wåäö])(?:(?P<more>{_MORE})|(?P<less>{_LESS}))(?:\s+(?:_AT_)(?:\s+(?!än\b)[\wåäö-]+){{1,3}})?\s+än\s+(?:(?:_AT_|för)\s+)?(?:hela\s+)?"
    r"(?:_WHOLES_\s+)?(?:_WHOLE_|(?:snitt|genomsnitt)(?:et)?|medelvärde(?:t)?)(?![\wåäö])"
)


def beside_whole(asked: Asked) -> list[Compared]:
    "The comparison of a place with the whole that a clause makes, judged in a measure that compares them."
    found = asked.table.called.pattern(_THAN_WHOLE).search(asked.text)
    axis = next((a for a in asked.table.axes if a.id in PLACES), None)
    code = _place(asked, axis) if axis else None
    if found is None or axis is None or code is None:
        return []
    rest = frozenset(pair for pair in asked.link.codes if pair[0] != axis.id)
    here, whole = replace(asked.link, codes=rest | {(axis.id, code)}), replace(asked.link, codes=rest)
    at = asked.clause.start
    span = (at + found.start(), at + found.end())
    for measure in asked.measures():
        if not measure.kind.is_ratio or not here.table.has(measure.id, here.year, here.codes):
            continue
        own, all_of_it = here.value(measure), whole.value(measure)
        if own is None or all_of_it is None:
            return [Compared(asked.hidden(found.group()), *span)]
        says = f"{asked.table.phrase.capitalize()} {here.year}: {told(axis, code, own, measure)}"
        says = f"{says}, i helheten {amount(all_of_it, measure)}."
        cells = (here.cell(measure), whole.cell(measure))
        word = "more" if found["more"] else "less"
        denied = denying.of_word(asked.text, *found.span(word))
        if denied is denying.Denied.PARTLY:
            why = f"{says} Vad som nekas om ”{found[word]}” är inte prövat."
            return [Compared(asked.said(found.group(), Verdict.NOT_FOUND, why), *span)]
        if (own > all_of_it if found["more"] else own < all_of_it) != bool(denied):
            return [Compared(asked.said(found.group(), Verdict.CONFIRMED, says, cells, value=own), *span)]
        mended = turned(asked.read.sentence, span[0], "upp" if found["more"] else "ned")
        wrong = asked.said(found.group(), Verdict.CONTRADICTED, says, cells, value=own, mended=mended)
        return [Compared(wrong, span[0], span[0] + len(found["more"] or found["less"]))]
    return []


def _place(asked: Asked, axis: Axis) -> str | None:
    "The one place that the sentence names, or that the text is about."
    named = {m.code for m in mentions(asked.read.sentence, axis, asked.table.phrase)}
    if named:
        return min(named) if len(named) == 1 else None
    return asked.place[1] if asked.place and asked.place[0] == axis.id and asked.place[1] in axis.labels else None
