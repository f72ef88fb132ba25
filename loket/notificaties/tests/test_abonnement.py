"""Another system takes a subscription: its callback is tried, its filters fit, its secret stays its own (nrc-003)."""

import socket

import pytest
from django.db import connection

from loket.examples.zgw import program_with
from loket.kernel.models import Announcement
from loket.notificaties.commands import publish
from loket.notificaties.models import Abonnement, Aflevering, Filtergroep
from loket.notificaties.tests.conftest import change

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kanalen")]
SECRET = "Bearer geheim-van-de-abonnee"


def wish(afnemer, *kanalen, auth=SECRET):
    return {"callbackUrl": afnemer.url, "auth": auth, "kanalen": list(kanalen) or [{"naam": "zaken", "filters": {}}]}


def faults(response):
    assert response.status_code == 400, response.content
    return [(each["name"], each["code"]) for each in response.json()["invalidParams"]]


def test_a_subscription_is_taken_and_read_back(zgw, afnemer):
    listener = afnemer()
    body = wish(listener, {"naam": "zaken", "filters": {"bronorganisatie": "000000000", "zaaktype": "*"}})
    made = zgw.post("notificaties/abonnement", body)
    assert made.status_code == 201, made.content
    assert made["Location"] == made.json()["url"]
    assert zgw.get(made.json()["url"]).json() == {**body, "url": made.json()["url"]}
    assert zgw.get("notificaties/abonnement").json() == [made.json()]


def test_the_callback_was_tried_with_its_secret(zgw, afnemer):
    listener = afnemer()
    zgw.post("notificaties/abonnement", wish(listener))
    assert listener.auth == [SECRET]
    [message] = listener.got
    assert (message["kanaal"], message["actie"], message["kenmerken"]) == ("test", "test", {})


