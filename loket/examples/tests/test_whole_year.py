"""The year of the whole town looks as if the commands had written it: the same columns, the same trail."""

from datetime import timedelta
from io import StringIO
from random import Random
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import transaction

from loket.balie import commands as balie
from loket.balie.models import Moment, Volgnummer
from loket.berichten.models import Bericht
from loket.examples.balie import HALL
from loket.examples.cast import AUKJE, BAS, FATIMA, JANNIE
from loket.examples.counted import FIGURES, counted
from loket.examples.management.commands.demo_town import MELDINGEN_A_YEAR
from loket.examples.tests.small_year import NOW, filled, lived, trail
from loket.examples.town import actor
from loket.examples.year import A_YEAR, Size, files, live_a_year
from loket.examples.year.shape import OFFICE, days_until, moments, open_on, spread
from loket.kernel.models import Delivery
from loket.kernel.text import local
from loket.klantcontacten.commands import close_klantcontact
from loket.klantcontacten.models import Betrokkene, Internetaak, Klantcontact
from loket.klantcontacten.rules.caller import Caller
from loket.klantcontacten.rules.ending import Verslag
from loket.mail import commands as mail
from loket.mail.commands.keeping import FOLDER
from loket.mail.models import Mailbericht, Mailstap, Postbus
from loket.outside.centrale import CallEvent, Heard
from loket.outside.opslag import store
from loket.outside.opslag.files import FileStore
from loket.partijen.models import DigitaalAdres
from loket.post import commands as post
from loket.post.commands.register import Brief
from loket.post.models import Poststap, Poststuk
from loket.telefonie.commands import hear_call
from loket.telefonie.models import Gesprek
from loket.termijnen.calendar import is_working_day

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture(scope="module")
def year(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), lived():
        yield


def test_a_year_has_exactly_as_much_as_was_counted():
    days = days_until(NOW.date(), 365)
    counts = spread(44_000, days, open_on)
    assert sum(counts) == 44_000
    assert all(count == 0 for day, count in zip(days, counts, strict=True) if not is_working_day(day))


def test_people_call_in_office_hours_and_one_seed_gives_one_day():
    friday = days_until(NOW.date(), 7)[0]
    first, again = (list(moments(friday, 50, OFFICE, Random(1))) for _ in range(2))
    assert first == again == sorted(first)
    assert {local(at).hour for at in first} <= set(range(8, 17))


def test_all_of_it_is_there_and_nothing_waits(year):
    assert Gesprek.objects.count() == 400
    assert Volgnummer.objects.filter(locatie=HALL).count() == 150
    assert Mailbericht.objects.count() == 120
    assert Poststuk.objects.filter(afzendersoort="burger").count() == 12 + 12
    assert Poststuk.objects.filter(onderwerpsgroep="bouwaanvraag").count() == 12
    told = Delivery.objects.exclude(reaction__regex=r"\.(personeel|toegang)\.")  # who is hired gets a list and a link
    assert list(told.values_list("reaction", flat=True)) == []
    assert not Internetaak.objects.exclude(toestand="afgerond").exists()
    assert not Mailbericht.objects.filter(toestand="open").exists()


def test_each_figure_of_the_report_is_counted_by_its_name(year, db):
    """In a small year; that of the demo is as large as the report says."""
    found = {figure.name: found for figure, found in counted(local(NOW).date())}
    small = {
        "calls": 400,
        "mails": 120,
        "visits": 150,
        "letters": 12 + 8 + 12,
        "letters of citizens": 12,
        "letters of organisations": 8,
        "letters about building": 12,
    }
    assert small.items() <= found.items()
    reported = {figure.name: figure.reported for figure in FIGURES}
    burgers, organisations, building = A_YEAR.letters
    assert (A_YEAR.calls, A_YEAR.mails, A_YEAR.visits) == (44_000, 18_000, 24_000)
    assert (A_YEAR.calls, A_YEAR.mails, A_YEAR.visits) == tuple(reported[name] for name in ("calls", "mails", "visits"))
    assert burgers + organisations + building == reported["letters"] == 12_539
    assert (burgers, organisations, building) == (6_282, 5_070, 1_187)
    assert reported["meldingen"] == MELDINGEN_A_YEAR == 1_604
    lines = StringIO()
    call_command("demo_figures", stdout=lines)
    assert f"{'S-24':6}{'calls':50}{'44,000':>10}{'400':>10}" in lines.getvalue().splitlines()


