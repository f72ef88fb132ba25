"""Marks beside other towns: by hand and from a file, all of it or nothing."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from loket.examples.cast import TINEKE, YASMIN
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.waardering import commands
from loket.waardering.models import Meting

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PAGE, WORK = reverse("waardering:metingen"), reverse("waardering:work")
HEAD = "onderwerp;jaar;eigen;gemiddeld;methode;bron"


@pytest.fixture
def tineke(client, town):
    commands.keep_methode(code="2008", naam="Methode 2008", by=SYSTEM)
    commands.keep_methode(code="2010", naam="Methode 2010", voetnoot="Een cijfer kan hoger zijn.", by=SYSTEM)
    client.force_login(Medewerker.objects.get(email=TINEKE.email))
    return client


def send(client, *lines):
    told = SimpleUploadedFile("cijfers.csv", "\n".join((HEAD, *lines)).encode("utf-8-sig"))
    return client.post(PAGE, {"wat": "bestand", "bestand": told})


def test_a_file_and_its_footnote(tineke):
    """S-71, S-72: 7,1 in 2008 and 7,5 in 2010, by another method."""
    answer = send(tineke, "Klant;2008;7,1;7,3;2008;Burgerpeiling", "klant;2010;7,5;7,6;2010;Burgerpeiling")
    assert answer["Location"] == PAGE
    page = tineke.get(WORK).content.decode()
    assert "+0,4 (andere methode)" in page
    assert "Een cijfer kan hoger zijn." in page
    assert send(tineke, "klant;2010;7,4;7,6;2010;Burgerpeiling").status_code == 302  # again: written over
    assert list(Meting.objects.order_by("jaar").values_list("eigen", flat=True)) == [Decimal("7.1"), Decimal("7.4")]


def test_one_wrong_line_and_nothing_is_kept(tineke):
    answer = send(tineke, "klant;2008;7,1;;2008;Peiling", "klant;2010;71;;2010;Peiling", "klant;x;7;;2010;Peiling")
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Regel 2: Een cijfer is 1 tot 10." in text
    assert "Regel 3: In deze regel staat geen goed getal." in text
    assert not Meting.objects.exists()


@pytest.mark.parametrize("content", [b"", b"\x89PNG\x00\xff", HEAD.encode(), b"a;b\n1;2"])
def test_what_is_no_such_file(tineke, content):
    told = SimpleUploadedFile("x.csv", content)
    assert tineke.post(PAGE, {"wat": "bestand", "bestand": told}).status_code == 422


def test_before_a_series_is_reliable(tineke):
    """S-32."""
    for jaar, own in (("2010", "7,5"), ("2012", "7,8")):
        told = {"onderwerp": "klant", "jaar": jaar, "eigen": own, "methode": "2010", "bron": "Peiling"}
        assert tineke.post(PAGE, {"wat": "meting", **told}).status_code == 302
    assert "+0,3 (beter)" in tineke.get(WORK).content.decode()
    told = {"wat": "reeks", "onderwerp": "klant", "betrouwbaar_vanaf": "1-1-2011"}
    assert tineke.post(PAGE, told).status_code == 302
    page = tineke.get(WORK).content.decode()
    assert "niet vergelijkbaar" in page
    assert "+0,3" not in page
    commands.keep_reeks(onderwerp="klant", betrouwbaar_vanaf=None, by=SYSTEM)
    assert "+0,3 (beter)" in tineke.get(WORK).content.decode()


def test_who_may_only_look_keeps_nothing(client, town):
    client.force_login(Medewerker.objects.get(email=YASMIN.email))
    assert client.get(PAGE).status_code == 403
    with pytest.raises(Refused):
        commands.keep_reeks(onderwerp="klant", betrouwbaar_vanaf=date(2011, 1, 1), by=actor(YASMIN))
