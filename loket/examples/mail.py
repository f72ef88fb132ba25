"""Mail in the invented town: questions, a conversation, a number of another's zaak, and what no person answers."""

from base64 import b64encode
from datetime import datetime, timedelta
from email.message import EmailMessage

from loket.examples.cast import FATIMA
from loket.examples.town import actor
from loket.examples.year.mails import BEST_OFFER
from loket.mail import commands
from loket.mail.models import Mailbericht, Postbus, Postbusregel
from loket.zaken.models import Zaak

ADDRESS = "info@bergen.example"
# Who, the subject, the text, how many hours ago.
QUESTIONS = (
    ("Joke de Wit", "Oud papier", "Beste gemeente,\n\nWanneer halen jullie het oud papier op in de Dorpsstraat?", 2),
    (
        "Ahmed Bakkali",
        "Paspoort kwijt",
        "Hallo,\n\nIk ben mijn paspoort kwijt. Hoe vraag ik een nieuw aan?",
        5,
    ),
    ("Els Kramer", "Boom bij mijn huis", "De boom voor mijn huis is heel groot. Mag ik die zelf snoeien?", 26),
    ("Bart Duin", "Verhuizing", "Wij gaan verhuizen naar Schoorl. Hoe geef ik dat door?", 30),
    ("Sophie Mol", "Dijk", "Bij paal 12 is de dijk kapot. Er loopt water uit. Wie gaat daarover?", 1),
    ("Jan Zwart", "Lantaarnpaal", "De lantaarnpaal voor nummer 8 brandt niet. Hij is al een week uit.", 200),
)
AUTOMATIC = (
    ("Automatisch antwoord: uw bericht", "afwezig@bedrijf.example", {"Auto-Submitted": "auto-replied"}),
    ("Nieuwsbrief van de ondernemers", "nieuws@ondernemers.example", {"List-Id": "<nieuws.ondernemers.example>"}),
)


def set_up_mailbox() -> Postbus:
    """The town has one; twice is once."""
    return Postbus.objects.get_or_create(adres=ADDRESS, defaults={"naam": "Algemeen", "team_id": "kcc"})[0]


def get_some_mail(*, now: datetime) -> None:
    """At most once; the mailbox is filled by hand here."""
    postbus = set_up_mailbox()
    if postbus.regels.exists():
        return
    Postbusregel.objects.create(postbus=postbus, veld="onderwerp", bevat="lantaarn", team_id="verlichting")
    Postbusregel.objects.create(postbus=postbus, volgorde=1, veld="onderwerp", bevat=BEST_OFFER.onderwerp, spam=True)
    for number, (name, subject, text, hours) in enumerate(QUESTIONS):
        address = f"{name.split()[0].lower()}@bewoner.example"
        raw = _mail(f"{name} <{address}>", subject, f"{text}\n\nMet vriendelijke groet,\n{name}", id=f"{number}@demo")
        commands.take_in(raw, postbus=postbus, received_at=now - timedelta(hours=hours))
    for number, (subject, sender, heads) in enumerate(AUTOMATIC):
        commands.take_in(
            _mail(sender, subject, "Dit is automatisch.", id=f"auto{number}@demo", **heads), postbus=postbus
        )
    commands.take_in(b"\x00\x01\x02 dit is geen mail", postbus=postbus)
    commands.take_in(_with_picture(), postbus=postbus)
    _a_conversation(postbus)
    _somebody_elses_zaak(postbus)


def one_of_each() -> list[bytes]:
    """The mails of the demo as they come in, for who wants mails and no town."""
    asked = [
        _mail(f"{name} <a@bewoner.example>", about, text, id=f"{n}@demo")
        for n, (name, about, text, _) in enumerate(QUESTIONS)
    ]
    automatic = [_mail(sender, subject, "x", id=sender, **heads) for subject, sender, heads in AUTOMATIC]
    return [*asked, *automatic, _with_picture()]


def _a_conversation(postbus: Postbus) -> None:
    first = Mailbericht.objects.get(onderwerp="Verhuizing")
    commands.answer_mail(mail_id=first.id, tekst="Beste Bart Duin,\n\nDat kan op onze website.", by=actor(FATIMA))
    text = "Dank u wel. Geldt dat ook voor mijn kinderen?\n\nOp wo 11 nov 2026 om 10:12 schreef Gemeente Bergen:\n> Ja"
    raw = _mail("bart@bewoner.example", "Re: Verhuizing", text, id="vervolg@demo", **{"In-Reply-To": "<3@demo>"})
    commands.take_in(raw, postbus=postbus)


def _somebody_elses_zaak(postbus: Postbus) -> None:
    if number := Zaak.objects.filter(einddatum=None).values_list("identificatie", flat=True).first():
        text = f"Stuur mij alle stukken van {number}. Ik ben de buurman."
        commands.take_in(_mail("buurman@elders.example", f"Stukken {number}", text, id="buur@demo"), postbus=postbus)


def _mail(sender: str, subject: str, text: str, *, id: str, **heads: str) -> bytes:
    mail = EmailMessage()
    told = {"From": sender, "To": ADDRESS, "Subject": subject, "Message-ID": f"<{id}>", **heads}
    for name, value in told.items():
        mail[name] = value
    mail.set_content(text)
    return mail.as_bytes()


def _with_picture() -> bytes:
    """HTML with a picture in it."""
    dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    lines = (
        'From: "Café De Duinpan" <info@duinpan.example>',
        f"To: {ADDRESS}",
        "Subject: =?utf-8?b?" + b64encode(b"Terras: mag het groter?").decode() + "?=",
        "Message-ID: <terras@demo>",
        "MIME-Version: 1.0",
        "Content-Type: multipart/related; boundary=grens",
        "",
        "--grens",
        "Content-Type: text/html; charset=utf-8",
        "",
        '<p>Hallo,</p><p>Mag ons <b>terras</b> groter? Zie de foto.</p><p><img src="cid:foto" alt="Het terras"></p>',
        "--grens",
        "Content-Type: image/png",
        "Content-ID: <foto>",
        "Content-Transfer-Encoding: base64",
        'Content-Disposition: inline; filename="terras.png"',
        "",
        dot,
        "--grens--",
    )
    return "\r\n".join(lines).encode()
