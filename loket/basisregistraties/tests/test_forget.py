"""That a register was asked is known for three years: so long a person sees who used their data (AVG 5:2, 15)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.basisregistraties.commands import forget_old_bevragingen
from loket.basisregistraties.models import Bevraging

pytestmark = pytest.mark.django_db
THREE_YEARS = 1096  # with the one day of a leap year


def asked(days_ago):
    return Bevraging.objects.create(
        register="brp", index=b"of somebody", velden=["naam.voornamen"], doel="Verhuizing doorgeven",
        uitkomst="gevonden", door_soort="staff", op=timezone.now() - timedelta(days=days_ago), milliseconden=40,
    )  # fmt: skip


def test_a_question_of_more_than_three_years_ago_is_forgotten():
    asked(THREE_YEARS + 1), asked(4000)
    kept = {asked(days).id for days in (0, 400, THREE_YEARS - 1)}
    assert forget_old_bevragingen() == 2
    assert set(Bevraging.objects.values_list("id", flat=True)) == kept
    assert forget_old_bevragingen() == 0
