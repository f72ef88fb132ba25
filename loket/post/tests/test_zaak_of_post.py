"""A letter belongs to a zaak, and its document to the dossier; or it is answered at once (S-141)."""

from datetime import date

import pytest

from loket.catalogi.models import Zaaktype
from loket.documenten.models import Document
from loket.kernel.refusal import Refused
from loket.klantcontacten.models import Klantcontact
from loket.post import commands
from loket.post.models import Poststuk
from loket.post.tests.conftest import brief, pdf
from loket.zaken.models import Rol, Zaak, Zaakinformatieobject

pytestmark = pytest.mark.django_db


def kind(name):
    return Zaaktype.objects.get(identificatie=name).id


@pytest.fixture
def objection(room):
    told = brief(soort="bezwaar", onderwerp="Bezwaar inrit", adres="Voorbeeldweg 18, 1861 AB Bergen")
    return commands.register_poststuk(told, file=pdf(), by=room)


def test_an_objection_begins_a_zaak_on_the_day_of_receipt(objection, room):
    zaak = commands.open_zaak_of(poststuk_id=objection.id, zaaktype_id=kind("BEZWAAR"), by=room)
    zaak.refresh_from_db()
    assert (zaak.startdatum, zaak.omschrijving) == (date(2026, 11, 26), "Bezwaar inrit")
    who = Rol.objects.get(zaak=zaak, omschrijving_generiek="initiator").betrokkene_identificatie
    assert (who["geslachtsnaam"], who["verblijfsadres"]["aoaPostcode"]) == ("Voorbeeld", "1861AB")
    [document] = Zaakinformatieobject.objects.filter(zaak=zaak).values_list("informatieobject_id", flat=True)
    assert document == objection.document_id
    assert Document.objects.get(id=document).informatieobjecttype.omschrijving == "Bezwaarschrift"
    assert Poststuk.objects.get(id=objection.id).zaak_id == zaak.id


def test_the_same_letter_opens_one_zaak(objection, room):
    commands.open_zaak_of(poststuk_id=objection.id, zaaktype_id=kind("BEZWAAR"), by=room)
    with pytest.raises(Refused) as refused:
        commands.open_zaak_of(poststuk_id=objection.id, zaaktype_id=kind("BEZWAAR"), by=room)
    assert refused.value.refusal.code == "zaak-there"
    assert Zaak.objects.count() == 1


def test_a_letter_goes_into_a_dossier_that_the_post_room_cannot_read(objection, letter, room):
    zaak = commands.open_zaak_of(poststuk_id=objection.id, zaaktype_id=kind("BEZWAAR"), by=room)
    commands.put_with_zaak(poststuk_id=letter.id, zaak_id=zaak.id, by=room)
    assert Zaakinformatieobject.objects.filter(zaak=zaak).count() == 2
    undone = commands.undo_last_step(poststuk_id=letter.id, by=room)
    assert undone.zaak_id is None
    assert Zaakinformatieobject.objects.filter(zaak=zaak).count() == 1


def test_strangers_put_nothing_anywhere(letter, objection, room, agent):
    zaak = commands.open_zaak_of(poststuk_id=objection.id, zaaktype_id=kind("BEZWAAR"), by=room)
    with pytest.raises(Refused) as refused:
        commands.put_with_zaak(poststuk_id=letter.id, zaak_id=zaak.id, by=agent)
    assert refused.value.refusal.code == "not-allowed"


def test_an_answer_at_once_is_a_contact_that_began_when_the_letter_came(letter, room):
    commands.answer_at_once(poststuk_id=letter.id, antwoord="De inrit mag zonder vergunning.", by=room)
    contact = Klantcontact.objects.get()
    assert (contact.kanaal, contact.resultaat, contact.onderwerp) == ("post", "beantwoord", "Inrit aanleggen")
    assert f"{contact.plaatsgevonden_op:%Y-%m-%d}" == "2026-11-26"
    assert Poststuk.objects.get(id=letter.id).toestand == "afgehandeld"
    undone = commands.undo_last_step(poststuk_id=letter.id, by=room)
    assert (undone.toestand, undone.klantcontact_id, undone.afgehandeld_op) == ("postkamer", None, None)
    assert not Klantcontact.objects.exists()


def test_what_came_by_mail_keeps_the_day_of_the_mail(letter, room):
    commands.answer_at_once(poststuk_id=letter.id, antwoord="Ja.", by=room)
    contact = Klantcontact.objects.get()
    Klantcontact.objects.update(kanaal="email")
    booked = commands.register_klantcontact(klantcontact_id=contact.id, herkomst="mail:1", by=room)
    again = commands.register_klantcontact(klantcontact_id=contact.id, herkomst="mail:1", by=room)
    assert (booked.ontvangen_op, booked.kanaal, booked.papier) == (date(2026, 11, 26), "email", "geen")
    assert (booked.naam, again.id) == ("De heer B. Voorbeeld", booked.id)
