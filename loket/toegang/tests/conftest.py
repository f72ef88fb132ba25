"""Lena works with lamps; Sanne manages who comes in."""

from datetime import timedelta

import pyotp
import pytest
from django.utils import timezone

from loket.examples.cast import LENA, SANNE
from loket.kernel.actor import SYSTEM
from loket.organisatie import commands as organisatie
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import actor_for
from loket.toegang import commands

PASSWORD = "paarse fiets in de duinen"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def hired(person, password=PASSWORD):
    someone = organisatie.hire_medewerker(
        email=person.email, first_name=person.first_name, last_name=person.last_name, by=SYSTEM
    )
    if password:
        commands.set_password(medewerker_id=someone.id, password=password)
    return Medewerker.objects.get(id=someone.id)


@pytest.fixture
def lena(db):
    return hired(LENA)


@pytest.fixture
def sanne(db):
    sanne = hired(SANNE, password="")
    functie = organisatie.add_functie(name="Toegang", permissions=["toegang.beheren"], by=SYSTEM)
    organisatie.change_functies(medewerker_id=sanne.id, functie_ids=[functie.id], by=SYSTEM)
    return sanne


class Clock:
    """A clock that one can turn."""

    def __init__(self):
        self.at = timezone.now()

    def __call__(self):
        return self.at

    def turn(self, **by):
        self.at += timedelta(**by)


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(timezone, "now", clock)
    return clock


def digits(at):
    """What the app of Lena shows at this moment."""
    return pyotp.TOTP(SECRET).at(at)


@pytest.fixture
def with_app(lena, clock):
    """Lena has an app for codes, set up five minutes ago."""
    clock.turn(minutes=-5)
    commands.confirm_authenticator(medewerker_id=lena.id, secret=SECRET, code=digits(clock.at), by=actor_for(lena))
    clock.turn(minutes=5)
    return lena
