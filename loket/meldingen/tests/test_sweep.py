"""A photo of a form that was never sent goes after a day, also from the disk; that of a melding stays."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from loket.gebied.rules import Point
from loket.meldingen import commands
from loket.meldingen.models import Photo

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def photo():
    file = BytesIO()
    Image.new("RGB", (40, 30), "navy").save(file, "JPEG")
    return Photo.objects.get(id=commands.keep_photo(upload=SimpleUploadedFile("foto.jpg", file.getvalue())).id)


def test_photos_that_were_never_sent_go_after_a_day(settings, tmp_path, town, django_capture_on_commit_callbacks):
    settings.MEDIA_ROOT = tmp_path
    left, sent, young = photo(), photo(), photo()
    told = {"send_key": uuid4(), "category": "lamp-uit", "point": Point(52.67004, 4.70354)}
    commands.receive_melding(**told, photos=[sent.id])  # it is worked on
    now = timezone.now()
    Photo.objects.exclude(id=young.id).update(kept_at=now - timedelta(hours=25))
    Photo.objects.filter(id=young.id).update(kept_at=now - timedelta(hours=23))
    with django_capture_on_commit_callbacks(execute=True):
        assert commands.sweep_photos() == 1
    assert set(Photo.objects.values_list("id", flat=True)) == {sent.id, young.id}
    assert [Path(each.file.path).exists() for each in (left, sent, young)] == [False, True, True]
    assert commands.sweep_photos() == 0
