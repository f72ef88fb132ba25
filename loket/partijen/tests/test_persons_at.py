"""Whose an e-mail address is, for the log: only when that is sure."""

import pytest
from django.utils import timezone

from loket.partijen.models import Bevestiging, DigitaalAdres, Partij, SoortPartij
from loket.partijen.queries.persons import persons_at

pytestmark = pytest.mark.django_db
ADDRESS = "anna@inwoner.example"


def partij(soort=SoortPartij.PERSOON, nummer="1"):
    now = timezone.now()
    return Partij.objects.create(soort_partij=soort, nummer=nummer, gemaakt_op=now, gewijzigd_op=now)


def reached_at(who, address=ADDRESS):
    return DigitaalAdres.objects.create(
        partij=who, soort_digitaal_adres="email", adres=address, gevonden_als=address.lower()
    )


def test_of_the_one_who_has_it_however_it_is_written():
    anna = partij()
    reached_at(anna)
    assert persons_at([" Anna@inwoner.example"]) == [f"partij:{anna.id}"]


def test_of_nobody_when_two_have_it_or_none():
    reached_at(partij())
    reached_at(partij(nummer="2"))
    assert persons_at([ADDRESS, "iemand@elders.example", "", None]) == []


def test_of_nobody_when_it_was_typed_by_somebody_and_not_confirmed():
    """Else one reads when the town looks at a neighbour, by saying that the address is one's own."""
    address = reached_at(partij())
    waits = Bevestiging.objects.create(adres=address, sleutel=b"x", gevraagd_op=timezone.now())
    assert persons_at([ADDRESS]) == []
    Bevestiging.objects.filter(adres=waits.adres).update(bevestigd_op=timezone.now())
    assert len(persons_at([ADDRESS])) == 1


def test_a_company_is_no_person():
    reached_at(partij(SoortPartij.ORGANISATIE))
    assert persons_at([ADDRESS]) == []
