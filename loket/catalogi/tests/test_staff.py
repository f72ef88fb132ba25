"""Staff may change the catalogue when their role says so; nobody of them forces."""

import pytest

from loket.catalogi import commands
from loket.catalogi.models import Zaaktype
from loket.examples.catalogus import draft_zaaktype, zaaktype_values
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refused
from loket.zgw.models import Wijziging

ARRANGER = Actor(ActorKind.STAFF, id="7", name="Ada Beheer", permissions=frozenset({"catalogi.inrichten"}))
STRANGER = Actor(ActorKind.STAFF, id="8", name="Bob Bezoek")


def test_who_may_arrange_makes_and_publishes_a_zaaktype(ztc):
    id = commands.add_zaaktype(zaaktype_values(ztc.id), by=ARRANGER)
    commands.publish_zaaktype(id, by=ARRANGER)
    assert Zaaktype.objects.get(id=id).concept is False
    lines = Wijziging.objects.filter(hoofd_id=id).values_list("gebruikers_id", "gebruikers_weergave", "applicatie_id")
    assert set(lines) == {("7", "Ada Beheer", "loket")}


def test_what_is_published_stays_for_staff_too(ztc):
    id = commands.add_zaaktype(zaaktype_values(ztc.id), by=ARRANGER)
    commands.publish_zaaktype(id, by=ARRANGER)
    for refused in (
        lambda: commands.change_zaaktype(id, {"doel": "Anders"}, by=ARRANGER),
        lambda: commands.remove_zaaktype(id, by=ARRANGER),
    ):
        with pytest.raises(Refused) as wrong:
            refused()
        assert wrong.value.refusal.code == "non-concept-object"


def test_a_stranger_changes_nothing(ztc):
    draft = draft_zaaktype()
    for refused in (
        lambda: commands.add_zaaktype(zaaktype_values(ztc.id), by=STRANGER),
        lambda: commands.publish_zaaktype(draft.id, by=STRANGER),
        lambda: commands.remove_zaaktype(draft.id, by=STRANGER),
    ):
        with pytest.raises(Refused) as wrong:
            refused()
        assert wrong.value.refusal.code == "permission_denied"
