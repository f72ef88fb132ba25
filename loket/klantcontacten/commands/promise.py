"""Promise to call back: with an owner and a moment, and never twice for the same."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.sql import one_at_a_time
from loket.kernel.text import local
from loket.klantcontacten.commands.actor import actor_of_team
from loket.klantcontacten.commands.nummer import next_nummer
from loket.klantcontacten.events import TerugbelverzoekPromised, TerugbelverzoekRepeated
from loket.klantcontacten.models import Internetaak, Klantcontact, Onderwerpobject, SoortInternetaak
from loket.klantcontacten.models.internetaak import OPEN, ToegewezenActor
from loket.klantcontacten.queries.asker import asker_of
from loket.klantcontacten.queries.norm import norms_of
from loket.klantcontacten.rules.internetaak import Promise, last_moment, plain_number, raadsvraag_until, why_not_promise
from loket.organisatie.models import Team
from loket.organisatie.queries import team_choices


@transaction.atomic
def promise_call_back(*, klantcontact_id: UUID, promise: Promise, by: Actor) -> Internetaak:
    """A terugbelverzoek born from this klantcontact; of a bestuurder a raadsvraag. Neither moves a zaak.

    Who calls again about the same while the first is open gets no second one: that becomes urgent. Two may have one
    number: who is known for sure and whom that number only suggests are not the same, and who asks on the website is
    nobody whom we heard before. Raises Refused.
    """
    now = timezone.now()
    refuse(*why_not_promise(promise, teams=[code for code, _ in team_choices()], today=local(now).date()))
    one_at_a_time(f"terugbellen:{plain_number(promise.telefoonnummer)}")
    if earlier := _the_same(promise, klantcontact_id):
        return _made_urgent(earlier, klantcontact_id, by)
    taak, norms = _taak(klantcontact_id, promise), norms_of(promise.team)
    by_when = raadsvraag_until(now, norms) if promise.bestuurder else None
    taak.uiterlijk = by_when or last_moment(now, spoed=promise.spoed, norms=norms)
    taak.nummer = next_nummer("internetaak", now)
    taak.save(force_insert=True)
    ToegewezenActor.objects.create(internetaak=taak, actor=actor_of_team(Team.objects.get(code=promise.team)))
    announce(TerugbelverzoekPromised(taak.id, promise.team, taak.uiterlijk, promise.spoed), by=by)
    return taak


def _taak(klantcontact_id: UUID, promise: Promise) -> Internetaak:
    soort = SoortInternetaak.RAADSVRAAG if promise.bestuurder else SoortInternetaak.TERUGBELLEN
    return Internetaak(
        gevraagde_handeling=soort.label,
        klantcontact_id=klantcontact_id,
        toelichting=promise.vraag.strip()[:1000],
        toegewezen_op=timezone.now(),
        soort=soort,
        team_id=promise.team,
        naam=promise.naam.strip(),
        telefoonnummer=plain_number(promise.telefoonnummer),
        emailadres=promise.emailadres.strip(),
        dag=promise.dag,
        dagdeel=promise.dagdeel,
        spoed=promise.spoed,
    )


def _the_same(promise: Promise, klantcontact_id: UUID) -> Internetaak | None:
    """Open, for the same number, about the same, of who asks now."""
    open_ones = Internetaak.objects.select_for_update().filter(
        toestand__in=OPEN, soort=SoortInternetaak.TERUGBELLEN, telefoonnummer=plain_number(promise.telefoonnummer)
    )
    if not promise.telefoonnummer.strip() or promise.bestuurder:
        return None
    asks = asker_of(klantcontact_id)
    if not asks.by_staff:
        return None
    written_down = Klantcontact.objects.filter(medewerker__isnull=False)  # who asked online is not looked at one by one
    same = open_ones.filter(toelichting__iexact=promise.vraag.strip()[:1000], klantcontact__in=written_down)
    return next((each for each in same if asker_of(each.klantcontact_id) == asks), None)


def _made_urgent(taak: Internetaak, klantcontact_id: UUID, by: Actor) -> Internetaak:
    """Sooner than was promised, never later; the new klantcontact is tied to the first."""
    soon = last_moment(timezone.now(), spoed=True, norms=norms_of(taak.team_id))
    taak.spoed = True
    taak.uiterlijk = min(taak.uiterlijk or soon, soon)
    taak.save(update_fields=["spoed", "uiterlijk"])
    Onderwerpobject.objects.create(klantcontact_id=klantcontact_id, was_klantcontact_id=taak.klantcontact_id)
    announce(TerugbelverzoekRepeated(taak.id, klantcontact_id, taak.uiterlijk), by=by)
    return taak
