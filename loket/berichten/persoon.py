"""What we wrote to one person, and what we know of their addresses."""

from datetime import datetime

from django.db.models import QuerySet
from django.db.models.functions import Lower

from loket.berichten.commands.persoon import forget_berichten, forget_languages, forget_unreachable
from loket.berichten.models import Bericht, Bijlage, Onbereikbaar, State, Taalkeuze
from loket.kernel.person import Held, Person, Stays, indexes

TASK = "Publieke taak (AVG 6 lid 1 onder e): u antwoord geven."


def _to(person: Person) -> QuerySet[Bericht]:
    return Bericht.objects.annotate(low=Lower("to")).filter(low__in=person.addresses)


def bericht_stays(bericht: Bericht, _now: datetime) -> Stays | None:
    if bericht.state in (State.WAITING, State.SENDING):
        return Stays("Dit bericht gaat nog weg naar u.", runs=True)
    if bericht.about.startswith("zaak:"):
        return Stays("Dit bericht hoort bij een zaak. Het gaat samen met die zaak weg.")
    return None


HELD = (
    Held(
        Bijlage,
        "Bestanden bij onze berichten",
        "Van ons.",
        TASK,
        "Zolang als het bericht.",
        of=lambda person: Bijlage.objects.filter(bericht__in=_to(person)),
        stays=lambda _row, _now: Stays("Dit bestand gaat weg met het bericht waar het bij hoort."),
        names=False,
    ),
    Held(
        Bericht,
        "Mails en sms'en van ons",
        "Van ons.",
        TASK,
        "Een jaar. Hoort het bericht bij een zaak, dan zolang als die zaak.",
        of=_to,
        stays=bericht_stays,
        forget=forget_berichten,
        untold=frozenset({"about", "last_error", "message_id"}),  # `about` names a zaak by its id, whosever it is
    ),
    Held(
        Onbereikbaar,
        "Adressen waar onze mail niet aankomt",
        "Van de mailserver.",
        TASK,
        "Tot u ons weer mailt, en hoogstens een jaar.",
        of=lambda person: Onbereikbaar.objects.filter(adres__in=person.mails),
        forget=forget_unreachable,
    ),
    Held(
        Taalkeuze,
        "In welke taal u onze site gebruikt",
        "Van uzelf.",
        TASK,
        "1 jaar.",
        of=lambda person: Taalkeuze.objects.filter(adres__in=indexes(person.addresses)),
        forget=forget_languages,
    ),
)
