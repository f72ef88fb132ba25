"""The town: its numbers, its hours, and how soon a change is seen."""

import pytest

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie import commands, kept, queries

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
BERGEN = {
    "name": "Bergen",
    "full_name": "gemeente Bergen",
    "phone": "072 123 45 67",
    "phone_14": "14 072",
    "phone_abroad": "+31 72 123 45 67",
    "email": "info@bergen.example",
}


def test_a_town_that_was_not_set_up_has_a_page_too():
    assert queries.gemeente().name == "Voorbeeld"


@pytest.mark.parametrize(
    ("shown", "phone", "link", "abroad"),
    [(True, "14 072", "tel:14072", "+31 72 123 45 67"), (False, "072 123 45 67", "tel:0721234567", "")],
)
def test_the_number_to_call(shown, phone, link, abroad):
    """S-153: off, the 14-number is shown nowhere; on, with the number from abroad beside it."""
    commands.set_up_gemeente(**BERGEN, show_14_number=shown, by=SYSTEM)
    row = queries.gemeente()
    assert (row.name, row.phone, row.phone_link, row.phone_abroad) == ("Bergen", phone, link, abroad)


def test_every_fault_is_told_at_once():
    wrong = {"phone_14": "", "show_14_number": True, "opening_hours": {"0": [["9", "17"]]}}
    with pytest.raises(Refused) as refused:
        commands.set_up_gemeente(**(BERGEN | wrong), by=SYSTEM)
    assert [refusal.code for refusal in refused.value.refusals] == ["hours-wrong", "phone-14-missing"]


def test_the_row_is_kept_for_seconds_and_read_anew_after_a_change(
    settings, monkeypatch, django_assert_num_queries, django_capture_on_commit_callbacks
):
    settings.GEMEENTE_KEPT_SECONDS = 5
    now = [100.0]
    monkeypatch.setattr(kept.time, "monotonic", lambda: now[0])
    kept.forget_gemeente()
    with django_capture_on_commit_callbacks(execute=True):
        commands.set_up_gemeente(**BERGEN, by=SYSTEM)
    with django_assert_num_queries(1):
        assert [queries.gemeente().name for _ in range(3)] == ["Bergen"] * 3
    kept.Gemeente.objects.update(name="Elders")  # by another process
    assert queries.gemeente().name == "Bergen"
    now[0] += 5
    assert queries.gemeente().name == "Elders"
    with django_capture_on_commit_callbacks(execute=True):
        commands.set_up_gemeente(name="Bergen", by=SYSTEM)
    assert queries.gemeente().name == "Bergen"
    kept.forget_gemeente()
