"""Apache Spark 4, local or a cluster by its address: the tables of one run, kept in memory and asked by SQL.

What Spark puts on disk, when memory is short and between the steps of a question, is encrypted with a key that only
the run has. ANSI mode is on: a cast, a division or a sum that does not hold is an error and never a null.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import ibis

from socialrapport.engine.counting.elsewhere import Elsewhere, translated
from socialrapport.engine.counting.questions import KEY, MARK, MARK_BITS
from socialrapport.model.issue import Refusal
from socialrapport.world import MEMORY, variable

HASHES = tuple(
    f"CREATE OR REPLACE TEMPORARY FUNCTION {name}(x STRING) RETURNS BIGINT RETURN {hashed}"
    for name, hashed in ((MARK, f"xxhash64(x) & {(1 << MARK_BITS) - 1}L"), (KEY, "xxhash64(x)"))
)
TOGETHER = 12
"So many questions are one statement: a statement costs Spark more than a small table's answer."
WALKED = {
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.defaultSizeInBytes": "1000000",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.shuffle.partitions": "1",
}
"How a small table is asked: step by step as it stands, in one part."
MANY = 100_000
"A table of answers that is joined with itself is large sooner than a register."
FEW = 3_000_000
"With so few rows in all, making code for each step of a question takes longer than to walk through it without."
ADDRESS = "SOCIALRAPPORT_SPARK"
"The variable with a cluster's address; without it Spark runs here."
SECRET = "spark.authenticate.secret"
"Spark's setting for what all machines of a cluster of its own share; Yarn and Kubernetes make theirs for each run."


class Engine(Elsewhere):
    """One Spark session. Its tables are views of what Spark keeps; they are gone when it stops."""

    dialect = "spark"
    ibis_dialect = "pyspark"

    def __init__(self, work: Path, threads: int | None = None, memory: str = MEMORY) -> None:
        self.session = _session(work, threads or os.cpu_count() or 1, memory)
        super().__init__(work, threads, memory)
        self.held = 0
        self.large: set[str] = set()
        self.compiled = {name: self.session.conf.get(name) for name in WALKED}
        for function in HASHES:
            self.session.sql(function)

    def close(self) -> None:
        self.session.stop()
        self.door.close()

    def bring(self, name: str, schema: ibis.Schema) -> None:
        rows = self.door.arrow(name)
        types = ", ".join(f"{self.quoted(c)} {self.type_of(kind)}" for c, kind in schema.items())
        with telling():
            self._keep(name, self.session.createDataFrame(rows, schema=types))
        self.held += len(rows)

    def make(self, name: str, selects: Sequence[str]) -> None:
        together = " UNION ALL ".join(f"SELECT * FROM ({select}) s" for select in selects)
        with self.asking(together):
            self._keep(name, self.session.sql(together if len(selects) > 1 else selects[0]))
            if len(selects) > 1 and self.session.table(name).count() > MANY:
                self.large.add(name)

    @contextmanager
    def asking(self, select: str) -> Iterator[None]:
        "How a question is asked: step by step where all that it rests on is small, else as code made for it."
        large = self.held > FEW or any(name in select for name in self.large)
        for name, value in (self.compiled if large else WALKED).items():
            self.session.conf.set(name, value)
        with telling():
            yield

    def _keep(self, name: str, frame: Any) -> None:
        """The rows by themselves, worked out the first time that they are asked for: not how they came to be, which
        would be planned anew in every question that rests on them. Few are in one part, so that none need be moved."""
        if self.held <= FEW:
            frame = frame.coalesce(1)
        kept = frame.localCheckpoint(eager=self.has(name))
        kept.createOrReplaceTempView(name)

    def ask(self, questions: Sequence[str]) -> list[list[dict[str, Any]]]:
        if len(questions) == 1:
            return super().ask(questions)
        found: list[list[dict[str, Any]]] = [[] for _ in questions]
        for first in range(0, len(questions), TOGETHER):
            some = questions[first : first + TOGETHER]
            _, rows = self.fetch(" UNION ALL ".join(numbered(n, q) for n, q in enumerate(some, start=first)))
            for n, row in rows:
                found[n].append(json.loads(row))
        return found

    def fetch(self, select: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        with self.asking(select):
            frame = self.session.sql(select)
            return frame.columns, [tuple(row) for row in frame.collect()]

    def forget(self, name: str) -> None:
        self.session.catalog.dropTempView(name)
        self.large.discard(name)


def numbered(n: int, question: str) -> str:
    "The question as rows of its number and what it tells, as JSON, so that it can stand together with others."
    told = "to_json(struct(*), map('ignoreNullFields', 'false'))"
    return f"SELECT {n} AS n, {told} AS row FROM ({translated(question, 'spark')}) q"


@contextmanager
def telling() -> Iterator[None]:
    "Spark's own words quote the value that could not be read; ours name the kind of error."
    from pyspark.errors import PySparkException

    try:
        yield
    except PySparkException as error:
        raise Refusal(
            f"Spark kunde inte räkna: {error.getCondition() or type(error).__name__}. Ingenting har ändrats. "
            "Räcker minnet inte kan det ökas (docs/motorer.md); annars går utgåvan att bygga med --engine duckdb.",
        ) from None


def _session(work: Path, threads: int, memory: str) -> Any:
    try:
        from pyspark.sql import SparkSession

        ibis.pyspark  # noqa: B018 (its options are there once it has been asked for)
    except ImportError:
        raise Refusal(
            "Motorn spark behöver tillägget spark: pip install 'socialrapport[spark]'. Utan det räknar "
            "--engine duckdb.",
            exit_code=2,
        ) from None
    if "JAVA_HOME" not in os.environ and shutil.which("java") is None:
        raise Refusal(
            "Motorn spark behöver Java 17 eller senare, som inte finns här. Installera paketet default-jre-headless, "
            "eller räkna med --engine duckdb.",
            exit_code=2,
        )
    address = variable(ADDRESS)
    settings = {
        "spark.app.name": "socialrapport",
        "spark.master": address or f"local[{threads}]",
        "spark.driver.memory": megabytes(memory),
        "spark.local.dir": str(work / "spark"),
        "spark.sql.warehouse.dir": str(work / "spark-warehouse"),
        "spark.io.encryption.enabled": "true",
        "spark.sql.ansi.enabled": "true",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.adaptive.coalescePartitions.initialPartitionNum": str(threads * 2),
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.catalogImplementation": "in-memory",
    }
    if address:
        # Pseudonyms and what was done for people cross the network: only to who shares the secret, and encrypted.
        settings |= {"spark.authenticate": "true", "spark.network.crypto.enabled": "true"}
    else:
        settings |= {
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.sql.shuffle.partitions": str(threads * 2),
            "spark.default.parallelism": str(threads),
        }
    with _quiet(work / "spark.log"), reached(address):
        builder = SparkSession.builder
        for name, value in settings.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("OFF")
    return session


@contextmanager
def reached(address: str | None) -> Iterator[None]:
    "A Spark that does not come up is told with what to look at, for a cluster and for this machine."
    try:
        yield
    except Exception as error:  # Java's and Spark's ways to fail here have nothing more in common.
        if SECRET in str(error):
            why = (
                f"klustret på {address} behöver en hemlighet som bara det och ni har, för raderna skickas krypterade. "
                f"Skriv den som {SECRET} i spark-defaults.conf i mappen SPARK_CONF_DIR, här och på klustret."
            )
        elif address:
            why = (
                f"klustret på {address} svarar inte. Se efter att adressen i {ADDRESS} är rätt, att klustret är igång, "
                f"att {SECRET} är densamma här och där, och att klustret når den här datorn."
            )
        else:
            why = "Javas maskin startade inte. Se efter att java -version fungerar och att minnet räcker."
        raise Refusal(
            f"Spark kunde inte starta: {why} Ingenting har ändrats. Utan Spark räknar --engine duckdb."
        ) from None


def megabytes(memory: str) -> str:
    "`1.5GB` as Java takes it, which knows no decimals: `1536m`."
    size = float(memory[:-2]) * (1024 if memory.endswith("GB") else 1)
    return f"{max(512, round(size))}m"


@contextmanager
def _quiet(log: Path) -> Iterator[None]:
    "What the Java machine says on its way up is put in the work folder: the screen is ours."
    before = os.dup(2)
    with log.open("ab") as stream:
        os.dup2(stream.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(before, 2)
        os.close(before)
