"""Who an ID token says that somebody is, once it has been tried: signature, issuer, recipient, time and nonce."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import Any

import jwt

SIGNED_BY = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
"""Never `none`, and never a secret that both have."""
LONGEST = 150
SPARE = 60
"""Seconds that two clocks may differ."""


class NotTrusted(Exception):
    "A token that nobody is let in by; why, in Swedish."


def claims(token: str, keys: Mapping[str, Any], issuer: str, audience: str, nonce: str) -> dict[str, Any]:
    """What the token says.

    *keys* are those that the issuer publishes (JWKS). Raises `NotTrusted`.
    """
    try:
        header = jwt.get_unverified_header(token)
        known = jwt.PyJWKSet.from_dict(dict(keys)).keys
        named = [one for one in known if header.get("kid") in (None, one.key_id)]
        if header.get("alg") not in SIGNED_BY or len(named) != 1:
            raise NotTrusted("Identitetstjänstens intyg är inte signerat med en nyckel som den har.")
        said: dict[str, Any] = jwt.decode(
            token, named[0].key, [str(header["alg"])], {"require": ["exp", "iat", "iss", "aud", "sub", "nonce"]},
            issuer=issuer, audience=audience, leeway=SPARE,
        )  # fmt: skip
    except (jwt.PyJWTError, ValueError, TypeError, KeyError, AttributeError) as fault:
        raise NotTrusted("Identitetstjänstens intyg stämmer inte.") from fault
    if not nonce or not hmac.compare_digest(str(said["nonce"]).encode(), nonce.encode()):
        raise NotTrusted("Identitetstjänstens intyg hör inte till den här inloggningen.")
    if said.get("azp", audience) != audience:
        raise NotTrusted("Identitetstjänstens intyg är utfärdat för ett annat program.")
    return said


def person(said: Mapping[str, Any], claim: str) -> str:
    """What the desk knows the person by.

    Raises `NotTrusted` where the token does not say it, or says it of an address that nobody has verified.
    """
    if claim == "email" and said.get("email_verified") is not True:
        raise NotTrusted("Identitetstjänsten har inte bekräftat e-postadressen.")
    found = said.get(claim)
    if not isinstance(found, str | int) or isinstance(found, bool) or not 0 < len(str(found).strip()) <= LONGEST:
        raise NotTrusted(f"Identitetstjänsten säger inte {claim} om personen.")
    return str(found).strip().casefold() if claim == "email" else str(found).strip()


def is_strong(said: Mapping[str, Any], wanted: frozenset[str]) -> bool:
    "Whether the provider has seen to it that the person proved oneself twice, as one of the *wanted* words say it."
    how = said.get("amr", [])
    words = {str(said.get("acr", ""))} | {str(one) for one in (how if isinstance(how, list) else [how])}
    return not words.isdisjoint(wanted)
