"""A monitor reads how long pages take and what waits; nobody else does."""

import pytest
from django.urls import reverse

from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement, Delivery

pytestmark = pytest.mark.django_db
TOKEN = "een-lang-geheim-van-de-beheerder"


@pytest.fixture
def read(client, settings):
    settings.METRICS_TOKEN = TOKEN

    def asked(token=TOKEN):
        return client.get(reverse("kernel:metrics"), headers={"Authorization": f"Bearer {token}"})

    return asked


def test_pages_are_counted_by_name_and_never_by_address(read, client):
    client.get("/gezond/leven?bsn=123456782")
    client.get("/nergens/Jan-Jansen/")
    told = read().content.decode()
    assert 'loket_request_seconds_count{page="kernel:alive",status="2xx"}' in told
    assert 'page="none",status="4xx"' in told
    assert "123456782" not in told
    assert "Jansen" not in told


def test_what_waits_and_what_failed_is_told(read, django_assert_num_queries):
    announcement = Announcement.objects.create(
        kind="x.Y", subject="x:1", facts={}, by_kind=SYSTEM.kind, at="2026-01-01T00:00Z"
    )
    Delivery.objects.create(announcement=announcement, reaction="r", failed_at="2026-01-01T00:00Z")
    with django_assert_num_queries(5):  # one asks whether somebody guessed tokens
        told = read().content.decode()
    assert "loket_deliveries_failed 1.0" in told
    assert "loket_jobs_oldest_seconds 0.0" in told
    assert "loket_database_connections_most" in told


def test_without_the_token_the_page_is_not_there(read, settings):
    assert read(token="").status_code == 404
    assert read(token=TOKEN[:-1]).status_code == 404
    settings.METRICS_TOKEN = ""
    assert read(token="").status_code == 404
