"""A handler sees all that the town has of one person, packs it for them, and none of it is of somebody else."""

import io
import json
import zipfile

import pytest
from django.utils import timezone

from loket.avg import commands
from loket.avg.events import PersonPacked
from loket.avg.queries.gather import gathered
from loket.avg.queries.whose import whose
from loket.avg.tests.people import (
    NUMBERS,
    afspraak_of,
    bericht_for,
    contact_of,
    mail_from,
    mark,
    marks,
    melding_of,
    partij_of,
    zaak_for,
)
from loket.avg.tests.test_erase import erase, words_of_the_town
from loket.examples.cast import KEES
from loket.examples.eigen_zaak import zaak_of
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres
from loket.partijen.commands.own import keep_own_address
from loket.partijen.models import SoortDigitaalAdres
from loket.verwerkingen.models import Logregel, Verwerking
from loket.verwerkingen.queries import uses_of
from loket.zaken.models import Zaak
from loket.zaken.rules.aanvrager import Aanvrager
from tests.marks import marks_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def packed(client, partij, **told):
    answer = client.post(f"/werk/avg/klant/{partij}/pakket/", told)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


def words_in(package, begins=""):
    return b"".join(package.read(name) for name in package.namelist() if name.startswith(begins))


def test_all_of_a_person_is_in_the_package_and_nothing_of_another(ans, sanne):
    package = packed(sanne, ans[0])
    assert marks_in(words_in(package, "gegevens/")) == marks("ans")
    assert marks_in(words_in(package, "lees-mij")) == marks("ans")
    assert marks_in(words_in(package, "bestanden/")) == {"ZegelansbestandDicht"}
    assert NUMBERS["ans"].encode() in words_in(package)
    assert NUMBERS["bep"].encode() not in words_in(package)
    assert b"bep@inwoner.example" not in words_in(package).lower()


def test_the_package_is_the_same_from_the_zaak(ans, sanne):
    answer = sanne.post(f"/werk/avg/zaak/{ans[1].id}/pakket/")
    package = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    assert marks_in(words_in(package)) == {*marks("ans"), "ZegelansbestandDicht"}


def test_each_part_says_where_it_comes_from_why_and_how_long(ans, sanne):
    package = packed(sanne, ans[0])
    for name in package.namelist():
        if name.endswith(".json"):
            told = json.loads(package.read(name))
            assert all(told[word] for word in ("wat", "bron", "grond", "bewaartermijn", "gegevens")), name
    page = package.read("lees-mij.html").decode()
    assert "Autoriteit Persoonsgegevens" in page
    assert "Deze zaak loopt nog." in page


def test_no_key_and_no_colleague_goes_along(ans, sanne):
    """The keys are those of life_of; colleagues are who work on it (AVG 15 lid 4)."""
    told = words_in(packed(sanne, ans[0])).decode()
    for secret in ("token-ans", "volg-ans", "sleutel-ans", "oordeel-ans"):
        assert secret not in told
    for colleague in Medewerker.objects.all():
        assert str(colleague.id) not in told
        assert colleague.email not in told


def test_what_is_secret_is_not_told(ans, sanne):
    Zaak.objects.filter(id=ans[1].id).update(vertrouwelijkheidaanduiding="geheim")
    assert "ZegelanszaakDicht" not in marks_in(words_in(packed(sanne, ans[0])))


def test_who_has_no_number_is_found_by_the_zaak_they_ask_in(kind, sanne):
    """At the desk, without DigiD; a zaak of Bep with the same name is not theirs."""
    asker = Aanvrager(voornaam="Ans", achternaam="Bedacht", email="ans@inwoner.example")
    mine, _ = (zaak_of(kind, asker, omschrijving=mark(who, "zaak")) for who in ("ans", "bep"))
    bericht_for("ans")
    answer = sanne.post(f"/werk/avg/zaak/{mine.id}/pakket/", {"ook": "ja"})
    package = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    assert marks_in(words_in(package)) == marks("ans", ("zaak", "bericht"))
    assert b"Bedacht" in words_in(package, "gegevens/zaken-rol")


def test_an_address_that_only_the_zaak_says_finds_nothing_until_a_colleague_says_whose_it_is(kind, sanne):
    """A colleague typed it, or a mail said to answer there: nobody opened a link."""
    partij_of("ans")
    theirs = zaak_for("ans", kind)
    asker = Aanvrager(voornaam="Ans", achternaam="Bedacht", bsn=NUMBERS["ans"], email="bep@inwoner.example")
    of_another = zaak_of(kind, asker)
    mail_from("bep")
    for page in ("", "wissen/"):
        told = sanne.get(f"/werk/avg/zaak/{of_another.id}/{page}").content.decode()
        assert "het e-mailadres dat alleen in deze zaak staat" in told
        assert "?ook=ja" in told
        assert "in deze zaak staat" not in sanne.get(f"/werk/avg/zaak/{theirs.id}/{page}").content.decode()
    found, also = (whose("zaak", of_another.id, unchecked=each).person.mails for each in (False, True))
    assert (found, also) == ({"ans@inwoner.example"}, {"ans@inwoner.example", "bep@inwoner.example"})
    sanne.post(f"/werk/avg/zaak/{of_another.id}/wissen/", {"sure": "on"})
    assert marks("bep", ("mail",)) <= marks_in(words_of_the_town())


