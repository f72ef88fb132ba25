"""Our own people and teams, as the standard knows them: made when they are first needed."""

from uuid import UUID

from loket.klantcontacten.models import Actor, Internetaak, SoortActor
from loket.organisatie.models import Medewerker, Team


def actor_of_medewerker(medewerker_id: UUID) -> Actor:
    """The one actor that is this colleague."""
    medewerker = Medewerker.objects.get(id=medewerker_id)
    told = {
        "soort_actor": SoortActor.MEDEWERKER,
        "naam": medewerker.name[:200],
        "emailadres": medewerker.email,
        "object_id": str(medewerker.id),
        "code_objecttype": "mdw",
        "code_register": "loket",
        "code_soort_object_id": "idf",
    }
    return Actor.objects.get_or_create(medewerker=medewerker, defaults=told)[0]


def actor_of_team(team: Team) -> Actor:
    """The one actor that is this team."""
    told = {
        "soort_actor": SoortActor.ORGANISATORISCHE_EENHEID,
        "naam": team.name[:200],
        "object_id": team.code,
        "code_objecttype": "oe",
        "code_register": "loket",
        "code_soort_object_id": "idf",
    }
    return Actor.objects.get_or_create(team=team, defaults=told)[0]


def assign(taak: Internetaak) -> None:
    """Tell who has it as the standard does: our colleague, then our team. Actors of others stay."""
    ours = [actor_of_medewerker(taak.behandelaar_id)] if taak.behandelaar_id else []
    if team := Team.objects.filter(code=taak.team_id).first():
        ours.append(actor_of_team(team))
    taak.toewijzingen.exclude(actor__medewerker=None, actor__team=None).delete()
    for actor in ours:
        taak.toewijzingen.create(actor=actor)
