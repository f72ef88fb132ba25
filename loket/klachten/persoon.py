"""The klachten of one person, and what came along with them. What others answered to a klacht is of those others."""

from datetime import datetime

from django.db.models import Q, QuerySet

from loket.kernel.person import Held, Person, Stays, sealed_like
from loket.klachten.models import Bijlage, Klacht

LAW = "Algemene wet bestuursrecht, hoofdstuk 9."
WITH_ZAAK = "Wij moeten klachten bewaren (Awb 9:12a en de Archiefwet). Zij gaat weg samen met haar zaak."
ALONE = "Wij moeten klachten bewaren (Awb 9:12a en de Archiefwet). Zij gaat 5 jaar na het einde weg."


def _of(person: Person) -> QuerySet[Klacht]:
    """No index finds an address in here: the klachten of a town are few."""
    kept = Klacht.objects.filter(geleegd_op=None).exclude(email=None)
    return Klacht.objects.filter(Q(zaak__in=person.files) | Q(pk__in=sealed_like(kept, "email", person.mails)))


def klacht_stays(klacht: Klacht, _now: datetime) -> Stays:
    if not klacht.closed:
        return Stays("Wij behandelen deze klacht nog.", runs=True)
    return Stays(WITH_ZAAK if klacht.zaak else ALONE)


HELD = (
    Held(
        Bijlage,
        "Bestanden bij uw klachten",
        "Van uzelf.",
        LAW,
        "Zolang als de klacht.",
        of=lambda person: Bijlage.objects.filter(klacht__in=_of(person)).select_related("klacht"),
        stays=lambda row, now: klacht_stays(row.klacht, now),
    ),
    Held(
        Klacht,
        "Klachten",
        "Van uzelf.",
        LAW,
        "Zolang als de Archiefwet en de selectielijst zeggen.",
        of=_of,
        stays=klacht_stays,
        untold=frozenset({"advies", "afwijking"}),
    ),
)
