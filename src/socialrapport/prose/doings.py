"""A count told as what happened: *under 2024 fick 13 690 hushåll ekonomiskt bistånd*, and not *var antalet …*.

In English as how many there were: *in 2024, there were 13,690 households receiving social assistance*.
"""

from __future__ import annotations

import re
from dataclasses import replace

from socialrapport.model.indicator import Doing
from socialrapport.model.safe import SafeCube
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.figures import Figure, In
from socialrapport.prose.message import Counted, During, Manner, Message
from socialrapport.vocabulary.hedges import Way
from socialrapport.vocabulary.swedish_figures import counted

LANGUAGE = "sv"
IS_SO_MANY = re.compile(r"\{subject\} \| (?:var|\{was\}) \| (?:\[\{to\} \])?\{(level|amount)\}")
"What a wording says of the number of something."
WAS_SO_MANY = re.compile(r"\{subject\} \| was \| \{(level|amount)\}")
"The same in English."
ALL = ("sammanlagt ", "totalt ")
"What stands before digits that would begin a sentence."
FEWEST = 2
"One is told as a number: what those who are counted did is in the plural."


def told(message: Message, cube: SafeCube, manner: Manner) -> Message:
    """The message as what happened, where it is of how many there are and the indicator has words for it.

    One that goes on in the same sentence about *antalet* stays: what happened is not what has risen.
    """
    message = there_were(message, cube)
    doing, found = cube.indicator.doing, IS_SO_MANY.search(message.wording.get(LANGUAGE, ""))
    if doing is None or found is None or message.then or not is_count(message, cube):
        return message
    level = message.places[found[1]]
    if not isinstance(level, Figure) or level.value < FEWEST:
        return message
    text = message.wording[LANGUAGE]
    before, after = text[: found.start()], text[found.end() :].replace("{unmoved} {since}", "{unmoved:many} {since:as}")
    places = {**message.places, found[1]: replace(level, told_in=In.NOTHING)}
    when = "{when}" in text or bool(message.first)
    if not when:
        places["when"] = During(year_of(fact(message.finding, "now")))
        last = bool(manner.opening) or manner.turn % 2 == 1
        before, after = (before, f" {{when}}{after}") if last else (f"{before}{{when}} | ", after)
    begins = not (before or message.first)
    leads = ALL[manner.turn // 2 % len(ALL)] if begins and in_digits(level) else ""
    wording = before + happened(doing, found[1], leads, cube.indicator.within) + after
    return replace(message, wording={**message.wording, LANGUAGE: wording}, places=places)


def there_were(message: Message, cube: SafeCube) -> Message:
    "The message with its English as how many there were; places of its own, since the Swedish has them otherwise."
    text = message.wording.get("en", "")
    found = WAS_SO_MANY.search(text)
    if found is None or message.then or not is_count(message, cube) or cube.main.id != "antal":
        return message
    level = message.places[found[1]]
    if not isinstance(level, Figure) or level.value < FEWEST:
        return message
    places = {**message.places, "many": replace(level, told_in=In.NOTHING), "counted": Counted()}
    dated = "{when}" in text or message.first
    if not dated:
        places["during"] = During(year_of(fact(message.finding, "now")))
    made = WAS_SO_MANY.sub("there | were | {many} {counted}", text)
    wording = {**message.wording, "en": made if dated else f"{{during}} | {made}"}
    return replace(message, wording=wording, places=places)


def is_count(message: Message, cube: SafeCube) -> bool:
    "Whether it is of all that are counted, and by its name."
    about = message.about
    return about is not None and not about.group and not about.short and cube.measure(about.measure).id == "antal"


def in_digits(level: Figure) -> bool:
    said = counted(level.value, level.decimals, level.neuter)
    return level.way is Way.IT and (not level.in_words or said[0].isdigit())


def happened(doing: Doing, place: str, begins: str, within: str) -> str:
    "*{level} hushåll | fick | ekonomiskt bistånd*, *{level} personer | bodde | i HVB inom socialpsykiatrin*"
    who = doing.who.format(f"{{{place}}}")
    return f"{begins if doing.who.startswith('{}') else ''}{who} | {doing.did} | {f'{doing.what} {within}'.strip()}"
