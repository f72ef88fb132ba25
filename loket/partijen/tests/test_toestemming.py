"""We write by e-mail only where somebody said that we may, per kind of message, until they say stop (Awb 2:8)."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.partijen.commands.toestemming import give_toestemming, revoke_toestemming
from loket.partijen.models import DigitaalAdres, Toestemming
from loket.partijen.queries.toestemming import may_write_at
from loket.partijen.tests.people import actor, person, reached

pytestmark = pytest.mark.django_db


@pytest.fixture
def tineke(db):
    return person()


@pytest.fixture
def mail(tineke):
    return reached(tineke)


def given(adres, by, **changes):
    told = {"soort_bericht": "besluit", "bron": "telefoon", **changes}
    return give_toestemming(digitaal_adres_id=adres, by=actor(by), **told)


def codes(refused):
    return [each.code for each in refused.value.refusals]


def test_without_consent_there_is_no_address(tineke, mail):
    assert may_write_at(tineke.id, "besluit") == ""


def test_consent_is_for_one_kind_of_message_with_day_and_source(tineke, mail, fatima):
    made = given(mail, fatima, on=date(2026, 1, 5))
    assert (local(made.gegeven_op).date(), made.bron) == (date(2026, 1, 5), "telefoon")
    assert may_write_at(tineke.id, "besluit") == "tineke@inwoner.example"
    assert may_write_at(tineke.id, "uitnodiging") == ""


def test_taken_back_it_ends_at_once_and_both_are_kept(tineke, mail, fatima):
    made = given(mail, fatima)
    revoke_toestemming(toestemming_id=made.id, bron="balie", by=actor(fatima))
    assert may_write_at(tineke.id, "besluit") == ""
    kept = Toestemming.objects.get()
    assert (kept.bron, kept.ingetrokken_bron) == ("telefoon", "balie")
    kinds = [row.kind for row in history_of("partijen", tineke.id)]
    assert sorted(kinds)[-2:] == ["partijen.ToestemmingGiven", "partijen.ToestemmingRevoked"]


def test_it_can_be_given_again(tineke, mail, fatima):
    revoke_toestemming(toestemming_id=given(mail, fatima).id, bron="balie", by=actor(fatima))
    given(mail, fatima, bron="website")
    assert may_write_at(tineke.id, "besluit") == "tineke@inwoner.example"


def test_the_standard_address_goes_before_another(tineke, fatima):
    first, second = reached(tineke, "oud@inwoner.example"), reached(tineke, "nieuw@inwoner.example")
    given(first, fatima)
    given(second, fatima)
    assert may_write_at(tineke.id, "besluit") == "nieuw@inwoner.example"


def test_a_telephone_is_no_place_for_a_letter(tineke, fatima):
    given(reached(tineke, "0612345678", "telefoonnummer"), fatima, soort_bericht="afspraak")
    assert may_write_at(tineke.id, "afspraak") == ""
    assert may_write_at(tineke.id, "afspraak", channel="telefoonnummer") == "0612345678"


def test_everything_that_is_wrong_is_said_at_once(mail, fatima):
    with pytest.raises(Refused) as refused:
        given(mail, fatima, soort_bericht="reclame", bron=" ", on=timezone.localdate() + timedelta(days=1))
    assert codes(refused) == ["kind-unknown", "source-missing", "moment-to-come"]


def test_it_stands_there_once(mail, fatima):
    given(mail, fatima)
    with pytest.raises(Refused) as refused:
        given(mail, fatima)
    assert codes(refused) == ["consent-there"]


def test_it_is_taken_back_once_and_with_a_source(mail, fatima):
    made = given(mail, fatima)
    with pytest.raises(Refused) as refused:
        revoke_toestemming(toestemming_id=made.id, bron="", by=actor(fatima))
    assert codes(refused) == ["source-missing"]
    revoke_toestemming(toestemming_id=made.id, bron="brief", by=actor(fatima))
    with pytest.raises(Refused) as refused:
        revoke_toestemming(toestemming_id=made.id, bron="brief", by=actor(fatima))
    assert codes(refused) == ["consent-revoked"]


def test_who_may_only_look_changes_nothing(mail, fatima, henk):
    made = given(mail, fatima)
    with pytest.raises(Refused) as refused:
        revoke_toestemming(toestemming_id=made.id, bron="brief", by=actor(henk))
    assert codes(refused) == ["partij-not-kept"]
    with pytest.raises(Refused):
        given(mail, henk, soort_bericht="zaak")


def test_an_address_of_nobody_that_we_know_has_no_consent(mail, fatima):
    DigitaalAdres.objects.update(partij=None, is_standaard_adres=False)
    with pytest.raises(Refused) as refused:
        given(mail, fatima)
    assert codes(refused) == ["address-of-nobody"]
