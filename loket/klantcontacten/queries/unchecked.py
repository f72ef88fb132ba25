"""Talks in which nobody checked who it was. They stand at a klant because a number, or somebody, said so.

An agent sees them there. The klant does not: it may be a call of somebody whose number they gave as their own. Nor does
the day of such a talk check who calls next, or is the klant asked by mail what they thought of it. In writing it is
otherwise: a mail is theirs by an address that they confirmed, a question in Mijn by their log-in.
"""

from uuid import UUID

from django.db.models import Q

from loket.klantcontacten.models import Betrokkene
from loket.klantcontacten.rules.caller import Identification

# By the beginning of the channel: programs of others write it in their own words ("Telefoon", "telefonisch").
TALKED = r"^\s*(tele[fp]|phone|balie|chat|whats|social|video)"
OF_WHOEVER_TALKED = Q(  # of a betrokkene
    klantcontact__identificatieniveau__lt=Identification.LIGHT, klantcontact__kanaal__iregex=TALKED
)


def has_unchecked_talks(partij_id: UUID) -> bool:
    return Betrokkene.objects.filter(OF_WHOEVER_TALKED, partij_id=partij_id).exists()
