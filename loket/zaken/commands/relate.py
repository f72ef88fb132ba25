"""Say that two zaken belong together."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zaken.commands.change import change_zaak
from loket.zaken.commands.changing import locked
from loket.zaken.models import Zaak
from loket.zaken.rules.rights import why_not_see

AARD = ("vervolg", "bijdrage", "onderwerp")
UNKNOWN = Refusal("number-unknown", "Dit zaaknummer kennen wij niet. Kijk het na.", "nummer")


@transaction.atomic
def relate_zaak(*, zaak_id: UUID, nummer: str, aard: str, by: Actor) -> None:
    """By the number of the other one. Raises Refused: unknown to this person, itself, or related already."""
    zaak = locked(zaak_id)
    other = Zaak.objects.filter(identificatie__iexact=nummer.strip()).first()
    hidden = other is None or why_not_see(
        other.vertrouwelijkheidaanduiding,
        other.team_id,
        other.behandelaar_id,
        closed_to=other.gesloten_voor,
        by=by,
    )
    refuse(UNKNOWN if hidden else None)
    assert other
    there = any(each.get("id") == str(other.id) for each in zaak.relevante_andere_zaken)
    refuse(
        Refusal("same-zaak", "Dit is deze zaak zelf. Kies een andere.", "nummer") if other.id == zaak_id else None,
        Refusal("already-related", "Deze zaak staat er al bij.", "nummer") if there else None,
        None if aard in AARD else Refusal("aard-unknown", "Kies hoe de zaken bij elkaar horen.", "aard"),
    )
    others = [*zaak.relevante_andere_zaken, {"id": str(other.id), "aardRelatie": aard}]
    change_zaak(zaak_id=zaak_id, relevante_andere_zaken=others, by=by)
