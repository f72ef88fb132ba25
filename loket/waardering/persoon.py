"""That one person was asked what they thought. What they answered nobody can find: nothing ties it to them."""

from loket.kernel.person import Held, indexes
from loket.waardering.commands.persoon import forget_uitnodigingen
from loket.waardering.models import Uitnodiging

HELD = (
    Held(
        Uitnodiging,
        "Vragen wat u van ons vond",
        "Van ons. Uw antwoord staat er niet bij: dat is zonder naam.",
        "Publieke taak (AVG 6 lid 1 onder e): onze dienstverlening verbeteren.",
        "Tot een jaar na onze vraag.",
        of=lambda person: Uitnodiging.objects.filter(adres_index__in=indexes(person.mails)),
        forget=forget_uitnodigingen,
    ),
)
