"""The figures of the invented town: its norms, who explains them, a year counted, and months frozen."""

from datetime import timedelta

from django.utils import timezone

from loket.cijfers import commands
from loket.cijfers.models import Indicator, Toelichting
from loket.cijfers.queries.bord import missed_months
from loket.examples.cast import SANNE
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker

OWNED = ("bereikbaar", "binnen-norm", "in-een-keer", "mail-op-tijd", "zaken-op-tijd", "meldingen-op-tijd")
WHY = (
    "Er waren veel zieken. Wij vroegen hulp van een ander team.",
    "De nieuwe telefooncentrale viel twee dagen uit. Dat is opgelost.",
    "Er kwamen meer vragen binnen dan wij dachten. Wij passen het rooster aan.",
)


def count_everything() -> None:
    """Once."""
    if Indicator.objects.exists():
        return
    today = timezone.localdate()
    commands.load_indicators(norms_from=today.replace(year=today.year - 2, month=1, day=1))
    commands.load_nulmeting()
    owner = Medewerker.objects.get(email=SANNE.email)
    Indicator.objects.filter(code__in=OWNED).update(eigenaar=owner)
    commands.roll_up(today - timedelta(days=400), today)
    commands.refresh()
    commands.freeze_months()
    commands.note_sturing(
        product="grofvuil-ophalen",
        kanaal="formulier",
        wat="De knop Aanvragen staat bovenaan",
        vanaf=today - timedelta(days=45),
        by=SYSTEM,
    )
    _explain_some(owner)


def _explain_some(owner: Medewerker) -> None:
    """Most of what was missed is explained; the newest waits for its owner."""
    now, older = timezone.now(), missed_months(timezone.localdate())[2:]
    Toelichting.objects.bulk_create(
        Toelichting(indicator_id=each.row.code, maand=each.maand, tekst=WHY[number % len(WHY)], door=owner, op=now)
        for number, each in enumerate(older)
    )
