"""A town draws its own wijken, and the areas of others."""

import pytest

from loket.gebied import commands
from loket.gebied.models import OwnerArea, Wijk
from loket.gebied.queries import owner_at
from loket.gebied.rules import Point
from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused


def square(west, south, size=0.1):
    east, north = west + size, south + size
    return {
        "type": "Polygon",
        "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
    }


def feature(code, geometry, **properties):
    return {"type": "Feature", "properties": {"code": code, "name": code.title(), **properties}, "geometry": geometry}


WEST, EAST = feature("west", square(4.5, 52.5)), feature("east", square(4.6, 52.5))
RING = {
    "type": "Polygon",
    "coordinates": [
        square(4.5, 52.5)["coordinates"][0],
        list(reversed(square(4.54, 52.54, 0.02)["coordinates"][0])),
    ],
}


def draw(*features):
    return commands.draw_wijken(collection={"features": list(features)}, source="kaart.geojson", by=SYSTEM)


@pytest.mark.django_db
def test_wijken_are_replaced_as_a_whole():
    draw(WEST, EAST)
    assert draw(WEST) == ["west"]
    assert list(Wijk.objects.values_list("code", "name")) == [("west", "West")]
    assert [row.facts["codes"] for row in history_of("gebied", "wijken")] == [["west"], ["west", "east"]]


@pytest.mark.parametrize(
    ("features", "code"),
    [
        ([], "not-a-map"),
        ([feature("Met Hoofdletters", square(4.5, 52.5))], "area-without-code"),
        ([feature("", square(4.5, 52.5))], "area-without-code"),
        ([feature("west", square(4.5, 52.5), name="")], "area-without-name"),
        ([feature("west", None)], "area-not-a-polygon"),
        ([feature("west", {"type": "Point", "coordinates": [4.5, 52.5]})], "area-not-a-polygon"),
        ([feature("west", {"type": "Polygon", "coordinates": [[[4.5, 52.5], [4.6, 52.6]]]})], "area-not-a-polygon"),
        ([feature("west", square(120_000, 500_000, 1000))], "area-not-in-the-netherlands"),  # in the Dutch grid
        ([WEST, feature("east", square(4.55, 52.5))], "wijken-overlap"),
        ([feature("ring", RING)], "wijken-leave-a-hole"),
        ([WEST, feature("west", square(4.6, 52.5))], "code-twice"),
    ],
)
@pytest.mark.django_db
def test_a_map_that_cannot_be_is_refused_and_changes_nothing(features, code):
    draw(EAST)
    with pytest.raises(Refused) as refused:
        draw(*features)
    assert refused.value.refusal.code == code
    assert [wijk.code for wijk in Wijk.objects.all()] == ["east"]


@pytest.mark.django_db
def test_all_faults_are_told_at_once():
    with pytest.raises(Refused) as refused:
        draw(feature("west", None), feature("east", None))
    assert [refusal.reason for refusal in refused.value.refusals] == [
        "Het gebied West is geen heel vlak.",
        "Het gebied East is geen heel vlak.",
    ]


@pytest.mark.django_db
def test_an_owner_can_be_reached():
    road = feature("rijksweg", square(4.5, 52.5), kind="road", phone="088 000 00 01", email="weg@rijk.example")
    commands.draw_owner_areas(collection={"features": [road]}, source="kaart.geojson", by=SYSTEM)
    owner = owner_at(Point(52.55, 4.55))
    assert (owner.name, owner.phone, owner.email) == ("Rijksweg", "088 000 00 01", "weg@rijk.example")


@pytest.mark.django_db
def test_an_owner_of_an_unknown_kind_is_refused():
    with pytest.raises(Refused) as refused:
        commands.draw_owner_areas(
            collection={"features": [feature("x", square(4.5, 52.5), kind="kasteel")]}, source="kaart", by=SYSTEM
        )
    assert refused.value.refusal.code == "owner-kind-unknown"
    assert OwnerArea.objects.count() == 0
