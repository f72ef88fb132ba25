"""Pages: a resident complains, a colleague writes one down, the handler works; who it is about sees only the copy."""

from uuid import uuid4

import pytest
from django.urls import reverse

from loket.berichten.tests.often import asked_often
from loket.examples.cast import AICHA, BAS, FATIMA, KEES, RUBEN, YASMIN
from loket.kernel.actor import VISITOR
from loket.klachten import commands
from loket.klachten.models import Klacht
from loket.klachten.pages.complain import MOST_SENT
from loket.klachten.tests.conftest import TOLD, id_of, log_in
from loket.verwerkingen.models import Logregel

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FORM = reverse("klachten:complain")


def page_of(klacht):
    return reverse("klachten:one", args=[klacht.id])


def step(klacht, name):
    return reverse("klachten:step", args=[klacht.id, name])


def test_a_resident_complains_and_sees_how_it_stands(client, kinds):
    key = uuid4()
    told = {"tekst": "Ik werd niet teruggebeld.", "naam": "Anna", "email": "anna@inwoner.example", "send_key": key}
    answer = client.post(FORM, told)
    assert answer["Location"].startswith("/klacht/ontvangen/")
    assert client.post(FORM, told)["Location"] == answer["Location"], "sent twice it is one"
    klacht = Klacht.objects.get()
    assert klacht.nummer in client.get(answer["Location"]).content.decode()
    standing = client.get(reverse("klachten:standing", args=[klacht.volgcode]))
    assert "Ik werd niet teruggebeld." not in standing.content.decode()
    assert standing["X-Robots-Tag"] == "noindex"


def test_nothing_typed_is_lost(client, kinds):
    answer = client.post(FORM, {"tekst": "Ik werd niet teruggebeld.", "naam": "", "send_key": uuid4()})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Ik werd niet teruggebeld." in text
    assert "Vul uw naam in." in text


def test_without_a_way_to_reach_it_is_said_beside_the_field(client, kinds):
    answer = client.post(FORM, {"tekst": "Iets.", "naam": "Anna", "send_key": uuid4()})
    assert answer.context["form"].errors["email"] == ["Vul uw e-mailadres, telefoonnummer of adres in."]


def test_an_address_that_was_asked_very_often_is_refused_and_nothing_typed_is_lost(client, kinds):
    told = {"tekst": "Ik werd niet teruggebeld.", "naam": "Anna", "email": "anna@inwoner.example"}
    asked_often("anna@inwoner.example")
    answer = client.post(FORM, {**told, "send_key": uuid4()})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Wij stuurden al veel naar dit adres of nummer." in page
    assert all(words in page for words in told.values())
    assert client.post(FORM, {**told, "email": "", "telefoon": "0612345678", "send_key": uuid4()}).status_code == 302


def test_who_forgets_a_field_again_and_again_can_still_send_it(client, kinds):
    for _ in range(MOST_SENT + 1):
        assert client.post(FORM, {"tekst": "", "naam": "Anna", "send_key": uuid4()}).status_code == 422
    told = {"tekst": "Ik werd niet teruggebeld.", "naam": "Anna", "email": "anna@inwoner.example"}
    assert client.post(FORM, {**told, "send_key": uuid4()}).status_code == 302


def test_a_wrong_link_finds_nothing(client, kinds):
    assert client.get(reverse("klachten:standing", args=["gemist"])).status_code == 404
    assert client.get(reverse("klachten:thanks", args=[uuid4()])).status_code == 404


def test_an_agent_writes_one_down_and_hears_what_to_say(client, kinds):
    log_in(client, FATIMA)
    told = {"kanaal": "telefoon", "tekst": "Afgesnauwd.", "naam": "Bram", "telefoon": "0612345678"}
    answer = client.post(reverse("klachten:new"), {**told, "send_key": uuid4()}, follow=True)
    klacht = Klacht.objects.get()
    assert f"uw klacht heeft nummer {klacht.nummer}" in answer.content.decode()
    assert client.get(page_of(klacht)).status_code == 403  # writing one down is not reading them


def test_the_list_leaves_out_what_is_about_who_looks(client, handled, coordinator):
    commands.name_beklaagde(klacht_id=handled.id, medewerker_id=id_of(YASMIN), by=coordinator)
    assert handled.nummer not in log_in(client, YASMIN).get(reverse("klachten:work")).content.decode()
    assert client.get(page_of(handled)).status_code == 404
    assert handled.nummer in log_in(client, RUBEN).get(reverse("klachten:work")).content.decode()
    assert handled.nummer not in log_in(client, KEES).get(reverse("klachten:work")).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_as_many_questions_for_one_klacht_as_for_three(client, kinds, rows, django_assert_num_queries):
    for _ in range(rows):
        commands.receive_klacht(TOLD, send_key=uuid4(), by=VISITOR)
    log_in(client, YASMIN).get(reverse("klachten:work"))
    with django_assert_num_queries(4):  # session, person, list, town
        client.get(reverse("klachten:work"))


