"""The receipt of a letter, ready to be printed: made by itself, once, and taken back while it was not sent."""

from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from loket.huisstijl.brief import Letter, pdf_of
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refused
from loket.kernel.sql import one_at_a_time
from loket.kernel.text import date_words
from loket.organisatie.queries import gemeente
from loket.post.commands.dossier import put_with_zaak
from loket.post.commands.register import register_uitgaand
from loket.post.commands.stap import change, locked
from loket.post.models import Poststuk, Stapsoort, Toestand
from loket.post.permissions import REGISTREREN
from loket.post.rules.receipt import (
    Told,
    answer_by,
    forward_notice_of,
    is_secret,
    receipt_of,
    why_no_receipt,
)

LOKET = Actor(ActorKind.SYSTEM, name="Loket", permissions=frozenset({REGISTREREN}))
TITLES = {False: "Wij hebben uw brief ontvangen", True: "Wij stuurden uw brief door"}


@transaction.atomic
def write_receipt(*, poststuk_id: UUID) -> Poststuk | None:
    """A letter to who wrote, in the queue of what must be sent. None when that letter gets none, or has it already."""
    one_at_a_time(f"post-ontvangst:{poststuk_id}")
    stuk = Poststuk.objects.select_related("team", "zaak").get(id=poststuk_id)
    if _why_not(stuk) or Poststuk.objects.filter(herkomst=name_of(stuk)).exists():
        return None
    forwarded = stuk.toestand == Toestand.DOORGESTUURD
    made = register_uitgaand(
        naam=stuk.naam,
        adres=stuk.adres,
        onderwerp=f"{TITLES[forwarded]}: {stuk.nummer}",
        file=SimpleUploadedFile("ontvangst.pdf", pdf_of(_letter(stuk, forwarded)), "application/pdf"),
        team=stuk.team_id,
        antwoord_op=stuk.id,
        by=LOKET,
    )
    Poststuk.objects.filter(id=made.id).update(herkomst=name_of(stuk))
    if stuk.zaak_id:
        _in_dossier(made.id, stuk.zaak_id)
    made.refresh_from_db()
    return made


@transaction.atomic
def take_back_receipt(*, poststuk_id: UUID) -> None:
    """The step was undone and its letter did not go yet: it does not go. Its number stays in the register."""
    one_at_a_time(f"post-ontvangst:{poststuk_id}")
    stuk = Poststuk.objects.get(id=poststuk_id)
    if stuk.toestand not in (Toestand.POSTKAMER, Toestand.DOORGESTUURD):
        return
    for id in Poststuk.objects.filter(antwoord_op=stuk, toestand=Toestand.KLAAR).values_list("id", flat=True):
        made = locked(id)
        if made.herkomst.startswith(f"ontvangst:{stuk.id}"):
            words = "Dit hoeft niet meer weg."
            change(made, Stapsoort.AFGEHANDELD, by=LOKET, toelichting=words, toestand=Toestand.AFGEHANDELD, reden=words)
            Poststuk.objects.filter(id=id).update(herkomst="")


def name_of(stuk: Poststuk) -> str:
    """By which the database knows that there is one: a receipt, or word that it was sent on."""
    return f"ontvangst:{stuk.id}{':door' if stuk.toestand == Toestand.DOORGESTUURD else ''}"


def _why_not(stuk: Poststuk) -> str:
    return why_no_receipt(
        richting=stuk.richting,
        papier=stuk.papier,
        soort=stuk.soort,
        afzendersoort=stuk.afzendersoort,
        naam=stuk.naam,
        adres=stuk.adres,
        toestand=stuk.toestand,
    )


def _letter(stuk: Poststuk, forwarded: bool) -> Letter:
    town, today = gemeente(), timezone.localdate()
    assert stuk.ontvangen_op
    zaak = stuk.zaak
    of_zaak = (zaak.uiterlijke_einddatum_afdoening or zaak.einddatum_gepland) if zaak else None
    told = Told(
        naam=stuk.naam,
        onderwerp="" if is_secret(stuk.vertrouwelijkheidaanduiding) else stuk.onderwerp,
        soort=stuk.soort,
        ontvangen_op=stuk.ontvangen_op,
        nummer=stuk.nummer,
        zaak=zaak.identificatie if zaak else "",
        wie=stuk.team.name if stuk.team else town.full_name,
        uiterlijk=answer_by(stuk.soort, stuk.ontvangen_op, of_zaak=of_zaak),
        telefoon=town.phone,
        waarheen=", ".join(part for part in (town.full_name, town.address or town.email) if part),
    )
    return Letter(
        sender=town.full_name,
        to=(stuk.naam, *(part.strip() for part in stuk.adres.split(",") if part.strip())),
        day=today,
        subject=TITLES[forwarded],
        text=forward_notice_of(told, organisatie=stuk.reden) if forwarded else receipt_of(told),
        marks=(("Datum", date_words(today)), ("Ons kenmerk", stuk.nummer)),
        foot=town.contact_line,
    )


def _in_dossier(poststuk_id: UUID, zaak_id: UUID) -> None:
    """With its zaak, when a letter that goes out fits there."""
    try:
        put_with_zaak(poststuk_id=poststuk_id, zaak_id=zaak_id, by=LOKET)
    except Refused:
        return
