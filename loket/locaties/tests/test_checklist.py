"""A point of the checklist that fails is told once, so that it becomes a measure (S-61)."""

import pytest

from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.locaties import commands
from loket.locaties.queries import history
from loket.locaties.rules.facility import newly_failed

VALUES = {"name": "Gemeentehuis", "summary": "Kom langs.", "address": "Plein 1"}


@pytest.mark.parametrize(
    ("before", "now", "failed"),
    [
        ({}, {"ringleiding": "nee"}, ["ringleiding"]),
        ({"ringleiding": "ja"}, {"ringleiding": "nee"}, ["ringleiding"]),
        ({"ringleiding": "nee"}, {"ringleiding": "nee", "toilet": "ja"}, []),
        ({"ringleiding": "nee"}, {"ringleiding": "ja"}, []),
    ],
)
def test_what_failed_just_now(before, now, failed):
    assert newly_failed(before, now) == failed


def failed_of(code):
    told = [row for row in history_of("locaties", code) if row.kind == "locaties.ChecklistPointFailed"]
    return [row.facts["label"] for row in told]


@pytest.mark.django_db
def test_told_when_somebody_found_it_and_not_again():
    commands.add_locatie(code="hal", by=SYSTEM, **VALUES, facilities={"drempelvrij": "nee"})
    assert failed_of("hal") == ["Zonder drempel naar binnen"]
    commands.change_locatie(code="hal", by=SYSTEM, name="Hal")
    assert len(failed_of("hal")) == 1
    commands.change_locatie(code="hal", by=SYSTEM, facilities={"drempelvrij": "ja", "lage_balie": "nee"})
    assert set(failed_of("hal")) == {"Zonder drempel naar binnen", "Lage balie"}
    assert "Te verbeteren: lage balie" in [line.what for line in history("hal")]
