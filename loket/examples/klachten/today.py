"""A few klachten of today, one in each phase; the years before them; and the figures of 2009 and 2010."""

from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils import timezone

from loket.examples.cast import AICHA, BAS, KEES, RUBEN, YASMIN, Person
from loket.examples.klachten.lessons import learn
from loket.examples.klachten.slots import FOUNDED
from loket.examples.klachten.years import complain_three_years
from loket.examples.town import actor
from loket.examples.zaken.clock import living_at
from loket.kernel.actor import VISITOR
from loket.kernel.text import AMSTERDAM
from loket.klachten import commands
from loket.klachten.commands import Told
from loket.klachten.models import Klacht
from loket.organisatie.models import Medewerker

SOURCE = "Jaarverslag klachten 2010"
KINDS = ("bejegening", "geen_reactie", "werkwijze", "gecombineerd")
REPORTS = {  # of the year before last, and of last year
    -2: (
        "Dit jaar kregen wij veel klachten. Dat moet anders.",
        "Wij bellen binnen vijf dagen met wie een klacht heeft.",
    ),
    -1: ("Er waren minder klachten dan in het jaar ervoor.", "Wij antwoorden sneller op brieven en mails."),
}
TOLD = (
    Told(
        naam="Anna de Vries",
        tekst="Aan de balie werd ik afgesnauwd toen ik naar mijn paspoort vroeg.",
        email="anna@inwoner.example",
        over="Een medewerker van de balie",
        wens="Ik wil excuses.",
    ),
    Told(
        naam="Bram Bakker",
        tekst="Ik mailde in de zomer over een vergunning. Ik kreeg nooit antwoord. Bellen hielp niet.",
        email="bram@inwoner.example",
        telefoon="06 12345678",
        over="Vergunningen",
        wens="Antwoord op mijn mail.",
    ),
    Told(
        naam="Mevrouw E. Loper",
        tekst="Ik moest drie keer hetzelfde formulier invullen voor hulp in huis.",
        adres="Breelaan 5, 1861 AB Bergen",
        over="Team Zorg en Inkomen",
    ),
    Told(naam="Dina Smit", tekst="Mijn gegevens stonden in een brief aan mijn buurman.", email="dina@inwoner.example"),
)


def complain_a_little(*, today: date) -> None:
    """Once."""
    if Klacht.objects.exists():
        return
    coordinator, handler = actor(YASMIN), actor(RUBEN)
    for jaar, counts in FOUNDED.items():
        founded = dict(zip(KINDS, counts, strict=True))
        commands.keep_jaarcijfers(jaar=jaar, gegrond=founded, bron=SOURCE, by=coordinator)
        commands.publish_jaarverslag(jaar=jaar, by=coordinator)
    complain_three_years(timezone.now())
    for jaar, (inleiding, lessen) in REPORTS.items():
        if (told := today.year + jaar) and today > date(told + 1, 4, 1):
            at = datetime.combine(date(told + 1, 3, 20), time(11), AMSTERDAM)
            learn(told, until=at)
            with living_at(at):
                commands.publish_jaarverslag(jaar=told, inleiding=inleiding, lessen=lessen, by=coordinator)
    for jaar in range(today.year - 2, today.year + 1):
        learn(jaar, until=timezone.now())
    made = [
        _received(number, told, today - timedelta(days=days))
        for number, (told, days) in enumerate(zip(TOLD, (26, 12, 4, 1), strict=True))
    ]
    _inquired(made[0].id, handler=RUBEN, today=today)
    commands.assign_klacht(klacht_id=made[1].id, behandelaar_id=_id(KEES), by=coordinator)
    commands.note_talk(
        klacht_id=made[1].id,
        op=today - timedelta(days=8),
        afspraak="Bram wil vooral antwoord. Wij zoeken zijn mail op.",
        by=actor(KEES),
    )
    commands.assign_klacht(klacht_id=made[2].id, behandelaar_id=_id(RUBEN), by=coordinator)
    commands.split_klacht(
        klacht_id=made[2].id, parts=[("werkwijze", "Drie keer hetzelfde formulier")], team="zorg", by=handler
    )


def _inquired(klacht_id: UUID, *, handler: Person, today: date) -> None:
    """About Bas, who answered; with a measure that Aicha takes."""
    by = actor(handler)
    commands.assign_klacht(klacht_id=klacht_id, behandelaar_id=_id(handler), by=actor(YASMIN))
    parts = [("bejegening", "De toon aan de balie")]
    commands.split_klacht(klacht_id=klacht_id, parts=parts, oorzaak="gedrag", team="burgerzaken", by=by)
    commands.name_beklaagde(klacht_id=klacht_id, medewerker_id=_id(BAS), by=by)
    commands.start_inquiry(klacht_id=klacht_id, by=by)
    commands.give_weerwoord(klacht_id=klacht_id, tekst="Het was druk. Ik had rustiger moeten zijn.", by=actor(BAS))
    day = today - timedelta(days=6)
    commands.hear(klacht_id=klacht_id, wie="klager", op=day, verslag="Anna vertelt wat er gebeurde.", by=by)
    commands.plan_maatregel(
        klacht_id=klacht_id,
        tekst="Oefenen met lastige gesprekken aan de balie",
        eigenaar_id=_id(AICHA),
        uiterlijk=today + timedelta(days=30),
        controle_op=today + timedelta(days=90),
        by=by,
    )


def _received(number: int, told: Told, day: date) -> Klacht:
    key = uuid5(NAMESPACE_URL, f"klacht-{number}")
    kanaal = "website" if told.email else "post"
    return commands.receive_klacht(told, kanaal=kanaal, send_key=key, ontvangen_op=day, by=VISITOR)


def _id(person: Person) -> UUID:
    return Medewerker.objects.get(email=person.email).id
