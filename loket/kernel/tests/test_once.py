"""A form that is sent twice is done once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse, HttpResponseRedirect
from django.test import RequestFactory
from django.utils import timezone

from loket.kernel.models import Counter, Sending
from loket.kernel.once import done, once, sweep_sendings
from loket.kernel.refusal import Refused

TOKEN = "a" * 64


@once
def write(request):
    """Writes one row each time it is carried out."""
    match request.POST["doe"]:
        case "weiger":
            return HttpResponse(status=422)
        case "breek":
            Counter.objects.create(name=f"n{Counter.objects.count()}", last=1)
            raise RuntimeError
    number = Counter.objects.count()
    Counter.objects.create(name=f"n{number}", last=1)
    if request.POST["doe"] == "toon":
        return done(HttpResponse("gedaan"))
    return HttpResponseRedirect(f"/gedaan/{number}/")


def send(doe="schrijf", *, token=TOKEN, path="/x/", hx=False, **told):
    headers = {"HX-Request": "true"} if hx else {}
    return write(RequestFactory().post(path, {"doe": doe, "csrfmiddlewaretoken": token, **told}, headers=headers))


@pytest.mark.django_db
def test_the_second_time_gives_the_first_answer():
    assert [send()["Location"], send()["Location"]] == ["/gedaan/0/", "/gedaan/0/"]
    assert Counter.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("other", [{"token": "b" * 64}, {"path": "/y/"}, {"tekst": "anders"}])
def test_another_page_another_address_or_other_words_are_another_one(other):
    send()
    send(**other)
    assert Counter.objects.count() == 2


@pytest.mark.django_db
def test_another_file_under_the_same_name_is_another_one():
    for content in (b"een", b"twee", b"een"):
        send(stuk=SimpleUploadedFile("stuk.txt", content))
    assert Counter.objects.count() == 2


@pytest.mark.django_db
def test_what_was_refused_may_be_sent_again():
    assert [send("weiger").status_code, send("weiger").status_code] == [422, 422]
    assert not Sending.objects.exists()


@pytest.mark.django_db
def test_what_broke_left_nothing_and_may_be_sent_again():
    for _ in range(2):
        with pytest.raises(RuntimeError):
            send("breek")
    assert (Counter.objects.count(), Sending.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_a_page_that_was_shown_says_that_we_have_it_and_a_piece_is_made_anew():
    assert send("toon").content == b"gedaan"
    with pytest.raises(Refused) as told:
        send("toon")
    assert told.value.refusal.code == "sent-already"
    assert send("toon", hx=True)["HX-Refresh"] == "true"
    assert Counter.objects.count() == 1


@pytest.mark.django_db
def test_a_script_with_the_token_of_the_cookie_may_do_the_same_again():
    for _ in range(2):
        send(token="c" * 32)
    assert Counter.objects.count() == 2


@pytest.mark.django_db
def test_it_is_forgotten_after_a_day_and_tells_nothing_of_a_person():
    send(tekst="Jan Jansen, 123456782")
    kept = Sending.objects.get()
    assert (len(kept.key), sweep_sendings()) == (64, 0)
    Sending.objects.update(at=timezone.now() - timedelta(days=1, minutes=1))
    assert sweep_sendings() == 1


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_pressed_twice_at_the_same_moment():
    def press(_):
        try:
            return send()["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(press, range(8))) == {"/gedaan/0/"}
    assert Counter.objects.count() == 1
