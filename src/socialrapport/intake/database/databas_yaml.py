"""What `databas.yaml` says: where the database is, and which table or question each register is.

The file stands in the profile's folder, or beside the delivery, where it holds instead. No password stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from socialrapport import world, yaml_files
from socialrapport.engine.sources import database
from socialrapport.engine.sources.database import Address
from socialrapport.intake.delivered_files import Found
from socialrapport.intake.formats.filer_yaml import missing
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.issue import Refusal
from socialrapport.model.table import Register
from socialrapport.model.written_file import WrittenFile

NAME = "databas.yaml"
ENCRYPTION = {"kravs": "require", "kontrolleras": "verify-full", "ingen": "disable"}
LOCAL = ("", "localhost", "127.0.0.1", "::1")
SECRETS = ("losenord", "lösenord", "password", "passwd", "pwd")


class Form(BaseModel):
    """What stands in the file; an unknown field is an error, since it is often a misspelling."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Connection(Form):
    """Where the database is. What is not said is as PostgreSQL's own variables and files have it."""

    slag: str = "postgresql"
    vard: str = ""
    port: int | None = Field(None, ge=1, le=65535)
    databas: str = ""
    anvandare: str = ""
    losenord_fran: str = ""
    """The name of the environment variable that holds the password."""
    kryptering: str = ""
    tidsgrans: int = Field(0, ge=0, le=86_400)
    """Seconds that one register may take; 0 is the server's own limit."""

    @field_validator("vard", "databas", "anvandare")
    @classmethod
    def one_thing(cls, given: str) -> str:
        if re.search(r"://|[@=\s]", given):
            raise ValueError
        return given

    @field_validator("slag")
    @classmethod
    def known(cls, given: str) -> str:
        if given not in database.KINDS:
            raise ValueError
        return given

    @field_validator("kryptering")
    @classmethod
    def a_way(cls, given: str) -> str:
        if given and given not in ENCRYPTION:
            raise ValueError
        return given


class Entry(Form):
    """One register: a table or a question, and their column to the register's where the names differ."""

    tabell: str = ""
    fraga: str = ""
    kolumner: dict[str, str] = Field(default_factory=dict)
    personid: Literal["", "eget"] = ""
    """Whether persons have ids that are no Swedish person numbers."""

    @property
    def called(self) -> str:
        return f"tabellen {self.tabell}" if self.tabell else "frågan"


class Content(Form):
    """The whole file."""

    anslutning: Connection = Field(default_factory=lambda: Connection.model_validate({}))
    register_: dict[str, Entry] = Field(alias="register")


FAULTS = {
    "missing": "fältet saknas",
    "extra_forbidden": "fältet känns inte igen; är det felstavat?",
    "int_parsing": "värdet ska vara ett heltal",
    "greater_than_equal": "värdet är för litet",
    "less_than_equal": "värdet är för stort",
}
BY_FIELD = {
    "slag": f"det enda slag som kan läsas är {', '.join(database.KINDS)}",
    "kryptering": f"det som kan stå är {', '.join(ENCRYPTION)}",
    "vard": "här ska bara värdens namn stå; port, databas och användare har egna fält",
    "databas": "här ska bara databasens namn stå",
    "anvandare": "här ska bara användarens namn stå",
    "personid": "det enda som kan stå är eget; utelämna fältet när personerna har personnummer",
}


OWN_WORDS = ("value_error", "literal_error")
"""What a field that has words of its own is told in."""


@dataclass(frozen=True)
class Described:
    """A database and the registers that are read from it, as a file says."""

    written: WrittenFile
    connection: Connection
    entries: Mapping[str, Entry]

    @property
    def where(self) -> str:
        "What the file is called."
        return self.written.name

    def at(self, register: str) -> str:
        "Where the register stands in it."
        return f"{self.written.at('register', register)}, registret {register}"


