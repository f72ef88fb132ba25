"""The ground of somebody else: they get the melding, the melder hears their name, and our teams have no work."""

from uuid import uuid4

import pytest

from loket.berichten.models import Bericht
from loket.gebied import commands as gebied
from loket.gebied.rules import Point
from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.meldingen import commands
from loket.meldingen.models import Outcome, State
from loket.meldingen.queries.around import around
from loket.meldingen.queries.kinds import kinds
from loket.termijnen.calendar import add_working_days

pytestmark = pytest.mark.django_db
HERE, ELSEWHERE = Point(52.6700, 4.7035), Point(52.6750, 4.7100)  # both in wijk Bergen


def owner(code, name, kind, email):
    """A square of some hundred metres around HERE."""
    south, west, north, east = 52.6695, 4.7030, 52.6705, 4.7040
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    told = {"code": code, "name": name, "kind": kind, "phone": "088 000 01 09", "email": email}
    shape = {"type": "Polygon", "coordinates": [ring]}
    collection = {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": told, "geometry": shape}]}
    gebied.draw_owner_areas(collection=collection, source="test", by=SYSTEM)


def receive(**told):
    values = {"send_key": uuid4(), "category": "lamp-uit", "point": HERE, "email": "anna@inwoner.example", **told}
    melding = commands.receive_melding(**values).melding
    for delivery in Delivery.objects.waiting().order_by("id"):
        deliver(delivery_id=delivery.id)
    return melding


@pytest.mark.parametrize(
    ("code", "name", "kind"),
    [
        ("provincie", "Provincie Noord-Holland", "road"),
        ("waterschap", "Hoogheemraadschap", "water"),
        ("prorail", "ProRail", "rail"),
    ],
)
def test_the_owner_gets_it_at_once_and_the_melder_hears_the_name(town, code, name, kind):
    owner(code, name, kind, "meldpunt@eigenaar.example")
    melding = receive()
    assert (melding.state, melding.outcome, melding.forwarded_to) == (State.FORWARDED, Outcome.FORWARDED, name)
    told = {bericht.to: bericht.text for bericht in Bericht.objects.filter(about__startswith="melding-step:")}
    assert set(told) == {"meldpunt@eigenaar.example", "anna@inwoner.example"}
    assert f"Dit is werk van {name}." in told["anna@inwoner.example"]
    assert [row.by_kind for row in history_of("meldingen", melding.id) if row.kind.endswith("Forwarded")] == ["system"]


def test_beside_that_ground_it_is_our_work(town):
    owner("provincie", "Provincie Noord-Holland", "road", "meldpunt@eigenaar.example")
    melding = receive(point=ELSEWHERE)
    assert (melding.state, melding.team_id) == (State.RECEIVED, "verlichting")


def test_urgent_is_looked_at_by_us_first(town):
    owner("provincie", "Provincie Noord-Holland", "road", "meldpunt@eigenaar.example")
    assert receive(danger=True).state == State.RECEIVED


def test_an_owner_without_an_address_is_not_told_by_nobody(town):
    """Then our team keeps it and calls them: nothing is promised that did not happen."""
    owner("provincie", "Provincie Noord-Holland", "road", "")
    melding = receive()
    assert (melding.state, melding.team_id) == (State.RECEIVED, "verlichting")
    lamp = kinds(on=add_working_days(melding.due_on, 1)).by_code["lamp-uit"]
    assert around(HERE, kind=lamp).owner == ""
