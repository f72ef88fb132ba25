"""Who may not see, take along or erase all of somebody, and tries, stands in the audit log. Nobody's data were used."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.avg.pages.door import NO_RIGHT, NOT_PROVED, NOT_SURE
from loket.avg.tests.people import GOES, marks
from loket.avg.tests.test_erase import words_of_the_town
from loket.examples.cast import FATIMA, SANNE
from loket.organisatie.models import Medewerker
from loket.toegang.rules import FRESH
from loket.toegang.sessions import STARTED
from loket.verwerkingen.models import Logregel, Verwerking
from tests.marks import marks_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def fatima(client, town):
    """In, without the right."""
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    client.get("/robots.txt")  # begins the visit, for the least work
    return client


@pytest.fixture
def lines(ans):
    """What came in the audit log since somebody tried: who, what and at what."""
    before = set(Logregel.objects.values_list("number", flat=True))

    def since():
        new = Logregel.objects.exclude(number__in=before).order_by("number")
        return list(new.values_list("by_id", "action", "object"))

    return since


def id_of(person):
    return str(Medewerker.objects.get(email=person.email).id)


@pytest.mark.parametrize(
    ("method", "page", "sent"), [("get", "", {}), ("post", "pakket/", {}), ("post", "wissen/", {"sure": "on"})]
)
@pytest.mark.parametrize("van", ["klant", "zaak"])
def test_who_has_no_right_is_refused_and_noted(ans, fatima, lines, van, method, page, sent):
    whose_id, room = (ans[0], "partijen") if van == "klant" else (ans[1].id, "zaken")
    used = Verwerking.objects.count()
    answer = getattr(fatima, method)(f"/werk/avg/{van}/{whose_id}/{page}", sent)
    assert answer.status_code == 403
    assert lines() == [(id_of(FATIMA), NO_RIGHT, f"{room}:{whose_id}")]
    assert Verwerking.objects.count() == used  # the resident reads nothing of it: nobody saw a thing
    assert marks("ans", GOES) <= marks_in(words_of_the_town())


def test_also_at_somebody_who_is_not_there(ans, fatima, lines):
    nobody = "11111111-1111-4111-8111-111111111111"
    assert fatima.get(f"/werk/avg/klant/{nobody}/").status_code == 403
    assert lines() == [(id_of(FATIMA), NO_RIGHT, f"partijen:{nobody}")]


@pytest.mark.parametrize("sent", [{}, {"sure": ""}], ids=["no tick", "an empty tick"])
def test_who_does_not_confirm_erases_nothing_and_is_noted(ans, sanne, lines, sent):
    assert sanne.post(f"/werk/avg/zaak/{ans[1].id}/wissen/", sent).status_code == 422
    assert (id_of(SANNE), NOT_SURE, f"zaken:{ans[1].id}") in lines()
    assert "gegevens van iemand gewist" not in {action for _, action, _ in lines()}
    assert marks("ans", GOES) <= marks_in(words_of_the_town())


@pytest.mark.parametrize(("page", "sent"), [("pakket/", {}), ("wissen/", {"sure": "on"})])
def test_who_came_in_long_ago_proves_it_again_first_and_is_noted(ans, sanne, lines, page, sent):
    """A screen that was left alone."""
    session = sanne.session
    session[STARTED] = (timezone.now() - FRESH - timedelta(minutes=1)).isoformat()
    session.save()
    answer = sanne.post(f"/werk/avg/zaak/{ans[1].id}/{page}", sent)
    assert answer["Location"].startswith("/werk/ik/bevestigen/")
    assert lines() == [(id_of(SANNE), NOT_PROVED, f"zaken:{ans[1].id}")]
    assert marks("ans", GOES) <= marks_in(words_of_the_town())


def test_who_is_not_in_is_sent_to_the_door(ans, client, lines):
    """That log is of colleagues; a stranger is nobody to write down."""
    assert client.get(f"/werk/avg/klant/{ans[0]}/").status_code == 302
    assert lines() == []