def test_the_same_seed_gives_the_same_year(year, db):
    assert asked(seed=7) == asked(seed=7)
    assert asked(seed=7) != asked(seed=8)


def test_a_process_beside_this_one_makes_the_same_year(year, db, tmp_path, monkeypatch):
    here = asked(seed=7)
    monkeypatch.setattr(files, "store", lambda: FileStore(tmp_path))
    assert asked(seed=7) == here
    assert sum(each.is_file() for each in (tmp_path / FOLDER).rglob("*")) == 10, "a file for each mail"


def asked(*, seed):
    """What people asked in a few days of a year that is forgotten again."""
    small = Size(calls=20, mails=10, visits=0, letters=(1, 1, 1), zaken=0, residents=0, days=5)
    with transaction.atomic():
        begun = set(Klantcontact.objects.values_list("id", flat=True))
        live_a_year(small, until=NOW - timedelta(days=90), seed=seed)
        new = Klantcontact.objects.exclude(id__in=begun).order_by("id")
        told = list(new.values_list("id", "plaatsgevonden_op", "onderwerp", "resultaat"))
        transaction.set_rollback(True)
    return told


@pytest.mark.parametrize("known", [True, False])
def test_a_klantcontact_is_as_the_commands_write_one(year, db, known):
    rows = Klantcontact.objects.filter(kanaal="telefoon", resultaat="beantwoord", betrokkenen__partij__isnull=not known)
    like = rows.exclude(inhoud="").exclude(product="").exclude(eerst_gezocht=None).order_by("id")[0]
    was = Betrokkene.objects.get(klantcontact=like)
    phone = DigitaalAdres.objects.get(betrokkene_id=was.id)
    verslag = Verslag(
        kanaal="telefoon",
        onderwerp=like.onderwerp,
        resultaat="beantwoord",
        notitie=like.inhoud,
        product=like.product,
        eerst_gezocht=True,
    )
    told = {"level": 2, "partij_id": was.partij_id} if known else {"name": was.achternaam}
    made = close_klantcontact(
        verslag=verslag,
        begonnen_op=NOW - timedelta(minutes=3),
        caller=Caller(phone=phone.adres, **told),
        gesprek=like.gesprek,
        by=actor(FATIMA),
    )
    assert filled(like) == filled(made)
    assert filled(was) == filled(Betrokkene.objects.get(klantcontact=made))
    again = DigitaalAdres.objects.get(betrokkene_id__in=made.betrokkenen.values("id"))
    assert (filled(phone), phone.gevonden_als) == (filled(again), again.gevonden_als)
    assert trail(f"klantcontacten:{like.id}") == trail(f"klantcontacten:{made.id}")


def test_a_call_is_as_the_exchange_tells_it(year, db):
    like = Gesprek.objects.filter(agent__email=FATIMA.email, doorverbindingen=None).exclude(number="").first()

    def heard(kind, second, **more):
        return CallEvent("proef", "1", kind, NOW - timedelta(minutes=30) + timedelta(seconds=second), **more)

    made = hear_call(
        [
            heard(Heard.RINGING, 0, number="0612345678", queue="kcc"),
            heard(Heard.ANSWERED, 9, extension=like.extension),
            heard(Heard.HUNG_UP, 90),
        ]
    )
    made.refresh_from_db()
    assert filled(like) - {"settled_at"} == filled(made) - {"offered_to"}
    assert trail(f"telefonie:{like.id}") == trail(f"telefonie:{made.id}")


