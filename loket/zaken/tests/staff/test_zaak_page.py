"""The page of a zaak: where it is, why that day, what is in it; seen by who may, and every look written down."""

from datetime import datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from loket.afspraken.models import Afspraak
from loket.berichten.models import Bericht
from loket.examples.cast import GERDA, JANNIE, KEES, NOOR, TINEKE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.text import AMSTERDAM, local
from loket.locaties.commands import add_locatie
from loket.organisatie.models import Medewerker
from loket.verwerkingen.models import Logregel, Noodtoegang, Verwerking
from loket.zaken import commands
from loket.zaken.models import Rol, Zaak
from loket.zaken.queries.dossier import paper_kinds
from loket.zaken.rules.aanvrager import Aanvrager
from loket.zaken.tests.staff.conftest import ANNA, deliver_all

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
HTMX = {"HX-Request": "true"}


def address(zaak, *more):
    return f"/werk/zaken/{zaak.id}/" + "".join(f"{each}/" for each in more)


def page_of(client, zaak):
    answer = client.get(address(zaak))
    assert answer.status_code == 200
    return answer.content.decode()


def fill(zaak, kind, jannie, times=1):
    """Something of everything, so many times."""
    for number in range(times):
        file = SimpleUploadedFile(f"{number}.jpg", b"\xff\xd8\xff", "image/jpeg")
        commands.add_paper(zaak_id=zaak.id, kind_id=paper_kinds(kind.id)[0].id, file=file, by=jannie)
        commands.add_notitie(zaak_id=zaak.id, onderwerp=f"Notitie {number}", tekst="Let op.", by=jannie)
        party = Aanvrager(achternaam=f"Buur{number}")
        roltype = kind.roltypen["belanghebbende"].id
        commands.add_party(zaak_id=zaak.id, roltype_id=roltype, wie=party, by=jannie)


def test_it_says_where_the_zaak_is_and_what_is_in_it(opened, kap, jannie, logged_in):
    zaak = opened(kap)
    fill(zaak, kap, jannie)
    deliver_all()
    page = page_of(logged_in(JANNIE), zaak)
    for part in (
        *(zaak.identificatie, "Kapvergunning", "Eik in de voortuin", "Ontvangen sinds vandaag.", "Dag 0 van"),
        *("Anna Vis", "anna@inwoner.example", "Dorpsstraat 12, 1861 AA Bergen", "Buur0"),
        *("0.jpg", "van de aanvrager", "Notitie 0", "Zaak geopend", "Naar: In behandeling"),
        *("Wij hebben uw aanvraag ontvangen", "Zo komen wij aan deze dag", "Omgevingswet 16.64 lid 1"),
    ):
        assert part in page, part
    assert "De aanvrager krijgt een e-mail." in page


@pytest.mark.parametrize("times", [1, 3])
def test_it_takes_the_same_statements_whatever_is_in_it(
    opened, kap, jannie, logged_in, times, django_assert_num_queries
):
    zaak = opened(kap)
    fill(zaak, kap, jannie, times)
    client = logged_in(JANNIE)
    client.get(address(zaak))
    with django_assert_num_queries(29):  # who it is (3), the zaak (17), the log (5), kinds, visits, storingen, toast
        client.get(address(zaak))


def test_who_comes_for_it_and_when_stands_beside_it(opened, kap, logged_in):
    zaak = opened(kap)
    place = add_locatie(code="loket", name="Loket", summary="De balie.", address="Plein 1", opening_hours={}, by=SYSTEM)
    begin, end = (datetime(2035, 1, 8, hour, tzinfo=AMSTERDAM) for hour in (9, 10))
    who = Medewerker.objects.get(email=JANNIE.email)
    told = {"code": "AAABBBB", "soorten": ["boom"], "onderwerp": "Eik bekijken", "locatie": place, "made_at": begin}
    times = {"start": begin, "end": end, "busy_from": begin, "busy_until": end}
    Afspraak.objects.create(medewerker=who, zaak=zaak.id, **told, **times)
    page = logged_in(JANNIE).get(address(zaak)).content.decode()
    assert "Maandag 8 januari 2035 om 09.00 uur" in page
    assert "Eik bekijken · bij Jannie Bakker · afgesproken" in page


