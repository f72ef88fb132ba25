"""People say what their number is; nobody asks that telephone. It finds nothing until a colleague says it is theirs."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.avg.tests.people import contact_of, marks, melding_of, partij_of
from loket.avg.tests.test_gather import packed, words_in
from loket.kernel.actor import Actor, ActorKind
from loket.klantcontacten.models import Betrokkene, Internetaak, Klantcontact
from loket.meldingen.models import Melder
from loket.partijen.commands.own import keep_own_address
from loket.partijen.models import DigitaalAdres, SoortDigitaalAdres
from loket.telefonie.models import Gesprek
from loket.verwerkingen.models import Logregel

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ALSO = "ook gezocht op wat niet gecontroleerd is"


@pytest.fixture
def ans(town):
    """She gave the number of Cor, who is no klant, as her own."""
    partij, now = partij_of("ans"), timezone.now()
    told = {"soort": SoortDigitaalAdres.TELEFOONNUMMER, "adres": "0611223344"}
    keep_own_address(partij_id=partij, **told, by=Actor(ActorKind.CUSTOMER, id=str(partij)))
    cor = melding_of("cor")
    Melder.objects.filter(id=cor.id).update(phone="0611223344", email="")
    call = {"rang_at": now - timedelta(hours=1), "ended_at": now, "state": "ended"}
    Gesprek.objects.create(centrale="hal", call_id="1", number="+31611223344", **call)
    return partij


def test_the_number_of_another_tells_nothing_of_them(ans, sanne):
    assert b"Zegelcor" not in words_in(packed(sanne, ans))
    page = sanne.get(f"/werk/avg/klant/{ans}/").content.decode()
    assert "gezocht op klant, BSN en e-mailadres" in page
    assert "Wij zoeken niet op wat niemand controleerde" in page
    assert not Logregel.objects.filter(action__contains=ALSO).exists()


def test_nor_is_it_erased(ans, sanne):
    sanne.post(f"/werk/avg/klant/{ans}/wissen/", {"sure": "on"})
    assert (Melder.objects.get().phone, Gesprek.objects.get().number) == ("0611223344", "+31611223344")


def test_a_colleague_who_knows_whose_it_is_says_so_and_that_is_written_down(ans, sanne):
    page = sanne.get(f"/werk/avg/klant/{ans}/?ook=ja").content.decode()
    assert "Je zoekt nu ook op wat niemand controleerde" in page
    assert page.count('name="ook" value="ja"') == 1
    assert b"Zegelcormelding" in words_in(packed(sanne, ans, ook="ja"))
    look = sanne.get(f"/werk/avg/klant/{ans}/wissen/?ook=ja").content.decode()
    assert 'name="ook" value="ja"' in look
    sanne.post(f"/werk/avg/klant/{ans}/wissen/", {"sure": "on", "ook": "ja"})
    assert (Melder.objects.get().phone, Gesprek.objects.get().number) == ("", "")
    assert Logregel.objects.filter(action__contains=ALSO).count() == 4


def test_without_a_number_nothing_is_said_of_it(town, sanne):
    partij = partij_of("bep")
    DigitaalAdres.objects.filter(soort_digitaal_adres=SoortDigitaalAdres.TELEFOONNUMMER).delete()
    assert "niemand controleerde" not in sanne.get(f"/werk/avg/klant/{partij}/").content.decode()


@pytest.fixture
def talk(town):
    """Nobody checked that it was Bep; it stands with her."""
    partij = partij_of("bep")
    contact_of("bep", partij, "1")
    Klantcontact.objects.update(identificatieniveau=0)
    return partij


def said(number):
    """In that talk."""
    told = {"soort_digitaal_adres": "telefoonnummer", "adres": number, "gevonden_als": number}
    DigitaalAdres.objects.create(betrokkene_id=Betrokkene.objects.get().id, **told)
    Internetaak.objects.update(telefoonnummer=number)


def test_a_talk_in_which_nobody_checked_who_it_was_is_of_whose_number_was_said(talk, sanne):
    said("+31687654321")
    told = marks("bep", ("contact", "taak", "betrokkene"))
    package = words_in(packed(sanne, talk))
    assert not [each for each in told if each.encode() in package]
    assert b"niet controleerden wie u was" in package
    assert "Bij deze klant staan ook gesprekken" in sanne.get(f"/werk/avg/klant/{talk}/").content.decode()
    package = words_in(packed(sanne, talk, ook="ja"))
    assert all(each.encode() in package for each in told)


def test_a_number_that_is_theirs_finds_no_talk_in_which_another_was_said(talk, sanne):
    """They gave the number of a stranger as their own, and put their true one in its place later."""
    said("+31611223344")
    package = words_in(packed(sanne, talk, ook="ja"))
    assert not [each for each in marks("bep", ("contact", "taak", "betrokkene")) if each.encode() in package]
    sanne.post(f"/werk/avg/klant/{talk}/wissen/", {"sure": "on", "ook": "ja"})
    assert Internetaak.objects.get().toelichting in marks("bep", ("taak",))


def test_the_package_does_not_tell_whether_there_are_such_talks(town, sanne):
    partij = partij_of("bep")
    assert b"niet controleerden wie u was" in words_in(packed(sanne, partij))


def test_erasing_tells_that_such_a_talk_stays(talk, sanne):
    page = sanne.get(f"/werk/avg/klant/{talk}/wissen/").content.decode()
    assert "Bij deze klant staan ook gesprekken" in page
    also = sanne.get(f"/werk/avg/klant/{talk}/wissen/?ook=ja").content.decode()
    assert "Je zocht ook op wat niemand controleerde" in also


def test_their_own_mail_address_finds_such_a_talk(talk, sanne):
    """It was said in that talk, and they confirmed that it is theirs."""
    Internetaak.objects.update(emailadres="bep@inwoner.example")
    assert marks("bep", ("taak",)).pop().encode() in words_in(packed(sanne, talk))


def test_who_has_that_number_finds_a_call_that_stands_with_who_gave_it(talk, sanne):
    """She called, and the number suggested him. It is she who asks what we have."""
    said("+31655443322")
    hers = partij_of("ans")
    DigitaalAdres.objects.filter(partij=hers, soort_digitaal_adres="telefoonnummer").update(gevonden_als="+31655443322")
    package = words_in(packed(sanne, hers, ook="ja"))
    assert all(each.encode() in package for each in marks("bep", ("contact", "taak")))
