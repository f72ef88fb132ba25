"""What toegang does when something happens below."""

from loket.organisatie.events import EmploymentEnded
from loket.toegang.models import Sessie


def end_sessions_of_who_left(event: EmploymentEnded) -> None:
    """Each request looks whether the account is open; this clears the sessions away as well."""
    Sessie.objects.filter(medewerker_id=event.medewerker_id).delete()