def test_beside_the_list_it_is_a_piece(opened, kap, logged_in):
    zaak = opened(kap)
    piece = logged_in(JANNIE).get(address(zaak), headers=HTMX).content.decode()
    assert piece.startswith('<section class="lk-pane mw-pane" id="zaak"')
    assert f'hx-post="{address(zaak, "volgende")}"' in piece
    work = logged_in(JANNIE).get(f"/werk/zaken/?open={zaak.id}").content.decode()
    assert f'name="open" value="{zaak.id}"' in work


def test_the_steps_have_their_days_and_none_is_done_before(opened, kap, jannie, logged_in):
    zaak = opened(kap)
    commands.take_next_status(zaak_id=zaak.id, statustype_id=kap.statustypen[2].id, by=jannie)
    steps = logged_in(JANNIE).get(address(zaak)).context["detail"].steps
    assert [(each.name, each.state) for each in steps] == [
        ("Ontvangen", "done"),
        ("In behandeling", "skipped"),
        ("Besluit genomen", "now"),
        ("Afgehandeld", "todo"),
    ]
    assert [each.at is not None for each in steps] == [True, False, True, False]


def test_every_look_is_written_down_with_who_stands_in_it(opened, kap, logged_in):
    zaak = opened(kap)
    page_of(logged_in(JANNIE), zaak)
    line = Logregel.objects.get()
    assert (line.by_name, line.action, line.label, line.purpose) == (
        "Jannie Bakker",
        "zaak geopend",
        zaak.identificatie,
        "Behandelen: Kapvergunning",
    )
    assert line.place == "127.0.0.1"
    assert Verwerking.objects.get().person == f"rol:{Rol.objects.get(zaak=zaak, omschrijving_generiek='initiator').id}"


