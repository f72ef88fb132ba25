"""Calls in which nobody checked who it was. They stand at a klant because a number, or somebody, said so.

An agent sees them there. The klant does not: it may be a call of somebody whose number they gave as their own.
"""

from uuid import UUID

from django.db.models import Q

from loket.klantcontacten.models import Betrokkene
from loket.klantcontacten.rules.caller import Identification
from loket.organisatie.models import Channel

OF_WHOEVER_CALLED = Q(  # of a betrokkene
    klantcontact__kanaal=Channel.TELEPHONE, klantcontact__identificatieniveau__lt=Identification.LIGHT
)


def has_unchecked_calls(partij_id: UUID) -> bool:
    return Betrokkene.objects.filter(OF_WHOEVER_CALLED, partij_id=partij_id).exists()
