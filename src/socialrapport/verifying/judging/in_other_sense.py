"""Words that make a published figure untrue where it stands: another base, whole, time or event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from socialrapport.opened.tables import PLACES, Table
from socialrapport.reading import Number
from socialrapport.verifying.linking.counted_by import HEAD, base
from socialrapport.verifying.linking.groups import mentions
from socialrapport.verifying.linking.stems import meant, stems

_SO_MANY = {"hundra": "100", "tusen": "1000", "tiotusen": "10000", "hundratusen": "100000"}
_OF_SO_MANY = re.compile(
    rf"\bav\s+(1\d{{0,2}}[\s\u00a0]?000|100|{'|'.join(_SO_MANY)})\s+(?!kr)[^\W\d]{{3,}}", re.IGNORECASE
)
"""*Av 10 000 barn berördes 122,0*"""
_SO_MANY_BEFORE = re.compile(r"\d\s+(?:ut)?av\s+$", re.IGNORECASE)
_BASES = (100, 1000, 10000, 100000)
"""*122,0 av 1 000 barn*: what a rate is per, and no figure of its own."""
_SOME_TIME = re.compile(
    r"\b(?:någon gång|vid något tillfälle|under hela (?:året|(?:19|20)\d\d)|hela året|året runt|under årets lopp|"
    r"varje (?:dag|natt|månad))\b",
    re.IGNORECASE,
)
"""*var någon gång under året i hemlöshet*, of what was counted one day or week."""
_PART_OF_YEAR = re.compile(
    r"\b(?:första|andra|senare|förra|sista)\s+(?:halvan|hälften|delen|månaderna|veckorna|månaden|veckan)\b|"
    r"\bhalva\s+(?:året|(?:19|20)\d\d)\b|(?<!hela eller )\b(?:en\s+)?(?:del|delar)\s+av\s+(?:året|(?:19|20)\d\d)\b|"
    r"\b(?:årets|de)\s+(?:sista|första|senaste)\s+\w+\s+(?:månaderna|månader|veckorna|veckor)\b",
    re.IGNORECASE,
)
"""*Under första halvan av 2023 …*"""
_SELDOM = re.compile(
    r"\bdet\s+(?:är|var|hör(?:de)?\s+till)\s+(?:sällan|ovanlig\w*)\b|\bför\s+(?:sista|andra|tredje)\s+gången\b(?!\s+i\s+rad)",
    re.IGNORECASE,
)
"""*Det är sällan som 260 …*, *115 hushåll fick för sista gången …*"""
_FIRST_TIME = re.compile(
    r"(?<!för )\bförsta gången\b(?!\s+(?:sedan|på|någonsin|som))|"
    r"\b(?:fick|får|fått|sökte|kom|hade|var)\s+(?:[^\W\d]+\s+){0,3}?för första gången\b(?!\s+(?:sedan|på|någonsin))",
    re.IGNORECASE,
)
"""*Första gången i socialpsykiatrin: 4 948*, of all who were there."""
_NEW = re.compile(r"\bny|börja|inled", re.IGNORECASE)
_UNDONE = re.compile(
    r"\b(?:ställ(?:er|de|des|t|ts|s)\s+(?:[^\W\d]+\s+)?in|lägg(?:er|s)\s+ned|lade(?:s)?\s+ned|lagts?\s+ned|"
    r"dr(?:ar|as|og|ogs|agits|agit)\s+(?:[^\W\d]+\s+)?in|klara(?:r|de|des|ts|s)\s+(?:[^\W\d]+\s+)?upp|"
    r"avstod\s+från|avstå(?:r|tt)\s+från|glömde\s+(?:bort\s+)?att|glömt\s+att|lät\s+bli|missade\s+att|underlät\s+att|"
    r"vägrade\s+att|skr(?:ev|iver|evs)\s+(?:[^\W\d]+\s+)?ut|"
    r"slog(?:s)?\s+(?:[^\W\d]+\s+)?ut|sade?s?\s+(?:[^\W\d]+\s+)?upp)\b(?=\s|[.,;:!?]|$)",
    re.IGNORECASE,
)
"""*ställde in 163 avhysningar*, *lades ned*: what was told of did not come about, or something else did."""
_PAID_BACK = re.compile(
    r"\bbetala\w*\s+(?:[^\W\d]+\s+)?(?:tillbaka|igen)\b|\b(?:återbetal|återkräv|återkrav)\w*", re.IGNORECASE
)
_LED_TO = re.compile(r"\b(?:ledde|lett|leder)\s+till\s+(?:en\s+|ett\s+)?([^\W\d]+)", re.IGNORECASE)
"""*41,8 procent av utredningarna ledde till placering*, of those that led to any intervention."""
_GOT_ELSE = re.compile(
    r"\b(?:fick|fått|får)\s+(?:(?:en|ett|egen|eget|ny|nytt)\s+)*(?:lägenhet|bostad|hem|kontrakt|jobb|arbete|anställning)\b|"
    r"\b(?:studerade|jobbade|arbetade)\b",
    re.IGNORECASE,
)
"""*18 personer i hemlöshet fick en egen lägenhet*"""
_MINUS = re.compile(r"(?<!^)(?<=\s)[−–-]$")
"""*Det kom in −354 orosanmälningar*"""
_REPORTED = re.compile(
    r"\b(?:barn(?:en)?|ung(?:a|domar(?:na)?)|flickor(?:na)?|pojkar(?:na)?|elever(?:na)?)\s+(?:själva\s+)?"
    r"(?:gjorde|lämnade|skickade|skrev)\b",
    re.IGNORECASE,
)
"""*221 barn och unga gjorde en orosanmälan*: they are whom the reports were about."""
_HAS_IT = re.compile(
    r"\b(?:spelar|spelade|missbruka(?:r|de)|dricker|drack|lider|led\s+av|(?:är|var)\s+(?:beroende|missbrukare|sjuka|"
    r"funktionsnedsatta|våldsutsatta|spelberoende)|blir\s+slagna|slås|misshandlas|utsätts)\b",
    re.IGNORECASE,
)
"""*67 stockholmare spelar för mycket*, of those who get help for it."""
_SERVED = re.compile(r"\b(?:insats\w*|aktuella|bistånd\w*|stöd\w*|vård\w*|utredning\w*|sökt\w*)\b", re.IGNORECASE)
_HELP = re.compile(
    r"insats|stöd|vård|hjälp|behandl|bistånd|aktuell|kontakt|social|lss|lvm|lvu|\bsol\b|boende|placer|mottag|tjänst|team|"
    r"program|utred|sökt|sökte|söker|beslut|bevilj|enhet|rådgiv|samtal|anmäl",
    re.IGNORECASE,
)
_UNDONE_AROUND = re.compile(
    r"\b(ställde|ställer|lade|lägger|drog|drar|klarade|klarar)\s+(?:(?:19|20)\d\d\s+)?(in|ned|ner|upp)\s+$",
    re.IGNORECASE,
)
_SINCE_TOGETHER = re.compile(
    r"^\W*(?:sedan|sen|från(?:\s+och\s+med)?)\s+(?:år\s+)?(?:19|20)\d\d\b[^.;]*\b(?:sammanlagt|totalt|tillsammans|hittills)\b",
    re.IGNORECASE,
)
"""*Sedan 2020 har kommunen beviljat sammanlagt …*: of several years."""
_ARRIVED = re.compile(
    r"\b(?:kom|kommit|kommer|anlän\w+|flytta\w*|invandra\w*)\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:hit|till\s+(?:kommunen|staden|landet|sverige))\b",
    re.IGNORECASE,
)
"""*100 ensamkommande barn kom till kommunen*, of those who are placed: the year that they came is not told."""
_WITHOUT = re.compile(
    r"(?:[^\W\d]+s|var|är|blev|stod|levde|klarade sig)\s+utan(?=\s*(?:(?:under\s|år\s)?(?:19|20)\d\d\s*)?(?:[.;!]|$))",
    re.IGNORECASE,
)
"""*14 146 avslutades utan.*, *13 690 hushåll var utan 2024.*: of those who did not get what was told of before."""
_LEAVES = re.compile(r"\s(?:[^\W\d]+\s){1,4}?(lämna(?:de|r|t)\s+(?:sin|sitt|sina)\b)", re.IGNORECASE)
"""*1 261 barn och unga lämnade sin placering*"""
_PERSONS = re.compile(
    r"(?:^|[.:;•]\s|\bantal(?:et)?\s)(?:[–•*-]\s)?(föräldrar|barn|hushåll|kvinnor|män|flickor|pojkar|familjer|par|vuxna|"
    r"ungdomar|elever)\s(?:i|med|som|på|inom|till)\s[^.;:]*?:?\s*(?:\(?(?:19|20)\d\d\)?:?\s*)?$",
    re.IGNORECASE,
)
"""*Föräldrar i samarbetssamtal 2024: 1 248*"""
_PERCENT_OF = re.compile(
    r"\s*(?:procent|%)?\s*av\s+(?:(?:de|alla|samtliga|stadens|kommunens)\s+)*([^\W\d]+)", re.IGNORECASE
)
_EVENTS = re.compile(r"(?:anmälningar|utredningar|ärenden|beslut|yttranden|brott|samtal|avhysningar)$")


def in_other_sense(text: str, number: Number, table: Table, measure: str, labels: str) -> Iterator[str]:
    "Why a number of a text, held against a *measure* of groups (*labels*) of a *table*, is no figure of that."
    names = f"{table.phrase} {table.title}".lower()
    unit = next((m.unit for m in table.measures if m.id == measure), "")
    if (of := _OF_SO_MANY.search(text[: number.start])) and _many(of[1]) != base(unit):
        yield f"Meningen säger ”{of[0]}”, och talet är {unit}."
    if number.value in _BASES and _SO_MANY_BEFORE.search(text[: number.start]):
        yield "Talet är det som ett annat räknas på."
    some_time = _SOME_TIME.search(text)
    if some_time and (table.day or table.survey) and some_time[0].lower() not in names:
        yield f"Talet är hur många det var vid ett tillfälle, inte ”{some_time[0]}”."
    if together := _SINCE_TOGETHER.search(text[: number.start]):
        yield f"Meningen säger ”{together[0].strip()}”, och talet är för ett år."
    if (arrived := _ARRIVED.search(text)) and not set(stems(arrived[0])) & set(stems(names)):
        yield f"Inte förstått: ”{arrived[0]}”."
    part = _PART_OF_YEAR.search(text)
    if part and not _is_its_own(part[0], table):
        yield f"Meningen säger ”{part[0]}”, och talet är för hela året."
    if seldom := _SELDOM.search(text):
        yield f"Inte förstått: ”{seldom[0]}”."
    if (first := _FIRST_TIME.search(text)) and not _NEW.search(names):
        yield f"Talet är för {table.phrase}, inte bara ”{first[0].strip()}”."
    if (back := _PAID_BACK.search(text)) and not re.search("tillbaka|återbetal|återkr", names):
        yield f"Inte förstått: ”{back[0]}”."
    if (led := _LED_TO.search(text)) and not set(stems(led[1])) & set(stems(f"{names} {table.definition}")):
        yield f"Inte förstått: ”{led[0]}”."
    if (other := _GOT_ELSE.search(text)) and not set(stems(other[0])) & set(stems(names)):
        yield f"Inte förstått: ”{other[0]}”."
    if _MINUS.search(text[: number.start]) and number.unit not in ("procent", "procentenheter"):
        yield "Talet har ett minustecken, och talet i tabellen har inget."
    if "anmäl" in names and (who := _REPORTED.search(text)):
        yield f"Inte förstått: ”{who[0]}”."
    if (has := _HAS_IT.search(text)) and _SERVED.search(table.phrase) and not _HELP.search(text):
        yield f"Talet är för {table.phrase}, inte för alla som ”{has[0]}”."
    if half := _half_of_name(text, table, labels):
        yield f"Talet är för {table.phrase}, inte bara {half}."
    if role := _other_role(text, number, table):
        yield f"Inte förstått: ”{role}”."
    undone = _UNDONE.search(text) or _UNDONE_AROUND.search(text[: number.start])
    if undone and not set(stems(undone[0])) & set(stems(names)):
        yield f"Inte förstått: ”{undone[0].strip()}”."
    if without := _WITHOUT.search(text, number.end):
        yield f"Inte förstått: ”{without[0]}”."
    if leaves := _LEAVES.match(text, number.end):
        yield f"Inte förstått: ”{leaves[1]}”."
    if said := _other_persons(text, number, table):
        yield f"{table.phrase.capitalize()} räknas inte i {said}."
    if positive := _undenied(text, names):
        yield f"”{positive}” är motsatsen till {table.phrase}."
    if (decided := _DECIDED.search(text)) and "verkställ" in names:
        yield f"Inte förstått: ”{decided[0]}”."
    if noun := _percent_of_group(text, number, table):
        yield f"{table.phrase.capitalize()} är ingen del av {noun}."


_NOT_DONE = re.compile(r"\b(?:inte|ej)\s+([^\W\d]{5,})")
_DENIED = re.compile(
    r"\b(?:inte|ej|icke|utan|kvar|trots|ännu|o(?:verkställ|avslut|besvar|genomför)\w*|försen\w*|dröj\w*|vänt\w*|kö|köa\w*|"
    r"sen|sent|sena|för länge|missa\w*|överskr\w*|över tiden?|mer än|längre än|över|brist\w*|saknar?|saknade)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\bfatta(?:s|des|ts|t|de|r)\b", re.IGNORECASE)
"""*besluten fattades inom tre månader*, of those that were carried out."""


def _undenied(text: str, names: str) -> str:
    "*verkställdes inom tre månader*, of what a table has as *inte verkställts*, where nothing denies it; else empty."
    denied = _NOT_DONE.search(names)
    if denied is None or _DENIED.search(text):
        return ""
    done = set(stems(denied[1]))
    return next((word for word in re.findall(r"[^\W\d]+", text) if done & set(meant(word.lower()))), "")


_EITHER = re.compile(
    r"(?:^|\s)([^\W\d][^,]*?)\s+eller\s+([^,]+?)(?=\s(?:som|enligt|vars|för|är|inleds|studera|kopplad)\b|$)"
)


_OF_BOTH = re.compile(r"\b(?:eller|samt|respektive|båda|både)\b|/", re.IGNORECASE)
_OF_WHOM = re.compile(r"\b(?:där|som|med|vars|enligt|för)\s")


def _is_its_own(months: str, table: Table) -> bool:
    "*de senaste 90 månaderna*, of a table that counts so many: what it is called, or defined, has the number."
    many = re.search(r"\d+|tolv", months)
    return many is not None and re.search(rf"\b{many[0]}\b", f"{table.phrase} {table.definition}") is not None


def _half_of_name(text: str, table: Table, labels: str) -> str:
    "*hedersrelaterat våld*, of what has *våld i nära relation eller hedersrelaterat våld*: the half said; else empty."
    found = _EITHER.search(table.phrase)
    if found is None or "," in table.phrase or _OF_BOTH.search(text):
        return ""
    first = _OF_WHOM.split(found[1])[-1]
    said, one, other = set(stems(text)), set(stems(first)), set(stems(found[2]))
    for mine, rest, name in ((one - other, other - one, first), (other - one, one - other, found[2])):
        if mine and mine <= said and rest and not rest & said and not mine <= set(stems(labels)):
            return name.strip()
    return ""


_RECEIVES = re.compile(
    r"\s+(?:(?:19|20)\d\d\s+)?(?:fick|får|tog(?:s)?\s+(?:(?:19|20)\d\d\s+)?emot|mottog|mottar|drabbades\s+av|nåddes\s+av)\s+(?:[^\W\d]+\s+)?$",
    re.IGNORECASE,
)


def _other_role(text: str, number: Number, table: Table) -> str:
    "*Skolan fick 64 orosanmälningar*, *68 poliser gjorde …*, of reports by who made them; else empty."
    if not _EVENTS.search(table.unit):
        return ""
    for axis in table.axes:
        if axis.id in PLACES or axis.id in ("kon", "alder"):
            continue
        for one in mentions(text, axis, table.phrase):
            got = one.end <= number.start and _RECEIVES.fullmatch(text, one.end, number.start)
            counted = re.fullmatch(r"\s+", text[number.end : one.start]) if one.start > number.end else None
            if got or counted:
                return text[one.start : number.end] if got else text[one.start : one.end]
    return ""


def _many(said: str) -> str:
    return _SO_MANY.get(said.lower(), re.sub(r"\D", "", said))


def _other_persons(text: str, number: Number, table: Table) -> str:
    "Who a label says that is counted, where the table counts others; else empty."
    found = _PERSONS.search(text[: number.start])
    if found is None or (_CHILDREN.match(text, number.end) and _TO.search(text[: number.start])):
        return ""
    counted = {*stems(f"{table.unit} {HEAD.split(table.phrase)[0]} {' '.join(table.labels)}")}
    said = set(meant(found[1].lower()))
    people = {"person", "invån", "svarand"}
    return "" if not said or said & counted or counted & people else found[1].lower()


_CHILDREN, _TO = re.compile(r"\sbarn\b"), re.compile(r"\bföräldra?r?(?:na)? till $", re.IGNORECASE)
"""*föräldrar till 1 248 barn*: it is the children that the figure counts."""


def _percent_of_group(text: str, number: Number, table: Table) -> str:
    "*54,6 procent av skolorna*, of what counts reports and not schools: who they are from; else empty."
    if number.unit not in ("procent", "andel") or not _EVENTS.search(table.unit):
        return ""
    found = _PERCENT_OF.match(text, number.end)
    if found is None or {*meant(found[1].lower())} & {*stems(f"{table.unit} {table.phrase}")}:
        return ""
    word = found[1]
    of_group = any(
        m.start <= found.start(1) < m.end
        for axis in table.axes
        if axis.id not in PLACES
        for m in mentions(text, axis, table.phrase)
    )
    return word.lower() if of_group and not word.endswith("s") else ""
