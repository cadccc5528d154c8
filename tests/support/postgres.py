"""A real PostgreSQL server of the tests' own: on a socket in a folder of its own, gone afterwards."""

from __future__ import annotations

import getpass
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from socialrapport.engine import Engine
from socialrapport.engine.counting.sql import quoted

OWNER, READER, SECRET = "agare", "lasare", "ett mycket hemligt lösenord"
LIKELY = ("postgres", "nobody")
"""Who runs the server when we are root, which it refuses."""


@dataclass(frozen=True)
class Server:
    """`folder` is also the host that a client names."""

    folder: Path
    port: int = 5432

    def connect(self, user: str = OWNER) -> psycopg.Connection:
        return psycopg.connect(
            host=str(self.folder), port=self.port, dbname="verksamhet", user=user, password=SECRET, autocommit=True
        )

    def run(self, *statements: str) -> None:
        "As the owner of all there is."
        with self.connect() as connection:
            for statement in statements:
                connection.execute(statement)

    def fill(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        "A table of text, which the reader may read."
        names = ", ".join(map(quoted, columns))
        with self.connect() as connection:
            connection.execute(f"DROP TABLE IF EXISTS {table}")
            connection.execute(f"CREATE TABLE {table} ({', '.join(f'{quoted(c)} text' for c in columns)})")
            with connection.cursor().copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            connection.execute(f"GRANT SELECT ON {table} TO {READER}")

    def mirror(self, engine: Engine, source: str, table: str) -> None:
        "The engine's table *source* as a table of text in the server."
        columns = [name for name, *_ in engine.run(f"DESCRIBE {source}") if name != "_rad"]
        chosen = ", ".join(map(quoted, columns))
        self.fill(table, columns, engine.run(f"SELECT {chosen} FROM {source} ORDER BY _rad"))


def program(name: str) -> str:
    "The server's own programs are often beside the path."
    beside = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    found = shutil.which(name) or (str(beside[-1]) if beside else None)
    assert found, "PostgreSQL finns inte. ./do test installerar det."
    return found


def runner() -> str:
    "Whose server it is: ours, or somebody unprivileged's where we are root."
    if os.getuid():
        return getpass.getuser()
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in LIKELY if name in names)


@contextmanager
def started() -> Iterator[Server]:
    "A server with the database `verksamhet`, an owner and a reader, both with a password."
    folder, user = Path(tempfile.mkdtemp(prefix="pg-")), runner()
    options = {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []} if not os.getuid() else {}
    if options:
        shutil.chown(folder, user, options["group"])

    def act(name: str, *words: str) -> None:
        done = subprocess.run(
            [program(name), *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options
        )
        assert done.returncode == 0, done.stderr

    settings = f"-k {folder} -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=20"
    data, secret = folder / "data", folder / "losenord"
    secret.write_text(SECRET)
    secret.chmod(0o644)
    try:
        act("initdb", "-D", str(data), "-U", OWNER, "--pwfile", str(secret), "-A", "scram-sha-256", "-E", "UTF8",
            "--locale", "C.UTF-8", "--no-sync", "--no-instructions")  # fmt: skip
        act("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "logg"), "-o", settings, "start")
        try:
            with psycopg.connect(
                host=str(folder), port=5432, dbname="postgres", user=OWNER, password=SECRET, autocommit=True
            ) as connection:
                connection.execute("CREATE DATABASE verksamhet")
                connection.execute(f"CREATE ROLE {READER} LOGIN PASSWORD '{SECRET}'")
            yield Server(folder)
        finally:
            act("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
