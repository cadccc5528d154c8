"""The desk's pages. Each asks `review.core.table` who may see it; what is done goes through `desk.act`."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import get_template
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from review.core import blocks, content
from review.core.case import Act, Case, Person, Role, State
from review.core.content import ChapterReview, Reviewed
from review.core.table import BY_ACT, PAGES, Refused, answers_for, barred, may_ask, may_see
from review.core.threads import Thread, chapter_of, place_of
from review.web import accounts, desk, experts, grids, known, limits
from review.web.desk import Told
from review.web.forms import FORMS
from review.web.headers import EDITION
from review.web.models import Colleague, LogRow, Release
from review.web.places import store
from socialrapport.opened.things import BLOCKS, Thing

View = Callable[..., HttpResponse]
QUIET = (".css", ".svg", ".png", ".woff2", ".ico", ".js")
"""Parts of a page: asked about like any file, but no look of their own."""


def colleague(request: HttpRequest) -> Colleague:
    "Raises PermissionDenied for an account that is nobody's here, or that is not what the log says."
    one = accounts.of(request)
    if one is None:
        raise PermissionDenied("Kontot har ingen roll här.")
    if not accounts.is_as_told(one):
        raise PermissionDenied(accounts.CHANGED)
    return one


def page(name: str) -> Callable[[View], View]:
    "A page of a release, for those who may see it, with what the log tells."

    def wrap(view: View) -> View:
        @require_GET
        @login_required
        @wraps(view)
        def wrapped(request: HttpRequest, slug: str, **more: Any) -> HttpResponse:
            who = colleague(request)
            if not may_see(who.as_person(), name):
                raise PermissionDenied("Din roll ger inte tillgång till den här sidan.")
            release = get_object_or_404(Release, slug=slug)
            one = desk.told(release)
            if PAGES[name][1] and not one.case.candidate:
                raise Http404
            return view(request, release, one, who, **more)

        return wrapped

    return wrap


@require_GET
@login_required
def lista(request: HttpRequest) -> HttpResponse:
    person = colleague(request).as_person()
    rows = [(release, desk.told(release)) for release in Release.objects.order_by("slug")]
    inside = may_see(person, "oversikt")
    rows = [(release, one) for release, one in rows if inside or person.name in one.case.readers]
    listed = [{"release": release, "case": one.case, "left": len(one.case.unsigned)} for release, one in rows]
    mine = [(release, left) for release, one in rows for left in left_for(one, person)] if inside else []
    mine.sort(key=lambda pair: (pair[1].by is None, pair[1].by or date.max))
    about = {"listed": listed, "inside": inside, "mine": mine, "may_begin": may_see(person, "ny")}
    return render(request, "lista.html", about)


@require_POST
@login_required
def ny(request: HttpRequest) -> HttpResponse:
    "Begins a release, which then waits for its first candidate."
    who = colleague(request)
    if not may_see(who.as_person(), "ny"):
        raise PermissionDenied("Din roll ger inte rätt att börja en utgåva.")
    try:
        release = desk.begun(request.POST.get("namn", "").strip()[:200], who)
    except Refused as refused:
        return render(request, "fel.html", {"reasons": refused.reasons}, status=403)
    return redirect(reverse("oversikt", args=[release.slug]))


@page("oversikt")
def oversikt(request: HttpRequest, release: Release, one: Told, who: Colleague) -> HttpResponse:
    person = who.as_person()
    ways = [BY_ACT[act] for act in FORMS if not (barred(one.case, person, BY_ACT[act]) or unready(one, act))]
    forms = [(way.act, FORMS[way.act](one)) for way in ways]
    acts = [
        {"act": act, "verb": act.name.lower(), "fields": fields}
        for act, fields in forms
        # A list with nothing in it to choose is nothing to do.
        if all(field.options for field in fields if field.kind == "select")
    ]
    about = {
        "acts": acts,
        "chapters": to_review(one.case, who),
        "answers": sorted(answers_for(one.case, person)),
        "threads": open_threads(one),
        "left": whats_left(one),
        "links": experts.links(one.of(Act.DELA), one.case, release) if may_ask(person, BY_ACT[Act.DELA]) else [],
    }
    return shown(request, "oversikt.html", release, one, who, **about)


def to_review(case: Case, who: Colleague) -> list[dict[str, Any]]:
    "The candidate's chapters: whether they wait, and whether they are one's own; those that wait come first."
    if not case.candidate:
        return []
    person, waiting = who.as_person(), case.unsigned
    mine = Role.OMRADESANSVARIG in person.roles
    found = [
        {"chapter": one, "waits": one.key in waiting, "mine": mine and person.answers_for(one.address)}
        for one in content.chapters(known.things(case.root))
    ]
    return sorted(found, key=lambda one: (not one["waits"], not one["mine"]))


def open_threads(one: Told) -> list[tuple[Thread, Thing | None]]:
    "Each with the chapter that it is about; none where it is about the edition."
    heads = content.chapters(known.things(one.case.root)) if one.case.root else ()
    chapters = {head.address: head for head in heads}
    return [(thread, chapters.get(chapter_of(thread.address, chapters))) for thread in one.threads if thread.open]


@dataclass(frozen=True)
class Left:
    "Something that somebody could do now to bring a release further, and when it is wanted done."

    what: str
    by: date | None

    @property
    def is_late(self) -> bool:
        return self.by is not None and self.by < timezone.localdate()


def left_for(one: Told, person: Person) -> list[Left]:
    found = []
    for act in FORWARD:
        if barred(one.case, person, BY_ACT[act]) or has_done(one.case, person.name, act):
            continue
        number = len([key for key in one.case.unsigned if person.answers_for(key[0])])
        if act is not Act.SIGNERA or number:
            what = f"{number} kapitel att godkänna" if act is Act.SIGNERA else unready(one, act) or act.value
            found.append(Left(what, one.dates.get(act)))
    return found


def unready(one: Told, act: Act) -> str:
    "What has to be there before a release can be declared ready; empty where nothing is missing, and of other acts."
    missing = desk.missing(one) if act is Act.KLARA and one.case.candidate else ()
    return f"kan inte förklaras klar än: {' '.join(missing)}" if missing else ""


def whats_left(one: Told) -> list[tuple[str, list[Left]]]:
    "Each colleague, with what that one could do now."
    people = Colleague.objects.select_related("user").order_by("user__username")
    left = [(one_of.user.get_full_name() or str(one_of.user), left_for(one, one_of.as_person())) for one_of in people]
    return [(name, some) for name, some in left if some]


FORWARD = (
    Act.LAMNA, Act.BEGAR, Act.SIGNERA, Act.SVARA, Act.KLARA, Act.GODKANN, Act.BERED, Act.BESLUTA, Act.SCHEMALAGG,
)  # fmt: skip
"""What brings a release further by somebody's hand; at its hour it is published by the queue."""


