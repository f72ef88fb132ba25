"""Hold an aanvraag while it changes, and write what was filled in."""

import json
from typing import Any
from uuid import UUID

from django.utils import timezone

from loket.formulieren.models import Aanvraag, Stand
from loket.kernel.refusal import Refusal, Refused, refuse

GONE = Refusal("aanvraag-unknown", "Deze aanvraag is er niet meer.")
SENT = Refusal("aanvraag-sent", "Deze aanvraag is al verstuurd.")


def held(aanvraag_id: UUID) -> Aanvraag:
    """Nobody else changes it until the end of the transaction. Raises Refused."""
    aanvraag = Aanvraag.objects.select_for_update(of=("self",)).filter(id=aanvraag_id).first()
    if aanvraag is None:
        raise Refused(GONE)
    return aanvraag


def held_draft(aanvraag_id: UUID) -> Aanvraag:
    """The same, and it is still filled in."""
    aanvraag = held(aanvraag_id)
    refuse(None if aanvraag.state == Stand.CONCEPT else SENT)
    return aanvraag


def write_answers(aanvraag: Aanvraag, answers: dict[str, Any]) -> None:
    aanvraag.answers_text, aanvraag.changed_at = as_text(answers), timezone.now()
    aanvraag.save(update_fields=["answers_text", "changed_at"])


def as_text(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
