"""What we decided on somebody's zaak, as they read it: the decision, when it holds, and by when they can object."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.kernel.sql import rows

# Only what was sent: until then nobody has decided anything towards the applicant (Awb 3:40, 3:41).
DECIDED = """
    SELECT b.id, b.zaak_id, b.identificatie, t.omschrijving, b.datum, b.verzenddatum, b.ingangsdatum, b.vervaldatum,
        b.vervalreden, b.uiterlijke_reactiedatum, (SELECT i.informatieobject_id
            FROM besluiten_besluitinformatieobject i WHERE i.besluit_id = b.id ORDER BY i.id LIMIT 1)
    FROM besluiten_besluit b JOIN catalogi_besluittype t ON t.id = b.besluittype_id
    WHERE b.zaak_id = ANY(%(zaken)s::uuid[]) AND b.verzenddatum <= %(today)s::date
    ORDER BY b.datum DESC, b.id DESC LIMIT 200
"""


@dataclass(frozen=True, slots=True)
class OwnBesluit:
    """`until` is the last day to object (Awb 6:7, 6:8); `document_id` where the decision stands."""

    id: UUID
    zaak_id: UUID
    identificatie: str
    name: str
    day: date
    sent: date
    since: date
    ends: date | None
    vervalreden: str
    until: date | None
    document_id: UUID | None

    @property
    def withdrawn(self) -> bool:
        return self.vervalreden.startswith("ingetrokken")

    def may_object(self, today: date) -> bool:
        return self.until is not None and today <= self.until and not self.withdrawn


def decisions_on(zaken: Collection[UUID], *, today: date) -> list[OwnBesluit]:
    """The newest first. Ask first whether the zaken are theirs. One statement."""
    return [OwnBesluit(*each) for each in rows(DECIDED, {"zaken": list(zaken), "today": today})]
