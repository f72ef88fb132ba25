"""What people ask about: the product, how it is written down, what was said, and who can answer it."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Subject:
    """`ease` from 0 (always for a specialist) to 2 (for anybody); `weight` is how often it is asked."""

    product: str
    onderwerp: str
    notes: tuple[str, ...]
    weight: float
    team: str
    ease: float = 1.0
    soort: str = "vraag"
    mailed: str = ""  # how the question reads in a mail; empty: nobody mails it


SUBJECTS = (
    Subject(
        "paspoort",
        "Paspoort aanvragen",
        ("Gezegd wat mee moet en wat het kost.", "Afspraak uitgelegd."),
        9,
        "burgerzaken",
        1.5,
        mailed="Mijn paspoort verloopt. Wat moet ik meenemen voor een nieuw paspoort?",
    ),
    Subject(
        "rijbewijs",
        "Rijbewijs verlengen",
        ("Kan aan de balie, foto mee.", "Gezegd dat het een week duurt."),
        6,
        "burgerzaken",
        1.5,
        mailed="Hoe verleng ik mijn rijbewijs, en hoe lang duurt dat?",
    ),
    Subject(
        "verhuizing-doorgeven",
        "Verhuizing doorgeven",
        ("Kan vanaf vier weken van tevoren.",),
        6,
        "burgerzaken",
        1.4,
        mailed="Wij verhuizen binnen de gemeente. Kan ik dat per mail doorgeven?",
    ),
    Subject(
        "uittreksel-brp",
        "Uittreksel aanvragen",
        ("Kan online met DigiD.",),
        3,
        "burgerzaken",
        1.4,
        mailed="Ik heb een uittreksel nodig voor mijn hypotheek. Hoe kom ik daaraan?",
    ),
    Subject(
        "grofvuil",
        "Grofvuil laten ophalen",
        ("Afspraak voor ophalen gemaakt.", "Milieustraat uitgelegd."),
        7,
        "serviceteam",
        1.4,
        mailed="Ik wil een bank en een kast laten ophalen. Kan dat volgende week?",
    ),
    Subject(
        "afvalkalender",
        "Container niet geleegd",
        ("Doorgegeven aan de route.", "Container stond te laat buiten."),
        6,
        "serviceteam",
        0.9,
        mailed="Onze groene container is vandaag niet geleegd. Komt u nog langs?",
    ),
    Subject(
        "afvalpas",
        "Afvalpas werkt niet",
        ("Nieuwe pas aangevraagd.",),
        3,
        "serviceteam",
        1.0,
        mailed="Mijn afvalpas werkt niet meer bij de container. Kunt u een nieuwe sturen?",
    ),
    Subject(
        "aanslag-kopie",
        "Aanslag gemeentelijke belastingen",
        ("Uitgelegd hoe de aanslag is opgebouwd.",),
        6,
        "financien",
        0.7,
        mailed="Ik begrijp mijn aanslag niet. Waarom betaal ik meer dan vorig jaar?",
    ),
    Subject(
        "betalingsregeling",
        "Betalen in termijnen",
        ("Voorwaarden uitgelegd.",),
        3,
        "financien",
        0.6,
        mailed="Kan ik de belasting in delen betalen?",
    ),
    Subject(
        "kwijtschelding",
        "Kwijtschelding",
        ("Gezegd wie het kan krijgen.",),
        2,
        "financien",
        0.7,
        mailed="Heb ik recht op kwijtschelding? Ik heb een klein inkomen.",
    ),
    Subject(
        "woz-waarde",
        "WOZ-waarde klopt niet",
        ("Verslag laten zien.", "Bezwaar uitgelegd."),
        4,
        "financien",
        0.4,
        mailed="De WOZ-waarde van mijn huis is te hoog. Wat kan ik doen?",
    ),
    Subject(
        "parkeervergunning",
        "Parkeervergunning",
        ("Aanvraag online uitgelegd.",),
        4,
        "vergunningen",
        1.1,
        mailed="Ik heb een andere auto. Hoe verander ik het kenteken op mijn vergunning?",
    ),
    Subject(
        "omgevingsvergunning",
        "Hoe staat het met mijn vergunning?",
        ("Stand van de aanvraag gegeven.",),
        5,
        "vergunningen",
        0.3,
        "statusvraag",
        "Ik hoor niets over mijn vergunning. Wanneer komt er een besluit?",
    ),
    Subject(
        "boom-kappen",
        "Mag deze boom weg?",
        ("Vergunningcheck gedaan.",),
        3,
        "vergunningen",
        0.6,
        mailed="Er staat een grote spar in mijn tuin. Mag ik die omzagen?",
    ),
    Subject(
        "evenement-organiseren",
        "Buurtfeest organiseren",
        ("Melding of vergunning uitgelegd.",),
        2,
        "vergunningen",
        0.7,
        mailed="Wij willen in augustus een straatfeest houden. Wat moeten wij regelen?",
    ),
    Subject(
        "straatlantaarn-kapot",
        "Straatlantaarn kapot",
        ("Nummer van de paal genoteerd.",),
        4,
        "verlichting",
        1.2,
        mailed="De lamp voor ons huis is al een week uit. Wilt u die maken?",
    ),
    Subject(
        "melding-groen",
        "Overhangend groen",
        ("Doorgegeven aan het wijkteam.",),
        3,
        "groen",
        0.9,
        mailed="De heg bij het fietspad hangt ver over. Kunt u die snoeien?",
    ),
    Subject(
        "geluidsoverlast-buren",
        "Geluid van de buren",
        ("Buurtbemiddeling genoemd.",),
        2,
        "boa",
        0.8,
        mailed="Onze buren hebben elke avond harde muziek. Wat kunt u doen?",
    ),
    Subject(
        "parkeerboete",
        "Parkeerboete",
        ("Uitgelegd waar bezwaar kan.",),
        2,
        "boa",
        0.8,
        mailed="Ik kreeg een boete, maar ik had betaald. Wat nu?",
    ),
    Subject(
        "hulp-thuis-wmo",
        "Hulp in huis",
        ("Uitgelegd hoe een gesprek gaat.",),
        4,
        "zorg",
        0.4,
        mailed="Mijn moeder kan het huis niet meer alleen schoonhouden. Kan zij hulp krijgen?",
    ),
    Subject(
        "bijzondere-bijstand",
        "Bijzondere bijstand",
        ("Voorwaarden uitgelegd.",),
        3,
        "zorg",
        0.4,
        mailed="Mijn wasmachine is kapot en ik kan geen nieuwe betalen. Kunt u helpen?",
    ),
    Subject(
        "bijstand",
        "Uitkering nog niet betaald",
        ("Betaaldag gegeven.",),
        3,
        "zorg",
        0.3,
        "statusvraag",
        "Ik kreeg deze maand nog geen uitkering. Wanneer komt het geld?",
    ),
    Subject(
        "trouwen-melden",
        "Trouwen",
        ("Data en plaatsen genoemd.",),
        1,
        "burgerzaken",
        0.9,
        mailed="Wij willen in juni trouwen in het gemeentehuis. Welke dagen zijn nog vrij?",
    ),
    Subject(
        "overlijden-aangeven", "Overlijden aangeven", ("Gezegd dat de uitvaartleider het doet.",), 1, "burgerzaken", 1.0
    ),
    Subject(
        "hondenbelasting",
        "Hond afmelden",
        ("Afmelden kan online.",),
        2,
        "financien",
        1.1,
        mailed="Onze hond is overleden. Hoe meld ik hem af voor de belasting?",
    ),
    Subject("", "Iemand spreken", ("Gevraagd waar het over gaat.",), 4, "kcc", 0.5),
)
WEIGHTS = [subject.weight for subject in SUBJECTS]
MAILED = [subject for subject in SUBJECTS if subject.mailed]
MAIL_WEIGHTS = [subject.weight for subject in MAILED]


def asked(chance: Random) -> Subject:
    """What somebody calls about."""
    return chance.choices(SUBJECTS, WEIGHTS)[0]


def mailed(chance: Random) -> Subject:
    """What somebody writes about."""
    return chance.choices(MAILED, MAIL_WEIGHTS)[0]
