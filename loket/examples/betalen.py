"""Money that was paid on the website and must go back: some is on a colleague's list, some went back already."""

from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from loket.examples.cast import SANNE
from loket.examples.town import actor
from loket.formulieren.commands.teruggeven import note_returned
from loket.formulieren.events import PaymentToGiveBack
from loket.formulieren.models import Betaalpoging, Pogingstand, Terugreden
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce

PAID = (  # for what, how many cents, why it goes back, and how many days ago it was paid; `done` says how it went back
    ("Uittreksel uit de BRP", 1_680, Terugreden.DUBBEL, 2, ""),
    ("Parkeervergunning", 4_250, Terugreden.NIET_NODIG, 5, ""),
    ("Grofvuil laten ophalen", 2_500, Terugreden.NIET_VERSTUURD, 9, ""),
    ("Afschrift van een akte", 1_680, Terugreden.BEDRAG, 16, "Overgemaakt op zijn rekening"),
)


def owe_some_money(*, now: datetime) -> None:
    """The payment service would not give it back, so a colleague does."""
    for number, (omschrijving, cents, reden, days, done) in enumerate(PAID, start=1):
        key, at = uuid5(NAMESPACE_URL, f"betaling-{number}"), now - timedelta(days=days)
        poging = Betaalpoging.objects.create(
            betaling=f"demo_{key.hex[:12]}",
            kenmerk=f"F-DEM{number}-7KQ2",
            omschrijving=omschrijving,
            bedrag_cent=cents,
            state=Pogingstand.MENS,
            begun_at=at - timedelta(minutes=4),
            ended_at=at,
            reden=reden,
        )
        announce(PaymentToGiveBack(poging.id, poging.kenmerk, reden), by=SYSTEM)
        if done:
            note_returned(poging_id=poging.id, hoe=done, by=actor(SANNE))
