"""Who wrote on paper hears on paper that it came in: by itself, once, ready to be printed (Awb 6:14, 9:6)."""

from datetime import date

import pytest
from django.test import Client

from loket.catalogi.models import Zaaktype
from loket.documenten.commands import open_content
from loket.examples.cast import AUKJE
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.organisatie.models import Medewerker
from loket.outside.scan import number_of_pages, texts
from loket.post import commands
from loket.post.models import Poststuk, Richting
from loket.post.rules.receipt import answer_by, why_no_receipt
from loket.post.rules.rights import for_the_file
from loket.post.tests.conftest import brief, pdf
from loket.zaken.models import Zaakinformatieobject

DAY = date(2026, 11, 26)
FACTS = {
    "richting": "in",
    "papier": "mee",
    "soort": "brief",
    "afzendersoort": "burger",
    "naam": "De heer B. Voorbeeld",
    "adres": "Voorbeeldweg 1, 1861 AA Bergen",
    "toestand": "toegestuurd",
}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({}, ""),
        ({"toestand": "doorgestuurd"}, ""),
        ({"richting": "uit"}, "not-on-paper"),
        ({"papier": "geen"}, "not-on-paper"),
        ({"toestand": "postkamer"}, "not-on-its-way"),
        ({"toestand": "afgehandeld"}, "answered"),
        ({"soort": "factuur"}, "not-expected"),
        ({"afzendersoort": "overheid"}, "not-expected"),
        ({"adres": " "}, "no-address"),
        ({"naam": "Onbekend"}, "no-address"),
    ],
)
def test_who_gets_one(changed, why):
    assert why_no_receipt(**FACTS | changed) == why


@pytest.mark.parametrize(
    ("soort", "until"),
    [
        ("brief", date(2026, 12, 24)),  # 28 days (S-91)
        ("ingebrekestelling", date(2026, 12, 10)),  # two weeks (Awb 4:17)
        ("klacht", date(2027, 1, 7)),  # six weeks (Awb 9:11)
        ("aanvraag", date(2027, 1, 21)),  # eight weeks (Awb 4:13)
        ("bezwaar", None),
    ],
)
def test_until_when(soort, until):
    assert answer_by(soort, DAY, of_zaak=None) == until
    assert answer_by(soort, DAY, of_zaak=date(2026, 12, 1)) == date(2026, 12, 1)


def facts_arrive():
    for delivery in Delivery.objects.waiting().order_by("id"):
        deliver(delivery_id=delivery.id)


def ready():
    return list(Poststuk.objects.filter(richting=Richting.UIT, toestand="klaar").order_by("nummer"))


def text_of(stuk, room):
    with open_content(document_id=stuk.document_id, by=for_the_file(room)).content as content:
        return " ".join(" ".join(texts(b"".join(content))).split())


@pytest.fixture
def at_home(room):
    """A letter of somebody with an address."""

    def at_home(**changes):
        told = brief(adres="Voorbeeldweg 1, 1861 AA Bergen", **changes)
        return commands.register_poststuk(told, file=pdf(), by=room)

    return at_home


