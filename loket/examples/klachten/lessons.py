"""What we did because of klachten: of each fifth founded one a measure, by its owner, looked at afterwards (S-3)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from loket.examples.cast import AICHA, FATIMA, ILSE, JANNIE, NOOR, PAUL, RUBEN, YASMIN, Person
from loket.examples.town import actor
from loket.examples.zaken.clock import living_at
from loket.kernel.text import AMSTERDAM
from loket.klachten import commands
from loket.klachten.models import Klacht, Maatregel, Oordeel, Oorzaak
from loket.organisatie.models import Medewerker
from loket.termijnen.calendar import next_working_day

EACH, WORKS_NOT = 5, 4  # of five one, and of four measures one that did not help
PLANNED, LAST, DONE, CHECKED = (timedelta(days=days) for days in (3, 45, 32, 120))  # after the end of the klacht
OWNERS: dict[str, Person] = {
    "burgerzaken": AICHA,
    "kcc": FATIMA,
    "boa": PAUL,
    "zorg": NOOR,
    "vergunningen": JANNIE,
    "juridisch": YASMIN,
    "groen": ILSE,
    "financien": RUBEN,
}
MEASURES = {  # what we agreed, and what was done
    Oorzaak.GEDRAG: ("Oefenen met lastige gesprekken.", "Het team heeft twee keer geoefend met een trainer."),
    Oorzaak.TERMIJN: ("Elke maandag kijken wat te laat dreigt te worden.", "Dit staat nu in de agenda van het team."),
    Oorzaak.BEREIKBAARHEID: ("Afspreken wie terugbelt als een collega weg is.", "Iedereen heeft nu een vervanger."),
    Oorzaak.WEBSITE: ("Het formulier korter maken.", "Wij vragen niet meer wat wij al weten."),
    Oorzaak.FOUT: ("Een tweede collega laten meekijken.", "Wij kijken nu met twee mensen."),
    Oorzaak.INFORMATIE: ("De tekst op de website nakijken.", "De tekst klopt weer met wat de balie zegt."),
}
FOUND = {
    True: "Sindsdien kregen wij hier geen klacht meer over.",
    False: "Wij kregen weer zo'n klacht. Dit hielp niet.",
}


def learn(jaar: int, *, until: datetime) -> None:
    """From the klachten of this year, as far as it went then. Again with a later moment goes on from there."""
    for number, klacht in enumerate(_founded(jaar)):
        _learn(klacht, works=number % WORKS_NOT != WORKS_NOT - 1, until=until)


def _founded(jaar: int) -> Iterator[Klacht]:
    found = Klacht.objects.filter(ontvangen_op__year=jaar, oordeel=Oordeel.GEGROND).exclude(afgedaan_op=None)
    return iter(found.order_by("ontvangen_op", "nummer")[::EACH])


def _learn(klacht: Klacht, *, works: bool, until: datetime) -> None:
    assert klacht.afgedaan_op
    made = Maatregel.objects.filter(klacht=klacht).first()
    what, did = MEASURES.get(Oorzaak(klacht.oorzaak), MEASURES[Oorzaak.FOUT])
    owner = OWNERS.get(klacht.team_id or "", YASMIN)
    planned, last, done, checked = (_at(klacht.afgedaan_op, step) for step in (PLANNED, LAST, DONE, CHECKED))
    if made is None and planned <= until:
        with living_at(planned):
            made = commands.plan_maatregel(
                klacht_id=klacht.id,
                tekst=what,
                eigenaar_id=_id(owner),
                uiterlijk=last.date(),
                controle_op=checked.date(),
                by=actor(YASMIN),
            )
    if made and made.gedaan_op is None and done <= until:
        with living_at(done):
            commands.finish_maatregel(maatregel_id=made.id, gedaan=did, by=actor(owner))
    if made and made.gecontroleerd_op is None and checked <= until:
        with living_at(checked):
            commands.check_maatregel(maatregel_id=made.id, werkt=works, bevinding=FOUND[works], by=actor(YASMIN))


def _at(ended: date, after: timedelta) -> datetime:
    return datetime.combine(next_working_day(ended + after), time(10, 20), AMSTERDAM)


def _id(person: Person) -> UUID:
    return Medewerker.objects.get(email=person.email).id
