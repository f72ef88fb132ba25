"""A year after somebody asked, nobody can tell any more who it was or what they said; the count stays."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA
from loket.examples.catalogus import published_zaaktype
from loket.examples.town import actor
from loket.kernel.audit import history_of
from loket.kernel.person import ERASED
from loket.klantcontacten.commands import close_klantcontact, forget, forget_old_contacten
from loket.klantcontacten.commands.close import add_zaak
from loket.klantcontacten.commands.concept import CONCEPT_KEPT, forget_old_concepten, keep_concept
from loket.klantcontacten.models import Betrokkene, Compliment, Concept, Internetaak, Klantcontact
from loket.klantcontacten.models.internetaak import Toestand
from loket.klantcontacten.rules.caller import Caller
from loket.klantcontacten.rules.ending import Verslag
from loket.organisatie.models import Team
from loket.partijen.models import DigitaalAdres
from loket.zaken.models import Zaak
from loket.zaken.tests.parts import zaak_of

pytestmark = pytest.mark.django_db
CALLER = Caller(name="Voorbeeld", phone="+31612345678")


@pytest.fixture
def asked(town):
    """So many days ago."""

    def ask(days):
        verslag = Verslag(
            kanaal="telefoon", onderwerp="Paspoort", resultaat="beantwoord", notitie="Vertrekt naar Oslo."
        )
        began = timezone.now() - timedelta(days=days)
        contact = close_klantcontact(
            verslag=verslag, begonnen_op=began, caller=CALLER, gesprek=f"hand:{uuid4()}", by=actor(FATIMA)
        )
        Klantcontact.objects.filter(id=contact.id).update(plaatsgevonden_op=began, product="paspoort")
        return Klantcontact.objects.get(id=contact.id)

    return ask


def is_known(contact):
    """Who it was, and what they said: both, or neither."""
    name = Betrokkene.objects.filter(klantcontact=contact, achternaam="Voorbeeld").exists()
    number = DigitaalAdres.objects.filter(adres="+31612345678").exists()
    words = Klantcontact.objects.filter(id=contact.id, inhoud__contains="Oslo").exists()
    assert name == number == words
    return name


def test_it_goes_a_year_after_and_that_it_was_there_stays(asked):
    contact = asked(days=366)
    assert forget_old_contacten() == 1
    assert not is_known(contact)
    contact.refresh_from_db()
    assert (contact.kanaal, contact.resultaat, contact.product) == ("telefoon", "beantwoord", "paspoort")
    assert "klantcontacten.KlantcontactForgotten" in {line.kind for line in history_of("klantcontacten", contact.id)}
    assert forget_old_contacten() == 0


def test_before_that_it_stays(asked):
    contact = asked(days=364)
    assert forget_old_contacten() == 0
    assert is_known(contact)


def test_what_we_must_still_do_keeps_it_until_it_is_done(asked):
    contact = asked(days=400)
    taak = Internetaak.objects.create(
        nummer="0000000001",
        gevraagde_handeling="Bel terug",
        klantcontact=contact,
        toegewezen_op=timezone.now(),
        naam="Voorbeeld",
        telefoonnummer="0612345678",
    )
    assert forget_old_contacten() == 0
    assert is_known(contact)
    Internetaak.objects.update(toestand=Toestand.AFGEROND)
    assert forget_old_contacten() == 1
    taak.refresh_from_db()
    assert (taak.naam, taak.telefoonnummer) == ("", "")


def test_about_a_zaak_it_stays_for_as_long_as_that_zaak(asked):
    contact, zaak = asked(days=400), zaak_of(published_zaaktype())
    add_zaak(contact, zaak.id)
    assert forget_old_contacten() == 0
    assert is_known(contact)
    Zaak.objects.filter(id=zaak.id).delete()
    assert forget_old_contacten() == 1
    assert not is_known(contact)


def test_a_portion_that_stays_holds_up_no_other(asked, monkeypatch):
    monkeypatch.setattr(forget, "PORTION", 1)
    first, _second = asked(days=401), asked(days=400)
    add_zaak(first, zaak_of(published_zaaktype()).id)
    assert forget_old_contacten() == 1
    assert Klantcontact.objects.get(vergeten_op=None) == first


def test_a_compliment_stays_for_five_years(asked):
    team = Team.objects.get(code="kcc")
    for days in (365 * 4, 365 * 5 + 3):
        Compliment.objects.create(
            klantcontact=asked(days), team=team, tekst="Fijn geholpen.", gegeven_op=timezone.now()
        )
    forget_old_contacten()
    assert sorted(Compliment.objects.values_list("tekst", flat=True)) == sorted(["Fijn geholpen.", ERASED])


def test_what_a_colleague_was_typing_and_never_saved_goes_after_a_week(town):
    for call in ("hal:1", "hal:2"):
        keep_concept(gesprek=call, tekst={"notitie": "Mevrouw Voorbeeld vertrekt naar Oslo."}, by=actor(FATIMA))
    Concept.objects.filter(gesprek="hal:1").update(bewaard_op=timezone.now() - CONCEPT_KEPT - timedelta(hours=1))
    assert forget_old_concepten() == 1
    assert Concept.objects.get().gesprek == "hal:2"
