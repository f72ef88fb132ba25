"""An empty installation becomes a town that somebody can arrange."""

import pytest
from django.core.management import CommandError, call_command

from loket.meldingen.models import Category, Route
from loket.organisatie.models import Gemeente, Medewerker, Team
from loket.organisatie.permissions import all_permissions
from loket.organisatie.queries import actor_for

pytestmark = pytest.mark.django_db
ASKED = {
    "phone": "072 123 45 67",
    "mail": "info@heiloo.example",
    "admin": "ada@heiloo.example",
    "first_name": "Ada",
    "last_name": "Eerste",
}


def test_the_first_administrator_may_arrange_everything():
    call_command("nieuwe_gemeente", "Heiloo", **ASKED)
    assert Gemeente.objects.get().full_name == "Gemeente Heiloo"
    assert actor_for(Medewerker.objects.get()).permissions == set(all_permissions())
    assert not Medewerker.objects.get().has_usable_password()


def test_meldingen_can_come_in_and_land_at_the_contact_centre():
    call_command("nieuwe_gemeente", "Heiloo", **ASKED)
    assert Category.objects.count() > 40
    assert list(Team.objects.values_list("code", flat=True)) == ["kcc"]
    assert not Route.objects.exists()  # there are no teams yet to route to


def test_one_installation_is_one_town():
    call_command("nieuwe_gemeente", "Heiloo", **ASKED)
    with pytest.raises(CommandError, match="Er is al een gemeente"):
        call_command("nieuwe_gemeente", "Castricum", **ASKED)


def test_a_demo_is_no_place_for_a_real_town(settings):
    """Who forgets the settings of the town would begin it in the database of the demo."""
    settings.DEMO = True
    with pytest.raises(CommandError, match="database of a demo"):
        call_command("nieuwe_gemeente", "Heiloo", **ASKED)
    assert not Gemeente.objects.exists()
