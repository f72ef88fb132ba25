"""A form to test with: three steps, a condition, a calculation and a price."""

import pytest
from django.db import transaction
from django.test import Client

from loket.examples.town import set_up_zaaktypen
from loket.formulieren.commands import keep_versie, make_formulier, publish_versie
from loket.formulieren.rules.content import read
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker

WAAROM = {"doel": "Om te beslissen", "grondslag": "APV 2.1"}


def vraag(code, soort="tekst", label="", **more):
    return {"code": code, "soort": soort, "label": label or code.title(), **WAAROM, **more}


def hond(**more):
    """Ask for a place for a dog: how many there are decides the price; a second step only for a kennel."""
    return {
        "zaaktype": "KLACHT",
        "onderwerp": "Honden van {achternaam}",
        "kanalen": [{"soort": "balie", "tekst": "Op het gemeentehuis"}],
        "stappen": [
            {
                "code": "honden",
                "titel": "Uw honden",
                "vragen": [
                    vraag("aantal", "getal", "Hoeveel honden hebt u?", min="1", max="20"),
                    vraag("kennel", "ja_nee", "Fokt u honden?"),
                ],
            },
            {
                "code": "bedrijf",
                "titel": "Uw kennel",
                "als": {"tests": [{"vraag": "kennel", "waarde": "ja"}]},
                "vragen": [vraag("naam_kennel", label="Hoe heet uw kennel?")],
            },
            {
                "code": "over_u",
                "titel": "Over u",
                "vragen": [
                    vraag("achternaam", label="Uw achternaam", wie="achternaam"),
                    vraag("email", "email", "Uw e-mailadres", wie="email", verplicht=False),
                ],
            },
        ],
        "berekeningen": [{"code": "kosten", "label": "Kosten", "formule": "aantal * 12,50"}],
        **more,
    }


@pytest.fixture
def inhoud():
    return read(hond())


@pytest.fixture(scope="module")
def kinds_of_module(town_of_module, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        set_up_zaaktypen(only=["KLACHT", "KAPPEN", "VERHUIZING"])
        yield
        transaction.set_rollback(True)


@pytest.fixture
def kinds(kinds_of_module, town):
    """Kinds of zaken: a klacht, a permit to fell a tree, a move."""


@pytest.fixture
def publish(kinds):
    """Puts a form on the site, under this address."""

    def put(told, slug="honden", **more):
        make_formulier(slug=slug, name=more.pop("name", "Honden aanmelden"), by=SYSTEM, **more)
        return publish_versie(versie_id=keep_versie(formulier=slug, inhoud=told, by=SYSTEM).id, by=SYSTEM)

    return put


def boom(**more):
    """A permit to fell a tree: a place, a photo, an eigenschap of the zaak."""
    return {
        "zaaktype": "KAPPEN",
        "onderwerp": "Kappen: {soort}",
        "kanalen": [{"soort": "post"}],
        "stappen": [
            {
                "code": "boom",
                "titel": "De boom",
                "vragen": [
                    vraag("soort", label="Welke boom is het?", eigenschap="Soort boom"),
                    vraag("waar", "plek", "Waar staat de boom?"),
                    vraag("foto", "bestand", "Foto van de boom", documenttype="Foto"),
                ],
            },
            {
                "code": "over_u",
                "titel": "Over u",
                "vragen": [
                    vraag("achternaam", label="Uw achternaam", wie="achternaam"),
                    vraag("email", "email", "Uw e-mailadres", wie="email"),
                ],
            },
        ],
        **more,
    }


@pytest.fixture
def log_in():
    """A browser in which this colleague is logged in."""

    def log_in(person):
        client = Client()
        client.force_login(Medewerker.objects.get(email=person.email))
        return client

    return log_in
