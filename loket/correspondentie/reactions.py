"""What correspondentie does when a fact arrives: a mail that was refused for good, or came back, needs somebody."""

from uuid import UUID

from loket.berichten.events import BerichtCameBack, BerichtFailed
from loket.correspondentie.commands import note_not_delivered
from loket.correspondentie.commands.send import NOTICE


def hear_that_it_failed(event: BerichtFailed) -> None:
    _note(event.about)


def hear_that_it_came_back(event: BerichtCameBack) -> None:
    """Also when only the notice came back: then nobody knows that there is something to read (Awb 2:11)."""
    _note(event.about)


def _note(key: str) -> None:
    about, _, id = key.rpartition(":brief:")
    if about.startswith("zaak:") or about == NOTICE:
        note_not_delivered(brief_id=UUID(id))
