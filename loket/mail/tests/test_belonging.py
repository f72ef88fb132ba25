"""A mail goes to a conversation or a zaak by our own reference or ids only, and only from an address known there."""

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.catalogi.models import Roltype
from loket.kernel.secrets import blind_index
from loket.mail.commands import answer_mail
from loket.mail.commands.admit import reference_of
from loket.mail.rules.reference import reference_for
from loket.zaken.models import Rol
from loket.zaken.tests.conftest import zaak, zaaktype, zaaktypen_of_module

__all__ = ["zaak", "zaaktype", "zaaktypen_of_module"]
pytestmark = pytest.mark.django_db
JOKE, THIEF = "joke@bewoner.example", "dief@elders.example"


@pytest.fixture
def hers(zaak):
    """A zaak in which Joke takes part."""
    zaak.identificatie = "ZAAK-2026-0000000012"
    zaak.save()
    Rol.objects.create(
        zaak=zaak,
        roltype=Roltype.objects.filter(zaaktype_id=zaak.zaaktype_id).first(),
        betrokkene_type="natuurlijk_persoon",
        betrokkene_identificatie={},
        omschrijving="Aanvrager",
        omschrijving_generiek="initiator",
        contactpersoon_rol={"emailadres": "Joke@Bewoner.example"},
        registratiedatum=timezone.now(),
    )
    return zaak


def answers(**told):
    return {"id": "twee@bewoner.example", **told}


def test_our_reference_in_the_subject_brings_it_back_to_its_conversation(arrives):
    first = arrives()
    later = arrives(**answers(subject=f"Re: [{reference_of(first)}] nog iets"))
    assert later.eerste == first
    assert later.klantcontact.vervolg_op == first.klantcontact


def test_an_answer_to_our_receipt_belongs_to_what_it_confirmed(arrives):
    first = arrives()
    ours = Bericht.objects.get()
    later = arrives(
        **answers(subject="Heel ander onderwerp", heads=[f"In-Reply-To: <bericht.{ours.id.hex}@bergen.example>"])
    )
    assert later.eerste == first


def test_the_own_earlier_mail_of_the_sender_counts_too(arrives):
    first = arrives()
    assert arrives(**answers(heads=["References: <een@bewoner.example>"])).eerste == first


def test_the_same_subject_alone_is_nothing(arrives):
    arrives()
    assert arrives(**answers(subject="Re: Oud papier")).eerste is None


def test_a_number_without_its_check_is_nothing(arrives):
    first = arrives()
    later = arrives(**answers(subject=f"Re: [M{first.klantcontact.nummer}]"))
    assert (later.eerste, later.genoemd) == (None, None)


@pytest.mark.parametrize("by", ["reference", "id"])
def test_from_another_address_a_person_looks_first(arrives, by):
    first = arrives()
    told = (
        {"subject": f"Re: [{reference_of(first)}]"}
        if by == "reference"
        else {"heads": ["In-Reply-To: <een@bewoner.example>"]}
    )
    later = arrives(**answers(sender=THIEF, **told))
    assert (later.eerste, later.genoemd) == (None, first)


def test_the_third_mail_goes_to_the_first_not_to_the_second(arrives):
    first = arrives()
    second = arrives(**answers(heads=["In-Reply-To: <een@bewoner.example>"]))
    third = arrives(id="drie@bewoner.example", heads=[f"In-Reply-To: <{second.message_id}>"])
    assert third.eerste == first


@pytest.mark.parametrize("checked", [True, False])
def test_a_zaak_that_the_sender_takes_part_in_is_tied(arrives, hers, checked):
    number = reference_for(hers.identificatie, sign=blind_index) if checked else hers.identificatie
    it = arrives(subject=f"Over {number}")
    assert (it.zaak, it.genoemde_zaak) == (hers, None)
    assert it.klantcontact.onderwerpobjecten.get().object_id == str(hers.id)


@pytest.mark.parametrize("checked", [True, False])
def test_somebody_else_with_that_number_is_not_tied_but_offered(arrives, hers, checked):
    number = reference_for(hers.identificatie, sign=blind_index) if checked else hers.identificatie
    it = arrives(subject=f"Over {number}", sender=THIEF)
    assert (it.zaak, it.genoemde_zaak) == (None, hers)
    assert not it.klantcontact.onderwerpobjecten.exists()


def test_a_number_of_no_zaak_is_nothing(arrives, hers):
    it = arrives(subject="Over ZAAK-2026-9999999999")
    assert (it.zaak, it.genoemde_zaak) == (None, None)


def test_an_answer_on_our_answer_comes_to_the_same_person(arrives, fatima):
    first = arrives()
    answer_mail(mail_id=first.id, tekst="Op maandag.", by=fatima)
    ours = Bericht.objects.get(about__contains=":antwoord:")
    later = arrives(**answers(heads=[f"In-Reply-To: <bericht.{ours.id.hex}@bergen.example>"]))
    assert later.eerste == first
    assert later.toestand == "open"
