"""A mail of which nobody knows whether it went: it does not go again by itself, and a person sees why."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.berichten import commands, rules
from loket.berichten.models import Bericht, Channel, State
from loket.berichten.tests.test_round import that_hangs_up
from loket.berichten.tests.test_send import try_to_send
from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused

pytestmark = pytest.mark.django_db
LIST = "/werk/berichten/"


@pytest.fixture
def unsure(write):
    """Killed half an hour ago while the mail server got it."""
    bericht = write(once=True, about="mail:1:antwoord:0")
    commands.begin_sending(bericht_id=bericht.id)
    Bericht.objects.update(
        handed_at=timezone.now() - timedelta(minutes=30), written_at=timezone.now() - timedelta(hours=1)
    )
    assert try_to_send(bericht) is None
    return bericht


def test_it_does_not_go_again_by_itself(unsure, smtp):
    assert (unsure.state, unsure.last_error) == (State.UNSURE, "cut-off")
    commands.send_what_waits()
    assert try_to_send(unsure) is None
    assert smtp.mails == []
    newest = history_of("berichten", unsure.id)[0]
    assert (newest.kind, newest.facts["error"]) == ("berichten.BerichtUnsure", "cut-off")


@pytest.mark.slow
@pytest.mark.parametrize(("once", "state"), [(True, State.UNSURE), (False, State.WAITING)])
def test_a_server_that_took_all_and_said_nothing(write, settings, smtp, once, state):
    bericht = write(once=once)
    with that_hangs_up(reads_all=True) as settings.EMAIL_PORT:
        try_to_send(bericht)
    assert (bericht.state, bericht.last_error) == (state, "mail-no-answer")


@pytest.mark.slow
def test_a_server_that_hung_up_before_the_text_did_not_take_it(write, settings, smtp):
    bericht = write(once=True)
    with that_hangs_up(reads_all=None) as settings.EMAIL_PORT:
        try_to_send(bericht)
    assert (bericht.state, bericht.last_error, bericht.handed_at) == (State.WAITING, "mail-unreachable", None)


def test_a_text_message_never_is_for_a_gateway_knows_it_by_its_reference(write):
    assert write(once=True, channel=Channel.SMS, to="0612345678", subject="").once is False


def test_staff_see_it_with_the_reason_and_the_number_for_the_mail_server(unsure, log_in):
    client = log_in("berichten.bekijken")
    assert [row.id for row in client.get(LIST).context["look_at"]] == [unsure.id]
    assert "Onzeker verzonden (1)" in client.get(LIST).content.decode()
    html = client.get(f"{LIST}{unsure.id}/").content.decode()
    assert rules.ERRORS["cut-off"] in html
    assert f"bericht.{unsure.id.hex}@" in html
    assert "Verstuur toch" in html
    assert "Het is aangekomen" in html


def test_one_click_sends_it_after_all(unsure, log_in, smtp):
    response = log_in("berichten.bekijken").post(f"{LIST}{unsure.id}/opnieuw/")
    assert response.url == f"{LIST}{unsure.id}/"
    assert try_to_send(unsure) is None
    assert (unsure.state, len(smtp.mails)) == (State.SENT, 1)


def test_one_click_says_that_it_arrived_when_the_server_got_it(unsure, log_in, smtp):
    client = log_in("berichten.bekijken")
    assert client.post(f"{LIST}{unsure.id}/aangekomen/").url == f"{LIST}{unsure.id}/"
    handed_at = unsure.handed_at
    unsure.refresh_from_db()
    assert (unsure.state, unsure.sent_at, smtp.mails) == (State.SENT, handed_at, [])
    newest = history_of("berichten", unsure.id)[0]
    assert (newest.by_name, newest.reason) == ("Kees Bakker", "een collega zag dat het aankwam")
    again = client.post(f"{LIST}{unsure.id}/aangekomen/")
    assert (again.status_code, "al zeker" in again.content.decode()) == (409, True)


def test_strangers_say_nothing_of_it(unsure, client, log_in):
    assert client.post(f"{LIST}{unsure.id}/aangekomen/").status_code == 302
    assert log_in("meldingen.behandelen").post(f"{LIST}{unsure.id}/aangekomen/").status_code == 403


def test_who_names_its_message_id_has_it(unsure):
    commands.note_named(["<iets@elders.example>", f"<bericht.{unsure.id.hex}@bergen.example>"])
    unsure.refresh_from_db()
    assert (unsure.state, unsure.sent_at) == (State.SENT, unsure.handed_at)


def test_it_is_not_taken_back_for_it_may_be_there(unsure):
    with pytest.raises(Refused, match="bericht-unsure"):
        commands.withdraw_bericht(about=unsure.about, by=SYSTEM)
