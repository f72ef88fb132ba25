"""The first question that is asked of a process finds everything read."""

from types import SimpleNamespace

import pytest

from loket.zoeken.commands import make_findable
from loket.zoeken.queries import beforehand
from loket.zoeken.queries.known import forget_snapshots, snapshot
from loket.zoeken.rules.findable import Findable, Term
from loket.zoeken.tests.catalogue import fill


@pytest.mark.django_db
@pytest.mark.parametrize("for_staff", [True, False])
def test_nobody_waits_for_the_first_question(for_staff, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(beforehand, "connection", SimpleNamespace(close=lambda: None))
    forget_snapshots()
    beforehand._read()
    with django_assert_num_queries(1):  # is it still as it was?
        snapshot(for_staff=for_staff)


@pytest.mark.django_db
def test_what_everybody_may_find_is_known_once_and_what_is_for_staff_alone_is_not_shared():
    forget_snapshots()
    fill(Findable(kind="product", ref="1", url="/1/", title="Vlaggenmast plaatsen"))
    assert snapshot(for_staff=False).head is snapshot(for_staff=True).head
    make_findable(Findable(kind="antwoord", ref="2", url="/2/", title="Zeg dit", terms=[Term("wind")], staff_only=True))
    for_staff, for_all = snapshot(for_staff=True).head.number, snapshot(for_staff=False).head.number
    assert for_staff.keys() - for_all.keys() == {("antwoord", "2")}
