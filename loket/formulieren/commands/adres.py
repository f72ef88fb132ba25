"""The e-mail address in a form is theirs when they open a link that we mail there.

Until then the zaak has no e-mail address: nothing personal goes to a mailbox of which we do not know whose it is.
"""

import secrets
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loket.formulieren.commands.betaalverzoek import send_request
from loket.formulieren.commands.held import held
from loket.formulieren.commands.mailen import link_to, mail_about, note_taal
from loket.formulieren.commands.verder import hash_of
from loket.formulieren.models import Aanvraag, Adresbevestiging, Betaalverzoek
from loket.formulieren.queries.aanvraag import Ingevuld, aanvraag_with_form, ingevuld_of, name_of
from loket.formulieren.queries.adresbevestiging import about_mail, index_of, is_confirmed
from loket.formulieren.rules.overdracht import aanvrager_of
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.text import clock, date_words, local
from loket.partijen.queries.digitaal_adres import email_of
from loket.zaken import commands as zaken
from loket.zaken.models import Rol, Zaak
from loket.zaken.rules.aanvrager import contact_of

KEPT = timedelta(days=30)


def have_address_confirmed(aanvraag: Aanvraag, filled: Ingevuld, *, quiet: bool = False, by: Actor) -> None:
    """Within the transaction that sends it. Not asked of who confirmed it before, in Mijn or by a link to go on.
    `quiet`: it waits to be confirmed without a mail, until somebody asks for that.
    """
    email = aanvrager_of(filled.inhoud, filled.reis).email
    if not email:
        return
    if is_confirmed(aanvraag.id, email):
        note_taal(aanvraag, email)
        return
    theirs = email_of(UUID(by.id)) if by.kind == ActorKind.CUSTOMER and by.id else ""
    if theirs.lower() == email.lower():
        _keep(aanvraag.id, email, secrets.token_urlsafe(32), confirmed=True)
        note_taal(aanvraag, email)
        return
    if quiet:
        _keep(aanvraag.id, email, secrets.token_urlsafe(32), confirmed=False)
        return
    _ask(aanvraag, email)


def note_address_of_link(aanvraag: Aanvraag) -> None:
    """Who goes on by a mailed link reads the mail of that address."""
    if aanvraag.email:
        _keep(aanvraag.id, aanvraag.email, secrets.token_urlsafe(32), confirmed=True)


@transaction.atomic
def ask_address_again(*, aanvraag_id: UUID) -> bool:
    """The mail got lost. False when there is nothing to confirm."""
    aanvraag = held(aanvraag_id)
    waits = Adresbevestiging.objects.filter(aanvraag=aanvraag_id, bevestigd_op=None).exists()
    email = _email(aanvraag_id) if waits else ""
    if email:
        _ask(aanvraag, email)
    return bool(email)


def awaits(token: str) -> bool:
    """Whether this link can still confirm an address."""
    return _waiting(token).exists()


@transaction.atomic
def confirm_address(*, token: str) -> bool:
    """From now on we mail about the zaak; when there is one already, they hear its number. False for another link."""
    found = _waiting(token).values_list("aanvraag_id", flat=True).first()
    if found is None:
        return False
    aanvraag = held(found)
    Adresbevestiging.objects.filter(aanvraag=aanvraag.id).update(bevestigd_op=timezone.now())
    email = _email(aanvraag.id)
    note_taal(aanvraag, email)
    if aanvraag.zaak and email:
        _bring_to_zaak(aanvraag, aanvraag.zaak, email)
    for request in Betaalverzoek.objects.filter(aanvraag=aanvraag.id):
        send_request(request)
    return True


def _ask(aanvraag: Aanvraag, email: str) -> None:
    """Says that we have it (Awb 2:17), and nothing of what it is or of whom."""
    token, now = secrets.token_urlsafe(32), timezone.now()
    row = _keep(aanvraag.id, email, token, confirmed=False)
    mail_about(
        aanvraag,
        "bevestig",
        to=email,
        subject=format_lazy(_("Bevestig uw e-mailadres: {kenmerk}"), kenmerk=aanvraag.kenmerk),
        about=about_mail(row),
        op=f"{date_words(local(now).date())} om {clock(now)}",
        kenmerk=aanvraag.kenmerk,
        link=link_to(aanvraag, "mijn:confirm", token),
        tot=date_words(local(now + KEPT).date()),
    )


def _keep(aanvraag_id: UUID, email: str, token: str, *, confirmed: bool) -> Adresbevestiging:
    now = timezone.now()
    told = {"adres_index": index_of(email), "sleutel": hash_of(token), "gevraagd_op": now}
    told["bevestigd_op"] = now if confirmed else None
    return Adresbevestiging.objects.update_or_create(aanvraag_id=aanvraag_id, defaults=told)[0]


def _email(aanvraag_id: UUID) -> str:
    aanvraag = aanvraag_with_form(aanvraag_id)
    assert aanvraag
    filled = ingevuld_of(aanvraag, timezone.localdate())
    return aanvrager_of(filled.inhoud, filled.reis).email


def _bring_to_zaak(aanvraag: Aanvraag, zaak_id: UUID, email: str) -> None:
    rol = Rol.objects.filter(zaak_id=zaak_id, omschrijving_generiek="initiator").first()
    zaak = Zaak.objects.filter(id=zaak_id).first()
    if rol is None or zaak is None:
        return
    identificatie = dict(rol.betrokkene_identificatie or {})
    if rol.bsn:
        identificatie["inpBsn"] = rol.bsn
    with_form = aanvraag_with_form(aanvraag.id)
    assert with_form
    filled = ingevuld_of(with_form, timezone.localdate())
    wie = aanvrager_of(filled.inhoud, filled.reis)
    told = zaken.Betrokkene(
        type=rol.betrokkene_type,
        address=rol.betrokkene,
        identificatie=identificatie or None,
        afwijkende_naam=rol.afwijkende_naam_betrokkene,
        roltoelichting=rol.roltoelichting,
        indicatie_machtiging=rol.indicatie_machtiging,
        contactpersoon=contact_of(replace(wie, email=email)),
    )
    zaken.change_rol(rol_id=rol.id, zaak_id=zaak.id, roltype_id=rol.roltype_id, betrokkene=told, by=SYSTEM)
    mail_about(
        aanvraag,
        "bevestigd",
        to=email,
        subject=format_lazy(_("Wij mailen u over zaak {nummer}"), nummer=zaak.identificatie),
        about=f"zaak:{zaak.id}:adres-bevestigd",
        nummer=zaak.identificatie,
        formulier=name_of(with_form),
    )


def _waiting(token: str) -> QuerySet[Adresbevestiging]:
    since = timezone.now() - KEPT
    return Adresbevestiging.objects.filter(sleutel=hash_of(token), bevestigd_op=None, gevraagd_op__gt=since)
