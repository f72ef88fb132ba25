"""The zaken of the demo town are lived through the commands, in the past, by people who say that they are invented."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from loket.besluiten.models import Besluit
from loket.documenten.models import Document
from loket.examples.town import set_up_town, set_up_zaaktypen
from loket.examples.zaken import load_zaken
from loket.examples.zaken.clock import living_at
from loket.examples.zaken.papers import paper
from loket.examples.zaken.people import LAST_NAMES, numbers_for_tests
from loket.examples.zaken.stories import STORIES
from loket.kernel.models import Delivery
from loket.termijnen.rules import WarningKind, warning_for
from loket.zaken.models import Aanvulling, Opschorting, Rol, Status, Zaak, Zaaknotitie

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SOME = ("BEZWAAR", "KAPPEN", "OMGEVINGSVERGUNNING", "OMGEVINGSVERGUNNING-UITGEBREID", "RIJBEWIJS")
MANY = sum(STORIES[name].often for name in SOME)


@pytest.fixture(scope="module")
def zaken(django_db_setup, django_db_blocker, tmp_path_factory):
    """Five kinds of them, once for this file; until when they live."""
    until = timezone.now()
    with django_db_blocker.unblock(), transaction.atomic():
        set_up_town(addresses=False)
        set_up_zaaktypen(only=SOME)
        assert load_zaken(until=until, seed=7) == []
        yield until
        transaction.set_rollback(True)


def test_every_state_occurs(zaken, db):
    assert Zaak.objects.count() == MANY
    states = {state_of(zaak) for zaak in Zaak.objects.all()}
    assert states == {"just in", "under way", "waiting", "extended", "nearly late", "late", "closed"}
    assert Status.objects.filter(statustoelichting="Er kwam nog een document.").exists()  # opened again


def state_of(zaak):
    today = timezone.localdate()
    if zaak.einddatum:
        return "closed"
    if (zaak.opschorting or {}).get("indicatie"):
        return "waiting"
    if zaak.verlenging:
        return "extended"
    if Status.objects.filter(zaak=zaak).count() == 1:
        return "just in"
    warning = warning_for(start=zaak.startdatum, last_day=zaak.uiterlijke_einddatum_afdoening, today=today, target=None)
    kind = warning.kind if warning else None
    if kind in (WarningKind.LAST_DAY, WarningKind.FIVE_WORKING_DAYS):
        return "nearly late"
    return "late" if kind == WarningKind.OVERDUE else "under way"


def test_what_closed_has_an_outcome_and_its_archive_date(zaken, db):
    closed = Zaak.objects.exclude(einddatum=None)
    assert closed.exists()
    assert not closed.filter(archiefnominatie=None).exists()
    assert closed.filter(archiefactiedatum__lte=timezone.localdate()).exists()  # work for the archive


def test_there_is_something_in_the_file(zaken, db):
    assert Document.objects.filter(ontvangstdatum__isnull=False).count() >= MANY
    assert Document.objects.filter(titel__startswith="Besluit").exists()
    assert Besluit.objects.exists()
    assert Zaaknotitie.objects.exists()
    assert Aanvulling.objects.filter(binnen_op=None).exists()
    assert Opschorting.objects.exclude(tot=None).exists()
    assert Zaak.objects.exclude(hoofdzaak=None).exists()
    assert Zaak.objects.exclude(relevante_andere_zaken=[]).exists()


def test_it_ends_today_and_each_zaak_is_as_old_as_it_says(zaken, db):
    assert not Status.objects.filter(datum_status_gezet__gt=timezone.now()).exists()
    by_id = list(Zaak.objects.order_by("id").values_list("startdatum", flat=True))
    assert by_id == sorted(by_id)
    assert by_id[0] < timezone.localdate() - timedelta(days=365)
    assert by_id[-1] >= timezone.localdate() - timedelta(days=3)


def test_everybody_says_that_he_is_invented(zaken, db):
    people = Rol.objects.filter(betrokkene_type="natuurlijk_persoon")
    assert {rol.betrokkene_identificatie["geslachtsnaam"] for rol in people} <= set(LAST_NAMES)
    companies = Rol.objects.filter(betrokkene_type="niet_natuurlijk_persoon")
    assert all(rol.betrokkene_identificatie["statutaireNaam"].endswith("(verzonnen)") for rol in companies)
    asked = people.filter(omschrijving_generiek="initiator").exclude(zaak__zaaktype__bsn_grondslag="")
    assert {rol.id for rol in people if rol.bsn} == {rol.id for rol in asked}, "only who must give a number has one"
    numbers = [rol.bsn for rol in asked]
    assert len(set(numbers)) == len(numbers) > STORIES["RIJBEWIJS"].often
    assert all(number.startswith("9999") for number in numbers)


def test_the_numbers_pass_the_eleven_test():
    numbers = numbers_for_tests()
    assert [next(numbers) for _ in range(2)] == ["999900006", "999900018"]


def test_nobody_is_mailed_about_what_is_long_over(zaken, db):
    yesterday = timezone.now() - timedelta(days=1)
    assert not Delivery.objects.filter(announcement__at__lt=yesterday).exists()


def test_the_same_seed_is_the_same_town(zaken, db):
    lived = told()
    with transaction.atomic():
        Besluit.objects.all().delete()
        Zaak.objects.all().delete()
        load_zaken(until=zaken, seed=7)
        again = told()
        transaction.set_rollback(True)
    assert again == lived


def told():
    return list(Zaak.objects.order_by("id").values_list("omschrijving", "startdatum", "einddatum", "zaaktype"))


def test_afterwards_it_is_now_again():
    before = timezone.now()
    with living_at(before - timedelta(days=100)):
        assert timezone.now() == before - timedelta(days=100)
        then = Zaak().id
    assert timezone.now() >= before
    assert then < Zaak().id


@pytest.mark.parametrize(
    ("kind", "name", "starts"), [("Aanvraag", "aanvraag.pdf", b"%PDF-"), ("Foto", "foto.png", b"\x89PNG")]
)
def test_a_paper_is_a_file_of_its_kind(kind, name, starts):
    made = paper(kind, ["Geachte gemeente"])
    assert (made.name, made.read(5)[: len(starts)]) == (name, starts)
