"""An editor chooses a picture or brings one, in words too; visitors get a light one that fits their screen."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from loket.redactie import commands
from loket.redactie.models import Draft, Picture, PictureSize
from loket.redactie.queries import published
from loket.redactie.rules.picture import SIZES
from loket.redactie.tests.conftest import CHIEF, STRANGER, WRITER, by, in_days, put

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NO_PICTURE = SimpleUploadedFile("x.jpg", b"geen foto")
HOSTILE = '"><script>alert(1)</script>'


def photo(size=(1200, 900), *, colour="green", busy=False):
    told = BytesIO()
    image = Image.effect_noise(size, 200).convert("RGB") if busy else Image.new("RGB", size, colour)
    image.save(told, "JPEG", quality=95)
    return SimpleUploadedFile("foto.jpg", told.getvalue(), "image/jpeg")


def add(alt="Een bos", **more):
    file = photo(**more)
    return commands.add_picture(file=file, size=file.size, alt=alt, by=by(WRITER))


def edit(page):
    return f"/werk/redactie/paginas/{page.id}/bewerken/"


def sent(page, **more):
    dates = {"owner": str(page.owner_id), "review_on": f"{in_days(90):%d-%m-%Y}"}
    return {"base_number": "1", "title": "Boom", "summary": "Mag.", "text": "Lang."} | dates | more


def test_an_editor_chooses_a_picture_and_visitors_see_it(login, client, page):
    wood = add("Een bos")
    editor = login(WRITER)
    form = editor.get(edit(page)).content.decode()
    assert f'name="beeld-file" value="{wood.name}"' in form
    assert "Een bos" in form
    assert editor.post(edit(page), sent(page, act="propose", **{"beeld-file": wood.name})).status_code == 302
    commands.approve(version_id=page.versions.get(number=2).id, by=by(CHIEF))
    assert published("pagina", "boom-kappen").content.beeld.alt == "Een bos"
    told = client.get("/pagina/boom-kappen/").content.decode()
    assert f'src="/beeld/{wood.name.removesuffix(".jpg")}-800.jpg"' in told
    assert "480w" in told
    assert 'width="800" height="600" alt="Een bos"' in told


def test_an_editor_brings_a_picture_while_writing(login, page):
    editor = login(WRITER)
    answer = editor.post(edit(page), sent(page, act="photo", photo=photo(), photo_alt="Een eik"))
    assert answer.status_code == 200
    added = Picture.objects.get()
    told = answer.content.decode()
    assert f'value="{added.name}" checked' in told
    assert "Lang." in told
    typed = Draft.objects.get().typed
    assert (typed["beeld-file"], typed["beeld-alt"]) == ([added.name], ["Een eik"])
    assert "photo_alt" not in typed


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"photo": True}, "Vertel in woorden wat er op de foto staat."),
        ({"photo_alt": "Een eik"}, "Kies een foto."),
        (
            {"photo": SimpleUploadedFile("x.jpg", b"geen foto"), "photo_alt": "Iets"},
            "Wij kunnen deze foto niet openen.",
        ),
    ],
)
def test_a_picture_that_is_not_right_is_told_and_nothing_typed_is_lost(login, page, more, words):
    told = more | ({"photo": photo()} if more.get("photo") is True else {})
    answer = login(WRITER).post(edit(page), sent(page, act="photo", **told))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert "<title>Fout: " in answer.content.decode()
    assert Draft.objects.get().typed["text"] == ["Lang."]
    assert not Picture.objects.exists()


def test_a_picture_is_found_by_its_words_and_the_chosen_one_stays(login, page):
    wood, lamp = add("Een bos"), add("Een lantaarn", colour="yellow")
    told = login(WRITER).post(edit(page), sent(page, act="photos", photo_words="LANTAARN", **{"beeld-file": wood.name}))
    form = told.content.decode()
    assert f'value="{lamp.name}"' in form
    assert f'value="{wood.name}" checked' in form
    none = login(WRITER).post(edit(page), sent(page, act="photos", photo_words="zeppelin")).content.decode()
    assert "Geen foto's met deze woorden." in none
    assert f'value="{wood.name}"' not in none


def test_another_picture_gets_its_own_words(login, page):
    wood, lamp = add("Een bos"), add("Een lantaarn", colour="yellow")
    editor = login(WRITER)
    editor.post(edit(page), sent(page, act="save", **{"beeld-file": lamp.name, "beeld-alt": wood.alt}))
    assert Draft.objects.get().typed["beeld-alt"] == ["Een lantaarn"]
    editor.post(edit(page), sent(page, act="save", **{"beeld-file": lamp.name, "beeld-alt": "De lamp aan het plein"}))
    assert Draft.objects.get().typed["beeld-alt"] == ["De lamp aan het plein"]


def test_a_picture_that_is_not_ours_is_refused(login, page):
    told = sent(page, act="propose", **{"beeld-file": "../../geheim.jpg", "beeld-alt": "x"})
    answer = login(CHIEF).post(edit(page), told)
    assert answer.status_code == 422
    assert "Deze foto is er niet meer. Kies een andere." in answer.content.decode()


def test_hostile_words_of_a_picture_are_words(login, client, page):
    wood = add(HOSTILE)
    put(beeld={"file": wood.name, "alt": HOSTILE})
    for told in (client.get("/pagina/boom-kappen/"), login(CHIEF).get(edit(page))):
        assert "<script>alert" not in told.content.decode()


def test_strangers_bring_no_picture(login, page):
    assert login(STRANGER).post(edit(page), sent(page, act="photo", photo=photo(), photo_alt="x")).status_code == 409
    assert not Picture.objects.exists()


def test_a_busy_picture_is_light_enough_for_a_first_visit(client, editors):
    add(size=(2400, 1800), busy=True)
    for size, (_, most) in zip(PictureSize.objects.order_by("width"), SIZES, strict=True):
        assert len(size.content) <= most
        answer = client.get(f"/beeld/{size.name}")
        assert answer["Content-Type"] == "image/jpeg"
        assert Image.open(BytesIO(answer.content)).size == (size.width, size.height)
    assert client.get("/beeld/weg-800.jpg").status_code == 404


def test_a_small_picture_is_not_made_larger(editors):
    add(size=(300, 200))
    assert list(PictureSize.objects.values_list("width", "height")) == [(300, 200)]


NEWS, EVENT = {"day": "2026-11-28"}, {"day": "2099-01-01", "place": "Plein"}


@pytest.mark.parametrize(("kind", "at", "more"), [("nieuws", "nieuws", NEWS), ("evenement", "agenda", EVENT)])
def test_news_and_the_agenda_show_their_picture(client, editors, kind, at, more):
    wood = add()
    put("proef", kind=kind, beeld={"file": wood.name, "alt": "Bos"}, **more)
    told = client.get(f"/{at}/proef/").content.decode()
    assert 'alt="Bos"' in told
    assert ('loading="lazy"' in told) == (kind == "evenement"), "only below what people must know first"


@pytest.mark.parametrize("rows", [1, 3])
def test_the_editor_asks_as_much_for_one_picture_as_for_three(login, page, django_assert_num_queries, rows):
    for colour in ("green", "yellow", "red")[:rows]:
        add(colour, colour=colour)
    client = login(WRITER)
    client.get(edit(page))
    with django_assert_num_queries(16):
        client.get(edit(page))


@pytest.mark.parametrize(("shown", "number"), [(False, 2), (True, 3)])
def test_a_picture_is_one_question_more(client, page, django_assert_num_queries, shown, number):
    wood = add()
    if shown:
        put(beeld={"file": wood.name, "alt": "Bos"})
    client.get("/pagina/boom-kappen/")
    with django_assert_num_queries(number):
        client.get("/pagina/boom-kappen/")
