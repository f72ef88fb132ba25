"""A form that somebody began goes when they ask; one that must still become a zaak stays until it is."""

import json

import pytest

from loket.avg import commands
from loket.avg.queries.whose import whose
from loket.avg.tests.people import mark, partij_of
from loket.avg.tests.test_erase import words_of_the_town
from loket.examples.cast import SANNE
from loket.examples.town import actor
from loket.formulieren import commands as formulieren
from loket.formulieren.models import Aanvraag
from loket.kernel.actor import SYSTEM, VISITOR
from tests.marks import marks_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def draft(kind):
    """Of Ans, half filled in."""
    why = {"doel": "Weten wie het is", "grondslag": "Awb 4:2"}
    name = {"code": "naam", "soort": "tekst", "label": "Uw naam", "wie": "achternaam", **why}
    mail = {"code": "email", "soort": "email", "label": "Uw e-mailadres", "wie": "email", **why}
    told = {
        "zaaktype": kind.identificatie,
        "kanalen": [{"soort": "balie"}],
        "stappen": [{"code": "over_u", "titel": "Over u", "vragen": [name, mail]}],
    }
    formulieren.make_formulier(slug="iets-vragen", name="Iets vragen", by=SYSTEM)
    versie = formulieren.keep_versie(formulier="iets-vragen", inhoud=told, by=SYSTEM)
    formulieren.publish_versie(versie_id=versie.id, by=SYSTEM)
    made = formulieren.begin_aanvraag(versie_id=versie.id, by=VISITOR)
    made.partij, made.answers_text = partij_of("ans"), json.dumps({"naam": mark("ans", "antwoord")})
    made.save()
    return made


def test_what_was_never_sent_goes(draft):
    commands.erase_person(whose("klant", draft.partij), by=actor(SANNE))
    assert not Aanvraag.objects.exists()
    assert marks_in(words_of_the_town()) == set()


def test_what_was_sent_stays_until_it_is_a_zaak(draft):
    Aanvraag.objects.update(state="ingediend", submitted_at=draft.started_at)
    commands.erase_person(whose("klant", draft.partij), by=actor(SANNE))
    assert mark("ans", "antwoord") in marks_in(words_of_the_town())


def test_of_what_became_a_zaak_the_copy_is_emptied(draft):
    at = draft.started_at
    Aanvraag.objects.update(state="overgedragen", submitted_at=at, handed_at=at)
    commands.erase_person(whose("klant", draft.partij), by=actor(SANNE))
    assert Aanvraag.objects.get().emptied_at
    assert marks_in(words_of_the_town()) == set()
