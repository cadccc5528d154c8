"""A package for the archive: the edition, what was decided, the log and the signatures, as E-ARK SIP 2.1 (FGS 2.0).

A folder of plain files that stands when the server is gone. `python -m review.core.archiving FOLDER` tries one: every
byte against its METS, the signatures against the edition, the log's rows against each other.
"""

from __future__ import annotations

import hashlib
import json
import mimetypes
import os
import shutil
import sys
import tempfile
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from review.core import log, signing
from review.core.case import Act
from review.core.log import Row
from review.core.store import listed, root_of
from socialrapport import __version__
from socialrapport.model.issue import Refusal

METS, XLINK = "http://www.loc.gov/METS/", "http://www.w3.org/1999/xlink"
CSIP, SIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS", "https://DILCIS.eu/XML/METS/SIPExtensionMETS"
PREMIS, DC = "http://www.loc.gov/premis/v3", "http://purl.org/dc/elements/1.1/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
PROFILE = "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml"
PART_PROFILE = "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml"
NAMESPACE = uuid.UUID("0c0c6f5e-7d7d-5f3b-9a4e-6f0b7a0e51d2")
SUBMITTER = {"ROLE": "OTHER", "OTHERROLE": "SUBMITTER"}
"""Who hands it over (SIP15–SIP18), as SIP 2.3 says it; 2.1 and 2.2 leave the role open."""
SOFTWARE = {"ROLE": "CREATOR", "TYPE": "OTHER", "OTHERTYPE": "SOFTWARE"}
EDITION, RECORDS = "utgava", "handlingar"
OBJECT = "metadata/preservation/premis.xml"
CONTENT = {f"{{{CSIP}}}CONTENTINFORMATIONTYPE": "OTHER", f"{{{CSIP}}}OTHERCONTENTINFORMATIONTYPE": "socialrapport"}
for prefix, address in (("mets", METS), ("xlink", XLINK), ("csip", CSIP), ("sip", SIP), ("premis", PREMIS), ("dc", DC)):
    ET.register_namespace(prefix, address)
ET.register_namespace("xsi", XSI)

Body = bytes | Path
Files = Mapping[str, Body]


@dataclass(frozen=True)
class Of:
    "What the package is of: the release, who publishes, and how far the log had come."

    slug: str
    name: str
    publisher: str
    row: int

    @property
    def package(self) -> str:
        return f"socialrapport-{self.slug}-{self.row}"


@dataclass(frozen=True)
class Package:
    "A name, and files by path: as bytes, or where they lie."

    name: str
    files: Files


def package(
    edition: Path,
    rows: Sequence[Row],
    chain: Iterable[Row],
    envelopes: Sequence[Mapping[str, Any]],
    keys: Mapping[str, str],
    of: Of,
    names: Mapping[str, str] = {},
) -> Package:
    """The whole package. The same release at the same row gives the same bytes.

    *rows* are the release's own; *chain* all rows, of which others are there by their hash only. *names* tell whose
    the accounts are: of those who did something that is told here they are kept, whatever is weeded at the desk.
    """
    at = str(rows[-1].body["tid"])
    publisher = of.publisher or str(json.loads((edition / "edition.json").read_bytes()).get("namn") or "Kommunen")
    made: dict[str, Body] = {}
    parts: dict[str, dict[str, Body]] = {
        EDITION: {f"data/{name}": path for name, path in listed(edition).items()},
        RECORDS: {f"data/{name}": body for name, body in records(rows, chain, envelopes, keys, names).items()},
    }
    for name, files in parts.items():
        whole = files | {OBJECT: premis_object(f"{of.package}/{name}", files)}
        whole |= {"METS.xml": part_mets(name, whole, at)}
        made |= {f"representations/{name}/{path}": body for path, body in whole.items()}
    made["metadata/descriptive/dc.xml"] = dublin_core(of, publisher, at)
    made["metadata/preservation/premis.xml"] = premis(rows, of, names)
    made["documentation/LAS.txt"] = HOW.encode()
    made["schemas/simpledc.xsd"] = SCHEMA.encode()
    made["METS.xml"] = whole_mets(of, publisher, at, made)
    return Package(of.package, made)


