"""What a number counts: the noun after it, what it shares with its neighbour, or what the sentence is about.

The order is the reader's own: *2 300 barn*, then *18 procent* for the 19 of *19 respektive 18 procent*, then
*antalet hushåll minskade från 161 000 till 146 000*, then what the number before counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from socialrapport.reading.amounts import SPACE, Amount
from socialrapport.reading.lexicon import ADJECTIVE_ENDINGS, COUNTED, PEOPLE, SKIPPED, WHOLE

AGE, LIMIT, SHARE, FACTOR = "år (ålder)", "år (åldersgräns)", "andel", "faktor"
PERCENT, POINTS = "procent", "procentenheter"

_W = re.compile(r"[A-Za-zÅÄÖåäöéü]+(?:[-\u00ad][A-Za-zÅÄÖåäöéü]+)*")


@dataclass(frozen=True)
class Unit:
    "A unit found directly: its name, where its words end, and what to multiply the number with."

    name: str
    end: int
    scale: float = 1.0


def _re(text: str) -> re.Pattern[str]:
    return re.compile(text.replace("_S_", SPACE), re.IGNORECASE)


_PER_YEAR = r"(?P<per>_S_+(?:per_S_+år|om_S_+året|årligen|per_S_+månad|i_S_+månaden)\b)?"
_DIRECT: tuple[tuple[re.Pattern[str], str], ...] = (
    (_re(r"(?:_S_|-)*(?:procentenheter(?:na)?|procentenhet(?:s|en)?|procentpoäng|%-enheter|p\.?e\.?\b)"), POINTS),
    (_re(rf"(?:_S_|-)*(?:procent(?:ig\w*|s|en)?\b|%|pct\b){_PER_YEAR}"), PERCENT),
    (_re(r"_S_*(?:promille|‰)"), "promille"),
    (_re(r"_S_*(?:miljarder|miljard|mdr|mdkr|md)\b(?:_S_+(?:kronor|kr|sek)\b)"), "mdkr"),
    (_re(r"_S_*(?:mdkr|mdr)\b"), "mdkr"),
    (_re(r"_S_*(?:miljoner|miljon|milj\.?|mn|mio)_S_+(?:svenska_S_+)?(?:kronor|kr|sek)\b"), "mnkr"),
    (_re(r"_S_*(?:mnkr|mkr|mn_S_kr|msek)\b"), "mnkr"),
    (_re(r"_S_*(?:tkr|tusen_S_+kronor|tusen_S_kr|kkr|ksek)\b"), "tkr"),
    (_re(r"_S_*(?:kronor(?:na)?|kr|sek)\b|:-"), "kr"),
)  # fmt: skip
_SCALED = _re(r"_S_*(?P<scale>miljarder|miljard|miljoner|miljon|milj\.|tusen|tusental)\b")
_SCALES = {
    "miljarder": 1e9,
    "miljard": 1e9,
    "miljoner": 1e6,
    "miljon": 1e6,
    "milj.": 1e6,
    "tusen": 1e3,
    "tusental": 1e3,
}
_PER = _re(r"_S_*(?:\bper\b|/)_S_*(?P<noun>[A-Za-zÅÄÖåäö-]+)(?P<and>_S_+och_S_+(?:månad|år|dygn|dag)\b)?")
_PER_MANY = _re(
    r"(?:per|/)_S_*(?P<base>(?:1_S_?000|10_S_?000|100_S_?000|100|tusen|hundra|tiotusen|hundratusen))(?:_S_+(?P<noun>[A-Za-zÅÄÖåäö-]+(?:_S_och_S_unga)?))?"
)
_BASES = {"tusen": "1 000", "hundra": "100", "tiotusen": "10 000", "hundratusen": "100 000"}
_YEARS = _re(r"(?:_S_|-)*(?:års?\b|åren\b|åriga?\b|årigt\b)(?!_S_+(?:19|20)\d\d)")
_ROW = _re(r"(?:_S_|-)*(?:år|åren|månader|kvartal|veckor)_S_+i_S_+(?:rad|följd)\b")
_OLD = _re(r"(?:_S_|-)*(?:åring(?:ar|arna|en|s)?\b|års_S_?-?ålder|-?årsåldern)")
_AGED = _re(
    r"(?:_S_|-)*(?:år)?_S_*(?:\+|och_S_+(?:äldre|över|uppåt|yngre|under|däröver)|eller_S_+(?:äldre|yngre|mer_S_+gam)|gam(?:mal|la|malt)\b|fyllda\b)"
)
_LIMITING = _re(
    r"\b(?:under|över|yngre_S_än|äldre_S_än|fyllt|fyller|fyllda|fyllde|upp_S_till|från|lägst|minst|till_S_och_S_med|t\.o\.m\.|före)_S_+(?:de_S_+)?$"
)


def direct(text: str, amount: Amount) -> Unit | None:
    "The unit that stands at the number itself."
    after = text[amount.end :]
    return (
        _of_form(amount, after)
        or _listed(text, amount, after)
        or _years(text, amount, after)
        or _many(text, amount, after)
        or _noun(after, amount.end)
    )


def _of_form(amount: Amount, after: str) -> Unit | None:
    if amount.kind == "rad":
        return Unit("år i rad", amount.end)
    return Unit({"andel": SHARE, "faktor": FACTOR}[amount.kind], amount.end) if amount.kind != "tal" else None


def _listed(text: str, amount: Amount, after: str) -> Unit | None:
    for pattern, name in _DIRECT:
        if found := pattern.match(after):
            end = amount.end + found.end()
            if name == "kr":
                return Unit(_kronor(text, amount, end), end)
            if name == PERCENT and found["per"]:
                return Unit("procent per år" if "år" in found["per"] else "procent per månad", end)
            return Unit(name, end)
    return None


def _kronor(text: str, amount: Amount, end: int) -> str:
    "*kr per hushåll*, by what follows or what the clause began with."
    before = text[: amount.start]
    if re.search(r"dygnskostnad", before, re.IGNORECASE):
        return "kr per dygn"
    if found := _PER.match(text, end):
        return f"kr per {_base_noun(found['noun'])}{found['and'] or ''}"
    if _re(r"_S_+i_S_+månaden\b").match(text, end):
        return "kr per månad"
    found = None
    for found in _PER.finditer(before):
        pass
    if found and found["noun"] and _counted(found["noun"]) and not _re(r"\d_S_*$").search(before[: found.start()]):
        return f"kr per {_base_noun(found['noun'])}{found['and'] or ''}"
    if re.search(r"\bper$", before.strip()):
        return "kr"
    if re.search(r"månadskostnad|per månad", before, re.IGNORECASE):
        return "kr per månad"
    return "kr"


def _base_noun(word: str) -> str:
    "*biståndshushåll* is *hushåll*; one of it: *person*, *dygn*."
    known = _counted(word)
    return {"personer": "person", "hushåll": "hushåll", "barn": "barn", "invånare": "invånare", "dagar": "dag",
            "månader": "månad", "dygn": "dygn", "insatser": "insats", "placeringar": "placering",
            "familjer": "familj", "elever": "elev", "ärenden": "ärende", "timmar": "timme", "platser": "plats",
            "individer": "individ", "människor": "människa", "kommuner": "kommun"}.get(known or "", word.lower())  # fmt: skip


def _years(text: str, amount: Amount, after: str) -> Unit | None:
    before = text[: amount.start]
    if _ROW.match(after):
        return Unit("år i rad", amount.end)
    if found := _OLD.match(after):
        return Unit(
            AGE if isinstance(amount.value, tuple) or "åring" in found.group() else LIMIT, amount.end + found.end()
        )
    if found := _AGED.match(after):
        return Unit(LIMIT if not isinstance(amount.value, tuple) else AGE, amount.end + found.end())
    found = _YEARS.match(after)
    if isinstance(amount.value, tuple):
        high = amount.value[1]
        if found and high <= 120 and not re.search(r"\bmånader|på\s+$", before, re.IGNORECASE):
            return Unit(AGE, amount.end + found.end())
        if (
            not found
            and high <= 110
            and re.search(r"\b\w*(?:ålder|åldr|åldersgrupp)\w*\W+(?:\w+\W+){0,2}$", before, re.IGNORECASE)
        ):
            return Unit(AGE, amount.end)
        return Unit("år", amount.end + found.end()) if found else None
    if not found:
        return None
    end = amount.end + found.end()
    if _limits(before) or _aged(before, text[end:]):
        return Unit(LIMIT, end)
    return Unit("år", end)


def _limits(before: str) -> bool:
    "*barn under 18 år*, *majoriteten var över 15 år*; not *under tio år har …*, nor *i över 20 år*."
    word = _LIMITING.search(before)
    if not word:
        return False
    said = word.group().strip().lower()
    if said.startswith(("yngre", "äldre", "fyll", "lägst")):
        return True
    earlier = [w.lower() for w in _W.findall(before[: word.start()])][-3:]
    if not earlier or earlier[-1] in ("i", "på", "efter", "under", "om", "sedan", "för"):
        return False
    return any(w in PEOPLE or _counted(w) in _HUMAN for w in earlier)


_HUMAN = frozenset(
    [
        "personer",
        "barn",
        "ungdomar",
        "unga",
        "vuxna",
        "flickor",
        "pojkar",
        "kvinnor",
        "män",
        "föräldrar",
        "invånare",
        "elever",
        "individer",
        "människor",
        "klienter",
        "brukare",
        "mottagare",
        "patienter",
    ]
)


def _aged(before: str, after: str) -> bool:
    return bool(
        re.match(rf"{SPACE}*(?:och|eller){SPACE}(?:äldre|yngre|över|under|uppåt)", after, re.IGNORECASE)
    ) or bool(re.search(r"\bålder\w*\s+(?:på|av|om|till|är|var)?\s*$", before, re.IGNORECASE))


def _many(text: str, amount: Amount, after: str) -> Unit | None:
    "Millions and thousands of things: *2,17 miljoner barn*; of nothing named, kronor where the clause is about money."
    found = _SCALED.match(after)
    if not found:
        return None
    end, word = amount.end + found.end(), found["scale"].lower()
    noun = _noun(text[end:], end)
    if noun is None and word.startswith("mil") and _money(text):
        return Unit("mdkr" if word.startswith("miljard") else "mnkr", end)
    return Unit(noun.name if noun else "", noun.end if noun else end, _SCALES[word])


def _money(text: str) -> bool:
    return bool(
        re.search(
            r"kostnad|kronor|\bkr\b|budget|anslag|belopp|utbetal|utgift|bidrag|skuld|kosta|betala|mnkr|miljonbelopp",
            text,
            re.IGNORECASE,
        )
    )


def _noun(after: str, at: int) -> Unit | None:
    "The noun that the number stands before, past adjectives and *så kallade*; None where there is none at hand."
    after = re.split(r"[.;:!?()¤\d]|,\s", after, maxsplit=1)[0]
    if rate := _PER_MANY.match(after.lstrip()):
        return Unit(rated(rate), at + len(after))
    guess: Unit | None = None
    for place, word in enumerate(_W.finditer(after)):
        if word.group().lower() == "år":  # *2 196 år 2024*
            break
        if place > 4 or (place == 0 and after[: word.start()].strip() not in ("", "–", "”", '"')):
            break
        low = word.group().lower()
        if low in _STOPPING and not (place == 0 and low in ("är", "var")):
            break
        if low in ("är", "var"):
            continue
        if name := _counted(low):
            return Unit(_with_partner(name, after[word.end() :]), at + word.end())
        if low in SKIPPED:
            continue
        if low.endswith(ADJECTIVE_ENDINGS) and len(low) > 4:
            continue
        if guess is None and place <= 2 and low.endswith(_PLURAL) and len(low) > 3:
            guess = Unit(_indefinite(low), at + word.end())
        break
    return guess


_STOPPING = frozenset(
    [
        "per",
        "om",
        "varje",
        "och",
        "eller",
        "till",
        "från",
        "som",
        "i",
        "på",
        "av",
        "för",
        "med",
        "mot",
        "om",
        "under",
        "över",
        "vid",
        "mellan",
        "jämfört",
        "än",
        "sedan",
        "år",
        "då",
        "när",
        "att",
        "har",
        "hade",
        "är",
        "var",
        "blev",
        "fick",
        "får",
        "respektive",
        "medan",
        "men",
        "samt",
        "ledde",
        "varav",
        "fler",
        "färre",
        "stycken",
        "st",
        "per",
        "utan",
        "inom",
        "hos",
        "enligt",
        "bland",
        "gånger",
    ]
)
_PLURAL = ("ar", "or", "er", "arna", "orna", "erna", "en", "ena", "are", "ärenden", "n")


def _with_partner(name: str, after: str) -> str:
    "*barn och ungdomar* and *barn och unga* are one group."
    if name == "barn" and re.match(
        rf"{SPACE}*(?:och|eller|/){SPACE}*(?:ungdomar(?:na)?|unga|unga{SPACE}vuxna)\b", after, re.IGNORECASE
    ):
        return "barn och unga"
    return name


def _indefinite(word: str) -> str:
    for ending, bare in (
        ("arnas", "ar"),
        ("ernas", "er"),
        ("ornas", "or"),
        ("arna", "ar"),
        ("erna", "er"),
        ("orna", "or"),
    ):
        if word.endswith(ending):
            return word.removesuffix(ending) + bare
    return word


def _counted(word: str) -> str | None:
    """The plural by which a counted thing goes: *biståndshushållen* is *hushåll*, *orosanmälningar* *anmälningar*."""
    word = word.lower().replace("\u00ad", "")
    if word in COUNTED:
        return COUNTED[word]
    for cut in range(2, len(word) - 2):
        if (ending := word[cut:]) in COUNTED:
            if ending in WHOLE:
                return (
                    _indefinite(word)
                    if len(ending) > 3 and ending != "barnen"
                    else "barn"
                    if ending == "barnen"
                    else None
                )
            return COUNTED[ending]
    return None


counted = _counted


def rated(found: re.Match[str]) -> str:
    "*per 1 000 barn*"
    base = found["base"].lower()
    base = _BASES.get(base) or f"{int(re.sub(SPACE, '', base)):,}".replace(",", " ")
    noun = found["noun"]
    known = _with_partner(_counted(noun) or noun.lower(), "") if noun else ""
    if noun and re.search(r"och\W+unga", noun, re.IGNORECASE):
        known = "barn och unga"
    return f"per {base} {known}".strip()


def rate_in(sentence: str) -> tuple[str, int, int] | None:
    "*per 1 000 barn* as the sentence has it, and where."
    found = _PER_MANY.search(sentence)
    if not found or (found["noun"] is None and found["base"].isdigit() and int(found["base"]) < 1000):
        return None
    return rated(found), found.start(), found.end()
