"""The clerk registers letter after letter with the keyboard; teams take theirs; strangers see nothing."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from loket.catalogi.models import Zaaktype
from loket.examples.cast import AUKJE, FATIMA, KEES, YASMIN
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.outside.scan.fake import letter
from loket.post import commands
from loket.post.models import Poststuk, Scan
from loket.post.tests.conftest import brief, pdf
from loket.post.tests.test_recognise import OBJECTION
from loket.verwerkingen.models import Logregel
from tests.climbing import CLIMBING, is_kept_inside, send_file

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
TYPED = {
    "soort": "brief",
    "zaaknummer": "",
    "afzender": "B. Voorbeeld, Voorbeeldweg 18, 1871 AB Schoorl",
    "dagtekening": "23-11-2026",
    "ontvangen_op": "26-11-2026",
    "team": "juridisch",
    "onderwerp": "Inrit",
    "zaaktype": "",
    "afzendersoort": "burger",
    "onderwerpsgroep": "overig",
    "vertrouwelijkheid": "zaakvertrouwelijk",
    "organisatie": "",
}


@pytest.fixture
def log_in(kinds, client):
    def as_person(person):
        client.force_login(Medewerker.objects.get(email=person.email))
        return client

    return as_person


@pytest.fixture
def clerk(log_in):
    return log_in(AUKJE)


def scanned(*texts, name="scan.pdf"):
    for number, text in enumerate(texts):
        stapel = commands.take_in(name=f"{number}-{name}", data=letter(text), by=SYSTEM)
        commands.split_stapel(stapel_id=stapel.id)
    return list(Scan.objects.order_by("stapel__gescand_op"))


def text_of(answer, status=200):
    assert answer.status_code == status
    return answer.content.decode()


def address(scan):
    return reverse("post:scan", args=[scan.id])


def test_an_empty_tray(clerk):
    assert "De bak is leeg" in text_of(clerk.get("/werk/post/"))


def test_what_was_found_stands_in_the_fields(clerk):
    first, _ = scanned(OBJECTION, "Tweede")
    assert f'action="{address(first)}"' in text_of(clerk.get("/werk/post/"))
    page = text_of(clerk.get(address(first)))
    assert re.search(r"Post verwerken <[^>]+>1 van 2<", page)
    assert page.count("gevonden") == 3
    assert 'value="B. Voorbeeld, Voorbeeldweg 18, 1871 AB Schoorl"' in page
    assert 'value="23-11-2026"' in page
    assert "Nieuwe zaak: <strong>Bezwaar</strong>" in page


def test_saved_and_the_next_one_opens(clerk):
    first, second = scanned(OBJECTION, "Tweede")
    answer = clerk.post(address(first), TYPED)
    assert answer.url == address(second)
    stuk = Poststuk.objects.get()
    assert (stuk.naam, stuk.adres) == ("B. Voorbeeld", "Voorbeeldweg 18, 1871 AB Schoorl")
    assert (stuk.team_id, stuk.toestand, stuk.onderwerp) == ("juridisch", "toegestuurd", "Inrit")
    assert f"Vastgelegd als {stuk.nummer}, naar Team Juridische Zaken." in text_of(clerk.get(answer.url))
    assert clerk.post(address(second), TYPED).url == "/werk/post/"


def shown_in(page):
    """What a browser sends when nobody types anything: the values that stand in the form."""
    form = page[page.index('aria-labelledby="vastleggen"') :]
    told = dict(re.findall(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"', form))
    for name, options in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'<option value="([^"]*)"[^>]* selected', options)
        told[name] = chosen[1] if chosen else re.search(r'<option value="([^"]*)"', options)[1]
    return {name: unescape(value) for name, value in told.items()}


def test_twenty_letters_that_say_who_and_what_cost_one_key_each(clerk):
    """At most six (ux.md, U33): Ctrl+Enter registers what stands there, and the next one opens by itself."""
    scans = scanned(*[OBJECTION.replace("B. Voorbeeld", f"B. Voorbeeld{'en' * number}") for number in range(20)])
    keys, where = 0, address(scans[0])
    while where != "/werk/post/":
        page = text_of(clerk.get(where))
        assert page.count('data-key="Ctrl+Enter"') == 1
        answer = clerk.post(where, shown_in(page))
        assert answer.status_code == 302, re.findall(r"error-message[^>]*>.*?<span>([^<]+)", answer.content.decode())
        keys, where = keys + 1, answer.url
    assert (keys, Poststuk.objects.filter(toestand="toegestuurd", soort="bezwaar").count()) == (20, 20)


def test_who_writes_hears_that_a_receipt_goes(clerk):
    """As the drawing says; not for advertising or a bill."""
    first, second = scanned(OBJECTION, "Factuur 12, graag betalen.")
    said = "De afzender krijgt een ontvangstbevestiging met de post."
    assert said in text_of(clerk.get(address(first)))
    assert said not in text_of(clerk.get(address(second)))


def test_an_objection_opens_its_zaak_by_itself(clerk):
    [first] = scanned(OBJECTION)
    clerk.post(address(first), {**TYPED, "soort": "bezwaar", "zaaktype": "soort"})
    assert Poststuk.objects.select_related("zaak").get().zaak.startdatum.isoformat() == "2026-11-26"


def test_sent_twice_it_is_registered_once(clerk):
    [first] = scanned(OBJECTION)
    clerk.post(address(first), TYPED)
    assert clerk.post(address(first), TYPED).status_code in (302, 404)
    assert Poststuk.objects.count() == 1


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(clerk):
    [first] = scanned(OBJECTION)
    wrong = {**TYPED, "afzender": "", "dagtekening": "31-2-2026", "zaaknummer": "ZAAK-1", "onderwerp": "Hou dit vast"}
    page = text_of(clerk.post(address(first), wrong), 422)
    assert "Vul de afzender in. Onbekend? Schrijf: onbekend." in page
    assert "Een dag ziet er zo uit: 3-12-2026" in page
    assert 'value="Hou dit vast"' in page
    page = text_of(clerk.post(address(first), {**TYPED, "zaaknummer": "ZAAK-1"}), 422)
    assert "Deze zaak bestaat niet." in page
    assert not Poststuk.objects.exists()


def test_not_for_us(clerk):
    first, second = scanned(OBJECTION, "Tweede")
    page = text_of(clerk.post(address(first), {**TYPED, "niet_voor_ons": "ja"}), 422)
    assert "Vul in voor wie de brief is." in page
    told = {**TYPED, "niet_voor_ons": "ja", "organisatie": "Provincie Noord-Holland"}
    assert clerk.post(address(first), told).url == address(second)
    assert Poststuk.objects.get().toestand == "doorgestuurd"


def test_pages_are_shown_turned_and_split(clerk):
    stapel = commands.take_in(name="a.pdf", data=letter("Een", "Twee"), by=SYSTEM)
    commands.split_stapel(stapel_id=stapel.id)
    scan = Scan.objects.get()
    assert clerk.get(f"{address(scan)}bladzijde/2/")["Content-Type"] == "image/jpeg"
    assert clerk.get(f"{address(scan)}bladzijde/3/").status_code == 404
    piece = text_of(clerk.get(f"{address(scan)}?bladzijde=2", headers={"HX-Request": "true"}))
    assert piece.startswith("<section")
    assert clerk.post(f"{address(scan)}draai/", {"bladzijde": "2"}).url == f"{address(scan)}?bladzijde=2"
    assert clerk.post(f"{address(scan)}splits/", {"bladzijde": "2"}).url == address(scan)
    assert Scan.objects.count() == 2
    assert (
        clerk.post(f"{address(scan)}splits/", {"bladzijde": "9"}).status_code == 302
    )  # says that there is no such page
    assert clerk.post(f"{address(scan)}verbrand/").status_code == 404


def test_advertising_goes_and_comes_back(clerk):
    [scan] = scanned("Korting")
    assert clerk.post(f"{address(scan)}weg/").url == "/werk/post/"
    assert "Haal terug" in text_of(clerk.get("/werk/post/scannen/"))
    assert clerk.post(f"{address(scan)}terug/").url == address(scan)


def test_files_are_uploaded(clerk):
    answer = clerk.post("/werk/post/scannen/", {"bestand": [SimpleUploadedFile("a.pdf", letter("A"))]})
    assert answer.url == "/werk/post/scannen/"
    assert "Kies een bestand." in text_of(clerk.post("/werk/post/scannen/", {}), 422)
    empty = clerk.post("/werk/post/scannen/", {"bestand": [SimpleUploadedFile("leeg.pdf", b"")]})
    assert empty.status_code in (302, 422)
    assert clerk.get("/werk/post/scheidingsblad.pdf").content.startswith(b"%PDF")


@pytest.mark.parametrize("name", CLIMBING)
def test_a_name_that_climbs_comes_nowhere(clerk, disk, name):
    beside = set(disk.folder.parent.iterdir())
    is_kept_inside(send_file(clerk, "/werk/post/scannen/", "bestand", name, letter("A")), disk.folder, beside)
    assert clerk.get("/werk/post/scannen/").status_code == 200


def test_a_file_that_cannot_be_read_says_why(clerk):
    stapel = commands.take_in(name="stuk.pdf", data=b"%PDF-", by=SYSTEM)
    commands.split_stapel(stapel_id=stapel.id)
    page = text_of(clerk.get(address(Scan.objects.get())))
    assert "Dit bestand is kapot. Scan de brief opnieuw." in page
    assert "Vastleggen en volgende" not in page


def test_the_team_takes_it_and_sends_it_back(letter, room, log_in):
    commands.route_poststuk(poststuk_id=letter.id, team="juridisch", by=room)
    team = log_in(YASMIN)
    here = reverse("post:one", args=[letter.id])
    assert letter.nummer in text_of(team.get("/werk/post/"))
    assert letter.nummer in text_of(team.get("/werk/post/team/"))
    assert ">1<" in text_of(team.get("/werk/post/in-het-menu/"))
    assert team.post(f"{here}aannemen/").url == here
    assert "Schrijf op waarom." in text_of(team.post(f"{here}terug/", {"reden": ""}), 422)
    team.post(f"{here}terug/", {"reden": "Is voor Vergunningen"})
    clerk = log_in(AUKJE)
    assert "Is voor Vergunningen" in text_of(clerk.get("/werk/post/postkamer/"))


def test_each_look_is_written_down(letter, clerk):
    here = reverse("post:one", args=[letter.id])
    assert "Inrit aanleggen" in text_of(clerk.get(here))
    assert b"".join(clerk.get(f"{here}bestand/").streaming_content).startswith(b"%PDF")
    actions = list(
        Logregel.objects.filter(object=f"post:{letter.id}").order_by("number").values_list("action", flat=True)
    )
    assert actions == ["brief bekeken", "document geopend"]


def test_what_is_confidential_is_of_its_team_only(room, log_in):
    secret = brief(onderwerp="Melding over een gezin", vertrouwelijkheidaanduiding="confidentieel")
    stuk = commands.register_poststuk(secret, file=pdf(), by=room)
    commands.route_poststuk(poststuk_id=stuk.id, team="juridisch", by=room)
    here = reverse("post:one", args=[stuk.id])
    for person, reads in ((YASMIN, True), (AUKJE, False), (KEES, False)):
        someone = log_in(person)
        assert someone.get(here).status_code == (200 if reads else 404)
        assert someone.get(f"{here}bestand/").status_code == (200 if reads else 404)
        page = text_of(someone.get("/werk/post/register/?jaar=" + str(stuk.jaar)))
        assert ("Melding over een gezin" in page) is reads
        found = text_of(someone.get(f"/werk/post/register/?jaar={stuk.jaar}&q=gezin"))
        assert (stuk.nummer in found) is reads


@pytest.mark.parametrize("rows", [1, 3])
def test_as_many_questions_for_one_letter_as_for_three(room, clerk, rows, django_assert_num_queries):
    for _ in range(rows):
        commands.register_poststuk(brief(), by=room)
    clerk.get("/werk/post/postkamer/")
    with django_assert_num_queries(4):  # session, person, letters, town
        clerk.get("/werk/post/postkamer/")


@pytest.mark.parametrize(("days", "late"), [(30, True), (28, False)])
def test_a_letter_that_is_open_longer_than_the_norm_is_told_as_late(room, clerk, days, late):
    """S-91: a letter of 30 days with a norm of 28 is on the list of what ages."""
    commands.register_poststuk(brief(ontvangen_op=timezone.localdate() - timedelta(days=days)), by=room)
    page = text_of(clerk.get("/werk/post/postkamer/"))
    assert ("1 over tijd." in page, "Over tijd</span>" in page) == (late, late)


def test_a_document_without_a_zaak_is_work_until_it_has_one(letter, room, clerk):
    """S-141."""
    assert letter.nummer in text_of(clerk.get("/werk/post/zonder-zaak/"))
    kind = Zaaktype.objects.get(identificatie="BEZWAAR")
    commands.open_zaak_of(poststuk_id=letter.id, zaaktype_id=kind.id, by=room)
    assert letter.nummer not in text_of(clerk.get("/werk/post/zonder-zaak/"))


def test_who_looks_for_a_name_in_the_register_is_written_down_and_not_what_was_typed(room, clerk):
    commands.register_poststuk(brief(naam="Anna Zee"), by=room)
    before = set(Logregel.objects.values_list("number", flat=True))
    clerk.get("/werk/post/register/")
    assert set(Logregel.objects.values_list("number", flat=True)) == before
    clerk.get("/werk/post/register/?q=Anna")
    line = Logregel.objects.exclude(number__in=before).get()
    assert (line.object, line.action) == ("post:zoeken", "in het postregister gezocht")
    assert "Anna" not in f"{line.label} {line.action} {line.purpose}"


def test_searching_in_the_register(room, clerk):
    first = commands.register_poststuk(brief(naam="Anna Zee"), by=room)
    second = commands.register_poststuk(brief(onderwerp="Over de duinen"), by=room)
    for words, found in (("zee", [first]), ("DUINEN", [second]), (first.nummer, [first]), ("niets", []), ("100%", [])):
        page = text_of(clerk.get("/werk/post/register/", {"q": words, "jaar": first.jaar}))
        assert [stuk for stuk in (first, second) if f'<a href="{reverse("post:one", args=[stuk.id])}' in page] == found


def test_a_letter_goes_out(clerk):
    told = {"naam": "Anna Zee", "adres": "Laan 1, Bergen", "onderwerp": "Besluit"}
    assert "Vul het adres in." in text_of(clerk.post("/werk/post/uitgaand/", {**told, "adres": ""}), 422)
    here = clerk.post("/werk/post/uitgaand/", told).url
    faulty = {"verzendwijze": "aangetekend", "bewijs": ""}
    assert "Vul de code van de aangetekende brief in." in text_of(clerk.post(f"{here}versturen/", faulty), 422)
    assert clerk.post(f"{here}versturen/", {"verzendwijze": "aangetekend", "bewijs": "3S1"}).url == here
    assert Poststuk.objects.get().toestand == "verzonden"


def test_figures_and_the_file_of_them(letter, clerk):
    older = {"jaar": 2010, "burgers": 6282, "organisaties": 5070, "bouw": 1187, "totaal": 12538}
    page = text_of(clerk.post("/werk/post/cijfers/", older), 422)
    assert "Samen is dat 12539, en niet 12538. Kijk de getallen na." in page
    assert clerk.post("/werk/post/cijfers/", {**older, "totaal": 12539}).status_code == 302
    page = text_of(clerk.get("/werk/post/cijfers/?jaar=2010"))
    assert [number for number in ("6.282", "5.070", "1.187", "12.539") if number not in page] == []
    lines = clerk.get("/werk/post/cijfers.csv?jaar=2010").content.decode("utf-8-sig").splitlines()
    assert lines == [
        "jaar;wat;aantal;procent",
        "2010;Burgers;6282;50,1",
        "2010;Ondernemers, organisaties en verenigingen;5070;40,4",
        "2010;Bouwaanvragen en wat daarbij hoort;1187;9,5",
        "2010;Samen;12539;100,0",
    ]


def test_how_a_team_works(clerk):
    told = {"team": "financien", "volledig_digitaal": "on", "vervangingsbesluit": "Besluit 2026"}
    assert "Vul in vanaf welke dag het besluit geldt." in text_of(clerk.post("/werk/post/afspraken/", told), 422)
    assert clerk.post("/werk/post/afspraken/", {**told, "vervanging_vanaf": "1-1-2026"}).status_code == 302
    assert "volledig digitaal" in text_of(clerk.get("/werk/post/afspraken/"))


def test_strangers_see_nothing(letter, log_in):
    scanned("A")
    here = (
        *("", "scannen/", "postkamer/", "team/", "zonder-zaak/", "register/", "cijfers/", "afspraken/", "uitgaand/"),
        *(f"stuk/{letter.id}/", f"scan/{Scan.objects.get().id}/"),
    )
    agent = log_in(FATIMA)
    assert {agent.get(f"/werk/post/{each}").status_code for each in here} == {403}
    team = log_in(KEES)
    for each in ("scannen/", "postkamer/", "cijfers/", f"scan/{Scan.objects.get().id}/"):
        assert team.get(f"/werk/post/{each}").status_code == 403
    assert team.get(f"/werk/post/stuk/{letter.id}/").status_code == 404
