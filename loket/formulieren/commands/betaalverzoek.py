"""Ask to pay later, remind, and tell the zaak how it ended."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loket.formulieren.commands.mailen import link_to, mail_about
from loket.formulieren.events import BetaalverzoekEnded, BetaalverzoekMade, PaymentAdmonished
from loket.formulieren.models import Aanvraag, Betaalstand, Betaalverzoek, Verzoekstand
from loket.formulieren.permissions import BETALINGEN
from loket.formulieren.queries.aanvraag import Ingevuld, text_of
from loket.formulieren.queries.adresbevestiging import address_is_theirs
from loket.formulieren.queries.betaalverzoek import token_of
from loket.formulieren.rules.betaalverzoek import admonished_until, is_to_admonish, pay_by
from loket.formulieren.rules.overdracht import aanvrager_of
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.text import date_words
from loket.producten.rules.product import euros
from loket.zaken import commands as zaken

SUBJECTS = {
    "betaalverzoek": _("Betaal uw aanvraag: {kenmerk}"),
    "aanmaning": _("Aanmaning: betaal alsnog: {kenmerk}"),
}
ADMONITION = _("U hebt nog niet betaald. Hieronder staat de aanmaning, in het Nederlands. Betaal met de link.")
DOWN = Refusal(
    "payment-down", "Betalen lukt nu niet. Probeer het later opnieuw. U bent daardoor niet te laat.", "betalen"
)
PAID = Refusal("paid-already", "Dit is al betaald. U hoeft niets meer te doen.", "betalen")
OVER = Refusal("not-to-pay", "Dit hoeft u niet meer te betalen.", "betalen")
UNKNOWN = Refusal("request-unknown", "Dit betaalverzoek is er niet.")
MAY_NOT = Refusal("not-allowed", "Je mag geen betaalverzoeken afhandelen.")
NO_REASON = Refusal("reason-missing", "Schrijf op waarom.", "hoe")


def ask_to_pay(aanvraag: Aanvraag, filled: Ingevuld) -> None:
    """Within the transaction that makes a zaak of it. By mail when the address is theirs; else by letter."""
    betalen, now = filled.inhoud.betalen, timezone.now()
    if aanvraag.betaalstand != Betaalstand.LATER or not aanvraag.bedrag_cent or betalen is None:
        return
    email = aanvrager_of(filled.inhoud, filled.reis).email or None
    made, new = Betaalverzoek.objects.get_or_create(
        aanvraag=aanvraag,
        defaults={
            "bedrag_cent": aanvraag.bedrag_cent,
            "omschrijving": betalen.omschrijving,
            "email": email,
            "weken": betalen.weken,
            "gevraagd_op": now,
            "uiterlijk": pay_by(timezone.localdate(now), betalen.weken),
        },
    )
    if new:
        announce(BetaalverzoekMade(made.id, aanvraag.id), by=SYSTEM)
        send_request(made)


def send_request(row: Betaalverzoek) -> None:
    """When the address is theirs and it was not sent yet. The term runs from the day on which it is told."""
    if row.state != Verzoekstand.OPEN or row.gestuurd_op or not row.email or not address_is_theirs(row.aanvraag_id):
        return
    _note_sent(row)
    _mail(row, "betaalverzoek")


def _note_sent(row: Betaalverzoek) -> None:
    row.gestuurd_op = timezone.now()
    row.uiterlijk = pay_by(timezone.localdate(row.gestuurd_op), row.weken)
    row.save(update_fields=["gestuurd_op", "uiterlijk"])


def _mail(row: Betaalverzoek, template: str, **more: Any) -> None:
    aanvraag = Aanvraag.objects.select_related("versie__formulier").get(id=row.aanvraag_id)
    mail_about(
        aanvraag,
        template,
        to=row.email or "",
        subject=format_lazy(SUBJECTS[template], kenmerk=aanvraag.kenmerk),
        about=f"{template}:{row.id}",
        kenmerk=aanvraag.kenmerk,
        waarvoor=row.omschrijving if more else text_of(aanvraag, row.omschrijving),
        bedrag=euros(Decimal(row.bedrag_cent) / 100),
        uiterlijk=date_words(row.aanmaning_tot or row.uiterlijk),
        link=link_to(aanvraag, "formulieren:later", token_of(row.id)),
        **more,
    )


@transaction.atomic
def end_request(*, verzoek_id: UUID, paid: bool, hoe: str, by: Actor) -> None:
    """A colleague saw the money, or it need not be paid any more. Raises Refused: not allowed, no reason, or over."""
    refuse(None if by.may(BETALINGEN) else MAY_NOT, None if hoe.strip() else NO_REASON)
    row = held_request(verzoek_id)
    refuse(None if row.state == Verzoekstand.OPEN else PAID)
    _end(row, Verzoekstand.BETAALD if paid else Verzoekstand.INGETROKKEN, hoe.strip()[:200], by=by)


@transaction.atomic
def note_posted(*, verzoek_id: UUID, by: Actor) -> None:
    """The request, or the aanmaning when that is due, went by post today. Raises Refused."""
    refuse(None if by.may(BETALINGEN) else MAY_NOT)
    row = held_request(verzoek_id)
    refuse(None if row.state == Verzoekstand.OPEN else PAID)
    if row.gestuurd_op is None:
        _note_sent(row)
    elif is_to_admonish(row.uiterlijk, timezone.localdate(), admonished=bool(row.aangemaand_op)):
        _admonish(row, by=by)


def request_of(aanvraag: Aanvraag) -> Betaalverzoek | None:
    """The one that is open, held. The aanvraag is held already."""
    found = Betaalverzoek.objects.select_for_update(of=("self",)).filter(aanvraag=aanvraag, state=Verzoekstand.OPEN)
    return found.first()


def end_by_payment(row: Betaalverzoek) -> None:
    _end(row, Verzoekstand.BETAALD, "op de website", by=SYSTEM)


def try_failed(aanvraag: Aanvraag, betaling: str) -> None:
    """The next try is another one."""
    row = request_of(aanvraag)
    if row is not None and row.betaling == betaling:
        row.betaling, row.url, row.poging = "", "", row.poging + 1
        row.save(update_fields=["betaling", "url", "poging"])


def _end(row: Betaalverzoek, state: Verzoekstand, hoe: str, *, by: Actor) -> None:
    row.state, row.ended_at, row.hoe, row.email = state, timezone.now(), hoe, None
    row.save(update_fields=["state", "ended_at", "hoe", "email"])
    paid = state == Verzoekstand.BETAALD
    aanvraag = Aanvraag.objects.select_for_update(of=("self",)).get(id=row.aanvraag_id)
    aanvraag.betaalstand = Betaalstand.BETAALD if paid else Betaalstand.NIET
    aanvraag.save(update_fields=["betaalstand"])
    announce(BetaalverzoekEnded(row.id, row.aanvraag_id, state), by=by)
    if aanvraag.zaak:
        _tell_zaak(aanvraag.zaak, paid=paid)


def _tell_zaak(zaak_id: UUID, *, paid: bool) -> None:
    """A zaak that is closed stays as it is: the request tells that it was paid."""
    told: Any = {"betalingsindicatie": "nvt"}
    if paid:
        told = {"betalingsindicatie": "geheel", "laatste_betaaldatum": timezone.now()}
    try:
        with transaction.atomic():
            zaken.change_zaak(zaak_id=zaak_id, by=SYSTEM, **told)
    except Refused:
        return


def mind_requests(*, most: int = 200) -> int:
    """Who is too late gets an aanmaning by mail, once. Who has no mail stands on the list of staff. How many."""
    today = timezone.localdate()
    late = Betaalverzoek.objects.filter(state=Verzoekstand.OPEN, aangemaand_op=None, gestuurd_op__isnull=False)
    ids = list(late.filter(uiterlijk__lt=today, email__isnull=False).values_list("id", flat=True)[:most])
    for verzoek_id in ids:
        with transaction.atomic():
            row = held_request(verzoek_id)
            due = is_to_admonish(row.uiterlijk, today, admonished=bool(row.aangemaand_op))
            if row.state == Verzoekstand.OPEN and due and row.email and address_is_theirs(row.aanvraag_id):
                _admonish(row, by=SYSTEM)
                _mail(row, "aanmaning", english_line=ADMONITION)
    return len(ids)


def _admonish(row: Betaalverzoek, *, by: Actor) -> None:
    row.aangemaand_op = timezone.now()
    row.aanmaning_tot = admonished_until(timezone.localdate(row.aangemaand_op))
    row.save(update_fields=["aangemaand_op", "aanmaning_tot"])
    announce(PaymentAdmonished(row.id, row.aanvraag_id), by=by)


def held_request(verzoek_id: UUID) -> Betaalverzoek:
    """Its aanvraag is held before it, as everywhere. Raises Refused."""
    Aanvraag.objects.select_for_update(of=("self",)).filter(betaalverzoek=verzoek_id).first()
    row = Betaalverzoek.objects.select_for_update(of=("self",)).select_related("aanvraag").filter(id=verzoek_id).first()
    if row is None:
        raise Refused(UNKNOWN)
    return row
