"""That one person said that a page is not right, and left an address for the answer."""

from django.db.models import QuerySet

from loket.kernel.person import Held, Person, Stays, sealed_like
from loket.redactie.models import Signal

WAITS = Stays("Wij geven u hierop nog antwoord. Daarna gaat uw adres vanzelf weg.", runs=True)


def _of(person: Person) -> QuerySet[Signal]:
    """The address goes once the answer was sent: those that wait are few."""
    waiting = Signal.objects.filter(answered_at=None, sender_id="")
    return Signal.objects.filter(pk__in=sealed_like(waiting, "email", person.mails))


HELD = (
    Held(
        Signal,
        "Wat u zei over een pagina van onze website",
        "Van uzelf.",
        "Publieke taak (AVG 6 lid 1 onder e): de website verbeteren.",
        "Uw adres gaat weg als wij u antwoord gaven. Wat u zei, gaat een jaar daarna weg.",
        of=_of,
        stays=lambda _row, _now: WAITS,
    ),
)
