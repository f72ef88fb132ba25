"""Mails as programs write them, with as little as each test needs."""

from collections.abc import Iterable


def mail(
    text: str = "Wanneer halen jullie het oud papier op?",
    *,
    subject: str = "Oud papier",
    sender: str = "Joke de Wit <joke@bewoner.example>",
    to: str = "info@bergen.example",
    id: str = "een@bewoner.example",
    heads: Iterable[str] = (),
    kind: str = "text/plain; charset=utf-8",
) -> bytes:
    lines = [
        f"From: {sender}",
        f"To: {to}",
        f"Subject: {subject}",
        f"Message-ID: <{id}>",
        "Date: Tue, 3 Mar 2026 10:12:00 +0100",
        *heads,
        "MIME-Version: 1.0",
        f"Content-Type: {kind}",
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + text.replace("\n", "\r\n").encode()


def parts(*told: tuple[str, str], kind: str = "multipart/mixed", **more: object) -> bytes:
    """A mail of parts: the heads of each, and its body."""
    body = "".join(f"--grens\n{heads}\n\n{content}\n" for heads, content in told) + "--grens--\n"
    return mail(body, kind=f"{kind}; boundary=grens", **more)
