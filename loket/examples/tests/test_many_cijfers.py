"""The ten years of the bench, in small: its rows are counted as those of the commands are."""

import pytest
from django.utils import timezone

from loket.cijfers import commands
from loket.cijfers.queries import value
from loket.cijfers.rules.periode import period_of
from loket.examples import cijfers_bench
from loket.examples.town import set_up_zaaktypen

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
SMALL = {"CONTACTEN": 1200, "ZAKEN": 300, "GESPREKKEN": 440, "MELDINGEN": 160, "BRIEVEN": 125, "PARTIJEN": 60}


def test_ten_years_in_small(monkeypatch):
    from loket.examples.town import set_up_town

    set_up_town(addresses=False)
    set_up_zaaktypen(only=("RIJBEWIJS",))
    for name, many in SMALL.items():
        monkeypatch.setattr(cijfers_bench, name, many)
    cijfers_bench.fill(lambda text: None)
    commands.load_indicators(norms_from=timezone.localdate())
    told = cijfers_bench.count(lambda text: None)
    assert told["dagcijfers"] > 1000
    years = [period_of(str(year), timezone.localdate()) for year in range(2010, timezone.localdate().year + 1)]
    for code, many in (("contacten", "CONTACTEN"), ("gesprekken", "GESPREKKEN"), ("meldingen", "MELDINGEN")):
        assert sum(value(code, period=year).teller for year in years) == SMALL[many]
