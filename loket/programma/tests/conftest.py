"""The invented town, and a measure that is running."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import JANNIE, LENA, TINEKE
from loket.examples.town import actor
from loket.organisatie.models import Medewerker
from loket.programma import commands

OWNER, KEEPER, STRANGER = JANNIE, TINEKE, LENA


def person(someone):
    return Medewerker.objects.get(email=someone.email)


def in_days(days):
    return timezone.localdate() + timedelta(days=days)


def plan(**more):
    told = {
        "title": "Brieven korter",
        "first_step": "Drie brieven herschrijven",
        "step_on": in_days(7),
        "owner": person(OWNER).id,
        "check_on": in_days(60),
    }
    return commands.plan_maatregel(**told | more, by=more.pop("by", None) or actor(OWNER))


def go_to(monkeypatch, day):
    """It is noon on this day."""
    noon = timezone.now().replace(year=day.year, month=day.month, day=day.day, hour=11)
    monkeypatch.setattr(timezone, "now", lambda: noon)


def log_in(client, someone):
    client.force_login(person(someone))
    return client


@pytest.fixture
def owner(town):
    return actor(OWNER)


@pytest.fixture
def keeper(town):
    return actor(KEEPER)
