"""Post in the invented town: twelve letters in the tray, some with teams, one that came back, one to send."""

from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loket.examples.cast import AUKJE, YASMIN
from loket.examples.town import actor
from loket.kernel.text import date_words
from loket.outside.scan.fake import empty_page, letter, run
from loket.post import commands
from loket.post.commands import Brief
from loket.post.models import Poststuk, Stapel
from loket.zaken.models import Zaak

WRITERS = ("Mr. P. Wetering", "C. van Zon", "Stichting Duinmuziek")
# Subject, what it says, who wrote, their address.
LETTERS = (
    ("Boom voor mijn huis", "De boom voor mijn huis neemt al het licht weg. Kan hij weg?", "G. Duinman", "Dorpsweg 3"),
    ("Klacht over de balie", "Ik wil een klacht indienen over de lange wachttijd.", "M. van der Meer", "Laan 14"),
    ("Verzoek om stukken", "Met de Wet open overheid vraag ik om de stukken over de weg.", "H. Zoeker", "Kerkstraat 9"),
    ("Dakkapel", "Wij vragen een omgevingsvergunning aan voor een dakkapel.", "Bouwbedrijf Voorbeeld B.V.", "Kade 2"),
    ("Kwijtschelding", "Ik kan de belasting niet betalen en vraag om kwijtschelding.", "S. Stil", "Voorweg 21"),
    (
        "Feest op het plein",
        "Wij willen een feest houden en vragen een vergunning aan.",
        "Stichting Pleinfeest",
        "Plein 1",
    ),
    ("Schade aan mijn auto", "Ik stel de gemeente aansprakelijk voor een kuil.", "J. Rijder", "Zeeweg 40"),
    ("Stoep", "De stoep voor mijn deur is scheef. Mijn rollator blijft hangen.", "Mevrouw E. Loper", "Breelaan 5"),
    ("Factuur 2026-188", "Factuurnummer 2026-188 voor het onderhoud van de lift.", "Liftbedrijf Omhoog B.V.", "Hal 7"),
)


def scan_some_post(*, today: date) -> None:
    """Once. The first letter of the tray objects to a besluit on a zaak that is there."""
    if Stapel.objects.exists():
        return
    by = actor(AUKJE)
    _register_some(today)
    yesterday = today - timedelta(days=3)
    letters = [_objection(today)] + [_letter(*told, day=yesterday) for told in LETTERS]
    for name, data in (
        ("scan-ochtend.pdf", run(letters)),
        ("oude-scanner.pdf", empty_page()),
        ("stuk.pdf", b"%PDF-1.4"),
    ):
        stapel = commands.take_in(name=name, data=data, by=by)
        commands.split_stapel(stapel_id=stapel.id)


def _register_some(today: date) -> None:
    """In the register, with three teams; one came back."""
    told = (
        ("juridisch", "Brief van een advocaat"),
        ("vergunningen", "Vraag over een vergunning"),
        ("financien", "Subsidie"),
    )
    room = actor(AUKJE)
    commands.make_afspraak(team="financien", volledig_digitaal=True, by=room)
    for number, (team, subject) in enumerate(told):
        brief = Brief(
            naam=WRITERS[number],
            adres=f"Dorpsweg {number + 1}, 1861 AB Bergen",
            onderwerp=subject,
            ontvangen_op=today - timedelta(days=5 + number),
        )
        made = commands.register_poststuk(brief, file=_file(letter(subject)), by=room)
        commands.route_poststuk(poststuk_id=made.id, team=team, by=room)
    back = Poststuk.objects.get(team="juridisch")
    commands.return_poststuk(poststuk_id=back.id, reden="Dit is voor Vergunningen", by=actor(YASMIN))
    commands.register_uitgaand(
        naam="Mevrouw E. Loper", adres="Breelaan 5, Bergen", onderwerp="Antwoord over de stoep", by=room
    )


def _objection(today: date) -> bytes:
    zaak = Zaak.objects.order_by("id").values_list("identificatie", flat=True).first() or "ZAAK-2026-0000020377"
    words = (
        f"Gemeente Bergen\nAfdeling Vergunningen\n\nSchoorl, {date_words(today - timedelta(days=3))}\n\n"
        f"Betreft: bezwaar tegen besluit {zaak}\n\nGeachte heer, mevrouw,\n\n"
        "Hierbij maak ik bezwaar tegen uw besluit over de inrit aan de Voorbeeldweg 18.\n"
        "Ik ben het niet eens met de afwijzing.\n\n"
        "Met vriendelijke groet,\nB. Voorbeeld\nVoorbeeldweg 18\n1871 AB Schoorl"
    )
    return letter(words, "Bijlage: een foto van de inrit")


def _letter(subject: str, words: str, name: str, street: str, *, day: date) -> bytes:
    return letter(
        f"Gemeente Bergen\n\nBergen, {date_words(day)}\n\nOnderwerp: {subject}\n\nGeachte heer, mevrouw,\n\n{words}\n\n"
        f"Met vriendelijke groet,\n{name}\n{street}\n1861 AB Bergen"
    )


def _file(data: bytes) -> "SimpleUploadedFile":
    return SimpleUploadedFile(f"brief-{timezone.localdate():%m%d}.pdf", data, "application/pdf")
