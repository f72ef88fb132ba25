"""Learning, a good start, talks and notes; and that nobody else reads them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA, OMAR, SANNE, TINEKE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.commands import add_skill, hire_medewerker
from loket.organisatie.events import MedewerkerHired
from loket.organisatie.models import Functie, Medewerker, SkillHeld, Team, Teamlid
from loket.partijen.commands.partij import Told, keep_partij
from loket.personeel import commands
from loket.personeel.models import Casus, Coachnotitie, Competentie, Deelname, Gesprek, Inwerkpunt, Inwerkstap
from loket.personeel.queries.mandaat import mandate_account
from loket.personeel.queries.training import needs_of
from loket.personeel.reactions import give_inwerklijst
from loket.verwerkingen.models import Logregel

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LEADER, MEMBER, STRANGER = SANNE, FATIMA, OMAR
CASE = {
    "titel": "Drie keer gebeld",
    "gebeurd": "Een klant belde drie keer over hetzelfde.",
    "klant": "Niemand luistert.",
    "goed": "De derde collega nam de tijd.",
    "beter": "Terugbellen op de dag die wij noemen.",
    "les": "Een afspraak is een afspraak.",
    "actie": "",
}


def id_of(someone):
    return Medewerker.objects.get(email=someone.email).id


def log_in(client, someone):
    client.force_login(Medewerker.objects.get(email=someone.email))
    return client


@pytest.fixture
def led(town):
    """Sanne leads the KCC, where Fatima works."""
    Team.objects.filter(code="kcc").update(leader_id=id_of(LEADER))


@pytest.fixture
def training(town):
    skill = add_skill(code="gastheer", name="Gastheer", by=SYSTEM)
    functie = Functie.objects.get(name="Medewerker klantcontact")
    told = {"naam": "De vraag achter de vraag", "soort": "service", "inhoud": "Doorvragen", "geldig_maanden": 24}
    return commands.keep_training(**told, skill_id=skill.id, functies=[functie.id], by=SYSTEM)


def test_who_lacks_a_training_stands_on_the_list_of_who_leads(client, led, training):
    page = log_in(client, LEADER).get(reverse("personeel:team"))
    [row] = [each for each in page.context["team"].people if each.id == id_of(MEMBER)]
    assert [(need.naam, need.words) for need in row.short] == [("De vraag achter de vraag", "Nog niet gedaan")]
    day = timezone.localdate().strftime("%d-%m-%Y")
    address = reverse("personeel:stap", args=[id_of(MEMBER), "training"])
    assert client.post(address, {"training_id": str(training.id), "behaald_op": day}).status_code == 302
    assert needs_of([id_of(MEMBER)], today=timezone.localdate())[id_of(MEMBER)][0].words == ""


def test_who_passes_gets_the_skill_for_as_long_as_it_counts(led, training):
    today, me = timezone.localdate(), id_of(MEMBER)
    first = today - timedelta(days=400)
    commands.pass_training(medewerker_id=me, training_id=training.id, behaald_op=first, by=actor(LEADER))
    commands.pass_training(medewerker_id=me, training_id=training.id, behaald_op=today, by=actor(LEADER))
    held = list(SkillHeld.objects.filter(medewerker_id=me, skill__code="gastheer").order_by("first_day"))
    assert [(row.first_day, row.last_day) for row in held] == [
        (first, today - timedelta(days=1)),
        (today, Deelname.objects.latest("behaald_op").geldig_tot),
    ]
    late = held[1].last_day + timedelta(days=1)
    assert needs_of([me], today=late)[me][0].words == "Verlopen"


def test_a_stranger_lets_nobody_pass(led, training):
    told = {"medewerker_id": id_of(MEMBER), "training_id": training.id, "behaald_op": timezone.localdate()}
    with pytest.raises(Refused, match="not-allowed"):
        commands.pass_training(**told, by=actor(STRANGER))


def test_somebody_enrols_once(client, training):
    address = reverse("personeel:aanmelden", args=[training.id])
    log_in(client, MEMBER).post(address), client.post(address)
    assert Deelname.objects.filter(behaald_op=None).count() == 1


def test_a_coaching_note_is_read_by_two_people_only(client, led):
    address = reverse("personeel:stap", args=[id_of(MEMBER), "notitie"])
    told = {"stijl": "coachend", "tekst": "Neem de tijd voor de vraag achter de vraag."}
    assert log_in(client, LEADER).post(address, told).status_code == 302
    page = reverse("personeel:collega", args=[id_of(MEMBER)])
    assert "Neem de tijd" in client.get(page).content.decode()
    assert Logregel.objects.filter(object=f"personeel:{id_of(MEMBER)}").exists()
    assert "Neem de tijd" in log_in(client, MEMBER).get(reverse("personeel:ik")).content.decode()
    for other in (STRANGER, LENA):
        assert log_in(client, other).get(page).status_code == 403
        assert client.post(address, told).status_code == 403
    assert Coachnotitie.objects.count() == 1


def test_nobody_leads_himself(client, led):
    with pytest.raises(Refused, match="not-leading"):
        commands.write_coachnotitie(medewerker_id=id_of(LEADER), stijl="sturend", tekst="Goed zo", by=actor(LEADER))


def test_talks_planned_and_held(client, led):
    log_in(client, LEADER)
    today = timezone.localdate()
    for soort in ("meeluisteren", "meeluisteren"):
        told = {"soort": soort, "gepland_op": today.strftime("%d-%m-%Y")}
        client.post(reverse("personeel:stap", args=[id_of(MEMBER), "gesprek"]), told)
    talk = Gesprek.objects.earliest("id")
    address = reverse("personeel:gehouden", args=[talk.id])
    tomorrow = (today + timedelta(days=1)).strftime("%d-%m-%Y")
    assert client.post(address, {"gehouden_op": tomorrow}).status_code == 422
    assert client.post(address, {"gehouden_op": today.strftime("%d-%m-%Y")}).status_code == 302
    assert client.get(reverse("personeel:team")).context["team"].held == [("Meeluisteren", "1 van 2")]


def test_what_is_expected_counts_when_both_agree(client, led):
    made = commands.write_verwachting(medewerker_id=id_of(MEMBER), tekst="Elke dag terugbellen", by=actor(LEADER))
    address = reverse("personeel:akkoord", args=[made.id])
    assert log_in(client, STRANGER).post(address).status_code == 404
    log_in(client, MEMBER).post(address)
    made.refresh_from_db()
    assert made.akkoord_op == timezone.localdate()


def test_who_is_new_gets_the_list_on_the_first_day(client, town):
    commands.keep_inwerkpunt(naam="Kennismaken met het team", dag=1, by=SYSTEM)
    commands.keep_inwerkpunt(naam="Meeluisteren bij het KCC", dag=3, by=SYSTEM)
    saturday = date(2026, 11, 28)
    assert commands.begin_inwerken(medewerker_id=id_of(MEMBER), first_day=saturday) == 2
    assert commands.begin_inwerken(medewerker_id=id_of(MEMBER), first_day=saturday) == 0
    steps = Inwerkstap.objects.order_by("uiterlijk")
    assert [each.uiterlijk for each in steps] == [date(2026, 11, 30), date(2026, 12, 2)]
    address = reverse("personeel:klaar", args=[steps[0].id])
    assert log_in(client, STRANGER).post(address).status_code == 404
    log_in(client, MEMBER).post(address)
    assert Inwerkstap.objects.filter(klaar_op__isnull=False).count() == 1


def test_a_case_is_refused_until_the_customer_is_out_of_it(client, town):
    told = Told(columns={"soort_partij": "persoon", "voornaam": "Anna", "achternaam": "Vriesman"})
    keep_partij(told, by=SYSTEM)
    log_in(client, MEMBER)
    new = reverse("personeel:casus-nieuw")
    day = {"besproken_op": timezone.localdate().strftime("%d-%m-%Y")}
    answer = client.post(new, CASE | day | {"klant": "Anna Vriesman vond het lang duren."})
    assert answer.status_code == 422
    assert "Haal dit eerst weg: een naam." in answer.content.decode()
    assert client.post(new, CASE | day).status_code == 302
    assert Casus.objects.get().titel == "Drie keer gebeld"
    assert "Drie keer gebeld" in client.get(reverse("personeel:casussen")).content.decode()


def test_an_account_of_a_month_without_decisions(client, town):
    found = mandate_account(id_of(MEMBER), year=2026, month=11, today=date(2026, 11, 28))
    assert found.decided == []
    assert log_in(client, MEMBER).get(f"{reverse('personeel:mandaat')}?maand=2026-13").status_code == 200


@pytest.mark.parametrize("people", [1, 3])
def test_the_team_asks_as_much_for_one_as_for_three(client, led, people, django_assert_num_queries):
    team = "kcc"
    for someone in (LENA, OMAR)[: people - 1]:
        Teamlid.objects.create(medewerker_id=id_of(someone), team_id=team)
    log_in(client, LEADER).get(reverse("personeel:team"))
    with django_assert_num_queries(11):
        client.get(reverse("personeel:team"))


def hired(town, days_after):
    """Somebody joins so many days after the first of the town."""
    first = Medewerker.objects.order_by("hired_at").first().hired_at
    made = hire_medewerker(email="nieuw@bergen.example", first_name="Noor", last_name="Nieuw", teams=["kcc"], by=SYSTEM)
    Medewerker.objects.filter(id=made.id).update(hired_at=first + timedelta(days=days_after))
    give_inwerklijst(MedewerkerHired(made.id, ["kcc"]))
    return Inwerkstap.objects.filter(medewerker=made).count()


@pytest.mark.parametrize(("days_after", "steps"), [(0, 0), (29, 0), (30, 1)])
def test_who_was_there_when_the_town_began_is_not_new(town, days_after, steps):
    commands.keep_inwerkpunt(naam="Kennismaken met het team", dag=1, by=SYSTEM)
    assert hired(town, days_after) == steps


def test_who_leads_begins_it_for_who_was_there_already(client, led):
    page = reverse("personeel:stap", args=[id_of(MEMBER), "inwerken"])
    log_in(client, LEADER)
    assert client.post(page, {"first_day": "30-11-2026"}).status_code == 422  # the programme is empty
    commands.keep_inwerkpunt(naam="Kennismaken met het team", dag=1, by=SYSTEM)
    assert client.post(page, {"first_day": "30-11-2026"}).status_code == 302
    assert Inwerkstap.objects.get().uiterlijk == date(2026, 11, 30)
    with pytest.raises(Refused):
        commands.start_inwerken(medewerker_id=id_of(MEMBER), first_day=date(2026, 11, 30), by=actor(STRANGER))


def test_the_programme_and_competences_are_kept_on_a_page(client, town):
    page, functie = reverse("personeel:inrichten"), Functie.objects.get(name="Medewerker klantcontact")
    assert log_in(client, STRANGER).get(page).status_code == 403
    log_in(client, TINEKE)
    assert client.post(page, {"wat": "punt", "naam": "Rondleiding", "dag": "0"}).status_code == 422
    assert client.post(page, {"wat": "punt", "naam": "Rondleiding", "dag": "2"})["Location"] == page
    told = {"wat": "competentie", "functie_id": str(functie.id), "naam": "Luisteren", "gedrag": "Vat samen"}
    assert client.post(page, told)["Location"] == page
    text = client.get(page).content.decode()
    assert "Rondleiding" in text
    assert "Vat samen" in text
    punt, skill = Inwerkpunt.objects.get(), Competentie.objects.get()
    commands.begin_inwerken(medewerker_id=id_of(MEMBER), first_day=timezone.localdate())
    Inwerkstap.objects.update(klaar_op=timezone.localdate())
    client.post(reverse("personeel:punt-weg", args=[punt.id]))
    assert Inwerkpunt.objects.exists()  # somebody did it: that stays
    Inwerkstap.objects.update(klaar_op=None)
    client.post(reverse("personeel:punt-weg", args=[punt.id]))
    client.post(reverse("personeel:competentie-weg", args=[skill.id]))
    assert not Inwerkpunt.objects.exists()
    assert not Competentie.objects.exists()
