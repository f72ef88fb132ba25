"""Travel documents: noted as the application of burgerzaken tells them, warned of once, told when they lie ready."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import write_bericht
from loket.berichten.models import Channel
from loket.correspondentie.events import ReisdocumentReady, ReisdocumentWarned
from loket.correspondentie.models import Reisdocument
from loket.correspondentie.queries.reisdocument import to_warn
from loket.correspondentie.rules.reisdocument import KLAAR, VERLOOPT, Waarschuwing, kind_for
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.text import date_words
from loket.organisatie.queries import gemeente
from loket.partijen.queries.toestemming import may_write_at
from loket.termijnen.hours import not_in_quiet_hours

KEPT = timedelta(days=365)
SUBJECTS = {VERLOOPT: _("Uw {naam} verloopt"), KLAAR: _("Uw {naam} is klaar")}


@transaction.atomic
def note_reisdocument(
    *,
    partij_id: UUID,
    soort: str,
    geldig_tot: date,
    klaar_op: date | None = None,
    opgehaald_op: date | None = None,
    by: Actor = SYSTEM,
) -> Reisdocument:
    """Told again it is the same one. The first time that it lies ready its owner hears so."""
    held = Reisdocument.objects.select_for_update()
    one, _ = held.get_or_create(partij_id=partij_id, soort=soort, geldig_tot=geldig_tot)
    ready_now = klaar_op is not None and one.klaar_op is None and opgehaald_op is None
    one.klaar_op, one.opgehaald_op = klaar_op or one.klaar_op, opgehaald_op or one.opgehaald_op
    one.save(update_fields=["klaar_op", "opgehaald_op"])
    if ready_now:
        announce(ReisdocumentReady(one.id), by=by)
        _tell(one, KLAAR)
    return one


def warn_of_expiry() -> int:
    """Each night: who has a document that ends within the lead time hears it once. How many were warned."""
    today, count = timezone.localdate(), 0
    for id in list(to_warn(today=today).values_list("id", flat=True)):
        with transaction.atomic():
            one = Reisdocument.objects.select_for_update().get(id=id)
            if one.gewaarschuwd_op is None:
                one.gewaarschuwd_op = timezone.now()
                one.save(update_fields=["gewaarschuwd_op"])
                announce(ReisdocumentWarned(one.id), by=SYSTEM)
                count += _tell(one, VERLOOPT)
    Reisdocument.objects.filter(geldig_tot__lt=today - KEPT).delete()
    return count


def _tell(one: Reisdocument, what: str) -> bool:
    """By the way that its owner chose for this kind (Awb 2:8); who chose none sees it in Mijn only."""
    town, kind = gemeente(), kind_for(one.soort, what)
    told = Waarschuwing(one.soort, one.geldig_tot, klaar=what == KLAAR)
    email = may_write_at(one.partij_id, kind)
    to = email or may_write_at(one.partij_id, kind, channel="telefoonnummer")
    if not to:
        return False
    write_bericht(
        to=to,
        channel=Channel.EMAIL if email else Channel.SMS,
        subject=format_lazy(SUBJECTS[what], naam=_(told.naam)) if email else "",
        template=f"correspondentie/berichten/{kind}{'' if email else '-sms'}.txt",
        about=f"{kind}:{one.id}",
        once=True,
        not_before=not_in_quiet_hours(timezone.now(), town.quiet_from, town.quiet_until),
        it=told,
        geldig_tot=date_words(one.geldig_tot),
    )
    return True
