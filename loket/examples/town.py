"""Gemeente Bergen, ready to work: teams, people, kinds of meldingen, wijken and addresses."""

from collections.abc import Container

from django.db import transaction
from django.utils import timezone

from loket.catalogi.api.transfer import standard_package, take_in
from loket.examples.cast import AFDELINGEN, FUNCTIES, STAFF, Person
from loket.gebied import commands as gebied
from loket.kernel.actor import SYSTEM, Actor
from loket.meldingen import commands as meldingen
from loket.organisatie import commands as organisatie
from loket.organisatie import queries as organisation
from loket.organisatie.models import Functie, Gemeente, Medewerker
from loket.organisatie.permissions import all_permissions

RSIN = "517439943"  # of nobody
WEEKDAYS = {str(day): [["09:00", "17:00"]] for day in range(5)}


def town_stands() -> bool:
    return Gemeente.objects.exists()


@transaction.atomic
def set_up_town(*, addresses: bool = True) -> None:
    """Everything but activity. `addresses=False` leaves the sample of addresses out, for quick tests."""
    organisatie.set_up_gemeente(
        by=SYSTEM,
        name="Bergen",
        full_name="Gemeente Bergen",
        tagline="tussen duin, bos en zee",
        phone="072 123 45 67",
        phone_14="14 072",
        phone_abroad="+31 72 123 45 67",
        show_14_number=True,
        email="info@bergen.example",
        address="Voorbeeldplein 1, Bergen (verzonnen)",
        opening_hours=WEEKDAYS,
    )
    for afdeling, teams in AFDELINGEN.items():
        made = organisatie.add_afdeling(name=afdeling, by=SYSTEM)
        for code, name in teams.items():
            organisatie.add_team(code=code, name=name, afdeling_id=made.id, email=f"{code}@bergen.example", by=SYSTEM)
    for name, permissions in FUNCTIES.items():
        organisatie.add_functie(name=name, permissions=[p for p in permissions if p in all_permissions()], by=SYSTEM)
    for person in STAFF:
        hire(person)
    gebied.load_sample(by=SYSTEM, addresses=addresses)
    meldingen.load_standard(by=SYSTEM)


def set_up_zaaktypen(only: Container[str] = ()) -> None:
    """The kinds of zaken of the start set, or only some of them. What is here already stays."""
    package = standard_package(RSIN)
    if only:
        package["zaaktypen"] = [kind for kind in package["zaaktypen"] if kind["identificatie"] in only]
    report = take_in(package, by=SYSTEM)
    assert not report.refused, report.refused


def hire(person: Person) -> Medewerker:
    medewerker = organisatie.hire_medewerker(
        email=person.email,
        first_name=person.first_name,
        infix=person.infix,
        last_name=person.last_name,
        job_title=person.job_title,
        phone_direct=person.phone,
        teams=person.teams,
        by=SYSTEM,
    )
    for functie in Functie.objects.filter(name__in=person.functies):
        organisatie.assign_functie(
            medewerker_id=medewerker.id, functie_id=functie.id, first_day=timezone.localdate(), by=SYSTEM
        )
    return medewerker


def actor(person: Person) -> Actor:
    """This person as an actor, with teams and permissions as they stand in the tables."""
    return organisation.actor_for(Medewerker.objects.get(email=person.email))
