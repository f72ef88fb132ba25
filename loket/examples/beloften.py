"""The five promises in the invented town: how it stands, the score of 5 July 2011, and twelve other towns."""

from datetime import date

from django.utils import timezone

from loket.beloften import commands
from loket.beloften.models import Instrument, Lijst, Stand
from loket.kernel.actor import SYSTEM

THEN = date(2011, 7, 5)  # S-77
SOURCE = "Rapport over dienstverlening, 5 juli 2011"
OTHERS = (91, 90, 88, 88, 87, 86, 86, 85, 85, 85, 62, 58)
IN = (2, 3, 4, 5, 6, 8, 9, 12, 14, 15, 17, 19, 24, 25, 26, 28, 29, 30, 32, 34, 38, 40)
PARTLY = (1, 7, 11, 13, 21, 23, 36, 39)


def promise_five_things() -> None:
    """Once."""
    if Stand.objects.exists():
        return
    commands.load_lists()
    commands.keep_score(gemeente="", datum=THEN, score=50, bron=SOURCE, by=SYSTEM)
    for number, score in enumerate(OTHERS, start=1):
        commands.keep_score(
            gemeente=f"Voorbeeldstad {number}", datum=THEN, score=score, bron="Verzonnen ranglijst", by=SYSTEM
        )
    since, now = date(2024, 1, 1), timezone.now()
    Stand.objects.bulk_create(
        Stand(
            instrument=each, status=_status(each.nummer), vanaf=since, bewijs="Vastgesteld in 2024", vastgelegd_op=now
        )
        for each in Instrument.objects.filter(lijst=Lijst.BELOFTEN)
    )
    commands.measure()


def _status(number: int) -> str:
    return "ingevoerd" if number in IN else "gedeeltelijk" if number in PARTLY else "in_voorbereiding"
