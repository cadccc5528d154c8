"""A letter, and how it leaves: the same letter has the same id however often it is sent, and the receipt is kept."""

from __future__ import annotations

import hashlib
import mimetypes
import smtplib
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from review.core.rules import Mail
from socialrapport.model.issue import Refusal

PATIENCE = 30
"""Seconds that a mail server has to answer."""


@dataclass(frozen=True)
class Letter:
    "`key` is what makes it this letter; `attached` are files by their name."

    key: str
    to: str
    name: str
    subject: str
    text: str
    at: str
    attached: Mapping[str, bytes]


@dataclass(frozen=True)
class Receipt:
    "What the server answered, and what it was given."

    to: str
    id: str
    answer: str
    sha256: str


def id_of(key: str, sender: str) -> str:
    "A receiver who has had it once knows it again by this."
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:40]}@{sender.rpartition('@')[2]}>"


def written(letter: Letter, mail: Mail) -> EmailMessage:
    made = EmailMessage()
    made["From"] = mail.sender
    made["To"] = letter.to
    made["Subject"] = letter.subject
    made["Date"] = format_datetime(datetime.fromisoformat(letter.at))
    made["Message-ID"] = id_of(letter.key, mail.sender)
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(letter.text)
    for name, body in letter.attached.items():
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        main, _, sub = kind.partition("/")
        made.add_attachment(body, maintype=main, subtype=sub, filename=name)
    return made


class Uncertain(Exception):
    "The letter was handed over, and the server has not said whether it took it."


def sent(letter: Letter, mail: Mail, password: str, begins: Callable[[], None] = lambda: None) -> Receipt:
    """The server's word that it has taken the letter. *begins* is called just before it is handed over.

    Raises Refusal where nobody has said which server, OSError and SMTPException where it will not, and `Uncertain`
    where it may have.
    """
    if not mail.server:
        raise Refusal("Det står ingen server för e-post i bord.yaml (epost). Skriv server och fran, så sänds breven.")
    message = written(letter, mail)
    body = message.as_bytes(policy=message.policy.clone(linesep="\r\n", max_line_length=78))
    with opened(mail) as server:
        server.ehlo()
        if mail.security == "starttls":
            server.starttls(context=ssl.create_default_context())
            server.ehlo()
        if mail.user:
            server.login(mail.user, password)
        accepted(*server.mail(mail.sender))
        accepted(*server.rcpt(letter.to))
        begins()
        answer = handed_over(server, body)
    return Receipt(letter.to, message["Message-ID"], answer, hashlib.sha256(body).hexdigest())


def handed_over(server: smtplib.SMTP, body: bytes) -> str:
    try:
        return accepted(*server.data(body))
    except (smtplib.SMTPServerDisconnected, TimeoutError, ConnectionError) as fault:
        raise Uncertain from fault


def opened(mail: Mail) -> smtplib.SMTP:
    if mail.security == "tls":
        return smtplib.SMTP_SSL(mail.server, mail.port, timeout=PATIENCE, context=ssl.create_default_context())
    return smtplib.SMTP(mail.server, mail.port, timeout=PATIENCE)


def accepted(code: int, answer: bytes) -> str:
    if code not in (250, 251):
        raise smtplib.SMTPResponseException(code, answer)
    return f"{code} {answer.decode(errors='replace')}"
