"""The zaken of the year are printed after zaken that commands lived: the same rows, with days, names and numbers of
their own.
"""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.utils import timezone

from loket.besluiten.models import Besluit
from loket.catalogi.models import Zaaktype
from loket.documenten.models import Document, Documentaantal
from loket.examples.town import set_up_town, set_up_zaaktypen
from loket.examples.year.book import Book, Resident
from loket.examples.year.press import Course
from loket.examples.year.shape import days_until
from loket.examples.year.zaken import Office
from loket.examples.zaken import load_zaken
from loket.kernel.models import Delivery
from loket.kernel.text import local
from loket.outside.opslag import store
from loket.termijnen.calendar import is_working_day
from loket.zaken.models import Resultaat, Rol, Status, Zaak, Zaakaantal, Zaakinformatieobject
from loket.zaken.queries.ending import ending_of
from loket.zaken.rules.aanvrager import Aanvrager
from loket.zaken.rules.closing import archive_of
from loket.zgw.models import Wijziging

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SOME = ("BEZWAAR", "EVENEMENT", "KAPPEN", "PARKEERVERGUNNING", "RIJBEWIJS")
MANY = 30  # of each
NOW = timezone.now()
TODAY = local(NOW).date()
LOTTE = Aanvrager(
    voornaam="Lotte",
    tussenvoegsel="van",
    achternaam="Dijk",
    bsn="999990019",
    email="lotte@inwoner.example",
    phone="0611111111",
    straat="Kerklaan",
    huisnummer="12",
    postcode="1861 AB",
    plaats="Bergen",
)
COUNTED = {"zaken_zaakaantal", "documenten_documentaantal"}


