"""That one person wants news of their wijk."""

from loket.kernel.person import Held
from loket.wijkagenda.commands.persoon import forget_abonnementen
from loket.wijkagenda.models import Abonnement

HELD = (
    Held(
        Abonnement,
        "Nieuws uit uw wijk",
        "Van uzelf.",
        "Uw toestemming (AVG 6 lid 1 onder a).",
        "Tot u zich afmeldt.",
        of=lambda person: Abonnement.objects.filter(partij__in=person.known_as),
        forget=forget_abonnementen,
    ),
)