def test_the_secret_is_sealed_at_rest_and_kept_from_others(zgw, afnemer):
    url = zgw.post("notificaties/abonnement", wish(afnemer())).json()["url"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT auth FROM notificaties_abonnement")
        assert b"geheim" not in bytes(cursor.fetchone()[0])
    assert Abonnement.objects.get().auth == SECRET
    other = program_with("ander", {"component": "nrc", "scopes": ["notificaties.publiceren"]})
    assert other.get(url).json()["auth"] == "***"
    assert other.get("notificaties/abonnement").json()[0]["auth"] == "***"


def test_a_secret_that_is_not_seen_is_kept_but_not_sent_elsewhere(zgw, afnemer):
    first, second = afnemer(), afnemer()
    url = zgw.post("notificaties/abonnement", wish(first)).json()["url"]
    other = program_with("ander", {"component": "nrc", "scopes": ["notificaties.consumeren"]})
    assert other.put(url, wish(first, {"naam": "documenten"}, auth="***")).status_code == 200
    assert Abonnement.objects.get().auth == SECRET
    assert faults(other.patch(url, {"callbackUrl": second.url})) == [("auth", "required")]
    assert second.got == []


@pytest.mark.parametrize("status", [302, 400, 401, 404, 500])
def test_a_callback_that_does_not_take_a_message_is_refused(zgw, afnemer, status):
    assert faults(zgw.post("notificaties/abonnement", wish(afnemer(on_test=status)))) == [
        ("callbackUrl", "invalid-callback-url")
    ]
    assert Abonnement.objects.count() == 0


def test_a_callback_where_nobody_listens_is_refused(zgw, afnemer):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    listener = afnemer()
    listener.url = f"http://127.0.0.1:{port}/"
    assert faults(zgw.post("notificaties/abonnement", wish(listener))) == [("callbackUrl", "invalid-callback-url")]


@pytest.mark.parametrize(
    "url",
    ["http://10.0.0.1/callback", "http://169.254.169.254/latest/meta-data", "http://[fd00::1]/", "http://0.0.0.0/"],
)
def test_a_callback_in_a_private_network_is_not_even_tried(zgw, afnemer, url):
    listener = afnemer()
    listener.url = url
    assert faults(zgw.post("notificaties/abonnement", wish(listener))) == [("callbackUrl", "invalid-callback-url")]


def test_loopback_is_closed_in_a_real_town(zgw, afnemer, settings):
    settings.ZGW_PRIVATE_NETWORKS = []
    assert faults(zgw.post("notificaties/abonnement", wish(afnemer()))) == [("callbackUrl", "invalid-callback-url")]


def test_a_town_may_ask_that_a_callback_refuses_who_brings_no_secret(zgw, afnemer, settings):
    settings.ZGW_CALLBACK_MUST_REFUSE = True
    careless = wish(afnemer())
    assert faults(zgw.post("notificaties/abonnement", careless)) == [("callbackUrl", "no-auth-on-callback-url")]
    assert zgw.post("notificaties/abonnement", wish(afnemer(asks_for=SECRET))).status_code == 201


def test_every_fault_of_kanalen_and_filters_at_once(zgw, afnemer):
    listener = afnemer()
    body = wish(
        listener,
        {"naam": "zaken", "filters": {"kleur": "rood"}},
        {"naam": "bestaat-niet"},
        {"naam": "documenten", "filters": {"bronorganisatie": "000000000"}},
        auth="één\nregel",
    )
    assert faults(zgw.post("notificaties/abonnement", body)) == [
        ("auth", "invalid"),
        ("kanalen.0.filters", "inconsistent-abonnement-filters"),
        ("kanalen.1.naam", "kanaal_naam"),
    ]
    assert listener.got == []  # nobody is bothered with a body that is wrong


def test_what_is_missing_or_of_another_kind(zgw):
    assert faults(zgw.post("notificaties/abonnement", {})) == [
        ("callbackUrl", "required"),
        ("auth", "required"),
        ("kanalen", "required"),
    ]
    wrong = {"callbackUrl": "nee", "auth": "", "kanalen": [{}, {"naam": 3, "filters": {"zaaktype": ""}}]}
    assert faults(zgw.post("notificaties/abonnement", wrong)) == [
        ("callbackUrl", "bad-url"),
        ("auth", "blank"),
        ("kanalen.0.naam", "required"),
        ("kanalen.1.filters", "invalid"),
        ("kanalen.1.naam", "invalid"),
    ]


def test_a_subscription_changes_as_a_whole_and_in_part(zgw, afnemer):
    first, second = afnemer(), afnemer()
    url = zgw.post("notificaties/abonnement", wish(first)).json()["url"]
    assert zgw.put(url, wish(second, {"naam": "documenten", "filters": {}})).status_code == 200
    assert zgw.get(url).json() == {**wish(second, {"naam": "documenten", "filters": {}}), "url": url}
    assert zgw.patch(url, {"kanalen": [{"naam": "zaken"}]}).status_code == 200
    assert zgw.get(url).json()["kanalen"] == [{"naam": "zaken", "filters": {}}]
    assert len(second.got) == 1  # a change of kanalen alone asks nothing of the callback


def test_a_subscription_ends_with_all_that_waited_for_it(zgw, afnemer):
    url = zgw.post("notificaties/abonnement", wish(afnemer())).json()["url"]
    publish(change())
    assert Aflevering.objects.count() == 1
    assert zgw.delete(url).status_code == 204
    assert zgw.get(url).status_code == 404
    assert (Abonnement.objects.count(), Filtergroep.objects.count(), Aflevering.objects.count()) == (0, 0, 0)


def test_who_only_publishes_takes_no_subscription(db, afnemer):
    publisher = program_with("bron", {"component": "nrc", "scopes": ["notificaties.publiceren"]})
    assert publisher.get("notificaties/abonnement").status_code == 200
    refused = publisher.post("notificaties/abonnement", wish(afnemer()))
    assert (refused.status_code, refused.json()["code"]) == (403, "permission_denied")


def test_the_audit_trail_of_the_house_tells_the_host_and_no_secret(zgw, afnemer):
    zgw.post("notificaties/abonnement", wish(afnemer()))
    [fact] = Announcement.objects.filter(kind="notificaties.AbonnementTaken")
    assert fact.facts["host"] == "127.0.0.1"
    assert "geheim" not in str(fact.facts)


@pytest.mark.parametrize("many", [1, 3])
def test_a_list_takes_two_statements(zgw, afnemer, django_assert_num_queries, many):
    for _ in range(many):
        zgw.post("notificaties/abonnement", wish(afnemer()))
    with django_assert_num_queries(2):  # who asks, and the list
        assert len(zgw.get("notificaties/abonnement").json()) == many
