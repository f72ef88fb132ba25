"""Besluiten in a zaak: the other end of what besluiten keeps."""

from datetime import date
from uuid import uuid4

import pytest

from loket.kernel.actor import SYSTEM
from loket.zaken.commands import link_besluit, unlink_besluit
from loket.zaken.models import Zaakbesluit
from loket.zaken.tests.parts import GONE, HOST, closed_zaak_of, denied, faults, program, url_of, zaak_of
from loket.zgw.models import Wijziging


@pytest.fixture
def besluit_id(zaak):
    made = uuid4()
    link_besluit(zaak_id=zaak.id, besluit_id=made, ingangsdatum=date(2026, 3, 2), by=SYSTEM)
    return made


def way(zaak):
    return f"{url_of(zaak)}/besluiten"


def address_of(besluit_id):
    return f"{HOST}/besluiten/api/v1/besluiten/{besluit_id}"


def test_a_zaak_tells_its_besluiten(zgw, zaak, besluit_id):
    [told] = zgw.get(way(zaak)).json()
    assert told == {"url": f"{way(zaak)}/{told['uuid']}", "uuid": told["uuid"], "besluit": address_of(besluit_id)}
    assert zgw.get(told["url"]).json() == told


def test_a_besluit_that_changes_its_days_stays_one_besluit(zaak, besluit_id):
    days = {"ingangsdatum": date(2026, 4, 1), "vervaldatum": date(2027, 4, 1)}
    link_besluit(zaak_id=zaak.id, besluit_id=besluit_id, **days, by=SYSTEM)
    kept = Zaakbesluit.objects.get()
    assert (kept.ingangsdatum, kept.vervaldatum) == (days["ingangsdatum"], days["vervaldatum"])
    assert Wijziging.objects.filter(hoofd_id=zaak.id).count() == 1


def test_a_besluit_goes(zgw, zaak, besluit_id):
    unlink_besluit(besluit_id=besluit_id, by=SYSTEM)
    unlink_besluit(besluit_id=besluit_id, by=SYSTEM)
    assert zgw.get(way(zaak)).json() == []
    assert [line.actie for line in Wijziging.objects.filter(hoofd_id=zaak.id).order_by("id")] == ["create", "destroy"]


def test_another_register_may_tell_what_we_know_already(zgw, zaak, zaaktype, besluit_id):
    made = zgw.post(way(zaak), {"besluit": address_of(besluit_id)})
    assert (made.status_code, made.json()) == (201, zgw.get(way(zaak)).json()[0])
    other = way(zaak_of(zaaktype))
    assert faults(zgw.post(other, {"besluit": address_of(besluit_id)})) == [("nonFieldErrors", "inconsistent-relation")]
    assert faults(zgw.post(way(zaak), {"besluit": address_of(GONE)})) == [("nonFieldErrors", "inconsistent-relation")]


@pytest.mark.parametrize(
    "url", ["https://elders.example/besluiten/api/v1/besluiten/1", f"{HOST}/zaken/api/v1/zaken/{GONE}"]
)
def test_an_address_of_something_else_is_refused(zgw, zaak, url):
    assert faults(zgw.post(way(zaak), {"besluit": url})) == [("besluit", "bad-url")]


def test_it_does_not_go_while_the_besluit_belongs_here(zgw, zaak, besluit_id):
    [told] = zgw.get(way(zaak)).json()
    assert faults(zgw.delete(told["url"])) == [("nonFieldErrors", "inconsistent-relation")]
    assert zgw.get(told["url"]).status_code == 200


def test_rights_go_by_the_zaak(zgw, zaak, zaaktype, besluit_id):
    closed, secret = closed_zaak_of(zaaktype), zaak_of(zaaktype, vertrouwelijkheidaanduiding="geheim")
    usual = program("gewoon", zaaktype, "zaken.lezen", "zaken.bijwerken")
    reader = program("lezer", zaaktype, "zaken.lezen")
    sent = {"besluit": address_of(besluit_id)}
    assert denied(usual.get(way(secret)))
    assert denied(usual.post(way(closed), sent))
    assert denied(reader.post(way(zaak), sent))
    assert usual.post(way(zaak), sent).status_code == 201
