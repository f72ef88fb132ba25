"""What did not work is known by itself, ends by itself, and stands beside a zaak that came in late (Awb 2:21)."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.basisregistraties.queries import NietBereikbaar, persoon
from loket.examples.cast import JANNIE, LENA
from loket.examples.eigen_zaak import kapvergunning, zaak_of
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.outside.brp import BrpDown
from loket.storingen import commands
from loket.storingen.models import Dienst, Storing
from loket.storingen.permissions import KEEP
from loket.storingen.queries import open_storingen, storingen_before
from loket.storingen.rules.storing import period_words

pytestmark = pytest.mark.django_db
KEEPER = Actor(ActorKind.STAFF, id="00000000-0000-7000-8000-000000000001", permissions=frozenset({KEEP}))
TEN, FOUR = datetime(2026, 12, 3, 9, 0, tzinfo=UTC), datetime(2026, 12, 3, 15, 5, tzinfo=UTC)


def test_from_when_till_when_in_words():
    assert period_words(TEN, FOUR) == "3 december 2026 van 10.00 uur tot 16.05 uur"
    assert period_words(TEN, FOUR + timedelta(days=1)).endswith("tot 4 december 2026 16.05 uur")
    assert period_words(TEN, None) == "sinds 3 december 2026 10.00 uur"
    assert period_words(TEN, TEN).endswith("korter dan een minuut")


def test_failing_twice_is_one_and_an_answer_ends_it():
    commands.note_down(Dienst.INLOGGEN)
    commands.note_down(Dienst.INLOGGEN)
    one = Storing.objects.get()
    assert one.seen_at > one.since
    commands.note_up(Dienst.BETALEN)  # another one
    assert len(open_storingen()) == 1
    commands.note_up(Dienst.INLOGGEN)
    assert open_storingen() == []
    commands.note_down(Dienst.INLOGGEN)
    assert Storing.objects.count() == 2


def test_a_clock_that_is_set_back_breaks_nothing():
    for at_the_end in (commands.note_up, lambda dienst: end(Storing.objects.get(dienst=dienst, until=None))):
        commands.note_down(Dienst.INLOGGEN)
        later = timezone.now() + timedelta(hours=1)
        Storing.objects.filter(until=None).update(since=later, seen_at=later)
        commands.note_down(Dienst.INLOGGEN)
        at_the_end(Dienst.INLOGGEN)
        assert Storing.objects.latest("since").until == later


def end(storing):
    commands.end_storing(storing_id=storing.id, by=KEEPER)


def test_a_register_that_is_down_is_written_down_and_that_it_is_back_too(settings, monkeypatch):
    class Down:
        def persoon(self, *args, **kwargs):
            raise BrpDown

    class Back:
        def persoon(self, *args, **kwargs):
            return None

    asked = {"velden": ["naam.voornamen"], "doel": "Meten", "by": SYSTEM}
    monkeypatch.setattr("loket.basisregistraties.queries.ask.brp", Down)
    with pytest.raises(NietBereikbaar):
        persoon("999990019", **asked)
    assert [each.dienst for each in open_storingen()] == ["Basisregistratie Personen"]
    monkeypatch.setattr("loket.basisregistraties.queries.ask.brp", Back)
    assert persoon("999990019", **asked) is None
    assert open_storingen() == []


def test_around_the_day_of_sending_only_what_one_needs_to_send():
    for dienst, since, until in (
        (Dienst.INLOGGEN, TEN, FOUR),
        (Dienst.BRP, TEN, FOUR),  # the form asks instead
        (Dienst.SITE, TEN - timedelta(days=9), FOUR - timedelta(days=9)),
    ):
        Storing.objects.create(dienst=dienst, since=since, seen_at=until, until=until)
    days = [len(storingen_before(TEN.date() + timedelta(days=n))) for n in (-1, 0, 3, 4)]
    assert days == [0, 1, 1, 0]


def test_a_colleague_writes_down_that_the_site_was_down(client, town):
    url, lena = reverse("storingen:work"), Medewerker.objects.get(email=LENA.email)
    client.force_login(lena)
    assert "Storing opschrijven" not in client.get(url).content.decode()
    told = {"dienst": "site", "since": TEN, "until": FOUR}
    with pytest.raises(Refused):
        commands.report_storing(**told, by=SYSTEM)


def test_what_makes_no_line():
    now = timezone.now()
    for since, until, code in (
        (now + timedelta(hours=1), None, "in-the-future"),
        (now - timedelta(hours=1), now - timedelta(hours=2), "ends-before-it-begins"),
    ):
        with pytest.raises(Refused) as refused:
            commands.report_storing(dienst=Dienst.SITE, since=since, until=until, by=KEEPER)
        assert refused.value.refusal.code == code


def test_one_open_line_of_a_dienst_and_it_is_ended_once():
    made = commands.report_storing(dienst=Dienst.SITE, since=timezone.now() - timedelta(hours=1), by=KEEPER)
    with pytest.raises(Refused):
        commands.report_storing(dienst=Dienst.SITE, since=timezone.now(), by=KEEPER)
    commands.note_up(Dienst.SITE)
    assert len(open_storingen()) == 1  # a colleague ends what a colleague wrote down
    commands.end_storing(storing_id=made.id, by=KEEPER)
    with pytest.raises(Refused):
        commands.end_storing(storing_id=made.id, by=KEEPER)


def test_who_handles_a_zaak_reads_it_there(client, town):
    zaak = zaak_of(kapvergunning())
    client.force_login(Medewerker.objects.get(email=JANNIE.email))
    url = reverse("zaken:zaak", args=[zaak.id])
    before = client.get(url).content.decode()
    now = timezone.now()
    Storing.objects.create(dienst=Dienst.INLOGGEN, since=now - timedelta(hours=4), seen_at=now, until=now)
    assert "Kwam dit te laat binnen?" not in before
    assert "Kwam dit te laat binnen?" in client.get(url).content.decode()
