"""Ask somebody what he thought of a contact: once for it, not too often, never when it is sensitive."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loket.berichten.commands import write_bericht
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.language import link_of_reader
from loket.kernel.outbox import announce
from loket.kernel.secrets import blind_index
from loket.kernel.sql import one_at_a_time
from loket.waardering.events import OpinionAsked
from loket.waardering.models import Onderdrukt, Uitnodiging
from loket.waardering.rules.vragen import MELDING, ZAAK, why_not_ask

AFTER = timedelta(hours=2)
SUBJECTS = {
    ZAAK: _("Wat vond u van hoe wij uw zaak deden?"),
    MELDING: _("Wat vond u van hoe wij uw melding deden?"),
}
OF_CONTACT = _("Wat vond u van ons contact?")


@transaction.atomic
def invite(
    *,
    channel: str,
    about: str,
    to: str,
    sensitive: bool = False,
    team: str = "",
    product: str = "",
    by: Actor = SYSTEM,
) -> Uitnodiging:
    """The same `about` again gives the one that is there. Of who is not asked the reason is kept, and no address."""
    index = blind_index(to.strip().lower()) if to.strip() else None
    one_at_a_time(f"waardering:{index.hex() if index else about}")
    if known := Uitnodiging.objects.filter(about=about).first():
        if not index or known.onderdrukt != Onderdrukt.ONBEREIKBAAR:
            return known
        known.delete()  # now somebody told an address
    now = timezone.now()
    earlier = Uitnodiging.objects.filter(adres_index=index, onderdrukt="") if index else Uitnodiging.objects.none()
    last = earlier.order_by("-gevraagd_op").values_list("gevraagd_op", flat=True).first()
    why_not = why_not_ask(reachable=bool(index), sensitive=sensitive, last_asked=last, now=now)
    made = Uitnodiging.objects.create(
        about=about,
        kanaal=channel,
        team=team,
        product=product,
        adres_index=None if why_not else index,
        sleutel=None if why_not else secrets.token_urlsafe(24),
        onderdrukt=why_not or "",
        gevraagd_op=now,
    )
    if not why_not:
        write_bericht(
            to=to.strip(),
            subject=SUBJECTS.get(channel, OF_CONTACT),
            template="waardering/berichten/vraag.txt",
            about=f"waardering:{made.id}",
            not_before=now + AFTER,
            once=True,
            occasion=channel,
            link=link_of_reader("waardering:mening", made.sleutel),
        )
    announce(OpinionAsked(made.id, channel, made.onderdrukt), by=by)
    return made
