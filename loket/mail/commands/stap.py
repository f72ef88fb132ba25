"""Each thing that is done with a mail is written down with how it was before, so that it can be undone."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.moments import now_after
from loket.kernel.refusal import refuse
from loket.mail.commands.admit import give_contact
from loket.mail.models import Mailbericht, Mailstap, Stapsoort, Toestand
from loket.mail.rules.handling import why_not_work_on

KEPT = (
    "toestand",
    "team_id",
    "behandelaar_id",
    "klaar_op",
    "zaak_id",
    "genoemd_id",
    "genoemde_zaak_id",
    "zelfde_als_id",
)


def held(mail_id: UUID, *, by: Actor) -> Mailbericht:
    """Open, for this transaction alone, and only for who may. Raises Mailbericht.DoesNotExist and Refused."""
    mail = locked(mail_id)
    refuse(why_not_work_on(mail.toestand, mail.team_id, by=by))
    if mail.klantcontact_id is None:  # another program took it away (Klantinteracties)
        give_contact(mail, by=by)
        mail.save(update_fields=["klantcontact"])
    return mail


def locked(mail_id: UUID) -> Mailbericht:
    return Mailbericht.objects.select_for_update(of=("self",)).get(id=mail_id)


def locked_together(*mail_ids: UUID) -> dict[UUID, Mailbericht]:
    """In one order for everybody: two who merge the same mails the other way round do not wait for each other.

    Raises Mailbericht.DoesNotExist.
    """
    return {each: locked(each) for each in sorted(mail_ids)}


def change(
    mail: Mailbericht,
    soort: Stapsoort,
    *,
    by: Actor,
    toelichting: str = "",
    berichten: Sequence[str] = (),
    **changes: Any,
) -> Mailstap:
    """Change these fields, and write down how all of them were."""
    before = {name: _plain(getattr(mail, name)) for name in KEPT}
    for name, value in changes.items():
        setattr(mail, name, value)
    ended = mail.toestand != Toestand.OPEN
    mail.klaar_op = (mail.klaar_op or timezone.now()) if ended else None
    mail.save(update_fields=[*changes, "klaar_op"])
    return Mailstap.objects.create(
        mail=mail,
        soort=soort,
        voor=before,
        berichten=list(berichten),
        toelichting=toelichting[:500],
        door_id=UUID(by.id) if by.id else None,
        op=now_after(mail.stappen.aggregate(last=Max("op"))["last"]),
    )


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str) else str(value)