def records(
    rows: Sequence[Row],
    chain: Iterable[Row],
    envelopes: Sequence[Mapping[str, Any]],
    keys: Mapping[str, str],
    names: Mapping[str, str],
) -> dict[str, Body]:
    "What was decided and by whom, the log, the signatures and the keys that try them."
    mine = {row.number for row in rows}
    lines = [line_of(row, row.number in mine or row.body.get("vad") == "nyckel") for row in chain]
    decided = [dict(row.body) for row in rows if "vagrat" not in row.body and row.body["vad"] in TOLD]
    found = {
        "logg.jsonl": "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines).encode(),
        "nycklar.json": as_json(dict(sorted(keys.items()))),
        "beslut.json": as_json(decided),
        "personer.json": as_json({who: names.get(who, who) for who in sorted({row.body["vem"] for row in done(rows)})}),
    }
    return {**found, **{f"signaturer/{n}.json": as_json(one) for n, one in enumerate(envelopes, 1)}}


TOLD = (
    Act.ANMAL, Act.BERED, Act.BESLUTA, Act.SCHEMALAGG, Act.PUBLICERA, Act.ANSLA, Act.EXPEDIERA, Act.RATTA, Act.ERSATT,
)  # fmt: skip


def line_of(row: Row, whole: bool) -> dict[str, Any]:
    about: dict[str, Any] = {"rad": row.number, "fore": row.before, "hash": row.hash}
    return {**about, "innehall": dict(row.body)} if whole else about


def as_json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def sha256(body: Body) -> str:
    return hashlib.sha256(body if isinstance(body, bytes) else body.read_bytes()).hexdigest()


def size(body: Body) -> int:
    return len(body) if isinstance(body, bytes) else body.stat().st_size


def id_of(kind: str, what: str) -> str:
    "An id that XML takes, and that is the same the next time."
    return f"{kind}-{uuid.uuid5(NAMESPACE, what)}"


def element(
    parent: ET.Element | None, name: str, attributes: Mapping[str, str] | None = None, text: str = ""
) -> ET.Element:
    given = dict(attributes or {})
    made = ET.Element(name, given) if parent is None else ET.SubElement(parent, name, given)
    made.text = text or None
    return made


def q(space: str, name: str) -> str:
    return f"{{{space}}}{name}"


def mets_root(of: str, label: str, profile: str, at: str, kind: str) -> ET.Element:
    root = element(None, q(METS, "mets"), {
        "OBJID": of, "LABEL": label, "TYPE": "Other", q(CSIP, "OTHERTYPE"): "Statistikrapport",
        **CONTENT, "PROFILE": profile,
        q(XSI, "schemaLocation"): f"{METS} http://www.loc.gov/standards/mets/mets.xsd",
    })  # fmt: skip
    head = element(root, q(METS, "metsHdr"), {
        "CREATEDATE": stamp(at), "LASTMODDATE": stamp(at), "RECORDSTATUS": "NEW", q(CSIP, "OAISPACKAGETYPE"): kind,
    })  # fmt: skip
    agent(head, SOFTWARE, "socialrapport", __version__, "SOFTWARE VERSION")
    return root


def stamp(at: str) -> str:
    return at.replace(" ", "T")


def agent(head: ET.Element, what: Mapping[str, str], name: str, note: str = "", kind: str = "") -> None:
    made = element(head, q(METS, "agent"), what)
    element(made, q(METS, "name"), {}, name)
    if note:
        element(made, q(METS, "note"), {q(CSIP, "NOTETYPE"): kind}, note)


def part_mets(name: str, files: Files, at: str) -> bytes:
    "One representation's own METS, which lists its files."
    root = mets_root(name, name, PART_PROFILE, at, "SIP")
    section = element(root, q(METS, "amdSec"), {"ID": id_of("amd", name)})
    current = {"CREATED": stamp(at), "STATUS": "CURRENT"}
    kept = element(section, q(METS, "digiprovMD"), {"ID": id_of("dig", name), **current})
    reference(kept, OBJECT, "PREMIS", files, at)
    section = element(root, q(METS, "fileSec"), {"ID": id_of("fs", name)})
    group = element(section, q(METS, "fileGrp"), {"ID": id_of("fg", name), "USE": "Data", **CONTENT})
    for path, body in sorted(files.items()):
        if path != OBJECT:
            file(group, f"{name}/{path}", path, body, at)
    top = struct(root, name)
    links = {"ADMID": kept.attrib["ID"]}
    element(top, q(METS, "div"), {"ID": id_of("div", f"{name}/metadata"), "LABEL": "Metadata", **links})
    data = element(top, q(METS, "div"), {"ID": id_of("div", f"{name}/data"), "LABEL": "Data"})
    element(data, q(METS, "fptr"), {"FILEID": id_of("fg", name)})
    return written(root)