@pytest.fixture(scope="module")
def year(django_db_setup, django_db_blocker):
    """What was lived, then what is printed: the ids of both."""
    with django_db_blocker.unblock(), transaction.atomic():
        set_up_town(addresses=False)
        set_up_zaaktypen(only=SOME)
        load_zaken(until=NOW, seed=7)
        lived = set(Zaak.objects.values_list("id", flat=True))
        days = days_until(TODAY - timedelta(days=1))
        residents = [Resident(None, LOTTE.name, LOTTE.phone, LOTTE.email, LOTTE)]
        office = Office(Book(Random(1), days, NOW, [], [], None, [], residents), today=TODAY, seed=3)
        for number in range(MANY):
            for name in SOME:
                office.open(name, days[number * len(days) // MANY], kanaal=("website", "post")[number % 2])
        office.write_counted()
        office.write()
        yield lived
        transaction.set_rollback(True)


@pytest.fixture
def printed(year, db):
    return Zaak.objects.exclude(id__in=year).select_related("zaaktype").order_by("id")


def rows_about(zaak):
    """In which tables it is told of, and how often: everything that names the zaak, its besluit or its papers."""
    papers = Zaakinformatieobject.objects.filter(zaak=zaak).values_list("informatieobject_id", flat=True)
    besluiten = Besluit.objects.filter(zaak=zaak).values_list("id", flat=True)
    pattern = "|".join(str(id) for id in (zaak.id, *papers, *besluiten))
    found = Counter()
    with connection.cursor() as cursor:
        for table in sorted({model._meta.db_table for model in apps.get_models()} - COUNTED):
            cursor.execute(f"SELECT count(*) FROM {table} t WHERE t::text ~ %s", [pattern])
            found[table] = cursor.fetchone()[0]
    return +found


def filled(row):
    return {field.attname for field in row._meta.concrete_fields if getattr(row, field.attname) not in (None, "", [])}


def test_a_printed_zaak_stands_in_the_same_tables_as_one_that_was_lived(year, printed, db):
    for name in SOME:
        closed = printed.filter(zaaktype__identificatie=name).exclude(einddatum=None)
        one = closed[len(closed) // 2]
        outcome = Resultaat.objects.get(zaak=one).resultaattype
        alike = Zaak.objects.filter(id__in=year, zaaktype=one.zaaktype, einddatum__isnull=False)
        alike = alike.filter(id__in=Resultaat.objects.filter(resultaattype=outcome).values("zaak"))
        counts = [rows_about(zaak) for zaak in alike]
        assert rows_about(one) in counts, name
        assert any(filled(one) == filled(zaak) for zaak in alike), name


def test_its_days_are_counted_as_a_command_counts_them(printed):
    for zaak in printed:
        if zaak.einddatum:
            assert zaak.archiefactiedatum == archive_of(ending_of(zaak.id)).actiedatum
            assert zaak.startdatum <= zaak.einddatum < TODAY
        if zaak.zaaktype.termijnregel:
            assert zaak.uiterlijke_einddatum_afdoening > zaak.startdatum
    trees = printed.filter(zaaktype__identificatie="KAPPEN")
    eight_weeks = [zaak for zaak in trees if is_working_day(zaak.startdatum + timedelta(weeks=8))]
    assert eight_weeks
    assert all(each.uiterlijke_einddatum_afdoening - each.startdatum == timedelta(weeks=8) for each in eight_weeks)


def test_who_objects_has_six_weeks_and_reads_so_in_the_letter(printed):
    besluiten = Besluit.objects.filter(zaak__in=printed)
    assert besluiten.count() > 20
    for besluit in besluiten:
        assert (besluit.uiterlijke_reactiedatum - besluit.verzenddatum).days >= 42
        assert f"{besluit.uiterlijke_reactiedatum.day} " in besluit.brieftekst


def test_a_zaak_is_of_who_asked_it_and_of_nobody_else(year, printed):
    asked = Rol.objects.filter(zaak__in=printed, omschrijving_generiek="initiator")
    persons = asked.filter(betrokkene_type="natuurlijk_persoon")
    assert {rol.betrokkene_identificatie["geslachtsnaam"] for rol in persons} == {"Dijk"}
    assert {rol.bsn for rol in persons if rol.bsn} == {LOTTE.bsn}
    lived = Rol.objects.filter(zaak__in=year, betrokkene_type="natuurlijk_persoon")
    names = {rol.contactpersoon_rol["naam"] for rol in lived if rol.contactpersoon_rol}
    trail = Wijziging.objects.filter(hoofd_id__in=printed.values("id"))
    told = "".join(str(line.nieuw) + str(line.oud) for line in trail)
    assert not [name for name in names if name in told]
    assert LOTTE.name in told


def test_what_happened_has_its_order_and_all_of_it_is_over(printed):
    for zaak in printed:
        steps = list(Status.objects.filter(zaak=zaak).order_by("id"))
        assert [step.datum_status_gezet for step in steps] == sorted(step.datum_status_gezet for step in steps)
        assert zaak.laatste_status_id == steps[-1].id
    trail = Wijziging.objects.filter(hoofd_id__in=printed.values("id"))
    assert not trail.filter(aanmaakdatum__gt=NOW).exists()


def test_each_paper_is_a_file_of_its_own_as_long_as_it_says(printed):
    papers = Document.objects.filter(
        id__in=Zaakinformatieobject.objects.filter(zaak__in=printed).values("informatieobject")
    )
    assert len({paper.bestand for paper in papers}) == len(papers) > MANY
    for paper in papers[:40]:
        with store().open(paper.bestand) as content:
            assert len(content.read()) == paper.bestandsomvang


def test_numbers_and_ids_are_used_once_and_counted(year, printed):
    assert printed.count() == MANY * len(SOME)
    assert len({zaak.identificatie for zaak in Zaak.objects.all()}) == len(year) + MANY * len(SOME)
    assert sum(Zaakaantal.objects.values_list("aantal", flat=True)) == Zaak.objects.count()
    assert sum(Documentaantal.objects.values_list("aantal", flat=True)) == Document.objects.count()
    assert not Delivery.objects.filter(announcement__subject__in=[f"zaken:{zaak.id}" for zaak in printed]).exists()


def test_most_are_done_in_time_and_some_are_not(printed):
    done = [zaak for zaak in printed if zaak.einddatum and zaak.uiterlijke_einddatum_afdoening]
    in_time = sum(zaak.einddatum <= zaak.uiterlijke_einddatum_afdoening for zaak in done)
    assert 0.75 < in_time / len(done) < 0.97
    assert any(zaak.einddatum is None for zaak in printed)
    assert Zaaktype.objects.filter(id__in=printed.values("zaaktype")).count() == len(SOME)


def test_a_course_keeps_the_order_and_stays_on_working_days():
    friday = date(2026, 7, 3)
    course = Course(date(2026, 1, 5), date(2026, 3, 2), friday, date(2026, 7, 7))
    assert course.day(date(2026, 1, 5)) == friday
    assert course.day(date(2026, 3, 2)) == date(2026, 7, 7)
    assert course.day(date(2026, 2, 2)) == date(2026, 7, 6)  # half way is a Sunday, so on Monday
    assert course.day(date(2026, 3, 16)) == date(2026, 7, 21)  # two weeks after the end
