"""An ID token is worth what it says only where all of it is right."""

from __future__ import annotations

import json
import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from review.core import identity
from review.core.identity import NotTrusted
from support.characters import CHARACTERS

KEY, OTHER = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
KEYS = {"keys": [{**json.loads(jwt.algorithms.ECAlgorithm.to_jwk(KEY.public_key())), "kid": "k1"}]}
SAYS = {"iss": "https://id.example", "aud": "bord", "sub": "u-17", "nonce": "n"}


def token(key: Any = KEY, alg: str = "ES256", kid: str = "k1", **says: Any) -> str:
    now = int(time.time())
    body = {**SAYS, "iat": now, "exp": now + 60, **says}
    return jwt.encode({name: one for name, one in body.items() if one is not None}, key, alg, {"kid": kid})


def tried(one: str, nonce: str = "n") -> dict[str, Any]:
    return identity.claims(one, KEYS, "https://id.example", "bord", nonce)


def test_a_token_that_is_right_says_who() -> None:
    assert tried(token())["sub"] == "u-17"


@pytest.mark.parametrize(
    "wrong",
    [
        token(OTHER), token(kid="k2"), token(iss="https://annan.example"), token(aud="annat"), token(nonce="annan"),
        token(nonce=None), token(exp=int(time.time()) - 3600), token(iat=int(time.time()) + 3600), token(sub=None),
        token(azp="annat"), token("hemlighet" * 8, "HS256"), token(None, "none"), "inget", "a.b.c", "",
    ],
)  # fmt: skip
def test_a_token_with_anything_wrong_says_nothing(wrong: str) -> None:
    with pytest.raises(NotTrusted):
        tried(wrong)


def test_a_token_without_a_nonce_of_ours_says_nothing() -> None:
    with pytest.raises(NotTrusted):
        tried(token(nonce=""), "")


@given(st.text(CHARACTERS, max_size=60), st.dictionaries(st.text(CHARACTERS, max_size=5), st.integers(), max_size=3))
def test_whatever_is_sent_is_refused_and_nothing_falls_over(sent: str, keys: dict[str, int]) -> None:
    with pytest.raises(NotTrusted):
        identity.claims(sent, keys, "https://id.example", "bord", "n")


@pytest.mark.parametrize(
    ("says", "claim"),
    [
        ({"email": "a@b.example"}, "email"), ({"email": "a@b.example", "email_verified": "true"}, "email"),
        ({"sub": ""}, "sub"), ({"sub": " "}, "sub"), ({"sub": True}, "sub"), ({"sub": ["a"]}, "sub"), ({}, "oid"),
        ({"sub": "a" * 200}, "sub"),
    ],
)  # fmt: skip
def test_what_the_provider_has_not_said_for_sure_is_nobody(says: dict[str, Any], claim: str) -> None:
    with pytest.raises(NotTrusted):
        identity.person(says, claim)


def test_a_person_is_who_the_claim_says() -> None:
    assert identity.person({"oid": "7f", "sub": "u"}, "oid") == "7f"
    assert identity.person({"email": "Asa@B.example", "email_verified": True}, "email") == "asa@b.example"


@pytest.mark.parametrize(
    ("says", "strong"),
    [
        ({"acr": "loa3"}, True),
        ({"amr": ["pwd", "mfa"]}, True),
        ({"amr": ["pwd"]}, False),
        ({}, False),
        ({"amr": 7}, False),
    ],
)
def test_twice_proved_is_what_the_settings_call_so(says: dict[str, Any], strong: bool) -> None:
    assert identity.is_strong(says, frozenset({"mfa", "loa3"})) is strong
    assert not identity.is_strong(says, frozenset())
