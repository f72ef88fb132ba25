import pytest

from loket.kernel.actor import SYSTEM, VISITOR, Actor, ActorKind
from loket.kernel.refusal import Refusal, Refused, refuse

DONE = Refusal("done", "Dit is al klaar.")
EMPTY = Refusal("empty", "Vul een tekst in.", field="text")


def test_an_actor_may_only_what_was_given():
    sanne = Actor(ActorKind.STAFF, "7", "Sanne", permissions=frozenset({"meldingen.behandelen"}))
    assert sanne.may("meldingen.behandelen")
    assert not sanne.may("meldingen")
    assert not VISITOR.may("meldingen.behandelen")
    assert not SYSTEM.may("meldingen.behandelen")


def test_refuse_tells_every_refusal_at_once():
    with pytest.raises(Refused) as caught:
        refuse(None, DONE, EMPTY)
    assert caught.value.refusals == (DONE, EMPTY)
    assert caught.value.refusal == DONE
    assert str(caught.value) == "done; empty"


def test_refuse_is_silent_without_refusals():
    refuse()
    refuse(None, None)
