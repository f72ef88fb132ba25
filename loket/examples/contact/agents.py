"""Forty agents of the contact centre, each with a telephone of their own."""

from uuid import UUID

from loket.examples.cast import FATIMA, KCC, Person
from loket.examples.contact.names import FIRST
from loket.examples.town import hire
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.commands.actor import actor_of_medewerker
from loket.organisatie.models import Medewerker
from loket.telefonie.commands import keep_toestel

FIRST_EXTENSION = 4000
LINES = 40


def agent(number: int) -> Person:
    first = FIRST[number % len(FIRST)]
    return Person(f"agent{number}@bergen.example", first, "Proefagent", "medewerker klantcontact", ("kcc",), KCC)


def extension_of(number: int) -> str:
    return str(FIRST_EXTENSION + number)


def hire_agents(many: int = LINES) -> list[tuple[UUID, UUID]]:
    """Who is there already stays; the password is that of the demo. The ids of medewerker and actor."""
    password = Medewerker.objects.get(email=FATIMA.email).password
    found = []
    for number in range(many):
        medewerker = Medewerker.objects.filter(email=agent(number).email).first()
        if medewerker is None:
            medewerker = hire(agent(number))
            Medewerker.objects.filter(id=medewerker.id).update(password=password)
            keep_toestel(extension=extension_of(number), medewerker_id=medewerker.id, by=SYSTEM)
        found.append((medewerker.id, actor_of_medewerker(medewerker.id).id))
    return found
