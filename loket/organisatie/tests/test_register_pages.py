"""The administrator keeps the registers: lists, adds, changes, and reads what happened."""

from datetime import time

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.organisatie import commands
from loket.organisatie.models import Afdeling, Functie, Gemeente, Mandaat, Medewerker, Skill, Team
from loket.organisatie.pages.registers import REGISTERS
from loket.organisatie.queries import functies_of, register
from loket.organisatie.tests.conftest import actor, give

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SLUGS = ["medewerkers", "teams", "afdelingen", "functies", "vakgebieden", "mandaten"]


@pytest.fixture
def beheer(client, sanne):
    client.force_login(sanne)
    return client


def url(name, *args):
    return reverse(f"organisatie:{name}", args=args)


def send(client, address, **values):
    """The answer, and where it sends us or what is wrong per field."""
    answer = client.post(address, values)
    return (answer.status_code, answer.get("Location") or answer.context["form"].errors.get_json_data())


@pytest.mark.parametrize("slug", SLUGS)
def test_each_register_has_a_list_and_a_form(beheer, slug):
    assert beheer.get(url("rows", slug)).status_code == 200
    assert beheer.get(url("add", slug)).status_code == 200
    assert beheer.get(url("change", slug, "bestaat-niet")).status_code == 404


@pytest.mark.parametrize("slug", SLUGS)
def test_an_empty_form_is_told_beside_its_fields(beheer, slug):
    answer = beheer.post(url("add", slug), {})
    assert answer.status_code == 422
    assert "<title>Fout: " in answer.content.decode()


@pytest.mark.parametrize("name", ["overview", "gemeente", "absences"])
def test_who_has_no_right_is_told_so(client, lena, name):
    assert client.get(url(name)).status_code == 302
    client.force_login(lena)
    assert client.get(url(name)).status_code == 403


@pytest.mark.parametrize("slug", SLUGS)
def test_who_has_no_right_sees_no_register(client, lena, slug):
    client.force_login(lena)
    answers = [
        client.get(url("rows", slug)),
        client.post(url("add", slug), {}),
        client.get(url("change", slug, lena.id)),
    ]
    assert [answer.status_code for answer in answers] == [403, 403, 403]


def test_functies_are_for_who_gives_rights(client, lena):
    give(lena, "Personeel", "organisatie.beheren")
    client.force_login(lena)
    assert [client.get(url("rows", slug)).status_code for slug in ("teams", "functies")] == [200, 403]
    assert "Functies en rechten" not in client.get(url("overview")).content.decode()


def test_an_afdeling_a_team_and_a_medewerker(beheer):
    assert send(beheer, url("add", "afdelingen"), name="Publiek") == (302, "/beheer/organisatie/afdelingen/")
    afdeling = Afdeling.objects.get(name="Publiek")
    team = {"code": "kcc", "name": "Klantcontactcentrum", "afdeling_id": afdeling.id}
    assert send(beheer, url("add", "teams"), **team)[0] == 302
    person = {"email": "fatima@bergen.example", "first_name": "Fatima", "infix": "el", "last_name": "Amrani"}
    assert send(beheer, url("add", "medewerkers"), **person, direct_number="staff", teams=["kcc"])[0] == 302
    fatima = Medewerker.objects.get(email="fatima@bergen.example")
    assert (fatima.name, actor(fatima).teams) == ("Fatima el Amrani", {"kcc"})
    text = beheer.get(url("change", "medewerkers", fatima.id)).content.decode()
    assert "In dienst, account gemaakt" in text
    assert "Sanne Sleutel" in text


def test_what_is_taken_is_told_and_nothing_typed_is_lost(beheer, lena):
    code, faults = send(
        beheer, url("add", "teams"), code="verlichting", name="Nieuw", afdeling_id=Afdeling.objects.get().id
    )
    assert (code, faults) == (422, {"code": [{"message": "Dit kenmerk is er al. Kies een ander.", "code": ""}]})
    again = {"email": lena.email, "first_name": "Andere", "last_name": "Lena", "direct_number": "staff"}
    answer = beheer.post(url("add", "medewerkers"), again)
    assert answer.status_code == 422
    assert 'value="Andere"' in answer.content.decode()


def test_a_team_gets_a_leader_and_stops(beheer, lena):
    values = {"name": "Team Licht", "afdeling_id": Afdeling.objects.get().id, "leader_id": lena.id}
    assert send(beheer, url("change", "teams", "verlichting"), **values) == (302, "/beheer/organisatie/teams/")
    team = Team.objects.get(code="verlichting")
    assert (team.name, team.leader_id, team.active) == ("Team Licht", lena.id, False)


def test_rights_and_four_eyes(beheer, sanne, lena):
    assert send(beheer, url("add", "functies"), name="Verdeler", permissions=["meldingen.verdelen"])[0] == 302
    verdeler = Functie.objects.get(name="Verdeler")
    today = f"{timezone.localdate():%d-%m-%Y}"
    given = send(beheer, url("assign_functie", lena.id), functie_id=verdeler.id, first_day=today)
    assert given == (302, f"/beheer/organisatie/medewerkers/{lena.id}/")
    assert actor(lena).permissions == {"meldingen.verdelen"}
    code, faults = send(beheer, url("assign_functie", sanne.id), functie_id=verdeler.id, first_day=today)
    assert (code, list(faults)) == (422, ["__all__"])
    filling = functies_of(lena.id)[0]
    assert send(beheer, url("end_functie", filling.id), last_day=today)[0] == 302
    assert functies_of(lena.id)[0].last_day == timezone.localdate()


