"""The pages around the public editions: the way in, all versions with their corrections, the feed and the site map.

A pure function of what the public has had. So a preview at another time is the same function of another history.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from html import escape
from urllib.parse import quote
from zoneinfo import ZoneInfo

from review.core.notices import Notice, of_correction
from review.core.rules import Rules
from review.core.versions import Correction, History, Reader, Version

CURRENT = "aktuell"
START = "site/index.html"
NAMESPACE = uuid.UUID("5a0d5c5e-1a52-5d3e-8a53-3c1f2a1f7c10")
"""Of the ids in the feed, which stay the same wherever the folder is reached."""


def pages(history: History, rules: Rules, inside: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
    """The files, by path. *inside* lists the pages of each version, by its name, for the site map.

    A site map has whole addresses, so there is none where nobody has said what the folder's is.
    """
    made = {
        "index.html": start(history, rules),
        "versioner.html": versions(history, rules),
        "flode.xml": feed(history, rules),
        "stil.css": STYLE,
        "robots.txt": robots(rules),
    }
    if rules.address:
        made["sitemap.xml"] = site_map(history, rules, inside)
    return {name: text.encode() for name, text in made.items()}


def page(title: str, body: str) -> str:
    return f"""<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="stil.css">
<link rel="alternate" type="application/atom+xml" title="Nya utgåvor och rättelser" href="flode.xml">
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def start(history: History, rules: Rules) -> str:
    now = history.current
    if now is None:
        return page("Socialtjänstrapporten", "<h1>Socialtjänstrapporten</h1>\n<p>Ingen utgåva är publicerad än.</p>")
    others = [history.newest(line) for line in dict.fromkeys(one.line for one in reversed(history.versions))]
    listed = "".join(
        f'<li><a href="{folder(one)}/{START}">{escape(one.title)}</a>, {day(one.at)}</li>\n'
        for one in others
        if one and one.root != now.root
    )
    body = f"""<h1>{escape(now.organisation)}: {escape(now.title)}</h1>
<p><a href="{CURRENT}/{START}">Läs rapporten på webben</a> eller <a href="{CURRENT}/rapport.pdf">som PDF</a>.
Version {now.number}, publicerad {day(now.at)}.</p>
{"".join(section(one) for one in notices_of(now, history))}
{f"<h2>Tidigare år</h2><ul>{listed}</ul>" if listed else ""}
<p><a href="versioner.html">Alla versioner och rättelser</a> · <a href="flode.xml">Flöde (Atom)</a></p>"""
    return page(f"{now.title} – {now.organisation}", body)


def versions(history: History, rules: Rules) -> str:
    "Every version there has been, the newest first, each with its corrections and those who read it beforehand."
    told = "".join(one_version(one, history) for one in reversed(history.versions))
    return page(
        "Versioner och rättelser",
        "<h1>Versioner och rättelser</h1>\n"
        "<p>Allt som har publicerats finns kvar. En rättelse läggs till, och tas aldrig bort.</p>\n"
        f'{told or "<p>Ingen utgåva är publicerad än.</p>"}\n<p><a href="index.html">Till rapporten</a></p>',
    )


def one_version(one: Version, history: History) -> str:
    state = ""
    if one.replaced_by or one.withdrawn:
        newer = history.of(one.replaced_by)
        state = f", ersatt{f' av version {newer.number}' if newer else ''}"
    return (
        f'<section id="v{escape(one.name)}"><h2>{escape(one.title)}, version {one.number}{state}</h2>\n'
        f'<p>Publicerad {moment(one.at)}. <a href="{folder(one)}/{START}">Läs</a>. '
        f"Alla filers fingeravtryck: <code>{one.root}</code>.{heads_of(one)}</p>\n"
        f"{''.join(section(notice, 3) for notice in notices_of(one, history))}{read_by(one.readers)}</section>\n"
    )


def heads_of(one: Version) -> str:
    "How far the log had come as each who approved it signed: who has the page can tell if it is written anew since."
    heads = " och ".join(f"<code>{escape(head)}</code>" for head in one.heads)
    return f" Loggens huvud när den godkändes: {heads}." if heads else ""


def notices_of(one: Version, history: History) -> Iterator[Notice]:
    for correction in reversed(one.corrections):
        yield from of_correction(one, correction, history)


def section(notice: Notice, level: int = 2) -> str:
    text = "".join(f"<p>{escape(one)}</p>" for one in notice.paragraphs)
    heading = f"<h{level}>{escape(notice.heading)}</h{level}>"
    return f'<div class="rattelse" lang="{notice.language}">{heading}{text}</div>\n'


