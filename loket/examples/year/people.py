"""Who works all year: five people more at the telephone, those at the counters, and a colleague of each team."""

from collections.abc import Sequence

from loket.examples.cast import AICHA, AUKJE, BAS, FATIMA, KCC, Person
from loket.examples.town import hire
from loket.examples.year.book import Colleague, OtherTeam
from loket.klantcontacten.commands.actor import actor_of_medewerker, actor_of_team
from loket.organisatie.models import Medewerker, Teamlid
from loket.organisatie.queries import actor_for
from loket.telefonie.models import Toestel

MORE = (
    ("Marit", "Helder"),
    ("Dennis", "Oor"),
    ("Sevda", "Yıldız"),
    ("Joke", "Lijn"),
    ("Thijs", "Antwoord"),
)


def agents() -> Sequence[Colleague]:
    """Fatima and those who were hired for the year."""
    people = [
        Person(f"{first.lower()}@bergen.example", first, last, "medewerker klantcontact", ("kcc",), KCC)
        for first, last in MORE
    ]
    for person in people:
        if not Medewerker.objects.filter(email=person.email).exists():
            hire(person)
    return [colleague(Medewerker.objects.get(email=person.email)) for person in (FATIMA, *people)]


def counters() -> Sequence[Colleague]:
    return [colleague(Medewerker.objects.get(email=person.email)) for person in (BAS, AICHA)]


def clerk() -> Colleague:
    """Who opens the letters."""
    return colleague(Medewerker.objects.get(email=AUKJE.email))


def other_teams() -> Sequence[OtherTeam]:
    """Each team that has somebody; the contact centre itself is the last resort, so it stands first."""
    found = []
    members = Teamlid.objects.select_related("medewerker", "team").order_by("team_id", "medewerker__email")
    for member in members.distinct("team_id"):
        hands = colleague(member.medewerker)
        found.append(OtherTeam(member.team_id, member.team.name, actor_of_team(member.team).id, hands))
    return sorted(found, key=lambda team: (team.code != "kcc", team.code))


def colleague(medewerker: Medewerker) -> Colleague:
    extension = Toestel.objects.filter(medewerker=medewerker).values_list("extension", flat=True).first()
    contact_actor = actor_of_medewerker(medewerker.id).id
    return Colleague(actor_for(medewerker), medewerker.id, contact_actor, extension or "")
