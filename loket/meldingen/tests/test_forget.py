"""Nothing is kept longer than we promise: contact a year after the end, what was told five years."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from loket.berichten.models import Bericht, State
from loket.examples.cast import LENA
from loket.examples.town import actor
from loket.gebied.rules import Point
from loket.kernel.audit import history_of
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.meldingen import commands
from loket.meldingen.models import Melder, Melding, Photo, Step

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(town):
    """Anna told it with a photo; it was mended, and she said what she thought of it."""
    file = BytesIO()
    Image.new("RGB", (40, 30), "navy").save(file, "JPEG")
    photo = commands.keep_photo(upload=SimpleUploadedFile("foto.jpg", file.getvalue()))
    melding = commands.receive_melding(
        send_key=uuid4(),
        category="lamp-uit",
        point=Point(52.67004, 4.70354),
        description="Bij mij voor de deur",
        address="Dorpsstraat 12A, Bergen",
        email="anna@inwoner.example",
        photos=[photo.id],
    ).melding
    commands.complete_melding(melding_id=melding.id, outcome="solved", text="De lantaarn brandt.", by=actor(LENA))
    for delivery in Delivery.objects.waiting().order_by("id"):
        deliver(delivery_id=delivery.id)
    commands.judge_solution(token=Melder.objects.get().token, satisfied=True, text="Fijn")
    return melding


@pytest.fixture(autouse=True)
def files_of_tests(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def ended(days_ago):
    at = timezone.now() - timedelta(days=days_ago)
    Melding.objects.update(completed_at=at)
    Bericht.objects.update(written_at=at)


def test_contact_of_melders_goes_a_year_after_the_end(done):
    ended(364)
    assert commands.forget_melders() == 0
    ended(366)
    assert commands.forget_melders() == 1
    melder = Melder.objects.get()
    assert (melder.email, melder.phone) == ("", "")
    assert melder.contact_removed_at
    assert commands.forget_melders() == 0


def test_what_we_wrote_to_a_melder_goes_with_the_address(done):
    Bericht.objects.filter(about__startswith="melding-step:").update(state=State.WAITING)
    Bericht.objects.filter(about__startswith="melding-received:").update(state=State.WITHDRAWN)
    ended(366)
    commands.forget_melders()
    [left] = Bericht.objects.all()
    assert left.state == State.WAITING  # what still has to go out is not thrown away
    Bericht.objects.update(state=State.FAILED, last_error="address-refused")
    commands.forget_melders()
    assert not Bericht.objects.exists()


def test_five_years_after_the_end_only_what_the_figures_need_is_left(
    done, settings, django_capture_on_commit_callbacks
):
    ended(5 * 365)
    assert commands.empty_meldingen() == 0
    ended(5 * 365 + 3)
    with django_capture_on_commit_callbacks(execute=True):
        assert commands.empty_meldingen() == 1
    melding = Melding.objects.get()
    assert (melding.description, melding.outcome_text, melding.state_text) == ("", "", "")
    assert (melding.address, melding.lat, melding.lon) == ("Dorpsstraat, Bergen", 52.67, 4.704)
    assert (melding.category_id, melding.wijk_id, melding.outcome) == ("lamp-uit", "bergen", "solved")
    assert (Melder.objects.get().satisfied, Melder.objects.get().judgement) == (True, "")
    assert not Photo.objects.exists()
    assert not Step.objects.exists()
    assert not [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]
    assert [row.facts["photos"] for row in history_of("meldingen", melding.id) if row.kind.endswith("Emptied")] == [1]
    assert commands.empty_meldingen() == 0


def test_an_open_melding_keeps_its_words(town):
    commands.receive_melding(send_key=uuid4(), category="lamp-uit", point=Point(52.67, 4.7035), description="Uit")
    Melding.objects.update(received_at=timezone.now() - timedelta(days=3000))
    assert commands.empty_meldingen() == 0
