"""A message that another source publishes with us."""

from django.db import transaction

from loket.kernel.refusal import Refusal, refuse
from loket.notificaties.commands.publish import publish
from loket.notificaties.models import Kanaal
from loket.notificaties.rules.kenmerken import why_not_tell, why_not_then
from loket.zgw.trail import Change


@transaction.atomic
def pass_on(change: Change) -> None:
    """Refused when the kanaal is unknown, or its kenmerken do not fit (nrc-001, nrc-002)."""
    kanaal = Kanaal.objects.filter(naam=change.kanaal).first()
    if kanaal is None:
        refuse(Refusal("message_kanaal", "Dit kanaal kennen wij niet.", "kanaal"))
    assert kanaal
    refuse(why_not_tell(kanaal.filters, change.kenmerken), why_not_then(change.aanmaakdatum.year))
    publish(change)
