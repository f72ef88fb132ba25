"""Another body is named when it fits best and nothing of ours does, or when its name is in the question."""

import pytest

from loket.zoeken.queries import search
from loket.zoeken.tests.catalogue import HUURTOESLAG, fill, product

pytestmark = pytest.mark.django_db
UWV = product(
    "ww",
    "WW-uitkering",
    terms=["werkloos"],
    organisation="uwv",
    organisation_name="UWV",
    organisation_url="https://uwv.nl",
)
SCHOOL = product("school", "Klacht over school", terms=["leraar"], organisation="school", organisation_name="School")
BIJSTAND = product("bijstand", "Bijstand aanvragen", upl="bijstand", terms=["werkloos", "uitkering"])


def body(q):
    fill(UWV, SCHOOL, BIJSTAND)
    referral = search(q).referral
    return referral.organisation if referral else None


@pytest.mark.parametrize(
    ("q", "organisation"),
    [
        ("huurtoeslag", "belastingdienst"),
        ("ww-uitkering", "uwv"),
        ("uitkering bij het uwv", "uwv"),  # named
        ("werkloos", None),  # ours fits as well
        ("bijstand", None),
        ("paspoort voor op school", None),  # an everyday word is no name
        ("xqzvw", None),
    ],
)
def test_who_is_named(q, organisation):
    assert body(q) == organisation


def test_a_body_without_an_address_leads_to_our_page():
    fill(SCHOOL)
    assert search("klacht over school").referral.url == "/product/school/"
    assert HUURTOESLAG.organisation_url == "https://www.belastingdienst.nl"