@pytest.mark.django_db
@pytest.mark.slow
class TestByItself:
    def test_when_it_goes_to_a_team_its_receipt_lies_ready_once(self, at_home, room):
        letter = at_home()
        commands.route_poststuk(poststuk_id=letter.id, team="vergunningen", by=room)
        facts_arrive()
        commands.write_receipt(poststuk_id=letter.id)
        [made] = ready()
        assert (made.naam, made.adres, made.antwoord_op_id) == (letter.naam, letter.adres, letter.id)
        said = text_of(made, room)
        for words in (
            "Beste De heer B. Voorbeeld,",
            "Wij hebben uw brief over “Inrit aanleggen” ontvangen op 26 november 2026.",
            "behandelt uw brief.",
            "U hoort uiterlijk 24 december 2026 van ons.",
            f"Ons kenmerk is {letter.nummer}.",
            "Wilt u iets toevoegen?",
            "Heeft u een vraag? Bel",
            "Lukt het ons niet op tijd?",
        ):
            assert words in said

    def test_with_a_zaak_it_tells_the_day_of_that_zaak_and_stands_in_its_dossier(self, at_home, room):
        letter = at_home(soort="bezwaar")
        kind = Zaaktype.objects.get(identificatie="BEZWAAR")
        zaak = commands.open_zaak_of(poststuk_id=letter.id, zaaktype_id=kind.id, by=room)
        commands.route_poststuk(poststuk_id=letter.id, team="vergunningen", by=room)
        facts_arrive()
        [made] = ready()
        assert f"Uw zaaknummer is {zaak.identificatie}." in text_of(made, room)
        assert made.zaak_id == zaak.id
        assert Zaakinformatieobject.objects.filter(zaak=zaak, informatieobject=made.document_id).exists()

    def test_sent_on_the_writer_hears_to_whom(self, at_home, room):
        """Awb 2:3."""
        letter = at_home()
        commands.forward_poststuk(poststuk_id=letter.id, organisatie="Waterschap Voorbeeld", by=room)
        facts_arrive()
        [made] = ready()
        assert "maar voor Waterschap Voorbeeld. Wij stuurden uw brief daarheen." in text_of(made, room)

    def test_a_step_that_is_undone_takes_its_letter_back_and_the_next_gets_its_own(self, at_home, room):
        letter = at_home()
        commands.route_poststuk(poststuk_id=letter.id, team="vergunningen", by=room)
        facts_arrive()
        commands.undo_last_step(poststuk_id=letter.id, by=room)
        facts_arrive()
        assert ready() == []
        commands.route_poststuk(poststuk_id=letter.id, team="kcc", by=room)
        facts_arrive()
        assert [each.team_id for each in ready()] == ["kcc"]

    def test_what_was_sent_is_not_taken_back_nor_made_again(self, at_home, room):
        letter = at_home()
        commands.route_poststuk(poststuk_id=letter.id, team="vergunningen", by=room)
        facts_arrive()
        commands.send_poststuk(poststuk_id=ready()[0].id, verzendwijze="gewoon", by=room)
        commands.undo_last_step(poststuk_id=letter.id, by=room)
        facts_arrive()
        commands.route_poststuk(poststuk_id=letter.id, team="kcc", by=room)
        facts_arrive()
        assert ready() == []
        assert Poststuk.objects.filter(antwoord_op=letter).count() == 1

    def test_of_a_confidential_letter_the_receipt_does_not_say_what_it_is_about(self, at_home, room):
        letter = at_home(vertrouwelijkheidaanduiding="geheim")
        commands.route_poststuk(poststuk_id=letter.id, team="vergunningen", by=room)
        facts_arrive()
        assert "Inrit" not in text_of(ready()[0], room)

    def test_nothing_for_who_left_no_address(self, letter, room):
        commands.route_poststuk(poststuk_id=letter.id, team="vergunningen", by=room)
        facts_arrive()
        assert ready() == []

    def test_they_are_printed_together_and_sent_together(self, at_home, room):
        for number in range(3):
            stuk = at_home(onderwerp=f"Brief {number}")
            commands.route_poststuk(poststuk_id=stuk.id, team="vergunningen", by=room)
        facts_arrive()
        client = Client()
        client.force_login(Medewerker.objects.get(email=AUKJE.email))
        html = client.get("/werk/post/uitgaand/").content.decode()
        assert html.count("Maakte Loket") == 3
        told = {"brief": [str(each.id) for each in ready()]}
        printed = client.post("/werk/post/uitgaand/afdrukken/", told)
        assert number_of_pages(printed.content) == 3
        answer = client.post("/werk/post/uitgaand/verstuurd/", told, follow=True)
        assert "3 brieven zijn verstuurd." in answer.content.decode()
        assert ready() == []
        for odd in ({}, {"brief": "x"}):
            answer = client.post("/werk/post/uitgaand/verstuurd/", odd, follow=True)
            assert "Kies eerst welke brieven." in answer.content.decode()
            assert client.post("/werk/post/uitgaand/afdrukken/", odd).status_code == 302
