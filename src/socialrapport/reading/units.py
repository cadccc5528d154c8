"""The unit that stands at a number itself: *procent*, *mnkr*, *år*, or the noun that is counted.

What has no unit beside it is for `sharing`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from socialrapport.reading.lexicon import ACTS, ADJECTIVAL, ADJECTIVE_ENDINGS, SKIPPED, STOPPING
from socialrapport.reading.numbers import Amount
from socialrapport.reading.patterns import LETTERS, WORD, pattern, words_of
from socialrapport.reading.things_counted import counted, indefinite, looks_plural
from socialrapport.reading.years import AGE, LIMIT, years

__all__ = ["AGE", "FACTOR", "IN_A_ROW", "LIMIT", "PERCENT", "POINTS", "SHARE", "Unit", "direct", "rate_in"]
SHARE, FACTOR, IN_A_ROW = "andel", "faktor", "år i rad"
PERCENT, POINTS = "procent", "procentenheter"


@dataclass(frozen=True)
class Unit:
    "A unit found directly: its name (empty where only the scale is known), where its words end, and the scale."

    name: str
    end: int
    scale: float = 1.0


def direct(text: str, amount: Amount) -> Unit | None:
    "The unit that stands at the number itself; None where there is none at hand."
    return next((unit for read in _READERS if (unit := read(text, amount))), None)


_ROWS = {"månaden": "månader", "kvartalet": "kvartal", "veckan": "veckor", "gången": "gånger", "dagen": "dagar"}
_OTHER_ROW = pattern(rf"_S_+({'|'.join(_ROWS)})\b")


def _of_form(text: str, amount: Amount) -> Unit | None:
    "*var femte* is a share whatever it is a share of."
    names = {"andel": SHARE, "faktor": FACTOR, "rad": IN_A_ROW}
    if amount.kind == "rad" and (found := _OTHER_ROW.match(text, amount.end)):
        return Unit(f"{_ROWS[found[1].lower()]} i rad", amount.end)
    return Unit(names[amount.kind], amount.end) if amount.kind in names else None


_A_TIME = r"(?P<per>_S_+(?:per_S_+(?P<time>år|månad|kvartal)|(?P<yearly>om_S_+året|årligen)|i_S_+månaden)\b)?"
_KRONOR = r"(?:kronor(?:na)?|kr|sek)\b"
_LISTED: tuple[tuple[re.Pattern[str], str], ...] = (
    (pattern(r"(?:_S_|-)*(?:procentenhet(?:er(?:na)?|s|en)?|procentpoäng|%-enheter|p\.?e\.?\b)"), POINTS),
    (pattern(rf"(?:_S_|-)*(?:procent(?:ig\w*|s|en)?\b|%|pct\b){_A_TIME}"), PERCENT),
    (pattern(r"_S_*(?:promille|‰)"), "promille"),
    (pattern(rf"_S_*(?:miljard(?:er)?|mdr|mdkr|md)\b_S_+(?:svenska_S_+)?{_KRONOR}"), "mdkr"),
    (pattern(r"_S_*(?:mdkr|mdr)\b"), "mdkr"),
    (pattern(rf"_S_*(?:miljon(?:er)?|milj\.?|mn|mio)_S_+(?:svenska_S_+)?{_KRONOR}"), "mnkr"),
    (pattern(r"_S_*(?:mnkr|mkr|mn_S_kr|msek)\b"), "mnkr"),
    (pattern(rf"_S_*(?:tkr|kkr|ksek)\b|_S_*tusen_S_+{_KRONOR}"), "tkr"),
    (pattern(rf"_S_*(?:[a-zåäö]*{_KRONOR})|:-"), "kr"),
    (pattern(r"_S_+öre\b"), "öre"),
    (pattern(r"_S_+gånger\b"), "gånger"),
)


def _listed(text: str, amount: Amount) -> Unit | None:
    after = text[amount.end :]
    for form, name in _LISTED:
        if found := form.match(after):
            return Unit(_named(text, amount, found, name), amount.end + found.end())
    return None


def _named(text: str, amount: Amount, found: re.Match[str], name: str) -> str:
    if name == "kr":
        return _kronor(text, amount.start, amount.end + found.end())
    if name == PERCENT and found["per"]:
        return f"procent per {found['time'] or ('år' if found['yearly'] else 'månad')}"
    return name


_NAME = rf"[{LETTERS}-]+"
_PER = pattern(rf"_S_*(?:\bper\b|/)_S_*(?P<words>{_NAME}(?:_S_+(?!och_S_){_NAME})?)(?P<and>_S_+och_S_+\w+\b)?")
_NUMBER_BEFORE = pattern(r"\d_S_*$")
_A_MONTH = pattern(r"_S_+(?:(?:mer|mindre|extra|till)_S_+)?i_S_+månaden\b")
_DAILY, _MONTHLY = pattern(r"dygnskostnad|dygnspris|dygnsavgift"), pattern(r"månadskostnad|månadsbelopp|per månad")
_BASES = {
    "personer": "person", "hushåll": "hushåll", "barn": "barn", "invånare": "invånare", "dagar": "dag", "dygn": "dygn",
    "månader": "månad", "insatser": "insats", "placeringar": "placering", "familjer": "familj", "elever": "elev",
    "ärenden": "ärende", "timmar": "timme", "platser": "plats", "individer": "individ", "människor": "människa",
    "kommuner": "kommun", "brukare": "brukare", "veckor": "vecka", "ungdomar": "ungdom",
}  # fmt: skip
_TIMES = ("år", "månad", "dygn", "dag", "vecka", "timme")


def _kronor(text: str, start: int, end: int) -> str:
    "*kr per hushåll*, by what follows or what the clause began with."
    before = text[:start]
    if _DAILY.search(before):
        return "kr per dygn"
    if base := _base(_PER.match(text, end)):
        return f"kr per {base}"
    if _A_MONTH.match(text, end):
        return "kr per månad"
    earlier = [found for found in _PER.finditer(before) if not _NUMBER_BEFORE.search(before[: found.start()])]
    if base := _base(earlier[-1] if earlier else None):
        return f"kr per {base}"
    return "kr per månad" if _MONTHLY.search(before) else "kr"


def _base(found: re.Match[str] | None) -> str | None:
    "*per placerat barn och dygn* is *barn och dygn*; None where no known thing follows *per*."
    for word in words_of(found["words"]) if found else ():
        if word in _TIMES or counted(word):
            also = words_of((found["and"] if found else None) or "")[1:]
            return " och ".join([word if word in _TIMES else _BASES.get(counted(word) or "", word), *also])
    return None


def _of_years(text: str, amount: Amount) -> Unit | None:
    found = years(text, amount)
    return Unit(*found) if found else None


_SCALED = pattern(r"_S_*(?P<scale>miljarder|miljard|miljoner|miljon|milj\.|tusen|tusental)\b")
_SCALES = {"miljard": 1e9, "miljon": 1e6, "milj.": 1e6, "tusen": 1e3, "tusental": 1e3}
_OF_PEOPLE = pattern(r"befolkning|folkmängd|invånare|människor|\bpersoner\b")
_OF_MONEY = pattern(
    r"kostnad|kronor|\bkr\b|budget|anslag|belopp|utbetal|utgift|bidrag|skuld|kosta|betala|överskott|underskott|resultat"
)


def _many(text: str, amount: Amount) -> Unit | None:
    "Millions and thousands of things: *2,17 miljoner barn*; of nothing named they are kronor, or people."
    found = _SCALED.match(text, amount.end)
    if not found:
        return None
    end, word = amount.end + found.end() - found.start(), found["scale"].lower()
    if noun := _noun_after(text, end):
        return Unit(noun.name, noun.end, _SCALES.get(word) or _SCALES[word.removesuffix("er")])
    if word.startswith("miljard") or (word.startswith("mil") and _is_money(text, amount.start)):
        return Unit("mdkr" if word.startswith("miljard") else "mnkr", end)
    return Unit("", end, _SCALES.get(word) or _SCALES[word.removesuffix("er")])


_A_COUNT = pattern(r"\bantal(?:et|en)?\b")


def _is_money(text: str, at: int) -> bool:
    "By its words; *antalet ansökningar … 1,5 miljoner* are no kronor."
    return bool(_OF_MONEY.search(text)) or not (_OF_PEOPLE.search(text) or _A_COUNT.search(text[:at]))


_PART_OF = pattern(r"_S_+(?:av|utav|bland)_S_+(?P<whole>[^.;:!?()¤,]+)")
_DIGITS = re.compile(r"\d+")


def _part_of(text: str, amount: Amount) -> Unit | None:
    "*51 av landets kommuner*, *16 av dessa 50 vräkningar*; *9,2 bland kvinnor* is a level among them, no part."
    if isinstance(amount.value, float) and not amount.value.is_integer():
        return None
    found = _PART_OF.match(text, amount.end)
    return _walk(_DIGITS.sub(_blank, found["whole"]), found.start("whole")) if found else None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _noun(text: str, amount: Amount) -> Unit | None:
    return _noun_after(text, amount.end)


_CLAUSE = re.compile(r"[.;:!?()¤\d]|,\s")
_LEAD = frozenset(("", "-", "–", "”", '"', "\u00ad"))


def _noun_after(text: str, at: int) -> Unit | None:
    "The noun that the number stands before, past adjectives and *så kallade*."
    after = text[at:]
    clause = _CLAUSE.split(after, maxsplit=1)[0]
    if rate := _PER_MANY.match(after.lstrip()):
        return Unit(rated(rate), at + len(clause))
    return _walk(clause, at)


def _walk(clause: str, at: int) -> Unit | None:
    "Word for word to the counted noun; else the adjective that stands for one; else a word that looks like a plural."
    fallback: Unit | None = None
    is_told = False  # *19 400 var placerade* tells what became of them, not what they are
    words = list(WORD.finditer(clause))[:6]
    for place, found in enumerate(words):
        word, end = found.group().lower(), at + found.end()
        if place == 0 and clause[: found.start()].strip() not in _LEAD:
            return None
        if word in ("är", "var", "av") and place == 0:
            is_told = word != "av"
            continue
        if word in STOPPING and word not in SKIPPED:
            break
        if (name := counted(word)) and name not in ADJECTIVAL:
            return Unit(with_partner(name, clause[found.end() :]), end)
        if name:
            fallback = fallback or (None if is_told else Unit(name, end))
        elif not is_passed(word) and not _OWNER.fullmatch(found.group()):
            if place <= 2 and (act := next((a for a in ACTS if word.endswith(a)), None)):
                return fallback or Unit(act, end)
            plural = place <= 2 and looks_plural(word)
            return fallback or (Unit(indefinite(word), end) if plural else None)
    return fallback


_OWNER = re.compile(r"[A-ZÅÄÖ][a-zåäö]+s")
"""*42 Norrsunds barn*: whose they are."""


def is_passed(word: str) -> bool:
    "Whether a word may stand between a number and what it counts: an adjective, or *så kallade*."
    return word in SKIPPED or (word.endswith(ADJECTIVE_ENDINGS) and len(word) > 4)


_PARTNER = pattern(r"_S_*(?:och|eller|/)_S_*(?:ungdomar(?:na)?|unga|unga_S_vuxna)\b")


def with_partner(name: str, after: str) -> str:
    "*barn och ungdomar* and *barn och unga* are one group."
    return "barn och unga" if name == "barn" and _PARTNER.match(after) else name


_BASE = r"(?P<base>1_S_?000|10_S_?000|100_S_?000|100|tusen|hundra|tiotusen|hundratusen)"
_OF_MANY = r"på(?=_S_1(?:0|00)?_S_?000_S_(?:invånare|barn|unga|personer|kvinnor|män|födda|hushåll)\b)"
_NO_NOUN = r"(?!(?:år|i|på|till|och|mellan|under|för|bland|som|av|är|var|medan|jämfört|sedan|från|mot)\b)"
_OF_SO_MANY = r"(?<=,\d[ \u00a0])av(?=_S_(?:1_S_?000|10_S_?000|100_S_?000|tusen|tiotusen|hundratusen)\b)"
"""*236,3 av 1 000 barn*"""
_PER_MANY = pattern(
    rf"(?:per|/|\b{_OF_MANY}|{_OF_SO_MANY})_S_*{_BASE}(?:_S_+(?P<noun>{_NO_NOUN}[{LETTERS}-]+(?:_S_och_S_unga)?))?"
)
_IN_DIGITS = {"tusen": "1 000", "hundra": "100", "tiotusen": "10 000", "hundratusen": "100 000"}
_AND_YOUNG = pattern(r"och\W+unga")


def rated(found: re.Match[str]) -> str:
    "*per 1 000 barn*"
    base, noun = found["base"].lower(), found["noun"]
    digits = _IN_DIGITS.get(base) or f"{int(''.join(_DIGITS.findall(base))):,}".replace(",", " ")
    thing = "barn och unga" if noun and _AND_YOUNG.search(noun) else (counted(noun) or noun.lower()) if noun else ""
    return f"per {digits} {thing}".strip()


def rate_at(sentence: str, at: int) -> str | None:
    "The rate whose base stands there: *per 1 000 barn*."
    found = _PER_MANY.match(sentence[at:].lstrip())
    return rated(found) if found else None


def base_at(sentence: str, at: int) -> str | None:
    "What *per* counts there: *per anmält barn* is *barn*; a time is none."
    base = _base(_PER.match(sentence, at))
    return base if base and base not in _TIMES else None


def rate_in(sentence: str) -> tuple[str, int, int] | None:
    "*per 1 000 barn* as the sentence first has it, and where."
    return next(rates_in(sentence), None)


def rates_in(sentence: str) -> Iterator[tuple[str, int, int]]:
    "Every *per 1 000 barn* of the sentence, and where."
    for found in _PER_MANY.finditer(sentence):
        if found["noun"] is None and found["base"].isdigit() and int(found["base"]) < 1000:
            return
        yield rated(found), found.start(), found.end()


_READERS: tuple[Callable[[str, Amount], Unit | None], ...] = (
    _of_form, _listed, _of_years, _many, _part_of, _noun,
)  # fmt: skip
