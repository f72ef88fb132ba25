"""Which mail an address names, for who may see it."""

from uuid import UUID

from django.http import Http404, HttpRequest

from loket.kernel.http import actor_of, staff_only
from loket.mail.models import Mailbericht
from loket.mail.permissions import BEHANDELEN
from loket.mail.rules.handling import why_not_see

for_handlers = staff_only(BEHANDELEN)


def mail_for(request: HttpRequest, mail_id: UUID) -> Mailbericht:
    """Of another team there is none."""
    mail = Mailbericht.objects.filter(id=mail_id).first()
    if mail is None or why_not_see(mail.team_id, actor_of(request)):
        raise Http404
    return mail
