"""Ask others to sign, remind them, and end it: then the first goes on with it as a draft."""

import secrets
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loket.formulieren.commands.held import held
from loket.formulieren.commands.mailen import link_to, mail_about
from loket.formulieren.commands.verder import hash_of, new_link
from loket.formulieren.events import SignaturesAsked, SigningEnded
from loket.formulieren.models import Aanvraag, Ondertekening, Stand, Tekenstand
from loket.formulieren.queries.aanvraag import Ingevuld, aanvraag_with_form, ingevuld_of, name_of
from loket.formulieren.rules.kenmerk import SIGNS
from loket.formulieren.rules.medetekenen import LENGTH, SAME_ADDRESS, must_log_in, remind_from
from loket.formulieren.rules.overdracht import aanvrager_of
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import date_words, local

NOT_WAITING = Refusal("not-waiting", "Er hoeft niemand meer te tekenen.")
ASKED, REMINDED = "teken_mee", "teken_mee_herinnering"
TO_FIRST = {
    Tekenstand.GEVRAAGD: _("Er moet nog iemand tekenen"),
    Tekenstand.GEWEIGERD: _("De ander wil niet tekenen"),
    Tekenstand.VERLOPEN: _("Er is niet op tijd getekend"),
}


def ask_to_sign(aanvraag: Aanvraag, filled: Ingevuld, emails: Sequence[str], *, by: Actor) -> Aanvraag:
    """Within the transaction of who sends it: it waits for these hands. Raises Refused for the address of the first."""
    mede, now = filled.inhoud.medetekenen, timezone.now()
    assert mede
    refuse(SAME_ADDRESS if email_of_first(filled).lower() in emails else None)
    aanvraag.state, aanvraag.aangeboden_at, aanvraag.changed_at = Stand.TEKENEN, now, now
    aanvraag.save()
    code = "" if must_log_in(filled.inhoud) else "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
    for email in emails:
        row = Ondertekening(aanvraag=aanvraag, rol=mede.wie, email=email, code=code, asked_at=now)
        row.until = now + timedelta(days=mede.dagen)
        mail_to_sign(row, ASKED)
    _tell_first(aanvraag, Tekenstand.GEVRAAGD)
    announce(SignaturesAsked(aanvraag.id, len(emails)), by=by)
    return aanvraag


def mail_to_sign(row: Ondertekening, template: str) -> None:
    """A link with nothing of a person in it; the link before it works no more."""
    token = secrets.token_urlsafe(32)
    row.sleutel = hash_of(token)
    row.save()
    aanvraag = _with_form(row.aanvraag_id)
    mail_about(
        aanvraag,
        template,
        to=row.email,
        subject=format_lazy(_("Wilt u een formulier ondertekenen: {formulier}"), formulier=name_of(aanvraag)[:80]),
        about=f"formulier-tekenen:{row.id}:{row.sleutel.hex()[:16]}",
        formulier=name_of(aanvraag),
        code=bool(row.code),
        link=link_to(aanvraag, "formulieren:ondertekenen", token),
        tot=date_words(local(row.until).date()),
    )


@transaction.atomic
def ask_again(*, aanvraag_id: UUID) -> int:
    """The mail got lost: a new one to who did not answer yet. How many. Raises Refused."""
    aanvraag = held(aanvraag_id)
    refuse(None if aanvraag.state == Stand.TEKENEN else NOT_WAITING)
    waiting = list(aanvraag.ondertekeningen.filter(state=Tekenstand.GEVRAAGD))
    for row in waiting:
        mail_to_sign(row, REMINDED)
    return len(waiting)


@transaction.atomic
def withdraw_from_signing(*, aanvraag_id: UUID, by: Actor) -> Aanvraag:
    """The first takes it back: who must sign hears that they need not. It is a draft again. Raises Refused."""
    aanvraag = held(aanvraag_id)
    refuse(None if aanvraag.state == Stand.TEKENEN else NOT_WAITING)
    end_signing(aanvraag, Tekenstand.INGETROKKEN, by=by)
    return aanvraag


