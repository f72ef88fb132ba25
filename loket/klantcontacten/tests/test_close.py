"""An agent writes down a question: once, with who called, who answered and how it ended."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA
from loket.examples.town import actor
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.klantcontacten.commands import close_klantcontact, drop_concept, keep_concept
from loket.klantcontacten.models import ActorKlantcontact, Betrokkene, Concept, Klantcontact, Onderwerpobject
from loket.klantcontacten.rules.caller import Caller, Identification, level_of
from loket.klantcontacten.rules.ending import Verslag
from loket.organisatie.models import Gemeente
from loket.partijen.models import DigitaalAdres

pytestmark = pytest.mark.django_db


@pytest.fixture
def fatima(town):
    return actor(FATIMA)


def closed(by, caller=None, **given):
    verslag = Verslag(**{"kanaal": "telefoon", "onderwerp": "Paspoort kwijt", "resultaat": "beantwoord"} | given)
    began = timezone.now() - timedelta(minutes=3)
    return close_klantcontact(verslag=verslag, begonnen_op=began, caller=caller or Caller(), gesprek="hand:1", by=by)


def test_channel_team_subject_duration_and_agent_are_filled_in(fatima):
    kept = Klantcontact.objects.get(id=closed(fatima, notitie="Vertrekt 5 december.").id)
    assert (kept.kanaal, kept.team_id, kept.onderwerp, kept.inhoud) == (
        "telefoon",
        "kcc",
        "Paspoort kwijt",
        "Vertrekt 5 december.",
    )
    assert str(kept.medewerker_id) == fatima.id
    assert timedelta(minutes=3) <= kept.beeindigd_op - kept.plaatsgevonden_op < timedelta(minutes=4)
    assert ActorKlantcontact.objects.get(klantcontact=kept).actor.naam == "Fatima el Amrani"


def test_numbers_have_ten_digits_and_count(fatima):
    first, second = closed(fatima), closed(fatima)
    assert len(first.nummer) == 10
    assert int(second.nummer) == int(first.nummer) + 1


def test_a_caller_whom_we_do_not_know_keeps_name_and_number(fatima):
    caller = Caller(name="Voorbeeld", phone="+31612345678")
    contact = closed(fatima, caller)
    betrokkene = Betrokkene.objects.get(klantcontact=contact)
    assert (betrokkene.achternaam, betrokkene.rol, betrokkene.initiator) == ("Voorbeeld", "klant", True)
    assert DigitaalAdres.objects.get(betrokkene_id=betrokkene.id).adres == "+31612345678"


def test_a_number_is_found_however_it_was_typed(fatima):
    closed(fatima, Caller(name="Voorbeeld", phone="06 12345678"))
    assert DigitaalAdres.objects.get().gevonden_als == "+31612345678"


def test_nobody_is_written_down_when_nobody_was_asked(fatima):
    assert not Betrokkene.objects.filter(klantcontact=closed(fatima)).exists()


def test_two_things_told_are_enough_to_know_who_calls(fatima):
    assert level_of(["geboortedatum"]) == Identification.NONE
    assert level_of(["geboortedatum", "adres"]) == Identification.KNOWLEDGE
    contact = closed(fatima, Caller(name="Voorbeeld", level=level_of(["geboortedatum", "adres"])))
    assert contact.identificatieniveau == 2


def test_several_questions_in_one_call_are_tied(fatima):
    first = closed(fatima)
    verslag = Verslag(kanaal="telefoon", onderwerp="Rijbewijs", resultaat="beantwoord")
    second = close_klantcontact(
        verslag=verslag, begonnen_op=timezone.now(), gesprek="hand:1", vervolg_op=first.id, by=fatima
    )
    assert (second.vervolg_op_id, second.gesprek) == (first.id, first.gesprek)


def test_a_zaak_is_tied_by_the_words_of_the_standard(fatima):
    zaak = uuid4()
    verslag = Verslag(kanaal="telefoon", onderwerp="Hoe staat het?", resultaat="beantwoord", soort="statusvraag")
    contact = close_klantcontact(verslag=verslag, begonnen_op=timezone.now(), zaak_id=zaak, by=fatima)
    about = Onderwerpobject.objects.get(klantcontact=contact)
    assert (about.object_id, about.code_objecttype, about.code_soort_object_id) == (str(zaak), "zaak", "uuid")


def test_the_trail_says_who_and_how_but_not_what_the_customer_told(fatima):
    contact = closed(fatima, Caller(name="Voorbeeld"), notitie="Is ziek")
    [row] = history_of("klantcontacten", contact.id)
    assert row.by_name == "Fatima el Amrani"
    assert row.facts["resultaat"] == "beantwoord"
    assert "Voorbeeld" not in str(row.facts)
    assert "ziek" not in str(row.facts)


def test_everything_that_is_missing_is_told_and_nothing_is_kept(fatima):
    with pytest.raises(Refused) as caught:
        closed(fatima, onderwerp="", resultaat="")
    assert [refusal.field for refusal in caught.value.refusals] == ["onderwerp", "resultaat"]
    assert not Klantcontact.objects.exists()


def test_a_channel_that_the_town_switched_off_cannot_be_chosen(fatima):
    Gemeente.objects.update(channels_off=["whatsapp"])
    with pytest.raises(Refused) as caught:
        closed(fatima, kanaal="whatsapp")
    assert [refusal.code for refusal in caught.value.refusals] == ["channel-off"]


@pytest.mark.parametrize("by", [lambda: actor(LENA), lambda: Actor(ActorKind.CUSTOMER, name="Inwoner")])
def test_only_who_may_writes_down(town, by):
    with pytest.raises(Refused, match="not-allowed"):
        closed(by())


def test_a_draft_is_kept_by_field_and_given_back(fatima):
    keep_concept(gesprek="hand:1", tekst={"onderwerp": "Paspoort", "notitie": "Ver"}, by=fatima)
    keep_concept(gesprek="hand:1", tekst={"notitie": "Vertrekt"}, by=fatima)
    draft = Concept.objects.get()
    assert draft.tekst == {"onderwerp": "Paspoort", "notitie": "Vertrekt"}
    assert draft.begonnen_op < draft.bewaard_op


def test_drafts_of_two_calls_and_of_two_agents_are_apart(fatima):
    keep_concept(gesprek="hand:1", tekst={"onderwerp": "een"}, by=fatima)
    keep_concept(gesprek="hand:2", tekst={"onderwerp": "twee"}, by=fatima)
    keep_concept(gesprek="hand:1", tekst={"onderwerp": "van Lena"}, by=actor(LENA))
    drop_concept(gesprek="hand:1", by=fatima)
    assert sorted(draft.tekst["onderwerp"] for draft in Concept.objects.all()) == ["twee", "van Lena"]
