"""What toegang does when something happens below."""

from loket.kernel.actor import SYSTEM
from loket.kernel.jobs import enqueue
from loket.organisatie.events import EmploymentEnded, MedewerkerChanged, MedewerkerHired
from loket.organisatie.models import Medewerker
from loket.toegang.commands import invite
from loket.toegang.events import SecondFactorsRemoved
from loket.toegang.models import Invitation, Sessie

MAIL = "loket.toegang.jobs.mail_other_way_in"


def invite_who_is_new(event: MedewerkerHired) -> None:
    """Once, though this runs twice. Not who got another way in meanwhile."""
    who = Medewerker.objects.active().filter(id=event.medewerker_id).first() if event.invite else None
    if who and not who.has_usable_password() and not Invitation.objects.filter(medewerker=who).exists():
        invite(medewerker_id=who.id, by=SYSTEM)


def end_sessions_of_who_left(event: EmploymentEnded) -> None:
    """Each request looks whether the account is open; this clears the sessions away as well."""
    Sessie.objects.filter(medewerker_id=event.medewerker_id).delete()


def tell_that_the_address_changed(event: MedewerkerChanged) -> None:
    """Where the account was before: who gets its mail now can open it, and its owner may know of nothing."""
    if "email" in event.fields:
        enqueue(MAIL, medewerker_id=str(event.medewerker_id), what="adres")


def tell_that_the_second_step_is_gone(event: SecondFactorsRemoved) -> None:
    enqueue(MAIL, medewerker_id=str(event.medewerker_id), what="tweede-stap")
