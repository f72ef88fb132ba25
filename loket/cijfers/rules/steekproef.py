"""Five points on which an answer is judged, and by whom."""

from collections.abc import Mapping
from uuid import UUID

from loket.cijfers.models import PUNTEN
from loket.cijfers.permissions import BEOORDELEN
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal

VRAGEN = {
    "juist": "Is het antwoord juist?",
    "volledig": "Is het antwoord volledig?",
    "duidelijk": "Is het duidelijk wat de klant nu kan doen?",
    "passend": "Past het bij de echte vraag van de klant?",
    "vriendelijk": "Is het vriendelijk?",
}
OWN = Refusal("own-answer", "Dit antwoord is van jou. Een collega beoordeelt het.")
DONE = Refusal("already-judged", "Dit antwoord is al beoordeeld.")


def why_not_judge(
    points: Mapping[str, bool | None], les: str, *, given_by: UUID | None, judged: bool, by: Actor
) -> list[Refusal]:
    """By who may, of an answer of somebody else, on all five points."""
    if not by.may(BEOORDELEN) or not by.id:
        return [Refusal("not-allowed", "Je mag geen antwoorden beoordelen.")]
    if judged:
        return [DONE]
    if given_by is not None and str(given_by) == by.id:
        return [OWN]
    found = [Refusal("point-missing", "Kies ja of nee.", punt) for punt in PUNTEN if points.get(punt) is None]
    return [*found, Refusal("text-too-long", "Maak de tekst korter.", "les")] if len(les) > 300 else found
