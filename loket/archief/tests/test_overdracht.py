"""Zaken that stay for ever: on a list, agreed to, packed with MDTO, and over when an archive received them."""

import hashlib
import io
import json
import zipfile
from datetime import date

import pytest
from django.utils import timezone

from loket.archief import commands
from loket.archief.models import Overdracht, Overdrachtregel
from loket.archief.queries.due import due_on
from loket.archief.queries.overdracht import due_for_ever
from loket.archief.tests.conftest import JANNIE, MAKER, NOOR, SIMON, STRANGER
from loket.archief.tests.mdto import WAARDERINGEN, read, text
from loket.documenten.models import Document, DocumentVersie
from loket.examples import documenten
from loket.examples.cast import AUKJE
from loket.examples.cast import SIMON as ARCHIVIST
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.outside.opslag import store
from loket.verwerkingen.models import Logregel
from loket.zaken.commands import add_document
from loket.zaken.models import Rol, Zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
RECEIVED = {"receiver": "Regionaal Archief Alkmaar", "proof": "RAA-2026-14"}


def refused(act, **told):
    with pytest.raises(Refused) as caught:
        act(**told)
    return caught.value.refusal.code


@pytest.fixture
def for_ever(closed):
    """A closed zaak that stays, with a document whose content was told."""

    def for_ever(on=date(2000, 3, 31), **changes):
        return closed(on, keep=None, **changes)

    return for_ever


@pytest.fixture
def document_in(kind):
    def document_in(zaak, content=b"%PDF-1.7 het plan", **changes):
        made = documenten.document(type=kind.informatieobjecttype, content=content, **changes)
        Zaak.objects.filter(id=zaak.id).update(einddatum=None)
        add_document(zaak_id=zaak.id, document_id=made.id, by=SYSTEM)
        Zaak.objects.filter(id=zaak.id).update(einddatum=zaak.einddatum)
        return Document.objects.get(id=made.id)

    return document_in


@pytest.fixture
def packed():
    def packed():
        made = commands.make_overdracht(by=MAKER)
        commands.agree_to_overdracht(overdracht_id=made.id, by=SIMON)
        commands.pack_overdracht(overdracht_id=made.id)
        return Overdracht.objects.get(id=made.id)

    return packed


def package_of(regel):
    room = io.BytesIO()
    told = commands.pack_zaak(regel.zaak, room, at=regel.overdracht.agreed_at)
    return told, zipfile.ZipFile(room)


def test_due_is_what_stays_for_ever_when_its_day_has_come(for_ever, closed):
    old, young = for_ever(), for_ever(date(2020, 1, 6))
    closed()  # to be destroyed
    Zaak.objects.filter(id=young.id).update(archiefactiedatum=date(2026, 1, 6))

    def due(day):
        return [row.id for row in due_for_ever(day, years=20)]

    assert due(date(2020, 3, 30)) == []
    assert due(date(2020, 3, 31)) == [old.id]  # 31 March 2000 and twenty years (Archiefwet 1995 art. 12)
    assert due(date(2026, 1, 6)) == [old.id, young.id]  # a day that the zaak itself names


def test_another_agrees_and_only_an_archivist(for_ever):
    for_ever()
    assert refused(commands.make_overdracht, by=STRANGER) == "permission_denied"
    made = commands.make_overdracht(by=MAKER)
    assert made.number == f"OD-{timezone.localdate().year}-1"
    assert refused(commands.make_overdracht, by=MAKER) == "nothing-due"  # it stands on a list
    told = {"overdracht_id": made.id}
    assert refused(commands.agree_to_overdracht, **told, by=MAKER) == "own-list"
    assert refused(commands.agree_to_overdracht, **told, by=NOOR) == "permission_denied"
    assert refused(commands.hand_over, **told, **RECEIVED, by=SIMON) == "not-ready"
    commands.agree_to_overdracht(**told, by=JANNIE)
    assert refused(commands.agree_to_overdracht, **told, by=SIMON) == "not-draft"
    assert Overdracht.objects.get().state == "agreed"