def test_a_skill_with_days(beheer, lena):
    assert send(beheer, url("add", "vakgebieden"), code="bomen", name="Bomen")[0] == 302
    skill = Skill.objects.get(code="bomen")
    wrong = send(beheer, url("grant_skill", lena.id), skill_id=skill.id, first_day="02-03-2026", last_day="01-03-2026")
    assert (wrong[0], list(wrong[1])) == (422, ["last_day"])
    good = send(beheer, url("grant_skill", lena.id), skill_id=skill.id, first_day="02-03-2026", last_day="")
    assert good[0] == 302


def test_a_mandate_is_given_and_ended(beheer, lena):
    values = {
        "decision": "evenementenvergunning",
        "description": "een vergunning voor een feest",
        "medewerker_id": lena.id,
        "max_amount": "2500,50",
        "ground": "Mandaatbesluit 2026",
        "first_day": "01-02-2026",
        "last_day": "",
    }
    assert send(beheer, url("add", "mandaten"), **values)[0] == 302
    mandaat = Mandaat.objects.get()
    assert str(mandaat.max_amount) == "2500.50"
    assert send(beheer, url("change", "mandaten", mandaat.id), last_day="")[0] == 422
    assert send(beheer, url("change", "mandaten", mandaat.id), last_day="30-06-2026")[0] == 302
    assert "Mandaat beëindigd" in beheer.get(url("change", "mandaten", mandaat.id)).content.decode()
    assert "tot en met 30 juni" in beheer.get(url("rows", "mandaten")).content.decode()


def test_leaving_and_coming_back(beheer, lena):
    assert send(beheer, url("end_employment", lena.id))[0] == 302
    assert not Medewerker.objects.get(id=lena.id).is_active
    assert send(beheer, url("resume", lena.id))[0] == 302
    assert Medewerker.objects.get(id=lena.id).is_active
    assert beheer.get(url("end_employment", lena.id)).status_code == 405


def test_the_town_with_its_hours(beheer):
    town = {
        "name": "Bergen",
        "full_name": "gemeente Bergen",
        "phone": "072 123 45 67",
        "phone_abroad": "+31 72 123 45 67",
        "email": "info@bergen.example",
        "hours_0": "09:00-12:30, 13:00-17:00",
        "quiet_from": "22.00",
        "quiet_until": "07:30",
    }
    assert send(beheer, url("gemeente"), **town)[0] == 302
    assert Gemeente.objects.get().opening_hours == {"0": [["09:00", "12:30"], ["13:00", "17:00"]]}
    assert Gemeente.objects.values_list("quiet_from", "quiet_until").get() == (time(22), time(7, 30))
    assert 'value="09:00-12:30, 13:00-17:00"' in beheer.get(url("gemeente")).content.decode()
    assert send(beheer, url("gemeente"), **town, show_14_number="on")[0] == 422


def test_a_line_end_in_a_name_reaches_no_header_of_a_mail(beheer):
    town = {"phone": "072", "phone_abroad": "+31 72", "email": "info@bergen.example"}
    quiet = {"quiet_from": "22:00", "quiet_until": "07:30"}
    names = {"name": "Bergen", "full_name": "gemeente Bergen\r\nBcc: elders@x.example"}
    assert send(beheer, url("gemeente"), **town, **quiet, **names)[0] == 302
    assert Gemeente.objects.get().full_name == "gemeente Bergen Bcc: elders@x.example"


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("count", [1, 3])
def test_a_list_is_one_query(teams, slug, count, django_assert_num_queries):
    today = timezone.localdate()
    for n in range(count):
        functie = commands.add_functie(name=f"F{n}", permissions=[], by=SYSTEM)
        commands.add_skill(code=f"s{n}", name=f"S{n}", by=SYSTEM)
        someone = commands.hire_medewerker(
            email=f"p{n}@bergen.example", first_name="P", last_name=str(n), teams=["verlichting"], by=SYSTEM
        )
        commands.change_functies(medewerker_id=someone.id, functie_ids=[functie.id], by=SYSTEM)
        commands.grant_mandaat(
            decision="d", description="d", ground="g", first_day=today, medewerker_id=someone.id, by=SYSTEM
        )
    with django_assert_num_queries(1):
        rows = REGISTERS[slug].rows(today)
    assert len(rows) == {"afdelingen": 1, "teams": 2}.get(slug, count)


def test_a_list_counts_what_is_there(lena, omar):
    rows = register.teams(timezone.localdate())
    assert [(row.name, row.cells[2]) for row in rows] == [("Serviceteam Afval", "1"), ("Team Verlichting", "1")]
    assert register.afdelingen(timezone.localdate())[0].cells == ("", "2")
