"""A request is answered within a month; two months more when it is hard, told within the first (AVG 12 lid 3)."""

import pytest

from loket.catalogi.models import Zaaktype
from loket.examples.town import set_up_zaaktypen

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_the_kind_of_zaak_of_a_request_has_the_term_of_the_law(town):
    set_up_zaaktypen(["AVG-VERZOEK"])
    kind = Zaaktype.objects.get(identificatie="AVG-VERZOEK")
    assert kind.termijnregel["name"] == "gdpr_request"
    assert (kind.doorlooptijd, kind.verlenging_mogelijk, kind.verlengingstermijn) == ("P1M", True, "P2M")
    assert not kind.opschorting_en_aanhouding_mogelijk