def test_a_package_holds_the_file_with_mdto_of_each_part(for_ever, document_in, packed):
    zaak = for_ever(omschrijving="Bestemmingsplan Duin")
    document = document_in(zaak, titel="Toelichting", bestandsnaam="../plan & kaart.pdf", formaat="application/pdf")
    packed()
    regel = Overdrachtregel.objects.select_related("overdracht").get()
    assert (regel.state, regel.documents) == ("packed", 1)
    told, zip = package_of(regel)
    assert told.sha256 == regel.sha256  # made anew it is the same
    top, room = zaak.identificatie, f"{zaak.identificatie}/{document.identificatie}"
    assert zip.namelist() == [
        f"{top}/{top}.mdto.xml",
        f"{top}/zaakgegevens.json",
        f"{top}/zaakgegevens.json.bestand.mdto.xml",
        f"{room}/{document.identificatie}.mdto.xml",
        f"{room}/plan_kaart.pdf",
        f"{room}/plan_kaart.pdf.bestand.mdto.xml",
        f"{top}/manifest-sha256.txt",
    ]
    dossier = read(zip.read(f"{top}/{top}.mdto.xml"))
    assert text(dossier, "naam") == ["Bestemmingsplan Duin"]
    assert text(dossier, "aggregatieniveau/begripLabel") == ["Dossier"]
    assert text(dossier, "waardering/begripLabel") == [WAARDERINGEN["B"]]
    assert text(dossier, "bewaartermijn/termijnStartdatumLooptijd") == ["2000-03-31"]
    assert text(dossier, "informatiecategorie/begripCode") == ["6.1"]
    assert text(dossier, "bevatOnderdeel/verwijzingIdentificatie/identificatieKenmerk") == [document.identificatie]
    events = text(dossier, "event/eventType/begripLabel")
    assert (events[0], events[-2:]) == ("Creatie", ["Bevriezing", "Export"])
    stuk = read(zip.read(f"{room}/{document.identificatie}.mdto.xml"))
    assert text(stuk, "isOnderdeelVan/verwijzingIdentificatie/identificatieKenmerk") == [zaak.identificatie]
    bestand = read(zip.read(f"{room}/plan_kaart.pdf.bestand.mdto.xml"))
    assert text(bestand, "checksum/checksumWaarde") == [hashlib.sha256(b"%PDF-1.7 het plan").hexdigest()]
    assert text(bestand, "omvang") == ["17"]
    assert text(bestand, "identificatie/identificatieKenmerk") == text(
        stuk, "heeftRepresentatie/verwijzingIdentificatie/identificatieKenmerk"
    )
    for line in zip.read(f"{top}/manifest-sha256.txt").decode().splitlines():
        digest, name = line.split("  ", 1)
        assert hashlib.sha256(zip.read(name)).hexdigest() == digest


def test_persons_are_not_named_in_metadata_and_their_number_goes_nowhere(for_ever, kind, packed):
    zaak = for_ever()
    told = {"geslachtsnaam": "Proefpersoon", "voornamen": "Anna"}
    Rol.objects.create(
        zaak=zaak,
        betrokkene_type="natuurlijk_persoon",
        roltype_id=kind.roltypen["initiator"].id,
        omschrijving="Initiator",
        omschrijving_generiek="initiator",
        registratiedatum=timezone.now(),
        betrokkene_identificatie=told,
        bsn="999990408",
        bsn_index=b"x",
    )
    packed()
    _, zip = package_of(Overdrachtregel.objects.select_related("overdracht").get())
    names = {name: zip.read(name) for name in zip.namelist()}
    assert not any(b"Proefpersoon" in content for name, content in names.items() if name.endswith(".xml"))
    [gegevens] = [json.loads(content) for name, content in names.items() if name.endswith("zaakgegevens.json")]
    assert gegevens["rollen"][0]["betrokkeneIdentificatie"]["geslachtsnaam"] == "Proefpersoon"
    assert not any(b"999990408" in content or b"enc~" in content for content in names.values())


