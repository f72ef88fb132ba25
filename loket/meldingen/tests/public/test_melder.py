"""The melder's own page: how it goes, and what the melder can do."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.examples import cast
from loket.examples.town import actor
from loket.meldingen import commands
from loket.meldingen.models import Melder, Melding, Outcome, Photo, State
from loket.meldingen.tests.public.conftest import receive

pytestmark = pytest.mark.django_db


@pytest.fixture
def own(street):
    return receive(description="De lamp is uit.", email="anna@inwoner.example")


def page_of(client, melder, status=200):
    answer = client.get(f"/melding/{melder.token}/")
    assert answer.status_code == status
    return answer.content.decode()


def as_lena():
    return actor(cast.LENA)


def test_it_begins_with_what_happens_and_by_when(own, client):
    page = page_of(client, own.melder)
    assert page.index("Wij hebben de melding.") < page.index("Wij willen het") < page.index("De lamp is uit.")
    assert "anna@inwoner.example" not in page
    assert "Gemeld" in page


def test_the_page_is_asked_of_the_database_in_few_statements(own, client, django_assert_num_queries):
    client.get(f"/melding/{own.melder.token}/")
    with django_assert_num_queries(6):  # town, melder, is it the reporter, photos, history
        page_of(client, own.melder)


def test_it_is_kept_out_of_caches_and_search_engines(own, client):
    answer = client.get(f"/melding/{own.melder.token}/")
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("token", ["x" * 32, "1", "-"])
def test_another_link_opens_nothing(own, client, token):
    assert client.get(f"/melding/{token}/").status_code == 404
    assert client.post(f"/melding/{token}/antwoord/", {"text": "Ja"}).status_code == 404


def test_who_follows_sees_the_state_but_not_the_text_or_photos(own, client):
    Photo.objects.create(melding=own.melding, file="x.jpg", width=1, height=1, kept_at=timezone.now())
    follower = commands.follow_melding(melding_id=own.melding.id)
    page = page_of(client, follower)
    assert "Wij hebben de melding." in page
    assert "De lamp is uit." not in page
    assert "/foto/" not in page
    assert "Dorpsstraat 12" not in page
    assert "Dorpsstraat, Bergen" in page


def test_only_steps_that_happened_have_a_date(own, client):
    commands.start_melding(melding_id=own.melding.id, by=as_lena())
    page = page_of(client, own.melder)
    assert page.index("Gemeld") < page.index("Wij zijn begonnen")
    assert "Wij zijn hiermee bezig." in page
    assert page.count('class="is-done"') == 2
    assert page.count('class="is-todo"') == 1


def test_a_step_taken_back_never_happened(own, client):
    lena = as_lena()
    commands.start_melding(melding_id=own.melding.id, by=lena)
    from loket.meldingen.models import Step

    commands.undo_step(step_id=Step.objects.get().id, by=lena)
    assert "Wij zijn begonnen" not in page_of(client, own.melder)


def test_a_question_is_answered_once(own, client):
    commands.ask_melder(melding_id=own.melding.id, question="Welke paal is het?", by=as_lena())
    assert "Welke paal is het?" in page_of(client, own.melder)
    address = f"/melding/{own.melder.token}/antwoord/"
    empty = client.post(address, {"text": " "})
    assert empty.status_code == 422
    assert '<a href="#id_text">Typ uw antwoord</a>' in empty.content.decode()
    for _ in range(2):
        assert client.post(address, {"text": "De paal met nummer 0417."}).status_code == 302
    melding = Melding.objects.get()
    assert melding.state == State.ANSWERED
    assert melding.description.count("De paal met nummer 0417.") == 1


def completed(own, outcome=Outcome.SOLVED, text="De lamp brandt weer."):
    return commands.complete_melding(melding_id=own.melding.id, outcome=outcome, text=text, by=as_lena())


def test_when_it_is_done_the_page_says_what_was_done_and_asks_how_it_is(own, client):
    completed(own)
    page = page_of(client, own.melder)
    assert "Het is opgelost." in page
    assert "De lamp brandt weer." in page
    assert "Bent u tevreden met de oplossing?" in page


def test_content_is_thanked_for_and_not_asked_again(own, client):
    completed(own)
    client.post(f"/melding/{own.melder.token}/oordeel/", {"satisfied": "ja"})
    page = page_of(client, own.melder)
    assert "U bent tevreden met de oplossing." in page
    assert "Bent u tevreden met de oplossing?" not in page


def test_no_needs_a_reason_and_opens_it_again_once(own, client):
    completed(own)
    address = f"/melding/{own.melder.token}/oordeel/"
    bare = client.post(address, {"satisfied": "nee"})
    assert bare.status_code == 422
    assert '<a href="#id_text">Vertel wat er nog niet goed is.</a>' in bare.content.decode()
    for _ in range(2):
        assert client.post(address, {"satisfied": "nee", "text": "Hij knippert nog."}).status_code == 302
    melding = Melding.objects.get()
    assert (melding.state, melding.times_reopened) == (State.REOPENED, 1)
    assert "Wij kijken hier opnieuw naar." in page_of(client, own.melder)


def test_what_was_done_again_is_judged_again(own, client):
    completed(own)
    address = f"/melding/{own.melder.token}/oordeel/"
    client.post(address, {"satisfied": "nee", "text": "Hij knippert nog."})
    completed(own)
    assert "Bent u tevreden met de oplossing?" in page_of(client, own.melder)
    client.post(address, {"satisfied": "ja"})
    page = page_of(client, own.melder)
    assert "U bent tevreden met de oplossing." in page
    assert "Bent u tevreden met de oplossing?" not in page


def test_after_two_weeks_it_is_not_asked_any_more(own, client):
    melding = completed(own)
    Melding.objects.filter(id=melding.id).update(completed_at=timezone.now() - timedelta(days=15))
    assert "Bent u tevreden" not in page_of(client, own.melder)
    late = client.post(f"/melding/{own.melder.token}/oordeel/", {"satisfied": "nee", "text": "Nog stuk"})
    assert late.status_code == 422
    assert "Doe een nieuwe melding." in late.content.decode()


def test_who_left_no_address_can_do_so_later(street, client):
    melder = receive().melder
    assert "Wilt u horen hoe het gaat?" in page_of(client, melder)
    address = f"/melding/{melder.token}/adres/"
    assert client.post(address, {"contact": "geen adres"}).status_code == 422
    assert client.post(address, {"contact": "dina@inwoner.example"}).status_code == 302
    assert Melder.objects.get().email == "dina@inwoner.example"
    assert "Wilt u horen hoe het gaat?" not in page_of(client, melder)


def test_an_address_is_left_once_and_not_replaced(own, client):
    client.post(f"/melding/{own.melder.token}/adres/", {"contact": "vreemd@inwoner.example"})
    assert Melder.objects.get().email == "anna@inwoner.example"


def test_an_address_that_is_told_already_is_not_told_twice(own, client):
    other = commands.follow_melding(melding_id=own.melding.id)
    answer = client.post(f"/melding/{other.token}/adres/", {"contact": "anna@inwoner.example"})
    assert answer.status_code == 302
    assert list(Melder.objects.order_by("id").values_list("email", flat=True)) == ["anna@inwoner.example", ""]


def test_one_that_was_known_shows_how_the_work_goes(own, client):
    second = receive(description="Ik zag het ook.")
    commands.merge_melding(melding_id=second.melding.id, into_id=own.melding.id, by=as_lena())
    page = page_of(client, second.melder)
    assert f"Wij doen het werk onder nummer {own.melding.number}." in page
    completed(own)
    page = page_of(client, second.melder)
    assert "Het is opgelost." in page
    assert "De lamp brandt weer." in page


@pytest.mark.parametrize("doing", ["antwoord", "oordeel", "adres"])
def test_a_bsn_field_is_refused(own, client, doing):
    assert client.post(f"/melding/{own.melder.token}/{doing}/", {"bsn": "111222333"}).status_code == 409
