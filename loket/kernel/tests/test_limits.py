from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.test import RequestFactory
from django.utils import timezone

from loket.kernel import limits
from loket.kernel.limits import TooMany, limit
from loket.kernel.models import RateWindow

HOUR = timedelta(hours=1)


def allowed(key, times=3):
    try:
        limit(key, times=times, per=HOUR)
    except TooMany:
        return False
    return True


@pytest.mark.django_db
def test_so_many_times_per_window():
    assert [allowed("a") for _ in range(5)] == [True, True, True, False, False]
    assert allowed("b")


@pytest.mark.django_db
def test_says_how_long_to_wait():
    limit("a", times=1, per=HOUR)
    with pytest.raises(TooMany) as caught:
        limit("a", times=1, per=HOUR)
    assert 3590 <= caught.value.retry_after <= 3600


@pytest.mark.django_db
def test_a_new_window_begins_after_the_old_one():
    assert [allowed("a", times=1), allowed("a", times=1)] == [True, False]
    RateWindow.objects.update(started_at=timezone.now() - HOUR)
    assert allowed("a", times=1)


@pytest.mark.django_db
def test_a_clock_that_is_set_back_shuts_nobody_out_for_that_hour():
    minute = timedelta(minutes=1)
    limit("a", times=1, per=minute)
    RateWindow.objects.update(started_at=timezone.now() + HOUR)
    assert limits.seconds_to_wait("a", times=1, per=minute) == 0
    limit("a", times=1, per=minute)
    assert 1 <= limits.seconds_to_wait("a", times=1, per=minute) <= 60
    with pytest.raises(TooMany):
        limit("a", times=1, per=minute)


@pytest.mark.django_db
def test_forgets_after_a_success():
    assert [allowed("a", times=1), allowed("a", times=1)] == [True, False]
    limits.forget("a")
    assert allowed("a", times=1)


@pytest.mark.django_db
def test_keeps_no_readable_key_and_sweeps_old_ones():
    limit("j.jansen@bergen.example", times=3, per=HOUR)
    assert "jansen" not in RateWindow.objects.get().key
    assert limits.sweep_rate_windows() == 0
    RateWindow.objects.update(started_at=timezone.now() - timedelta(days=2))
    assert limits.sweep_rate_windows() == 1


@pytest.mark.slow
def test_counts_together_when_all_come_at_once(committed):
    def try_once(_):
        try:
            return allowed("a", times=5)
        finally:
            connection.close()

    with ThreadPoolExecutor(12) as threads:
        assert sum(threads.map(try_once, range(12))) == 5


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "198.51.100.7", "127.0.0.1"),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "6.6.6.6, 198.51.100.7", "198.51.100.7"),  # the visitor wrote the first one himself
        (2, "6.6.6.6, 198.51.100.7, 10.0.0.1", "198.51.100.7"),
        (1, "", "127.0.0.1"),
    ],
)
def test_the_address_that_counts_is_the_one_our_proxy_saw(settings, proxies, forwarded, address):
    settings.TRUSTED_PROXIES = proxies
    assert limits.address_of(RequestFactory().get("/", headers={"X-Forwarded-For": forwarded})) == address


@pytest.mark.parametrize(
    ("visitor", "counted"),
    [
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),  # the same visitor, who has all of the /64
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("192.0.2.7", "192.0.2.7"),
        ("onzin", "onzin"),
    ],
)
def test_of_ipv6_the_network_counts(visitor, counted):
    assert limits.address_of(RequestFactory().get("/", REMOTE_ADDR=visitor)) == counted


@pytest.mark.django_db
def test_what_is_given_back_does_not_count():
    for _ in range(3):
        limits.limit("deur", times=1, per=timedelta(minutes=1))
        limits.give_back("deur")
    limits.give_back("deur")  # never below nothing
    limits.limit("deur", times=1, per=timedelta(minutes=1))
    with pytest.raises(limits.TooMany):
        limits.limit("deur", times=1, per=timedelta(minutes=1))
