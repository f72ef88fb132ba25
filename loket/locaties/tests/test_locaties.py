"""A place says when it is open and what is there; staff look first, keep it, and put it back."""

import json
import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import LENA, SANNE
from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.refusal import Refused
from loket.locaties import commands, queries
from loket.locaties.models import Afwijking, Locatie
from loket.organisatie.models import Medewerker
from loket.zoeken.queries import search

pytestmark = pytest.mark.django_db
WEEK = {str(day): [["09:00", "17:00"]] for day in range(7)}
TODAY = {"name": "Gemeentehuis", "summary": "Voor al uw vragen.", "address": "Voorbeeldplein 1"}


def hall(code="gemeentehuis", **values):
    return commands.add_locatie(code=code, by=SYSTEM, **{**TODAY, "opening_hours": WEEK, **values})


def typed(**values):
    week = {f"hours_{day}": "9.00-17.00" for day in range(7)}
    return {**TODAY, **week, "position": "1", "active": "on", **values}


@pytest.fixture
def sanne(client, town):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    return client


def closed_today(locatie="", reason="Storing"):
    today = timezone.localdate()
    return commands.add_afwijking(locatie=locatie, first_day=today, last_day=today, spans=[], reason=reason, by=SYSTEM)


# -- Visitors ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_is_three_statements(client, town, count, django_assert_num_queries):
    for number in range(count):
        hall(f"plek-{number}", name=f"Plek {number}")
    client.get("/locaties/")
    with django_assert_num_queries(3):  # the town, its places, and other hours
        page = client.get("/locaties/").content.decode()
    assert page.count('href="/locaties/plek-') == count


def test_a_page_tells_who_uses_a_wheelchair_what_is_there(client, town):
    hall(facilities={"drempelvrij": "ja", "toilet": "nee"})
    page = client.get("/locaties/gemeentehuis/").content.decode()
    assert page.index("U kunt zonder drempel naar binnen.") < page.index(
        "Er is geen toilet voor mensen in een rolstoel."
    )
    assert "ringleiding" not in page  # nobody looked


def test_other_hours_are_told_where_they_count(client, town):
    hall()
    hall("milieustraat", name="Milieustraat")
    closed_today("milieustraat", "Verbouwing")
    assert "Verbouwing" in client.get("/locaties/milieustraat/").content.decode()
    assert "Verbouwing" not in client.get("/locaties/gemeentehuis/").content.decode()
    closed_today(reason="Storing")
    for address in ("/", "/contact/", "/locaties/gemeentehuis/"):
        assert "Storing" in client.get(address).content.decode(), address


def test_what_stopped_is_nowhere(client, town):
    hall(active=False)
    assert client.get("/locaties/gemeentehuis/").status_code == 404
    assert "Gemeentehuis" not in client.get("/locaties/").content.decode()


def test_maps_and_search_engines_read_the_hours(client, town):
    hall(opening_hours={"0": [["09:00", "17:00"]]})
    page = client.get("/locaties/gemeentehuis/").content.decode()
    told = json.loads(re.search(r'<script type="application/ld.json">(.*?)</script>', page).group(1))
    assert told["openingHoursSpecification"] == [
        {"@type": "OpeningHoursSpecification", "dayOfWeek": "Monday", "opens": "09:00", "closes": "17:00"}
    ]


def test_a_place_is_found_and_no_more_when_it_stops(town):
    hall("milieustraat", name="Milieustraat", summary="Hier brengt u afval.")
    assert [result.ref for result in search("milieustraat").results] == ["milieustraat"]
    commands.change_locatie(code="milieustraat", active=False, by=SYSTEM)
    assert not search("milieustraat").results


# -- Commands ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("week", "field"),
    [({"0": [["17:00", "09:00"]]}, "hours_0"), ({"3": [["9", "17:00"]]}, "hours_3"), ({"7": []}, "")],
)
def test_wrong_hours_are_told_beside_their_day(db, week, field):
    with pytest.raises(Refused) as refused:
        hall(opening_hours=week)
    assert (refused.value.refusal.code, refused.value.refusal.field) == ("hours-wrong", field)


def test_a_stranger_changes_nothing(db):
    hall()
    with pytest.raises(Refused):
        commands.change_locatie(code="gemeentehuis", name="Anders", by=VISITOR)
    with pytest.raises(Refused):
        commands.remove_afwijking(afwijking_id=closed_today().id, by=VISITOR)


