"""When we asked a register about one person, and what they said was wrong in one."""

from datetime import datetime

from loket.basisregistraties.commands.forget import forget_terugmeldingen
from loket.basisregistraties.models import Bevraging, Terugmelding
from loket.kernel.person import Held, Stays, always, indexes

SHOW = "Wij moeten 3 jaar laten zien wanneer en waarvoor wij gegevens over u opvroegen (AVG 5 lid 2)."


def terugmelding_stays(row: Terugmelding, _now: datetime) -> Stays | None:
    return Stays("Wij zoeken nog uit of dit fout is.", runs=True) if row.answered_at is None else None


HELD = (
    Held(
        Bevraging,
        "Wanneer wij een register naar u vroegen",
        "Van ons.",
        "Wet basisregistratie personen, en AVG 5 lid 2.",
        "3 jaar.",
        of=lambda person: Bevraging.objects.filter(index__in=indexes(person.numbers)),
        stays=always(SHOW),
        names=False,
    ),
    Held(
        Terugmelding,
        "Wat u zei dat niet klopt in een register",
        "Van uzelf.",
        "Wet basisregistratie personen, artikel 2.58.",
        "Tot een jaar na ons antwoord.",
        of=lambda person: Terugmelding.objects.filter(partij__in=person.known_as),
        stays=terugmelding_stays,
        forget=forget_terugmeldingen,
    ),
)
