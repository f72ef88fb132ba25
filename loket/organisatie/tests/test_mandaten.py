"""The mandate register (S-115): who may decide what, up to what, and as whose deputy."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.refusal import Refused
from loket.organisatie import commands, queries
from loket.organisatie.models import Functie
from loket.organisatie.tests.conftest import actor, give

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
BEFORE, DAY, AFTER = date(2026, 1, 31), date(2026, 3, 2), date(2026, 7, 1)


def granted(**to):
    return commands.grant_mandaat(
        **{
            "decision": "evenementenvergunning",
            "description": "een vergunning voor een feest",
            "ground": "Mandaatbesluit 2026",
            "first_day": date(2026, 2, 1),
            "last_day": date(2026, 6, 30),
            "by": SYSTEM,
            **to,
        }
    )


def why_not(medewerker, amount=None, on=DAY):
    refusal = queries.why_not_decide(decision="evenementenvergunning", amount=amount, on=on, by=actor(medewerker))
    return refusal.code if refusal else None


def test_a_decision_by_someone_without_mandate_is_refused(lena, omar):
    granted(medewerker_id=lena.id, max_amount=Decimal(2500))
    assert why_not(omar) == "no-mandate"
    assert [why_not(lena, on=day) for day in (BEFORE, DAY, AFTER)] == ["no-mandate", None, "no-mandate"]
    assert [why_not(lena, Decimal(amount)) for amount in ("2500", "2501")] == [None, "mandate-amount"]
    assert queries.why_not_decide(decision="evenementenvergunning", on=DAY, by=VISITOR).code == "no-mandate"


def test_a_functie_carries_its_mandates(lena, omar):
    functie = give(lena, "Vergunningverlener")
    mandaat = granted(functie_id=functie.id, first_day=date(2020, 1, 1), last_day=None)
    today = timezone.localdate()
    assert (why_not(lena, on=today), why_not(omar, on=today)) == (None, "no-mandate")
    commands.end_mandaat(mandaat_id=mandaat.id, last_day=date(2026, 1, 1), by=SYSTEM)
    assert why_not(lena, on=today) == "no-mandate"


@pytest.mark.parametrize(("inherits", "refused"), [(True, None), (False, "no-mandate")])
def test_a_deputy_inherits_only_when_the_mandate_says_so(lena, omar, inherits, refused):
    granted(medewerker_id=lena.id, deputy_inherits=inherits)
    commands.register_afwezigheid(medewerker_id=lena.id, first_day=DAY, last_day=DAY, deputy_id=omar.id, by=SYSTEM)
    assert why_not(omar) == refused
    assert why_not(omar, on=date(2026, 3, 3)) == "no-mandate"  # Lena is back
    if inherits:
        assert [row.inherited for row in queries.mandates_of(omar.id, on=DAY)] == [True]


def test_nobody_gives_a_mandate_to_oneself(sanne):
    for to in ({"medewerker_id": sanne.id}, {"functie_id": Functie.objects.get(name="Beheerder").id, "last_day": None}):
        with pytest.raises(Refused) as refused:
            granted(**to, by=actor(sanne))
        assert refused.value.refusal.code == "rights-to-oneself"


def test_what_somebody_may_decide_is_one_query(lena, omar, django_assert_num_queries):
    for n in range(3):
        granted(medewerker_id=lena.id, decision=f"besluit-{n}")
    with django_assert_num_queries(1):
        assert len(queries.mandates_of(lena.id, on=DAY)) == 3


def test_nobody_takes_a_mandate_by_noting_that_a_colleague_is_away(lena, omar, sanne):
    """Four eyes: who manages the organisation notes the absence, and somebody else stands in."""
    granted(medewerker_id=lena.id, last_day=None, deputy_inherits=True)
    days = {"first_day": date(2027, 3, 1), "last_day": date(2027, 3, 5)}
    own = {"medewerker_id": lena.id, "deputy_id": sanne.id, **days, "by": actor(sanne)}
    with pytest.raises(Refused) as refused:
        commands.register_afwezigheid(**own)
    assert refused.value.refusal.code == "rights-to-oneself"
    away = commands.register_afwezigheid(**(own | {"deputy_id": omar.id}))
    with pytest.raises(Refused):
        commands.change_afwezigheid(afwezigheid_id=away.id, deputy_id=sanne.id, **days, by=actor(sanne))
    commands.change_afwezigheid(afwezigheid_id=away.id, deputy_id=sanne.id, **days, by=actor(lena))  # the owner may