def file(group: ET.Element, what: str, path: str, body: Body, at: str) -> str:
    made = element(group, q(METS, "file"), {"ID": id_of("fil", what), **described(body, path, at)})
    element(made, q(METS, "FLocat"), located(path))
    return made.attrib["ID"]


def described(body: Body, path: str, at: str) -> dict[str, str]:
    kind = mimetypes.guess_type(path)[0] or KINDS.get(Path(path).suffix, "application/octet-stream")
    return {
        "MIMETYPE": kind, "SIZE": str(size(body)), "CREATED": stamp(at), "CHECKSUM": sha256(body),
        "CHECKSUMTYPE": "SHA-256",
    }  # fmt: skip


KINDS = {".jsonl": "application/json", ".woff2": "font/woff2", ".ttf": "font/ttf"}


def located(path: str) -> dict[str, str]:
    return {"LOCTYPE": "URL", q(XLINK, "type"): "simple", q(XLINK, "href"): quote(path)}


def struct(root: ET.Element, name: str) -> ET.Element:
    made = element(root, q(METS, "structMap"), {"ID": id_of("sm", name), "TYPE": "PHYSICAL", "LABEL": "CSIP"})
    return element(made, q(METS, "div"), {"ID": id_of("div", name), "LABEL": name})


def whole_mets(of: Of, publisher: str, at: str, files: Files) -> bytes:
    "The package's METS: its metadata, its documentation, and each representation by its own METS."
    root = mets_root(of.package, of.name, PROFILE, at, "SIP")
    head = root[0]
    for role in ({"ROLE": "ARCHIVIST"}, SUBMITTER):
        agent(head, {**role, "TYPE": "ORGANIZATION"}, publisher, of.slug, "IDENTIFICATIONCODE")
    current = {"CREATED": stamp(at), "STATUS": "CURRENT"}
    descriptive = element(root, q(METS, "dmdSec"), {"ID": id_of("dmd", of.package), **current})
    reference(descriptive, "metadata/descriptive/dc.xml", "DC", files, at)
    section = element(root, q(METS, "amdSec"), {"ID": id_of("amd", of.package)})
    kept = element(section, q(METS, "digiprovMD"), {"ID": id_of("dig", of.package), **current})
    reference(kept, "metadata/preservation/premis.xml", "PREMIS", files, at)
    contents = element(root, q(METS, "fileSec"), {"ID": id_of("fs", of.package)})
    groups = {"Documentation": "documentation/LAS.txt", "Schemas": "schemas/simpledc.xsd"}
    parts = {name: f"Representations/{name}" for name in (EDITION, RECORDS)}
    groups |= {use: f"representations/{name}/METS.xml" for name, use in parts.items()}
    for use, path in groups.items():
        group = element(contents, q(METS, "fileGrp"), {"ID": id_of("fg", f"{of.package}/{use}"), "USE": use, **CONTENT})
        file(group, f"{of.package}/{path}", path, files[path], at)
    top = struct(root, of.package)
    links = {"DMDID": descriptive.attrib["ID"], "ADMID": kept.attrib["ID"]}
    division(top, of, "Metadata", links)
    for use in ("Documentation", "Schemas"):
        element(division(top, of, use), q(METS, "fptr"), {"FILEID": id_of("fg", f"{of.package}/{use}")})
    every = division(top, of, "Representations")
    for use in parts.values():
        element(every, q(METS, "fptr"), {"FILEID": id_of("fg", f"{of.package}/{use}")})
    for use in parts.values():
        title = {q(XLINK, "title"): id_of("fg", f"{of.package}/{use}")}
        element(division(every, of, use), q(METS, "mptr"), {**located(groups[use]), **title})
    return written(root)