def test_looking_is_written_down(client, handled):
    log_in(client, RUBEN).get(page_of(handled))
    assert Logregel.objects.filter(object=f"klachten:{handled.id}", action="klacht bekeken").count() == 1


def test_the_handler_settles_it_on_the_page(client, handled):
    log_in(client, RUBEN)
    refused = client.post(step(handled, "oplossen"), {"afspraak": "Excuses", "akkoord_op": ""})
    assert refused.status_code == 422
    assert "Vul een dag in." in refused.content.decode()
    day = handled.ontvangen_op.strftime("%d-%m-%Y")
    answer = client.post(step(handled, "oplossen"), {"afspraak": "Excuses", "akkoord_op": day})
    assert answer["Location"] == page_of(handled)
    handled.refresh_from_db()
    assert handled.oordeel == "informeel_opgelost"


def test_the_handler_judges_each_part_on_the_page(client, handled, ruben):
    commands.start_inquiry(klacht_id=handled.id, by=ruben)
    commands.skip_hearing(klacht_id=handled.id, reden="wil_niet", waarom="Anna wil dat niet.", by=ruben)
    told = {"oordeel_1": "gegrond", "bevinding_1": "Hard.", "norm_1": "bejegening", "conclusie": "Excuses."}
    log_in(client, RUBEN)
    assert client.post(step(handled, "oordeel"), told).status_code == 422
    client.post(step(handled, "oordeel"), {**told, "oordeel_2": "gegrond", "bevinding_2": "Stil."})
    handled.refresh_from_db()
    assert handled.oordeel == "gegrond"


def test_who_it_is_about_sees_only_the_copy_once_it_is_sent(client, handled, ruben):
    copy = reverse("klachten:copy", args=[handled.id])
    log_in(client, BAS)
    assert client.get(copy).status_code == 404
    commands.note_talk(klacht_id=handled.id, op=handled.ontvangen_op, afspraak="Zij is boos op Bas.", by=ruben)
    commands.start_inquiry(klacht_id=handled.id, by=ruben)
    text = client.get(copy).content.decode()
    assert "afgesnauwd" in text
    assert "Zij is boos op Bas." not in text
    assert client.get(page_of(handled)).status_code == 403
    assert client.post(copy, {"tekst": "Het was druk."})["Location"] == copy
    assert "Het was druk." in log_in(client, RUBEN).get(page_of(handled)).content.decode()


def test_another_colleague_sees_nothing_of_it(client, handled, ruben):
    commands.start_inquiry(klacht_id=handled.id, by=ruben)
    log_in(client, AICHA)
    assert client.get(reverse("klachten:copy", args=[handled.id])).status_code == 404
    assert client.get(page_of(handled)).status_code == 403
    assert handled.nummer not in client.get(reverse("klachten:about_me")).content.decode()


def test_a_letter_on_paper_is_printed_and_posted(client, kinds, coordinator):
    told = commands.Told(naam="Bram", tekst="Geen antwoord.", adres="Dorpsweg 3, 1861 AB Bergen")
    klacht = commands.receive_klacht(told, kanaal="post", send_key=uuid4(), by=coordinator)
    brief = klacht.brieven.get()
    log_in(client, YASMIN)
    pdf = client.get(reverse("klachten:letter", args=[klacht.id, brief.id]))
    assert pdf.content.startswith(b"%PDF-")
    client.post(step(klacht, "brief-verstuurd"), {"brief": brief.id})
    brief.refresh_from_db()
    assert brief.verzonden_op


def test_the_measures_of_somebody(client, handled, ruben):
    from datetime import timedelta

    from django.utils import timezone

    today = timezone.localdate()
    made = commands.plan_maatregel(
        klacht_id=handled.id,
        tekst="Training",
        eigenaar_id=id_of(AICHA),
        uiterlijk=today + timedelta(days=5),
        controle_op=today + timedelta(days=30),
        by=ruben,
    )
    log_in(client, AICHA)
    assert "Training" in client.get(reverse("klachten:maatregelen")).content.decode()
    done = reverse("klachten:maatregel", args=[made.id, "gedaan"])
    assert client.post(done, {"gedaan": ""}).status_code == 422
    client.post(done, {"gedaan": "Iedereen deed mee."})
    made.refresh_from_db()
    assert made.gedaan_op == today
