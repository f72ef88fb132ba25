"""A catalogus, and the end of one that is empty."""

from datetime import date
from uuid import UUID

from django.db import transaction

from loket.catalogi.commands.rights import check_may_write
from loket.catalogi.models import Besluittype, Catalogus, Informatieobjecttype, Zaaktype
from loket.catalogi.permissions import FORCED_DELETE
from loket.catalogi.queries.mains import main_of_catalogus
from loket.catalogi.queries.shapes import CATALOGUS
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.zgw.trail import CREATE, DESTROY, record

NOT_EMPTY = "CATALOG_NOT_EMPTY"


@transaction.atomic
def add_catalogus(
    *,
    domein: str,
    rsin: str,
    contactpersoon_beheer_naam: str,
    contactpersoon_beheer_telefoonnummer: str = "",
    contactpersoon_beheer_emailadres: str = "",
    naam: str = "",
    versie: str = "",
    begindatum_versie: date | None = None,
    by: Actor,
) -> UUID:
    """One for each domein of an organisation."""
    check_may_write(by)
    taken = Catalogus.objects.filter(domein=domein, rsin=rsin).exists()
    refuse(Refusal("unique", "Deze catalogus is er al.") if taken else None)
    made = Catalogus.objects.create(
        domein=domein,
        rsin=rsin,
        contactpersoon_beheer_naam=contactpersoon_beheer_naam,
        contactpersoon_beheer_telefoonnummer=contactpersoon_beheer_telefoonnummer,
        contactpersoon_beheer_emailadres=contactpersoon_beheer_emailadres,
        naam=naam,
        versie=versie,
        begindatum_versie=begindatum_versie,
    )
    record(CATALOGUS, made.id, main_of_catalogus(made.id), CREATE, by=by, label=f"{domein} {rsin}")
    return made.id


@transaction.atomic
def remove_catalogus(id: UUID, *, by: Actor) -> None:
    """Only an empty one (ztc-017)."""
    check_may_write(by, FORCED_DELETE)
    catalogus = Catalogus.objects.select_for_update().get(id=id)
    types = (Zaaktype, Besluittype, Informatieobjecttype)
    if any(model._default_manager.filter(catalogus=catalogus).exists() for model in types):
        refuse(Refusal(NOT_EMPTY, "In deze catalogus staan nog typen."))
    record(CATALOGUS, id, main_of_catalogus(id), DESTROY, by=by)
    catalogus.delete()
