"""`open_account`: a way in from the machine itself, when no administrator can log in any more."""

from typing import Any

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.urls import reverse

from loket.kernel.actor import SYSTEM
from loket.organisatie import commands as organisatie
from loket.organisatie.models import Functie, Medewerker
from loket.organisatie.permissions import all_permissions
from loket.organisatie.queries import actor_for
from loket.toegang.commands import remove_factors

NAME = "Functioneel beheerder"


class Command(BaseCommand):
    help = "Open an account with every permission, and print a link to choose its password (once, within an hour)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--first-name", default="Beheerder")
        parser.add_argument("--last-name", default="Loket")
        parser.add_argument("--wipe-second-step", action="store_true", help="for who lost phone and recovery codes")

    def handle(self, *args: Any, **options: Any) -> None:
        if not Medewerker.objects.filter(email=options["email"].strip().lower()).exists():
            self.stderr.write(f"{options['email']} had no account yet; one is made, with every permission.")
        someone = administrator(options["email"], options["first_name"], options["last_name"])
        if options["wipe_second_step"]:
            remove_factors(medewerker_id=someone.id, by=SYSTEM)
        place = reverse("toegang:reset", args=[someone.id, default_token_generator.make_token(someone)])
        self.stdout.write(f"{settings.PUBLIC_URL}{place}")


@transaction.atomic
def administrator(email: str, first_name: str, last_name: str) -> Medewerker:
    """This medewerker, made or opened again when needed, with every permission from today on."""
    someone = Medewerker.objects.filter(email=email.strip().lower()).first()
    if someone is None:
        someone = organisatie.hire_medewerker(email=email, first_name=first_name, last_name=last_name, by=SYSTEM)
    if not someone.is_active:
        someone = organisatie.resume_employment(medewerker_id=someone.id, by=SYSTEM)
    if not set(all_permissions()) <= actor_for(someone).permissions:
        organisatie.change_functies(medewerker_id=someone.id, functie_ids=[_functie().id], by=SYSTEM)
    return someone


def _functie() -> Functie:
    found = Functie.objects.filter(name=NAME).first()
    wanted = sorted(all_permissions())
    if found is None:
        return organisatie.add_functie(name=NAME, permissions=wanted, by=SYSTEM)
    return organisatie.change_functie(functie_id=found.id, name=NAME, permissions=wanted, by=SYSTEM)
