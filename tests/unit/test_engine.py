"""The only door to a database keeps what it is given, says what it does, and refuses in words."""

import datetime as dt

import duckdb
import pytest

from socialrapport import engine
from socialrapport.engine.counting.sql import condition
from socialrapport.engine.judge import drawn, plain_counting
from socialrapport.model.expression import Condition, Field
from socialrapport.model.issue import Refusal

KINDS = {"namn": "string", "tal": "int64", "dag": "date", "sant": "boolean", "del": "float64"}
ROW = ("Å", 1, dt.date(2024, 2, 29), True, 0.5)
EMPTY = (None,) * 5
TAKEN = "SELECT sum(memory_usage_bytes) FROM duckdb_memory() WHERE tag = 'IN_MEMORY_TABLE'"


@pytest.fixture
def store(tmp_path):
    with engine.open(tmp_path) as opened:
        yield opened


def test_rows_come_back_as_they_were_given(store):
    store.create_from_rows("t", KINDS, [ROW, EMPTY])
    assert store.rows(store.table("t").order_by("namn")) == [ROW, EMPTY]


def test_a_table_may_be_empty(store):
    store.create_from_rows("t", KINDS, [])
    assert store.has("t")
    assert store.rows(store.table("t")) == []


def test_a_table_made_again_replaces_the_first(store):
    store.create_from_rows("t", {"tal": "int64"}, [(1,), (2,)])
    store.create("t", store.table("t").filter(store.table("t").tal > 1))
    assert store.rows(store.table("t")) == [(2,)]


def test_a_table_may_be_made_of_several_questions(store):
    store.create_from_rows("t", {"tal": "int64"}, [(1,), (2,)])
    table = store.table("t")
    store.create("summa", table, table.filter(table.tal > 1))
    assert sorted(store.rows(store.table("summa"))) == [(1,), (2,), (2,)]


def test_a_table_made_again_is_asked_by_its_new_columns(store, tmp_path):
    """Questions are kept in SQL between engines; a table of the same name may be another in the next."""
    with engine.open(tmp_path) as other:
        store.create_from_rows("t", {"tal": "int64"}, [(1,)])
        other.create_from_rows("t", {"tal": "string"}, [("1",)])
        told = [s.rows(s.table("t").select(ut=s.table("t").tal + s.table("t").tal)) for s in (store, other)]
    assert told == [[(2,)], [("11",)]]


def test_a_made_table_has_the_types_that_the_question_says(store):
    store.create_from_rows("t", {"tal": "int64"}, [(1,), (2,)])
    store.create("summa", store.table("t").aggregate(n=store.table("t").tal.sum()))
    assert store.table("summa").n.type() == store.table("t").tal.type()


def test_a_table_that_is_dropped_is_gone(store):
    store.create_from_rows("t", {"tal": "int64"}, [(1,)])
    store.drop("t")
    store.drop("t")
    assert not store.has("t")


def test_the_sql_is_what_is_run(store):
    store.create_from_rows("t", {"tal": "int64"}, [(1,), (2,)])
    question = store.table("t").aggregate(n=store.table("t").tal.sum())
    assert store.run(store.sql(question)) == store.rows(question) == [(3,)]


def test_a_value_is_looked_up_in_a_list_and_not_joined_with_it(store):
    store.create_from_rows("t", KINDS, [ROW])
    ((_, plan),) = store.run("EXPLAIN SELECT namn IN ('a', 'b', 'c', 'd', 'e') FROM t")
    assert "JOIN" not in plan


def test_the_first_rows_of_each_group_are_found_among_those_in_a_list(store):
    store.create_from_rows("t", {"fil": "string", "rad": "int64"}, [("a", 1), ("a", 2), ("b", 1), ("c", 1)])
    ranked = (
        "SELECT t.*, row_number() OVER (PARTITION BY fil ORDER BY rad) AS n FROM t "
        "WHERE fil IN ('a', 'b') AND fil <> CASE fil WHEN 'c' THEN 'c' ELSE 'd' END"
    )
    (found,) = store.ask([f"SELECT fil, rad FROM ({ranked}) p WHERE n <= 1 ORDER BY fil"])
    assert [tuple(row.values()) for row in found] == [("a", 1), ("b", 1)]


def test_no_row_is_written_to_disk_while_memory_suffices(store, tmp_path):
    store.create_from_rows("t", KINDS, [ROW] * 1000)
    assert not [p for p in tmp_path.rglob("*") if p.is_file()]


def test_tables_that_take_room_are_packed_and_say_the_same(tmp_path):
    with engine.open(tmp_path, threads=1, memory="20MB") as small:
        small.run("CREATE TABLE t AS SELECT i % 7 AS n, 'samma text i varje rad' AS x FROM range(300000) r(i)")
        (before,) = small.run(TAKEN)
        small.pack()
        (after,) = small.run(TAKEN)
        assert after[0] < before[0] / 3
        assert small.run("SELECT sum(n), count(x) FROM t") == [(899997, 300000)]


def test_an_engine_that_there_is_none_of_is_refused_in_words(tmp_path):
    with pytest.raises(Refusal, match="Motorn excel finns inte i den här versionen") as refused:
        engine.open(tmp_path, kind="excel")
    assert refused.value.exit_code == 2
    assert "duckdb" in refused.value.reasons[0]


def test_a_condition_nobody_has_taught_is_named(store):
    class Okand(Condition):
        pass

    with pytest.raises(TypeError, match="Okand"):
        condition(Okand())
    with pytest.raises(TypeError, match="Okand"):
        plain_counting.holds(Okand(), {})


def test_conditions_are_not_joined_with_and():
    with pytest.raises(TypeError, match=r"Skriv & \| ~ mellan villkor"):
        bool(Field("a") == 1)


def test_a_drawn_row_with_a_field_too_few_is_told():
    with pytest.raises(ValueError, match=r"har 1 fält men rubriken har 2"):
        drawn.drawn("a | b\n1")


def test_a_drawn_column_that_the_table_lacks_is_told(store):
    with pytest.raises(ValueError, match=r"Tabellen t har ingen kolumn b\. Den har: a\."):
        drawn.create_drawn(store, "t", {"a": "string"}, "a | b\n1 | 2")


def test_many_questions_are_answered_in_their_order_and_an_error_among_them_is_told(tmp_path):
    with engine.open(tmp_path, threads=2) as both:
        both.keep("t", [f"SELECT {n} AS n" for n in range(40)])
        asked = [f"SELECT n FROM t WHERE n = {n}" for n in range(40)]
        assert both.ask(asked) == [[{"n": n}] for n in range(40)]
        with pytest.raises(duckdb.Error):
            both.ask([*asked[:20], "SELECT saknas FROM t", *asked[20:]])


def test_another_connection_has_temporary_tables_of_its_own(store):
    store.run("CREATE TEMP TABLE _egen AS SELECT 1 AS n; CREATE TABLE gemensam AS SELECT 2 AS n")
    with store.another() as second:
        assert (second.has("gemensam"), second.has("_egen")) == (True, False)


def test_the_database_leaves_a_core_to_each_of_ours_that_asks(tmp_path):
    with engine.open(tmp_path, threads=2) as both:
        with both.another():
            assert both.askers == 2
            with both.another():
                assert both.askers == 2
            assert both.askers == 2
        assert both.askers == 1


def test_the_only_core_is_asked_by_all(tmp_path):
    with engine.open(tmp_path, threads=1) as alone, alone.another():
        assert alone.askers == 1


def test_a_file_that_was_taken_away_is_told_as_that(store):
    with pytest.raises(FileNotFoundError):
        store.run("SELECT * FROM read_csv('borta.csv')")
