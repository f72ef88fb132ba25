"""Who took part gets the minutes (S-92)."""

from django.conf import settings

from loket.berichten.commands import write_bericht
from loket.berichten.rules import LONGEST_SUBJECT
from loket.kernel.text import date_words
from loket.raad.events import DeelnemerAdded, VerslagPublished
from loket.raad.models import Deelnemer, Verslag
from loket.raad.rules.vergadering import LONGEST_IN_MAIL


def send_verslag(event: VerslagPublished | DeelnemerAdded) -> None:
    """Once to each who left an address, whoever was added first or last."""
    verslag = Verslag.objects.select_related("vergadering").filter(vergadering_id=event.vergadering_id).first()
    if verslag is None or verslag.published_at is None:
        return
    for deelnemer in verslag.vergadering.deelnemers.all():
        if deelnemer.email:
            _send(verslag, deelnemer)


def _send(verslag: Verslag, deelnemer: Deelnemer) -> None:
    """The whole text, or where to read it when it is long. What is not public is never too long."""
    vergadering = verslag.vergadering
    write_bericht(
        to=deelnemer.email,
        subject=f"Verslag: {vergadering.naam}"[:LONGEST_SUBJECT],
        template="raad/berichten/verslag.txt",
        about=f"verslag:{vergadering.id}:{deelnemer.id}",
        vergadering=vergadering,
        day=date_words(vergadering.day),
        naam=deelnemer.naam,
        text=verslag.text if len(verslag.text) <= LONGEST_IN_MAIL else "",
        link=f"{settings.PUBLIC_URL}/raad/{vergadering.id}/" if vergadering.is_public else "",
    )
