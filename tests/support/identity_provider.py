"""A real OpenID provider on loopback: authlib's, with registered clients, PKCE and nonces that it insists on."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import requests

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Of what it is made of itself.
    import oidc_provider_mock
    import oidc_provider_mock._app as provider
    from authlib.oauth2.rfc7636 import CodeChallenge
    from oidc_provider_mock import User

logging.getLogger("werkzeug").setLevel(logging.ERROR)
CHALLENGES: dict[str, tuple[str, str]] = {}


class Pkce(CodeChallenge):  # type: ignore[misc]
    "A code is given out with its challenge, and taken back only with what answers it."

    def get_authorization_code_challenge(self, code: Any) -> str:
        return CHALLENGES[code.code][0]

    def get_authorization_code_challenge_method(self, code: Any) -> str:
        return CHALLENGES[code.code][1]


class Grant(provider.AuthorizationCodeGrant):  # type: ignore[misc]
    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        Pkce(required=True)(self)

    def save_authorization_code(self, code: str, request: Any) -> None:
        asked = request.payload.data
        CHALLENGES[code] = (asked["code_challenge"], asked["code_challenge_method"])
        super().save_authorization_code(code, request)


provider.AuthorizationCodeGrant = Grant


@dataclass(frozen=True)
class Provider:
    address: str
    client: str
    secret: str


@contextmanager
def started(back: str, **people: dict[str, Any]) -> Iterator[Provider]:
    "A provider that knows these people by their `sub`, and one client that it leads *back* to."
    known = [User(sub=sub, claims=claims) for sub, claims in people.items()]
    with oidc_provider_mock.run_server_in_thread(
        require_client_registration=True, require_nonce=True, user_claims=known
    ) as server:
        address = f"http://localhost:{server.server_port}"
        asked = {"redirect_uris": [back], "token_endpoint_auth_method": "client_secret_basic"}
        made = requests.post(f"{address}/oauth2/clients", json=asked, timeout=10).json()
        yield Provider(address, made["client_id"], made["client_secret"])


def form_token(page: str) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found, page
    return found[1]
