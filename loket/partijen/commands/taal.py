"""In which language we write to a partij: what they chose, or the one in which they use our site."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.berichten.commands import choose_taal
from loket.berichten.models import Channel
from loket.kernel.actor import Actor
from loket.kernel.language import DUTCH, ENGLISH
from loket.kernel.refusal import refuse
from loket.partijen.commands.tell import tell
from loket.partijen.models import DigitaalAdres, Partij, SoortDigitaalAdres
from loket.partijen.queries.digitaal_adres import confirmed
from loket.partijen.queries.shapes import PARTIJ
from loket.partijen.queries.taal import CODES
from loket.partijen.rules.rights import why_not_own
from loket.zgw.trail import UPDATE

CHANNELS = {SoortDigitaalAdres.EMAIL: Channel.EMAIL, SoortDigitaalAdres.TELEFOONNUMMER: Channel.SMS}


@transaction.atomic
def keep_own_taal(*, partij_id: UUID, taal: str, by: Actor) -> None:
    """From now on, at every address that is theirs. Twice is once."""
    refuse(why_not_own(partij_id, by))
    partij = Partij.objects.select_for_update().get(id=partij_id)
    if partij.voorkeurstaal != CODES[taal]:
        partij.voorkeurstaal, partij.gewijzigd_op = CODES[taal], timezone.now()
        partij.save(update_fields=["voorkeurstaal", "gewijzigd_op"])
        tell(PARTIJ, partij_id, UPDATE, by)
    write_in_taal(partij_id, partij.voorkeurstaal)


def write_in_taal(partij_id: UUID, voorkeurstaal: str) -> None:
    """Within a transaction. A language that we have no words in is Dutch."""
    taal = ENGLISH if voorkeurstaal == CODES[ENGLISH] else DUTCH
    theirs = confirmed(DigitaalAdres.objects.filter(partij_id=partij_id, soort_digitaal_adres__in=CHANNELS))
    for soort, adres in theirs.values_list("soort_digitaal_adres", "adres"):
        choose_taal(address=adres, taal=taal, channel=CHANNELS[SoortDigitaalAdres(soort)])
