"""What klachten do when a fact arrives."""

from typing import Any

from django.conf import settings

from loket.berichten.commands import write_bericht
from loket.kernel.actor import SYSTEM
from loket.kernel.text import date_words
from loket.klachten.commands import adopt_zaak, empty_klacht
from loket.klachten.events import InquiryStarted, KlachtAssigned, KlachtReceived, MaatregelPlanned
from loket.klachten.models import Beklaagde, Klacht, Maatregel
from loket.klachten.permissions import COORDINEREN
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import holders_of
from loket.zaken.events import ZaakDeleted, ZaakOpened


def make_klacht_of_zaak(event: ZaakOpened) -> None:
    """Somebody opened it as a zaak: by Alt+4, from post, with a form."""
    adopt_zaak(zaak_id=event.zaak_id)


def let_go_of_zaak(event: ZaakDeleted) -> None:
    empty_klacht(zaak_id=event.zaak_id, by=SYSTEM)


def tell_the_coordinators(event: KlachtReceived) -> None:
    """That there is one to give to somebody. Nothing of what it is about stands in a mail."""
    klacht = Klacht.objects.get(id=event.klacht_id)
    ids = [id for id, _ in holders_of(COORDINEREN, on=klacht.ontvangen_op)]
    for who in Medewerker.objects.active().filter(id__in=ids):
        _tell(who, "nieuw", f"Nieuwe klacht {klacht.nummer}", f"klacht:{klacht.id}:nieuw:{who.id}", klacht)


def tell_the_handler(event: KlachtAssigned) -> None:
    klacht, who = Klacht.objects.get(id=event.klacht_id), Medewerker.objects.get(id=event.behandelaar_id)
    about = f"klacht:{klacht.id}:van:{who.id}"
    _tell(who, "toegewezen", f"Klacht {klacht.nummer} is voor jou", about, klacht)


def send_the_copies(event: InquiryStarted) -> None:
    """Who it is about hears that there is a copy to read and answer (Awb 9:9). The text itself is behind the log-in."""
    klacht = Klacht.objects.get(id=event.klacht_id)
    found = Beklaagde.objects.filter(klacht=klacht, afschrift_op__isnull=False).select_related("medewerker")
    for each in found:
        about = f"klacht:{klacht.id}:afschrift:{each.id}"
        _tell(each.medewerker, "afschrift", "Er is een klacht waarop jij kunt antwoorden", about, klacht)


def tell_the_owner(event: MaatregelPlanned) -> None:
    found = Maatregel.objects.select_related("eigenaar", "klacht").get(id=event.maatregel_id)
    about = f"klacht:{found.klacht_id}:maatregel:{found.id}"
    _tell(found.eigenaar, "maatregel", "Een maatregel na een klacht", about, found.klacht, maatregel=found)


def _tell(who: Medewerker, kind: str, subject: str, about: str, klacht: Klacht, **words: Any) -> None:
    pages = {"afschrift": f"werk/klachten/over-mij/{klacht.id}/", "maatregel": "werk/klachten/maatregelen/"}
    page = pages.get(kind, f"werk/klachten/{klacht.id}/")
    write_bericht(
        to=who.email,
        subject=subject,
        template=f"klachten/berichten/collega_{kind}.txt",
        about=about,
        naam=who.first_name,
        nummer=klacht.nummer,
        uiterlijk=date_words(klacht.onderzoeken_tot),
        link=f"{settings.PUBLIC_URL}/{page}",
        **words,
    )