def has_done(case: Case, name: str, act: Act) -> bool:
    if act is Act.SCHEMALAGG and case.state is State.SCHEMALAGD:
        return True
    if act in (Act.SVARA, Act.GODKANN, Act.SIGNERA) and case.wrote(name):
        return True
    done = {Act.SVARA: {p for p, _, _ in case.answers}, Act.GODKANN: {p for p, _ in case.approvals}}
    return name in done.get(act, ())


@page("kapitel")
def kapitel(request: HttpRequest, release: Release, one: Told, who: Colleague) -> HttpResponse:
    address = request.GET.get("adress", "")
    chapter = reviewed(one, address)
    if chapter is None:
        raise Http404
    old = blocks_of(one.before, address) if one.before else {}
    chapters = [head.address for head in content.chapters(known.things(one.case.root))]
    here = [thread for thread in one.threads if chapter_of(thread.address, chapters) == address]
    places = [(thread, place_of(thread, chapter.things)) for thread in here]

    def shown_thing(reviewed: Reviewed, before: Mapping[str, Any]) -> dict[str, Any]:
        said = [(t, t.is_of_another(reviewed.thing)) for t, place in places if place and place is reviewed]
        return {"one": reviewed, "grid": drawn(one, reviewed.thing, before), "threads": said}

    about = {
        "chapter": chapter,
        "may_sign": not barred(one.case, who.as_person(), BY_ACT[Act.SIGNERA]) and who.as_person().answers_for(address),
        "may_share": not barred(one.case, who.as_person(), BY_ACT[Act.DELA]),
        "may_comment": not barred(one.case, who.as_person(), BY_ACT[Act.KOMMENTERA]),
        "next": next_of(one, who, address),
        "may_resolve": not barred(one.case, who.as_person(), BY_ACT[Act.LOS]),
        "others": [thread for thread, place in places if place is None],
        "done": [shown_thing(thing, {}) for thing in chapter.things if thing.approved_by],
        "left": [shown_thing(thing, old) for thing in chapter.left],
    }
    return shown(request, "kapitel.html", release, one, who, **about)


