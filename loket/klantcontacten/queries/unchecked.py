"""Contacts of which nobody knows that it was this klant: a number, or somebody, said so and nobody checked it.

An agent sees them at the klant, with a mark. The klant does not: it may be a call of somebody whose number they gave as
their own. Nor does its day check who calls next, or is the klant mailed what they thought of it. What came in writing
says itself who it was: a question in Mijn by the log-in, a mail by an address that they confirmed. Ours have their
level for that, on whatever channel. A program may say none: then a channel that is writing counts, and no other.
"""

import re
from uuid import UUID

from django.db.models import Q

from loket.klantcontacten.models import Betrokkene, Klantcontact
from loket.klantcontacten.rules.caller import Identification

WRITTEN = (
    r"^\s*(e-?mail(bericht)?|mail|web(site)?|internet|portaal|mijn( (loket|omgeving|gemeente))?|mijn ?overheid"
    r"|((web|e|contact)-?)?formulier|berichtenbox|post|brief|app)\s*$"
)
UNCHECKED = Q(klantcontact__identificatieniveau__lt=Identification.LIGHT) & ~Q(  # of a betrokkene
    klantcontact__medewerker=None, klantcontact__kanaal__iregex=WRITTEN
)


def is_unchecked(contact: Klantcontact) -> bool:
    """The same, of a contact that was read."""
    by_itself = contact.medewerker_id is None and re.match(WRITTEN, contact.kanaal, re.IGNORECASE)
    return contact.identificatieniveau < Identification.LIGHT and not by_itself


def has_unchecked(partij_id: UUID) -> bool:
    return Betrokkene.objects.filter(UNCHECKED, partij_id=partij_id).exists()
