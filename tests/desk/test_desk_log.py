"""The log: whatever is done to its rows is found and named; an approval is worth what was signed and no more."""

from __future__ import annotations

import base64
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.core import log, signing
from review.core.log import Head, Row
from support import desk
from support.characters import CHARACTERS

ROOT = "a" * 64


def written(number: int) -> list[Row]:
    rows: list[Row] = []
    for n in range(number):
        rows.append(log.following(rows[-1] if rows else None, {"vad": f"sak {n}", "vem": "berit"}))
    return rows


def test_rows_as_they_were_written_have_no_fault() -> None:
    rows = written(5)
    assert log.faults(rows, [Head(3, rows[2].hash), Head(5, rows[4].hash)]) == ()


def test_a_head_that_somebody_has_on_paper_is_of_some_row_of_the_log() -> None:
    rows = written(5)
    assert log.not_there(rows, [f" {rows[2].hash.upper()}"]) == ()
    assert "skrivet" in log.not_there(written(5)[:2], [rows[2].hash])[0]


def test_a_row_that_is_taken_away_is_named() -> None:
    rows = written(5)
    assert log.faults(rows[:2] + rows[3:]) == ("Rad 3 är borttagen.",)


def test_a_row_that_is_rewritten_is_named() -> None:
    rows = written(5)
    rows[2] = replace(rows[2], body={"vad": "något annat", "vem": "berit"})
    assert log.faults(rows) == ("Rad 3 är omskriven.",)


def test_a_row_that_is_rewritten_with_its_hash_breaks_the_next() -> None:
    rows = written(5)
    body = {"vad": "något annat"}
    rows[2] = Row(3, body, rows[2].before, log.hashed(3, body, rows[2].before))
    assert log.faults(rows) == ("Rad 4 följer inte på rad 3: en av dem är utbytt eller flyttad.",)


def test_rows_that_change_places_are_named() -> None:
    rows = written(5)
    rows[1], rows[2] = rows[2], rows[1]
    assert "Rad 2 ligger efter rad 3: ordningen är ändrad." in log.faults(rows)
    a, b = written(5)[1:3]
    swapped = [*written(1), replace(b, number=2), replace(a, number=3), *written(5)[3:]]
    assert {"Rad 2 är omskriven.", "Rad 3 är omskriven."} <= {*log.faults(swapped)}


def test_an_end_that_is_cut_off_is_named_by_the_head_that_was_signed() -> None:
    rows = written(5)
    assert log.faults(rows[:3]) == ()
    assert log.faults(rows[:3], [Head(5, rows[4].hash)]) == (
        "Loggen slutar vid rad 3, men rad 5 har signerats: slutet är avhugget.",
    )
    assert log.uncovered(rows, [Head(3, rows[2].hash)]) == 2


def test_a_log_that_is_written_anew_from_its_beginning_is_named() -> None:
    head = Head(3, written(3)[2].hash)
    other: list[Row] = []
    for n in range(4):
        other.append(log.following(other[-1] if other else None, {"vad": f"annan sak {n}"}))
    assert log.faults(other, [head]) == ("Rad 3 är inte den som signerades: loggen är skriven på nytt.",)


@given(st.data())
def test_no_change_of_any_row_goes_unseen(data: st.DataObject) -> None:
    """All that a signed head covers: whatever is dropped, doubled, moved or changed, something is said."""
    rows = written(6)
    head = Head(6, rows[5].hash)
    at = data.draw(st.integers(0, 5))
    changed = list(rows)
    match data.draw(st.sampled_from(["bort", "dubbel", "flytta", "kropp", "före", "hash", "nummer"])):
        case "bort":
            del changed[at]
        case "dubbel":
            changed.insert(at, rows[data.draw(st.integers(0, 5))])
        case "flytta":
            other = data.draw(st.integers(0, 5).filter(lambda n: n != at))
            changed[at], changed[other] = changed[other], changed[at]
        case "kropp":
            changed[at] = replace(
                rows[at], body={**rows[at].body, "vem": data.draw(st.text(CHARACTERS).filter("berit".__ne__))}
            )
        case "före":
            changed[at] = replace(rows[at], before="1" * 64)
        case "hash":
            changed[at] = replace(rows[at], hash="1" * 64)
        case "nummer":
            changed[at] = replace(rows[at], number=data.draw(st.integers(1, 9).filter(lambda n: n != at + 1)))
    assert log.faults(changed, [head])


