"""What goes on in the town today: a handful of meldingen, told and worked on by the cast, through the commands."""

from datetime import timedelta
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from loket.examples.cast import FATIMA, HENK, LENA, OMAR, RESIDENTS, Person
from loket.examples.town import actor
from loket.gebied.queries import search_addresses
from loket.gebied.rules import Point
from loket.meldingen import commands
from loket.meldingen.commands import Received
from loket.meldingen.models import Outcome
from loket.organisatie.models import Medewerker

MIDDLE_OF_BERGEN = Point(52.6700, 4.7035)

LAMPS = (
    ("De lamp bij het fietspad knippert.", "Dorpsstraat 8 Bergen"),
    ("Het is donker bij de speelplek.", "Duinweg 6 Schoorl"),
    ("Lantaarn brandt de hele dag.", "Boulevard 4 Egmond aan Zee"),
    ("Twee lampen na elkaar zijn uit.", "Molenweg 3 Egmond-Binnen"),
)


def live_a_morning() -> None:
    """A lamp that was mended, a question to a melder, a plan for next week, and an urgent one that nobody took yet."""
    anna, bram, chris, dina = RESIDENTS
    lamp = report("lamp-uit", "De lantaarn voor ons huis doet het niet.", "Breelaan 12 Bergen", anna)
    commands.start_melding(melding_id=lamp.melding.id, by=actor(LENA))
    commands.complete_melding(
        melding_id=lamp.melding.id, outcome=Outcome.SOLVED, text="De lantaarn brandt weer.", by=actor(LENA)
    )
    waste = report("zwerfvuil", "Er ligt zwerfvuil in het plantsoen.", "Voorstraat 5 Egmond aan Zee", bram)
    commands.ask_melder(melding_id=waste.melding.id, question="Aan welke kant van de vijver ligt het?", by=actor(OMAR))
    tile = report("stoep", "Scheve stoeptegel bij de bushalte.", "Heereweg 20 Schoorl", chris)
    commands.plan_melding(
        melding_id=tile.melding.id, planned_on=timezone.localdate() + timedelta(days=6), by=actor(FATIMA)
    )
    for story, address in LAMPS:
        report("lamp-uit", story, address, anna)
    report("mast-beschadigd", "Auto tegen de lantaarn gereden, hij staat scheef.", "Eeuwigelaan 3 Bergen", dina)


def report(category: str, description: str, address: str, email: str) -> Received:
    """A resident reports; the same words twice are one melding."""
    found = next(iter(search_addresses(address, most=1)), None)
    return commands.receive_melding(
        send_key=uuid5(NAMESPACE_URL, f"{category}:{description}"),
        category=category,
        description=description,
        point=found.point if found else MIDDLE_OF_BERGEN,
        address=found.label if found else "",
        email=email,
    )


def give_piket(person: Person, *, line: int = 1, days: int = 14) -> None:
    """This person has piket from now on, day and night."""
    medewerker = Medewerker.objects.get(email=person.email)
    now = timezone.now()
    commands.plan_piket(
        medewerker_id=medewerker.id,
        phone="0612345678",
        line=line,
        starts_at=now - timedelta(hours=1),
        ends_at=now + timedelta(days=days),
        by=actor(HENK),
    )
