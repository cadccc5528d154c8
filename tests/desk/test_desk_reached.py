"""How an address is reached over TLS, tried against servers on loopback: what is not as it should be is named."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from review.__main__ import tried
from review.core import reached
from support.certificate import certified


class Answer(BaseHTTPRequestHandler):
    hsts = "max-age=31536000; includeSubDomains"

    def do_GET(self) -> None:
        self.send_response(200)
        if self.hsts:
            self.send_header("Strict-Transport-Security", self.hsts)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


class Careless(Answer):
    hsts = ""


@contextmanager
def served(folder: Path, answer: type[Answer] = Answer, ciphers: str = "") -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certified(folder))
    if ciphers:
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.set_ciphers(ciphers)
    server = HTTPServer(("127.0.0.1", 0), answer)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


STRONG = "ECDHE+AESGCM:ECDHE+CHACHA20"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("answer", "ciphers", "says"),
    [
        (Answer, STRONG, ""),
        (Careless, STRONG, "Strict-Transport-Security"),
        (Answer, "ECDHE+AES:@SECLEVEL=0", "SHA"),
    ],
)
def test_what_is_not_as_it_should_be_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: type[Answer], ciphers: str, says: str
) -> None:
    with served(tmp_path, answer, ciphers) as port:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "intyg.pem"))
        found = " ".join(reached.faults("127.0.0.1", port))
    assert (says in found, bool(found)) == (True, bool(says)), found


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_old_version_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with served(tmp_path, ciphers="ALL:@SECLEVEL=0") as port:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "intyg.pem"))
        assert any("TLSv1.1 tas emot" in fault for fault in reached.faults("127.0.0.1", port))


def test_a_certificate_that_nobody_trusts_and_an_address_that_nobody_answers_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(tmp_path) as port:
        assert "Certifikatet godtas inte" in reached.faults("127.0.0.1", port)[0]
    assert (tried([f"https://127.0.0.1:{port}"]), tried([])) == (1, 1)
    assert "går inte att nå" in capsys.readouterr().err
