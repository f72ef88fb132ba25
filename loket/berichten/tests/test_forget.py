"""A year after it went out a bericht is thrown away, unless it hangs on a zaak or a mail, or did not go yet."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.berichten.commands import forget_old_berichten, forget_old_onbereikbaar
from loket.berichten.models import Bericht, Bijlage, Onbereikbaar, State
from loket.kernel.models import Announcement

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LONG_AGO, JUST = timedelta(days=366), timedelta(days=364)
ENDED = {
    State.SENT: {"message_id": "<1@bergen.example>"},
    State.FAILED: {"last_error": "address-refused"},
    State.UNSURE: {"last_error": "cut-off"},
    State.WITHDRAWN: {},
}


def kept(about, *, written=LONG_AGO, sent=None, state=State.SENT):
    now = timezone.now()
    moments = {"written_at": now - written, "handed_at": now - written if state == State.UNSURE else None}
    sent_at = now - (sent or written) if state == State.SENT else None
    told = {"to": "anna@inwoner.example", "channel": "email", "subject": "Bericht", "text": "Beste Anna"}
    return Bericht.objects.create(about=about, state=state, sent_at=sent_at, **moments, **told, **ENDED.get(state, {}))


def left():
    return set(Bericht.objects.values_list("about", flat=True))


@pytest.mark.parametrize("state", ENDED)
def test_what_went_out_or_never_will_goes_after_a_year(state):
    kept("waardering:1", state=state)
    kept("waardering:2", state=state, written=JUST)
    assert (forget_old_berichten(), forget_old_berichten()) == (1, 0)
    assert left() == {"waardering:2"}


def test_the_year_begins_when_it_was_sent():
    kept("afspraak:1", written=LONG_AGO, sent=JUST)
    assert forget_old_berichten() == 0


def test_with_what_came_along_and_the_trail_has_the_number_of_them_alone():
    Bijlage.objects.create(bericht=kept("afspraak:1"), name="a.ics", media_type="text/calendar", content=b"x")
    kept("terugmelding:1:antwoord")
    assert forget_old_berichten() == 2
    assert not Bijlage.objects.exists()
    told = Announcement.objects.get(kind="berichten.BerichtenDestroyed")
    assert told.facts == {"about": "", "berichten": 2}


def test_what_hangs_on_a_zaak_or_a_mail_stays_and_what_still_goes_out():
    stays = {"zaak:1:status:2", "mail:1:ontvangen"}
    for about in stays:
        kept(about)
    for state in (State.WAITING, State.SENDING):
        kept(f"waardering:{state}", state=state)
    assert forget_old_berichten() == 0
    assert stays < left()


def test_an_address_that_gave_our_mail_back_is_tried_again_after_a_year():
    now = timezone.now()
    Onbereikbaar.objects.create(adres="anna@inwoner.example", sinds=now - LONG_AGO)
    Onbereikbaar.objects.create(adres="bas@inwoner.example", sinds=now - JUST)
    assert (forget_old_onbereikbaar(), forget_old_onbereikbaar()) == (1, 0)
    assert Onbereikbaar.objects.get().adres == "bas@inwoner.example"
