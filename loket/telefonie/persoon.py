"""The calls from and to the telephone of one person."""

from datetime import datetime

from loket.kernel.person import Held, Stays
from loket.telefonie.commands.forget import forget_numbers
from loket.telefonie.models import Gesprek


def call_stays(call: Gesprek, _now: datetime) -> Stays | None:
    return Stays("Dit gesprek is nog bezig.", runs=True) if call.ended_at is None else None


HELD = (
    Held(
        Gesprek,
        "Telefoongesprekken",
        "Van de telefooncentrale.",
        "Publieke taak (AVG 6 lid 1 onder e): u te woord staan.",
        "Uw telefoonnummer gaat na 30 dagen weg.",
        of=lambda person: Gesprek.objects.filter(number__in=person.phones),
        stays=call_stays,
        forget=forget_numbers,
        untold=frozenset({"extension", "offered_to", "call_id", "centrale"}),
    ),
)
