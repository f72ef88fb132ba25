"""An existing portal (Open Inwoner) shows a resident the same as our own pages: the calls that it does, by BSN.

Its order: zaken of the BSN, then of one zaak its rollen, statussen, documents and besluiten, the names of its kind; and
from Klantinteracties the partij of the BSN with its questions and their answers.
"""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from loket.examples.cast import FATIMA
from loket.examples.eigen_zaak import BAKKER, kapvergunning, zaak_of
from loket.examples.town import actor
from loket.inloggen.tests.people import ANS
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.commands import finish_internetaak
from loket.klantcontacten.models import Internetaak
from loket.zaken import commands
from loket.zaken.queries.dossier import paper_kinds

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PERSON = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn"
COMPANY = "rol__betrokkeneIdentificatie__nietNatuurlijkPersoon__kvkNummer"
OF_PARTIJ = "partijIdentificator__"


@pytest.fixture
def lived(client, town, settings, tmp_path):
    """Ans has a zaak with a letter; she asked something in our own pages, and it was answered."""
    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT = False, tmp_path
    settings.DEMO, settings.INLOGGEN_DEMO = True, "loket.inloggen.tests.people.residents"
    kind = kapvergunning()
    zaak = zaak_of(kind)
    out = next(each for each in paper_kinds(kind.id) if each.richting == "uitgaand")
    file = SimpleUploadedFile("brief.pdf", b"%PDF een brief", "application/pdf")
    commands.add_paper(zaak_id=zaak.id, kind_id=out.id, file=file, titel="Onze brief", by=SYSTEM)
    commands.set_status(zaak_id=zaak.id, statustype_id=kind.statustypen[1].id, by=SYSTEM)
    zaak_of(kind, BAKKER, omschrijving="Van de bakker")
    client.post("/mijn/inloggen/demo/", {"wie": "ans"})
    client.post(f"/mijn/zaken/{zaak.id}/vraag/", {"vraag": "Mag het met mijn telefoon?", "send_key": uuid4()})
    finish_internetaak(taak_id=Internetaak.objects.get().id, antwoord="Ja, dat mag.", by=actor(FATIMA))
    return zaak


def results(zgw, path, **asked):
    answer = zgw.get(path, asked)
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def test_the_zaken_of_a_bsn_with_all_that_the_page_of_a_zaak_needs(zgw, lived):
    [zaak] = results(zgw, "zaken/zaken", **{PERSON: ANS, "maximaleVertrouwelijkheidaanduiding": "zaakvertrouwelijk"})
    assert zaak["identificatie"] == lived.identificatie
    [rol] = results(zgw, "zaken/rollen", zaak=zaak["url"], omschrijvingGeneriek="initiator")
    assert rol["betrokkeneIdentificatie"]["geslachtsnaam"] == "Bedacht"
    statussen = results(zgw, "zaken/statussen", zaak=zaak["url"])
    kinds = {each["url"]: each for each in results(zgw, "catalogi/statustypen", zaaktype=zaak["zaaktype"])}
    assert {kinds[each["statustype"]]["omschrijving"] for each in statussen} == {"Ontvangen", "Gecontroleerd"}
    assert kinds[zgw.get(zaak["status"]).json()["statustype"]]["statustekst"] == "Uw aanvraag is compleet."
    assert zgw.get(zaak["zaaktype"]).json()["omschrijving"] == "Kapvergunning"
    assert results(zgw, "zaken/zaken", **{COMPANY: "90000001"})[0]["omschrijving"] == "Van de bakker"


def test_the_documents_of_a_zaak_are_listed_and_opened(zgw, lived):
    [zaak] = results(zgw, "zaken/zaken", **{PERSON: ANS})
    answer = zgw.get("zaken/zaakinformatieobjecten", {"zaak": zaak["url"]})
    [pair] = answer.json()
    document = zgw.get(pair["informatieobject"]).json()
    assert (document["titel"], document["status"] or "definitief") == ("Onze brief", "definitief")
    content = zgw.get(document["inhoud"])
    assert b"".join(content) == b"%PDF een brief"
    assert zgw.get("besluiten/besluiten", {"zaak": zaak["url"]}).json()["results"] == []


def test_the_questions_of_a_bsn_with_their_answers(zgw, lived):
    number = {f"{OF_PARTIJ}codeSoortObjectId": "bsn", f"{OF_PARTIJ}objectId": ANS}
    [partij] = results(zgw, "klantinteracties/partijen", **number)
    asked = {"hadBetrokkene__wasPartij__uuid": partij["uuid"], "expand": "hadBetrokkenen,leiddeTotInterneTaken"}
    found = results(zgw, "klantinteracties/klantcontacten", **asked)
    assert any("Mag het met mijn telefoon?" in str(each) for each in found)
    taken = [each for contact in found for each in contact["_expand"].get("leiddeTotInterneTaken", [])]
    assert {each["status"] for each in taken} == {"verwerkt"}


def test_a_bsn_that_is_nobody_finds_nothing(zgw, lived):
    assert results(zgw, "zaken/zaken", **{PERSON: "999990032"}) == []
    number = {f"{OF_PARTIJ}codeSoortObjectId": "bsn", f"{OF_PARTIJ}objectId": "999990032"}
    assert results(zgw, "klantinteracties/partijen", **number) == []
