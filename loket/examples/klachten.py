"""Klachten in the invented town: some in each phase, a year that is over, and the figures of 2009 and 2010."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from loket.examples.cast import AICHA, BAS, KEES, RUBEN, YASMIN, Person
from loket.examples.town import actor
from loket.kernel.actor import VISITOR
from loket.klachten import commands
from loket.klachten.commands import Told
from loket.klachten.models import Klacht
from loket.klachten.rules.termijn import last_day_of
from loket.organisatie.models import Medewerker

SOURCE = "Jaarverslag klachten 2010"
FOUNDED = {2009: (16, 15, 10, 19), 2010: (8, 9, 14, 14)}  # S-68
KINDS = ("bejegening", "geen_reactie", "werkwijze", "gecombineerd")
TEAMS = ("burgerzaken", "zorg", "vergunningen", "groen")
ENDS = ("gegrond", "informeel_opgelost", "ongegrond", "informeel_opgelost", "deels_gegrond")
A_YEAR = 36  # klachten of the year that is over
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
    _a_year(today.year - 1)
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


def _a_year(jaar: int) -> None:
    """All done, without names: in bulk, as they would come from an older system."""
    Klacht.objects.bulk_create(_old(jaar, number) for number in range(A_YEAR))


def _old(jaar: int, number: int) -> Klacht:
    day = date(jaar, 1, 4) + timedelta(days=number * 10)
    name, oordeel = f"K-{jaar}-{900 + number}", ENDS[number % len(ENDS)]
    done = day + timedelta(days=9 + number)
    return Klacht(
        nummer=name,
        sleutel=name.encode(),
        volgcode=name,
        kanaal=_of(("website", "telefoon", "post"), number),
        schriftelijk=number % 3 != 1,
        ontvangen_op=day,
        onderzoeken_tot=last_day_of(day),
        fase="afgedaan",
        soort=_of(KINDS, number),
        oorzaak=_of(("gedrag", "termijn", "informatie"), number),
        team_id=_of(TEAMS, number // 3),
        oordeel=oordeel,
        akkoord_op=done if oordeel == "informeel_opgelost" else None,
        afgedaan_op=done,
    )


def _of(choices: Sequence[str], number: int) -> str:
    return choices[number % len(choices)]


def _id(person: Person) -> UUID:
    return Medewerker.objects.get(email=person.email).id
