"""A resident types an address, whole or half, right or wrong, and finds it."""

import pytest

from loket.gebied.queries import AddressRow, WijkRow, address, search_addresses
from loket.gebied.rules import Point
from loket.outside import adressen
from loket.outside.adressen import FakeAddressService, FoundAddress

pytestmark = pytest.mark.usefixtures("streets")


def labels(typed, **more):
    return [row.label for row in search_addresses(typed, **more)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Dorpsstraat 12 Schoorl", "Dorpsstraat 12, Schoorl"),
        ("dorpsstr 12 schoorl", "Dorpsstraat 12, Schoorl"),
        ("schoorl dorpsstraat 12", "Dorpsstraat 12, Schoorl"),
        ("Dorpsstraat 12A Schoorl", "Dorpsstraat 12A, Schoorl"),
        ("Dorpsstraat 12 a-2, Schoorl", "Dorpsstraat 12A-2, Schoorl"),
        ("Dorpsstraat 12a2 Schoorl", "Dorpsstraat 12A-2, Schoorl"),
        ("dorpstraat 12 schorl", "Dorpsstraat 12, Schoorl"),
        ("1861 AA 12", "Dorpsstraat 12, Bergen"),
        ("1861aa12", "Dorpsstraat 12, Bergen"),
        ("breeln 2", "Breelaan 2, Bergen"),
        ("brelaan", "Breelaan 1, Bergen"),
        ("herewg 5", "Heereweg 5, Schoorl"),
        ("2e voorstraat 5", "2e Voorstraat 5, Egmond-Binnen"),
        ("Dorpsstraat 12, 1871 AB Schoorl", "Dorpsstraat 12, Schoorl"),
    ],
)
def test_what_is_meant_comes_first(typed, first):
    assert labels(typed)[0] == first


def test_the_whole_street_and_place_find_only_that_street():
    assert labels("Dorpsstraat 13 Bergen") == ["Dorpsstraat 13, Bergen"]


def test_a_number_that_is_half_typed_finds_the_longer_ones_too():
    assert labels("Dorpsstraat 12 Schoorl") == [
        "Dorpsstraat 12, Schoorl",
        "Dorpsstraat 12A, Schoorl",
        "Dorpsstraat 12A-2, Schoorl",
        "Dorpsstraat 120, Schoorl",
    ]


def test_a_street_of_several_places_shows_them_all():
    assert sorted(labels("dorpsstraat 12", most=2)) == ["Dorpsstraat 12, Bergen", "Dorpsstraat 12, Schoorl"]


def test_the_beginning_of_a_postcode():
    assert labels("1861") == [
        "Dorpsstraat 12, Bergen",
        "Dorpsstraat 13, Bergen",
        "Breelaan 1, Bergen",
        "Breelaan 2, Bergen",
        "Breelaan 3, Bergen",
    ]


@pytest.mark.parametrize("typed", ["", "x", "Kalverstraat 1 Amsterdam", "9999 ZZ 1", "%", "Dorpsstraat 999", "\x00'"])
def test_nothing_like_it_is_an_empty_list(typed):
    assert labels(typed) == []


def test_an_address_knows_its_id_point_and_wijk():
    assert search_addresses("Dorpsstraat 12 Bergen") == [
        AddressRow("0373200000000007", "Dorpsstraat 12, Bergen", Point(52.6690, 4.7030), WijkRow("bergen", "Bergen"))
    ]
    assert address("0373200000000007").label == "Dorpsstraat 12, Bergen"
    assert address("9") is None


@pytest.mark.parametrize("typed", ["dorpsstraat 12 schoorl", "dorpsstraat", "1861aa"])
def test_two_statements_however_many_are_found(typed, django_assert_num_queries):
    search_addresses("breelaan")  # the polygons of the wijken are read
    with django_assert_num_queries(2):
        search_addresses(typed)


class TestTheAddressService:
    IN_TOWN = FoundAddress("0373200000099999", "Nieuwe Weg 1, 1861ZZ Bergen", 52.6690, 4.7030)
    FAR_AWAY = FoundAddress("0363200000000001", "Nieuwe Weg 1, 1000AA Amsterdam", 52.3731, 4.8922)

    @pytest.fixture
    def service(self, settings, monkeypatch):
        settings.ADDRESS_URL = "http://127.0.0.1:9/"
        fake = FakeAddressService([self.FAR_AWAY, self.IN_TOWN])
        monkeypatch.setattr("loket.gebied.queries.addresses.address_service", lambda: fake)
        return fake

    def test_it_is_asked_when_our_own_table_knows_nothing(self, service):
        assert labels("nieuwe weg 1") == ["Nieuwe Weg 1, 1861ZZ Bergen"]

    def test_our_own_table_goes_first(self, service):
        service.is_down = True
        assert labels("breelaan 1") == ["Breelaan 1, Bergen"]

    def test_without_it_there_is_only_our_own_table(self, service):
        service.is_down = True
        assert labels("nieuwe weg 1") == []

    @pytest.mark.usefixtures("service")
    def test_no_service_in_the_settings_is_no_question(self, settings):
        settings.ADDRESS_URL = ""
        assert labels("nieuwe weg 1") == []

    def test_there_is_one_client_for_each_address(self, settings):
        settings.ADDRESS_URL = "http://127.0.0.1:9/"
        assert adressen.address_service() is adressen.address_service()
