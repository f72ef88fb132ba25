"""The first day of a town: enough to log in and to arrange the rest by the pages."""

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refusal, refuse
from loket.meldingen import commands as meldingen
from loket.organisatie import commands as organisatie
from loket.organisatie.models import Gemeente, Medewerker
from loket.organisatie.permissions import all_permissions
from loket.toegang import commands as toegang

OFFICE_HOURS = {str(day): [["09:00", "17:00"]] for day in range(5)}


@transaction.atomic
def begin_town(*, name: str, phone: str, mail: str, first_name: str, last_name: str, email: str) -> Medewerker:
    """Make the town, its contact centre and the first administrator, who gets a mail to choose a password.

    Refused when there is a town already: one installation, one town.
    """
    if Gemeente.objects.exists():
        refuse(Refusal("town-exists", "Er is al een gemeente in deze installatie."))
    organisatie.set_up_gemeente(
        name=name,
        full_name=f"Gemeente {name}",
        phone=phone,
        phone_abroad=phone,
        email=mail,
        opening_hours=OFFICE_HOURS,
        by=SYSTEM,
    )
    afdeling = organisatie.add_afdeling(name="Publiek", by=SYSTEM)
    organisatie.add_team(code="kcc", name="Klantcontactcentrum", afdeling_id=afdeling.id, email=mail, by=SYSTEM)
    functie = organisatie.add_functie(name="Functioneel beheerder", permissions=list(all_permissions()), by=SYSTEM)
    medewerker = organisatie.hire_medewerker(
        email=email, first_name=first_name, last_name=last_name, teams=["kcc"], by=SYSTEM
    )
    organisatie.assign_functie(
        medewerker_id=medewerker.id, functie_id=functie.id, first_day=timezone.localdate(), by=SYSTEM
    )
    meldingen.load_standard(by=SYSTEM)
    toegang.request_reset(email=email)
    return medewerker