def end_signing(aanvraag: Aanvraag, why: Tekenstand, *, by: Actor) -> None:
    """Who signed already signs anew when it is sent again: the answers may be others by then."""
    now = timezone.now()
    rows = aanvraag.ondertekeningen
    told = list(rows.filter(state__in=(Tekenstand.GEVRAAGD, Tekenstand.GETEKEND)))
    left = Tekenstand.VERLOPEN if why == Tekenstand.VERLOPEN else Tekenstand.INGETROKKEN
    rows.filter(state=Tekenstand.GEVRAAGD).update(state=left, answered_at=now)
    rows.filter(state=Tekenstand.GETEKEND).update(state=Tekenstand.INGETROKKEN)
    aanvraag.state, aanvraag.aangeboden_at, aanvraag.changed_at = Stand.CONCEPT, None, now
    aanvraag.save()
    announce(SigningEnded(aanvraag.id, why), by=by)
    for row in told:
        _tell_other(row, why)
    if why != Tekenstand.INGETROKKEN:
        _tell_first(aanvraag, why)


def _tell_other(row: Ondertekening, why: Tekenstand) -> None:
    aanvraag = _with_form(row.aanvraag_id)
    mail_about(
        aanvraag,
        "teken_mee_gestopt",
        to=row.email,
        subject=_("U kunt niet meer tekenen") if why == Tekenstand.VERLOPEN else _("U hoeft niet meer te tekenen"),
        about=f"formulier-tekenen-gestopt:{row.id}",
        formulier=name_of(aanvraag),
        verlopen=why == Tekenstand.VERLOPEN,
    )


def _tell_first(aanvraag: Aanvraag, why: Tekenstand) -> None:
    """Where it is, with a link to it. Why somebody does not sign, stands there and not in the mail."""
    with_form = _with_form(aanvraag.id)
    email = email_of_first(ingevuld_of(with_form, timezone.localdate()))
    if not email:
        return
    token = new_link(aanvraag, email)
    assert aanvraag.verder_until
    mail_about(
        with_form,
        "wacht_op_hand" if why == Tekenstand.GEVRAAGD else "niet_getekend",
        to=email,
        subject=TO_FIRST[why],
        about=f"formulier-handtekening:{aanvraag.id}:{hash_of(token).hex()[:16]}",
        formulier=name_of(with_form),
        kenmerk=aanvraag.kenmerk,
        verlopen=why == Tekenstand.VERLOPEN,
        link=link_to(with_form, "formulieren:by_link", token),
        tot=date_words(local(aanvraag.verder_until).date()),
    )


def email_of_first(filled: Ingevuld) -> str:
    return aanvrager_of(filled.inhoud, filled.reis).email or filled.aanvraag.email or ""


def _with_form(aanvraag_id: UUID) -> Aanvraag:
    found = aanvraag_with_form(aanvraag_id)
    assert found
    return found


def mind_signatures(*, most: int = 200) -> int:
    """Remind who did not sign half way, and end what is too late. How many were told."""
    now = timezone.now()
    waiting = Ondertekening.objects.filter(state=Tekenstand.GEVRAAGD).order_by("until")
    late = waiting.filter(until__lt=now).values_list("aanvraag_id", flat=True)[:most]
    for aanvraag_id in dict.fromkeys(late):
        _end_late(aanvraag_id)
    times = waiting.filter(reminded_at=None, until__gte=now).values_list("id", "asked_at", "until")
    due = [id for id, asked, until in times if remind_from(asked, until) <= now][:most]
    for id in due:
        _remind(id)
    return len(set(late)) + len(due)


@transaction.atomic
def _end_late(aanvraag_id: UUID) -> None:
    aanvraag = held(aanvraag_id)
    late = aanvraag.ondertekeningen.filter(state=Tekenstand.GEVRAAGD, until__lt=timezone.now())
    if aanvraag.state == Stand.TEKENEN and late.exists():
        end_signing(aanvraag, Tekenstand.VERLOPEN, by=SYSTEM)


@transaction.atomic
def _remind(id: UUID) -> None:
    row = Ondertekening.objects.select_for_update().get(id=id)
    if row.state == Tekenstand.GEVRAAGD and row.reminded_at is None:
        row.reminded_at = timezone.now()
        mail_to_sign(row, REMINDED)
