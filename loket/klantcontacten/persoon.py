"""What klantcontacten hold of one person: of who we know, and of who only said how to be reached."""

from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from loket.kernel.person import BY_LAW, ERASED, Held, Person, Stays
from loket.klantcontacten.commands.persoon import (
    forget_betrokkenen,
    forget_complimenten,
    forget_contacten,
    forget_taken,
)
from loket.klantcontacten.models import Betrokkene, Compliment, Internetaak, Klantcontact, Onderwerpobject
from loket.klantcontacten.models.internetaak import OPEN
from loket.klantcontacten.queries.unchecked import UNCHECKED
from loket.partijen.models import DigitaalAdres

TASK = "Publieke taak (AVG 6 lid 1 onder e): uw vraag beantwoorden."
YOURS = "Van uzelf."
KEPT = "Een jaar. Hoort het bij een zaak: zo lang als die zaak."
COMPLIMENTS_KEPT = "Vijf jaar."
TO_DO = Stays("Wij moeten hierover nog iets doen of u terugbellen.", runs=True)


def _betrokkenen(person: Person) -> QuerySet[Betrokkene]:
    said = DigitaalAdres.objects.filter(gevonden_als__in=person.addresses, betrokkene_id__isnull=False)
    known = Q(partij__in=person.known_as)
    told = (known | Q(partij=None) | UNCHECKED) & Q(id__in=said.values("betrokkene_id"))
    return Betrokkene.objects.filter(known & ~UNCHECKED | told)


def _contacten(person: Person) -> QuerySet[Klantcontact]:
    """With whether something of it is still to be done, and whether it is about a zaak of theirs, told or not."""
    return Klantcontact.objects.filter(id__in=_betrokkenen(person).values("klantcontact_id")).annotate(
        **_state(person, "id")
    )


def _state(person: Person, contact: str) -> dict[str, Any]:
    about = Onderwerpobject.objects.filter(klantcontact=OuterRef(contact))
    return {
        "to_do": Exists(Internetaak.objects.filter(klantcontact=OuterRef(contact), toestand__in=OPEN)),
        "of_zaak": Exists(about.filter(object_id__in=[str(each) for each in person.files | person.untold])),
    }


def _taken(person: Person) -> QuerySet[Internetaak]:
    """Also by what somebody left to be called back on, unless it was somebody else whom we know."""
    left = Q(emailadres__in=person.mails) | Q(telefoonnummer__in=person.phones)
    known = Betrokkene.objects.filter(klantcontact=OuterRef("klantcontact_id"), partij__isnull=False)
    others = known.exclude(partij__in=person.known_as).exclude(UNCHECKED)
    own = Q(klantcontact__in=_betrokkenen(person).values("klantcontact_id"))
    named = ~Q(naam="", telefoonnummer="", emailadres="", toelichting="", antwoord="")
    return Internetaak.objects.filter(named).filter(own | left & ~Exists(others))


def contact_stays(row: Any, _now: datetime) -> Stays | None:
    return TO_DO if row.to_do else BY_LAW if row.of_zaak else None


def taak_stays(row: Internetaak, _now: datetime) -> Stays | None:
    return Stays("Wij bellen of mailen nog terug. Daarna mag dit weg.", runs=True) if row.toestand in OPEN else None


HELD = (
    Held(
        Internetaak,
        "Vragen om u terug te bellen of te mailen",
        YOURS,
        TASK,
        KEPT,
        of=_taken,
        stays=taak_stays,
        forget=forget_taken,
    ),
    Held(
        Compliment,
        "Complimenten",
        YOURS,
        TASK,
        COMPLIMENTS_KEPT,
        of=lambda person: Compliment.objects.filter(
            klantcontact__in=_betrokkenen(person).values("klantcontact_id")
        ).exclude(tekst=ERASED),
        forget=forget_complimenten,
    ),
    Held(
        Klantcontact,
        "Gesprekken, mails en bezoeken",
        YOURS,
        TASK,
        KEPT,
        of=_contacten,
        stays=contact_stays,
        forget=forget_contacten,
    ),
    Held(
        Betrokkene,
        "Uw naam en adres bij een contact",
        YOURS,
        TASK,
        KEPT,
        of=lambda person: _betrokkenen(person).annotate(**_state(person, "klantcontact_id")),
        stays=contact_stays,
        forget=forget_betrokkenen,
    ),
    Held(
        DigitaalAdres,
        "Adressen en nummers die u één keer gaf",
        YOURS,
        TASK,
        KEPT,
        of=lambda person: DigitaalAdres.objects.filter(
            partij=None, betrokkene_id__in=_betrokkenen(person).values("id")
        ),
        stays=lambda _row, _now: Stays("Dit adres hoort bij een contact en gaat daarmee weg."),
        names=False,
    ),
)
