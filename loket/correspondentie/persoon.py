"""What letters and travel documents tell of one person."""

from django.db.models import Q, QuerySet

from loket.correspondentie.commands.persoon import forget_reisdocumenten
from loket.correspondentie.models import Brief, Reisdocument
from loket.correspondentie.models.brief import Staat
from loket.kernel.person import Held, Person, always


def _brieven(person: Person) -> QuerySet[Brief]:
    """In their zaken, and to them: a letter to somebody else in the same zaak is not theirs."""
    to_them = Q(email__in=person.mails) | Q(naam__in=person.names)
    return Brief.objects.filter(to_them, zaak__in=person.files).exclude(staat=Staat.CONCEPT)


HELD = (
    Held(
        Brief,
        "Brieven en mails over uw zaken",
        "Van ons.",
        "Publieke taak (AVG 6 lid 1 onder e).",
        "Zolang als de zaak waar de brief bij hoort.",
        of=_brieven,
        stays=always("Deze brief hoort bij een zaak. Hij gaat samen met die zaak weg."),
    ),
    Held(
        Reisdocument,
        "Tot wanneer uw paspoort, identiteitskaart of rijbewijs geldt",
        "Van Burgerzaken.",
        "Publieke taak (AVG 6 lid 1 onder e): u op tijd waarschuwen.",
        "Tot een jaar nadat het document verlopen is.",
        of=lambda person: Reisdocument.objects.filter(partij__in=person.known_as),
        forget=forget_reisdocumenten,
    ),
)
