"""An app of residents, with a key."""

from uuid import uuid4

import pytest
from django.test import Client

from loket.gebied.commands import load_sample
from loket.gebied.rules import Point
from loket.kernel.actor import SYSTEM
from loket.meldingen import commands

MIDDLE = Point(52.6700, 4.7035)
REQUESTS = "/open311/v2/requests.json"


class App:
    """Sends as an app would: form-encoded, unless told otherwise."""

    def __init__(self, key):
        self.key, self.client = key, Client()

    def send(self, path=REQUESTS, headers=None, **fields):
        told = {"api_key": self.key, "service_code": "lamp-uit", "lat": "52.6700", "long": "4.7035", **fields}
        body = "&".join(f"{name}={_quoted(value)}" for name, value in told.items() if value is not None)
        return self.client.post(path, body, content_type="application/x-www-form-urlencoded", headers=headers or {})

    def send_json(self, path=REQUESTS, **fields):
        told = {"api_key": self.key, "service_code": "lamp-uit", "lat": 52.67, "long": 4.7035, **fields}
        return self.client.post(path, told, content_type="application/json")


def _quoted(value):
    from urllib.parse import quote

    return quote(str(value))


@pytest.fixture
def app(town):
    return App(commands.give_key(name="Buiten Beter", by=SYSTEM))


@pytest.fixture
def bergen(town):
    """The town with the whole sample of addresses and lamp posts."""
    load_sample(by=SYSTEM)


@pytest.fixture
def report(town):
    """Somebody reports by the website: `report("stoep", description="…")` gives the melding."""

    def report(category="lamp-uit", *, point=MIDDLE, **told):
        return commands.receive_melding(send_key=uuid4(), category=category, point=point, **told).melding

    return report