def division(parent: ET.Element, of: Of, label: str, more: Mapping[str, str] | None = None) -> ET.Element:
    given = {"ID": id_of("div", f"{of.package}/{label}"), "LABEL": label, **(more or {})}
    return element(parent, q(METS, "div"), given)


def reference(section: ET.Element, path: str, kind: str, files: Files, at: str) -> None:
    element(section, q(METS, "mdRef"), {**located(path), "MDTYPE": kind, **described(files[path], path, at)})


def written(root: ET.Element) -> bytes:
    ET.indent(root, " ")
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def dublin_core(of: Of, publisher: str, at: str) -> bytes:
    root = element(None, "simpledc")
    facts = {"title": of.name, "creator": publisher, "publisher": publisher, "date": at[:10], "language": "sv"}
    facts |= {"identifier": of.package, "type": "Dataset"}
    for name, text in facts.items():
        element(root, q(DC, name), {}, text)
    return written(root)


def premis_object(id: str, files: Files) -> bytes:
    "A representation as PREMIS 3: what it is, and the hash of all that is in it."
    root = element(None, q(PREMIS, "premis"), {"version": "3.0"})
    made = element(root, q(PREMIS, "object"), {q(XSI, "type"): "premis:representation"})
    identified(made, "object", id)
    about = element(made, q(PREMIS, "significantProperties"))
    whole = root_of({path.removeprefix("data/"): sha256(body) for path, body in files.items()})
    element(about, q(PREMIS, "significantPropertiesValue"), {}, f"{len(files)} filer, sha256 över dem alla {whole}")
    return written(root)


def done(rows: Sequence[Row]) -> list[Row]:
    "What somebody did to the edition that the archive tells of."
    return [row for row in rows if "vagrat" not in row.body and row.body["vad"] in (*TOLD, Act.LAMNA, Act.GODKANN)]


def premis(rows: Sequence[Row], of: Of, names: Mapping[str, str]) -> bytes:
    "What has happened to the edition, when and by whom, as PREMIS 3."
    root = element(None, q(PREMIS, "premis"), {"version": "3.0"})
    told = done(rows)
    for row in told:
        made = element(root, q(PREMIS, "event"))
        identified(made, "event", f"{of.slug}/rad/{row.number}")
        element(made, q(PREMIS, "eventType"), {}, row.body["vad"])
        element(made, q(PREMIS, "eventDateTime"), {}, row.body["tid"])
        linked = element(made, q(PREMIS, "linkingAgentIdentifier"))
        element(linked, q(PREMIS, "linkingAgentIdentifierType"), {}, "local")
        element(linked, q(PREMIS, "linkingAgentIdentifierValue"), {}, row.body["vem"])
        about = element(made, q(PREMIS, "linkingObjectIdentifier"))
        element(about, q(PREMIS, "linkingObjectIdentifierType"), {}, "local")
        element(about, q(PREMIS, "linkingObjectIdentifierValue"), {}, f"{of.package}/{EDITION}")
    for person in sorted({row.body["vem"] for row in told}):
        made = element(root, q(PREMIS, "agent"))
        identified(made, "agent", person)
        element(made, q(PREMIS, "agentName"), {}, names.get(person, person))
        element(made, q(PREMIS, "agentType"), {}, "person")
    return written(root)


def identified(parent: ET.Element, what: str, value: str) -> None:
    made = element(parent, q(PREMIS, f"{what}Identifier"))
    element(made, q(PREMIS, f"{what}IdentifierType"), {}, "local")
    element(made, q(PREMIS, f"{what}IdentifierValue"), {}, value)


