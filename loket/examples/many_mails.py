"""Mail as it really comes: text, HTML, conversations, files, programs, and one in twenty that is broken."""

import random
from base64 import b64encode
from collections.abc import Iterator
from datetime import timedelta

from django.utils import timezone

from loket.kernel.ids import new_id
from loket.mail.models import Mailbericht, Postbus

SEED = 20260303
SUBJECTS = (
    "Oud papier",
    "Paspoort",
    "Lantaarnpaal",
    "Boom",
    "Verhuizing",
    "Trouwen",
    "Parkeren",
    "WOZ",
    "Hond",
    "Feest",
)
SENTENCES = (
    "Kunt u mij vertellen hoe dit werkt?",
    "Ik woon sinds kort in de gemeente en wil het graag goed doen.",
    "Mijn buurman zei dat ik u moest mailen.",
    "Vorige week was er nog niets aan te zien.",
    "Graag hoor ik wanneer iemand hiernaar kijkt.",
    "De straat is nu al drie dagen donker, dat is gevaarlijk voor de kinderen.",
)
QUOTE = "\n\nOp di 3 mrt 2026 om 10:12 schreef Gemeente <info@bergen.example>:\n> Beste inwoner,\n> Wij kijken ernaar."
SIGNED = "\n\nMet vriendelijke groet,\n\nJ. Voorbeeld\nDorpsstraat 1\n06 12345678"


def many_mails(count: int, *, seed: int = SEED) -> Iterator[bytes]:
    """The same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - an example, no secret
    for number in range(count):
        yield _mail(number, chance)


def _mail(number: int, chance: random.Random) -> bytes:
    kind = chance.choices(("text", "html", "file", "answer", "program", "list", "broken"), (40, 20, 15, 10, 5, 5, 5))[0]
    sender = f"inwoner{chance.randrange(10_000)}@bewoner.example"
    heads = {
        "From": f"Inwoner {number} <{sender}>",
        "To": "info@bergen.example",
        "Subject": f"{chance.choice(SUBJECTS)} {number}",
        "Message-ID": f"<{seed_of(number)}@bewoner.example>",
        "MIME-Version": "1.0",
    }
    text = " ".join(chance.choices(SENTENCES, k=chance.randrange(2, 20))) + SIGNED
    if kind == "answer":
        heads["In-Reply-To"] = f"<{seed_of(max(0, number - chance.randrange(1, 50)))}@bewoner.example>"
        text += QUOTE
    if kind == "program":
        heads["Auto-Submitted"] = "auto-replied"
    if kind == "list":
        heads["List-Id"] = "<nieuws.example>"
    if kind in ("html", "file"):
        return _parts(heads, text, chance, file=kind == "file")
    raw = _whole({**heads, "Content-Type": "text/plain; charset=utf-8"}, text)
    return _broken(raw, heads, chance) if kind == "broken" else raw


def seed_of(number: int) -> str:
    return f"mail{number}"


def _whole(heads: dict[str, str], body: str) -> bytes:
    return ("".join(f"{name}: {value}\r\n" for name, value in heads.items()) + "\r\n" + body).encode()


def _parts(heads: dict[str, str], text: str, chance: random.Random, *, file: bool) -> bytes:
    html = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    body = (
        f"--g\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><style>p{{}}</style><body>{html}</body></html>\r\n"
    )
    if file:
        content = b64encode(chance.randbytes(chance.randrange(20_000, 600_000))).decode()
        told = "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
        body += f'--g\r\n{told}Content-Disposition: attachment; filename="brief.pdf"\r\n\r\n{content}\r\n'
    return _whole({**heads, "Content-Type": "multipart/mixed; boundary=g"}, f"{body}--g--\r\n")


def _broken(raw: bytes, heads: dict[str, str], chance: random.Random) -> bytes:
    """No mail at all, half a mail, a wrong character set, or a mail of parts without parts."""
    ways = (
        bytes(chance.randrange(256) for _ in range(300)),
        raw[: len(raw) // 3],
        raw.replace(b"utf-8", b"no-such-set") + b"\xff\x81\xe9",
        _whole({**heads, "Content-Type": "multipart/mixed; boundary=weg"}, "geen delen"),
    )
    return chance.choice(ways)


def fill_list(count: int, postbus: Postbus) -> None:
    """Rows as they stand after years: a tenth is open, the rest is done; without klantcontact and without files."""
    now, missing = timezone.now(), count - Mailbericht.objects.count()
    for first in range(0, max(0, missing), 5000):
        Mailbericht.objects.bulk_create(
            Mailbericht(
                postbus=postbus,
                sleutel=f"bench-{new_id()}",
                van=f"inwoner{number}@bewoner.example",
                van_naam=f"Inwoner {number}",
                onderwerp=f"{SUBJECTS[number % len(SUBJECTS)]} {number}",
                tekst=SENTENCES[number % len(SENTENCES)] * 5,
                ontvangen_op=now - timedelta(minutes=10 * number),
                uiterlijk=now + timedelta(days=2) - timedelta(minutes=10 * number),
                klaar_op=None if number % 10 == 0 else now,
                toestand="open" if number % 10 == 0 else "beantwoord",
                team_id="kcc",
                bestand="",
                grootte=2000,
                sha256="",
            )
            for number in range(first, min(first + 5000, missing))
        )
