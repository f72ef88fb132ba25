"""Meldingen of another system become ours: once, with our number, and in silence."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.berichten.models import Bericht
from loket.examples.cast import HENK, LENA
from loket.examples.town import actor
from loket.gebied.commands import load_sample
from loket.gebied.models import Address
from loket.gebied.rules import Point
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement, Delivery
from loket.kernel.refusal import Refused
from loket.meldingen import commands, jobs
from loket.meldingen.commands import overname_run
from loket.meldingen.models import Channel, LeftLine, Melder, Melding, Outcome, Overname, State
from loket.meldingen.queries.overnames import report_rows
from loket.meldingen.tests.overname.conftest import GOOD, HEAD, take_over

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
CLOSED = f"{HEAD}\n{GOOD}"


def rows(*numbers, head=HEAD):
    return "\n".join([head, *(GOOD.replace("7;", f"{number};", 1) for number in numbers)])


def counts(overname):
    return (overname.taken, overname.known, overname.refused)


def report_of(overname):
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(report_rows(overname))
    return text.getvalue()


def test_a_melding_with_all_that_happened_elsewhere(take):
    assert counts(take(CLOSED)) == (1, 0, 0)
    melding = Melding.objects.get()
    assert melding.number == "M-2025-0001"
    assert melding.foreign_id == "oude-app:7"
    assert (melding.channel, melding.team_id, melding.wijk_id) == (Channel.IMPORT, "verlichting", "bergen")
    assert (melding.state, melding.outcome) == (State.COMPLETED, Outcome.SOLVED)
    assert melding.received_at == datetime(2025, 3, 3, 7, 47, tzinfo=UTC)
    assert melding.completed_at == datetime(2025, 3, 5, 11, 0, tzinfo=UTC)
    assert melding.due_on == date(2025, 3, 10)  # five working days


def test_our_numbers_count_on_in_the_year_of_receipt(take):
    other = GOOD.replace("7;2025", "8;2024", 1)
    take(f"{rows(1, 2)}\n{other}")
    assert sorted(Melding.objects.values_list("number", flat=True)) == ["M-2024-0001", "M-2025-0001", "M-2025-0002"]


def test_nobody_is_told(take):
    open_one = "nummer;gemeld_op;soort;lat;lon;email\n1;2026-01-05;asbest;52.67;4.7035;anna@inwoner.example"
    assert counts(take(open_one)) == (1, 0, 0)
    reactions = Delivery.objects.exclude(reaction__regex=r"\.(personeel|toegang)\.").values_list("reaction", flat=True)
    assert [name.rsplit(".", 1)[1] for name in reactions] == ["bring_zaak_along"]  # the zaak under it, no message
    assert not Bericht.objects.exists()
    assert Melder.objects.get().email == "anna@inwoner.example"  # who waits, hears the end


def test_of_a_closed_melding_no_address_is_kept(take):
    take("\n".join([f"{HEAD};email", f"{GOOD};anna@inwoner.example"]))
    assert not Melder.objects.exists()


def test_the_history_says_where_it_came_from(take):
    take(CLOSED)
    told = Announcement.objects.get(kind="meldingen.MeldingTakenOver")
    assert told.subject == f"meldingen:{Melding.objects.get().id}"
    assert told.facts["foreign_id"] == "oude-app:7"
    assert told.by_name == actor(HENK).name


def test_twice_is_once_and_of_two_sources_twice(take):
    assert counts(take(rows(1, 2, 2))) == (2, 1, 0)
    assert counts(take(rows(1, 2, 3))) == (1, 2, 0)
    assert counts(take(rows(1), source="ander-systeem")) == (1, 0, 0)
    assert Melding.objects.count() == 4


@pytest.mark.parametrize(
    ("kind", "name", "description", "found"),
    [
        ("lamp-uit", "", "", "lamp-uit"),
        ("", "Lamp brandt niet", "", "lamp-uit"),
        ("LAMP BRANDT NIET", "", "", "lamp-uit"),
        ("17", "Straatlantaarn brandt niet", "", "lamp-uit"),
        ("", "", "De straatlantaarn brandt niet", "lamp-uit"),
    ],
)
def test_the_kind_by_code_by_name_or_by_sure_words(take, kind, name, description, found):
    head = "nummer;gemeld_op;service_code;service_name;omschrijving;lat;lon"
    take(f"{head}\n1;2026-01-05;{kind};{name};{description};52.67;4.7035")
    assert Melding.objects.get().category_id == found


def test_what_does_not_fit_is_refused_with_every_reason(take):
    overname = take(f"{HEAD}\n7;2026-01-05;xyzzy;iets;52.3731;4.8932;open;\n8;;lamp-uit;;52.67;4.7035;;")
    reasons = list(LeftLine.objects.order_by("id").values_list("number", "reason"))
    assert counts(overname) == (0, 0, 2)
    assert reasons[0][1].startswith("Deze soort kennen wij niet: xyzzy.")
    assert reasons[0][1].endswith("Deze plek ligt niet in onze gemeente.")
    assert reasons[1] == (3, "Er staat niet bij wanneer het is gemeld.")


def test_the_mended_report_is_a_file_again(take):
    text = f'{HEAD};kleur\n{GOOD};rood\n8;2025-03-03;xyzzy;=1+1;52.67;4.7035;open;;@blauw\n9;"open;x'
    first = take(text)
    assert counts(first) == (1, 0, 2)
    report = report_of(first)
    head, moon, broken = csv.reader(io.StringIO(report), delimiter=";")
    assert head == [*HEAD.split(";"), "kleur", "regel", "reden", "hele_regel"]
    assert (moon[3], moon[8], moon[9]) == ("'=1+1", "'@blauw", "3")
    assert (broken[9], broken[11]) == ("4", '9;"open;x')

    second = take(report.replace("xyzzy", "lamp-uit"))
    assert counts(second) == (1, 0, 1)
    assert Melding.objects.get(foreign_id="oude-app:8").description == "=1+1"
    assert second.columns == first.columns


def test_open311_of_another_town(take):
    xml = (
        "<service_requests><request><service_request_id>A-1</service_request_id><status>closed</status>"
        "<service_code>lamp-uit</service_code><description>Uit</description><lat>52.67</lat><long>4.7035</long>"
        "<requested_datetime>2025-03-03T08:47:00+01:00</requested_datetime>"
        "<updated_datetime>2025-03-05T12:00:00+01:00</updated_datetime></request></service_requests>"
    )
    json = (
        '[{"service_request_id": 2, "status": "open", "service_code": "lamp-uit", "lat": 52.67, "long": 4.7035,'
        ' "requested_datetime": "2025-03-03T08:47:00+01:00", "description": null}]'
    )
    assert (counts(take(xml)), counts(take(json))) == ((1, 0, 0), (1, 0, 0))
    assert list(Melding.objects.order_by("number").values_list("foreign_id", "state")) == [
        ("oude-app:A-1", State.COMPLETED),
        ("oude-app:2", State.RECEIVED),
    ]


def test_our_own_open311_answers_can_be_read_back(take, client):
    take(rows(1))
    Melding.objects.update(received_at=timezone.now() - timedelta(days=3), completed_at=timezone.now())
    dump = client.get("/open311/v2/requests.xml").content
    assert counts(take(dump, source="buren")) == (1, 0, 0)


def test_a_file_that_breaks_off_keeps_what_came_before(take):
    good = (
        '{"service_request_id": "1", "service_code": "lamp-uit", "lat": 52.67, "long": 4.7035,'
        ' "requested_datetime": "2025-03-03T08:47:00+01:00"}'
    )
    overname = take(f"[{good}, {{")
    assert counts(overname) == (1, 0, 0)
    assert overname.fault == "Het bestand is stuk na melding 1. Wat daarna komt, is niet gelezen."


def test_a_null_character_is_refused_and_kept_visible(take):
    overname = take(f"{HEAD}\n{GOOD.replace('knippert', 'knip' + chr(0) + 'pert')}")
    assert counts(overname) == (0, 0, 1)
    assert LeftLine.objects.get().cells[3] == "De lantaarn knip␀pert"


def test_too_many_lines_says_so_and_loses_nothing(take, monkeypatch):
    monkeypatch.setattr(overname_run, "MOST_LINES", 2)
    overname = take(rows(1, 2, 3))
    assert counts(overname) == (2, 0, 0)
    assert overname.fault.endswith("Zet de rest in een ander bestand.")


def test_a_trial_writes_nothing_and_tells_the_same(take):
    text = f"{rows(1, 2, 2)}\n9;2025-03-03;xyzzy;;52.67;4.7035;;"
    trial = take(text, trial=True)
    assert not Melding.objects.exists()
    assert counts(trial) == counts(take(text)) == (2, 1, 1)


def test_after_the_trial_the_same_file_for_real(take):
    trial = take(rows(1, 2), trial=True)
    commands.take_over_for_real(overname_id=trial.id, by=actor(HENK))
    assert ProcrastinateJob.objects.get(task_name__endswith="take_over").args == {"overname_id": str(trial.id)}
    done = commands.run_overname(overname_id=trial.id)
    assert counts(done) == (2, 0, 0)
    assert not done.file
    with pytest.raises(Refused) as refused:
        commands.take_over_for_real(overname_id=trial.id, by=actor(HENK))
    assert refused.value.refusal.code == "overname-done"


def test_a_worker_that_is_lost_is_followed_by_one_that_goes_on(take, monkeypatch):
    monkeypatch.setattr(overname_run, "BATCH", 2)
    real, times = overname_run._keep, []

    def killed_at_the_second(*arguments):
        times.append(1)
        if len(times) == 2:
            raise KeyboardInterrupt
        return real(*arguments)

    monkeypatch.setattr(overname_run, "_keep", killed_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        take(rows(1, 2, "fout-datum;x", 4, 5))
    assert Melding.objects.count() == 2
    done = commands.run_overname(overname_id=Overname.objects.get().id)
    assert counts(done) == (4, 0, 1)
    assert done.lines_read == 5
    assert commands.run_overname(overname_id=done.id).taken == 4  # a second delivery of the job does nothing


def test_a_line_that_the_database_does_not_want_leaves_the_others(take, monkeypatch):
    real = overname_run.take_over_melding

    def one_off_the_earth(ready, **rest):
        if ready.told.foreign_id == "oude-app:2":
            ready = replace(ready, place=replace(ready.place, point=Point(999, 4.7)))
        return real(ready, **rest)

    monkeypatch.setattr(overname_run, "take_over_melding", one_off_the_earth)
    assert counts(take(rows(1, 2, 3))) == (2, 0, 1)


def test_only_who_arranges_meldingen(take):
    with pytest.raises(Refused):
        take(CLOSED, by=actor(LENA))


def test_a_month_later_only_the_counts_are_left(take):
    trial = take(f"{HEAD}\n9;2025-03-03;xyzzy;;52.67;4.7035;;", trial=True)
    assert commands.sweep_overnames() == 0
    Overname.objects.update(asked_at=timezone.now() - timedelta(days=31))
    assert commands.sweep_overnames() == 2
    trial.refresh_from_db()
    assert (bool(trial.file), trial.refused, LeftLine.objects.count()) == (False, 1, 0)
    assert commands.sweep_overnames() == 0


def test_the_command_for_the_administrator(town, settings, tmp_path, capsys):
    settings.MEDIA_ROOT = tmp_path / "files"
    file, report = tmp_path / "oud.csv", tmp_path / "geweigerd.csv"
    file.write_text(f"{CLOSED}\n9;2025-03-03;xyzzy;;52.67;4.7035;;")
    call_command("import_meldingen", file, "--source=oude-app", "--dry-run")
    assert capsys.readouterr().out.startswith("1 over te nemen, 0 waren er al, 1 geweigerd\n  regel 3: Deze soort")
    call_command("import_meldingen", file, "--source=oude-app", f"--rapport={report}")
    assert capsys.readouterr().out.startswith("1 overgenomen, 0 waren er al, 1 geweigerd")
    assert report.read_text(encoding="utf-8-sig").splitlines()[1].startswith("9;2025-03-03;xyzzy")


def test_the_command_refuses_in_one_line(town, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    (tmp_path / "x.csv").write_bytes(b"PK\x03\x04")
    with pytest.raises(CommandError, match="Excel"):
        call_command("import_meldingen", tmp_path / "x.csv", "--source=oude-app")
    with pytest.raises(CommandError, match="kleine letters"):
        call_command("import_meldingen", tmp_path / "x.csv", "--source=Oude App")
    with pytest.raises(CommandError, match="kan niet worden gelezen"):
        call_command("import_meldingen", tmp_path / "er-niet.csv", "--source=oude-app")


def test_by_address_when_it_is_certain(town, settings, tmp_path):
    load_sample(by=SYSTEM)
    settings.MEDIA_ROOT = tmp_path
    row = Address.objects.select_related("street").earliest("id")
    label = f"{row.street.name} {row.number}, {row.street.place}"
    head = "nummer;gemeld_op;soort;adres"
    overname = take_over(f"{head}\n1;2026-01-05;lamp-uit;{label}\n2;2026-01-05;lamp-uit;Qwertyxpad 1")
    assert counts(overname) == (1, 0, 1)
    assert LeftLine.objects.get().reason == "Dit adres kennen wij niet: Qwertyxpad 1."
    assert Melding.objects.get().address.startswith(f"{row.street.name} {row.number}")


def test_the_job_takes_the_file_over(take):
    trial = take(rows(1), trial=True)
    commands.take_over_for_real(overname_id=trial.id, by=actor(HENK))
    jobs.take_over(**ProcrastinateJob.objects.get(task_name__endswith="take_over").args)
    assert Melding.objects.count() == 1
