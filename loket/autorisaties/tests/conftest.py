from datetime import date

import pytest
from django.utils import timezone

from loket.organisatie.models import Functie, FunctieVervulling, Medewerker


@pytest.fixture
def log_in(client):
    def log_in(*permissions):
        medewerker = Medewerker.objects.create(
            email="kees.bakker@bergen.example", first_name="Kees", last_name="Bakker", hired_at=timezone.now()
        )
        functie = Functie.objects.create(name="Functioneel beheer", permissions=list(permissions))
        FunctieVervulling.objects.create(medewerker=medewerker, functie=functie, first_day=date(2020, 1, 1))
        client.force_login(medewerker)
        return client

    return log_in
