"""An approval: a signature over the root of an edition's bytes (in-toto statement in a DSSE envelope, Ed25519, Ed448).

Nothing is asked of any server, and anyone who has the public keys can hold an envelope against a folder. A person's
private key lies encrypted with a phrase that only that person knows, and that is not the password of any account.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed448 import Ed448PrivateKey, Ed448PublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

PAYLOAD = "application/vnd.in-toto+json"
STATEMENT = "https://in-toto.io/Statement/v1"
APPROVAL = "urn:socialrapport:godkannande:1"


@dataclass(frozen=True)
class Keys:
    "A person's keys as they are kept: the public one in hex, the private one as PEM, encrypted."

    public: str
    private: str


@dataclass(frozen=True)
class Approval:
    "What an envelope says, once its signature has been seen to be right."

    root: str
    person: str
    role: str
    at: str
    log: str
    key: str


class Wrong(Exception):
    "An envelope that is not worth anything; why, in Swedish."


COST = 2**15
"""Of working out a lock from a phrase (scrypt): a tenth of a second for who knows it, and for who guesses each time."""


Private = Ed25519PrivateKey | Ed448PrivateKey
ED25519 = "ed25519"
KINDS: Mapping[str, type[Private]] = {ED25519: Ed25519PrivateKey, "ed448": Ed448PrivateKey}
"""What new keys can be. Keys of all kinds are tried, so another can be taken any day."""
PUBLIC: Mapping[int, type[Ed25519PublicKey] | type[Ed448PublicKey]] = {64: Ed25519PublicKey, 114: Ed448PublicKey}
"""A public key tells its kind by its length in hex."""


def new_keys(phrase: str, kind: str = ED25519) -> Keys:
    "Keys that the phrase opens. Whoever has the file in which the private one lies has to guess the phrase."
    private = KINDS[kind].generate()
    salt = f"{COST}:{os.urandom(16).hex()}"
    lock = serialization.BestAvailableEncryption(locked_by(phrase, salt))
    pem = private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock)
    return Keys(public_hex(private), f"{salt}\n{pem.decode()}")


def locked_by(phrase: str, salt: str) -> bytes:
    cost, _, drawn = salt.partition(":")
    return Scrypt(bytes.fromhex(drawn), 32, int(cost), 8, 1).derive(phrase.encode()).hex().encode()


def public_hex(private: Private) -> str:
    return private.public_key().public_bytes_raw().hex()


def statement(root: str, edition: Mapping[str, Any], person: str, role: str, at: str, head: str) -> dict[str, Any]:
    "What is signed. *head* is the log's, as far as it had come."
    return {
        "_type": STATEMENT,
        "subject": [{"name": "utgava", "digest": {"sha256": root}}],
        "predicateType": APPROVAL,
        "predicate": {"utgava": dict(edition), "person": person, "roll": role, "tid": at, "logg": head},
    }


def signed(said: Mapping[str, Any], keys: Keys, phrase: str) -> dict[str, Any]:
    """The envelope. Raises `Wrong` where the phrase does not open the key."""
    salt, _, pem = keys.private.partition("\n")
    try:
        private = serialization.load_pem_private_key(pem.encode(), locked_by(phrase, salt))
    except (ValueError, TypeError) as fault:
        raise Wrong("Frasen öppnar inte signeringsnyckeln.") from fault
    assert isinstance(private, Ed25519PrivateKey | Ed448PrivateKey)
    payload = rfc8785.dumps(dict(said))
    signature = private.sign(encoded(PAYLOAD, payload))
    return {
        "payloadType": PAYLOAD,
        "payload": base64.b64encode(payload).decode(),
        "signatures": [{"keyid": key_id(keys.public), "sig": base64.b64encode(signature).decode()}],
    }


def encoded(kind: str, payload: bytes) -> bytes:
    "DSSE's pre-authentication encoding: what the signature is over."
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind.encode(), len(payload), payload)


def is_key(public: object) -> bool:
    "Whether it is a public key as they are kept."
    return isinstance(public, str) and len(public) in PUBLIC and re.fullmatch("[0-9a-f]+", public) is not None


def key_id(public: str) -> str:
    return hashlib.sha256(bytes.fromhex(public)).hexdigest()


def opened(envelope: Mapping[str, Any], people: Mapping[str, str]) -> Approval:
    """What the envelope says.

    *people* has each person's public keys, with a space between. Raises `Wrong` where no one of them signed it, or it
    says somebody else did.
    """
    try:
        payload = base64.b64decode(envelope["payload"], validate=True)
        [signature] = envelope["signatures"]
        owners = {key_id(key): (person, key) for person, keys in people.items() for key in keys.split()}
        owner, public = owners.get(signature["keyid"], ("", ""))
        if not owner or envelope["payloadType"] != PAYLOAD:
            raise Wrong("Signaturen är gjord med en nyckel som ingen här har.")
        raw = base64.b64decode(signature["sig"], validate=True)
        PUBLIC[len(public)].from_public_bytes(bytes.fromhex(public)).verify(raw, encoded(PAYLOAD, payload))
        said = json.loads(payload)
        told = said["predicate"]
        if (said["_type"], said["predicateType"]) != (STATEMENT, APPROVAL) or told["person"] != owner:
            raise Wrong("Signaturen är inte ett godkännande av den som har nyckeln.")
        [subject] = said["subject"]
        return Approval(subject["digest"]["sha256"], owner, told["roll"], told["tid"], told["logg"], public)
    except (InvalidSignature, ValueError, KeyError, TypeError) as fault:
        raise Wrong("Signaturen stämmer inte: det som är signerat har ändrats.") from fault


def approved_by(envelopes: Iterable[Mapping[str, Any]], people: Mapping[str, str], root: str) -> frozenset[str]:
    "The persons whose signatures are right, and over just this root; two with one key are one."
    return frozenset({said.key: said.person for said in right(envelopes, people, root)}.values())


def right(envelopes: Iterable[Mapping[str, Any]], people: Mapping[str, str], root: str) -> Iterator[Approval]:
    "What those say whose signatures are right, and over just this root."
    for envelope in envelopes:
        try:
            said = opened(envelope, people)
        except Wrong:
            continue
        if said.root == root:
            yield said
