"""A year after we asked somebody, nobody can tell any more whom."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.waardering.commands import answer, forget_old_uitnodigingen, invite
from loket.waardering.models import Antwoord, Uitnodiging
from loket.waardering.queries.cijfers import figures

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def asked(about, *, days):
    made = invite(channel="balie", about=about, to=f"{about}@inwoner.example")
    Uitnodiging.objects.filter(id=made.id).update(gevraagd_op=timezone.now() - timedelta(days=days))
    return made


def shown():
    today = timezone.localdate()
    return figures(today - timedelta(days=400), today).total


def test_whom_we_asked_is_kept_for_a_year_and_that_we_asked_for_ever(town):
    given = asked("anna", days=1)
    answer(sleutel=given.sleutel, marks={"cijfer": 8})
    Uitnodiging.objects.filter(id=given.id).update(gevraagd_op=timezone.now() - timedelta(days=366))
    asked("bas", days=366)
    young = asked("cor", days=364)
    before = shown()
    assert (forget_old_uitnodigingen(), forget_old_uitnodigingen()) == (2, 0)
    assert Uitnodiging.objects.exclude(adres_index=None).get().id == young.id
    assert Uitnodiging.objects.exclude(sleutel=None).get().id == young.id
    assert shown() == before
    assert (before.asked, before.answered) == (3, 1)
    assert Antwoord.objects.get().cijfer == 8