def test_each_change_can_be_put_back_and_that_too(db):
    hall()
    commands.change_locatie(code="gemeentehuis", name="Raadhuis", opening_hours={}, by=SYSTEM)
    commands.put_back(code="gemeentehuis", number=1, by=SYSTEM)
    back = Locatie.objects.get()
    assert (back.name, back.opening_hours, back.changes) == ("Gemeentehuis", WEEK, 2)
    commands.put_back(code="gemeentehuis", number=2, by=SYSTEM)
    assert Locatie.objects.get().name == "Raadhuis"


def test_nothing_changed_is_no_change(db):
    hall()
    commands.change_locatie(code="gemeentehuis", name="Gemeentehuis", by=SYSTEM)
    assert Locatie.objects.get().changes == 0


def test_the_same_days_twice_is_refused_and_a_removed_one_comes_back(db):
    first = closed_today()
    with pytest.raises(Refused):
        closed_today()
    commands.remove_afwijking(afwijking_id=first.id, by=SYSTEM)
    commands.remove_afwijking(afwijking_id=first.id, by=SYSTEM)
    commands.put_back_afwijking(afwijking_id=first.id, by=SYSTEM)
    assert Afwijking.objects.get().removed_at is None
    assert [line.what for line in queries.history("overal")] == [
        "Afwijking teruggezet: Storing",
        "Afwijking weggehaald: Storing",
        "Afwijking toegevoegd: Storing",
    ]


@pytest.mark.parametrize(("days", "code"), [(-1, "period-reversed"), (400, "period-long")])
def test_days_that_cannot_be(db, days, code):
    first = date(2027, 1, 4)
    with pytest.raises(Refused) as refused:
        commands.add_afwijking(
            locatie="", first_day=first, last_day=first + timedelta(days), spans=[], reason="x", by=SYSTEM
        )
    assert refused.value.refusal.code == code


# -- Staff ---------------------------------------------------------------------------------------------------------


def test_look_first_then_keep_then_put_back(sanne):
    hall()
    address = "/beheer/locaties/gemeentehuis/"
    look = sanne.post(address, typed(hours_0="10.00-12.00", doe="voorbeeld"))
    assert "10.00 tot 12.00 uur" in look.content.decode()
    assert Locatie.objects.get().changes == 0
    assert sanne.post(address, typed(hours_0="10.00-12.00", doe="bewaren")).status_code == 302
    assert Locatie.objects.get().opening_hours["0"] == [["10:00", "12:00"]]
    page = sanne.get(address).content.decode()
    assert "Gewijzigd: " in page
    assert sanne.post(f"{address}terug/1/").status_code == 302
    assert Locatie.objects.get().opening_hours == WEEK


@pytest.mark.parametrize("doe", ["voorbeeld", "bewaren"])
def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(sanne, doe):
    hall()
    answer = sanne.post("/beheer/locaties/gemeentehuis/", typed(hours_2="van negen tot vijf", doe=doe))
    assert answer.status_code == 422
    assert "hours_2" in answer.context["form"].errors
    assert "van negen tot vijf" in answer.content.decode()


def test_a_new_place_gets_an_address_of_its_name(sanne):
    assert sanne.post("/beheer/locaties/nieuw/", typed(name="Steunpunt Egmond"))["Location"] == (
        "/beheer/locaties/steunpunt-egmond/"
    )
    assert sanne.post("/beheer/locaties/nieuw/", typed(name="Steunpunt Egmond")).status_code == 422


def test_hostile_text_is_shown_as_text(sanne):
    hall(name="<script>alert(1)</script>", summary="<img src=x onerror=alert(1)>")
    for address in ("/locaties/", "/locaties/gemeentehuis/", "/beheer/locaties/", "/beheer/locaties/gemeentehuis/"):
        page = sanne.get(address).content.decode()
        assert "<script>alert" not in page, address
        assert "<img src=x" not in page, address


def test_other_hours_are_kept_and_taken_away_with_a_way_back(sanne):
    day = timezone.localdate() + timedelta(days=3)
    told = {"locatie": "", "first_day": f"{day:%d-%m-%Y}", "last_day": "", "spans": "", "reason": "Studiedag"}
    assert sanne.post("/beheer/locaties/afwijking/", told).status_code == 302
    row = Afwijking.objects.get()
    assert (row.first_day, row.last_day, row.spans) == (day, day, [])
    answer = sanne.post(f"/beheer/locaties/afwijking/{row.id}/weg/", follow=True).content.decode()
    assert f"/beheer/locaties/afwijking/{row.id}/terug/" in answer
    sanne.post(f"/beheer/locaties/afwijking/{row.id}/terug/")
    assert "Studiedag" in sanne.get("/beheer/locaties/").content.decode()


def test_without_the_permission_the_door_is_closed(client, town):
    assert client.get("/beheer/locaties/").status_code == 302
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.get("/beheer/locaties/").status_code == 403
