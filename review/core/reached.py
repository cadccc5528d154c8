"""How an address is reached over TLS, tried from outside: the certificate, the versions, the ciphers, and HSTS.

A reverse proxy does it for the desk, and is set up by others; so it is asked, as a browser and as somebody worse would.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import warnings
from collections.abc import Iterator

SECONDS = 10
OLD = "ALL:@SECLEVEL=0"
WEAK = (
    "ALL:COMPLEMENTOFALL:!ECDHE+AESGCM:!ECDHE+CHACHA20:!ECDHE+AESCCM:!DHE+AESGCM:!DHE+CHACHA20:!DHE+AESCCM:@SECLEVEL=0"
)
"""All ciphers but those that keep what was said secret when a key leaks, and notice what has been changed."""


def faults(host: str, port: int = 443) -> tuple[str, ...]:
    "What is not as it should be; nothing where all is. What cannot be reached at all is told too."
    try:
        return (*trusted(host, port), *taken(host, port))
    except OSError as fault:
        return (f"{host}:{port} går inte att nå ({type(fault).__name__}).",)


def trusted(host: str, port: int) -> Iterator[str]:
    "As a browser: whether it is who it says, and wants to be met by TLS from now on."
    asked = http.client.HTTPSConnection(host, port, timeout=SECONDS, context=ssl.create_default_context())
    try:
        asked.request("GET", "/logga-in")
        answer = asked.getresponse()
        age = str(answer.getheader("Strict-Transport-Security", ""))
        if "max-age=31536000" not in age:
            yield "Svaret säger inte att webbläsaren alltid ska komma över TLS (Strict-Transport-Security, ett år)."
    except ssl.SSLCertVerificationError as fault:
        yield f"Certifikatet godtas inte av den som litar på det vanliga: {fault.verify_message}."
    finally:
        asked.close()


def taken(host: str, port: int) -> Iterator[str]:
    "As somebody who wants it worse: what is older, and weaker, ought to be refused."
    if version := agreed(host, port, OLD, ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1)[0]:
        yield f"{version} tas emot. Bara TLS 1.2 och 1.3 ska göra det."
    if cipher := agreed(host, port, WEAK, ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_2)[1]:
        yield f"{cipher} tas emot, som inte hör till dem som rekommenderas."


def agreed(host: str, port: int, ciphers: str, least: ssl.TLSVersion, most: ssl.TLSVersion) -> tuple[str, str]:
    "The version and the cipher that the two agree on; empty where the other end wants none of them."
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_ciphers(ciphers)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # To ask for what is old is what this is for.
        context.minimum_version, context.maximum_version = least, most
    try:
        with (
            socket.create_connection((host, port), SECONDS) as plain,
            context.wrap_socket(plain, server_hostname=host) as met,
        ):
            return str(met.version()), str((met.cipher() or ("",))[0])
    except (ssl.SSLError, ConnectionError):
        return "", ""
