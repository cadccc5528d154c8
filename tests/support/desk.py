"""Small editions on disk for the release desk, and the people around it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from review.core import signing

PASSWORD = "ett-langt-losenord"


def edition(folder: Path, *sentences: str, year: int = 2024, chapter: str = "bistand", extra: str = "") -> Path:
    "An edition with one chapter of these sentences, and one table; `extra` is a file that nobody reads."
    blocks = [{"slag": "Heading", "level": 1, "text": "Ekonomiskt bistånd", "id": chapter}]
    blocks += [{"slag": "Paragraph", "text": [{"slag": "Plain", "text": text}]} for text in sentences]  # type: ignore[dict-item]
    listing = {
        "tabeller": [
            {
                "id": "eb.hushall", "titel": "Hushåll", "filer": ["eb_hushall.csv"], "omrade": "ekonomiskt_bistand",
                "enhet": "hushåll", "ar": ["2023", "2024"], "brott": [], "huvudtal": True,
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
        "fingeravtryck": "ab" * 32,
    }
    files = {
        "dokument/rapport.json": {"dokument": {"title": "Rapport", "year": year, "blocks": blocks}},
        "data/tabeller.json": listing,
        "claims.json": {"claims": []},
        "quality.json": {},
        "disclosure.json": {"angrepp": "Ingen dold cell kunde räknas fram."},
    }
    written = {name: json.dumps(content, ensure_ascii=False).encode() for name, content in files.items()}
    written["data/eb_hushall.csv"] = b"ar,matt,varde,status\n2023,antal,14333,\n2024,antal,14651,\n"
    written["rapport.pdf"] = b"%PDF-1.7 " + extra.encode()
    about["utdata"] = [{"fil": n, "sha256": hashlib.sha256(b).hexdigest()} for n, b in written.items()]  # type: ignore[assignment]
    written["edition.json"] = json.dumps(about, ensure_ascii=False).encode()
    for name, body in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)
    return folder


def approvals(root: str, *people: str) -> tuple[list[dict[str, object]], dict[str, str]]:
    "Envelopes over a root by these people, and their public keys."
    keys = {person: signing.new_keys(PASSWORD) for person in people}
    said = {
        p: signing.statement(root, {"namn": "x"}, p, "godkännare", "2025-04-24T09:00:00Z", "0" * 64) for p in people
    }
    envelopes = [signing.signed(said[person], keys[person], PASSWORD) for person in people]
    return envelopes, {person: one.public for person, one in keys.items()}
