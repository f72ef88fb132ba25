"""Colleagues and customers for tests: Fatima keeps up, Henk may look, Lena may do neither."""

from django.test import Client

from loket.examples.cast import FATIMA, HENK, LENA, RUBEN
from loket.kernel.actor import SYSTEM
from loket.organisatie import commands as organisatie
from loket.organisatie import queries as organisation
from loket.organisatie.models import Medewerker
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres
from loket.partijen.commands.partij import Told, keep_partij
from loket.partijen.models import Partij
from loket.partijen.permissions import BEKIJKEN, BIJHOUDEN

RIGHTS = {FATIMA: (BEKIJKEN, BIJHOUDEN), HENK: (BEKIJKEN,), LENA: (), RUBEN: (BEKIJKEN, BIJHOUDEN)}
HOUSE = {"straatnaam": "Duinweg", "huisnummer": 4, "postcode": "1861 AB", "stad": "Bergen"}


def hired(person):
    someone = organisatie.hire_medewerker(
        email=person.email, first_name=person.first_name, infix=person.infix, last_name=person.last_name, by=SYSTEM
    )
    if RIGHTS[person]:
        functie = organisatie.add_functie(name=f"Van {person.first_name}", permissions=RIGHTS[person], by=SYSTEM)
        organisatie.change_functies(medewerker_id=someone.id, functie_ids=[functie.id], by=SYSTEM)
    return Medewerker.objects.get(id=someone.id)


def actor(medewerker):
    return organisation.actor_for(medewerker)


def browser(medewerker):
    client = Client()
    client.force_login(medewerker)
    return client


def person(first="Tineke", last="Dijk", **more):
    return kept(soort_partij="persoon", voornaam=first, voorvoegsel_achternaam="van", achternaam=last, **more)


def company(naam="De Duinpan", **more):
    return kept(soort_partij="organisatie", naam=naam, **more)


def kept(**columns):
    return Partij.objects.get(id=keep_partij(Told(columns=columns), by=SYSTEM))


def reached(partij, adres="tineke@inwoner.example", soort="email", *, standard=True):
    told = {"soort_digitaal_adres": soort, "adres": adres, "partij_id": partij.id, "is_standaard_adres": standard}
    return keep_digitaal_adres(told, by=SYSTEM)


def soorten():
    """The kinds of messages of a small town."""
    return [("besluit", "Besluiten"), ("afspraak", "Afspraken"), ("uitnodiging", "Uitnodigingen"), ("zaak", "Zaken")]
