"""Loose files go however long ago they were left: the last days each hour, all before them month by month."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from loket.documenten.commands import loose
from loket.documenten.commands.loose import A_FEW, sweep_loose


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def at(monkeypatch, now):
    """What is swept in the hour that begins so many hours from now."""

    def swept(hours, folder="post", named=(), **more):
        clock = SimpleNamespace(now=lambda: now + timedelta(hours=hours))
        monkeypatch.setattr(loose, "timezone", clock)
        return sweep_loose(folder, lambda keys: set(keys) & set(named), **more)

    return swept


def key_of(disk, place):
    return str(place.relative_to(disk.folder / "documenten"))


def leave_since_a_year(disk, room="post"):
    """One in each of the last thirteen months or so: a worker was away for longer than a week, again and again."""
    left = [disk.leave(room, days=days) for days in range(10, 400, 30)]
    disk.age(hours=2)
    return left


def test_what_was_missed_for_weeks_is_gone_when_each_month_had_its_hour(disk, at):
    left = leave_since_a_year(disk)
    months = len({place.parent.parent for place in left})
    assert sum(at(hour) for hour in range(months)) == len(left)
    assert not any(each.exists() for each in left)
    assert sum(at(hour) for hour in range(months)) == 0


def test_one_run_looks_at_one_month_of_long_ago_and_at_the_last_days(disk, at, now, monkeypatch):
    leave_since_a_year(disk)
    young = [disk.leave("post", days=days) for days in range(3)]
    disk.age(hours=2)
    asked = []
    kept_in = loose.store().kept_in
    monkeypatch.setattr(type(loose.store()), "kept_in", lambda self, folder: asked.append(folder) or kept_in(folder))
    at(0)
    assert not any(each.exists() for each in young)
    months = {folder.rpartition("/")[0] for folder in asked}
    assert len(months - {f"post/{now - timedelta(days=days):%Y/%m}" for days in range(3)}) <= 1


def test_what_a_row_names_stays_and_so_does_what_is_not_ours(disk, at):
    left = leave_since_a_year(disk)
    named = [key_of(disk, place) for place in left[::2]]
    for hour in range(20):
        at(hour, named=named)
    assert [each.exists() for each in left] == [place in left[::2] for place in left]


def test_rooms_do_not_sweep_each_other(disk, at):
    """Content of documents lies at the top of the store, that of the rooms in folders beside it."""
    left = leave_since_a_year(disk, room="mail")
    for hour in range(20):
        at(hour, folder="")
        at(hour, folder="post")
    assert all(each.exists() for each in left)


@pytest.mark.parametrize(("count", "named", "stays"), [(A_FEW, 0, 0), (A_FEW + 1, 0, A_FEW + 1), (30, 31, 0)])
def test_where_hardly_anything_is_named_we_look_with_the_wrong_database(disk, at, caplog, count, named, stays):
    """Of a restore, or of another town: its files are not thrown away, and the log says so."""
    left = [disk.leave("post", days=40) for _ in range(count)]
    known = [disk.leave("post", days=40) for _ in range(named)]
    disk.age(hours=2)
    at(0, named=[key_of(disk, place) for place in known])
    assert sum(each.exists() for each in left) == stays
    assert all(each.exists() for each in known)
    assert ("left alone" in caplog.text) == bool(stays)
