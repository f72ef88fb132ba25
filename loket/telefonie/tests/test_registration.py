"""Of how many calls something was written down: calls, not klantcontacten."""

from datetime import UTC, date, datetime, timedelta

from loket.klantcontacten.models import Klantcontact
from loket.klantcontacten.rules.share import Share
from loket.telefonie.models import Gesprek
from loket.telefonie.queries.registration import registration

AT = datetime(2026, 11, 3, 9, tzinfo=UTC)
DAY = date(2026, 11, 3)


def call(call_id, *, at=AT, team="kcc", answered=True, queue="kcc"):
    told = {"answered_at": at + timedelta(seconds=5) if answered else None, "team_id": team if answered else None}
    Gesprek.objects.create(centrale="hal", call_id=call_id, queue=queue, rang_at=at, **told)


def written_down(name, times=1):
    for _ in range(times):
        nummer = f"{Klantcontact.objects.count():010}"
        Klantcontact.objects.create(nummer=nummer, kanaal="telefoon", onderwerp="x", gesprek=name, plaatsgevonden_op=AT)


def test_a_call_with_three_questions_counts_once(town):
    for name in "12345":
        call(name)
    call("6", answered=False)
    call("7", at=AT - timedelta(days=1))
    call("8", queue="")  # a direct number
    call("9", team="groen")
    for name, times in (("hal:1", 3), ("hal:2", 1), ("hal:6", 1), ("hal:8", 1), ("hal:9", 1), ("", 2)):
        written_down(name, times)
    assert registration(DAY, DAY) == Share(3, 6)
    assert registration(DAY, DAY, team="kcc") == Share(2, 5)
    assert registration(DAY, DAY, team="groen") == Share(1, 1)


def test_without_calls_there_is_no_percentage(town):
    assert registration(DAY, DAY).percent is None
