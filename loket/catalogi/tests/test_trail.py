"""Each change of the catalogue is written down, and told on the kanaal of its type."""

import pytest

from loket.catalogi.api.transfer import take_in
from loket.catalogi.models import Zaaktype
from loket.catalogi.queries.package import package_of
from loket.catalogi.tests.bodies import roltype_body, zaaktype_body
from loket.examples.catalogus import besluittype, informatieobjecttype, published_zaaktype
from loket.kernel.actor import SYSTEM
from loket.zgw import trail
from loket.zgw.models import Wijziging


@pytest.fixture
def messages(monkeypatch):
    """What subscribers hear."""
    heard = []
    monkeypatch.setattr(trail, "_publisher", lambda path: heard.append)
    return heard


def test_a_change_is_written_with_how_it_read_before_and_after(zgw, ztc):
    url = zgw.post("catalogi/zaaktypen", zaaktype_body(ztc, omschrijving="Kappen")).json()["url"]
    zgw.patch(url, {"omschrijving": "Vellen"}, X_Audit_Toelichting="Nieuw woord")
    zgw.post("catalogi/roltypen", roltype_body(url))
    lines = list(Wijziging.objects.filter(hoofd_object=url).order_by("id"))
    assert [(each.resource, each.actie, each.resultaat, each.bron) for each in lines] == [
        ("zaaktype", "create", 201, "ztc"),
        ("zaaktype", "partial_update", 200, "ztc"),
        ("roltype", "create", 201, "ztc"),
    ]
    assert (lines[0].oud, lines[0].nieuw["omschrijving"]) == (None, "Kappen")
    assert (lines[1].oud["omschrijving"], lines[1].nieuw["omschrijving"]) == ("Kappen", "Vellen")
    assert (lines[1].toelichting, lines[1].resource_weergave) == ("Nieuw woord", "Vellen")
    zgw.delete(url)
    assert not Wijziging.objects.filter(hoofd_object=url).exists()


def test_each_type_is_told_on_its_own_kanaal(zgw, ztc, messages):
    refs = {
        "zaaktypen": zgw.post("catalogi/zaaktypen", zaaktype_body(ztc)).json()["url"],
        "besluittypen": besluittype(ztc.id, publish=False).url,
        "informatieobjecttypen": informatieobjecttype(ztc.id, publish=False).url,
    }
    messages.clear()
    for url in refs.values():
        zgw.post(f"{url}/publish")
    zgw.delete(refs["zaaktypen"])
    told = [(each.kanaal, each.actie, each.hoofd_object, each.kenmerken) for each in messages]
    assert told == [
        *((kanaal, "partial_update", url, {"catalogus": ztc.url}) for kanaal, url in refs.items()),
        ("zaaktypen", "destroy", refs["zaaktypen"], {"catalogus": ztc.url}),
    ]


def test_a_refused_change_is_not_told(zgw, ztc, messages):
    zgw.post("catalogi/zaaktypen", {})
    assert messages == []


def test_what_comes_in_with_a_package_is_told_as_if_it_was_added_by_hand(ztc, messages):
    by_hand = published_zaaktype(publish=False)
    package = package_of(ztc.id)
    lines, told = trail_of(by_hand.id), told_of_zaaktypen(messages)
    messages.clear()
    package["zaaktypen"][0]["identificatie"] = "OVERGENOMEN"
    assert not take_in(package, by=SYSTEM, into=ztc.id, publish=False).refused
    taken = Zaaktype.objects.get(identificatie="OVERGENOMEN")
    assert trail_of(taken.id) == lines
    assert told_of_zaaktypen(messages) == told


def trail_of(zaaktype_id):
    """Its lines in any order, and the fields that each tells."""
    lines = Wijziging.objects.filter(hoofd_id=zaaktype_id)
    return sorted((each.resource, each.actie, each.resource_weergave, sorted(each.nieuw)) for each in lines)


def told_of_zaaktypen(messages):
    return sorted((each.resource, each.actie) for each in messages if each.kanaal == "zaaktypen")
