"""Servicenormen: what is promised; and what the website itself has to be found."""

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.website.events import ServicenormSet
from loket.website.models import Servicenorm
from loket.website.rules.norm import why_not_promise
from loket.website.rules.own_pages import findable_pages
from loket.zoeken.commands import make_all_findable


@transaction.atomic
def put_servicenorm(
    *,
    code: str,
    subject: str,
    promise: str,
    share: int,
    measure: str = "",
    position: int = 100,
    toelichting: str = "",
    by: Actor,
) -> Servicenorm:
    """Make or change a norm; the audit trail keeps what was promised when. `toelichting` explains a missed one.

    Raises Refused when something is missing, and to who may not.
    """
    refuse(*why_not_promise(subject, promise, share, by=by))
    words = {"subject": subject.strip(), "promise": promise.strip(), "toelichting": toelichting.strip()}
    told = {**words, "share": share, "measure": measure, "position": position}
    row, _ = Servicenorm.objects.update_or_create(code=code, defaults=told)
    announce(ServicenormSet(code, row.promise, share, row.toelichting), by=by)
    return row


def tell_own_pages() -> None:
    """The pages that no editor writes are put in the index anew."""
    make_all_findable(findable_pages())
