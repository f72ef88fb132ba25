"""The annual report: counted, published once, and the years before (Awb 9:12a; S-68, S-69, S-70)."""

import csv
from datetime import date
from io import StringIO

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.examples.cast import YASMIN
from loket.kernel.refusal import Refused
from loket.klachten import commands
from loket.klachten.models import Klacht
from loket.klachten.queries.jaar import figures_of
from loket.klachten.tests.conftest import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
IN_2009 = {"bejegening": 16, "geen_reactie": 15, "werkwijze": 10, "gecombineerd": 19}
IN_2010 = {"bejegening": 8, "geen_reactie": 9, "werkwijze": 14, "gecombineerd": 14}
LABELS = ["Bejegening", "Geen reactie", "Werkwijze", "Gecombineerd"]


def a_year_of(jaar, counts, **more):
    """Founded klachten, thirty days each."""
    made = []
    for soort, number in counts.items():
        for _ in range(number):
            id = f"{jaar}-{len(made)}"
            told = {
                "nummer": f"K-{id}", "sleutel": id.encode(), "volgcode": id, "kanaal": "website", "soort": soort,
                "ontvangen_op": date(jaar, 5, 3), "onderzoeken_tot": date(jaar, 6, 14), "fase": "afgedaan",
                "oordeel": "gegrond", "afgedaan_op": date(jaar, 6, 2),
            }  # fmt: skip
            made.append(Klacht(**{**told, **more}))
    Klacht.objects.bulk_create(made)


def test_2010_reproduces_its_column(kinds):
    a_year_of(2009, IN_2009)
    a_year_of(2010, IN_2010)
    figures = figures_of(2010, today=date(2011, 3, 1))
    assert figures.gegrond_per_soort == list(zip(LABELS, [8, 9, 14, 14], strict=True))
    assert figures.gegrond_ervoor == list(zip(LABELS, [16, 15, 10, 19], strict=True))
    assert (figures.gegrond, figures.vergelijking) == (45, "15 minder dan in het jaar ervoor (-25,0 %)")
    assert (figures.gemiddeld, figures.langste, figures.op_tijd) == (30.0, 30, 100.0)


def test_years_before_this_register_come_from_their_source(coordinator):
    for jaar, counts in ((2009, IN_2009), (2010, IN_2010)):
        commands.keep_jaarcijfers(jaar=jaar, gegrond=counts, bron="Jaarverslag klachten 2010", by=coordinator)
    figures = figures_of(2010, today=timezone.localdate())
    assert [number for _, number in figures.gegrond_per_soort] == [8, 9, 14, 14]
    assert (figures.gegrond, figures.ouder, figures.ontvangen) == (45, True, 0)
    assert figures.op_tijd is None


def test_what_still_runs_and_what_is_founded_in_part_is_told_apart(coordinator, klacht):
    a_year_of(2025, {"werkwijze": 2})
    a_year_of(2024, {"werkwijze": 1}, oordeel="deels_gegrond", ontvangen_op=date(2025, 1, 3))
    Klacht.objects.filter(id=klacht.id).update(ontvangen_op=date(2025, 12, 20))
    figures = figures_of(2025, today=timezone.localdate())
    assert (figures.ontvangen, figures.nog_open, figures.gegrond, figures.deels_gegrond) == (4, 1, 2, 1)


def test_published_once_and_frozen(client, coordinator):
    a_year_of(2025, IN_2010)
    commands.publish_jaarverslag(jaar=2025, inleiding="Wij leerden veel.", lessen="Sneller bellen.", by=coordinator)
    Klacht.objects.filter(ontvangen_op__year=2025).delete()
    text = client.get(reverse("klachten:report", args=[2025])).content.decode()
    assert "Wij leerden veel." in text
    assert "<strong>45</strong>" in text
    with pytest.raises(Refused) as refused:
        commands.publish_jaarverslag(jaar=2025, by=coordinator)
    assert refused.value.refusal.code == "already-published"


def test_a_year_of_which_nothing_is_known_is_no_zero(client, kinds):
    a_year_of(2025, IN_2010)
    shown = log_in(client, YASMIN).get(reverse("klachten:year", args=[2025])).context
    assert shown["founded"][0] == ("Bejegening", "n.v.t.", 8)
    assert shown["founded_before"] == "n.v.t."


def test_a_year_that_is_not_over_is_not_published(coordinator):
    with pytest.raises(Refused) as refused:
        commands.publish_jaarverslag(jaar=timezone.localdate().year, by=coordinator)
    assert refused.value.refusal.code == "year-not-over"


def test_as_a_spreadsheet_and_as_pdf(client, coordinator):
    a_year_of(2025, IN_2010)
    commands.publish_jaarverslag(jaar=2025, by=coordinator)
    body = client.get(reverse("klachten:report_csv", args=[2025])).content.decode()
    rows = [row for row in csv.reader(StringIO(body), delimiter=";") if row[1] == "Gegronde klachten"]
    assert [row[3] for row in rows] == ["8", "9", "14", "14", "45"]
    pdf = client.get(reverse("klachten:report_pdf", args=[2025]))
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF-")


def test_nobody_reads_what_is_not_published(client, kinds):
    a_year_of(2025, IN_2010)
    for name in ("report", "report_csv", "report_pdf"):
        assert client.get(reverse(f"klachten:{name}", args=[2025])).status_code == 404


def test_the_coordinator_publishes_it_on_a_page(client, kinds):
    a_year_of(2025, IN_2010)
    page = reverse("klachten:year", args=[2025])
    log_in(client, YASMIN)
    assert "Samen" in client.get(page).content.decode()
    answer = client.post(page, {"inleiding": "Over 2025.", "lessen": ""})
    assert answer["Location"] == reverse("klachten:report", args=[2025])
    assert "Over 2025." in client.get(answer["Location"]).content.decode()
