"""Which mail an address names, for who may see it. Each look is written down."""

from uuid import UUID

from django.http import Http404, HttpRequest

from loket.kernel.http import actor_of, staff_only
from loket.kernel.limits import address_of
from loket.mail.models import Mailbericht
from loket.mail.permissions import BEHANDELEN
from loket.mail.rules.handling import why_not_see
from loket.partijen.queries.persons import persons_at
from loket.verwerkingen.commands import log_view
from loket.zaken.queries.persons import persons_in

for_handlers = staff_only(BEHANDELEN)


def mail_for(request: HttpRequest, mail_id: UUID) -> Mailbericht:
    """Of another team there is none."""
    mail = Mailbericht.objects.select_related("postbus").filter(id=mail_id).first()
    if mail is None or why_not_see(mail.team_id, actor_of(request)):
        raise Http404
    return mail


def seen(request: HttpRequest, mail: Mailbericht, action: str) -> None:
    """Somebody reads this mail: call it before it is shown. It is of who takes part in its zaak, or of who wrote it."""
    log_view(
        object=f"mail:{mail.id}",
        label=f"Mail aan {mail.postbus.naam}",
        action=action,
        activity="klantcontact",
        purpose="Een mail beantwoorden",
        persons=persons_in([mail.zaak_id]) or persons_at([mail.van]),
        place=address_of(request),
        by=actor_of(request),
    )
