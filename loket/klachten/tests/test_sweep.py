"""Files of a klacht that was refused after all go; those of a klacht that is a running zaak stay."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from loket.kernel.actor import VISITOR
from loket.klachten import commands
from loket.klachten.models import Bijlage
from loket.klachten.tests.conftest import TOLD
from loket.zaken.models import Zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_a_file_without_a_row_is_swept_after_an_hour_and_that_of_a_running_zaak_stays(disk, kinds):
    letter = SimpleUploadedFile("brief.pdf", b"%PDF-1.7 een brief")
    klacht = commands.receive_klacht(TOLD, send_key=uuid4(), bijlagen=[letter], by=VISITOR)
    assert Zaak.objects.get(id=klacht.zaak).einddatum is None
    old = [disk.leave("klachten"), disk.leave("klachten", days=1)]
    disk.age(hours=2)
    young = disk.leave("klachten")  # its transaction may still run
    assert commands.sweep_bijlagen() == 2
    assert not any(each.exists() for each in old)
    assert all(place.exists() for place in (young, disk.place_of(Bijlage.objects.get().bestand)))
    assert commands.sweep_bijlagen() == 0