def test_a_mail_is_as_it_is_taken_in_and_answered(year, db):
    like = Mailbericht.objects.filter(toestand="beantwoord").exclude(van="inwoner@inwoner.example").first()
    with store().open(like.bestand) as content:
        raw = content.read()
    assert len(raw) == like.grootte
    other = raw.replace(like.message_id.encode(), b"proef@inwoner.example")
    made = mail.take_in(other, postbus=Postbus.objects.get(), received_at=NOW - timedelta(hours=2)).mail
    stap = mail.answer_mail(mail_id=made.id, tekst="Dat kan.", product=like.klantcontact.product, by=actor(FATIMA))
    made.refresh_from_db()
    assert filled(like) == filled(made)
    assert (like.tekst, like.ondertekening) == (made.tekst, made.ondertekening)
    was = Mailstap.objects.get(mail=like)
    assert filled(was) == filled(stap)
    assert set(was.voor) == set(stap.voor)
    unsent = {"sent_at", "message_id"}
    for about in ("ontvangen", "antwoord:0"):
        ours, theirs = (Bericht.objects.get(about=f"mail:{each.id}:{about}") for each in (like, made))
        assert filled(ours) - unsent == filled(theirs) - unsent
        assert len(ours.text.splitlines()) == len(theirs.text.splitlines())
    assert filled(like.klantcontact) == filled(made.klantcontact)
    assert trail(f"mail:{like.id}") == trail(f"mail:{made.id}")


def test_a_visit_is_as_the_counters_write_one(year, db):
    like = Volgnummer.objects.filter(state="klaar", label__startswith="A").exclude(product="").order_by("id")[0]
    keuze = balie.Komst(send_key=uuid4(), rij_id=like.rij_id, onderwerp=like.onderwerp, product=like.product)
    made = balie.check_in(komst=keuze, kiosk=True, by=actor(BAS)).volgnummer
    seat = like.balie
    balie.sit_down(balie_id=seat.id, by=actor(BAS))
    balie.call_next(balie_id=seat.id, by=actor(BAS))
    balie.start_visit(volgnummer_id=made.id, by=actor(BAS))
    balie.end_visit(volgnummer_id=made.id, afloop=balie.Afloop(resultaat="beantwoord"), by=actor(BAS))
    made.refresh_from_db()
    assert filled(like) == filled(made)
    kinds = [list(Moment.objects.filter(volgnummer=each).order_by("at", "id")) for each in (like, made)]
    assert [row.kind for row in kinds[0]] == [row.kind for row in kinds[1]]
    assert [filled(row) for row in kinds[0]] == [filled(row) for row in kinds[1]]
    contacts = [Klantcontact.objects.get(id=each.klantcontact) for each in (like, made)]
    assert filled(contacts[0], but=["verwezen_naar"]) == filled(contacts[1])


@pytest.mark.parametrize("asks", [False, True])
def test_a_letter_is_as_the_post_room_writes_one(year, db, asks):
    """One that asks for a permit begins a zaak, on the day on which it came."""
    like = Poststuk.objects.filter(onderwerpsgroep="bouwaanvraag", zaak__isnull=not asks).first()
    names = ("naam", "adres", "onderwerp", "dagtekening", "soort", "onderwerpsgroep", "bladzijden")
    brief = Brief(ontvangen_op=NOW.date(), **{name: getattr(like, name) for name in names})
    made = post.register_poststuk(brief, by=actor(AUKJE))
    post.route_poststuk(poststuk_id=made.id, team="vergunningen", by=actor(AUKJE))
    post.accept_poststuk(poststuk_id=made.id, by=actor(JANNIE))
    if asks:
        assert (like.zaak.startdatum, like.zaak.omschrijving) == (like.ontvangen_op, like.onderwerp)
        post.open_zaak_of(poststuk_id=made.id, zaaktype_id=like.zaak.zaaktype_id, by=actor(JANNIE))
    made = post.finish_poststuk(poststuk_id=made.id, reden="Afgehandeld.", by=actor(JANNIE))
    assert filled(like) == filled(made)
    steps = [list(Poststap.objects.filter(poststuk=each).order_by("op", "id")) for each in (like, made)]
    assert [(row.soort, filled(row), set(row.voor)) for row in steps[0]] == [
        (row.soort, filled(row), set(row.voor)) for row in steps[1]
    ]
    assert trail(f"post:{like.id}") == trail(f"post:{made.id}")
    assert made.nummer > Poststuk.objects.exclude(id=made.id).filter(jaar=made.jaar).order_by("-nummer")[0].nummer
