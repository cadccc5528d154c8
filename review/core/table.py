"""Who may do what when: the one table. The code, the manual's diagram and the tests are made from it.

Rights are checked here and nowhere else: `refusals` says why not, `done` is the release afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from review.core.case import Act, Candidate, Case, Deed, Key, Now, Person, Role, State
from socialrapport.model.since import figure_in

Check = Callable[[Case, Deed, Now], bool]
Effect = Callable[[Case, Deed], Case]


@dataclass(frozen=True)
class Guard:
    "What must hold; `says` is told where it does not, `short` stands in the manual."

    short: str
    says: str
    holds: Check


@dataclass(frozen=True)
class Transition:
    "`to` is None where the release stays where it is."

    act: Act
    sources: tuple[State, ...]
    to: State | None
    roles: tuple[Role, ...]
    guards: tuple[Guard, ...] = ()
    effect: Effect = lambda case, deed: case


class Refused(Exception):
    "What was asked for may not be done; `reasons` in Swedish."

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


NOT_AUTHOR = Guard(
    "inte den som lämnade in",
    "Den som har lämnat in kandidaten får inte granska eller godkänna den.",
    lambda case, deed, now: not case.wrote(deed.person.name),
)
NOT_TWICE = Guard(
    "inte två gånger",
    "Den som redan har godkänt kandidaten kan inte göra det en gång till.",
    lambda case, deed, now: (deed.person.name, case.root) not in case.approvals,
)
ANSWERS_ONCE = Guard(
    "ett svar var",
    "Den som redan har svarat om röjande kan inte svara en gång till på samma kandidat.",
    lambda case, deed, now: all((p, r) != (deed.person.name, case.root) for p, r, _ in case.answers),
)
OWN_CHAPTER = Guard(
    "eget kapitel",
    "Bara den som ansvarar för kapitlet kan godkänna det.",
    lambda case, deed, now: deed.person.answers_for(deed.text("chapter")),
)
AS_IT_IS = Guard(
    "kapitlet, eller en sak i det, som det är",
    "Det som godkänns har ändrats sedan sidan hämtades. Läs det igen.",
    lambda case, deed, now: case.candidate is not None and is_there(case.candidate, deed),
)
HAS_CANDIDATE = Guard(
    "en kandidat finns", "Ingen kandidat har lämnats in.", lambda case, deed, now: case.candidate is not None
)
IS_CANDIDATE = Guard(
    "hela mappens byte",
    "Kandidatens byte är inte de som angavs.",
    lambda case, deed, now: bool(deed.text("root")) and deed.text("root") == now.bytes,
)
CHAPTERS = Guard(
    "alla kapitel godkända",
    "Alla kapitel är inte godkända av någon annan än den som lämnade in kandidaten.",
    lambda case, deed, now: not case.unsigned,
)
CLEARED = Guard(
    "två röjandegranskare har svarat nej",
    "Två röjandegranskare ska, var för sig, ha svarat att inget kan röjas.",
    lambda case, deed, now: len(case.cleared_by) >= 2,
)
ALL_SAY_SAFE = Guard(
    "ingen har svarat ja",
    "En röjandegranskare har svarat att något kan röjas. Kandidaten behöver göras om.",
    # Until two have answered nobody is told what the first one said.
    lambda case, deed, now: len(case.answers) < 2 or all(safe for _, root, safe in case.answers if root == case.root),
)
RESOLVED = Guard(
    "alla kommentarer lösta", "Det finns kommentarer som inte är lösta.", lambda case, deed, now: not case.threads
)
THREAD = Guard(
    "kommentaren finns", "Kommentaren är redan löst.", lambda case, deed, now: deed.text("thread") in case.threads
)
NOT_BLOCKED = Guard(
    "checklistan stoppar inte", "Checklistan har något som stoppar.", lambda case, deed, now: not now.blocking
)
TWO = Guard(
    "två har godkänt",
    "Två personer ska ha godkänt just den här kandidaten, ingen av dem den som lämnade in den.",
    lambda case, deed, now: len(case.approvers) >= 2,
)
BYTES = Guard(
    "bytena är de godkända",
    "Filerna är inte längre de som lämnades in: en byte har ändrats.",
    lambda case, deed, now: bool(case.root) and now.bytes == case.root,
)
DUE = Guard("tiden är inne", "Tiden för publicering är inte inne.", lambda case, deed, now: now.due)
INVITED = Guard(
    "inbjuden", "Den som läser i förväg måste vara inbjuden.", lambda case, deed, now: deed.person.name in case.readers
)
WINDOW = Guard(
    "högst ett dygn före", "Fönstret för att läsa i förväg är inte öppet.", lambda case, deed, now: now.window
)
SHARED = Guard(
    "det som delats",
    "Länken gäller inte det här.",
    lambda case, deed, now: (deed.person.name, deed.text("address")) in case.shared,
)
OPEN = Guard("länken gäller", "Länken gäller inte längre.", lambda case, deed, now: now.open)
IS_SHARED = Guard(
    "delningen finns",
    "Delningen har redan upphört.",
    lambda case, deed, now: any(guest == deed.text("guest") for guest, _ in case.shared),
)
ALLOWED = Guard(
    "tillåten tid, eller undantag med skäl",
    "Tiden ligger utanför de tider då utgåvor publiceras. Välj en annan, eller gör undantag och skriv skäl.",
    lambda case, deed, now: now.allowed or (deed.about.get("undantag") is True and bool(deed.text("text").strip())),
)
STILL_ALLOWED = Guard(
    ALLOWED.short,
    "Den tid som bestämdes är förbi, och nu är det ingen tid då utgåvor publiceras. Bestäm en ny tid, eller gör "
    "undantag och skriv skäl.",
    lambda case, deed, now: now.allowed or case.excused,
)
FOLLOWS = Guard(
    "byggd med den som redan är publik",
    "För samma år finns en publicerad utgåva som kandidaten inte ersätter. Bygg den med den utgåvan som --earlier.",
    lambda case, deed, now: now.follows,
)
BOTH_LANGUAGES = Guard(
    "också på engelska",
    "Skriv vad det gäller på engelska också.",
    lambda case, deed, now: bool(deed.text("engelska").strip()),
)
NO_FIGURES = Guard(
    "utan tal",
    "Texten har ett tal. Skriv vad som var fel utan tal: vilka som är andra säger den rättade utgåvan, och visar bara "
    "de som får visas. Årtal, och tabell 3 eller sida 7, får stå.",
    lambda case, deed, now: not (figure_in(deed.text("text")) or figure_in(deed.text("engelska"))),
)
MINUTED = Guard(
    "paragraf och dag",
    "Skriv protokollets paragraf och dagen för beslutet.",
    lambda case, deed, now: bool(deed.text("paragraf") and deed.text("datum")),
)
DATED = Guard("en dag", "Skriv vilken dag det gäller.", lambda case, deed, now: bool(deed.text("datum")))
AS_WHAT = Guard(
    "roll och ändamål",
    "Skriv i vilken roll personen läser, och för vilket ändamål. Det publiceras.",
    lambda case, deed, now: bool(deed.text("roll").strip() and deed.text("text").strip()),
)
TEXT = Guard("en text", "Skriv vad det gäller.", lambda case, deed, now: bool(deed.text("text").strip()))


def is_there(candidate: Candidate, deed: Deed) -> bool:
    if deed.text("thing"):
        return (deed.text("chapter"), signed_key(deed)) in candidate.inside
    return signed_key(deed) in candidate.chapters


def signed_key(deed: Deed) -> Key:
    "What is approved: a thing in a chapter, or all of it."
    return deed.text("thing") or deed.text("chapter"), deed.text("says")


def handed_in(case: Case, deed: Deed) -> Case:
    chapters, inside = (deed.about.get(name, frozenset()) for name in ("chapters", "inside"))
    assert isinstance(chapters, frozenset)
    assert isinstance(inside, frozenset)
    candidate = Candidate(deed.text("root"), chapters, inside)
    return opened_anew(replace(case, candidate=candidate, authors=case.authors | {(deed.person.name, candidate.root)}))


def opened_anew(case: Case) -> Case:
    "Without what was of the bytes as they were; what chapters say is still approved, and comments stand."
    return replace(case, answers=frozenset(), approvals=frozenset(), readers=frozenset(), excused=False)


def signed(case: Case, deed: Deed) -> Case:
    return replace(case, signed=case.signed | {(signed_key(deed), deed.person.name)})


def answered(case: Case, deed: Deed) -> Case:
    return replace(case, answers=case.answers | {(deed.person.name, case.root, deed.about.get("safe") is True)})


def approved(case: Case, deed: Deed) -> Case:
    return replace(case, approvals=case.approvals | {(deed.person.name, case.root)})


def commented(case: Case, deed: Deed) -> Case:
    return replace(case, threads=case.threads | {deed.text("thread")})


def resolved(case: Case, deed: Deed) -> Case:
    return replace(case, threads=case.threads - {deed.text("thread")})


def timed(case: Case, deed: Deed) -> Case:
    return replace(case, excused=deed.about.get("undantag") is True)


def invited(case: Case, deed: Deed) -> Case:
    return replace(case, readers=case.readers | {deed.text("reader")})


def shared(case: Case, deed: Deed) -> Case:
    return replace(case, shared=case.shared | {(deed.text("guest"), deed.text("address"))})


def unshared(case: Case, deed: Deed) -> Case:
    return replace(case, shared=frozenset(one for one in case.shared if one[0] != deed.text("guest")))


def published(case: Case, deed: Deed) -> Case:
    return replace(case, published=case.root)


def corrected(case: Case, deed: Deed) -> Case:
    return replace(case, corrections=(*case.corrections, deed.text("text")))


S, R = State, Role
BEFORE = (S.UTKAST, S.GRANSKNING, S.KLAR, S.BEREDD, S.BESLUTAD, S.SCHEMALAGD)
"""States that a release may be sent back from."""
REVIEWERS = (R.OMRADESANSVARIG, R.ROJANDEGRANSKARE, R.GODKANNARE, R.REGISTRATOR)
PUBLIC = (S.PUBLICERAD, S.RATTAD, S.ERSATT)
UNDER_REVIEW = (S.GRANSKNING, S.KLAR, S.BEREDD)

TABLE = (
    Transition(Act.LAMNA, (S.UTKAST, S.ATERFORVISAD), S.UTKAST, (R.HANDLAGGARE,), (IS_CANDIDATE,), handed_in),
    Transition(Act.BEGAR, (S.UTKAST,), S.GRANSKNING, (R.HANDLAGGARE,), (HAS_CANDIDATE, BYTES)),
    Transition(Act.SIGNERA, (S.GRANSKNING,), None, (R.OMRADESANSVARIG,), (OWN_CHAPTER, NOT_AUTHOR, AS_IT_IS), signed),
    Transition(Act.KOMMENTERA, UNDER_REVIEW, None, (R.HANDLAGGARE, *REVIEWERS), (TEXT,), commented),
    Transition(Act.LOS, (*UNDER_REVIEW, S.UTKAST), None, (R.HANDLAGGARE, *REVIEWERS), (THREAD,), resolved),
    Transition(Act.SVARA, (S.GRANSKNING,), None, (R.ROJANDEGRANSKARE,), (NOT_AUTHOR, ANSWERS_ONCE), answered),
    Transition(
        Act.KLARA,
        (S.GRANSKNING,),
        S.KLAR,
        (R.HANDLAGGARE,),
        (CHAPTERS, CLEARED, ALL_SAY_SAFE, RESOLVED, NOT_BLOCKED, FOLLOWS, BYTES),
    ),
    Transition(Act.GODKANN, (S.KLAR, S.BEREDD), None, (R.GODKANNARE,), (NOT_AUTHOR, NOT_TWICE, BYTES), approved),
    Transition(Act.ANMAL, (S.GRANSKNING, S.KLAR, S.BEREDD), None, (R.REGISTRATOR,), (TEXT, DATED)),
    Transition(Act.BERED, (S.KLAR,), S.BEREDD, (R.REGISTRATOR,)),
    Transition(Act.BESLUTA, (S.BEREDD,), S.BESLUTAD, (R.REGISTRATOR,), (TWO, RESOLVED, TEXT, MINUTED)),
    Transition(Act.SCHEMALAGG, (S.BESLUTAD, S.SCHEMALAGD), S.SCHEMALAGD, (R.REGISTRATOR,), (TWO, ALLOWED), timed),
    Transition(Act.BJUD_IN, (S.SCHEMALAGD,), None, (R.REGISTRATOR,), (AS_WHAT,), invited),
    Transition(Act.FORHANDSLAS, (S.SCHEMALAGD,), None, (R.FORHANDSLASARE,), (INVITED, WINDOW, BYTES)),
    Transition(
        Act.PUBLICERA,
        (S.SCHEMALAGD,),
        S.PUBLICERAD,
        (R.REGISTRATOR,),
        (TWO, DUE, STILL_ALLOWED, FOLLOWS, BYTES),
        published,
    ),
    Transition(Act.ANSLA, (S.BESLUTAD, S.SCHEMALAGD, *PUBLIC), None, (R.REGISTRATOR,), (DATED,)),
    Transition(Act.EXPEDIERA, (S.PUBLICERAD, S.RATTAD), None, (R.REGISTRATOR,), (BYTES,)),
    Transition(
        Act.RATTA, PUBLIC, S.RATTAD, (R.REGISTRATOR, R.GODKANNARE), (TEXT, BOTH_LANGUAGES, NO_FIGURES), corrected
    ),
    Transition(Act.ERSATT, (S.PUBLICERAD, S.RATTAD), S.ERSATT, (R.REGISTRATOR,)),
    Transition(
        Act.ATERFORVISA, BEFORE, S.ATERFORVISAD, REVIEWERS, (TEXT,), lambda case, deed: opened_anew(case)
    ),
    Transition(Act.SATT_DATUM, BEFORE, None, (R.HANDLAGGARE, R.REGISTRATOR)),
    Transition(Act.DELA, UNDER_REVIEW, None, (R.HANDLAGGARE, *REVIEWERS), (TEXT,), shared),
    Transition(Act.SLUTA_DELA, tuple(State), None, (R.HANDLAGGARE, *REVIEWERS), (IS_SHARED,), unshared),
    Transition(Act.LAS_DELAT, UNDER_REVIEW, None, (R.EXPERT,), (SHARED, OPEN)),
    Transition(Act.KOMMENTERA_DELAT, UNDER_REVIEW, None, (R.EXPERT,), (SHARED, OPEN, TEXT), commented),
)  # fmt: skip
INSIDE = tuple(role for role in Role if role not in (R.FORHANDSLASARE, R.EXPERT))
PAGES: dict[str, tuple[tuple[Role, ...], bool]] = {
    "lista": ((*INSIDE, R.FORHANDSLASARE), False),
    "oversikt": (INSIDE, False),
    "kapitel": (INSIDE, True),
    "ar": (INSIDE, True),
    "skillnad": (INSIDE, True),
    "checklista": (INSIDE, True),
    "logg": ((R.REGISTRATOR, R.GODKANNARE), False),
    "webbplats": (INSIDE, True),
    "rattelse": (INSIDE, True),
    "arende": (INSIDE, False),
    "forhandsvisning": (INSIDE, True),
    "sammantraden": (INSIDE, False),
    "om_igen": ((R.REGISTRATOR,), False),
    "ny": ((R.HANDLAGGARE, R.REGISTRATOR), False),
}
"""Who may see which page, and whether there has to be a candidate. To read beforehand is no page but a deed.

