"""Staff plans a meeting, fills the agenda, notes votes, and publishes minutes; strangers stay out."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import LENA, SANNE
from loket.examples.raad import a_vergadering
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.organisatie.models import Functie, Medewerker
from loket.outside.opslag import store
from loket.raad import commands
from loket.raad.models import Agendapunt, Deelnemer, Informatieobject, Stemming, Vergadering
from loket.raad.queries.work import late_verslagen
from tests.lived_in import deliver_everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def sanne(client, town):
    functie = Functie.objects.get(name="Functioneel beheerder")
    functie.permissions = [*functie.permissions, "raad.beheren"]
    functie.save()
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    return client


def a_plan(**more):
    return {
        "naam": "Raadsvergadering",
        "gremium": "raad",
        "day": f"{timezone.localdate() - timedelta(days=1):%d-%m-%Y}",
        "from_time": "19.30",
        "until_time": "22.00",
        "locatie": "Raadzaal",
        "owner_id": str(Medewerker.objects.get(email=SANNE.email).id),
        "verslag_days": "10",
        **more,
    }


def test_from_plan_to_minutes(sanne):
    assert sanne.post("/werk/raad/nieuw/", a_plan()).status_code == 302
    meeting = Vergadering.objects.get()
    here = f"/werk/raad/{meeting.id}/"
    item = {"nummer": "1", "naam": "Bomenplan", "behandeld": "on", "besluit": "Vastgesteld."}
    assert sanne.post(f"{here}agendapunt/", item).url == here
    punt = Agendapunt.objects.get()
    file = SimpleUploadedFile("plan.pdf", b"%PDF-1.7 plan")
    stuk = {"titel": "Plan", "soort": "raadsvoorstel", "agendapunt_id": str(punt.id), "datum": "1-11-2026"}
    assert sanne.post(f"{here}stuk/", stuk | {"bestand": file}).url == here
    vote = {"onderwerp": "Plan", "stemmen": "Duinpartij 5 0 0\nBosbelang 2 3 1"}
    assert sanne.post(f"/werk/raad/agendapunten/{punt.id}/stemming/", vote).url == here
    when = {name: a_plan()[name] for name in ("day", "from_time", "until_time")}
    assert sanne.post(f"{here}gehouden/", when).url == here
    assert sanne.post(f"{here}verslag/", {"text": "Wij spraken.", "publish": "on"}).url == here
    page = sanne.get(here).content.decode()
    assert all(words in page for words in ("gehouden", "Vastgesteld.", "aangenomen", "Gepubliceerd op"))
    assert "Wij spraken." in sanne.get(f"/raad/{meeting.id}/").content.decode()
    sanne.post(f"/werk/raad/stemmingen/{Stemming.objects.get().id}/verwijderen/")
    sanne.post(f"/werk/raad/stukken/{Informatieobject.objects.get().id}/verwijderen/")
    assert (Stemming.objects.count(), Informatieobject.objects.count()) == (0, 0)
    kinds = [row.kind for row in history_of("raad", meeting.id)]
    assert (kinds.count("raad.VerslagPublished"), kinds.count("raad.StukRemoved")) == (1, 1)


def test_what_was_typed_stays_and_every_fault_is_told(sanne):
    answer = sanne.post("/werk/raad/nieuw/", a_plan(naam="", locatie="<b>Zaal</b>", from_time="half acht"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Vul de naam van de vergadering in." in page
    assert "Een tijd ziet er zo uit: 19.30" in page
    assert "&lt;b&gt;Zaal" in page
    late = sanne.post("/werk/raad/nieuw/", a_plan(until_time="19.00"))
    assert (late.status_code, "eindigt na het begin" in late.content.decode()) == (422, True)
    assert not Vergadering.objects.exists()


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"bestand": SimpleUploadedFile("x.pdf", b"<script>")}, "niet van het soort dat in de naam staat"),
        ({"bestand": SimpleUploadedFile("x.html", b"<script>")}, "Kies een bestand van het soort"),
        ({}, "Kies een bestand of vul een adres in"),
        ({"adres": "javascript:alert(1)"}, "Een adres begint met https://"),
    ],
)
def test_a_wrong_paper_is_refused_and_leaves_no_file(sanne, told, words):
    meeting, kept = a_vergadering(punt=[]), dict(store().kept)
    answer = sanne.post(f"/werk/raad/{meeting.id}/stuk/", {"titel": "X", "soort": "brief", "datum": "1-11-2026"} | told)
    assert (answer.status_code, words in answer.content.decode()) == (422, True)
    assert store().kept == kept


def test_a_wrong_vote_is_told_beside_the_field(sanne):
    item = a_vergadering().agendapunten.get(besloten=False)
    address = f"/werk/raad/agendapunten/{item.id}/stemming/"
    answer = sanne.post(address, {"onderwerp": "X", "stemmen": "Duinpartij vijf"})
    assert (answer.status_code, "Deze regel begrijpen wij niet: Duinpartij vijf" in answer.content.decode()) == (
        422,
        True,
    )
    few = sanne.post(address, {"onderwerp": "X", "stemmen": "Duinpartij 2 0 5"})
    assert "meer dan de helft van de raad moet stemmen" in few.content.decode()


def test_a_number_stands_once_on_the_agenda(sanne):
    meeting = a_vergadering()
    answer = sanne.post(f"/werk/raad/{meeting.id}/agendapunt/", {"nummer": "1", "naam": "Nog een"})
    assert (answer.status_code, "Dit nummer staat al op de agenda." in answer.content.decode()) == (422, True)


def test_a_cancelled_meeting_says_so_to_everybody(sanne):
    meeting = a_vergadering(in_days=5)
    assert sanne.post(f"/werk/raad/{meeting.id}/afgelast/", {"toelichting": "De zaal is dicht."}).status_code == 302
    page = sanne.get(f"/raad/{meeting.id}/").content.decode()
    assert "Deze vergadering gaat niet door." in page
    assert "De zaal is dicht." in page
    assert late_verslagen(timezone.localdate() + timedelta(days=99)) == []


def test_late_minutes_are_on_the_list_of_the_owner_with_the_days(sanne, django_assert_num_queries):
    meeting = a_vergadering(in_days=-40)
    due, owner = meeting.verslag_due_on, Medewerker.objects.get(email=SANNE.email)
    assert late_verslagen(due) == []
    with django_assert_num_queries(1):
        [late] = late_verslagen(due + timedelta(days=3), owner_id=owner.id)
    assert (late.days, late.naam, late.owner) == (3, "Raadsvergadering", owner.name)
    assert late_verslagen(due + timedelta(days=3), owner_id=Medewerker.objects.get(email=LENA.email).id) == []
    days = (timezone.localdate() - due).days
    for address in ("/werk/", "/werk/raad/"):
        page = sanne.get(address).content.decode()
        assert "Verslag van Raadsvergadering" in page
        assert f"<td>{days} dagen</td>" in page
    commands.publish_verslag(vergadering_id=meeting.id, text="Verslag", by=SYSTEM)
    assert late_verslagen(date(2099, 1, 1)) == []


def test_who_took_part_gets_the_minutes_once(town):
    meeting = a_vergadering(gremium="inwoners", naam="Overleg speelplaats")
    commands.add_deelnemer(vergadering_id=meeting.id, naam="Bram Duin", by=SYSTEM)
    deliver_everything()
    assert not Bericht.objects.filter(about__startswith="verslag:").exists()
    commands.publish_verslag(vergadering_id=meeting.id, text="De glijbaan <is> stuk.", by=SYSTEM)
    commands.add_deelnemer(vergadering_id=meeting.id, naam="Chris", email="chris@inwoner.example", by=SYSTEM)
    deliver_everything()
    sent = Bericht.objects.filter(about__startswith=f"verslag:{meeting.id}").order_by("to")
    assert [bericht.to for bericht in sent] == ["anna@inwoner.example", "chris@inwoner.example"]
    assert "De glijbaan <is> stuk." in sent[0].text
    assert "/raad/" not in sent[0].text
    assert not any("Anna" in str(row.facts) for row in history_of("raad", meeting.id))


def test_who_took_part_is_forgotten_half_a_year_later(town):
    meeting = a_vergadering(verslag="Verslag")
    assert (commands.forget_deelnemers(), Deelnemer.objects.count()) == (0, 1)
    meeting.verslag.published_at -= timedelta(days=183)
    meeting.verslag.save()
    assert (commands.forget_deelnemers(), Deelnemer.objects.count()) == (1, 0)


def test_a_closed_paper_opens_for_staff_only_and_is_not_cached(sanne):
    stuk = Informatieobject.objects.get(agendapunt=a_vergadering().agendapunten.get(besloten=True))
    answer = sanne.get(f"/werk/raad/stukken/{stuk.id}/")
    assert b"".join(answer.streaming_content).startswith(b"De geheime grond")
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_staff_asks_the_same_for_one_and_three(sanne, count, django_assert_num_queries):
    for _ in range(count):
        a_vergadering()
    sanne.get("/werk/raad/")
    with django_assert_num_queries(5):
        assert sanne.get("/werk/raad/").content.decode().count("Raadsvergadering<span") == count


def test_strangers_stay_out(client, town):
    meeting = a_vergadering()
    item = meeting.agendapunten.get(besloten=True)
    paths = ("", "nieuw/", f"{meeting.id}/", f"{meeting.id}/verslag/", f"stukken/{item.stukken.get().id}/")
    assert all(client.get(f"/werk/raad/{path}").status_code == 302 for path in paths)
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert all(client.get(f"/werk/raad/{path}").status_code == 403 for path in paths)
    stranger = Actor(ActorKind.STAFF, id="1", name="Iemand")
    assert actor(LENA).may("raad.beheren") is False
    with pytest.raises(Refused):
        commands.publish_verslag(vergadering_id=meeting.id, text="x", by=stranger)
    with pytest.raises(Refused):
        commands.put_agendapunt(vergadering_id=meeting.id, agendapunt_id=item.id, besloten=False, by=stranger)
    with pytest.raises(Refused):
        commands.remove_stuk(stuk_id=item.stukken.get().id, by=stranger)
