"""What zaken hold of one person: of their own zaken all that Mijn shows; of zaken of others only that they stand in it.

None of it goes by itself: the Archiefwet says when a zaak is destroyed, and archief does it (AVG 17 lid 3, b and d).
"""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from loket.documenten.models import Document
from loket.kernel.person import Held, Person, Stays, always, indexes
from loket.kernel.text import date_words, local
from loket.zaken.models import Archiefnominatie, Rol, Status, Zaak, Zaakeigenschap
from loket.zaken.queries.own import SHOWN_LEVELS
from loket.zaken.queries.own_papers import papers_of_all

YOURS = "Van uzelf, en van wie aan uw zaak werkt."
TASK = "Publieke taak (AVG 6 lid 1 onder e). De zaak zegt welke wet erbij hoort."
ARCHIVE = "Zolang als de Archiefwet en de selectielijst zeggen."


def zaak_stays(zaak: Zaak, now: datetime) -> Stays:
    day = zaak.archiefactiedatum
    if zaak.einddatum is None:
        return Stays("Deze zaak loopt nog. Wij hebben de gegevens nodig om haar af te maken.", runs=True)
    if zaak.archiefnominatie == Archiefnominatie.BLIJVEND_BEWAREN:
        return Stays("De Archiefwet zegt dat wij deze zaak altijd bewaren.")
    if day is None:
        return Stays("De Archiefwet zegt dat wij deze zaak bewaren. De dag waarop zij weg mag, is nog niet bekend.")
    if day > local(now).date():
        return Stays(f"De Archiefwet zegt dat wij deze zaak bewaren tot {date_words(day)}.")
    return Stays("De bewaartermijn is voorbij. Deze zaak gaat weg met de volgende vernietigingslijst.")


def of_zaak_stays(row: Any, now: datetime) -> Stays:
    return zaak_stays(row.zaak, now)


def _rollen(person: Person) -> QuerySet[Rol]:
    """By their number; who has none, by the zaak that they ask in."""
    own = Q(bsn_index__in=indexes(person.numbers))
    if not person.numbers:
        own |= Q(zaak__in=person.files, bsn_index=None, omschrijving_generiek="initiator")
    found = Rol.objects.filter(own).select_related("zaak")
    return found.filter(zaak__vertrouwelijkheidaanduiding__in=SHOWN_LEVELS)


HELD = (
    Held(
        Document,
        "Documenten in uw zaken",
        YOURS,
        TASK,
        ARCHIVE,
        of=lambda person: Document.objects.filter(id__in=papers_of_all(person.files)),
        stays=always("Dit document hoort bij een zaak. Het gaat samen met die zaak weg."),
        untold=frozenset({"auteur"}),
    ),
    Held(
        Status,
        "Stappen in uw zaken",
        "Van ons.",
        TASK,
        ARCHIVE,
        of=lambda person: Status.objects.filter(zaak__in=person.files).select_related("zaak"),
        stays=of_zaak_stays,
        untold=frozenset({"statustoelichting", "gezetdoor"}),
    ),
    Held(
        Zaakeigenschap,
        "Gegevens die u invulde voor een zaak",
        "Van uzelf.",
        TASK,
        ARCHIVE,
        of=lambda person: Zaakeigenschap.objects.filter(zaak__in=person.files).select_related("zaak"),
        stays=of_zaak_stays,
    ),
    Held(
        Rol,
        "In welke zaken u voorkomt",
        "Van uzelf, of van wie de zaak begon.",
        TASK,
        ARCHIVE,
        of=_rollen,
        stays=of_zaak_stays,
        untold=frozenset({"roltoelichting"}),
    ),
    Held(
        Zaak,
        "Uw zaken",
        YOURS,
        TASK,
        ARCHIVE,
        of=lambda person: Zaak.objects.filter(id__in=person.files),
        stays=zaak_stays,
        untold=frozenset({"relevante_andere_zaken", "toelichting", "gesloten_voor"}),
    ),
)