def next_of(one: Told, who: Colleague, address: str) -> Thing | None:
    "The next chapter that waits for the same person, in the order of the edition, and then from its beginning."
    rows = to_review(one.case, who)
    heads = [head.address for head in content.chapters(known.things(one.case.root))]
    waits = {row["chapter"].address: row["chapter"] for row in rows if row["waits"] and row["mine"]}
    here = heads.index(address)
    return next((waits[head] for head in (*heads[here + 1 :], *heads[:here]) if head in waits), None)


def blocks_of(root: str, address: str) -> dict[str, Any]:
    "The tables, figures and definitions of the document that a chapter stands in."
    return known.blocks(root, address) or known.blocks(root, address.rsplit("/", 1)[0])


def drawn(one: Told, thing: Thing, before: Mapping[str, Any]) -> str:
    "A table, figure or definition as rows; nothing of a sentence."
    if thing.sort not in BLOCKS.values():
        return ""
    grid = blocks.grid(blocks_of(one.case.root, thing.chapter)[thing.address], before.get(thing.address))
    return grids.html(grid, thing.text)


def reviewed(one: Told, address: str) -> ChapterReview | None:
    "The chapter at an address, beside the candidate before; None where the candidate has none there."
    root = one.case.root
    chapter = next((c for c in content.chapters(known.things(root)) if c.address == address), None)
    if chapter is None:
        return None
    approvals = content.approved(one.case.signed, [known.inside(candidate) for candidate in {*one.roots}])
    return content.reviewed(chapter, known.inside(root)[chapter.key], known.changes(one.before, root), approvals)


@page("ar")
def ar(request: HttpRequest, release: Release, one: Told, who: Colleague) -> HttpResponse:
    "What a reviewer sees first: the figures, what the edition before said, and what stands in no text."
    before, root = last_year(release, one), one.case.root
    unsaid, validated = known.beside(root)
    about = {
        "figures": known.figures(root, before),
        "found": known.difference(before, root) if before else None,
        "unsaid": unsaid[:MOST_LINES],
        "more_unsaid": len(unsaid) - MOST_LINES,
        "validated": validated,
    }
    return shown(request, "ar.html", release, one, who, **about)


def last_year(release: Release, one: Told) -> str:
    "The newest edition of the same municipality and an earlier year that has been published here; empty without one."
    about, found = store().about(one.case.root), [(0, "")]
    for other in Release.objects.exclude(pk=release.pk):
        root = desk.told(other).case.published
        then = store().about(root) if root else {}
        if then and then.get("kommunkod") == about.get("kommunkod") and int(then["ar"]) < int(about["ar"]):
            found.append((int(then["ar"]), root))
    return max(found)[1]


@page("skillnad")
def skillnad(request: HttpRequest, release: Release, one: Told, who: Colleague) -> HttpResponse:
    "What is another than in the candidate before, or than last year's edition where this is the first."
    then = one.before or last_year(release, one)
    found = known.difference(then, one.case.root) if then else None
    lines = found.lines[:MOST_LINES] if found else ()
    return shown(request, "skillnad.html", release, one, who, found=found, lines=lines)


MOST_LINES = 200
"""Of the redline on one page; each chapter's own page has all of its."""


@page("checklista")
def checklista(request: HttpRequest, release: Release, one: Told, who: Colleague) -> HttpResponse:
    items = desk.listed(one)
    wrong_first = sorted(items, key=lambda item: (item.right, not item.blocks))
    return shown(request, "checklista.html", release, one, who, items=wrong_first)


@page("logg")
def logg(request: HttpRequest, release: Release, one: Told, who: Colleague) -> HttpResponse:
    rows = LogRow.objects.filter(release=release).order_by("-number")[:500]
    return shown(request, "logg.html", release, one, who, rows=[row.as_row() for row in rows], faults=desk.log_faults())


@page("webbplats")
def webbplats(request: HttpRequest, release: Release, one: Told, who: Colleague, name: str) -> HttpResponse:
    return file_of(one, name)


