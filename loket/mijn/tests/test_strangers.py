"""Somebody else's session, link, number or machtiging opens nothing: every address of the window is walked."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from loket.examples.eigen_zaak import BAKKER, zaak_of
from loket.inloggen.queries import SEEN
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.models import Internetaak
from loket.mijn.urls import urlpatterns
from loket.partijen.models import DigitaalAdres, Toestemming
from loket.zaken import commands
from loket.zaken.models import Aanvulling
from loket.zaken.queries.dossier import paper_kinds
from loket.zaken.queries.own_papers import own_papers

pytestmark = pytest.mark.django_db
OPEN = {"follow", "confirm"}  # for who is not in
SECRETS = ("Eik in de voortuin", "Geheim van Ans", "Foto van de boom", "Ans Bedacht", "ans@inwoner.example")


@pytest.fixture
def full(zaak, kap):
    """A zaak of Ans with something behind every address."""
    kind = next(each for each in paper_kinds(kap.id) if each.richting == "uitgaand")
    file = SimpleUploadedFile("brief.pdf", b"%PDF Geheim van Ans", "application/pdf")
    commands.add_paper(zaak_id=zaak.id, kind_id=kind.id, file=file, titel="Geheim van Ans", by=SYSTEM)
    until = timezone.localdate().replace(year=timezone.localdate().year + 1)
    until = timezone.localdate() + (until - timezone.localdate()) / 4
    commands.ask_aanvulling(zaak_id=zaak.id, gevraagd="Foto van de boom", uiterlijk=until, by=SYSTEM)
    return zaak


def addresses(zaak):
    values = {"zaak_id": zaak.id, "document_id": own_papers(zaak.id)[0].id, "veld": "naam.volledigeNaam"}
    for each in urlpatterns:
        if each.name not in OPEN:
            named = {name: value for name, value in values.items() if f":{name}>" in str(each.pattern)}
            yield each.name, reverse(f"mijn:{each.name}", kwargs=named)


def test_every_address_is_behind_the_log_in(client, full):
    walked = 0
    for _, address in addresses(full):
        for method in ("get", "post"):
            answer = getattr(client, method)(address)
            to_log_in = answer.status_code == 302 and answer["Location"].startswith("/mijn/inloggen/")
            assert to_log_in or answer.status_code == 405, (method, address, answer.status_code)
            walked += to_log_in
    assert walked >= len(urlpatterns) - len(OPEN)


@pytest.mark.parametrize("who", ["bep", "ans-voor-bep", "zaak"])
def test_nothing_of_ans_is_shown_to_somebody_else(log_in, full, who):
    client = log_in(who)
    mine = ("Ans Bedacht",) if who == "ans-voor-bep" else ()  # the own name, of who is in
    for name, address in addresses(full):
        answer = client.get(address)
        if name in ("zaak", "paper"):
            assert answer.status_code == 404, address
        if answer.status_code == 200:
            html = answer.content.decode()
            assert not [secret for secret in SECRETS if secret in html and secret not in mine], address


@pytest.mark.parametrize("who", ["bep", "ans-voor-bep", "zaak"])
def test_somebody_else_changes_nothing_in_the_zaak_of_ans(log_in, full, who):
    client, before = log_in(who), own_papers(full.id)
    file = SimpleUploadedFile("kwaad.pdf", b"%PDF kwaad", "application/pdf")
    sent = client.post(reverse("mijn:send", args=[full.id]), {"bestand_0": file})
    asked = client.post(reverse("mijn:ask", args=[full.id]), {"vraag": "Hoe staat het?", "send_key": uuid4()})
    assert (sent.status_code, asked.status_code) == (404, 404)
    assert own_papers(full.id) == before
    assert Aanvulling.objects.get().binnen_op is None
    assert not Internetaak.objects.exists()


def test_what_somebody_keeps_is_of_their_own_partij(log_in, full):
    log_in("ans").post(reverse("mijn:reach"), {"email": "ans@inwoner.example", "telefoonnummer": ""})
    client = log_in("bep")
    client.post(reverse("mijn:reach"), {"email": "", "telefoonnummer": ""})
    assert [each.adres for each in DigitaalAdres.objects.filter(partij__isnull=False)] == ["ans@inwoner.example"]
    assert not Toestemming.objects.exists()


def test_a_session_that_is_over_opens_nothing(log_in, full):
    client = log_in("ans")
    session = client.session
    session[SEEN] = "2020-01-01T00:00:00+00:00"
    session.save()
    assert client.get(reverse("mijn:zaak", args=[full.id])).status_code == 302


def test_a_colleague_is_no_resident(client, town, full):
    from loket.examples.cast import SANNE
    from loket.organisatie.models import Medewerker

    client.force_login(Medewerker.objects.get(email=SANNE.email))
    assert client.get("/mijn/").status_code == 302


def test_a_number_with_the_postcode_of_another_opens_nothing(client, town, full):
    answer = client.post(reverse("mijn:follow"), {"nummer": full.identificatie, "postcode": "1000 AA"})
    assert answer.status_code == 422
    assert "Wij hebben uw aanvraag" not in answer.content.decode()


def test_a_zaak_of_a_business_is_not_found_by_an_empty_postcode(client, kap):
    theirs = zaak_of(kap, BAKKER)
    answer = client.post(reverse("mijn:follow"), {"nummer": theirs.identificatie, "postcode": ""})
    assert answer.status_code == 422
