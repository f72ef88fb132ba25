"""Papers are adopted and read; teams say values in their own words."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Team
from loket.programma import events
from loket.programma.models import Bijdrage, Gelezen, Soort, Stuk, Vertaling, Waarde
from loket.programma.rules import visie as rules
from loket.programma.rules.tekst import why_not_text


@transaction.atomic
def keep_stuk(*, soort: str, titel: str, tekst: str, stuk_id: UUID | None = None, by: Actor) -> Stuk:
    """A concept. What was adopted is not written over. Raises Stuk.DoesNotExist, Refused."""
    each = Stuk.objects.select_for_update().get(id=stuk_id) if stuk_id else Stuk()
    refuse(None if by is SYSTEM else rules.why_not_keep(by))
    refuse(
        Refusal("already-adopted", "Dit is al vastgesteld. Maak een nieuw stuk.") if each.vastgesteld_op else None,
        None if soort in Soort.values else Refusal("kind-unknown", "Kies wat het is.", "soort"),
        why_not_text(titel, "titel", "Geef het een titel.", most=120),
        why_not_text(tekst, "tekst", "Schrijf de tekst.", most=20_000),
    )
    each.soort, each.titel, each.tekst = soort, titel.strip(), tekst.strip()
    each.save()
    announce(events.RegelKept(each.id, "stukken", stuk_id is None), by=by)
    return each


@transaction.atomic
def adopt_stuk(*, stuk_id: UUID, op: date | None, door: str, by: Actor) -> None:
    """By whom and on which day: from then on it is what we want (S-10). Raises Stuk.DoesNotExist, Refused."""
    each = Stuk.objects.select_for_update().get(id=stuk_id)
    refuse(None if by is SYSTEM else rules.why_not_keep(by))
    refuse(*rules.why_not_adopt(each, on=op, body=door, today=timezone.localdate()))
    assert op
    each.vastgesteld_op, each.vastgesteld_door = op, door.strip()
    each.save()
    announce(events.StukAdopted(each.id, op, each.vastgesteld_door), by=by)


@transaction.atomic
def confirm_read(*, stuk_id: UUID, by: Actor) -> None:
    """Once; again does nothing. Raises Stuk.DoesNotExist, Refused."""
    each = Stuk.objects.get(id=stuk_id)
    refuse(rules.why_not_read(each, by))
    _, is_new = Gelezen.objects.get_or_create(
        stuk=each, medewerker_id=UUID(by.id), defaults={"op": timezone.localdate()}
    )
    if is_new:
        announce(events.StukRead(each.id), by=by)


@transaction.atomic
def translate_waarde(*, waarde_id: UUID, team: str, tekst: str, by: Actor) -> Vertaling:
    """In the words of a team. Another text is looked at anew. Raises Waarde.DoesNotExist, Refused."""
    waarde = Waarde.objects.get(id=waarde_id)
    known = Team.objects.filter(code=team, active=True).exists()
    refuse(None if known else Refusal("team-unknown", "Kies een team uit de lijst.", "team"))
    refuse(*rules.why_not_translate(team, tekst, by))
    told = {"tekst": tekst.strip(), "op": timezone.localdate(), "opgenomen": None, "reden": ""}
    made, _ = Vertaling.objects.update_or_create(waarde=waarde, team_id=team, defaults=told)
    announce(events.WaardeTranslated(made.id, team), by=by)
    return made


@transaction.atomic
def decide_vertaling(*, vertaling_id: UUID, opgenomen: bool | None, reden: str, by: Actor) -> None:
    """Whether it is in the plan; when not, why (S-170). Raises Vertaling.DoesNotExist, Refused."""
    each = Vertaling.objects.select_for_update().get(id=vertaling_id)
    refuse(None if by is SYSTEM else rules.why_not_keep(by))
    refuse(rules.why_not_decide(opgenomen, reden))
    assert opgenomen is not None
    each.opgenomen, each.reden = opgenomen, reden.strip()
    each.save()
    announce(events.VertalingDecided(each.id, opgenomen), by=by)


@transaction.atomic
def give_bijdrage(*, waarde_id: UUID, tekst: str, by: Actor) -> Bijdrage:
    """What a colleague adds to a value; said again it is replaced (S-168). Raises Waarde.DoesNotExist, Refused."""
    waarde = Waarde.objects.get(id=waarde_id)
    refuse(*rules.why_not_contribute(tekst, by))
    told = {"tekst": tekst.strip(), "op": timezone.localdate()}
    made, _ = Bijdrage.objects.update_or_create(waarde=waarde, van_id=UUID(by.id), defaults=told)
    announce(events.BijdrageGiven(made.id, waarde.id), by=by)
    return made
