"""Servicenormen: what is promised."""

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.website.events import ServicenormSet
from loket.website.models import Servicenorm


@transaction.atomic
def put_servicenorm(
    *, code: str, subject: str, promise: str, share: int, measure: str = "", position: int = 100, by: Actor
) -> Servicenorm:
    """Make or change a norm; the audit trail keeps what was promised when."""
    told = {"subject": subject, "promise": promise, "share": share, "measure": measure, "position": position}
    row, _ = Servicenorm.objects.update_or_create(code=code, defaults=told)
    announce(ServicenormSet(code, promise, share), by=by)
    return row
