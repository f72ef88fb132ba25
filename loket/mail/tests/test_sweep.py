"""Mail that a killed process left on the disk goes; mail that somebody has to answer, or that is in a zaak, stays."""

import pytest

from loket.mail import commands
from loket.mail.models import Mailbericht
from loket.zaken.tests.conftest import zaak, zaaktype, zaaktypen_of_module

__all__ = ["zaak", "zaaktype", "zaaktypen_of_module"]
pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_content_without_a_row_is_swept_after_an_hour_and_the_rest_stays(disk, arrives, zaak):
    waiting, of_zaak = arrives(id="een@x.example"), arrives(id="twee@x.example")
    Mailbericht.objects.filter(id=of_zaak.id).update(zaak=zaak, toestand="zaak")
    old = [disk.leave("mail"), disk.leave("mail", days=1)]
    disk.age(hours=2)
    young = disk.leave("mail")  # its transaction may still run
    assert commands.sweep_mail() == 2
    assert not any(each.exists() for each in old)
    assert all(place.exists() for place in (young, disk.place_of(waiting.bestand), disk.place_of(of_zaak.bestand)))
    assert commands.sweep_mail() == 0