def described(folder: Path, profile: WrittenFile | None, catalogue: Catalogue) -> Described | None:
    """The delivery's `databas.yaml`, else the profile's; None where there is neither, or it names no register.

    Raises `Refusal` for what cannot be read, a password in the file, and registers and columns that there are not.
    """
    path = folder / NAME
    written = read(path) if path.is_file() else profile
    if written is None:
        return None
    refuse_secrets(written)
    try:
        found = Content.model_validate(written.content)
    except ValidationError as error:
        raise Refusal(
            *(f"{written.at(*fault['loc'])}: {told(fault)}. Se docs/databas.md." for fault in error.errors())
        ) from None
    if reasons := tuple(f"{written.at(*way)}: {fault}" for way, fault in faults(found.register_, catalogue)):
        raise Refusal(*reasons)
    return Described(written, found.anslutning, found.register_) if found.register_ else None


def read(path: Path) -> WrittenFile:
    "What the file says; all of it is text as it is written."
    found = yaml_files.read(path, f"{NAME} i leveransen", all_text=True, exit_code=1)
    if not found.content:
        raise Refusal(f"{NAME}: filen är tom. Skriv vilka register som läses ur databasen, eller ta bort filen.")
    return found


def told(fault: Any) -> str:
    "What pydantic found, in words; never what stood there."
    name = ".".join(str(p) for p in fault["loc"]) or "filen"
    own = BY_FIELD.get(str(fault["loc"][-1])) if fault["loc"] and fault["type"] in OWN_WORDS else None
    return f"{name}: {own or FAULTS.get(fault['type'], 'värdet är inte av rätt slag')}"


def refuse_secrets(written: WrittenFile) -> None:
    "A password in a file is soon in an archive."
    connection = written.content.get("anslutning") if isinstance(written.content, dict) else None
    if isinstance(connection, dict) and any(str(k).casefold() in SECRETS for k in connection):
        raise Refusal(
            f"{written.at('anslutning')}: lösenordet får inte stå i filen, där den som får se filen får se "
            "det. Lägg det i en miljövariabel och skriv dess namn som losenord_fran, eller i PostgreSQL:s egen "
            "lösenordsfil. Byt det lösenord som stod i filen."
        )


def faults(entries: Mapping[str, Entry], catalogue: Catalogue) -> Iterator[tuple[tuple[str, ...], str]]:
    "What the file names that there is not, or says twice or not at all, and where."
    for name, entry in entries.items():
        register = catalogue.registers.get(name)
        if register is None:
            yield ("register", name), missing("registret", name, catalogue.registers)
            continue
        if bool(entry.tabell) == bool(entry.fraga):
            yield ("register", name), f"registret {name}: skriv antingen tabell eller fraga, och inte båda."
        names = [c.name for c in register.columns]
        for theirs, ours in entry.kolumner.items():
            if ours and ours not in names:
                way = ("register", name, "kolumner", theirs)
                yield way, f"registret {name}: {missing('kolumnen', ours, names)}"


def refuse_both(how: Described, files: Iterable[tuple[Found, Register]]) -> None:
    "A register from two places would be counted twice, or half from each."
    both = [(register.id, found.name) for found, register in files if register.id in how.entries]
    if both:
        raise Refusal(
            *(
                f"Registret {register} läses ur databasen enligt {how.where}, men finns också som filen {name}. "
                "Rader som finns på båda ställena skulle räknas två gånger. Ta bort filen, eller ta bort registret ur "
                f"{NAME}."
                for register, name in both
            )
        )


def address(how: Described) -> Address:
    "Where the database is, with the password that the environment holds."
    given = how.connection
    password = world.variable(given.losenord_fran) if given.losenord_fran else ""
    if password is None:
        raise Refusal(
            f"{how.where}: miljövariabeln {given.losenord_fran}, som ska ha databasens lösenord, finns inte. Sätt den "
            "för den som kör programmet, eller ta bort losenord_fran om lösenordet finns i PostgreSQL:s egen "
            "lösenordsfil."
        )
    return Address(
        given.vard,
        str(given.port or ""),
        given.databas,
        given.anvandare,
        password,
        ENCRYPTION.get(given.kryptering) or unsaid_encryption(given.vard),
        given.tidsgrans,
    )


def unsaid_encryption(host: str) -> str:
    "Persons' data go over a network encrypted or not at all, unless PostgreSQL's own variable says how."
    host = host or world.variable("PGHOST") or ""
    local = host in LOCAL or host.startswith("/")
    return "" if local or world.variable("PGSSLMODE") else "require"
