"""The administrator gives an app a key, and takes it back."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from loket.examples.cast import LENA
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.meldingen import commands
from loket.meldingen.models import Applicatie
from loket.meldingen.queries.applicaties import applicatie_with_key

pytestmark = pytest.mark.django_db


def sleutel(*arguments):
    out = StringIO()
    call_command("open311_sleutel", *arguments, stdout=out)
    return out.getvalue().strip()


def test_a_key_is_shown_once_and_kept_as_a_hash():
    key = sleutel("Buiten Beter")
    assert applicatie_with_key(key).name == "Buiten Beter"
    assert key not in repr([*Applicatie.objects.values(), *Announcement.objects.values()])


def test_a_new_key_takes_the_place_of_the_old_one():
    old, new = sleutel("Buiten Beter"), sleutel("Buiten Beter")
    assert (applicatie_with_key(old), applicatie_with_key(new).name) == (None, "Buiten Beter")


def test_a_key_that_is_withdrawn_works_no_longer():
    key = sleutel("Buiten Beter")
    sleutel("Buiten Beter", "--intrekken")
    assert applicatie_with_key(key) is None
    assert list(Announcement.objects.order_by("id").values_list("kind", "subject")) == [
        ("meldingen.ApplicatieKeyGiven", "meldingen:Buiten Beter"),
        ("meldingen.ApplicatieKeyWithdrawn", "meldingen:Buiten Beter"),
    ]


@pytest.mark.parametrize("name", ["", "x" * 81, "a\0b", "a\nb"])
def test_a_name_that_is_none_is_refused(name):
    with pytest.raises(Refused):
        commands.give_key(name=name, by=SYSTEM)


def test_who_is_not_there_cannot_be_withdrawn():
    with pytest.raises(CommandError, match="Er is geen applicatie"):
        sleutel("Niemand", "--intrekken")


def test_only_who_arranges_meldingen_gives_keys(town):
    with pytest.raises(Refused):
        commands.give_key(name="Buiten Beter", by=actor(LENA))
