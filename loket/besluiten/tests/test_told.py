"""A change of a besluit is told to who subscribed, over HTTP, without its content (G-15, nrc-002)."""

import pytest

from loket.notificaties.commands import deliver, deliver_what_waits
from loket.notificaties.models import Kanaal
from loket.notificaties.tests.conftest import afnemer  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db
FILTERS = ["verantwoordelijkeOrganisatie", "besluittype", "besluittype.catalogus"]


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(deliver, "LINGER", 0)
    Kanaal.objects.get_or_create(naam="besluiten", defaults={"filters": FILTERS})


def subscribe(zgw, listener, **filters):
    body = {"callbackUrl": listener.url, "auth": "Bearer x", "kanalen": [{"naam": "besluiten", "filters": filters}]}
    assert zgw.post("notificaties/abonnement", body).status_code == 201


def test_everything_that_happens_to_a_besluit_of_this_type(zgw, body, document, zaaktype, other_zaaktype, afnemer):  # noqa: F811
    listener, other = afnemer(), afnemer()
    subscribe(zgw, listener, besluittype=zaaktype.besluittype.url)
    subscribe(zgw, other, besluittype=other_zaaktype.besluittype.url)
    besluit = zgw.post("besluiten/besluiten", body).json()["url"]
    pair = {"besluit": besluit, "informatieobject": document.url}
    bio = zgw.post("besluiten/besluitinformatieobjecten", pair).json()["url"]
    zgw.patch(besluit, {"toelichting": "geheim"})
    zgw.delete(bio)
    zgw.delete(besluit)
    deliver_what_waits()

    told = [each for each in listener.got if each["kanaal"] == "besluiten"]
    assert sorted((each["resource"], each["actie"], each["resourceUrl"]) for each in told) == [
        ("besluit", "create", besluit),
        ("besluit", "destroy", besluit),
        ("besluit", "partial_update", besluit),
        ("besluitinformatieobject", "create", bio),
        ("besluitinformatieobject", "destroy", bio),
    ]
    for each in told:
        assert each["hoofdObject"] == besluit
        assert each["kenmerken"] == {
            "verantwoordelijkeOrganisatie": body["verantwoordelijkeOrganisatie"],
            "besluittype": body["besluittype"],
            "besluittype.catalogus": zaaktype.catalogus.url,
        }
        assert "geheim" not in str(each)
    assert [each for each in other.got if each["kanaal"] == "besluiten"] == []
