"""Keep a case, once nothing in it leads to a customer."""

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Medewerker
from loket.personeel.events import CasusKept
from loket.personeel.models import Casus
from loket.personeel.queries.casus import names_in
from loket.personeel.rules.casus import why_not_keep


@transaction.atomic
def keep_casus(
    *, told: Mapping[str, str], besproken_op: date | None, deelnemers: Collection[UUID] = (), by: Actor
) -> Casus:
    """`told`: titel, gebeurd, klant, goed, beter, les, actie. Refused while a trace of a customer is in it (S-152)."""
    refuse(None if by.kind == ActorKind.STAFF and by.id else Refusal("nobody", "Alleen een collega kan dit."))
    wrong = besproken_op is None or besproken_op > timezone.localdate()
    refuse(
        *why_not_keep(told, names=names_in(" ".join(told.values()))),
        Refusal("day-missing", "Vul in wanneer jullie dit bespraken.", "besproken_op") if wrong else None,
    )
    assert besproken_op
    made = Casus.objects.create(
        **{name: text.strip() for name, text in told.items()}, besproken_op=besproken_op, van_id=UUID(by.id)
    )
    made.deelnemers.set(Medewerker.objects.filter(id__in=deelnemers))
    announce(CasusKept(made.id), by=by)
    return made
