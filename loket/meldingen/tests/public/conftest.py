"""What a resident's tests share: a town with a few addresses and lamp posts, and a phone's photo."""

import uuid
from io import BytesIO

import pytest
from django.core.cache import cache
from PIL import Image

from loket.gebied import commands as gebied
from loket.gebied.rules import AddressLine, LampPostLine, Point
from loket.kernel.actor import SYSTEM
from loket.meldingen import commands

FORM = "/melding-openbare-ruimte/"
DORPSSTRAAT_12 = Point(52.67010, 4.70050)  # in wijk Bergen
HERE = {"lat": "52.670100", "lon": "4.700500"}
AMSTERDAM = {"lat": "52.373100", "lon": "4.893200"}


@pytest.fixture(autouse=True)
def no_figures_of_before():
    cache.clear()


@pytest.fixture(autouse=True)
def files_of_tests(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def street(town):
    """Dorpsstraat in Bergen and in Schoorl, with lamp posts in Bergen."""
    lines = [
        AddressLine("1000000000000001", "Dorpsstraat", 10, "", "", "1861AA", "Bergen", 52.67000, 4.70040),
        AddressLine("1000000000000002", "Dorpsstraat", 12, "", "", "1861AA", "Bergen", 52.67010, 4.70050),
        AddressLine("1000000000000003", "Dorpsstraat", 12, "", "", "1871AA", "Schoorl", 52.70260, 4.69100),
        AddressLine("1000000000000004", "Molenweg", 3, "", "", "1861AB", "Bergen", 52.67200, 4.70300),
    ]
    gebied.import_addresses(lines=lines, places=["Bergen", "Schoorl"], source="test", by=SYSTEM)
    lamps = [
        LampPostLine("0416", "voor nummer 8", 52.67005, 4.70045),
        LampPostLine("0417", "voor nummer 12", 52.67011, 4.70052),
    ]
    gebied.import_lamp_posts(lines=lamps, source="test", by=SYSTEM)


def receive(point=DORPSSTRAAT_12, category="lamp-uit", **told):
    """A melding as the form would send it."""
    return commands.receive_melding(send_key=uuid.uuid4(), category=category, point=point, **told)


def photo(name="foto.jpg", *, place=None, size=(800, 600), kind="JPEG"):
    """A photo as a phone makes it; `place` is (lat, lon) in its EXIF."""
    image, file = Image.new("RGB", size, "navy"), BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Camera van Anna"
    if place:
        lat, lon = place
        exif[0x8825] = {
            1: "N",
            2: (int(lat), 0, (lat - int(lat)) * 3600),
            3: "E",
            4: (int(lon), 0, (lon - int(lon)) * 3600),
        }
    image.save(file, kind, exif=exif)
    file.seek(0)
    file.name = name
    return file
