"""Who of staff sees which zaak: by rule for one, and by SQL for a list; both say the same."""

import itertools
from uuid import UUID

import pytest

from loket.examples.cast import JANNIE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.sql import rows
from loket.organisatie.models import Medewerker
from loket.zaken.models import Zaak
from loket.zaken.queries.seen import seen_by
from loket.zaken.rules.rights import why_not_see
from loket.zaken.tests.parts import zaak_of
from loket.zgw.caller import LEVELS

ME, OTHER = UUID(int=7), UUID(int=8)


def staff(*permissions, teams=("vergunningen",), id=ME):
    return Actor(ActorKind.STAFF, str(id), "Jannie", frozenset(teams), frozenset(permissions))


@pytest.mark.parametrize(
    ("level", "team", "behandelaar", "by", "code"),
    [
        ("openbaar", "vergunningen", None, staff(), None),
        ("vertrouwelijk", "vergunningen", None, staff(), None),
        ("openbaar", "zorg", None, staff(), "zaak-of-other-team"),
        ("openbaar", "zorg", ME, staff(), None),
        ("openbaar", "zorg", None, staff("zaken.verdelen"), None),
        ("zaakvertrouwelijk", None, None, staff(), None),
        ("vertrouwelijk", None, None, staff(), "zaak-of-nobody"),
        ("vertrouwelijk", None, None, staff("zaken.verdelen"), None),
        ("geheim", "vergunningen", None, staff(), "zaak-secret"),
        ("geheim", "vergunningen", OTHER, staff("zaken.verdelen"), "zaak-secret"),
        ("geheim", "vergunningen", ME, staff(), None),
        ("geheim", "vergunningen", None, staff("zaken.vertrouwelijk"), None),
        ("geheim", "zorg", None, staff("zaken.vertrouwelijk"), "zaak-of-other-team"),
        ("zeer_geheim", "zorg", OTHER, SYSTEM, None),
    ],
)
def test_who_may_see_a_zaak(level, team, behandelaar, by, code):
    refusal = why_not_see(level, team, behandelaar, by=by)
    assert (refusal.code if refusal else None) == code


@pytest.mark.django_db
@pytest.mark.slow
def test_a_list_shows_the_same(town, zaaktype):
    """Every confidentiality, with and without team and behandelaar, for everybody."""
    jannie = Medewerker.objects.get(email=JANNIE.email)
    for level, team, behandelaar in itertools.product(LEVELS, ("vergunningen", "zorg", None), (jannie.id, None)):
        zaak_of(zaaktype, vertrouwelijkheidaanduiding=level, team_id=team, behandelaar_id=behandelaar)
    rights = [(), ("zaken.verdelen",), ("zaken.vertrouwelijk",), ("zaken.verdelen", "zaken.vertrouwelijk")]
    for permissions in rights:
        by = staff(*permissions, id=UUID(actor(JANNIE).id))
        condition, values = seen_by(by)
        shown = {each[0] for each in rows(f"SELECT z.id FROM zaken_zaak z WHERE {condition}", values)}
        allowed = {
            zaak.id
            for zaak in Zaak.objects.all()
            if why_not_see(zaak.vertrouwelijkheidaanduiding, zaak.team_id, zaak.behandelaar_id, by=by) is None
        }
        assert shown == allowed, permissions
        assert 0 < len(shown) < 48 or len(permissions) == 2
