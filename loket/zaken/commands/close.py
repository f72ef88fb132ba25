"""Close a zaak in one step, and open it again: for people, who know no statustypen by heart."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused
from loket.zaken.commands.resultaat import set_resultaat
from loket.zaken.commands.status import set_status
from loket.zaken.models import Status
from loket.zaken.queries.steps import end_of, step_before_end


@transaction.atomic
def close_zaak(
    *,
    zaak_id: UUID,
    resultaattype_id: UUID | None = None,
    toelichting: str = "",
    at: datetime | None = None,
    by: Actor,
) -> Status:
    """The outcome, when it has none yet, and the end status. Raises Refused, as the two by themselves (zrc-007).

    `at` is what somebody says, as `datum_status_gezet` of a status.
    """
    if resultaattype_id:
        set_resultaat(zaak_id=zaak_id, resultaattype_id=resultaattype_id, toelichting=toelichting, by=by)
    return set_status(zaak_id=zaak_id, statustype_id=_found(end_of(zaak_id)), datum_status_gezet=at, by=by)


def reopen_zaak(*, zaak_id: UUID, toelichting: str = "", by: Actor) -> Status:
    """Back to the step that it was in before its end (zrc-008). Raises Refused."""
    statustype_id = _found(step_before_end(zaak_id))
    return set_status(zaak_id=zaak_id, statustype_id=statustype_id, statustoelichting=toelichting, by=by)


def _found(statustype_id: UUID | None) -> UUID:
    if statustype_id is None:
        raise Refused(Refusal("no-such-step", "Dit zaaktype heeft zo'n stap niet."))
    return statustype_id