@require_GET
@login_required
def forhand(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    "The edition for those who have been let in beforehand: each look is a deed, and each refused look too."
    who, release = colleague(request), Release.objects.filter(slug=slug).first()
    if release is None:
        raise PermissionDenied("Du är inte inbjuden att läsa i förväg nu.")
    if name.endswith(QUIET):
        reasons, _ = desk.tried(desk.told(release), who, Act.FORHANDSLAS, {"text": name}, "")
        if reasons:
            raise PermissionDenied("Du är inte inbjuden att läsa i förväg nu.")
        return file_of(desk.told(release), name)
    try:
        return file_of(desk.act(release, who, Act.FORHANDSLAS, {"text": name}), name)
    except Refused as refused:
        invited = may_see(who.as_person(), "oversikt") or who.user.get_username() in desk.told(release).case.readers
        reasons = refused.reasons if invited else ("Du är inte inbjuden att läsa i förväg nu.",)
        return render(request, "fel.html", {"reasons": reasons}, status=403)


def file_of(one: Told, name: str, root: str = "") -> HttpResponse:
    "A file of the candidate, or of the edition that *root* is."
    top = store().folder(root or one.case.root)
    try:
        path = (top / name).resolve()
        is_there = path.is_relative_to(top.resolve()) and path.is_file()
    except OSError as fault:  # A name that no file can have.
        raise Http404 from fault
    if not is_there:
        raise Http404
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    answer = FileResponse(path.open("rb"), content_type="text/html; charset=utf-8" if kind == "text/html" else kind)
    answer.headers["Content-Security-Policy"] = EDITION
    return answer  # type: ignore[return-value]


@require_POST
@login_required
def gor(request: HttpRequest, slug: str, verb: str) -> HttpResponse:
    "Do what the form says, and show the release again; or every reason why not."
    who, release = colleague(request), Release.objects.filter(slug=slug).first()
    if release is None:
        raise Http404 if may_see(who.as_person(), "oversikt") else PermissionDenied
    what = next((act for act in Act if act.name.lower() == verb and act is not Act.FORHANDSLAS), None)
    if what is None:
        raise Http404
    about = {name: value[:10_000] for name, value in request.POST.items() if isinstance(value, str)}
    try:
        desk.act(release, who, what, about, about.pop("losenord", ""))
    except Refused as refused:
        return render(request, "fel.html", {"reasons": refused.reasons, "release": release}, status=403)
    back = about.get("tillbaka", "")
    chapter = f"{reverse('kapitel', args=[slug])}?adress="
    return redirect(back if back.startswith(chapter) else reverse("oversikt", args=[slug]))


def shown(
    request: HttpRequest, template: str, release: Release, one: Told, who: Colleague, **about: Any
) -> HttpResponse:
    pages = {page for page in PAGES if may_see(who.as_person(), page) and (one.case.candidate or not PAGES[page][1])}
    return render(request, template, {"release": release, "one": one, "case": one.case, "pages": pages, **about})


@require_GET
def style(request: HttpRequest) -> HttpResponse:
    css = (Path(__file__).parent / "stil.css").read_text("utf-8")
    return HttpResponse(css, content_type="text/css; charset=utf-8", headers={"Cache-Control": "max-age=3600"})


@require_GET
def icon(request: HttpRequest) -> HttpResponse:
    svg = (Path(__file__).parent / "ikon.svg").read_text("utf-8")
    return HttpResponse(svg, content_type="image/svg+xml", headers={"Cache-Control": "max-age=3600"})


@require_GET
def script(request: HttpRequest) -> HttpResponse:
    "The one script: a browser asks for a passkey by it. All else works without."
    js = (Path(__file__).parent / "passnyckel.js").read_text("utf-8")
    return HttpResponse(js, content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "max-age=3600"})


def wrong_page(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "fel.html", {"reasons": ["Det som skickades går inte att läsa."]}, status=400)


def fallen_page(request: HttpRequest) -> HttpResponse:
    "Without a request in it: whatever fell over may fall over again."
    return HttpResponse(get_template("fallit.html").render(), status=500)


def refused_page(request: HttpRequest, exception: Exception) -> HttpResponse:
    "What somebody who is logged in may not see; it is written down, but not without end."
    name = request.user.get_username()
    if name and limits.taken(limits.BY_REFUSAL, name):
        accounts.happened("nekad sida", name, sida=request.path[:200])
    return render(request, "fel.html", {"reasons": [str(exception) or "Det får du inte göra."]}, status=403)


def missing_page(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "fel.html", {"reasons": ["Sidan finns inte."]}, status=404)
