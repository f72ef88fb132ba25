"""The table of the year comes out by itself, with the values of 2010 as its touchstone (S-65, S-67)."""

import pytest
from django.utils import timezone

from loket.kernel.refusal import Refused
from loket.post.commands import keep_jaarcijfer
from loket.post.models import Poststuk
from loket.post.queries.figures import digital_shares, year_table, years_known
from loket.post.rules.figures import kind_of, why_not_this_total

YEAR_2010 = [
    ("Burgers", 6282, 50.1),
    ("Ondernemers, organisaties en verenigingen", 5070, 40.4),
    ("Bouwaanvragen en wat daarbij hoort", 1187, 9.5),
]


def letters(number, first=1, **values):
    told = {
        "jaar": 2010,
        "richting": "in",
        "ontvangen_op": "2010-06-01",
        "onderwerp": "Brief",
        "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
        "toestand": "postkamer",
        "afzendersoort": "burger",
        "geregistreerd_op": timezone.now(),
        **values,
    }
    Poststuk.objects.bulk_create(Poststuk(nummer=f"P-2010-{first + n:05d}", **told) for n in range(number))


def as_told(table):
    return [(line.label, line.number, line.share) for line in table.lines]


@pytest.mark.slow
@pytest.mark.django_db
def test_the_year_2010(town):
    letters(6282)
    letters(5070, 6283, afzendersoort="ondernemer_organisatie_vereniging")
    letters(1000, 11353, onderwerpsgroep="bouwaanvraag")
    letters(187, 12353, onderwerpsgroep="bouwaanvraag", afzendersoort="ondernemer_organisatie_vereniging")
    table = year_table(2010)
    assert (as_told(table), table.total, table.older) == (YEAR_2010, 12_539, False)


@pytest.mark.django_db
def test_a_year_before_the_register(room):
    keep_jaarcijfer(jaar=2010, burgers=6282, organisaties=5070, bouw=1187, totaal=12_539, by=room)
    table = year_table(2010)
    assert (as_told(table), table.total, table.older) == (YEAR_2010, 12_539, True)
    assert years_known() == [2010]


@pytest.mark.django_db
def test_parts_that_are_not_the_whole_are_refused(room):
    with pytest.raises(Refused) as refused:
        keep_jaarcijfer(jaar=2010, burgers=6282, organisaties=5070, bouw=1186, totaal=12_539, by=room)
    assert refused.value.refusal.reason == "Samen is dat 12538, en niet 12539. Kijk de getallen na."


def test_the_baseline_adds_up():
    assert why_not_this_total(6282, 5070, 1187, 12_539) is None


@pytest.mark.parametrize(
    ("sender", "group", "kind"),
    [
        ("burger", "overig", "burgers"),
        ("burger", "bouwaanvraag", "bouw"),
        ("ondernemer_organisatie_vereniging", "bouwaanvraag", "bouw"),
        ("ondernemer_organisatie_vereniging", "zorg", "organisaties"),
        ("overheid", "overig", "anderen"),
        ("intern", "overig", "anderen"),
    ],
)
def test_where_a_letter_stands(sender, group, kind):
    assert kind_of(sender, group) == kind


@pytest.mark.django_db
def test_thirty_of_forty_is_seventy_five_percent(letter):
    done = {"toestand": "afgehandeld", "team_id": "financien", "document_id": letter.document_id}
    letters(30, papier="bewaard", **done)
    letters(8, 31, papier="mee", **done)
    letters(2, 39, papier="bewaard", **{**done, "document_id": None})
    letters(5, 41, papier="bewaard", **{**done, "toestand": "in_behandeling"})
    [row] = digital_shares(2010)
    assert (row.name, row.digital, row.handled, row.share) == ("Team Financiën", 30, 40, 75.0)
