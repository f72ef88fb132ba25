"""Each look at somebody's data is written down, cannot be changed afterwards, and is told to that person."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.verwerkingen import commands, queries
from loket.verwerkingen.models import Logregel, Verwerking
from loket.verwerkingen.queries import Asked
from loket.verwerkingen.rules import first_broken, seal_of

JANNIE = Actor(ActorKind.STAFF, id="7", name="Jannie Bakker")
KEES = Actor(ActorKind.STAFF, id="8", name="Kees Zandstra")
BSN, OTHER = "111222333", "123456782"
LINE = {
    "number": 1,
    "at": datetime(2026, 3, 2, 11, tzinfo=UTC),
    **dict.fromkeys(("by_kind", "by_id", "by_name", "place", "action", "object", "label"), "x"),
    **dict.fromkeys(("purpose", "reason", "operation_id"), "x"),
}
pytestmark = pytest.mark.django_db


def look(by=JANNIE, persons=(BSN,), label="ZAAK-2026-1", **more):
    told = {"object": "zaken:1", "action": "zaak geopend", "activity": "zaakbehandeling", "purpose": "Kapvergunning"}
    return commands.log_view(label=label, persons=persons, by=by, **told, **more)


def test_who_looked_at_what_and_what_for():
    look(place="192.0.2.1")
    [row] = queries.log_page(Asked()).rows
    assert (row.number, row.by_name, row.label, row.action) == (1, "Jannie Bakker", "ZAAK-2026-1", "zaak geopend")
    assert (row.purpose, row.place, row.reason) == ("Kapvergunning", "192.0.2.1", "")


@pytest.mark.parametrize("persons", [(BSN,), (BSN, OTHER, "rol:1", BSN)])
def test_it_takes_three_statements_whoever_stands_in_it(persons):
    with CaptureQueriesContext(connection) as seen:
        look(persons=persons)
    assert len([each for each in seen if "SAVEPOINT" not in each["sql"]]) == 3
    assert Verwerking.objects.count() == len(set(persons))


def test_what_is_shown_together_has_a_line_each_in_three_statements():
    look()
    objects = [("partijen:1", "Klant 12"), ("zaken:1", "ZAAK-2026-1"), ("zaken:2", "ZAAK-2026-2")]
    told = {"action": "bekeken", "activity": "klantcontact", "purpose": "Een vraag beantwoorden"}
    with CaptureQueriesContext(connection) as seen:
        commands.log_views(objects=objects, persons=[BSN], by=JANNIE, **told)
    assert len([each for each in seen if "SAVEPOINT" not in each["sql"]]) == 3
    look()  # and the chain goes on behind them
    page = queries.log_page(Asked())
    assert [(row.number, row.label) for row in page.rows][1:4] == [
        (4, "ZAAK-2026-2"),
        (3, "ZAAK-2026-1"),
        (2, "Klant 12"),
    ]
    assert page.broken is None
    assert Logregel.objects.filter(number__in=(2, 3, 4)).values("operation_id").distinct().count() == 1


def test_the_person_sees_when_and_what_for_and_not_who():
    look()
    look(KEES, persons=[OTHER])
    [use] = queries.uses_of(BSN)
    assert (use.purpose, use.name) == ("Kapvergunning", "zaak geopend")
    line = Verwerking.objects.get(person_index=Verwerking.objects.order_by("id")[0].person_index)
    assert line.activity == "http://127.0.0.1:8000/verwerkingen/zaakbehandeling"
    assert (len(line.trace_id), len(line.operation_id), line.status_code) == (32, 16, 1)
    assert (line.person, line.operation_id) == (BSN, Logregel.objects.get(number=1).operation_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT person FROM verwerkingen_verwerking")
        assert all(BSN.encode() not in bytes(person) for (person,) in cursor.fetchall())


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE verwerkingen_logregel SET by_name = 'Kees'",
        "DELETE FROM verwerkingen_logregel",
        "UPDATE verwerkingen_verwerking SET name = 'x'",
        "DELETE FROM verwerkingen_verwerking",
    ],
)
def test_the_database_lets_nobody_change_a_line(sql):
    look()
    with pytest.raises(DatabaseError, match="does not change"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def force(sql):
    """As somebody would who is master of the database."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE verwerkingen_logregel DISABLE TRIGGER USER")
        cursor.execute(sql)
        cursor.execute("ALTER TABLE verwerkingen_logregel ENABLE TRIGGER USER")


