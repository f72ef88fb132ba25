"""Three years of klachten: as many founded ones as the report counted, each with the rows that commands write."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.klachten import complain_a_little
from loket.examples.klachten.slots import slots
from loket.examples.town import set_up_town, set_up_zaaktypen
from loket.kernel.models import Announcement
from loket.kernel.text import local
from loket.klachten.models import Fase, Hoorgesprek, Jaarverslag, Klacht, Klachtbrief, Maatregel, Onderdeel
from loket.klachten.queries.jaar import figures_of
from loket.klachten.rules.termijn import last_day_of
from loket.zaken.models import Resultaat, Status, Zaak
from loket.zgw.models import Wijziging

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
TODAY = local(timezone.now()).date()
ROWS = (Onderdeel, Hoorgesprek, Klachtbrief)


@pytest.fixture(scope="module")
def years(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        set_up_town(addresses=False)
        set_up_zaaktypen(only=["KLACHT"])
        complain_a_little(today=TODAY)
        yield
        transaction.set_rollback(True)


def founded(jaar):
    return Counter(Klacht.objects.filter(ontvangen_op__year=jaar, oordeel="gegrond").values_list("soort", flat=True))


def test_of_60_founded_klachten_45_are_left_a_year_later(years, db):
    before, last = TODAY.year - 2, TODAY.year - 1
    assert founded(before) == {"bejegening": 16, "geen_reactie": 15, "werkwijze": 10, "gecombineerd": 19}
    still = Klacht.objects.filter(ontvangen_op__year=last).exclude(fase=Fase.AFGEDAAN).count()
    if not still:  # in January some of last year still run
        assert founded(last) == {"bejegening": 8, "geen_reactie": 9, "werkwijze": 14, "gecombineerd": 14}
    told = figures_of(last, today=TODAY)
    assert still or told.vergelijking == "15 minder dan in het jaar ervoor (-25,0 %)"
    if date(TODAY.year, 4, 1) < TODAY:
        assert Jaarverslag.objects.get(jaar=last).cijfers["gegrond"] == 45


@pytest.mark.parametrize("today", [date(2026, 1, 12), date(2026, 7, 1), date(2028, 2, 29)])
def test_on_any_day_a_year_has_as_many_founded_ones(today):
    came = list(slots(today))
    assert sum(slot.oordeel == "gegrond" for slot in came if slot.day.year == today.year - 1) == 45
    year = [slot for slot in came if today - timedelta(days=365) <= slot.day]
    assert 43 <= sum(slot.oordeel == "gegrond" for slot in year) <= 47
    assert all(slot.day < today for slot in came)


def test_they_come_in_every_month_and_some_are_under_way(years, db):
    months = set(Klacht.objects.filter(ontvangen_op__year=TODAY.year - 1).values_list("ontvangen_op__month", flat=True))
    assert months == set(range(1, 13))
    assert set(Klacht.objects.values_list("fase", flat=True)) == {"ontvangen", "contact", "onderzoek", "afgedaan"}
    assert 4 < Klacht.objects.exclude(fase="afgedaan").count() < 40


def test_their_last_day_is_that_of_the_law(years, db):
    """Six weeks, and four more when we said so in time (Awb 9:11)."""
    for klacht in Klacht.objects.all():
        assert klacht.onderzoeken_tot == last_day_of(klacht.ontvangen_op, verdaagd_weken=klacht.verdaagd_weken)
    assert Klacht.objects.filter(verdaagd_weken=4).count() > 10
    done = Klacht.objects.filter(fase="afgedaan")
    late = sum(each.afgedaan_op > each.onderzoeken_tot for each in done)
    assert 0 < late < done.count() / 8


def test_of_each_fifth_founded_one_we_did_something_and_looked_whether_it_helped(years, db):
    """60 and 45 founded ones: 12 measures and 9. What was agreed long ago was done, and of four three helped."""
    made = Counter(
        Maatregel.objects.filter(klacht__oordeel="gegrond").values_list("klacht__ontvangen_op__year", flat=True)
    )
    assert (made[TODAY.year - 2], made[TODAY.year - 1] <= 9) == (12, True)
    rows = dict(figures_of(TODAY.year - 2, today=TODAY).maatregelen)
    assert rows["Afgesproken"] == 12
    if TODAY.month > 6:  # what came in December is looked at in May
        assert list(rows.values()) == [12, 12, 9, 3]
    for each in Maatregel.objects.exclude(gedaan_op=None).select_related("klacht"):
        assert each.klacht.afgedaan_op is None or each.klacht.afgedaan_op < each.gedaan_op <= each.uiterlijk
        assert each.gecontroleerd_op is None or each.gecontroleerd_op >= each.controle_op
    published = Jaarverslag.objects.filter(jaar=TODAY.year - 1).first()
    assert published is None or 0 < dict(published.cijfers["maatregelen"])["Afgesproken"] <= 9


def signature(klacht):
    """All that two of one sort must share; a measure is of one of them alone, and comes by commands."""
    filled = {f.attname for f in klacht._meta.concrete_fields if getattr(klacht, f.attname) not in (None, "", [])}
    rows = tuple(model.objects.filter(klacht=klacht).count() for model in ROWS)
    zaak = Zaak.objects.get(id=klacht.zaak)
    of_zaak = {f.attname for f in zaak._meta.concrete_fields if getattr(zaak, f.attname) not in (None, "", [])}
    told = Announcement.objects.filter(subject__in=[f"klachten:{klacht.id}", f"zaken:{zaak.id}"])
    told = told.exclude(kind__contains="Maatregel")
    trail = sorted((line.kind, line.by_kind, *sorted(line.facts)) for line in told)
    mails = Bericht.objects.filter(about__startswith=f"klacht:{klacht.id}:", state="sent").count()
    statuses = Status.objects.filter(zaak=zaak).count()
    return filled, rows, of_zaak, trail, mails, statuses, Wijziging.objects.filter(hoofd_id=zaak.id).count()


@pytest.mark.parametrize("oordeel", ["gegrond", "deels_gegrond", "ongegrond", "informeel_opgelost", "ingetrokken"])
def test_a_printed_klacht_has_what_the_commands_wrote(years, db, oordeel):
    alike = Klacht.objects.filter(oordeel=oordeel, kanaal="website", verdaagd_weken=0, zaak__isnull=False)
    alike = alike.exclude(soort="gecombineerd")
    treated, *printed = alike.order_by("ontvangen_op")
    assert printed
    assert signature(treated) == signature(printed[0]) == signature(printed[-1])


def test_a_klacht_is_of_who_complained(years, db):
    klachten = list(Klacht.objects.filter(fase="afgedaan"))
    assert len({klacht.naam for klacht in klachten}) > len(klachten) * 0.9
    assert len({klacht.volgcode for klacht in klachten}) == len(klachten)
    for klacht in klachten[::9]:
        brieven = list(Klachtbrief.objects.filter(klacht=klacht))
        assert all(klacht.naam in brief.tekst and klacht.nummer in brief.onderwerp for brief in brieven)
        if klacht.zaak is None:  # of before there was a zaaktype
            continue
        zaak = Zaak.objects.get(id=klacht.zaak)
        assert (zaak.omschrijving, zaak.startdatum) == (f"Klacht {klacht.nummer}", klacht.ontvangen_op)
        assert (zaak.einddatum, zaak.uiterlijke_einddatum_afdoening) == (klacht.afgedaan_op, klacht.onderzoeken_tot)
        assert Resultaat.objects.filter(zaak=zaak).exists()
