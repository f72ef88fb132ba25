"""A team keeps a list up; who lives there sees it, and gets a mail of what is new when they want it."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import KEES, SANNE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres
from loket.partijen.commands.partij import Told, keep_partij
from loket.wijkagenda.commands import forget_old_punten, keep_abonnement, keep_bron, take_in, tell_what_is_new
from loket.wijkagenda.models import Abonnement, Punt, Soort
from loket.wijkagenda.queries import punten_near

pytestmark = pytest.mark.django_db
LIST = "/werk/wijkagenda/"


def day(days):
    return timezone.localdate() + timedelta(days=days)


def lines(*rows):
    return "\n".join(["sleutel;titel;van;wijk;postcode", *rows])


@pytest.fixture
def by(town):
    return actor(SANNE)


@pytest.fixture
def bron(by):
    return keep_bron(code="werk", name="Wegwerk", soort=Soort.WERK, team="groen", by=by).code


def take(bron, by, *rows):
    return take_in(code=bron, filename="lijst.csv", text=lines(*rows), by=by)


def titles(wijk, postcode="1861ZZ"):
    near = punten_near(wijk, postcode, today=timezone.localdate())
    return [each.titel for rows in near.values() for each in rows]


def test_one_sees_what_is_of_the_wijk_the_postcode_or_the_whole_town(bron, by):
    take(
        bron, by,
        f"1;Weg dicht;{day(3)};Bergen;", f"2;In Schoorl;{day(1)};Schoorl;", f"3;Overal;{day(2)};;",
        f"4;Mijn straat;{day(4)};;1861ZZ", f"5;Andere straat;{day(5)};;1865AA", f"6;Mijn cijfers;{day(6)};;1861",
        f"7;Voorbij;{day(-1)};;", f"8;Ver weg;{day(90)};;",
    )  # fmt: skip
    assert titles("bergen") == ["Overal", "Weg dicht", "Mijn straat", "Mijn cijfers"]


def test_a_list_comes_in_the_place_of_the_one_before(bron, by):
    assert take(bron, by, f"1;Weg dicht;{day(3)};;", f"2;Gras;{day(4)};;") == (2, 2)
    made = Punt.objects.get(sleutel="1").made_at
    assert take(bron, by, f"1;Weg weer open;{day(3)};;", f"3;Boom;{day(4)};;") == (2, 1)
    assert titles("bergen") == ["Weg weer open", "Boom"]
    assert Punt.objects.get(sleutel="1").made_at == made


@pytest.mark.parametrize("wrong", ["1;Weg;straks;;", f"1;Weg;{'2026-12-03'};Nergens;"])
def test_one_wrong_line_changes_nothing(bron, by, wrong):
    take(bron, by, f"1;Weg dicht;{day(3)};;")
    with pytest.raises(Refused):
        take(bron, by, f"2;Goed;{day(3)};;", wrong)
    assert titles("bergen") == ["Weg dicht"]


def test_a_place_tells_the_wijk_and_one_outside_the_town_is_a_fault(bron, by):
    place = '{"features": [{"geometry": {"coordinates": [LON, 52.67]}, "properties": {"titel": "Weg", "van": "VAN"}}]}'
    text = place.replace("VAN", str(day(1)))
    take_in(code=bron, filename="a.geojson", text=text.replace("LON", "4.70"), by=by)
    assert Punt.objects.get().wijk_id is not None
    with pytest.raises(Refused) as refused:
        take_in(code=bron, filename="a.geojson", text=text.replace("LON", "6.00"), by=by)
    assert refused.value.refusal.code == "place-outside"


@pytest.fixture
def partij(town):
    partij_id = keep_partij(Told(columns={"soort_partij": "persoon", "achternaam": "Bedacht"}), by=SYSTEM)
    told = {"soort_digitaal_adres": "email", "adres": "ans@inwoner.example", "partij_id": partij_id}
    keep_digitaal_adres({**told, "is_standaard_adres": True}, by=SYSTEM)
    return partij_id


def subscribe(partij, *soorten):
    own = Actor(ActorKind.CUSTOMER, id=str(partij), name="Ans")
    keep_abonnement(partij_id=partij, wijk="bergen", postcode="1861ZZ", soorten=list(soorten), by=own)


def test_a_mail_of_what_is_new_once_and_only_of_the_kinds_that_were_chosen(bron, by, partij):
    take(bron, by, f"1;Was er al;{day(3)};;")
    subscribe(partij, "werk")
    take(bron, by, f"1;Was er al;{day(3)};;", f"2;Weg dicht;{day(4)};;")
    keep_bron(code="afval", name="Afval", soort=Soort.AFVAL, team="groen", by=by)
    take("afval", by, f"1;Oud papier;{day(2)};;")
    assert (tell_what_is_new(), tell_what_is_new()) == (1, 0)
    mail = Bericht.objects.get(to="ans@inwoner.example")
    assert ["Weg dicht" in mail.text, "Was er al" in mail.text, "Oud papier" in mail.text] == [True, False, False]
    subscribe(partij)
    assert not Abonnement.objects.exists()


def test_without_a_mail_address_one_is_told_what_to_do(town):
    partij_id = keep_partij(Told(columns={"soort_partij": "persoon", "achternaam": "Bedacht"}), by=SYSTEM)
    with pytest.raises(Refused) as refused:
        subscribe(partij_id, "werk")
    assert refused.value.refusal.field == "soorten"


def test_who_keeps_it_up_takes_a_file_in_and_others_do_not(bron):
    client = Client()
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    file = SimpleUploadedFile("lijst.csv", lines(f"1;Weg dicht;{day(3)};;").encode())
    assert client.post(f"{LIST}{bron}/", {"bestand": file})["Location"] == LIST
    assert "Wegwerk" in client.get(LIST).content.decode()
    wrong = SimpleUploadedFile("lijst.csv", lines("1;;straks;;").encode())
    answer = client.post(f"{LIST}{bron}/", {"bestand": wrong})
    assert (answer.status_code, "is geen dag" in answer.content.decode()) == (422, True)
    client.force_login(Medewerker.objects.get(email=KEES.email))
    assert client.get(LIST).status_code == 403


def test_a_list_of_lists_is_one_query(bron, by, django_assert_num_queries):
    from loket.wijkagenda.queries import bronnen

    keep_bron(code="afval", name="Afval", soort=Soort.AFVAL, team="groen", by=by)
    with django_assert_num_queries(1):
        assert [each.name for each in bronnen()] == ["Afval", "Wegwerk"]


def test_what_ended_a_month_ago_is_forgotten(bron, by):
    take(bron, by, f"1;Lang geleden;{day(-40)};;", f"2;Pas;{day(-3)};;")
    assert forget_old_punten() == 1
