"""What the own page keeps of one person."""

from loket.kernel.person import Held
from loket.mijn.commands import forget_gelezen
from loket.mijn.models import Gelezen

HELD = (
    Held(
        Gelezen,
        "Tot wanneer u uw berichten las",
        "Van uzelf.",
        "Publieke taak (AVG 6 lid 1 onder e): laten zien wat nieuw is.",
        "Zolang wij u kennen.",
        of=lambda person: Gelezen.objects.filter(partij__in=person.known_as),
        forget=forget_gelezen,
        names=False,
    ),
)
