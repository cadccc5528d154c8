"""What somebody outside sees by a link: one thing, what that one has said of it, and a form. No account, no session."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from review.core.case import Act, Person, Role
from review.core.table import Refused
from review.web import desk, experts, limits
from review.web.adapters import TOO_MANY, refused
from review.web.models import Guest, Release
from review.web.views import drawn

CHANGED = "Det som du fick länken till har ändrats sedan dess. Be den som skickade länken om en ny."


@require_http_methods(["GET", "POST"])
def delat(request: HttpRequest, token: str) -> HttpResponse:
    "Each look is a deed, each comment too, and each that is refused."
    if not limits.taken(limits.BY_LINK, limits.address(request)):
        return refused(request, TOO_MANY, 429)
    found = experts.opened(token)
    if found is None:
        raise Http404
    release = get_object_or_404(Release, slug=found[0])
    guest = Person(found[1], frozenset({Role.EXPERT}))
    one = desk.told(release)
    told = next((row.body["om"] for row in one.of(Act.DELA) if row.body["om"]["guest"] == guest.name), None)
    if told is None:
        raise Http404
    about = {"adress": told["address"], "sager": told["says"]}
    try:
        if request.method == "POST":
            text = request.POST.get("text", "")
            desk.act(release, guest, Act.KOMMENTERA_DELAT, {**about, "text": text})
            return redirect(request.path)
        one = desk.act(release, guest, Act.LAS_DELAT, about)
    except Refused as fault:
        return render(request, "fel.html", {"reasons": fault.reasons}, status=403)
    thing = experts.thing(one.case.root, told["address"], told["says"])
    if thing is None:
        return refused(request, CHANGED, 410)
    who = Guest.objects.filter(release=release, name=guest.name).values_list("full_name", flat=True).first()
    said = [row.body["om"]["text"] for row in one.comments if row.body["vem"] == guest.name]
    page = {
        "thing": thing,
        "grid": drawn(one, thing, {}),
        "asked": told["text"],
        "said": said,
        "who": who,
    }
    return render(request, "delat.html", page)
