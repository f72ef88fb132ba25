"""What one person told us about the street."""

from django.db.models import Q, QuerySet
from django.db.models.functions import Lower

from loket.kernel.person import Held, Person, always
from loket.meldingen.commands.forget import forget_these_melders
from loket.meldingen.models import Melder, Melding, Photo

TASK = "Publieke taak (AVG 6 lid 1 onder e): de straat op orde houden."
STREET = "gaat over de straat en niet over u. Als uw adres weg is, weet niemand meer dat u dit meldde."


def _melders(person: Person) -> QuerySet[Melder]:
    reached = Q(low__in=person.mails) | Q(phone__in=person.phones)
    return Melder.objects.annotate(low=Lower("email")).filter(reached)


HELD = (
    Held(
        Melder,
        "Hoe wij u bereiken over een melding",
        "Van uzelf.",
        "Uw toestemming (AVG 6 lid 1 onder a).",
        "Tot een jaar na het einde van de melding.",
        of=_melders,
        forget=forget_these_melders,
    ),
    Held(
        Photo,
        "Foto's bij uw meldingen",
        "Van wie de melding deed.",
        TASK,
        "5 jaar.",
        of=lambda person: Photo.objects.filter(melding__in=_melders(person).values("melding_id")),
        stays=always(f"Deze foto {STREET}"),
        names=False,
    ),
    Held(
        Melding,
        "Meldingen over de openbare ruimte",
        "Van wie de melding deed.",
        TASK,
        "5 jaar. Daarna halen wij de tekst weg.",
        of=lambda person: Melding.objects.filter(id__in=_melders(person).values("melding_id")),
        stays=always(f"Deze melding {STREET}"),
        names=False,
        untold=frozenset({"forwarded_to", "foreign_id"}),
    ),
)
