"""Rows that live in the database where the engine counts are judged there, and never leave it.

Person numbers become pseudonyms and rows are held against the contract by the very statements that the embedded engine
is asked: they are told in PostgreSQL's words here, with functions of the run's own schema for what it has no word for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import sqlglot
from sqlglot import expressions as sql
from sqlglot.optimizer.qualify import qualify

from socialrapport.engine.counting.protocol import Guard, Moment
from socialrapport.engine.counting.sql import PAIRS, PAIRS_HELD, literal, quoted

if TYPE_CHECKING:
    from socialrapport.engine.counting.postgres import Engine

HELD = "_hemligt"
"""A table of the session's own, with what person numbers are hashed with: it is copied there, since a server may keep
statements and what is bound to them in its log, but not what is copied."""
RAW, ROWS, ASIDE, THEIRS, BROKEN = "_raw", "_rader", "_asidan", "_deras", "_fel"
FOLDING = "und-x-icu"
"""Capitals as Unicode has them, whatever the database's own language is."""
BLANKS = "".join(map(chr, (0x20, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
"""What the embedded engine takes away at the ends of a text."""
CAPITALS = "sr_versaler"
DAY = "sr_dag"
WHOLE, LONG = "sr_heltal", "sr_langt_heltal"
NUMBER = "sr_tal"
DIFFERENT = "sr_olika"
TYPES = {
    sql.DataType.Type.DATE: DAY,
    sql.DataType.Type.DOUBLE: NUMBER,
    sql.DataType.Type.INT: WHOLE,
    sql.DataType.Type.BIGINT: LONG,
}
_YEAR = "CASE WHEN left(x, 4) = '0000' THEN -1 ELSE left(x, 4)::int END"
_MONTH, _DAY = "substr(x, 6, 2)::int", "substr(x, 9, 2)::int"
# One letter in lower case that has no single capital: what becomes of it, in the embedded engine, by way of a letter
# that nobody writes.
_LETTERS = "".join(c for c in map(chr, range(0x80, 0x10000)) if len(c.upper()) > 1)
_AS = "".join("ẞ" if c == "ß" else c.title() if len(c.title()) == 1 else c for c in _LETTERS)
_BY = "".join(chr(0x100000 + n) for n in range(len(_LETTERS)))
FUNCTIONS = (
    f"CREATE FUNCTION {CAPITALS}(x text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "
    'CASE WHEN octet_length(x) = length(x) THEN upper(x COLLATE "C") ELSE '
    f"translate(upper(translate(x, '{_LETTERS}', '{_BY}') COLLATE \"{FOLDING}\"), '{_BY}', '{_AS}') COLLATE \"C\" END",
    f"CREATE FUNCTION {DAY}(x text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "
    f"CASE WHEN x ~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}$' AND {_MONTH} BETWEEN 1 AND 12 AND {_DAY} >= 1 AND {_DAY} <= "
    f"extract(day FROM make_date({_YEAR}, {_MONTH}, 1) + interval '1 month' - interval '1 day') "
    f"THEN make_date({_YEAR}, {_MONTH}, {_DAY}) END",
    f"CREATE FUNCTION {WHOLE}(x text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "
    "CASE WHEN x ~ '^[-+]?[0-9]{1,9}$' THEN x::int END",
    f"CREATE FUNCTION {LONG}(x text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "
    "CASE WHEN x ~ '^[-+]?[0-9]{1,18}$' THEN x::bigint END",
    f"CREATE FUNCTION {NUMBER}(x text) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "
    "CASE WHEN x ~ '^[-+]?[0-9]{1,255}([.][0-9]*)?$' THEN x::double precision END",
    f"CREATE FUNCTION {DIFFERENT}(x text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "
    "(SELECT coalesce(array_agg(DISTINCT e), '{}') FROM unnest(x) AS e WHERE e IS NOT NULL)",
)


class Place:
    """The database as a door: what `row_rules` and `hits` ask of one, asked of the registers where they are."""

    def __init__(self, engine: Engine, moment: Moment) -> None:
        self.engine, self.moment = engine, moment
        self.columns: dict[str, dict[str, str]] = {}
        engine.tell(f"CREATE UNLOGGED TABLE IF NOT EXISTS {ASIDE} (register text, nyckel text)")
        for function in FUNCTIONS:
            engine.tell(function)

    @staticmethod
    def of(engine: Engine, moment: Moment) -> Place | None:
        "None where the moment is another server's or database's, or where the server lacks what it takes."
        with engine.telling():
            (known,) = engine.connection.execute(
                "SELECT extract(epoch FROM pg_postmaster_start_time())::text = %s AND current_database() = %s "
                "AND EXISTS (SELECT 1 FROM pg_collation WHERE collname = %s) "
                "AND has_database_privilege(current_database(), 'TEMP')",
                (moment.started, moment.database, FOLDING),
            ).fetchone()
        return Place(engine, moment) if known else None

    def may_read(self, query: str) -> bool:
        "Whether the user that counts may read what *query* asks for, which the user that delivers may."
        import psycopg

        try:
            with self._then():
                self.engine.connection.execute(f"SELECT * FROM (\n{query}\n) AS k LIMIT 0")
        except psycopg.errors.InsufficientPrivilege:
            return False
        return True

    def sees(self, sums: str, found: tuple[object, ...]) -> bool:
        """Whether the user that counts sees the rows that the user that delivers does: some databases show each their
        own. *sums* is the question that tells rows in short, and *found* what it told the other."""
        if self.engine.tell("SELECT current_user::text") == [(self.moment.role,)]:
            return True
        with self._then():
            told: tuple[object, ...] | None = self.engine.connection.execute(sums.encode()).fetchone()
        return told == found

    def take(self, numbered: str, columns: Sequence[str], guard: Guard) -> None:
        """Make `_raw` of the question *numbered*, which gives *columns* as text and `_rad`, let in by *guard*.

        It is asked in the same moment as all else that is read, and nothing can be written while it is but the
        session's own tables. Raises the driver's errors.
        """
        shape = {**dict.fromkeys(columns, "text"), "_rad": "bigint"}
        guarded = guard(f"SELECT * FROM {THEIRS}")
        rows = said(guarded, {THEIRS: shape}, self.engine.schema)
        rows = rows.replace(f'FROM "{THEIRS}" AS', f"FROM (\n{numbered}\n) AS")
        try:
            self.engine.tell(f"CREATE TEMP TABLE {HELD} (nyckel text)")
            with self._then():
                asked = self.engine.connection.execute(f"SELECT * FROM ({rows}) AS r LIMIT 0")
                made = [(column.name, column.type_code) for column in asked.description or ()]
            declared = ", ".join(f"{quoted(name)} {self._type(oid)}" for name, oid in made)
            self.engine.tell(f"CREATE TEMP TABLE {ROWS} ({declared})")
            with self._then():
                self._hold(secret_in(guarded))  # Here, as what came after the moment is not seen.
                self.engine.connection.execute(f"INSERT INTO pg_temp.{ROWS} {rows}")
        finally:
            self.engine.tell(f"DROP TABLE IF EXISTS pg_temp.{HELD}")
        self.columns[ROWS] = self.engine.columns_of(ROWS)
        self.run(f"CREATE VIEW {RAW} AS SELECT * FROM {ROWS}")

    def _hold(self, secret: str) -> None:
        with self.engine.connection.cursor().copy(f"COPY pg_temp.{HELD} FROM STDIN") as copy:
            copy.write_row((secret,))

    def _type(self, oid: int) -> str:
        ((kind,),) = self.engine.tell(f"SELECT format_type({oid}, NULL)")
        return f'{kind} COLLATE "C"' if kind == "text" else str(kind)

    def run(self, statements: str) -> list[tuple[Any, ...]]:
        "Rows of the last of *statements*, in the embedded engine's words."
        rows: list[tuple[Any, ...]] = []
        for statement in filter(None, sqlglot.parse(statements, read="duckdb")):
            made = statement.find(sql.Table) if isinstance(statement, sql.Create | sql.Alter) else None
            rows = self.engine.tell(*told(statement, self.columns, self.engine.schema))
            if made is not None:
                self.columns[made.name] = self.engine.columns_of(made.name)
        return rows

    def has(self, name: str) -> bool:
        ((there,),) = self.engine.tell(f"SELECT to_regclass({literal(f'{self.engine.schema}.{quoted(name)}')})")
        return there is not None

    def ask(self, questions: Sequence[str]) -> list[list[dict[str, Any]]]:
        return self.engine.ask(questions)

    def settle(self, register: str) -> None:
        "The register is one of the engine's tables, as one that came through the embedded door."
        if self.has(register):
            self.engine.know(register)

    def put_aside(self) -> list[tuple[str, str]]:
        "Register and key of the rows that were set aside."
        return [(str(register), str(key)) for register, key in self.engine.tell(f"SELECT * FROM {ASIDE}")]

    def _then(self) -> Any:
        return self.engine.in_moment(self.moment)


def secret_in(guarded: str) -> str:
    "What person numbers are hashed with, as digits."
    found = re.search(r"\bunhex\('([0-9a-f]*)'\)", guarded)
    return found[1] if found else ""


def told(statement: Any, columns: Mapping[str, Mapping[str, str]], schema: str) -> list[str]:
    "A statement in the embedded engine's words, as one or more in PostgreSQL's."
    before: list[str] = []
    if isinstance(statement, sql.Create):
        kind = "VIEW" if statement.kind == "VIEW" else "TABLE"
        if statement.args.get("replace"):
            before.append(f"DROP {kind} IF EXISTS {statement.this.sql('postgres')}")
        rows = said(statement.expression.sql("duckdb"), columns, schema)
        lasting = "VIEW" if kind == "VIEW" else "UNLOGGED TABLE"
        return [*before, f"CREATE {lasting} {statement.this.sql('postgres')} AS {rows}"]
    if isinstance(statement, sql.Insert):
        return [
            f"INSERT INTO {statement.this.sql('postgres')} {said(statement.expression.sql('duckdb'), columns, schema)}"
        ]
    if isinstance(statement, sql.Select):
        return [said(statement.sql("duckdb"), columns, schema)]
    return [_in_words(statement, schema).sql("postgres")]


def said(select: str, columns: Mapping[str, Mapping[str, str]], schema: str) -> str:
    """A SELECT in PostgreSQL's words. *columns*: the tables' columns, for what is said of all but some.

    Our functions are called by their *schema*: somebody else's may have the same names.

    No step is written into the next: the planner would work out a step again for each place that looks at it.
    """
    tree = sqlglot.parse_one(select, read="duckdb")
    tree = qualify(
        tree,
        schema={name: dict(kinds) for name, kinds in columns.items()},
        dialect="duckdb",
        validate_qualify_columns=False,
    )
    for inner in tree.find_all(sql.Subquery):
        if isinstance(inner.this, sql.Select) and isinstance(inner.parent, sql.From):
            inner.this.set("offset", sql.Offset(expression=sql.Literal.number(0)))
    return str(_in_words(tree, schema).sql("postgres"))


def _in_words(tree: Any, schema: str) -> Any:
    # The innermost first: what is said otherwise is of parts that are said otherwise too.
    for node in reversed(list(tree.walk())):
        said_so = _word(node, schema)
        if said_so is not node:
            if node is tree:
                tree = said_so
            node.replace(said_so)
    return tree


def _word(node: Any, schema: str) -> Any:
    "What PostgreSQL says otherwise, or has only with a function of ours."
    match node:
        case sql.RegexpFullMatch():
            return sql.paren(
                sql.RegexpLike(this=node.this, expression=sql.Literal.string(f"^(?:{pattern(node.expression.name)})$"))
            )
        case sql.RegexpReplace():
            words = (node.this, sql.Literal.string(pattern(node.expression.name)), node.args["replacement"])
            return _called("regexp_replace", *words, sql.Literal.string("g"))
        case sql.Anonymous() if node.sql("duckdb").lower() == PAIRS_HELD:
            held = sql.Literal.string(f"{{{','.join(map(str, PAIRS))}}}")
            return sql.paren(sql.cast(held, "smallint[]", dialect="postgres"))
        case sql.IntDiv():
            return sql.paren(sql.Div(this=node.this, expression=node.expression, typed=True))
        case sql.TryCast() if node.to.this is sql.DataType.Type.ENUM:
            return _place_among(node)
        case sql.Anonymous() if node.name.lower() == "enum_code":
            return node.expressions[0]
        case sql.Anonymous() if node.name.lower() == "strlen":
            return _called("octet_length", *node.expressions)
        case sql.TryCast():
            return _ours(schema, TYPES[node.to.this], node.this)
        case sql.SHA2() | sql.SHA():
            return _called("encode", _called("sha256", node.this), sql.Literal.string("hex"))
        case sql.Unhex():
            secret: Any = sqlglot.parse_one(f"(SELECT nyckel FROM pg_temp.{HELD})", read="postgres")
            return _called("decode", secret, sql.Literal.string("hex"))
        case sql.Encode():
            return _called("convert_to", node.this, sql.Literal.string("UTF8"))
        case sql.Contains():
            return sql.GT(this=_called("strpos", node.this, node.expression), expression=sql.Literal.number(0))
        case sql.ArrayContains():
            return sql.EQ(this=node.expression, expression=sql.Any(this=sql.paren(node.this)))
        case sql.Upper():
            return _ours(schema, CAPITALS, node.this)
        case sql.Lower():
            folded = sql.Collate(this=sql.paren(node.this), expression=sql.to_identifier(FOLDING, quoted=True))
            return _called("lower", folded)
        case sql.Trim() if node.expression is None:
            return _called("btrim", node.this, sql.Literal.string(BLANKS))
        case sql.ArrayDistinct():
            return _ours(schema, DIFFERENT, node.this)
        case sql.ArrayFilter():
            return _filtered(node)
        case sql.Length() if isinstance(node.this, sql.Array) or node.this.name == BROKEN:
            return _called("cardinality", node.this)
        case sql.ToMap(this=sql.Bracket() as looked_up):
            return _looked_up(looked_up)
        case sql.Column() if node.name == "rowid":
            return sql.column("ctid", table=node.args.get("table"))
        case sql.GTE() if node.this.name == "ctid":
            return sql.true()  # A register is one question's rows: none is of an earlier.
    return node


def _ours(schema: str, name: str, *arguments: sql.Expression) -> sql.Expression:
    return sql.Dot(this=sql.to_identifier(schema), expression=_called(name, *arguments))


def _called(name: str, *arguments: sql.Expression) -> sql.Expression:
    return sql.Anonymous(this=name, expressions=list(arguments))


def _filtered(node: sql.ArrayFilter) -> Any:
    "Those of a list that a condition holds of."
    (one,) = node.expression.expressions
    rows, condition = node.this.sql("postgres"), node.expression.this.sql("postgres")
    return sqlglot.parse_one(
        f"ARRAY(SELECT {one.name} FROM unnest({rows}) AS {one.name} WHERE {condition})", read="postgres"
    )


def _place_among(node: sql.TryCast) -> Any:
    "Where among the values of an enumeration a text is, from nought; null where it is none of them."
    places = {value.name: n for n, value in enumerate(node.to.expressions)}
    return sql.cast(_held(places, node.this), "int", dialect="postgres")


def _looked_up(node: sql.Bracket) -> Any:
    "What a map of texts has for a key: hundreds of choices tried one by one would take longer than all else."
    return _held({pair.this.name: pair.expression.name for pair in node.this.expressions}, node.expressions[0])


def _held(table: Mapping[str, object], key: Any) -> Any:
    held = sql.cast(sql.Literal.string(json.dumps(table, ensure_ascii=False)), "jsonb", dialect="postgres")
    return sql.paren(sql.JSONExtractScalar(this=sql.paren(held), expression=key, only_json_types=False))


def pattern(of_re2: str) -> str:
    "A regular expression as PostgreSQL writes it: letters by number, and a point that is no line's end."
    found = re.sub(r"\\x\{([0-9a-fA-F]+)\}", lambda m: rf"\u{m[1].zfill(4)}", of_re2).replace(r"\s", r" \t\n\f\r")
    parts = re.split(r"(\\.|\[\^?\]?(?:\\.|[^\]\\])*\])", found)
    return "".join(part if n % 2 else part.replace(".", r"[^\n]") for n, part in enumerate(parts))
