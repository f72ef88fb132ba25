"""What some of them asked lately, so that the agent who sees them sees more than a name."""

from datetime import datetime, timedelta
from uuid import UUID

from loket.examples.cast import FATIMA
from loket.examples.town import actor
from loket.examples.zaken.clock import living_at
from loket.gesprek.rules.checking import Detail
from loket.klantcontacten import commands
from loket.klantcontacten.models import Klantcontact
from loket.klantcontacten.rules.caller import Caller, level_of
from loket.klantcontacten.rules.ending import Verslag
from loket.partijen.models import Partij
from loket.partijen.queries.find import partijen_by_phone

# Who, how many days ago, the question, what we answered.
TALKS = (
    ("anna verzonnen", 2, "Wanneer wordt het papier opgehaald?", "Elke tweede dinsdag van de maand."),
    ("anna verzonnen", 40, "Kan ik mijn paspoort ophalen?", "Ja, met een afspraak."),
    ("bram verzonnen", 9, "Mag ik de heg langs de stoep weghalen?", "Ja, dat mag zonder vergunning."),
    ("dina van denkbeeld", 5, "Hoe geef ik een nieuw adres door voor mijn moeder?", "Met een machtiging aan de balie."),
    ("jan de voorbeeld", 12, "Wat kost een grofvuilpas?", "De pas is gratis."),
    ("klaas zomaar-iemand", 3, "Hoe lang is mijn rijbewijs nog geldig?", "Dat staat op de kaart bij 4b."),
    ("zeynep nepnaam", 20, "Wanneer kan ik trouwen op het strand?", "Van april tot oktober."),
    ("petra golf", 7, "Mogen wij in de winter open zijn?", "Ja, met een aparte vergunning."),
    ("hanna voorbeeld", 15, "Waar mag onze bestelbus laden?", "Tot elf uur voor de deur."),
)


def talk_to_some(*, now: datetime) -> None:
    """At most once, and only with who is there."""
    if Klantcontact.objects.filter(onderwerp__in=[question for _, _, question, _ in TALKS]).exists():
        return
    by = actor(FATIMA)
    for name, days, question, answer in sorted(TALKS, key=lambda talk: -talk[1]):
        partij = Partij.objects.filter(zoeknaam=name).order_by("nummer").first()
        if partij:
            at = (now - timedelta(days=days)).replace(hour=10, minute=days)
            verslag = Verslag(kanaal="telefoon", onderwerp=question, notitie=answer, resultaat="beantwoord")
            with living_at(at + timedelta(minutes=4)):
                commands.close_klantcontact(verslag=verslag, begonnen_op=at, caller=_checked(partij.id), by=by)


def _checked(partij_id: UUID) -> Caller:
    """Somebody who told two details that fit."""
    checked = (Detail.GEBOORTEDATUM, Detail.ADRES)
    return Caller(partij_id=partij_id, level=level_of(checked), checked=checked)


def caller_at(phone: str, name: str) -> Caller:
    """The one whom we know at that number, or what was told."""
    found = partijen_by_phone(phone)
    return Caller(partij_id=found[0].id, phone=phone) if len(found) == 1 else Caller(name=name, phone=phone)
