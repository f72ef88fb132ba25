"""`demo_town`: load gemeente Bergen, once; `--logins` only tells how to log in."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from loket.examples import (
    activity,
    afspraken,
    balie,
    beloften,
    betalen,
    cast,
    cijfers,
    eigen_zaken,
    form_visits,
    forms_on_site,
    klachten,
    mail,
    partijen,
    personeel,
    post,
    programma,
    raad,
    redactie,
    rooster,
    signals,
    site,
    sjablonen,
    telefonie,
    terugbellen,
    town,
    waardering,
    wijkagenda,
    year,
    zaken,
)
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.toegang.commands import set_password

MELDINGEN_A_YEAR = 1604  # in 2010 (S-50)


class Command(BaseCommand):
    help = "Load the demo town: gemeente Bergen, with invented people, a year of meldingen, and zaken."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--logins", action="store_true", help="only tell how to log in")
        parser.add_argument("--empty", action="store_true", help="teams, people, kinds, website, no activity")
        parser.add_argument("--small", action="store_true", help="some of everything, instead of a year of it")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("The demo town is only for a demo: LOKET_DEMO is not set.")
        if not options["logins"] and not town.town_stands():
            load_demo_town(activity_too=not options["empty"], whole_year=not options["small"])
        for line in logins():
            self.stdout.write(line)


def load_demo_town(*, activity_too: bool = True, whole_year: bool = True) -> None:
    town.set_up_town()
    town.set_up_zaaktypen()
    sjablonen.write_templates(by=SYSTEM)
    sjablonen.write_word_template(by=SYSTEM)
    site.set_up_site()
    afspraken.arrange_soorten()
    forms_on_site.set_up_formulieren()
    give_passwords()
    if activity_too:
        forms_on_site.came_one_by_one(until=timezone.now())
        telefonie.set_up_phones()
        balie.set_up_hall()
        mail.set_up_mailbox()
        lived = year.begin_a_year(until=timezone.now()) if whole_year else None
        redactie.edit_a_little(today=timezone.localdate())
        raad.set_up_raad()
        year.load_meldingen(MELDINGEN_A_YEAR, until=timezone.now())
        form_visits.visit_forms(until=timezone.now())
        betalen.owe_some_money(now=timezone.now())
        activity.give_piket(cast.PAUL)
        rooster.plan_weeks(timezone.localdate(), locatie="gemeentehuis")
        afspraken.arrange_afspraken(timezone.localdate())
        afspraken.make_afspraken(timezone.now())
        rooster.note_weeks_of_demand(timezone.localdate())
        rooster.agree_to_be_reachable(timezone.localdate())
        activity.live_a_morning()
        zaken.load_zaken(until=timezone.now())
        partijen.load_partijen()
        eigen_zaken.own_some_zaken()
        wijkagenda.fill_wijkagenda(timezone.localdate())
        partijen.know_some(now=timezone.now())
        partijen.talk_to_some(now=timezone.now())
        terugbellen.promise_some_calls(now=timezone.now())
        signals.hear_signals(now=timezone.now())
        mail.get_some_mail(now=timezone.now())
        post.scan_some_post(today=timezone.localdate())
        klachten.complain_a_little(today=timezone.localdate())
        waardering.think_of_us(today=timezone.localdate())
        beloften.promise_five_things()
        programma.steer_on_service(today=timezone.localdate())
        personeel.learn_together(today=timezone.localdate())
        if lived:
            year.end_a_year(lived)
        else:
            telefonie.load_calls(until=timezone.now())
            balie.load_visits(until=timezone.now())
        balie.begin_a_morning()
        cijfers.count_everything(whole_year=whole_year)


def give_passwords() -> None:
    """The same to everybody: hashed once, for that takes a third of a second."""
    first, *others = [person.email for person in cast.STAFF]
    made = set_password(medewerker_id=Medewerker.objects.get(email=first).id, password=cast.PASSWORD)
    Medewerker.objects.filter(email__in=others).update(password=made.password)


def logins() -> list[str]:
    """Who can log in. All of them are invented, and have the same password."""
    shown = (cast.LENA, cast.FATIMA, cast.HENK, cast.JANNIE, cast.TINEKE, cast.YASMIN, cast.SANNE)
    lines = [f"  {person.email:22} {person.job_title} ({person.name})" for person in shown]
    return [f"Log in at /werk/ with password {cast.PASSWORD} as", *lines]