def test_a_list_with_an_open_zaak_is_a_look_too_and_a_list_alone_is_none(opened, kap, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    client.get("/werk/zaken/")
    assert not Logregel.objects.exists()
    client.get(f"/werk/zaken/?open={zaak.id}")
    assert Logregel.objects.count() == 1


# -- Closed to somebody ---------------------------------------------------------------------------------------------


def test_another_team_does_not_see_it(opened, kap, logged_in):
    zaak = opened(kap)
    answer = logged_in(NOOR).get(address(zaak))
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "Deze zaak is van een ander team." in page
    assert "Vis" not in page
    assert not Logregel.objects.exists()
    for step in ("volgende", "vragen"):
        assert logged_in(NOOR).get(address(zaak, step)).status_code == 403


def test_with_a_reason_somebody_may_look_and_not_change(opened, kap, logged_in):
    zaak, client = opened(kap), logged_in(NOOR)
    short = client.post(address(zaak, "toch-bekijken"), {"reden": "zomaar"})
    assert (short.status_code, Noodtoegang.objects.count()) == (422, 0)
    reason = "Mevrouw belt in nood over haar boom"
    assert client.post(address(zaak, "toch-bekijken"), {"reden": reason})["Location"] == address(zaak)
    page = page_of(client, zaak)
    assert "Je kijkt met de reden die je gaf." in page
    assert "Anna Vis" in page
    assert "Volgende stap" not in page
    assert client.post(address(zaak, "volgende"), {}).status_code == 409
    assert [each.action for each in Logregel.objects.order_by("number")] == [
        "toegang met reden",
        "zaak bekeken met reden",
    ]
    assert Logregel.objects.get(number=1).reason == reason
    deliver_all()
    warned = Bericht.objects.get(to="vergunningen@bergen.example")
    assert "Noor Hulpman bekeek zaak" in warned.text
    assert reason not in warned.text


def test_a_secret_zaak_is_for_the_behandelaar(opened, kap, logged_in, jannie):
    zaak = opened(kap)
    Zaak.objects.filter(id=zaak.id).update(vertrouwelijkheidaanduiding="geheim", behandelaar_id=jannie.id)
    assert logged_in(KEES).get(address(zaak)).status_code == 403
    assert logged_in(JANNIE).get(address(zaak)).status_code == 200
    assert logged_in(TINEKE).get(address(zaak)).status_code == 200


def test_nobody_opens_what_may_be_the_own_zaak(opened, kap, logged_in):
    zaak = opened(kap, aanvrager=Aanvrager(voornaam="Jannie", achternaam="Bakker"))
    answer = logged_in(JANNIE).get(address(zaak))
    assert (answer.status_code, "Je eigen zaak mag je niet bekijken." in answer.content.decode()) == (403, True)
    assert "Is het een naamgenoot?" in answer.content.decode()
    assert logged_in(KEES).get(address(zaak)).status_code == 200


def test_secret_documents_in_an_open_zaak(opened, kap, jannie, logged_in):
    zaak = opened(kap)
    fill(zaak, kap, jannie)
    from loket.documenten.models import Document

    document = Document.objects.get()
    Document.objects.filter(id=document.id).update(vertrouwelijkheidaanduiding="geheim")
    page = page_of(logged_in(KEES), zaak)
    assert "1 document is geheim. Die zie je niet." in page
    assert "0.jpg" not in page.replace("Document toegevoegd: 0.jpg", "")
    assert logged_in(KEES).get(address(zaak, "documenten", document.id)).status_code == 404
    assert logged_in(TINEKE).get(address(zaak, "documenten", document.id)).status_code == 200


def test_who_handles_no_zaken_sees_none(opened, kap, logged_in):
    zaak = opened(kap)
    for path in (address(zaak), "/werk/zaken/", "/werk/zaken/nieuw/"):
        assert logged_in(GERDA).get(path).status_code == 403
    assert logged_in(JANNIE).get(address(zaak).replace(str(zaak.id)[-4:], "0000")).status_code == 404


# -- A BSN ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def with_bsn(opened, kap):
    from loket.catalogi.models import Zaaktype

    Zaaktype.objects.filter(id=kap.id).update(bsn_grondslag="Wabb 10")
    return opened(kap, aanvrager=Aanvrager(voornaam="Anna", achternaam="Vis", bsn="111222333"))


def test_a_bsn_is_masked_and_shown_for_once_when_asked(with_bsn, logged_in):
    client = logged_in(JANNIE)
    page = page_of(client, with_bsn)
    assert "BSN *****2333" in page
    assert "111222333" not in page
    assert [each.person for each in Verwerking.objects.all()] == ["111222333"]
    rol = Rol.objects.get(zaak=with_bsn)
    answer = client.post(address(with_bsn, "rollen", rol.id, "bsn"), headers=HTMX)
    assert "BSN 111222333" in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"
    assert Logregel.objects.latest("number").action == "bsn bekeken"
    whole = client.post(address(with_bsn, "rollen", rol.id, "bsn")).content.decode()
    assert "In het logboek staat dat je dit nummer bekeek." in whole


def test_somebody_else_can_be_taken_out(opened, kap, jannie, logged_in):
    zaak = opened(kap)
    roltype = kap.roltypen["belanghebbende"].id
    rol = commands.add_party(zaak_id=zaak.id, roltype_id=roltype, wie=ANNA, by=jannie)
    other = opened(kap)
    assert logged_in(JANNIE).post(address(other, "rollen", rol, "weg")).status_code == 404
    assert logged_in(NOOR).post(address(zaak, "rollen", rol, "weg")).status_code == 403
    assert logged_in(JANNIE).post(address(zaak, "rollen", rol, "weg"))["Location"] == address(zaak)
    assert not Rol.objects.filter(id=rol).exists()


def test_the_last_day_that_moved_is_explained(on, opened, kap, jannie, logged_in):
    kees = actor(KEES)
    zaak = opened(kap)
    today = local(zaak.registratiedatum) if hasattr(zaak.registratiedatum, "tzinfo") else zaak.registratiedatum
    commands.ask_aanvulling(zaak_id=zaak.id, gevraagd="foto", uiterlijk=today + timedelta(days=9), by=jannie)
    page = page_of(logged_in(JANNIE), zaak)
    assert "Wij wachten op de aanvrager. De termijn staat stil sinds vandaag." in page
    assert "schuift op" in page
    assert "Alles is binnen" in page
    commands.go_on(zaak_id=zaak.id, by=kees)
    commands.take_longer(zaak_id=zaak.id, duur="P2W", reden="Het advies kost tijd", by=jannie)
    page = page_of(logged_in(JANNIE), zaak)
    assert "Hoe de laatste dag verschoof" in page
    assert "De termijn is verlengd: Het advies kost tijd" in page
    assert "Termijn verlengen" not in page
