"""What we promise, with the result beside it: also when we did not do it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA, SANNE
from loket.examples.catalogus import RSIN, published_zaaktype
from loket.examples.servicenormen import NORMS, set_up_servicenormen
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.website.commands import put_servicenorm
from loket.website.models import Measure, Servicenorm
from loket.website.queries import outcomes
from loket.website.rules.norm import Counted, Verdict, verdict_on
from loket.zaken.models import Zaak


@pytest.mark.parametrize(
    ("counted", "share", "verdict"),
    [
        (Counted(10, 8), 80, Verdict.MET),
        (Counted(1000, 799), 80, Verdict.MISSED),
        (Counted(0, 0), 80, Verdict.NOTHING),
        (None, 80, Verdict.UNMEASURED),
    ],
    ids=["exactly", "just not", "nothing yet", "nobody counts"],
)
def test_verdict(counted, share, verdict):
    assert verdict_on(counted, share) == verdict


def ended(kind, *, late):
    today = timezone.localdate()
    return Zaak(
        zaaktype_id=kind.id,
        identificatie=f"Z-{late}-{today}",
        bronorganisatie=RSIN,
        verantwoordelijke_organisatie=RSIN,
        registratiedatum=today,
        startdatum=today,
        einddatum=today,
        uiterlijke_einddatum_afdoening=today - timedelta(days=late),
    )


@pytest.mark.django_db
def test_zaken_count_by_their_lawful_last_day():
    kind, today = published_zaaktype(), timezone.localdate()
    Zaak.objects.bulk_create([ended(kind, late=0), ended(kind, late=1), ended(kind, late=-5)])
    put_servicenorm(code="a", subject="Aanvraag", promise="Op tijd.", share=100, measure=Measure.ZAKEN, by=SYSTEM)
    [found] = outcomes(today=today)
    assert (found.counted, found.verdict) == (Counted(3, 2), Verdict.MISSED)
    assert round(found.result, 1) == 66.7


@pytest.mark.django_db
def test_a_visitor_sees_a_norm_that_was_missed_and_one_that_nobody_counts(client, town, django_assert_num_queries):
    set_up_servicenormen()
    Zaak.objects.bulk_create([ended(published_zaaktype(), late=1)])
    client.get("/servicenormen/")
    with django_assert_num_queries(5):  # the town, norms, zaken, pages, signals; meldingen are kept
        page = client.get("/servicenormen/").content.decode()
    assert "Niet gehaald" in page
    assert "0 van 1" in page
    assert page.count("Meten wij nog niet") == sum(measure == Measure.NONE for *_, measure in NORMS)


@pytest.mark.django_db
def test_a_norm_that_changes_is_one_norm():
    for share in (80, 90):
        put_servicenorm(code="a", subject="Bellen", promise="Snel.", share=share, by=SYSTEM)
    assert list(Servicenorm.objects.values_list("share", flat=True)) == [90]


@pytest.mark.django_db
def test_a_town_without_norms_has_a_page(client):
    assert client.get("/servicenormen/").status_code == 200
    assert outcomes(today=date(2026, 11, 26)) == []


@pytest.fixture
def keeper(client, town):
    """Somebody whose functie may keep promises."""
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    return client


TOLD = {"subject": "Een brief", "promise": "U krijgt binnen 4 weken antwoord.", "share": "85", "position": "5"}


def test_a_promise_is_kept_on_a_page_and_explained(keeper):
    assert keeper.post("/beheer/servicenormen/nieuw/", TOLD).status_code == 302
    why = "In de zomer waren wij met te weinig mensen. Nu helpt een collega mee."
    keeper.post("/beheer/servicenormen/een-brief/", {**TOLD, "share": "90", "toelichting": why})
    page = keeper.get("/servicenormen/").content.decode()
    assert "Onze norm: 90%." in page
    assert why in page


def test_a_missed_promise_cannot_be_taken_away(keeper):
    """S-2: it is explained, not hidden."""
    keeper.post("/beheer/servicenormen/nieuw/", TOLD)
    assert keeper.post("/beheer/servicenormen/een-brief/weg/").status_code == 404
    assert keeper.delete("/beheer/servicenormen/een-brief/").status_code == 405


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"share": "101"}, "Kies een getal van 1 tot en met 100."),
        ({"promise": " "}, "Vul in: wat beloven wij?"),
        ({"subject": "Nieuw"}, "Gebruik een naam met letters."),
        ({"subject": "!!"}, "Gebruik een naam met letters."),
        ({"subject": "x" * 81}, "Gebruik hoogstens 80 tekens."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(keeper, changes, reason):
    answer = keeper.post("/beheer/servicenormen/nieuw/", {**TOLD, "toelichting": "Dit blijft staan.", **changes})
    assert answer.status_code == 422
    assert reason in answer.content.decode()
    assert "Dit blijft staan." in answer.content.decode()
    assert not Servicenorm.objects.exists()


def test_the_same_promise_is_not_made_twice(keeper):
    keeper.post("/beheer/servicenormen/nieuw/", TOLD)
    assert "Deze belofte is er al." in keeper.post("/beheer/servicenormen/nieuw/", TOLD).content.decode()


def test_who_may_not_promise_is_refused_at_the_source(town):
    with pytest.raises(Refused, match="not-allowed"):
        put_servicenorm(code="a", subject="Bellen", promise="Snel.", share=80, by=actor(FATIMA))
