"""What redactie does when something happens elsewhere."""

from loket.organisatie.events import EmploymentEnded
from loket.redactie.commands import tell_of_pages_left


def tell_that_pages_have_no_owner(event: EmploymentEnded) -> None:
    tell_of_pages_left(medewerker_id=event.medewerker_id)