def test_handed_over_with_a_receipt(for_ever, document_in, packed):
    zaak = for_ever()
    document_in(zaak)
    made = packed()
    told = {"overdracht_id": made.id}
    assert refused(commands.hand_over, **told, receiver="RAA", proof=" ", by=SIMON) == "proof-missing"
    commands.hand_over(**told, **RECEIVED, by=SIMON)
    assert Zaak.objects.get(id=zaak.id).archiefstatus == "nog_te_archiveren"  # the job does it
    commands.finish_overdracht(overdracht_id=made.id)
    commands.finish_overdracht(overdracht_id=made.id)  # twice is once
    zaak.refresh_from_db()
    assert (zaak.archiefstatus, zaak.archiefactiedatum) == ("overgedragen", date(2020, 3, 31))
    assert Document.objects.get().status == "gearchiveerd"
    assert DocumentVersie.objects.count() == 1
    found = Overdracht.objects.get()
    assert (found.state, found.receiver, found.proof) == ("handed_over", *RECEIVED.values())
    [fact] = Announcement.objects.filter(kind="archief.ZakenHandedOver")
    assert (fact.facts["zaken"], fact.facts["proof"]) == (1, "RAA-2026-14")
    assert due_for_ever(date(2100, 1, 1), years=20) == []
    assert due_on(date(2100, 1, 1)) == []


def test_what_changed_after_packing_does_not_go(for_ever, document_in, packed):
    changed, stays = for_ever(), for_ever()
    document_in(changed)
    made = packed()
    Zaak.objects.filter(id=changed.id).update(toelichting="Later bijgeschreven")
    commands.hand_over(overdracht_id=made.id, **RECEIVED, by=SIMON)
    commands.finish_overdracht(overdracht_id=made.id)
    states = dict(Overdrachtregel.objects.values_list("zaak", "state"))
    assert states == {changed.id: "kept", stays.id: "handed_over"}
    assert "gewijzigd" in Overdrachtregel.objects.get(zaak=changed.id).note
    assert [row.id for row in due_for_ever(date(2100, 1, 1), years=20)] == [changed.id]


def test_a_file_that_is_gone_keeps_its_zaak_here_and_says_so(for_ever, document_in, packed):
    lost, whole = for_ever(), for_ever()
    store().remove(document_in(lost).bestand)
    packed()
    lines = {line.zaak: line for line in Overdrachtregel.objects.all()}
    assert (lines[lost.id].state, lines[whole.id].state) == ("kept", "packed")
    assert lines[lost.id].note == "De inhoud van een document is er niet meer."
    assert Document.objects.get().status != "gearchiveerd"


class TestPages:
    @pytest.fixture
    def log_in(self, town, client):
        def log_in(person):
            client.force_login(Medewerker.objects.get(email=person.email))
            client.get("/robots.txt")  # begins the visit, for the least work
            return client

        return log_in

    def test_from_the_list_of_what_stays_to_a_receipt(self, for_ever, log_in):
        zaak = for_ever()
        aukje = log_in(AUKJE)
        assert "Voor 1 zaak is die dag er." in aukje.get("/werk/archief/bewaren/").content.decode()
        page = aukje.post("/werk/archief/overdracht-maken/").url
        assert zaak.identificatie in aukje.get(page).content.decode()
        html = aukje.post(f"{page}akkoord/", follow=True).content.decode()
        assert "Alleen een archivaris mag hiermee instemmen." in html
        simon = log_in(ARCHIVIST)
        assert "Loket pakt de zaken nu in." in simon.post(f"{page}akkoord/", follow=True).content.decode()
        commands.pack_overdracht(overdracht_id=Overdracht.objects.get().id)
        regel = Overdrachtregel.objects.get()
        answer = simon.get(f"{page}regels/{regel.id}/pakket.zip")
        assert hashlib.sha256(b"".join(answer.streaming_content)).hexdigest() == regel.sha256
        assert Logregel.objects.latest("number").action == "pakket voor het archief opgehaald"
        empty = simon.post(f"{page}overdragen/", {"receiver": "", "proof": ""})
        assert (empty.status_code, "kenmerk van het ontvangstbewijs in" in empty.content.decode()) == (422, True)
        assert simon.post(f"{page}overdragen/", RECEIVED).status_code == 302
        commands.finish_overdracht(overdracht_id=Overdracht.objects.get().id)
        html = simon.get(page).content.decode()
        assert "RAA-2026-14" in html
        assert "Overgedragen" in html
        assert simon.get(f"{page}regels/{regel.id}/pakket.zip").status_code == 404