@pytest.mark.parametrize(
    ("sql", "broken"),
    [
        ("UPDATE verwerkingen_logregel SET by_name = 'Kees' WHERE number = 2", 2),
        ("UPDATE verwerkingen_logregel SET at = at - interval '1 day' WHERE number = 4", 4),
        ("DELETE FROM verwerkingen_logregel WHERE number = 2", 3),
        ("DELETE FROM verwerkingen_logregel WHERE number = 4", 4),
    ],
)
def test_a_line_that_was_touched_is_found(sql, broken):
    for _ in range(4):
        look()
    call_command("logboek_controleren")
    force(sql)
    assert queries.broken_line() == broken
    with pytest.raises(CommandError):
        call_command("logboek_controleren")


def test_a_seal_follows_from_the_line_and_the_one_before():
    first = seal_of(b"", LINE)
    second = {**LINE, "number": 2}
    lines = [(LINE, first), (second, seal_of(first, second))]
    assert first_broken(b"", lines) is None
    assert first_broken(None, lines[1:]) is None
    assert first_broken(b"", [({**LINE, "by_name": "y"}, first), lines[1]]) == 1
    assert first_broken(b"", lines[1:]) == 2


def test_old_lines_are_forgotten_and_the_rest_stays_whole(monkeypatch):
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now - timedelta(days=400))
    look()
    monkeypatch.setattr(timezone, "now", lambda: now)
    look()
    look()
    assert commands.forget_old_lines() == 1
    assert [row.number for row in queries.log_page(Asked()).rows] == [3, 2]
    assert Verwerking.objects.count() == 3  # three years
    assert queries.broken_line() is None


def test_with_a_reason_somebody_may_look_for_the_rest_of_the_day(monkeypatch):
    asked = {"object": "zaken:1", "label": "ZAAK-2026-1", "activity": "zaakbehandeling", "purpose": "Wmo"}
    with pytest.raises(Refused) as refused:
        commands.take_noodtoegang(**asked, reason="Zomaar", by=KEES)
    assert refused.value.refusal.code == "reason-too-short"
    commands.take_noodtoegang(**asked, reason="Jannie is ziek en de hulp moet vandaag komen", by=KEES)
    assert queries.has_noodtoegang("zaken:1", by=KEES)
    assert not queries.has_noodtoegang("zaken:1", by=JANNIE)
    assert not queries.has_noodtoegang("zaken:2", by=KEES)
    [row] = queries.log_page(Asked(with_reason=True)).rows
    assert (row.by_name, row.reason) == ("Kees Zandstra", "Jannie is ziek en de hulp moet vandaag komen")
    assert Announcement.objects.get().kind == "verwerkingen.NoodtoegangTaken"
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(days=1))
    assert not queries.has_noodtoegang("zaken:1", by=KEES)


def test_what_an_application_reads_is_one_insert_and_no_line_of_the_chain():
    told = {"object": "zaken:1", "name": "gelezen", "activity": "zaakbehandeling", "purpose": "Behandelen"}
    with CaptureQueriesContext(connection) as seen:
        commands.log_read(persons=[BSN, OTHER], **told)
    assert len([each for each in seen if "SAVEPOINT" not in each["sql"]]) == 1
    commands.log_read(persons=[], **told)
    assert [len(queries.uses_of(each)) for each in (BSN, OTHER, "")] == [1, 1, 0]
    assert (Verwerking.objects.count(), Logregel.objects.count()) == (3, 0)
