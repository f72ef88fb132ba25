"""Photos go along, are never lost, carry no place, and stay of who sent them."""

import re
from io import BytesIO
from uuid import uuid4

import pytest
from PIL import Image

from loket.meldingen.models import Melder, Melding, Photo
from loket.meldingen.pages.public import photos
from loket.meldingen.tests.public.conftest import FORM, HERE, photo, receive
from tests.climbing import CLIMBING, is_kept_inside, send_file

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
UPLOAD = f"{FORM}foto/"
PLACE = (52.6701, 4.7005)


def upload(client, **kind):
    return client.post(UPLOAD, {"photo": photo(**kind)})


def send(client, **told):
    return client.post(FORM, {"send_key": uuid4(), "group": "verlichting", **HERE, **told})


def tokens_in(page):
    return re.findall(r'name="kept" value="([^"]+)"', page.content.decode())


@pytest.mark.parametrize(
    ("name", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP"), ("a.heic", "HEIF")]
)
def test_the_kinds_of_photo_that_phones_make(street, client, name, kind):
    from pillow_heif import register_heif_opener

    register_heif_opener()
    assert upload(client, name=name, kind=kind).status_code == 200


def test_a_photo_sent_ahead_offers_its_place_and_is_shown_again(street, client):
    answer = upload(client, place=PLACE).json()
    assert answer["place"] == {"lat": 52.6701, "lon": 4.7005, "label": "Dorpsstraat 12, Bergen"}
    shown = client.get(answer["url"])
    assert shown["Cache-Control"] == "private, no-store"
    kept = Image.open(BytesIO(b"".join(shown.streaming_content)))
    assert kept.format == "JPEG"
    assert dict(kept.getexif()) == {}


def test_no_place_stands_in_the_address_of_the_photo(street, client):
    assert "52" not in upload(client, place=PLACE).json()["url"].split("foto/")[1].split(":")[0]


def test_photos_are_with_the_melding_after_sending(street, client):
    token = upload(client).json()["token"]
    send(client, kept=[token], photo=[photo()])
    assert Photo.objects.filter(melding=Melding.objects.get()).count() == 2


def test_an_error_elsewhere_loses_no_photo(street, client):
    answer = client.post(FORM, {"photo": [photo()]})
    assert answer.status_code == 422
    (token,) = tokens_in(answer)
    send(client, kept=[token])
    assert Photo.objects.get().melding == Melding.objects.get()


def test_a_photo_can_be_taken_out_again(street, client):
    (token,) = tokens_in(client.post(FORM, {"photo": [photo()]}))
    answer = client.post(FORM, {"kept": [token], "drop": token, "more": "Mijn verhaal"})
    assert tokens_in(answer) == []
    assert "Mijn verhaal" in answer.content.decode()
    assert "Er ging iets mis" not in answer.content.decode()


def test_three_photos_at_most(street, client):
    answer = send(client, photo=[photo() for _ in range(4)])
    assert answer.status_code == 422
    assert "Kies hoogstens 3 foto&#x27;s." in answer.content.decode()
    assert len(tokens_in(answer)) == 3


@pytest.mark.parametrize("forged", ["", "abc", "eyJhIjoxfQ:1abc:def", "3f0e6b1c-2a4d-4c5e-9f60-0123456789ab"])
def test_nobody_attaches_a_photo_of_somebody_else(street, client, forged):
    other = receive().melding
    Photo.objects.create(melding=other, file="x.jpg", width=1, height=1, kept_at=other.received_at)
    send(client, kept=[forged, str(Photo.objects.get().id)], shown=[f"dichtbij-{other.number}"])
    assert Photo.objects.get().melding == other


def test_what_is_no_photo_is_refused_with_words(street, client):
    text = BytesIO(b"<svg onload=alert(1)>")
    text.name = "foto.jpg"
    answer = client.post(UPLOAD, {"photo": text})
    assert answer.status_code == 422
    assert answer.json() == {"error": "Wij kunnen deze foto niet openen. Kies een jpg, png of heic."}
    text.seek(0)
    page = send(client, photo=[text])
    assert page.status_code == 422
    assert '<a href="#id_photo">Wij kunnen deze foto niet openen.' in page.content.decode()


def test_uploads_are_bounded(street, client, monkeypatch):
    monkeypatch.setattr(photos, "UPLOADS", 1)
    upload(client)
    assert upload(client).status_code == 429


def test_the_place_of_a_photo_is_offered_when_no_place_was_told(street, client):
    answer = client.post(FORM, {"group": "verlichting", "photo": [photo(place=PLACE)]})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Dorpsstraat 12, Bergen (daar is uw foto gemaakt)" in page
    told = {"kept": tokens_in(answer), "spot": "52.670100,4.700500", "spot_for": "", "lat": "", "lon": ""}
    send(client, **told)
    assert Melding.objects.get().address == "Dorpsstraat 12, Bergen"


def test_only_who_reported_it_sees_the_photo(street, client):
    send(client, photo=[photo()])
    mine = Melder.objects.get()
    address = f"/melding/{mine.token}/foto/{Photo.objects.get().id}/"
    assert client.get(address).status_code == 200
    from loket.meldingen.commands import follow_melding

    follower = follow_melding(melding_id=mine.melding_id)
    assert client.get(address.replace(mine.token, follower.token)).status_code == 404
    assert client.get(address.replace(mine.token, "x" * 32)).status_code == 404
    assert client.get(f"/melding/{mine.token}/foto/{uuid4()}/").status_code == 404


@pytest.mark.parametrize("name", CLIMBING)
def test_a_name_that_climbs_comes_nowhere(street, client, disk, name):
    beside = set(disk.folder.parent.iterdir())
    answer = send_file(client, UPLOAD, "photo", name, photo().read(), kind="image/jpeg")
    is_kept_inside(answer, disk.folder, beside)
