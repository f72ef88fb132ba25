"""Files of other systems."""

import io

import pytest
from django.core.files.base import ContentFile

from loket.examples.cast import HENK
from loket.examples.town import actor
from loket.meldingen import commands

HEAD = "nummer;gemeld_op;soort;omschrijving;lat;lon;status;afgehandeld_op"
GOOD = "7;2025-03-03T08:47:00+01:00;lamp-uit;De lantaarn knippert;52.6700;4.7035;closed;2025-03-05 12:00"


def bytes_of(*lines, encoding="utf-8"):
    return "\n".join(lines).encode(encoding)


@pytest.fixture
def take(town, settings, tmp_path):
    """Run a whole file: `take(content)` gives the overname."""
    settings.MEDIA_ROOT = tmp_path
    return take_over


def take_over(content, *, source="oude-app", trial=False, by=None):
    if isinstance(content, str):
        content = content.encode()
    file = ContentFile(content, name="meldingen.csv")
    started = commands.start_overname(file=file, source=source, trial=trial, at_once=True, by=by or actor(HENK))
    return commands.run_overname(overname_id=started.id)


def as_file(content):
    return io.BytesIO(content if isinstance(content, bytes) else content.encode())