def test_an_address_of_two_people_finds_nothing_of_the_other(kind, sanne):
    """A couple with one address: what came from it may be of the other."""
    first, second = partij_of("ans"), partij_of("bep")
    shared = {"soort_digitaal_adres": "email", "adres": "ans@inwoner.example", "partij_id": second}
    keep_digitaal_adres({**shared, "is_standaard_adres": False}, by=SYSTEM)
    mail_from("ans")
    assert "ZegelansmailDicht" not in marks_in(words_in(packed(sanne, first)))
    assert "1 adres of nummer" in sanne.get(f"/werk/avg/klant/{first}/").content.decode()


def claimed(partij, who):
    """They gave the address of somebody as their own; nobody opened the link."""
    told = {"soort": SoortDigitaalAdres.EMAIL, "adres": f"{who}@inwoner.example"}
    keep_own_address(partij_id=partij, **told, by=Actor(ActorKind.CUSTOMER, id=str(partij)))


def test_an_address_that_nobody_confirmed_finds_nothing_of_who_has_it(kind, sanne):
    """Else who is in gives the address of another as their own, asks for all that we have, and reads their mails."""
    first = partij_of("ans")
    claimed(first, "bep")
    mail_from("bep"), bericht_for("bep"), melding_of("bep"), afspraak_of("bep")
    assert marks_in(words_in(packed(sanne, first))) == {"ZegelansnaamDicht"}
    page = sanne.get(f"/werk/avg/klant/{first}/").content.decode()
    assert "Het e-mailadres van deze klant is nog niet bevestigd." in page
    erase(first)
    assert {*marks("bep", ("mail", "bericht", "melding", "melder", "afspraak"))} <= marks_in(words_of_the_town())


def test_nor_does_it_keep_who_has_it_from_what_is_theirs(kind, sanne):
    first, second = partij_of("ans"), partij_of("bep")
    claimed(first, "bep")
    mail_from("bep")
    assert "ZegelbepmailDicht" in marks_in(words_in(packed(sanne, second)))


def test_a_contact_of_somebody_else_with_the_same_telephone_is_not_told(kind, sanne):
    """Bep asked to be called back on the telephone of Ans."""
    first, second = partij_of("ans"), partij_of("bep")
    taak = contact_of("bep", second, "1")
    taak.telefoonnummer = "0612345678"
    taak.save()
    assert marks_in(words_in(packed(sanne, first))) == {"ZegelansnaamDicht"}


def test_it_is_written_down_for_the_person_and_in_the_trail(ans, sanne):
    before = Verwerking.objects.count()
    packed(sanne, ans[0])
    assert Verwerking.objects.count() == before + 1
    assert uses_of(NUMBERS["ans"])[0].purpose == "Een verzoek over eigen gegevens behandelen"
    line = Logregel.objects.latest("number")
    assert (line.action, line.object) == ("alle gegevens van iemand meegegeven", f"partijen:{ans[0]}")
    told = Announcement.objects.get(kind__contains=PersonPacked.__name__)
    assert set(told.facts) == {"whose_id", "van", "records", "files"}
    assert not marks_in(json.dumps(told.facts).encode())


def test_the_page_shows_counts_source_ground_and_use(ans, sanne):
    text = sanne.get(f"/werk/avg/klant/{ans[0]}/").content.decode()
    for words in ("Uw zaken", "Van uzelf.", "Klachten", "Algemene wet bestuursrecht", "Een zaak behandelen"):
        assert words in text
    assert NUMBERS["ans"] not in text


def test_a_stranger_is_kept_out(ans, client):
    page = f"/werk/avg/klant/{ans[0]}/"
    for address in (page, f"{page}wissen/"):
        assert client.get(address).status_code == 302
    client.force_login(Medewerker.objects.get(email=KEES.email))
    client.get("/robots.txt")  # begins the visit, for the least work
    assert [client.get(page).status_code, client.get(f"{page}wissen/").status_code] == [403, 403]
    assert [client.post(f"{page}{step}/").status_code for step in ("pakket", "wissen")] == [403, 403]
    with pytest.raises(Refused):
        commands.pack_person(whose("klant", ans[0]), io.BytesIO(), by=actor(KEES))
    with pytest.raises(Refused):
        commands.erase_person(whose("klant", ans[0]), by=actor(KEES))


def test_who_did_not_prove_it_lately_is_asked_again(ans, sanne):
    session = sanne.session
    session["started_at"] = "2020-01-01T10:00:00+00:00"
    session["proved_at"] = "2020-01-01T10:00:00+00:00"
    session["seen_at"] = timezone.now().isoformat()
    session.save()
    answer = sanne.post(f"/werk/avg/klant/{ans[0]}/pakket/")
    assert answer.status_code == 302


def test_of_nobody_there_is_no_page(town, sanne):
    none = "01920000-0000-7000-8000-000000000001"
    assert [sanne.get(f"/werk/avg/{van}/{none}/").status_code for van in ("klant", "zaak", "kat")] == [404, 404, 404]


def statements_for(partij, django_assert_max_num_queries):
    with django_assert_max_num_queries(100) as told:
        gathered(whose("klant", partij), now=timezone.now())
    return len(told)


def test_more_of_a_person_asks_the_database_no_more(ans, kind, django_assert_max_num_queries):
    once = statements_for(ans[0], django_assert_max_num_queries)
    for number in range(2, 4):
        contact_of("ans", ans[0], f"9{number}")
        bericht_for("ans")
        mail_from("ans")
        zaak_for("ans", kind)
    assert (once, statements_for(ans[0], django_assert_max_num_queries)) == (60, 60)
