"""What was rolled up equals what other capabilities count from their records, and follows a change within a minute."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.balie.queries.figures import counted as visits
from loket.catalogi.models import Zaaktype
from loket.cijfers.commands import load_indicators, nightly, refresh, roll_up
from loket.cijfers.models import Bijgewerkt, Dagcijfer
from loket.cijfers.queries import value
from loket.cijfers.queries.indicator import indicators
from loket.cijfers.queries.waarde import totals
from loket.cijfers.rules.periode import period_of
from loket.examples import balie, locaties, telefonie
from loket.examples.cast import FATIMA
from loket.examples.town import actor, set_up_zaaktypen
from loket.gesprek.tests.test_figures import contacts
from loket.kernel.counted_days import Period
from loket.kernel.text import local
from loket.klantcontacten.models import Internetaak, Klantcontact
from loket.klantcontacten.queries.figures import kept_promises
from loket.klantcontacten.queries.outcomes import Chosen, counted
from loket.klantcontacten.rules.outcome import outcomes
from loket.meldingen import commands as meldingen
from loket.meldingen.models import Melding
from loket.meldingen.queries.figures import total
from loket.telefonie.queries.figures import counted as calls
from loket.zaken.models import Zaak
from loket.zaken.queries.in_time import ended_in_time

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def today(town):
    load_indicators(norms_from=timezone.localdate().replace(month=1, day=1))
    return timezone.localdate()


def days(today, back=400):
    return Period("", "", today - timedelta(days=back), today)


def pair(code, period):
    found = value(code, period=period)
    return found.teller, found.noemer


def reports(number):
    """A day apart; each third is open, each fifth ended too late."""
    now = timezone.now()
    Melding.objects.bulk_create(
        Melding(
            number=f"M-{n}",
            category_id="lamp-uit",
            lat=52.6,
            lon=4.7,
            team_id="groen",
            received_at=now - timedelta(days=n, hours=1),
            due_on=(now - timedelta(days=n)).date() + timedelta(days=0 if n % 5 else -1),
            state="received" if n % 3 == 0 else "completed",
            completed_at=None if n % 3 == 0 else now - timedelta(days=n),
            outcome="" if n % 3 == 0 else "solved",
        )
        for n in range(number)
    )


def test_calls_visits_and_meldingen_are_what_their_own_pages_count(today):
    telefonie.set_up_phones()
    telefonie.load_calls(until=timezone.now())
    locaties.set_up_locaties()
    balie.set_up_hall()
    balie.load_visits(until=timezone.now())
    reports(60)
    roll_up(today - timedelta(days=400), today)
    period = days(today, 200)

    told = calls(period.first, period.last)
    assert told.offered > 100
    assert pair("gesprekken", period)[0] == told.offered
    assert pair("binnen-norm", period) == (told.within_norm, told.answered + told.abandoned)
    assert pair("bereikbaar", period) == (told.answered, told.answered + told.abandoned + told.voicemail)

    hall = visits(period.first, period.last)
    assert hall.visits > 10
    assert pair("bezoeken", period)[0] == hall.visits
    waited = value("wachttijd-balie", period=period)
    assert waited.noemer == hall.waiting.count
    assert float(waited.exact) == pytest.approx(hall.waiting.average)

    outside = total(start=period.first, end=period.last + timedelta(days=1))
    assert outside.meldingen > 50
    assert pair("meldingen", period)[0] == outside.meldingen
    assert pair("meldingen-op-tijd", period) == (outside.within_norm, outside.ended)


def test_contacts_are_what_the_page_of_contacts_counts(today):
    contacts(6, known=True, resultaat="beantwoord", eerst_gezocht=True, product="paspoort")
    contacts(2, known=True, resultaat="terugbelverzoek", eerst_gezocht=False)
    contacts(3, resultaat="beantwoord", team_id="groen", kanaal="balie")
    roll_up(today, today)
    told = outcomes(counted(Chosen(first=today, last=today)))
    assert pair("contacten", days(today))[0] == told.contacts == 11
    assert pair("in-een-keer", days(today)) == (told.in_one_go.part, told.in_one_go.whole) == (6, 8)
    assert pair("eerstelijns", days(today)) == (told.first_line.part, told.first_line.whole) == (6, 8)
    assert pair("eerst-gezocht", days(today)) == (told.searched.part, told.searched.whole) == (6, 8)
    by_product = {
        part.code: part.waarde.teller for part in value("contacten", period=days(today), by_dimension="product")
    }
    assert by_product == {"paspoort": 6, "": 5}
    by_afdeling = value("contacten", period=days(today), by_dimension="afdeling")
    assert sum(part.waarde.teller for part in by_afdeling) == 11


def zaken_that_ended(today, number):
    """A day apart; each fourth too late."""
    set_up_zaaktypen(only=("RIJBEWIJS",))
    kind = Zaaktype.objects.get(identificatie="RIJBEWIJS")
    Zaak.objects.bulk_create(
        Zaak(
            identificatie=f"Z-{n}",
            bronorganisatie="517439943",
            verantwoordelijke_organisatie="517439943",
            zaaktype=kind,
            registratiedatum=today - timedelta(days=n + 10),
            startdatum=today - timedelta(days=n + 10),
            einddatum=today - timedelta(days=n),
            uiterlijke_einddatum_afdoening=today - timedelta(days=n + (n % 4 == 0)),
            vertrouwelijkheidaanduiding="openbaar",
            team_id="burgerzaken",
        )
        for n in range(number)
    )


def test_zaken_in_time_are_counted_alike(today):
    zaken_that_ended(today, 10)
    roll_up(today - timedelta(days=400), today)
    period = days(today, 300)
    ended, in_time = ended_in_time(first=period.first, last=period.last)
    assert (ended, in_time) == (10, 7)
    assert pair("zaken-op-tijd", period) == (in_time, ended)


def test_promises_to_call_back(today):
    now = timezone.now()
    contacts(3, resultaat="terugbelverzoek")
    for number, each in enumerate(Klantcontact.objects.all()):
        done = now - timedelta(days=2, hours=1) if number == 0 else now - timedelta(hours=5) if number == 1 else None
        Internetaak.objects.create(
            nummer=f"{number:010}",
            gevraagde_handeling="Bellen",
            klantcontact=each,
            toegewezen_op=now,
            soort="terugbellen",
            team_id="groen",
            uiterlijk=now - timedelta(days=2),
            afgehandeld_op=done,
            toestand="afgerond" if done else "open",
        )
    nightly()
    told = kept_promises(now - timedelta(days=9), now)
    assert pair("teruggebeld-op-tijd", days(today)) == (told.in_time, told.promised) == (1, 3)
    assert pair("opvolging-op-tijd", days(today)) == (1, 3)


def test_again_changes_nothing_and_a_record_that_is_gone_goes(today):
    contacts(2, resultaat="beantwoord")
    assert roll_up(today, today) > 0
    assert roll_up(today, today) == 0
    Klantcontact.objects.all().delete()
    assert roll_up(today, today) > 0
    assert not Dagcijfer.objects.exclude(telling="actieve-gebruikers").exists()
    assert value("contacten", period=days(today)).words == "n.v.t."


def test_a_change_of_an_old_record_is_counted_by_its_announcement(today):
    reports(40)
    nightly()
    refresh()
    old = Melding.objects.filter(completed_at=None).order_by("received_at").first()
    day = Period("", "", *[local(old.received_at).date()] * 2)
    before = pair("meldingen-op-tijd", day)
    meldingen.complete_melding(melding_id=old.id, outcome="solved", text="De lamp is vervangen.", by=actor(FATIMA))
    assert pair("meldingen-op-tijd", day) == before
    refresh()
    assert pair("meldingen-op-tijd", day)[1] == before[1] + 1
    assert Bijgewerkt.objects.get().op is not None


def test_a_figure_of_a_month_is_one_statement(today, django_assert_num_queries):
    found = indicators()
    with django_assert_num_queries(1):
        totals(found.values(), period_of("maand", today))
