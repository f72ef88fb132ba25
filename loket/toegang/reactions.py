"""What toegang does when something happens below."""

from loket.kernel.actor import SYSTEM
from loket.organisatie.events import EmploymentEnded, MedewerkerHired
from loket.organisatie.models import Medewerker
from loket.toegang.commands import invite
from loket.toegang.models import Invitation, Sessie


def invite_who_is_new(event: MedewerkerHired) -> None:
    """Once, though this runs twice. Not who got another way in meanwhile."""
    who = Medewerker.objects.active().filter(id=event.medewerker_id).first() if event.invite else None
    if who and not who.has_usable_password() and not Invitation.objects.filter(medewerker=who).exists():
        invite(medewerker_id=who.id, by=SYSTEM)


def end_sessions_of_who_left(event: EmploymentEnded) -> None:
    """Each request looks whether the account is open; this clears the sessions away as well."""
    Sessie.objects.filter(medewerker_id=event.medewerker_id).delete()
