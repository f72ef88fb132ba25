"""Who arranges products sees how many there are, keeps subjects and other bodies, and takes the list of names in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from loket.examples.cast import LENA, SANNE
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.producten.commands import offer_formulier, put_instantie, put_onderwerp
from loket.producten.models import Instantie, Onderwerp, UplNaam
from loket.zoeken.queries import search

pytestmark = pytest.mark.django_db
AT = "/beheer/producten/"
BODY = {"name": "RDW", "ring": "overheid", "what": "Kentekens", "how": "Bel.", "where": "", "phone": "", "url": ""}
SUBJECT = {"label": "Auto en kenteken", "text": "", "label_en": "Car", "icon": "", "order": "3"}


@pytest.fixture
def sanne(client, town):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    return client


def test_the_overview_tells_figures_wrong_names_and_what_has_no_product(sanne, bring):
    UplNaam.objects.create(name="paspoort", uri="http://upl.example/p")
    UplNaam.objects.create(name="verhuizing", uri="http://upl.example/v")
    put_onderwerp(code="paspoort-en-rijbewijs", label="Paspoort en rijbewijs", by=SYSTEM)
    put_instantie(code="rdw", name="RDW", what="Kentekens", by=SYSTEM)
    bring("paspoort", upl="paspoort")
    bring("pas", upl="passpoort")
    bring("kenteken", provider="rdw")
    offer_formulier(product="paspoort", formulier="f", url="/f/", label="Aanvragen", by=SYSTEM)
    told = sanne.get(AT).content.decode()
    assert "50,0% van de producten" in told
    assert '<a href="/product/pas/">pas</a>: passpoort' in told
    assert "<li>verhuizing</li>" in told
    assert '<a href="/beheer/producten/onderwerpen/paspoort-en-rijbewijs/">' in told
    assert "<td>Andere organisatie</td><td>1</td>" in told


def test_it_asks_as_much_for_one_as_for_three(sanne, bring, django_assert_num_queries):
    for n in range(3):
        put_instantie(code=f"b{n}", name=f"Body {n}", what="Iets", by=SYSTEM)
        bring(f"p{n}", provider=f"b{n}")
        sanne.get(AT)
        with django_assert_num_queries(12):
            sanne.get(AT)


def test_a_subject_is_made_and_changed_and_stands_on_the_website(sanne):
    assert sanne.post(f"{AT}onderwerpen/nieuw/", SUBJECT).status_code == 302
    assert Onderwerp.objects.get().code == "auto-en-kenteken"
    assert sanne.post(f"{AT}onderwerpen/auto-en-kenteken/", SUBJECT | {"label": "Auto"}).status_code == 302
    assert "Auto" in sanne.get("/onderwerpen/auto-en-kenteken/").content.decode()


@pytest.mark.parametrize("label", ["", "Afdeling Belastingen", "x" * 61, "Nieuw", "!?", "a\x00b", "Bestaat Al"])
def test_a_name_that_cannot_be_is_told_beside_the_field(sanne, label):
    put_onderwerp(code="bestaat", label="Bestaat Al", by=SYSTEM)
    answer = sanne.post(f"{AT}onderwerpen/nieuw/", SUBJECT | {"label": label})
    assert answer.status_code == 422
    assert answer.content.decode().count('aria-invalid="true"') == 1
    assert Onderwerp.objects.count() == 1


def test_another_body_gets_another_name_and_search_says_so_at_once(sanne, bring):
    assert sanne.post(f"{AT}organisaties/nieuw/", BODY).status_code == 302
    bring("kenteken", provider="rdw", title="Kenteken aanvragen")
    assert search("kenteken aanvragen").results[0].organisation_name == "RDW"
    assert sanne.post(f"{AT}organisaties/rdw/", BODY | {"name": "RDW Nederland"}).status_code == 302
    assert search("kenteken aanvragen").results[0].organisation_name == "RDW Nederland"
    assert "taak van een andere overheid" in sanne.get("/product/kenteken/").content.decode()
    assert sanne.post(f"{AT}organisaties/rdw/", BODY | {"ring": "partner"}).status_code == 302
    assert "Wij werken wel met elkaar samen." in sanne.get("/product/kenteken/").content.decode()


def test_what_is_no_address_or_number_is_refused_and_nothing_typed_is_lost(sanne):
    answer = sanne.post(f"{AT}organisaties/nieuw/", BODY | {"url": "javascript:alert(1)", "phone": "bel <b>mij</b>"})
    told = answer.content.decode()
    assert answer.status_code == 422
    assert "Een adres ziet er zo uit" in told
    assert "bel &lt;b&gt;mij&lt;/b&gt;" in told
    assert not Instantie.objects.exists()


def test_the_town_itself_is_no_other_body(sanne):
    assert sanne.post(f"{AT}organisaties/nieuw/", BODY | {"name": "Gemeente"}).status_code == 422
    with pytest.raises(Refused):
        put_instantie(code="gemeente", name="Gemeente", what="Alles", by=SYSTEM)


def test_the_list_of_names_comes_in_and_each_wrong_line_is_told(sanne):
    lines = "UniformeProductnaam,URI\npaspoort,http://upl.example/p\n<b>,geen adres\n"
    file = SimpleUploadedFile("../../lijst.csv", lines.encode())
    told = sanne.post(f"{AT}namen/", {"file": file}).content.decode()
    assert "Regel 3: “&lt;b&gt;” heeft geen goed adres" in told
    assert UplNaam.objects.get().name == "paspoort"


@pytest.mark.parametrize("content", [b"", b"naam;adres\n", b"\x89PNG\r\n"])
def test_a_file_that_is_no_list_changes_nothing(sanne, content):
    answer = sanne.post(f"{AT}namen/", {"file": SimpleUploadedFile("lijst.csv", content)})
    assert answer.status_code == 422
    assert not UplNaam.objects.exists()


def test_others_stay_out(client, town):
    assert Client().get(AT).status_code == 302
    client.force_login(Medewerker.objects.get(email=LENA.email))
    for address in (AT, f"{AT}namen/", f"{AT}onderwerpen/nieuw/", f"{AT}organisaties/nieuw/"):
        assert client.get(address).status_code == 403
    assert client.post(f"{AT}organisaties/nieuw/", BODY).status_code == 403
    assert not Instantie.objects.exists()
