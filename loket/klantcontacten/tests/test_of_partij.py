"""The contacts of somebody, the newest first: also when a moment is mended, or somebody took part twice."""

from datetime import UTC, datetime

import pytest

from loket.klantcontacten.models import Betrokkene, Klantcontact
from loket.klantcontacten.queries.of_partij import contacts_of, last_contact_of
from loket.klantcontacten.queries.unchecked import has_unchecked, is_unchecked
from loket.klantcontacten.rules.caller import Identification
from loket.organisatie.models import Medewerker
from loket.partijen.models import Partij, SoortPartij

pytestmark = pytest.mark.django_db
MONDAY, TUESDAY, FRIDAY = (datetime(2026, 11, day, 9, tzinfo=UTC) for day in (23, 24, 27))


@pytest.fixture
def anna():
    return Partij.objects.create(nummer="1", soort_partij=SoortPartij.PERSOON, gemaakt_op=MONDAY, gewijzigd_op=MONDAY)


def contact(partij, at, nummer, *, times=1):
    made = Klantcontact.objects.create(nummer=nummer, kanaal="telefoon", onderwerp=nummer, plaatsgevonden_op=at)
    for _ in range(times):
        Betrokkene.objects.create(klantcontact=made, partij=partij, rol="klant", initiator=True)
    return made


def subjects(found):
    return [row.onderwerp for row in found.rows]


def test_the_newest_comes_first_and_all_are_counted(anna):
    for at, nummer in ((TUESDAY, "2"), (FRIDAY, "3"), (MONDAY, "1")):
        contact(anna, at, nummer)
    found = contacts_of(anna.id, most=2)
    assert (subjects(found), found.total) == (["3", "2"], 3)
    assert last_contact_of([anna.id]) == {anna.id: FRIDAY}


def test_the_day_to_check_by_is_of_a_talk_in_which_it_was_them(anna):
    """Not of a mail: who knows their address can send one in their name."""
    for at, nummer, changed in (
        (MONDAY, "1", {"identificatieniveau": Identification.KNOWLEDGE}),
        (TUESDAY, "2", {"kanaal": "email", "identificatieniveau": Identification.LIGHT}),
        (FRIDAY, "3", {}),
    ):
        made = contact(anna, at, nummer)
        Klantcontact.objects.filter(id=made.id).update(**changed)
    assert last_contact_of([anna.id]) == {anna.id: FRIDAY}
    assert last_contact_of([anna.id], sure=True) == {anna.id: MONDAY}


def test_a_mended_moment_counts_at_once(anna):
    first = contact(anna, MONDAY, "1")
    contact(anna, TUESDAY, "2")
    Klantcontact.objects.filter(id=first.id).update(plaatsgevonden_op=FRIDAY)
    assert subjects(contacts_of(anna.id)) == ["1", "2"]
    assert last_contact_of([anna.id]) == {anna.id: FRIDAY}


def test_who_took_part_moves_to_another_contact(anna):
    first, second = contact(anna, FRIDAY, "1"), contact(None, MONDAY, "2")
    Betrokkene.objects.filter(klantcontact=first).update(klantcontact=second)
    assert last_contact_of([anna.id]) == {anna.id: MONDAY}


def test_who_took_part_twice_had_one_contact(anna):
    contact(anna, MONDAY, "1", times=2)
    contact(anna, TUESDAY, "2", times=2)
    found = contacts_of(anna.id, most=2)
    assert (subjects(found), found.total) == (["2", "1"], 2)


@pytest.mark.parametrize(
    "kanaal", ["telefoon", "email", "E-Mail ", "Webchat", "website", "mijn loket", "Mijn balie", "app"]
)
@pytest.mark.parametrize("level", Identification)
@pytest.mark.parametrize("of_ours", [True, False])
def test_what_is_not_checked_is_the_same_in_a_search_and_of_one_contact(anna, town, kanaal, level, of_ours):
    made = contact(anna, MONDAY, "1")
    made.kanaal, made.identificatieniveau = kanaal, level
    made.medewerker = Medewerker.objects.earliest("id") if of_ours else None
    made.save()
    told = {"telefoon", "Webchat", "Mijn balie"}
    assert is_unchecked(made) is has_unchecked(anna.id) is (level == 0 and (of_ours or kanaal in told))
