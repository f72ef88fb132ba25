"""Work on forms that nobody waits for."""

from uuid import UUID

from loket.formulieren.commands.fault import note_failure
from loket.formulieren.commands.overdracht import hand_over as hand_over_now
from loket.formulieren.commands.teruggeven import send_back as send_back_now
from loket.kernel.jobs import job


@job(queue="formulieren", attempts=12)
def hand_over(*, aanvraag_id: str) -> None:
    """A sent aanvraag becomes a zaak. What fails stands on a list, and is tried again."""
    try:
        hand_over_now(aanvraag_id=UUID(aanvraag_id))
    except Exception as error:
        note_failure(aanvraag_id=UUID(aanvraag_id), error=error)
        raise


@job(queue="formulieren", attempts=12)
def send_back(*, poging_id: str) -> None:
    """Money that must not be ours goes back. It stands on the list of staff until it did."""
    send_back_now(poging_id=UUID(poging_id))
