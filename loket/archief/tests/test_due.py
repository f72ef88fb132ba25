"""What must be destroyed when (domain facts 7.2), and what stands in the way of it."""

from datetime import date, timedelta

import pytest

from loket.archief.commands import hold_zaak_back, release_zaak
from loket.archief.queries.due import coming, due_on
from loket.archief.queries.stays import held_back, kept_for_ever
from loket.archief.rules.stays import transfer_date
from loket.archief.tests.conftest import JANNIE, MAKER, STRANGER
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.zaken.commands import change_zaak, recount_archief, reopen_zaak
from loket.zaken.models import Zaak, Zaakbesluit

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
VERVAL = {"afleidingswijze": "vervaldatum_besluit"}


def due(day):
    return [row.identificatie for row in due_on(day) if not row.way]


def ways(day):
    return {row.identificatie: row.way for row in due_on(day)}


@pytest.mark.parametrize(
    ("ended", "keep", "until", "destroy_on"),
    [
        (date(2026, 3, 31), "P5Y", None, date(2031, 3, 31)),  # 13.1 a complaint
        (date(2024, 2, 29), "P5Y", None, date(2029, 2, 28)),  # 6.1 a granted request, on a leap day
        (date(2026, 1, 10), "P1Y", date(2027, 1, 10), date(2028, 1, 10)),  # 11.1 a parking permit, after its end
        (date(2026, 5, 4), "P1Y", date(2031, 5, 1), date(2032, 5, 1)),  # 8.1.14 a disabled parking card
        (date(2026, 2, 28), "P15Y", None, date(2041, 2, 28)),  # 8.1.1 a Wmo provision
        (date(2026, 6, 15), "P42D", None, date(2026, 7, 27)),  # 8.4.1 broken off
        (date(2026, 6, 3), "P110Y", None, date(2136, 6, 3)),  # 7.1.2 a birth
        (date(2026, 10, 12), "P1Y", None, date(2027, 10, 12)),  # 6.2 a refused Woo request
        (date(2026, 9, 1), "P10Y", None, date(2036, 9, 1)),  # 13.1.2 a complaint at the ombudsman
    ],
)
def test_each_worked_example_comes_on_its_day_and_not_before(closed, ended, keep, until, destroy_on):
    zaak = closed(ended, keep=keep, procedure=VERVAL if until else {"afleidingswijze": "afgehandeld"})
    if until:
        Zaakbesluit.objects.create(zaak=zaak, besluit_id=zaak.id, ingangsdatum=ended, vervaldatum=until)
        recount_archief(zaak.id, by=SYSTEM)
    assert due(destroy_on - timedelta(days=1)) == []
    assert due(destroy_on) == [zaak.identificatie]


def test_what_is_kept_for_ever_is_handed_over_twenty_years_after_its_end(closed, settings):
    closed(date(2026, 8, 20), keep=None)
    [row] = kept_for_ever()
    assert (row.transfer_on, row.handed_over) == (date(2046, 8, 20), False)
    assert due(date(2200, 1, 1)) == []
    settings.ARCHIEF_TRANSFER_YEARS = 10
    assert kept_for_ever()[0].transfer_on == date(2036, 8, 20)


def test_a_leap_day_is_handed_over_on_the_28th():
    assert transfer_date(date(2024, 2, 29), 10) == date(2034, 2, 28)


def test_a_running_zaak_that_belongs_to_it_keeps_it(closed):
    """An objection is a zaak that points at the one it is about, or the other way round."""
    zaak, objection = closed(), closed()
    related = [{"id": str(zaak.id), "aardRelatie": "onderwerp"}]
    change_zaak(zaak_id=objection.id, relevante_andere_zaken=related, by=SYSTEM)
    assert sorted(due(date(2026, 1, 1))) == sorted([zaak.identificatie, objection.identificatie])
    reopen_zaak(zaak_id=objection.id, by=SYSTEM)
    assert ways(date(2026, 1, 1)) == {zaak.identificatie: "related-open"}


def test_a_hoofdzaak_waits_for_its_deelzaken(closed):
    hoofdzaak = closed()
    deelzaak = closed(date(2022, 5, 1), hoofdzaak_id=hoofdzaak.id)
    assert ways(date(2026, 1, 1)) == {hoofdzaak.identificatie: "deelzaak-stays"}
    assert sorted(due(date(2027, 5, 1))) == sorted([hoofdzaak.identificatie, deelzaak.identificatie])


def test_what_was_handed_over_is_not_ours_to_destroy(closed):
    zaak = closed()
    Zaak.objects.filter(id=zaak.id).update(archiefstatus="overgedragen")
    assert ways(date(2026, 1, 1)) == {zaak.identificatie: "handed-over"}


def test_held_back_with_a_reason_until_somebody_lets_go(closed):
    zaak = closed()
    held = hold_zaak_back(zaak_id=zaak.id, ground="woo", reason="Woo-verzoek 2026-4", by=MAKER)
    assert ways(date(2026, 1, 1)) == {zaak.identificatie: "held"}
    assert [(row.identificatie, row.reason) for row in held_back(date(2026, 1, 1))] == [
        (zaak.identificatie, "Woo-verzoek 2026-4")
    ]
    release_zaak(uitzondering_id=held.id, by=JANNIE)
    assert due(date(2026, 1, 1)) == [zaak.identificatie]


def test_held_until_a_day(closed):
    zaak, until = closed(), date(2200, 1, 1)
    hold_zaak_back(zaak_id=zaak.id, ground="objection", reason="Beroep loopt", until=until, by=MAKER)
    assert due(until - timedelta(days=1)) == []
    assert due(until) == [zaak.identificatie]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"reason": " "}, "reason-missing"),
        ({"until": date(2020, 1, 1)}, "until-over"),
        ({"by": STRANGER}, "permission_denied"),
    ],
)
def test_not_held_without_reason_or_right(closed, told, code):
    with pytest.raises(Refused) as caught:
        hold_zaak_back(
            **{"zaak_id": closed().id, "ground": "other", "reason": "Lokale geschiedenis", "by": MAKER} | told
        )
    assert [refusal.code for refusal in caught.value.refusals] == [code]


def test_what_comes_is_counted_by_afdeling_and_kind(closed):
    closed(), closed(), closed(team=None)
    found = coming(date(2025, 1, 1), date(2025, 12, 31))
    assert [(row.afdeling, row.count, row.first) for row in found] == [
        ("", 1, date(2025, 3, 31)),
        ("Inwoners", 2, date(2025, 3, 31)),
    ]


@pytest.mark.parametrize("many", [1, 3])
def test_one_statement_for_any_number(closed, django_assert_num_queries, many):
    for _ in range(many):
        closed()
    with django_assert_num_queries(1):
        assert len(due_on(date(2026, 1, 1))) == many
