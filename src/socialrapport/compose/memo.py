"""The committee memo: the headings and order that a tjänsteutlåtande has, the results from the findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from socialrapport.compose.annex import sex_coverage
from socialrapport.compose.choosing import BESIDE, is_told, only_of, weightiest
from socialrapport.compose.equality import how_many_apart, of_kind
from socialrapport.compose.front_matter import edition_number, title_of
from socialrapport.compose.material import Material
from socialrapport.compose.own import Own, of_memo, own_text
from socialrapport.compose.sexes import how_many_differ, moved
from socialrapport.compose.told_to_committee import in_short, memo_sentences, said_of_all
from socialrapport.model.chapter import Chapter
from socialrapport.model.document import (
    Block,
    Bullets,
    Document,
    Footnote,
    Heading,
    Letterhead,
    Paragraph,
    Plain,
    Signature,
    Signatures,
    Span,
    Text,
)
from socialrapport.model.finding import FindingKind
from socialrapport.model.naming import genitive, lower_first, said_together
from socialrapport.model.owntext import MEMO
from socialrapport.model.profile import Memo, Preparation, Profile
from socialrapport.prose import paragraph
from socialrapport.vocabulary.swedish_figures import capital, date, day_and_month

SEX_GAPS = 3
DISTRICT_GAPS = 2
OWN_PARTS = " i de delar som nämnden ansvarar för"
"""What one of several committees approves of a report that they share."""
CHOSEN = "Här följer ett urval av resultaten inom varje verksamhetsområde."
NOTHING_CHOSEN = "Underlagen räcker inte till något urval av resultat här."


def memo(stuff: Material) -> Document:
    "The memo as a document. What the profile does not know is left out, never written as a blank to fill."
    profile, year = stuff.profile, stuff.year
    facts = profile.memos.get(year)
    written = own_text(stuff, of_memo())
    return Document(
        title=title_of(year),
        subtitle=f"En beskrivning av {profile.service} {profile.at_place}",
        blocks=tuple(blocks_of(stuff, facts, written)),
        organisation=profile.administration,
        date=date(facts.date) if facts else "",
        year=year,
        synthetic=stuff.synthetic,
        head=letterhead(profile, facts),
        remarks=written.remarks,
        form="tjansteutlatande",
    )


def letterhead(profile: Profile, facts: Memo | None) -> Letterhead:
    return Letterhead(
        organisation=profile.administration,
        kind="Tjänsteutlåtande",
        dnr=facts.dnr if facts else "",
        date=facts.date.isoformat() if facts else "",
        handler=facts.handler.name if facts else "",
        phone=facts.handler.phone if facts else "",
        email=facts.handler.email if facts else "",
        address=profile.address,
        to=capital(profile.committee),
        meeting=facts.meeting.isoformat() if facts else "",
    )


def plain(text: str, why: str = "") -> Paragraph:
    return Paragraph((Plain(text, why),))


def head(level: int, text: str) -> Heading:
    ids = {"å": "a", "ä": "a", "ö": "o", " ": "-"}
    return Heading(level, text, "memo-" + "".join(ids.get(c, c) for c in text.lower()), numbered=False)


def blocks_of(stuff: Material, facts: Memo | None, written: Own) -> Iterator[Block]:
    "All of the memo, in its order."
    profile, title = stuff.profile, title_of(stuff.year)
    first = stuff.year <= profile.first_edition
    laid_out = "Uppgifterna redovisas" if first else "Rapporten har samma uppläggning som tidigare år,"
    yield head(1, f"{capital(genitive(profile.administration_word))} förslag till beslut")
    yield Bullets(tuple((Plain(text),) for text in decisions(stuff)), ordered=True)
    yield head(1, "Sammanfattning")
    yield plain(opening(stuff), "utgava")
    if areas := areas_text(stuff):
        yield plain(areas)
    parts = OWN_PARTS if profile.bodies else ""
    yield plain(proposal(stuff, f"godkänner {title}{parts}", "överlämnar ärendet"))
    yield head(1, "Bakgrund")
    yield from written.instead(
        f"{MEMO}/bakgrund",
        background(profile, first),
    )
    yield head(1, "Ärendet")
    yield from written.instead(
        f"{MEMO}/arendet",
        f"{capital(profile.committee)} följer upp att verksamheten bedrivs rättssäkert, likvärdigt och med god "
        f"kvalitet för {genitive(profile.the_whole)} invånare. Rapporten är en del av den uppföljningen.",
    )
    yield head(2, "Rapportens syfte och målgrupp")
    yield plain(purpose(stuff), "utgava")
    yield head(2, "Arbetssätt")
    yield from written.instead(
        f"{MEMO}/arbetssatt",
        f"{capital(profile.administration_word)} har hämtat uppgifterna ur {genitive(profile.the_whole)} "
        "verksamhetssystem om inte annat anges. De har kontrollerats innan de räknats, och små tal är skyddade. "
        f"{laid_out} så att det går att "
        "jämföra över tid" + (f" och mellan {profile.part.many}." if profile.districts else "."),
    )
    yield head(2, "Resultat")
    told = list(results(stuff))
    yield plain(
        f"{CHOSEN if told else NOTHING_CHOSEN} Samtliga resultat finns i rapporten och dess "
        "tabellbilaga, se bilaga\u00a01 och\u00a02.",
        "utgava",
    )
    yield from told
    if facts and facts.prepared:
        yield head(1, "Ärendets beredning")
        yield plain(preparation(facts), "utgava")
    yield head(1, "Jämställdhetsanalys")
    yield plain(
        "Statistiken är uppdelad efter kön så långt det är möjligt, så att skillnader och likheter mellan flickor och "
        f"pojkar, kvinnor och män blir synliga. {sex_coverage(stuff)}",
        "utgava",
    )
    yield from between_sexes(stuff)
    yield head(1, f"{capital(genitive(profile.administration_word))} synpunkter och förslag")
    yield from written.parts.get(f"{MEMO}/synpunkter", ())
    yield plain(
        proposal(stuff, f"godkänner den bifogade rapporten om {profile.service} {stuff.year}", "överlämnar ärendet")
    )
    if facts and facts.signatures:
        people = tuple(Signature(p.name, p.title, p.unit) for p in facts.signatures)
        yield Signatures(people)
    yield head(1, "Bilagor")
    yield Bullets(((Plain(title),), (Plain(f"Tabellbilaga till {title}"),)), ordered=True)


def between_sexes(stuff: Material) -> Iterator[Block]:
    "How many figures differ, the weightiest gaps, and where they have grown or shrunk: as the report has them."
    if not of_kind(stuff, FindingKind.SEX_GAP):
        return
    if counted := how_many_differ(stuff):
        yield plain(counted, "villkor")
    gaps = weightiest(stuff, FindingKind.SEX_GAP, SEX_GAPS)
    gaps += [f for way in ("further", "nearer") for f in moved(stuff, way)[:1]]
    if said := [s for n, found in enumerate(gaps) for s in paragraph([found], stuff.cubes, stuff.profile, turn=n)]:
        yield Paragraph(tuple(said))


def background(profile: Profile, first: bool) -> str:
    "Who makes the report, of what; each year, unless it is the first."
    who = capital(profile.the_whole if profile.bodies and not profile.edition_of else profile.committee)
    what = "sin verksamhet" if profile.edition_of else "socialtjänsten och dess utveckling"
    return f"{who} tar {'' if first else 'varje år '}fram en rapport som beskriver och analyserar {what}."


def decisions(stuff: Material) -> list[str]:
    "The points to decide, each of which stands alone."
    profile = stuff.profile
    title = f"{genitive(profile.administration_word)} {title_of(stuff.year)}"
    title = f"{title_of(stuff.year)}{OWN_PARTS}" if profile.bodies else title
    points = [f"{capital(profile.committee)} godkänner {title}."]
    if profile.district_committees:
        points.append(f"Ärendet överlämnas för kännedom till {profile.district_committees}.")
    return points


def opening(stuff: Material) -> str:
    number = edition_number(stuff)
    which = f"Den {number} upplagan av Socialtjänstrapporten" if number else "Socialtjänstrapporten"
    places = stuff.profile.part.the_many
    fairness = f" Genom att jämföra {places} stöder den arbetet för likställighet." if places else ""
    return (
        f"{which} beskriver läget inom {stuff.profile.service} {stuff.profile.at_place} {stuff.year} och hur den har "
        f"utvecklats över tid.{fairness}"
    )


def areas_text(stuff: Material) -> str:
    "Which areas the report has figures for."
    chapters = areas_told(stuff)
    if not chapters:
        return ""
    names = said_together(tuple(lower_first(c.title) for c in chapters))
    if stuff.profile.bodies:
        text = f"Ärendet gäller det som nämnden ansvarar för: {names}.{not_delivered(stuff)}"
    else:
        text = f"Rapporten omfattar {names}."
    survey = any(stuff.year == int(c.latest(stuff.year) or 0) for c in stuff.in_area("brukarundersokning"))
    text += " Resultat från årets brukarundersökning redovisas också." if survey else ""
    if only_beside(stuff, chapters):
        return text
    return f"{text} Varje kapitel börjar med nyckeltal och, där något är säkerställt, de viktigaste iakttagelserna."


def not_delivered(stuff: Material) -> str:
    "What else a committee is responsible for, that nothing was delivered of; empty where there is no such area."
    titles = tuple(lower_first(c.title) for c in stuff.undelivered if c.memo)
    return f" Underlagen har inga uppgifter om {said_together(titles)}." if titles else ""


def areas_told(stuff: Material) -> list[Chapter]:
    "The areas that there are figures of, without those beside them; where there are no others, those."
    there = [c for c in stuff.chapters if is_told(stuff, c)]
    return [c for c in there if not only_of(stuff, c, BESIDE)] or there


def only_beside(stuff: Material, chapters: Iterable[Chapter]) -> bool:
    return all(only_of(stuff, c, BESIDE) for c in chapters)


def proposal(stuff: Material, approve: str, hand_over: str) -> str:
    profile = stuff.profile
    text = f"{capital(profile.said_administration)} föreslår att {profile.committee} {approve}"
    if profile.district_committees:
        text += f" och {hand_over} för kännedom till {profile.district_committees}"
    return f"{text}."


def purpose(stuff: Material) -> str:
    years = stuff.year - stuff.profile.first_edition + 1
    it = f"Rapporten tas fram för {edition_number(stuff)} året i rad. Den" if years > 1 else "Rapporten"
    return (
        f"{it} ska ge en samlad bild av {stuff.profile.service} och dess utveckling. Den vänder sig i första "
        "hand till medarbetare och politiker, men också till invånare och medier."
    )


def results(stuff: Material) -> Iterator[Block]:
    "A paragraph for each area, from the same findings as the report."
    yield from said_of_all(stuff)
    for chapter in stuff.chapters:
        sentences = memo_sentences(stuff, chapter)
        if sentences:
            yield Paragraph(with_footnotes(sentences, chapter.laws))
    yield from between_districts(stuff)


def between_districts(stuff: Material) -> Iterator[Block]:
    "Likställighet: how many figures differ between districts, where that has grown or shrunk, and the weightiest gaps."
    if how_many := how_many_apart(stuff):
        moved = weightiest(stuff, FindingKind.INEQUALITY, 1)
        gaps = weightiest(stuff, FindingKind.DISTRICT_GAP, DISTRICT_GAPS)
        yield Paragraph((Plain(how_many, "villkor"), *in_short(stuff, [*moved, *gaps])))


def with_footnotes(sentences: Text, notes: Iterable[str]) -> Text:
    "Each abbreviation explained after the first sentence that has it: a note's first word is what it explains."
    found: list[Span] = []
    left = list(notes)
    for part in sentences:
        words = {word.strip(".,;:()") for word in part.text.split()}
        here = [note for note in left if note.split()[0] in words]
        left = [note for note in left if note not in here]
        found += [part, *(Footnote(note, "lag") for note in here)]
    return tuple(found)


def preparation(facts: Memo) -> str:
    "Which bodies the matter passes, in the tense that holds on the memo's own date."
    told = [body_text(p, facts.date) for p in facts.prepared]
    return f"Ärendet har beretts inom {facts.department}. {' '.join(told)}"


def body_text(body: Preparation, today: dt.date) -> str:
    "*Förvaltningsgruppen behandlar ärendet den 14 maj.* What has been is told as having been."
    day = day_and_month(body.date) if body.date.year == today.year else date(body.date)
    past = {"behandlar": "har behandlat", "ges möjlighet att behandla": "har haft möjlighet att behandla"}
    verb = body.role if body.date > today else past.get(body.role, body.role)
    return f"{body.body} {verb} ärendet den {day}."
