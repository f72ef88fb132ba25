"""When nobody can log in any more, the machine itself has a way in."""

from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command

from loket.kernel.actor import SYSTEM
from loket.organisatie import commands as organisatie
from loket.organisatie.models import Medewerker
from loket.organisatie.permissions import all_permissions
from loket.organisatie.queries import actor_for
from loket.toegang import queries

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NEW = "groene emmer op het strand"


def opened(email="eerste@bergen.example", **options):
    out = StringIO()
    options.setdefault("stderr", StringIO())
    call_command("open_account", email, stdout=out, **options)
    return urlsplit(out.getvalue().strip()).path


def test_the_first_administrator_comes_in_and_may_do_everything(client):
    client.get(opened())
    assert client.post("/inloggen/nieuw-wachtwoord/", {"new": NEW}).status_code == 302
    first = Medewerker.objects.get()
    assert actor_for(first).permissions == set(all_permissions())
    assert client.post("/inloggen/", {"email": first.email, "password": NEW}).status_code == 302


def test_again_is_a_way_back_in_for_who_left(client):
    opened()
    first = Medewerker.objects.get()
    organisatie.end_employment(medewerker_id=first.id, by=SYSTEM)
    assert client.get(opened()).status_code == 302
    assert Medewerker.objects.get().is_active


def test_a_slip_of_the_pen_that_makes_an_account_is_told():
    made, found = StringIO(), StringIO()
    opened(stderr=made)
    opened(stderr=found)
    assert "eerste@bergen.example had no account yet" in made.getvalue()
    assert found.getvalue() == ""


def test_a_lost_second_step_is_wiped_when_asked(with_app):
    opened(with_app.email)
    assert queries.factors_of(with_app.id).any
    opened(with_app.email, wipe_second_step=True)
    assert not queries.factors_of(with_app.id).any
