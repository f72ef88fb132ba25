"""Write down that a customer was pleased."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.klantcontacten.events import ComplimentGiven
from loket.klantcontacten.models import Compliment, Klantcontact
from loket.klantcontacten.rules.compliment import NO_CONTACT, TWICE, why_not_praise
from loket.organisatie.queries import member_choices, team_choices
from loket.zoeken.rules.masking import masked


@transaction.atomic
def write_compliment(*, nummer: str, team: str, tekst: str, medewerker: UUID | None = None, by: Actor) -> Compliment:
    """Of the klantcontact with this number, on any channel; once for each team. A BSN in it is masked."""
    contact = Klantcontact.objects.filter(nummer=nummer.strip()).first()
    teams = [code for code, _ in team_choices()]
    members = [str(id) for id, _ in member_choices(team)] if team in teams else []
    refuse(
        None if contact else NO_CONTACT,
        *why_not_praise(tekst, team, str(medewerker or ""), teams=teams, members=members, by=by),
    )
    assert contact
    refuse(TWICE if Compliment.objects.filter(klantcontact=contact, team=team).exists() else None)
    compliment = Compliment.objects.create(
        klantcontact=contact,
        team_id=team,
        medewerker_id=medewerker,
        tekst=masked(tekst.strip())[:1000],
        gegeven_op=timezone.now(),
    )
    announce(ComplimentGiven(compliment.id, team, contact.kanaal), by=by)
    return compliment