def read_by(readers: Iterable[Reader]) -> str:
    rows = "".join(
        f"<tr><th scope='row'>{escape(one.name)}</th><td>{escape(one.role)}</td><td>{escape(one.purpose)}</td>"
        f"<td>{moment(one.since)}–{moment(one.until)}</td></tr>"
        for one in readers
    )
    if not rows:
        return "<p>Ingen utanför arbetet läste versionen i förväg.</p>"
    head = "".join(f"<th scope='col'>{name}</th>" for name in ("Namn", "Roll", "Ändamål", "När"))
    return f"<h3>De som läste i förväg</h3><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def feed(history: History, rules: Rules) -> str:
    "Atom (RFC 4287): an entry for every version and every correction, the newest first."
    entries = sorted(
        [
            *((one.at, version_entry(one, rules)) for one in history.versions),
            *(
                (correction.at, correction_entry(one, correction, history, rules))
                for one in history.versions
                for correction in one.corrections
            ),
        ],
        key=lambda pair: pair[0],
        reverse=True,
    )
    who = rules.publisher or (history.current.organisation if history.current else "")
    updated = entries[0][0] if entries else "1970-01-01T00:00:00+00:00"
    own = f'<link rel="self" href="{escape(rules.address)}flode.xml"/>' if rules.address else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">\n'
        f"<title>Socialtjänstrapporten: nya utgåvor och rättelser</title>\n<id>{urn('flode', who)}</id>\n"
        f"<updated>{escape(updated)}</updated>\n<author><name>{escape(who or 'Kommunen')}</name></author>\n{own}\n"
        f"{''.join(text for _, text in entries)}</feed>\n"
    )


def version_entry(one: Version, rules: Rules) -> str:
    return entry(
        urn("version", one.root), f"{one.title}, version {one.number}", one.at,
        f"{rules.address}{folder(one)}/{START}", f"{one.title} från {one.organisation} är publicerad.",
    )  # fmt: skip


def correction_entry(version: Version, one: Correction, history: History, rules: Rules) -> str:
    swedish, english = of_correction(version, one, history)
    return entry(
        urn("rattelse", f"{version.root}/{one.number}"), swedish.heading, one.at,
        f"{rules.address}versioner.html#v{version.name}", f"{swedish.text}\n\n{english.text}",
    )  # fmt: skip


def entry(id: str, title: str, at: str, address: str, text: str) -> str:
    return (
        f"<entry><title>{escape(title)}</title><id>{id}</id><updated>{escape(at)}</updated>"
        f'<link rel="alternate" href="{escape(address)}"/><content type="text">{escape(text)}</content></entry>\n'
    )


def urn(*what: str) -> str:
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, '/'.join(what))}"


def site_map(history: History, rules: Rules, inside: Mapping[str, Sequence[str]]) -> str:
    "The pages of the newest version of each line: what is replaced is found by who looks for it."
    addresses = [rules.address, f"{rules.address}versioner.html"]
    for line in dict.fromkeys(one.line for one in history.versions):
        newest = history.newest(line)
        assert newest
        addresses += [f"{rules.address}{folder(newest)}/{quote(name)}" for name in inside.get(newest.name, ())]
    found = "".join(f"<url><loc>{escape(one)}</loc></url>\n" for one in addresses)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{found}</urlset>\n"
    )


def robots(rules: Rules) -> str:
    "Replaced editions are read with their marks, and not as they lie for whoever wants to try their signatures."
    lines = ["User-agent: *", "Disallow: /utgavor/", "Disallow: /visade/"]
    return "\n".join([*lines, *([f"Sitemap: {rules.address}sitemap.xml"] if rules.address else [])]) + "\n"


def folder(one: Version) -> str:
    return quote(one.name)


def day(at: str) -> str:
    return f"{local(at):%Y-%m-%d}"


def moment(at: str) -> str:
    return f"{local(at):%Y-%m-%d %H.%M}"


def local(at: str) -> datetime:
    "The moment as the clock showed it in Sweden."
    when = datetime.fromisoformat(at)
    return when.astimezone(SWEDEN) if when.tzinfo else when


SWEDEN = ZoneInfo("Europe/Stockholm")
STYLE = """body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; }
main { max-width: 48rem; margin: 0 auto; padding: 1rem; }
a { color: #0b4f8a; } code { overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
.rattelse { border-left: .3rem solid #a3131b; padding: .1rem 1rem; margin: 1rem 0; background: #f9f1f1; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #767c85; }
"""