SCHEMA = """<?xml version="1.0" encoding="utf-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
 <xs:element name="simpledc">
  <xs:complexType>
   <xs:sequence>
    <xs:any namespace="http://purl.org/dc/elements/1.1/" processContents="lax" maxOccurs="unbounded"/>
   </xs:sequence>
  </xs:complexType>
 </xs:element>
</xs:schema>
"""
HOW = """Det här är ett arkivpaket (E-ARK SIP 2.1, FGS Paketstruktur 2.0) av en publicerad socialtjänstrapport.

representations/utgava/data      utgåvan, byte för byte som den godkändes och publicerades
representations/handlingar/data  beslut.json: vad som beslutades, när och av vem
                                 logg.jsonl: loggen; varje rad har en sha256 över raden före och sitt eget innehåll
                                 (RFC 8785). Av andra ärenden finns bara radernas hash.
                                 personer.json: vems kontona var, av dem som lämnade in, godkände och beslutade
                                 signaturer/: varje godkännande (in-toto i ett DSSE-kuvert, Ed25519)
                                 nycklar.json: de öppna nycklar som signaturerna prövas mot
METS.xml                         alla filer, med sha256

Utgåvans fingeravtryck, som signaturerna är över, är en sha256 över en rad för varje fil, i filnamnens ordning:
filens sha256, två mellanslag, filens sökväg, radslut.

Paketet går att pröva utan servern:  python -m review.core.archiving MAPP
"""


def saved(made: Package, target: Path) -> str:
    "Where the package lies, written whole or not at all; one that lies there already is left as it is."
    there = target / made.name
    target.mkdir(parents=True, exist_ok=True)
    for left in target.glob(".ny-*"):
        shutil.rmtree(left, ignore_errors=True)
    if there.is_dir():
        return made.name
    fresh = Path(tempfile.mkdtemp(prefix=".ny-", dir=target))
    for name, body in made.files.items():
        (fresh / name).parent.mkdir(parents=True, exist_ok=True)
        if isinstance(body, bytes):
            (fresh / name).write_bytes(body)
        else:
            shutil.copyfile(body, fresh / name)
    fresh.chmod(0o755)
    os.sync()
    fresh.rename(there)
    return made.name


def faults(folder: Path) -> tuple[str, ...]:
    """What is wrong with a package, each fault by name; nothing where all of it is as it was made.

    Raises Refusal where it is no package.
    """
    try:
        return (*unlike_mets(folder), *unsigned(folder))
    except (OSError, ValueError, KeyError, ET.ParseError) as fault:
        raise Refusal(f"{folder}: mappen är inget arkivpaket som går att läsa.") from fault


def unlike_mets(folder: Path) -> list[str]:
    found, said = [], {"METS.xml"}
    for mets in (folder / "METS.xml", *sorted(folder.glob("representations/*/METS.xml"))):
        root = ET.parse(mets).getroot()
        pairs = [(one, one.find(q(METS, "FLocat"))) for one in root.iter(q(METS, "file"))]
        for one, place in [*pairs, *((ref, ref) for ref in root.iter(q(METS, "mdRef")))]:
            assert place is not None
            path = mets.parent / unquote(place.attrib[q(XLINK, "href")])
            name = path.relative_to(folder).as_posix()
            said.add(name)
            if not path.is_file():
                found.append(f"{name} finns inte.")
            elif sha256(path) != one.attrib["CHECKSUM"]:
                found.append(f"{name} har ändrats.")
    return found + [f"{name} hör inte till paketet." for name in sorted(set(listed(folder)) - said)]


def unsigned(folder: Path) -> list[str]:
    "Whether two persons' signatures are over the edition, and the log hangs together as far as it is here."
    there = folder / "representations" / RECORDS / "data"
    keys = json.loads((there / "nycklar.json").read_bytes())
    envelopes = [json.loads(path.read_bytes()) for path in sorted(there.glob("signaturer/*.json"))]
    edition = folder / "representations" / EDITION / "data"
    root = root_of({name: sha256(path) for name, path in listed(edition).items()})
    people = signing.approved_by(envelopes, keys, root)
    found = [] if len(people) > 1 else ["Utgåvan har inte två giltiga signaturer."]
    lines = [json.loads(line) for line in (there / "logg.jsonl").read_text("utf-8").splitlines()]
    rows = [Row(one["rad"], one.get("innehall", {}), one["fore"], one["hash"]) for one in lines]
    whole = [row for row, line in zip(rows, lines, strict=True) if "innehall" in line]
    return found + log.order(rows) + log.links(rows) + log.rewritten(whole)


def main(folder: Path) -> int:
    found = faults(folder)
    print("\n".join(found) or "Paketet är som det gjordes: varje fil, varje signatur och loggen.", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    try:
        sys.exit(main(Path(sys.argv[1])))
    except (Refusal, IndexError) as refused:
        sys.exit(str(refused) or "Ange paketets mapp.")
