"""Keep by which number another register knows a partij."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.secrets import blind_index
from loket.partijen.commands.tell import tell
from loket.partijen.models import Partij, PartijIdentificator
from loket.partijen.queries.shapes import IDENTIFICATOR
from loket.partijen.rules.identificator import index_text, why_not_below, why_not_number
from loket.zgw.links import NOWHERE
from loket.zgw.open_klant.refs import why_not_there
from loket.zgw.trail import CREATE, DESTROY, UPDATE

FIELD = "partijIdentificator"
TAKEN = Refusal("unique", "Dit nummer is al van een andere partij.", FIELD)
TWICE = Refusal("unique", "Deze partij heeft al een nummer van dit soort.", FIELD)
USED = Refusal("invalid", "Er horen vestigingsnummers bij dit nummer.", FIELD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nummer:
    """The fields of an identificator, by the names of the model."""

    partij_id: UUID | None
    andere_partij_identificator: str = ""
    code_objecttype: str
    code_soort_object_id: str
    object_id: str
    code_register: str
    sub_identificator_van_id: UUID | None = None

    @property
    def index(self) -> bytes:
        return blind_index(index_text(self.code_soort_object_id, self.object_id))


@transaction.atomic
def keep_identificator(nummer: Nummer, *, id: UUID | None = None, within: str = "", by: Actor) -> UUID:
    """A new one, or the one with this id changed. `within` stands before the fields that a refusal names.

    Raises Refused when the number does not fit its register, or belongs to another partij.
    """
    refuse(*(replace(each, field=within + each.field) for each in _faults(nummer, id)))
    columns = {name: getattr(nummer, name) for name in nummer.__slots__} | {"object_index": nummer.index}
    found, made = PartijIdentificator.objects.update_or_create(id=id, defaults=columns) if id else (None, True)
    if found is None:
        found = PartijIdentificator.objects.create(**columns)
    tell(IDENTIFICATOR, found.id, CREATE if made else UPDATE, by)
    return found.id


@transaction.atomic
def remove_identificator(id: UUID, *, by: Actor) -> None:
    """Raises Refused while another number stands below it."""
    used = PartijIdentificator.objects.filter(sub_identificator_van=id).exists()
    refuse(USED if used else None)
    PartijIdentificator.objects.filter(id=id).delete()
    tell(IDENTIFICATOR, id, DESTROY, by)


def _faults(nummer: Nummer, id: UUID | None) -> list[Refusal]:
    soort, above = nummer.code_soort_object_id, nummer.sub_identificator_van_id
    pointed = (("identificeerdePartij", Partij, nummer.partij_id), ("subIdentificatorVan", PartijIdentificator, above))
    faults = why_not_there(*pointed)
    faults += why_not_number(
        nummer.code_register, nummer.code_objecttype, soort, nummer.object_id, field="partijIdentificator"
    )
    found = (
        PartijIdentificator.objects.filter(id=above or NOWHERE).values_list("code_soort_object_id", flat=True).first()
    )
    return faults or [each for each in (why_not_below(soort, found or ""), *_not_unique(nummer, id)) if each]


def _not_unique(nummer: Nummer, id: UUID | None) -> list[Refusal]:
    others, soort = PartijIdentificator.objects.exclude(id=id or NOWHERE), nummer.code_soort_object_id
    below = Q(sub_identificator_van=nummer.sub_identificator_van_id)
    if others.filter(below, object_index=nummer.index).exists():
        return [TAKEN]
    alike = others.filter(below, partij=nummer.partij_id, code_soort_object_id=soort)
    if nummer.partij_id and alike.exists():
        return [TWICE]
    changed = PartijIdentificator.objects.filter(id=id or NOWHERE).exclude(
        code_soort_object_id=nummer.code_soort_object_id
    )
    used = PartijIdentificator.objects.filter(sub_identificator_van=id).exists() if id else False
    return [USED] if used and changed.exists() else []
