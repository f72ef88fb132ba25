"""The letters of one person in the register."""

from django.db.models import Q, QuerySet

from loket.kernel.person import Held, Person, always
from loket.klantcontacten.models import Betrokkene
from loket.post.models import Poststuk

LAW = "De Archiefwet zegt dat wij post bewaren. Hoort zij bij een zaak, dan gaat zij samen met die zaak weg."


def _of(person: Person) -> QuerySet[Poststuk]:
    """By their zaak or their contact, never by a name alone: others may bear the same."""
    contacts = Betrokkene.objects.filter(partij__in=person.known_as).values("klantcontact_id")
    own = Q(zaak__in=person.files, naam__in=person.names) | Q(klantcontact__in=contacts)
    return Poststuk.objects.filter(own)


HELD = (
    Held(
        Poststuk,
        "Brieven van u en aan u",
        "Van uzelf, of van ons.",
        "Publieke taak (AVG 6 lid 1 onder e), en de Archiefwet.",
        "Een jaar nadat wij klaar zijn met de brief. Hoort hij bij een zaak, dan zolang als die zaak.",
        of=_of,
        stays=always(LAW),
        untold=frozenset({"reden"}),
    ),
)
