"""A rolled-up figure equals what one counts from the records, one by one: mail, letters, klachten, forms, opinions."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.cijfers.commands import load_indicators, roll_up
from loket.cijfers.queries import value
from loket.formulieren.models import Aanvraag, Formulier, FormulierVersie
from loket.kernel.counted_days import Period
from loket.klachten.models import Klacht
from loket.klachten.queries.jaar import figures_of
from loket.klachten.tests.test_jaarverslag import a_year_of
from loket.mail.models import Mailbericht, Postbus
from loket.post.models import Poststuk
from loket.post.queries.figures import digital_shares, year_table
from loket.post.tests.test_figures import letters
from loket.waardering.models import Antwoord
from loket.waardering.queries.cijfers import figures

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def today(town):
    load_indicators(norms_from=timezone.localdate().replace(month=1, day=1))
    return timezone.localdate()


def pair(code, period):
    found = value(code, period=period)
    return found.teller, found.noemer


def lately(today):
    roll_up(today - timedelta(days=60), today)
    return Period("", "", today - timedelta(days=60), today)


def test_mail(today):
    """Every second is answered, each third of those too late; of the others half is over its day; spam is no work."""
    now = timezone.now()
    box = Postbus.objects.create(naam="Info", adres="info@bergen.example", team_id="kcc")
    for n in range(24):
        came = now - timedelta(days=n, hours=1)
        done = came + timedelta(hours=5 if n % 3 else 80) if n % 2 else None
        Mailbericht.objects.create(
            postbus=box,
            sleutel=f"s{n}",
            onderwerp="Vraag",
            ontvangen_op=came,
            bestand="x",
            grootte=1,
            sha256="x",
            team_id="groen" if n % 5 == 0 else "kcc",
            uiterlijk=came + timedelta(days=2),
            klaar_op=done,
            toestand="spam" if n == 7 else "beantwoord" if done else "open",
        )
    period = lately(today)
    work = [each for each in Mailbericht.objects.all() if each.toestand != "spam"]
    due = [each for each in work if each.klaar_op or each.uiterlijk < timezone.now()]
    in_time = [each for each in due if each.klaar_op and each.klaar_op <= each.uiterlijk]
    took = [(each.klaar_op - each.ontvangen_op).total_seconds() for each in work if each.toestand == "beantwoord"]
    assert pair("mails", period) == (len(work), len(work)) == (23, 23)
    assert pair("mail-op-tijd", period) == (len(in_time), len(due))
    assert pair("mail-antwoordtijd", period) == (sum(took), len(took))
    by_team = {each.code: each.waarde.teller for each in value("mails", period=period, by_dimension="team")}
    assert by_team == {"groen": 5, "kcc": 18}


def test_letters(today):
    """As the table of post counts a year, and its shares of what is digital."""
    letters(20)
    letters(5, 21, richting="uit", ontvangen_op=None)
    at = timezone.now().replace(year=2010, month=6, day=20)
    Poststuk.objects.filter(nummer__lte="P-2010-00012", richting="in").update(
        toestand="afgehandeld", afgehandeld_op=at, team="kcc"
    )
    Poststuk.objects.filter(nummer__lte="P-2010-00003").update(afgehandeld_op=at + timedelta(days=20))
    roll_up(at.date().replace(month=1, day=1), at.date().replace(month=12, day=31))
    period = Period("", "", at.date().replace(month=1, day=1), at.date().replace(month=12, day=31))
    assert pair("brieven", period)[0] == year_table(2010).total == 20
    assert pair("brieven-op-tijd", period) == (9, 20)  # three took 39 days, and eight wait since 2010
    shares = digital_shares(2010)
    handled = sum(each.handled for each in shares)
    assert pair("brieven-digitaal", period) == (sum(each.digital for each in shares), handled) == (0, 12)


def test_klachten(today):
    """As the annual report counts them."""
    a_year_of(2010, {"bejegening": 8, "geen_reactie": 9, "werkwijze": 14, "gecombineerd": 14})
    late = Klacht.objects.order_by("id")[:4].values("id")
    Klacht.objects.filter(id__in=list(late.values_list("id", flat=True))).update(afgedaan_op="2010-07-01")
    roll_up(today.replace(year=2010, month=1, day=1), today.replace(year=2010, month=12, day=31))
    period = Period("", "", today.replace(year=2010, month=1, day=1), today.replace(year=2010, month=12, day=31))
    report = figures_of(2010, today=today)
    assert pair("klachten", period)[0] == report.ontvangen == 45
    assert pair("klachten-op-tijd", period) == (41, 45)
    assert report.op_tijd == pytest.approx(100 * 41 / 45, abs=0.05)


def test_forms(today):
    Formulier.objects.create(slug="kaart", name="Kaart", product="parkeerkaart")
    now = timezone.now()
    version = FormulierVersie.objects.create(formulier_id="kaart", number=1, inhoud={}, changed_at=now)
    for n in range(12):
        sent = now - timedelta(days=n) if n % 4 else None
        Aanvraag.objects.create(
            kenmerk=f"A-{n}",
            versie=version,
            state="ingediend" if sent else "concept",
            kanaal="formulier" if n % 3 else "balie",
            answers_text="{}",
            known_text="{}",
            started_at=now,
            changed_at=now,
            submitted_at=sent,
        )
    period = lately(today)
    sent_in = [each for each in Aanvraag.objects.all() if each.submitted_at]
    digital = [each for each in sent_in if each.kanaal == "formulier"]
    assert pair("aanvragen", period)[0] == len(sent_in) == 9
    assert pair("aanvragen-digitaal", period) == (len(digital), 9)
    [part] = value("aanvragen", period=period, by_dimension="product")
    assert (part.code, part.waarde.teller) == ("parkeerkaart", 9)


def test_opinions(today):
    for n in range(14):
        cijfer = None if n % 5 == 0 else 6 + n % 4
        day = today - timedelta(days=n)
        Antwoord.objects.create(kanaal="balie", dag=day, team="kcc", cijfer=cijfer, duidelijkheid=1 + n % 5)
    period = lately(today)
    told = figures(period.first, period.last)
    marks = [each.cijfer for each in Antwoord.objects.all() if each.cijfer]
    assert pair("rapportcijfer", period) == (sum(marks), len(marks))
    assert value("rapportcijfer", period=period).words == str(told.total.cijfer).replace(".", ",")
    assert pair("duidelijkheid", period)[1] == told.total.answered == 14
