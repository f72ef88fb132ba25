"""What must always be true, the database holds, whoever writes."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from loket.organisatie.models import Afwezigheid, Functie, FunctieVervulling, Gemeente, Mandaat, Medewerker, Teamlid

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FROM, BEFORE = date(2026, 3, 2), date(2026, 3, 1)


def broken(write):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        write()
    return error.value.__cause__.diag.constraint_name


def test_there_is_one_gemeente():
    row = {"name": "B", "full_name": "B", "phone": "1", "phone_abroad": "1", "email": "a@b.example"}
    Gemeente.objects.create(**row)
    assert broken(lambda: Gemeente.objects.create(id=2, **row)) == "one_gemeente"
    assert broken(lambda: Gemeente.objects.update(show_14_number=True)) == "shown_14_number_is_there"


def test_addresses_are_in_lower_case_and_leaving_has_a_time(lena):
    someone = {"first_name": "A", "last_name": "B", "hired_at": timezone.now()}
    capital = lambda: Medewerker.objects.create(email="A@bergen.example", **someone)  # noqa: E731
    assert broken(capital) == "email_of_medewerker_in_lower_case"
    assert broken(lambda: Medewerker.objects.update(is_active=False)) == "medewerker_who_left_has_time"
    assert broken(lambda: Teamlid.objects.create(medewerker=lena, team_id="verlichting")) == "once_in_a_team"


def test_periods_end_after_they_begin(lena, omar):
    functie = Functie.objects.create(name="F")
    days = {"first_day": FROM, "last_day": BEFORE}
    filled = lambda: FunctieVervulling.objects.create(medewerker=lena, functie=functie, **days)  # noqa: E731
    assert broken(filled) == "functie_ends_after_it_begins"
    assert broken(lambda: Afwezigheid.objects.create(medewerker=lena, **days)) == "absence_ends_after_it_begins"
    own = lambda: Afwezigheid.objects.create(medewerker=lena, deputy=lena, first_day=FROM)  # noqa: E731
    assert broken(own) == "nobody_stands_in_for_oneself"


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"max_amount": Decimal("-0.01")}, "mandate_amount_not_below_zero"),
        ({"ground": ""}, "mandate_has_a_ground"),
        ({"last_day": BEFORE}, "mandate_ends_after_it_begins"),
        ({"functie": None}, "mandate_for_functie_or_medewerker"),
    ],
)
def test_a_mandate_is_whole(wrong, constraint):
    whole = {
        "decision": "feest",
        "description": "een feest",
        "ground": "Mandaatbesluit",
        "first_day": FROM,
        "functie": Functie.objects.create(name="F"),
    }
    assert broken(lambda: Mandaat.objects.create(**(whole | wrong))) == constraint
