"""The tour of the demo: the roles of a town, and what each does in a day."""

from django.urls import reverse

from loket.examples.cast import AICHA, AUKJE, BAS, FATIMA, GERDA, JANNIE, LENA, SANNE, TINEKE, YASMIN, Person
from loket.uitleg.rules.tour import As, Place, Stop


def stops() -> list[Stop]:
    """In the order of a day: from a question of a resident to what the council sees of it."""
    return [*_residents(), *_first_line(), *_behind_it(), *_who_steers()]


def _residents() -> list[Stop]:
    return [
        _everybody(
            "Inwoner op de website",
            "Iemand met een vraag. Zonder in te loggen.",
            [
                _place("Zoek in gewone woorden, zoals 'mijn man is overleden'", "website:home"),
                _place("Meld een kapotte lantaarn", "meldingen:report"),
                _place("Maak een afspraak", "afspraken:make"),
            ],
            picture="dag-zoeken",
        ),
        Stop(
            role="Inwoner op de eigen pagina",
            name="Dina",
            about="Zij vroeg iets aan en wil weten hoe het ermee staat.",
            enter_as=As.RESIDENT,
            who="dina",
            places=[_place("Lees wat er met uw zaak gebeurt, en wat u moet doen", "mijn:home")],
            picture="dag-mijn",
        ),
    ]


def _first_line() -> list[Stop]:
    return [
        _staff(
            FATIMA,
            "Klantcontact",
            "Zij heeft een inwoner aan de telefoon. Alles gaat met het toetsenbord.",
            [
                _place("Zoek een antwoord, kies hoe het gesprek eindigt en bewaar het", "gesprek:screen"),
                _place("Bel iemand terug die dat is beloofd", "klantcontacten:work"),
                _place("Beantwoord een mail", "mail:work"),
            ],
            guide="kcc",
            picture="dag-gesprek",
        ),
        _staff(
            BAS,
            "Ontvangst en balie",
            "Hij ontvangt wie binnenkomt, en helpt aan de balie.",
            [
                _place("Geef een bezoeker een nummer en roep de volgende op", "balie:start"),
                _place("Bekijk de afspraken van vandaag. Is het weekend? Kies dan een dag later", "afspraken:day"),
            ],
            guide="balie",
            picture="dag-balie",
        ),
        _staff(
            AUKJE,
            "Post",
            "Zij schrijft brieven in. Een brief kost zes toetsen.",
            [_place("Open het scanbakje en schrijf een brief in", "post:work")],
            guide="post",
            picture="dag-post",
        ),
    ]


def _behind_it() -> list[Stop]:
    return [
        _staff(
            LENA,
            "Buitendienst",
            "Zij maakt lantaarns. Wie het meldde, hoort wat zij deed.",
            [_place("Rond een melding af met één zin voor de melder", "meldingen:work")],
            guide="behandelaar",
            picture="dag-melding",
        ),
        _staff(
            JANNIE,
            "Behandelaar van zaken",
            "Zij beslist over vergunningen. De zaak met de minste tijd staat boven.",
            [_place("Open een zaak, kijk naar de termijn en zet de volgende stap", "zaken:work")],
            guide="behandelaar",
            picture="dag-zaak",
        ),
        _staff(
            YASMIN,
            "Klachten",
            "Zij zorgt dat een klacht eerlijk en op tijd wordt behandeld.",
            [_place("Volg een klacht tot en met het oordeel", "klachten:work")],
            guide="behandelaar",
        ),
        _staff(
            AICHA,
            "Redactie",
            "Zij zorgt dat een pagina klopt. Elke pagina heeft een eigenaar en een datum.",
            [
                _place("Werk een pagina bij en geef haar vrij", "redactie:work"),
                _place("Kijk waar mensen naar zoeken en niets vinden", "redactie:searches"),
            ],
            guide="redacteur",
            picture="dag-redactie",
        ),
    ]


def _who_steers() -> list[Stop]:
    return [
        _staff(
            TINEKE,
            "Teamleider",
            "Zij ziet wat rood is, en maakt er een verbetering van.",
            [
                _place("Ga van een rood cijfer naar wat erachter zit", "cijfers:dashboard"),
                _place("Bekijk de verbeteringen", "programma:overzicht"),
            ],
            guide="teamleider",
            picture="dag-cijfers",
        ),
        _everybody(
            "Raadslid",
            "Ziet elke norm met het resultaat. Ook als die niet is gehaald.",
            [
                _place("Bekijk hoe goed de gemeente het doet", "cijfers:public"),
                _place("Bekijk de vijf beloften", "beloften:promises"),
            ],
            picture="dag-raad",
        ),
        _staff(
            SANNE,
            "Functioneel beheer",
            "Zij richt Loket in: teams, rechten, teksten en normen.",
            [_place("Pas een tekst of een lijst aan", "beheer:start")],
            guide="beheerder",
            picture="dag-beheer",
        ),
        _staff(
            GERDA,
            "Privacy",
            "Zij ziet wie welke gegevens bekeek, en waarom.",
            [_place("Bekijk wie waar keek", "verwerkingen:log")],
            guide="beheerder",
        ),
    ]


def _everybody(role: str, about: str, places: list[Place], *, picture: str = "") -> Stop:
    return Stop(role, "", about, As.VISITOR, "", places, picture)


def _staff(who: Person, role: str, about: str, places: list[Place], *, guide: str, picture: str = "") -> Stop:
    return Stop(role, who.first_name, about, As.STAFF, who.email, places, picture, f"handleiding/{guide}")


def _place(do: str, name: str) -> Place:
    return Place(do, reverse(name))
