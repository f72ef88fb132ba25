"""How long mail is kept: no longer than its mailbox says, and never shorter than the zaak it belongs to."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.kernel.audit import history_of
from loket.klantcontacten.models import Klantcontact
from loket.mail import commands
from loket.mail.models import Mailbericht
from loket.outside.opslag import NotThere, store
from loket.zaken.tests.conftest import zaak, zaaktype, zaaktypen_of_module

__all__ = ["zaak", "zaaktype", "zaaktypen_of_module"]
pytestmark = pytest.mark.django_db


def done(mail, *, months=0, **changes):
    """As if it was done so long ago."""
    at = timezone.now() - timedelta(days=31) * months
    told = {"toestand": "beantwoord", "klaar_op": at, "ontvangen_op": at - timedelta(days=1), **changes}
    Mailbericht.objects.filter(id=mail.id).update(**told)
    return Mailbericht.objects.get(id=mail.id)


def left():
    return set(Mailbericht.objects.values_list("id", flat=True))


def test_after_a_year_it_is_gone_with_its_content_and_what_we_wrote(arrives):
    old = done(arrives(id="oud@x.example"), months=13)
    recent = done(arrives(id="nieuw@x.example"), months=11)
    Bericht.objects.update(state="sent", sent_at=timezone.now(), message_id="<a@b>")
    assert Bericht.objects.filter(about__startswith=f"mail:{old.id}:").exists()
    assert commands.destroy_old_mail() == 1
    assert left() == {recent.id}
    with pytest.raises(NotThere):
        store().open(old.bestand)
    store().open(recent.bestand).close()
    assert not Bericht.objects.filter(about__startswith=f"mail:{old.id}:").exists()
    assert history_of("mail", old.id)[0].kind == "mail.MailDestroyed"
    assert Klantcontact.objects.count() == 2  # the figures stay


def test_each_mailbox_has_its_own_time(arrives, postbus):
    postbus.bewaren_maanden = 60
    postbus.save()
    mail = done(arrives(), months=13)
    assert commands.destroy_old_mail() == 0
    assert left() == {mail.id}


def test_what_is_open_stays_however_old(arrives):
    mail = arrives()
    Mailbericht.objects.update(ontvangen_op=timezone.now() - timedelta(days=2000))
    assert commands.destroy_old_mail() == 0
    assert left() == {mail.id}


def test_what_stands_with_a_zaak_stays_until_the_zaak_is_gone(arrives, zaak):
    mail = done(arrives(), months=100, zaak=zaak, toestand="zaak")
    assert commands.destroy_old_mail() == 0
    Mailbericht.objects.filter(id=mail.id).update(zaak=None)  # as the database does when the zaak is destroyed
    assert commands.destroy_old_mail() == 1


def test_what_nobody_had_to_answer_goes_after_ninety_days(arrives):
    spam = done(arrives(id="een@x.example"), toestand="spam", klaar_op=None)
    infected = done(arrives(id="twee@x.example"), toestand="besmet", klaar_op=None)
    Mailbericht.objects.filter(id=spam.id).update(ontvangen_op=timezone.now() - timedelta(days=91))
    Mailbericht.objects.filter(id=infected.id).update(ontvangen_op=timezone.now() - timedelta(days=89))
    assert commands.destroy_old_mail() == 1
    assert left() == {infected.id}


def test_a_conversation_goes_from_its_end_and_an_open_answer_keeps_its_beginning(arrives):
    first = done(arrives(id="een@x.example"), months=30)
    second = done(arrives(id="twee@x.example", heads=["In-Reply-To: <een@x.example>"]), months=13)
    assert second.eerste_id == first.id
    Mailbericht.objects.filter(id=second.id).update(toestand="open", klaar_op=None)
    assert commands.destroy_old_mail() == 0
    done(second, months=13)
    assert commands.destroy_old_mail() == 2
    assert left() == set()
