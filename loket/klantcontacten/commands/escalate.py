"""What is promised and not done does not wait in silence: who is above hears it, and every morning again."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.kernel.text import local
from loket.klantcontacten.events import TerugbelverzoekEscalated
from loket.klantcontacten.models import Internetaak, SoortInternetaak
from loket.klantcontacten.models.internetaak import OPEN
from loket.klantcontacten.rules.escalation import Above, goes_to
from loket.klantcontacten.rules.internetaak import promised_words
from loket.organisatie.models import Medewerker, Team
from loket.organisatie.queries import absences_of
from loket.termijnen.calendar import is_working_day

MOST = 500  # at one run; the next takes the others
TEMPLATES = "klantcontacten/berichten"
LATE = ("Een inwoner is nog niet teruggebeld", "Een bestuurder heeft nog geen antwoord")


def escalate_late_calls() -> int:
    """How many went up: to the team leader at the moment that was promised, later to the head of the afdeling."""
    late = Internetaak.objects.filter(toestand__in=OPEN, uiterlijk__lt=timezone.now(), geescaleerd_naar=None)
    ids = late.exclude(team=None).order_by("uiterlijk").values_list("id", flat=True)[:MOST]
    return sum(_escalate(taak_id) for taak_id in [*ids])


def tell_leaders_of_late_calls() -> int:
    """On each working day one mail for each team in which somebody still waits (no names: the list has them)."""
    now = timezone.now()
    today = local(now).date()
    if not is_working_day(today):
        return 0
    late = Internetaak.objects.filter(toestand__in=OPEN, uiterlijk__lt=now).exclude(team=None)
    counted = dict(late.values_list("team_id").annotate(count=Count("id")))
    told = 0
    for team in Team.objects.select_related("leader").filter(code__in=counted):
        for to, name in addresses_of(team.leader, team, now):
            write_bericht(
                to=to,
                subject=f"Nog niet teruggebeld: {counted[team.code]}",
                template=f"{TEMPLATES}/late_today.txt",
                about=f"terugbellen-late:{team.code}:{today:%Y%m%d}",
                name=name,
                team=team,
                count=counted[team.code],
                link=f"{settings.PUBLIC_URL}{reverse('klantcontacten:work')}",
            )
            told += 1
    return told


@transaction.atomic
def _escalate(taak_id: UUID) -> int:
    now = timezone.now()
    held = Internetaak.objects.select_for_update(of=("self",), skip_locked=True)
    taak = held.select_related("team__leader", "team__afdeling__head").filter(id=taak_id, toestand__in=OPEN).first()
    if taak is None or taak.team is None or taak.uiterlijk is None:
        return 0
    told, head_told = taak.geescaleerd_op is not None, taak.geescaleerd_naar_id is not None
    above = goes_to(taak.uiterlijk, leader_told=told, head_told=head_told, now=now)
    if above is None:
        return 0
    taak.geescaleerd_op = now
    taak.geescaleerd_naar = taak.team.afdeling if above == Above.HEAD else None
    taak.save(update_fields=["geescaleerd_op", "geescaleerd_naar"])
    announce(TerugbelverzoekEscalated(taak.id, above), by=SYSTEM)
    _tell(taak, taak.team, taak.uiterlijk, above, now)
    return 1


def _tell(taak: Internetaak, team: Team, promised: datetime, above: Above, now: datetime) -> None:
    for to, name in addresses_of(team.leader if above == Above.LEADER else team.afdeling.head, team, now):
        write_bericht(
            to=to,
            subject=LATE[taak.soort == SoortInternetaak.RAADSVRAAG],
            template=f"{TEMPLATES}/late.txt",
            about=f"terugbelverzoek:{taak.id}:{above}",
            name=name,
            taak=taak,
            team=team,
            promised=promised_words(promised, now),
            link=f"{settings.PUBLIC_URL}{reverse('klantcontacten:one', args=[taak.id])}",
        )


def addresses_of(someone: Medewerker | None, team: Team, now: datetime) -> Iterator[tuple[str, str]]:
    """Who this is for: that person, or who stands in; nobody there: the mailbox of the team."""
    person = here(someone, now)
    if person:
        yield person.email, person.first_name
    elif team.email:
        yield team.email, team.name


def here(someone: Medewerker | None, now: datetime) -> Medewerker | None:
    """This person; while away the deputy, if one is named and works here."""
    if someone is None or not someone.is_active:
        return None
    today = local(now).date()
    away = [row for row in absences_of(someone.id, today=today) if row.first_day <= today]
    deputies = Medewerker.objects.filter(id__in=[row.deputy_id for row in away if row.deputy_id], is_active=True)
    return (deputies.first() or someone) if away else someone
