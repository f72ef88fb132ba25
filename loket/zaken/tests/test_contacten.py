"""Contact about a zaak: written down here, or kept by another system."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.outside.bronnen import NotFetched
from loket.zaken.commands import address
from loket.zaken.models import Klantcontact
from loket.zaken.tests.parts import GONE, HOST, closed_zaak_of, denied, faults, program, url_of, zaak_of

THERE = "https://contact.example/api/v1/contactmomenten/1"
ELSEWHERE = [("zaken/zaakcontactmomenten", "contactmoment"), ("zaken/zaakverzoeken", "verzoek")]


@pytest.fixture(autouse=True)
def away(monkeypatch):
    """One address of another system answers."""

    def fetch(url):
        if not url.startswith(THERE):
            code = "invalid-resource" if "pagina" in url else "bad-url"
            raise NotFetched(code, "Geen antwoord.")
        return {"url": url}

    monkeypatch.setattr(address, "fetch", fetch)


def contact(zaak, /, **changes):
    return {"zaak": url_of(zaak), "datumtijd": "2026-03-02T10:00:00Z", **changes}


def test_a_klantcontact_gets_an_identificatie(zgw, zaak):
    made = zgw.post("zaken/klantcontacten", contact(zaak, kanaal="balie"))
    assert made.status_code == 201
    told = dict(made.json())
    assert 0 < len(told["identificatie"]) <= 14
    del told["identificatie"]
    assert told == {
        "url": made["Location"],
        "uuid": told["uuid"],
        "zaak": url_of(zaak),
        "datumtijd": "2026-03-02T10:00:00.000000Z",
        "kanaal": "balie",
        "onderwerp": "",
        "toelichting": "",
    }
    assert zgw.get(made["Location"]).json() == made.json()


def test_a_moment_without_zone_is_a_dutch_clock(zgw, zaak):
    told = zgw.post("zaken/klantcontacten", contact(zaak, datumtijd="2019-02-20T00:00:00")).json()
    assert told["datumtijd"] == "2019-02-19T23:00:00.000000Z"


def test_what_is_wrong_with_a_klantcontact_is_told(zgw, zaak):
    zgw.post("zaken/klantcontacten", contact(zaak, identificatie="K1"))
    tomorrow = (timezone.now() + timedelta(days=1)).isoformat()
    assert faults(zgw.post("zaken/klantcontacten", contact(zaak, identificatie="K1", datumtijd=tomorrow))) == [
        ("identificatie", "unique"),
        ("datumtijd", "future_not_allowed"),
    ]
    assert faults(zgw.post("zaken/klantcontacten", {"kanaal": "x" * 21})) == [
        ("zaak", "required"),
        ("datumtijd", "required"),
        ("kanaal", "max_length"),
    ]


def test_a_klantcontact_stays_as_it_is(zgw, zaak):
    made = zgw.post("zaken/klantcontacten", contact(zaak)).json()
    for method in (zgw.put, zgw.patch):
        assert method(made["url"], {}).status_code == 405
    assert zgw.delete(made["url"]).status_code == 405


@pytest.mark.parametrize("many", [1, 3])
def test_klantcontacten_of_a_zaak(zgw, zaak, zaaktype, many, django_assert_num_queries):
    for number in range(many):
        moment = timezone.now()
        Klantcontact.objects.create(zaak=zaak, identificatie=f"K{number}", datumtijd=moment)
    zgw.post("zaken/klantcontacten", contact(zaak_of(zaaktype)))
    with django_assert_num_queries(5):  # who calls, how many, which; whose data, that it was read
        assert zgw.get("zaken/klantcontacten", {"zaak": url_of(zaak)}).json()["count"] == many


@pytest.mark.parametrize(("way", "field"), ELSEWHERE)
def test_what_is_kept_elsewhere_is_pointed_at(zgw, zaak, zaaktype, way, field):
    sent = {"zaak": url_of(zaak), field: THERE}
    made = zgw.post(way, sent)
    assert made.status_code == 201
    assert made.json() == {"url": made["Location"], "uuid": made.json()["uuid"], **sent}
    other = zgw.post(way, {"zaak": url_of(zaak_of(zaaktype)), field: f"{THERE}/2"}).json()
    assert zgw.get(way, {"zaak": url_of(zaak)}).json() == [made.json()]
    assert zgw.get(way, {field: f"{THERE}/2"}).json() == [other]
    assert len(zgw.get(way).json()) == 2
    assert faults(zgw.get(way, {field: "iets"})) == [(field, "invalid")]
    assert zgw.delete(made["Location"]).status_code == 204
    assert zgw.get(made["Location"]).status_code == 404


@pytest.mark.parametrize(("way", "field"), ELSEWHERE)
def test_a_relation_is_made_once_and_with_something_that_is_there(zgw, zaak, way, field):
    sent = {"zaak": url_of(zaak), field: THERE}
    zgw.post(way, sent)
    assert faults(zgw.post(way, sent)) == [("nonFieldErrors", "unique")]
    for url, code in (
        ("https://elders.example/1", "bad-url"),
        ("https://elders.example/pagina", "invalid-resource"),
        (f"{HOST}/zaken/api/v1/zaken/{GONE}", "bad-url"),
    ):
        assert faults(zgw.post(way, {**sent, field: url})) == [(field, code)]


@pytest.mark.parametrize("way", ["zaken/klantcontacten", *(way for way, _ in ELSEWHERE)])
def test_rights_go_by_the_zaak(zgw, zaak, zaaktype, way):
    closed, secret = closed_zaak_of(zaaktype), zaak_of(zaaktype, vertrouwelijkheidaanduiding="geheim")
    usual = program("gewoon", zaaktype, "zaken.lezen", "zaken.bijwerken")
    reader = program("lezer", zaaktype, "zaken.lezen", "zaken.aanmaken")

    def sent(zaak):
        return {**contact(zaak), "contactmoment": THERE, "verzoek": THERE}

    hidden, done = zgw.post(way, sent(secret)).json(), zgw.post(way, sent(closed)).json()
    for which in (closed, secret):
        assert denied(usual.post(way, sent(which)))
    assert denied(reader.post(way, sent(zaak)))
    assert denied(usual.get(hidden["url"]))
    assert usual.get(done["url"]).status_code == 200
    if way != "zaken/klantcontacten":
        assert denied(usual.delete(done["url"]))
    assert usual.post(way, sent(zaak)).status_code == 201
