"""What correspondentie does when a fact arrives: a mail that was refused for good needs somebody."""

from uuid import UUID

from loket.berichten.events import BerichtFailed
from loket.correspondentie.commands import note_not_delivered


def hear_that_it_failed(event: BerichtFailed) -> None:
    about, _, id = event.about.rpartition(":brief:")
    if about.startswith("zaak:"):
        note_not_delivered(brief_id=UUID(id))
