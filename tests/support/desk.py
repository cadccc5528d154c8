"""Small editions on disk for the release desk, and the people around it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from functools import cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
import typst

from review.core import signing

PASSWORD = "ett-langt-losenord"


def edition(
    folder: Path,
    *sentences: str,
    year: int = 2024,
    chapter: str = "bistand",
    extra: str = "",
    mark: str = "ab",
    mends: str = "",
    households: int = 14651,
    before: int = 14333,
    definition: str = "Hushåll med bistånd.",
    memo: str = "",
    sheets: bool = False,
) -> Path:
    """An edition with one chapter of these sentences, one table and a page.

    `extra` is in a file that nobody reads. `mark` is its fingerprint's beginning, and `mends` that of the edition it
    replaces. `households` had been as many as `before` the year before. `memo` is the day of
    the meeting that the memo is for; empty where the edition has none. `sheets` are fact sheets of two districts.
    """
    blocks = [{"slag": "Heading", "level": 1, "text": "Ekonomiskt bistånd", "id": chapter}]
    blocks += [{"slag": "Paragraph", "text": [{"slag": "Plain", "text": text}]} for text in sentences]  # type: ignore[dict-item]
    listing = {
        "tabeller": [
            {
                "id": "eb.hushall", "titel": "Hushåll", "filer": ["eb_hushall.csv"], "omrade": "ekonomiskt_bistand",
                "enhet": "hushåll", "definition": definition, "ar": ["2023", "2024"], "brott": [], "huvudtal": True,
                "dimensioner": [{"id": "ar", "titel": "År", "koder": {}}],
                "matt": [{"id": "antal", "titel": "Antal", "enhet": "hushåll", "slag": "count", "decimaler": 0}],
            }
        ]
    }  # fmt: skip
    about = {
        "profil": "stockholm",
        "ar": year,
        "namn": "Stockholms stad",
        "kommunkod": "0180",
        "fingeravtryck": mark * 32,
    }
    if mends:
        about["tidigare"] = {"ar": year, "fingeravtryck": mends * 32, "ersatts": True}  # type: ignore[assignment]
        about["rattelse"] = {"sv": "Hushåll räknades två gånger.", "en": "Households were counted twice."}  # type: ignore[assignment]
    files = {
        "dokument/rapport.json": {"dokument": {"title": "Rapport", "year": year, "blocks": blocks}},
        "data/tabeller.json": listing,
        "claims.json": {"claims": []},
        "quality.json": {"iakttagelser": [], "egna_texter": []},
        "disclosure.json": {"angrepp": {"resultat": "Ingen dold cell kunde räknas fram.", "aterskapade": 0}},
    }
    if memo:
        head = {"dnr": "SOF 2025/359", "date": "2025-04-24", "meeting": memo, "handler": "Kim Ek"}
        signed = {"slag": "Signatures", "people": [{"name": "Sam Berg", "title": "", "unit": ""}]}
        document = {"title": "Tjänsteutlåtande", "year": year, "head": head, "blocks": [signed]}
        files["dokument/tjansteutlatande.json"] = {"dokument": document}
    for name in ("farsta", "kista") if sheets else ():
        files[f"dokument/faktablad/{name}.json"] = {"dokument": {"title": name, "year": year, "blocks": blocks[:2]}}
    written = {name: json.dumps(content, ensure_ascii=False).encode() for name, content in files.items()}
    written["data/eb_hushall.csv"] = f"ar,matt,varde,status\n2023,antal,{before},\n2024,antal,{households},\n".encode()
    documents = [name.removeprefix("dokument/").removesuffix(".json") for name in files if name.startswith("dokument/")]
    written |= {f"{name}.pdf": pdf(f"{name} {extra}") for name in documents}
    head = '<!doctype html><html lang="sv"><head><title>Rapport</title></head>'
    says = f"<p>{escape(str(sentences))}</p>"
    start = f'{head}<body class="a">{says}<a href="bistand/">B</a></body></html>'
    page = f'{head}<body class="a">{says}</body></html>'
    written |= {"site/index.html": start.encode(), "site/bistand/index.html": page.encode()}
    for name, body in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)
    return sealed(folder, about)


def sealed(folder: Path, about: dict[str, object]) -> Path:
    "The folder with an account of itself that says this and which files it has, as they are now."
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "edition.json"]
    about["utdata"] = [
        {"fil": path.relative_to(folder).as_posix(), "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
        for path in files
    ]
    (folder / "edition.json").write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")
    return folder


def crafted(folder: Path, name: str, body: bytes) -> Path:
    "The edition with another file, and an account of itself that says so."
    (folder / name).write_bytes(body)
    return sealed(folder, json.loads((folder / "edition.json").read_bytes()))


@cache
def pdf(title: str, pages: int = 2) -> bytes:
    "A tagged PDF with a line on each page."
    text = "\n#pagebreak()\n".join(f"= Sida {number}" for number in range(1, pages + 1))
    source = f'#set document(title: "{title}")\n#set text(lang: "sv", region: "se")\n#set page("a6")\n{text}'
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.typ"
        path.write_text(source)
        made: bytes = typst.compile(path, pdf_standards=["ua-1"], ignore_system_fonts=True, timestamp=0)
    return made


def parquet(*columns: str) -> bytes:
    "A table of texts without rows."
    made = pa.BufferOutputStream()
    pq.write_table(pa.table({name: pa.array([], pa.string()) for name in columns}), made)
    return bytes(made.getvalue())


def zipped(*names: str) -> bytes:
    "An archive with files by these names, the same bytes whenever it is made: a test is called by them."
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name in names:
            packed.writestr(zipfile.ZipInfo(name), "x")
    return made.getvalue()


def approvals(root: str, *people: str) -> tuple[list[dict[str, object]], dict[str, str]]:
    "Envelopes over a root by these people, and their public keys."
    keys = {person: signing.new_keys(PASSWORD) for person in people}
    said = {
        p: signing.statement(root, {"namn": "x"}, p, "godkännare", "2025-04-24T09:00:00Z", "0" * 64) for p in people
    }
    envelopes = [signing.signed(said[person], keys[person], PASSWORD) for person in people]
    return envelopes, {person: one.public for person, one in keys.items()}
