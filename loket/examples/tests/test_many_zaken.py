"""The zaken that the benchmark makes in bulk look as if the commands had written them."""

import pytest
from django.db import transaction
from django.db.models import Sum

from loket.catalogi.models import Zaaktype
from loket.documenten.commands import register_document
from loket.documenten.models import Document, Documentaantal, ObjectInformatieobject
from loket.examples import many_zaken
from loket.examples.town import set_up_town, set_up_zaaktypen
from loket.kernel.actor import SYSTEM
from loket.zaken import commands
from loket.zaken.models import Mijlpaal, Rol, Status, Zaak, Zaakaantal, Zaakinformatieobject

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
MANY = 1100


@pytest.fixture(scope="module")
def bulk(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        set_up_town(addresses=False)
        set_up_zaaktypen(only=("VERHUIZING", "KAPPEN"))
        many_zaken.load_zaken(MANY, first=1, zaaktypen=list(Zaaktype.objects.order_by("identificatie")))
        yield
        transaction.set_rollback(True)


def filled_fields(row):
    """Which fields have a value: that is what two rows of one kind must share."""
    return {field.attname for field in row._meta.concrete_fields if getattr(row, field.attname) not in (None, "", [])}


def by_hand(like):
    """A zaak as this one, with what belongs to it, by the commands."""
    rol, document = Rol.objects.get(zaak=like), Document.objects.get(titel=f"Aanvraag {int(like.identificatie[-10:])}")
    zaak = commands.open_zaak(
        bronorganisatie=like.bronorganisatie,
        verantwoordelijke_organisatie=like.verantwoordelijke_organisatie,
        omschrijving=like.omschrijving,
        zaaktype_id=like.zaaktype_id,
        startdatum=like.startdatum,
        einddatum_gepland=like.einddatum_gepland,
        uiterlijke_einddatum_afdoening=like.uiterlijke_einddatum_afdoening,
        vertrouwelijkheidaanduiding=like.vertrouwelijkheidaanduiding,
        by=SYSTEM,
    )
    first = like.laatste_status.statustype_id
    commands.set_status(zaak_id=zaak.id, statustype_id=first, by=SYSTEM)
    struct = {**rol.betrokkene_identificatie, "inpBsn": rol.bsn}
    betrokkene = commands.Betrokkene(type=rol.betrokkene_type, identificatie=struct)
    commands.add_rol(zaak_id=zaak.id, roltype_id=rol.roltype_id, betrokkene=betrokkene, by=SYSTEM)
    told = ("titel", "bronorganisatie", "creatiedatum", "auteur", "taal", "informatieobjecttype_id")
    fields = {name: getattr(document, name) for name in told}
    fields["vertrouwelijkheidaanduiding"] = document.vertrouwelijkheidaanduiding
    made = register_document(fields=fields, by=SYSTEM)
    commands.add_document(zaak_id=zaak.id, document_id=made.id, by=SYSTEM)
    return Zaak.objects.get(id=zaak.id)


@pytest.mark.parametrize("identificatie", ["VERHUIZING", "KAPPEN"])
def test_rows_have_what_commands_write(bulk, db, identificatie):
    like = Zaak.objects.filter(zaaktype__identificatie=identificatie).order_by("id").first()
    made = by_hand(like)
    assert filled_fields(like) == filled_fields(made)
    for model in (Status, Rol, Zaakinformatieobject):
        assert filled_fields(model.objects.get(zaak=like)) == filled_fields(model.objects.get(zaak=made)), model
    documents = [Zaakinformatieobject.objects.get(zaak=each).informatieobject for each in (like, made)]
    assert filled_fields(documents[0]) == filled_fields(documents[1])
    relations = [ObjectInformatieobject.objects.get(informatieobject=each) for each in documents]
    assert filled_fields(relations[0]) == filled_fields(relations[1])
    assert [each.object for each in relations] == [f"/zaken/api/v1/zaken/{zaak.id}" for zaak in (like, made)]


def test_columns_that_follow_from_others_hold_the_same(bulk, db):
    like = Zaak.objects.filter(zaaktype__identificatie="KAPPEN").order_by("id").first()
    made = by_hand(like)
    names = ("einddatum_gepland", "uiterlijke_einddatum_afdoening", "termijn_berekend", "team_id", "archiefstatus")
    assert {name: getattr(like, name) for name in names} == {name: getattr(made, name) for name in names}


def test_they_are_counted_as_they_come(bulk, db):
    for zaaktype in Zaaktype.objects.all():
        counted = Zaakaantal.objects.filter(zaaktype_id=zaaktype.id, vertrouwelijkheidaanduiding="openbaar")
        assert counted.aggregate(n=Sum("aantal"))["n"] == Zaak.objects.filter(zaaktype=zaaktype).count() == MANY / 2
    assert Documentaantal.objects.aggregate(n=Sum("aantal"))["n"] == MANY


def test_a_milestone_stands_after_each_thousand(bulk, db):
    assert commands.set_mijlpalen() == 1
    mijlpaal = Mijlpaal.objects.get()
    assert Zaak.objects.filter(id__lt=mijlpaal.id).count() == mijlpaal.rang
    assert mijlpaal.rang in (999, 1000)


def test_everything_is_found_by_its_address(bulk, db):
    """What the benchmark asks for by number."""
    zaak = Zaak.objects.get(identificatie="ZAAK-2021-0000000042")
    assert zaak.id == many_zaken.IDS[Zaak].of(42)
    assert zaak.startdatum == many_zaken.day_of(42)
