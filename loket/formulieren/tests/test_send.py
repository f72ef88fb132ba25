"""It is sent once, becomes a zaak of the right kind, and who sent it gets a receipt and a copy."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.documenten.models import Document
from loket.formulieren.commands import hand_over, hand_over_what_waits, lose_zaak, note_failure
from loket.formulieren.commands.forget import empty_handed_over, remove_old_drafts
from loket.formulieren.models import Aanvraag, Bijlage
from loket.formulieren.tests.conftest import boom, hond
from loket.formulieren.tests.walk import BOOM, OVER_U, begin, file, filled, send
from loket.kernel.refusal import Refused
from loket.zaken.models import Klantcontact, Rol, Status, Zaak, Zaakeigenschap, Zaakinformatieobject

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(client, publish):
    """A permit to fell a tree, asked for with a photo."""
    publish(boom(), slug="kappen", name="Boom kappen")
    here = begin(client, "kappen")
    send(client, here, "boom", BOOM, foto=file("eik.pdf"))
    send(client, here, "over_u", OVER_U)
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"
    return here


def test_a_zaak_of_its_kind_with_who_what_and_where(sent):
    aanvraag = Aanvraag.objects.get()
    zaak = Zaak.objects.get(id=hand_over(aanvraag_id=aanvraag.id))
    assert zaak.zaaktype.identificatie == "KAPPEN"
    assert zaak.omschrijving == "Kappen: Eik"
    assert zaak.startdatum == timezone.localdate()
    assert zaak.zaakgeometrie == {"type": "Point", "coordinates": [4.7, 52.67]}
    assert zaak.kenmerken == [{"kenmerk": aanvraag.kenmerk, "bron": "Formulieren"}]
    assert zaak.betalingsindicatie == "nvt"
    rol = Rol.objects.get(zaak=zaak)
    assert (rol.omschrijving_generiek, rol.betrokkene_identificatie["geslachtsnaam"]) == ("initiator", "Zandstra")
    assert rol.contactpersoon_rol is None  # nobody knows yet whose mailbox it is
    assert list(Zaakeigenschap.objects.values_list("naam", "waarde")) == [("Soort boom", "Eik")]
    assert Status.objects.get(zaak=zaak).statustype.volgnummer == 1


def test_what_was_filled_in_and_what_came_along_lies_in_the_dossier(sent):
    hand_over(aanvraag_id=Aanvraag.objects.get().id)
    told = Document.objects.order_by("titel").values_list("titel", "formaat", "informatieobjecttype__omschrijving")
    assert list(told) == [
        ("Boom kappen", "application/pdf", "Aanvraag"),
        ("eik.pdf", "application/pdf", "Foto"),
    ]
    assert Zaakinformatieobject.objects.count() == 2
    assert Bijlage.objects.get().bestand == ""


def test_a_clock_that_is_set_back_after_it_was_sent_keeps_no_zaak_waiting(sent):
    Aanvraag.objects.update(submitted_at=timezone.now() + timedelta(hours=1))
    zaak_id = hand_over(aanvraag_id=Aanvraag.objects.get().id)
    assert Klantcontact.objects.get(zaak_id=zaak_id).datumtijd <= timezone.now()


def test_pressed_twice_it_is_one_zaak(client, sent):
    assert client.post(f"{sent}controle/")["Location"] == f"{sent}klaar/"
    first = hand_over(aanvraag_id=Aanvraag.objects.get().id)
    assert hand_over(aanvraag_id=Aanvraag.objects.get().id) == first
    assert Zaak.objects.count() == 1


def test_once_sent_nothing_changes_any_more(client, sent):
    assert client.get(f"{sent}stap/boom/")["Location"] == f"{sent}klaar/"
    assert send(client, sent, "boom", {"soort": "Linde"})["Location"] == f"{sent}klaar/"
    assert Aanvraag.objects.get().answers["soort"] == "Eik"


def test_the_receipt_names_number_day_and_copy(client, sent):
    before = client.get(f"{sent}klaar/").content.decode()
    assert Aanvraag.objects.get().kenmerk in before
    zaak = Zaak.objects.get(id=hand_over(aanvraag_id=Aanvraag.objects.get().id))
    page = client.get(f"{sent}klaar/").content.decode()
    assert zaak.identificatie in page
    assert f"{sent}kopie.pdf" in page
    copy = client.get(f"{sent}kopie.pdf")
    assert copy.content.startswith(b"%PDF-")
    assert "no-store" in copy["Cache-Control"]


def test_a_question_that_is_open_stops_it(client, publish):
    publish(hond())
    here = begin(client)
    assert client.post(f"{here}controle/")["Location"] == f"{here}stap/honden/"
    assert Aanvraag.objects.get().state == "concept"


def test_a_hand_over_that_fails_keeps_everything_and_is_told(client, sent, monkeypatch):
    aanvraag = Aanvraag.objects.get()
    monkeypatch.setattr("loket.formulieren.commands.overdracht.kind_of_zaak", lambda *_: None)
    with pytest.raises(Refused) as no_type:
        hand_over(aanvraag_id=aanvraag.id)
    note_failure(aanvraag_id=aanvraag.id, error=no_type.value)
    aanvraag.refresh_from_db()
    assert (aanvraag.state, aanvraag.fault) == ("mislukt", "zaaktype-unknown")
    assert aanvraag.answers["soort"] == "Eik"
    monkeypatch.undo()
    assert hand_over(aanvraag_id=aanvraag.id)
    aanvraag.refresh_from_db()
    assert (aanvraag.state, aanvraag.fault, aanvraag.failed_at) == ("overgedragen", "", None)


def test_what_fails_half_way_leaves_no_half_zaak(sent, monkeypatch):
    def full(_filled):
        raise OSError("disk full")

    monkeypatch.setattr("loket.formulieren.commands.overdracht.pdf_of_aanvraag", full)
    with pytest.raises(OSError, match="disk full"):
        hand_over(aanvraag_id=Aanvraag.objects.get().id)
    assert Zaak.objects.count() == 0
    assert Document.objects.count() == 0


def test_a_lost_job_is_found_again(sent):
    assert hand_over_what_waits() == 0
    Aanvraag.objects.update(submitted_at=timezone.now() - timedelta(minutes=11))
    assert hand_over_what_waits() == 1


def test_who_sent_it_hears_that_we_have_it_though_there_is_no_zaak(client, publish):
    from loket.formulieren.events import AanvraagFailed
    from loket.formulieren.reactions import confirm_without_zaak

    publish(hond())
    here = filled(client)
    client.post(f"{here}controle/")
    aanvraag = Aanvraag.objects.get()
    confirm_without_zaak(AanvraagFailed(aanvraag.id, "OSError"))
    confirm_without_zaak(AanvraagFailed(aanvraag.id, "OSError"))
    bericht = Bericht.objects.get()
    assert bericht.to == "anna@bergen.example"
    assert aanvraag.kenmerk in bericht.text


def test_who_proved_an_address_gets_one_receipt_while_there_is_no_zaak(client, publish, monkeypatch):
    from loket.formulieren import reactions
    from loket.formulieren.events import AanvraagFailed

    publish(hond())
    client.post(f"{filled(client)}controle/")
    aanvraag = Aanvraag.objects.get()
    monkeypatch.setattr(reactions, "address_is_theirs", lambda aanvraag_id: True)
    reactions.confirm_without_zaak(AanvraagFailed(aanvraag.id, "OSError"))
    assert Bericht.objects.get(about=f"formulier-later-zaak:{aanvraag.id}").once  # two would look like two forms


def test_drafts_and_copies_are_kept_thirty_days(client, sent):
    begin(client, "kappen")
    aanvraag = Aanvraag.objects.get(state="ingediend")
    hand_over(aanvraag_id=aanvraag.id)
    assert (remove_old_drafts(), empty_handed_over()) == (0, 0)
    long_ago = timezone.now() - timedelta(days=31)
    Aanvraag.objects.filter(state="concept").update(changed_at=long_ago)
    Aanvraag.objects.filter(state="overgedragen").update(handed_at=long_ago)
    assert (remove_old_drafts(), empty_handed_over()) == (1, 1)
    aanvraag.refresh_from_db()
    assert aanvraag.answers == {}
    assert client.get(f"{sent}klaar/").status_code == 200
    assert client.get(f"{sent}kopie.pdf")["Location"] == f"{sent}klaar/"


def test_a_destroyed_zaak_takes_what_was_filled_in_with_it_and_comes_not_back(sent):
    aanvraag = Aanvraag.objects.get()
    zaak_id = hand_over(aanvraag_id=aanvraag.id)
    lose_zaak(zaak_id=zaak_id)
    aanvraag.refresh_from_db()
    assert (aanvraag.zaak, aanvraag.answers, aanvraag.state) == (None, {}, "overgedragen")
    assert Bijlage.objects.count() == 0
    assert hand_over(aanvraag_id=aanvraag.id) is None
    assert Zaak.objects.count() == 1


def test_a_step_and_sending_ask_the_database_little(client, publish, django_assert_num_queries):
    publish(hond())
    here = filled(client)
    with django_assert_num_queries(4):  # the session, the aanvraag, that it was seen, the town
        client.get(f"{here}stap/over_u/")
