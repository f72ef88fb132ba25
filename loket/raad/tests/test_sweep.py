"""Papers that a killed process left go from the disk; papers of a meeting stay."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from loket.examples.raad import a_vergadering
from loket.kernel.actor import SYSTEM
from loket.raad import commands

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_a_paper_without_a_row_is_swept_after_an_hour_and_that_of_a_meeting_stays(disk, town):
    told = {"titel": "Plan", "soort": "raadsvoorstel", "datum": date(2026, 11, 1)}
    paper = SimpleUploadedFile("plan.pdf", b"%PDF-1.7 plan")
    stuk = commands.add_stuk(vergadering_id=a_vergadering().id, **told, bestand=paper, by=SYSTEM)
    disk.age(hours=2)
    assert commands.sweep_stukken() == 0
    old = [disk.leave("raad"), disk.leave("raad", days=1)]
    disk.age(hours=2)
    young = disk.leave("raad")  # its transaction may still run
    assert commands.sweep_stukken() == 2
    assert not any(each.exists() for each in old)
    assert all(place.exists() for place in (young, disk.place_of(stuk.bestand)))