`om_igen` is the button by which the queue tries again, which changes no release; `ny` begins one.
"""
BY_ACT = {one.act: one for one in TABLE}


def refusals(case: Case, deed: Deed, now: Now, table: Iterable[Transition] = TABLE) -> tuple[str, ...]:
    "Every reason why the deed may not be done; none where it may."
    way = next(one for one in table if one.act is deed.act)
    return barred(case, deed.person, way) or tuple(one.says for one in way.guards if not one.holds(case, deed, now))


def barred(case: Case, person: Person, way: Transition) -> tuple[str, ...]:
    """What stands against it whatever it is about: the person has no such role, the release is not so far.

    Who has no such role is not told how far it is.
    """
    if not may_ask(person, way):
        return (f"Det krävs rollen {' eller '.join(way.roles)} för att {way.act}.",)
    return () if case.state in way.sources else (f"Det går inte att {way.act} när läget är {case.state}.",)


def may_see(person: Person, page: str) -> bool:
    return not person.roles.isdisjoint(PAGES[page][0])


def answers_for(case: Case, person: Person) -> frozenset[tuple[str, str, bool]]:
    "The answers on disclosure that a person may see: one's own, and all when two have answered."
    return frozenset(one for one in case.answers if len(case.answers) > 1 or one[0] == person.name)


def may_ask(person: Person, way: Transition) -> bool:
    return not person.roles.isdisjoint(way.roles)


def done(case: Case, deed: Deed, now: Now, table: Iterable[Transition] = TABLE) -> Case:
    """The release after the deed.

    Raises `Refused`, with the reasons, where it may not be done.
    """
    reasons = refusals(case, deed, now, table)
    if reasons:
        raise Refused(reasons)
    return replayed(case, deed, table)


def replayed(case: Case, deed: Deed, table: Iterable[Transition] = TABLE) -> Case:
    "The release after a deed that has been done: what the log tells is not asked about again."
    way = next(one for one in table if one.act is deed.act)
    case = way.effect(case, deed)
    return case if way.to is None else replace(case, state=way.to)