def test_two_signatures_over_the_same_bytes_are_two_approvals() -> None:
    envelopes, people = desk.approvals(ROOT, "berit", "cilla")
    assert signing.approved_by(envelopes, people, ROOT) == {"berit", "cilla"}
    assert signing.approved_by(envelopes, people, "b" * 64) == frozenset()
    assert signing.approved_by(envelopes * 2, {"berit": people["berit"]}, ROOT) == {"berit"}


def test_what_is_signed_cannot_be_changed() -> None:
    [envelope], people = desk.approvals(ROOT, "berit")
    said = json.loads(base64.b64decode(str(envelope["payload"])))
    said["subject"][0]["digest"]["sha256"] = "b" * 64
    forged = {**envelope, "payload": base64.b64encode(json.dumps(said).encode()).decode()}
    with pytest.raises(signing.Wrong, match="har ändrats"):
        signing.opened(forged, people)


def test_nobody_signs_as_somebody_else() -> None:
    keys = signing.new_keys(desk.PASSWORD)
    said = signing.statement(ROOT, {}, "cilla", "godkännare", "2025-04-24T09:00:00Z", "0" * 64)
    with pytest.raises(signing.Wrong, match="inte ett godkännande av den"):
        signing.opened(signing.signed(said, keys, desk.PASSWORD), {"berit": keys.public, "cilla": "ab" * 32})
    with pytest.raises(signing.Wrong, match="ingen här har"):
        signing.opened(signing.signed(said, keys, desk.PASSWORD), {"cilla": "ab" * 32})


def test_a_key_opens_with_its_password_alone() -> None:
    keys = signing.new_keys(desk.PASSWORD)
    with pytest.raises(signing.Wrong, match="öppnar inte"):
        signing.signed({}, keys, "fel")
    assert "ENCRYPTED" in keys.private


def test_an_envelope_is_over_dsse_s_own_encoding() -> None:
    assert signing.encoded("http://example.com/HelloWorld", b"hello world") == (
        b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    )


@pytest.mark.parametrize("envelope", [{}, {"payload": 7}, {"payload": "???", "signatures": [{}]}, {"signatures": []}])
def test_what_is_no_envelope_approves_nothing(envelope: dict[str, object]) -> None:
    assert signing.approved_by([envelope], {"berit": "ab" * 32}, ROOT) == frozenset()


def test_another_hash_can_be_taken_and_the_rows_before_it_still_hold() -> None:
    rows = written(2)
    for algorithm in ("sha3-256", "blake2s", log.SHA256):
        rows.append(log.following(rows[-1], {"vad": "sak"}, algorithm))
    assert log.faults(rows) == ()
    for name in ("sha256", "finns-inte"):
        changed = replace(rows[2], body={**rows[2].body, log.BY: name})
        assert log.faults([*rows[:2], changed, *rows[3:]]) == ("Rad 3 är omskriven.",)


def test_a_key_of_another_kind_signs_as_well_and_those_before_it_still_hold() -> None:
    old, new = signing.new_keys(desk.PASSWORD), signing.new_keys(desk.PASSWORD, "ed448")
    said = signing.statement(ROOT, {"namn": "x"}, "berit", "godkännare", "2025-04-24T09:00:00Z", "0" * 64)
    people = {"berit": f"{old.public} {new.public}"}
    assert signing.is_key(old.public)
    assert signing.is_key(new.public)
    for keys in (old, new):
        assert signing.opened(signing.signed(said, keys, desk.PASSWORD), people).root == ROOT
