"""What people think of the invented town: three months of answers, and the marks of 2008 and 2010 (S-71, S-72)."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from loket.kernel.actor import SYSTEM
from loket.kernel.text import start_of_local_day
from loket.waardering import commands
from loket.waardering.models import Antwoord, Peiling, Stem, Uitnodiging

SOURCE = "Waar staat je gemeente, burgerpeiling"
METHODS = (
    ("2008", "Burgerpeiling zoals in 2008", ""),
    (
        "2010",
        "Burgerpeiling zoals in 2010",
        "Door een andere manier van meten kunnen alle cijfers van 2010 enkele tienden hoger zijn dan die van 2008.",
    ),
)
MARKS = {  # own 2010, own 2008, average 2010, average 2008
    "kiezer": ("5.7", "4.8", "5.9", "5.4"),
    "klant": ("7.5", "7.1", "7.6", "7.3"),
    "onderdaan": ("6.2", "5.7", "6.3", "6.0"),
    "partner": ("5.5", "4.4", "5.8", "5.1"),
    "wijkbewoner": ("6.8", "6.4", "6.9", "6.6"),
}
CHANNELS = {"telefoon": 60, "balie": 45, "website": 30, "email": 20, "chat": 3}
COLLEAGUES = {"kcc": 6, "burgerzaken": 5, "groen": 3, "boa": 3}
WRITTEN: tuple[tuple[str, list[str]], ...] = (
    ("Heel vriendelijk geholpen aan de balie.", ["compliment"]),
    ("Ik moest lang wachten aan de telefoon.", ["wachten"]),
    ("De brief was moeilijk. Aan de telefoon werd het duidelijk.", ["uitleg"]),
    ("Het formulier vroeg twee keer hetzelfde.", ["formulier"]),
    ("Snel een antwoord, top!", []),
)


def think_of_us(*, today: date) -> None:
    """Once."""
    if Antwoord.objects.exists():
        return
    for code, naam, voetnoot in METHODS:
        commands.keep_methode(code=code, naam=naam, voetnoot=voetnoot, by=SYSTEM)
    for role, (own_2010, own_2008, average_2010, average_2008) in MARKS.items():
        for jaar, own, average in ((2008, own_2008, average_2008), (2010, own_2010, average_2010)):
            commands.keep_meting(
                onderwerp=role,
                jaar=jaar,
                eigen=Decimal(own),
                gemiddeld=Decimal(average),
                methode=str(jaar),
                bron=SOURCE,
                by=SYSTEM,
            )
    Antwoord.objects.bulk_create(_answers(today))
    Uitnodiging.objects.bulk_create(_asked(today))
    _colleagues_think(today)


def _answers(today: date) -> Iterator[Antwoord]:
    for kanaal, number in CHANNELS.items():
        for n in range(number):
            tekst, labels = WRITTEN[n % len(WRITTEN)] if n % 9 == 0 else ("", [])
            yield Antwoord(
                kanaal=kanaal,
                dag=today - timedelta(days=n % 85),
                cijfer=(8, 7, 9, 6, 8, 10, 5)[n % 7],
                moeite=(4, 5, 3)[n % 3],
                aanbevelen=(9, 8, 10, 6, 7)[n % 5],
                vriendelijkheid=5 - n % 2,
                duidelijkheid=4 - n % 2,
                integriteit=4,
                verschijning=4,
                wachttijd=3 + n % 2 if kanaal != "telefoon" else 2 + n % 3,
                tempo=4 - n % 3,
                tekst=tekst,
                labels=labels,
            )


def _colleagues_think(today: date) -> None:
    """Two peilingen that are over, one with a team of three that is not shown; and one that is open now."""
    for back, better in ((120, 0), (30, 1)):
        first = today - timedelta(days=back)
        over = Peiling.objects.create(opent_op=first, sluit_op=first + timedelta(days=6))
        Stem.objects.bulk_create(
            Stem(
                peiling=over,
                team=team,
                helpen=min(5, 3 + n % 2 + better),
                middelen=2 + (n + better) % 3,
                samen=3 + n % 2,
                zeggen=min(5, 2 + n % 3 + better),
                tekst="Een vast aanspreekpunt bij elk team." if n == 4 and team == "kcc" else "",
            )
            for team, number in COLLEAGUES.items()
            for n in range(number)
        )
    Peiling.objects.create(opent_op=today - timedelta(days=2), sluit_op=today + timedelta(days=5))


def _asked(today: date) -> Iterator[Uitnodiging]:
    """About one in four answers; of some the reason why they were not asked."""
    for kanaal, number in CHANNELS.items():
        for n in range(number * 4):
            day = today - timedelta(days=n % 85)
            yield Uitnodiging(
                about=f"voorbeeld:{kanaal}:{n}",
                kanaal=kanaal,
                gevraagd_op=start_of_local_day(day),
                onderdrukt=("te_vaak", "gevoelig", "onbereikbaar")[n % 3] if n % 6 == 5 else "",
                geantwoord_op=day if n % 4 == 0 and n % 6 != 5 else None,
            )
