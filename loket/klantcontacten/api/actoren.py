"""/actoren and /actorklantcontacten"""

from typing import Any
from uuid import UUID

import msgspec

from loket.kernel.actor import Actor as Who
from loket.klantcontacten.api.codes import code_filters, columns_of
from loket.klantcontacten.commands import keep as commands
from loket.klantcontacten.queries.shapes import ACTOR, ACTOR_KLANTCONTACT, KLANTCONTACT
from loket.klantcontacten.schemas.actor import Actor, ActorKlantcontact
from loket.zgw.filters import filters_of, ref_filters
from loket.zgw.open_klant.kept import resource

OF_KIND = ("functie", "omschrijving", "emailadres", "faxnummer", "telefoonnummer")


def keep_actor(told: Actor, id: UUID | None, by: Who) -> UUID:
    it = told.actor_identificatie
    given: dict[str, Any] = msgspec.structs.asdict(it) if it else {}
    columns = {
        "naam": told.naam,
        "soort_actor": told.soort_actor,
        "indicatie_actief": told.indicatie_actief,
        **columns_of(told.actoridentificator),
        **{name: given.get(name, "") for name in OF_KIND},
    }
    return commands.keep_actor(columns, id=id, by=by)


def keep_actor_klantcontact(told: ActorKlantcontact, id: UUID | None, by: Who) -> UUID:
    columns = {"actor_id": told.actor.uuid, "klantcontact_id": told.klantcontact.uuid}
    return commands.keep_actor_klantcontact(columns, id=id, by=by)


ACTOREN = [
    resource(
        ACTOR,
        Actor,
        "Actor",
        keep=keep_actor,
        remove=lambda id, by: commands.remove(ACTOR, id, by=by),
        filters=(*filters_of(ACTOR, "naam", "soortActor", "indicatieActief"), *code_filters("actoridentificator")),
    ),
    resource(
        ACTOR_KLANTCONTACT,
        ActorKlantcontact,
        "Actor klantcontact",
        keep=keep_actor_klantcontact,
        remove=lambda id, by: commands.remove(ACTOR_KLANTCONTACT, id, by=by),
        filters=(
            *ref_filters("actor", "{t}.actor_id", ACTOR),
            *ref_filters("klantcontact", "{t}.klantcontact_id", KLANTCONTACT),
        ),
    ),
]
