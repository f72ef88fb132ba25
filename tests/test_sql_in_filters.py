"""SQL in any parameter of our own lists of data breaks nothing, and never shows more than without it."""

from urllib.parse import parse_qsl

import pytest
from django.db import transaction
from django.test.utils import override_settings

from loket.producten.api.producttypen import KNOWN
from tests.hostile import RESIDENTS, Walk
from tests.lived_in import furnish
from tests.sql_words import ALL

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
GOOD = (200, 302, 400, 404, 422)
DATA = {  # lists without a page: what they can be asked by, and what is needed beside it
    "/api/zoek": ("q",),
    "/api/zoek/suggesties": ("q",),
    "/zoeken/suggesties/": ("q",),
    "/werk/zoeken/gevonden/": ("q",),
    "/api/adressen": ("q",),
    "/api/adressen/bij?lat=52.67&lon=4.7": ("lat", "lon"),
    "/api/lichtmasten?lat=52.67&lon=4.7": ("lat", "lon"),
    **{f"/api/ori/v1/{name}": ("page", "page_size") for name in ("vergaderingen", "agendapunten", "stemmingen")},
    "/producttypen/api/v1/producttypen": sorted(KNOWN),
    "/open311/v2/requests.json": ("service_request_id", "service_code", "status", "start_date", "end_date"),
}


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker, tmp_path_factory):
    files = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("files"), DEMO=True, INLOGGEN_DEMO=RESIDENTS)
    with django_db_blocker.unblock(), files, transaction.atomic():
        yield furnish()
        transaction.set_rollback(True)


@pytest.mark.parametrize("address", sorted(DATA))
def test_sql_in_a_list_of_data(town, address):
    client, (path, _, needed) = Walk().client, address.partition("?")
    usual = client.get(address)
    assert usual.status_code == 200
    for name in DATA[address]:
        for what, words in ALL.items():
            answer = client.get(path, {**dict(parse_qsl(needed)), name: words})
            assert answer.status_code in GOOD, f"{name}={what}"
            if answer.status_code == 200 and name != "q":  # without words a search finds nothing
                assert len(rows_of(answer)) <= len(rows_of(usual)), f"{name}={what}"


def rows_of(answer):
    """The first list in what it tells."""
    told = answer.json()
    return told if isinstance(told, list) else next((each for each in told.values() if isinstance(each, list)), [])
