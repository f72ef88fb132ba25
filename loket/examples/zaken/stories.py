"""What people ask of the town, by kind of zaak: how often in the demo, in which words, and by which law it decides."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """`stories` are what it is about. `grondslag` stands in a besluit; `mist` is what the town may have to ask for."""

    often: int
    stories: tuple[str, ...]
    grondslag: str = ""
    mist: str = "Wij missen een bijlage bij uw aanvraag."
    company: float = 0.0  # the share that a company asks
    about_a_place: bool = False


STORIES = {
    "VERHUIZING": Story(
        4, ("Verhuizing naar de Voorbeeldstraat", "Verhuizing binnen Bergen", "Inschrijving na verhuizing")
    ),
    "UITTREKSEL-BRP": Story(3, ("Uittreksel voor een nieuwe baan", "Uittreksel voor de notaris")),
    "PASPOORT": Story(4, ("Nieuw paspoort", "Paspoort voor een kind", "Paspoort na verlies")),
    "IDENTITEITSKAART": Story(3, ("Nieuwe identiteitskaart", "Identiteitskaart voor een kind")),
    "RIJBEWIJS": Story(5, ("Rijbewijs verlengen", "Eerste rijbewijs")),
    "GEBOORTE": Story(3, ("Geboorte van een dochter", "Geboorte van een zoon")),
    "OVERLIJDEN": Story(4, ("Aangifte door een uitvaartleider", "Aangifte door familie"), company=0.7),
    "HUWELIJK": Story(3, ("Huwelijk in het oude raadhuis", "Partnerschap op het strand")),
    "AANSPRAKELIJKSTELLING": Story(3, ("Schade aan een fiets door een kuil", "Schade aan een auto door een tak")),
    "BRIEFADRES": Story(3, ("Briefadres bij familie",), "Wet basisregistratie personen, artikel 2.23"),
    "GEHEIMHOUDING": Story(3, ("Gegevens geheimhouden",), "Wet basisregistratie personen, artikel 2.59"),
    "OMGEVINGSVERGUNNING": Story(
        10,
        ("Dakkapel aan de voorkant", "Aanbouw achter een woning", "Zonnepanelen op een monument", "Nieuwe gevel"),
        "Omgevingswet, artikel 5.1",
        "Stuur een tekening met de maten.\nStuur een foto van de gevel nu.",
        about_a_place=True,
    ),
    "OMGEVINGSVERGUNNING-UITGEBREID": Story(
        4,
        ("Hotel verbouwen tot woningen", "Nieuwe strandopgang", "Herstel van een rijksmonument"),
        "Omgevingswet, artikel 5.1",
        "Stuur het onderzoek naar de natuur.",
        company=0.8,
        about_a_place=True,
    ),
    "KAPPEN": Story(
        8,
        ("Eik in de voortuin", "Twee dennen bij de oprit", "Zieke iep", "Beuk te dicht bij het huis"),
        "Omgevingswet, artikel 5.1",
        "Stuur een foto van de boom.\nGeef aan waar de boom staat.",
        about_a_place=True,
    ),
    "EVENEMENT": Story(
        6,
        ("Duinloop", "Kerstmarkt", "Muziek op het plein", "Buurtfeest"),
        "Algemene plaatselijke verordening, artikel 2:25",
        "Stuur een plan voor het verkeer.",
        company=0.8,
        about_a_place=True,
    ),
    "PARKEERVERGUNNING": Story(4, ("Bewonersvergunning centrum", "Tweede auto"), "Parkeerverordening, artikel 3"),
    "ALCOHOLVERGUNNING": Story(3, ("Nieuwe leidinggevende", "Strandpaviljoen"), "Alcoholwet, artikel 3", company=1.0),
    "COLLECTE": Story(
        3, ("Collecte voor het dierenasiel",), "Algemene plaatselijke verordening, artikel 5:13", company=1.0
    ),
    "PARKEERKAART": Story(
        4, ("Kaart voor bestuurder", "Kaart voor passagier"), "BABW, artikel 49", "Stuur een pasfoto.\nStuur een brief."
    ),
    "WMO": Story(
        6, ("Hulp bij het huishouden", "Traplift", "Vervoer met de deeltaxi", "Dagbesteding"), "Wmo 2015, artikel 2.3.5"
    ),
    "BIJZONDERE-BIJSTAND": Story(
        4,
        ("Kosten van een wasmachine", "Kosten van bewind", "Kosten van een bril"),
        "Participatiewet, artikel 35",
        "Stuur de rekening.\nStuur een overzicht van uw inkomen.",
    ),
    "SCHULDHULP": Story(
        4, ("Hulp bij schulden", "Hulp bij achterstand huur"), "Wet gemeentelijke schuldhulpverlening, artikel 4a"
    ),
    "LEERLINGENVERVOER": Story(
        4, ("Vervoer naar speciaal onderwijs", "Vervoer met de fiets"), "Wet op het primair onderwijs, artikel 4"
    ),
    "KLACHT": Story(3, ("Lang wachten aan de balie", "Geen antwoord op een mail", "Toon van een gesprek")),
    "BEZWAAR": Story(
        6,
        ("Bezwaar tegen een kapvergunning", "Bezwaar tegen een dakkapel", "Bezwaar tegen een weigering"),
        "Algemene wet bestuursrecht, artikel 7:11",
        "Schrijf op waarom u het niet eens bent met het besluit.",
    ),
    "WOO-VERZOEK": Story(
        4,
        ("Stukken over de strandopgang", "Stukken over een verkeersbesluit"),
        "Wet open overheid, artikel 4.1",
        "Schrijf op over welke jaren u stukken zoekt.",
    ),
    "SUBSIDIE": Story(
        4,
        ("Jeugdsport", "Cultuur in de kern", "Zomerkamp"),
        "Algemene subsidieverordening, artikel 5",
        "Stuur de begroting.",
        company=1.0,
    ),
    "KWIJTSCHELDING": Story(5, ("Afvalstoffenheffing", "Rioolheffing"), "Invorderingswet 1990, artikel 26"),
    "AVG-VERZOEK": Story(3, ("Inzage in gegevens", "Gegevens laten wissen"), "AVG, artikel 15"),
}
NOTITIES = (
    ("Gebeld", "Uitgelegd wat de volgende stap is. Geen vragen meer."),
    ("Overleg", "Besproken in het overleg van donderdag. Wij gaan zo verder."),
    ("Let op", "Graag eerst bellen en dan pas schrijven."),
)
ANSWERS = {"tekst": "zie de aanvraag", "Soort boom": "eik", "Kenteken": "XX-999-X"}
LONGER = "Het advies van een ander kost meer tijd."
